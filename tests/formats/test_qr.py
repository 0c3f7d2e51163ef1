"""The drawn QR code: every module where it belongs, words that cannot break out, and a limit."""

from __future__ import annotations

import re

import segno

from headwater.formats.qr import QUIET, qr_svg


def dark(svg: str) -> set[tuple[int, int]]:
    """The dark modules of a drawing, read back from its path."""
    path = re.findall(r'fill="#000" d="([^"]*)"', svg)[0]
    return {
        (int(down) - QUIET, int(across) - QUIET + step)
        for across, down, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", path)
        for step in range(int(length))
    }


def test_the_drawing_holds_exactly_the_modules_of_the_code():
    text = "BEGIN:VCARD\r\nFN:Zoë Ångström\r\nEND:VCARD"
    rows = segno.make_qr(text, error="m", encoding="utf-8").matrix
    wanted = {(down, across) for down, row in enumerate(rows) for across, on in enumerate(row) if on}
    assert dark(qr_svg(text=text, label="x")) == wanted


def test_it_loads_nothing_and_its_label_cannot_break_out():
    svg = qr_svg(text="x", label='"><script>alert(1)</script>')
    assert "<script" not in svg and "style=" not in svg and "href" not in svg


def test_a_text_too_long_for_a_code_gives_none():
    assert qr_svg(text="x" * 5000, label="x") == ""
