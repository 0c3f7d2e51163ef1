"""A QR code as a drawing that stands in a page: no script, no style, nothing to load. Dark on light on every ground."""

from __future__ import annotations

from html import escape
from typing import Final

QUIET: Final = 4
"""The light margin that a reader needs, in modules."""


def qr_svg(*, text: str, label: str) -> str:
    """The code of `text` as inline SVG; `label` says in words what it holds. "" when the text is too long for a code.

    Error correction is M (a seventh of it may be unreadable), and higher where it costs no larger code.
    """
    import segno
    from segno.encoder import DataOverflowError

    try:
        code = segno.make_qr(text, error="m", encoding="utf-8")
    except DataOverflowError:
        return ""
    rows = [bytes(row) for row in code.matrix]
    size = len(rows) + 2 * QUIET
    return (
        f'<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{escape(label)}" '
        'shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg">'
        f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path fill="#000" d="{_dark(rows)}"/></svg>'
    )


def _dark(rows: list[bytes]) -> str:
    """The dark modules as runs, line by line."""
    runs = []
    for down, row in enumerate(rows):
        across = 0
        while across < len(row):
            length = 1
            while across + length < len(row) and row[across + length] == row[across]:
                length += 1
            if row[across]:
                runs.append(f"M{across + QUIET} {down + QUIET}h{length}v1h-{length}z")
            across += length
    return "".join(runs)
