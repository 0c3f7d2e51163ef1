"""Small parts of the review page: escaped text, table rows, folded lists, trees as nested lists."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from headwater.cli.review.report import amount
from headwater.cli.review.terminal import clean
from headwater.cli.review.trees import Branch

DEEPEST = 60
"""Hops that are set in a list of their own; further ones stay at this depth."""


def safe(text: object) -> str:
    """Text for the page: escaped, without signs that turn the writing direction."""
    return html.escape(clean(str(text)), quote=True)


def head_row(titles: Sequence[tuple[str, str]]) -> str:
    """The titles of a table, each with the class of its column."""
    cells = "".join(f'<th scope="col" class="{style}">{safe(title)}</th>' for title, style in titles)
    return f"<thead><tr>{cells}</tr></thead>"


def body_row(cells: Iterable[tuple[str, str]], *, style: str = "") -> str:
    """One row; the cells are markup already."""
    inside = "".join(f'<td class="{each}">{cell}</td>' for cell, each in cells)
    return f'<tr class="{style}">{inside}</tr>' if style else f"<tr>{inside}</tr>"


def folded(summary: str, inside: str) -> str:
    """Something that opens on a click. `summary` and `inside` are markup."""
    return f"<details><summary>{summary}</summary><div>{inside}</div></details>"


def listed(entries: Iterable[str], *, left: int = 0) -> str:
    """A plain list of markup, with a last word on those left out."""
    more = f'<p class="more">… and {left:,} more</p>' if left > 0 else ""
    return f'<ul class="plain">{"".join(f"<li>{entry}</li>" for entry in entries)}</ul>{more}'


def section(title: str, about: str, inside: str) -> str:
    """A part of the page under its heading."""
    return f"<section><h2>{safe(title)}</h2><p>{safe(about)}</p>{inside}</section>"


def tree(root: Branch, *, currency: str, most: int) -> str:
    """One root with everybody it brought, as nested lists of at most `most` entries."""
    return "".join(_tree_pieces(root, currency, most))


def _tree_pieces(root: Branch, currency: str, most: int) -> Iterator[str]:
    waiting: list[Branch | str] = [root]
    depth = written = left = 0
    while waiting:
        top = waiting.pop()
        if isinstance(top, str):
            depth -= top.startswith("</ul>")
            yield top
            continue
        if written >= most:
            left += 1
            continue
        written += 1
        yield f"<li>{_entry(top, currency, root=top is root)}"
        children = top.children()
        opens = bool(children) and depth < DEEPEST
        if opens:
            depth += 1
            yield "<ul>"
        else:
            yield "</li>"
        waiting += ["</ul></li>"] if opens else []
        waiting += reversed(children)
    if left:
        yield f'<li class="more">… and {left:,} more</li>'


def _entry(branch: Branch, currency: str, *, root: bool) -> str:
    name = f"<bdi>{safe(branch.party.name)}</bdi>"
    if root:
        clients = (
            f"{branch.clients:,} {'client' if branch.clients == 1 else 'clients'}, {branch.height:,} hops"
        )
        return f'<span class="who">{name}</span><span class="when">{clients}</span>'
    when = f'<span class="when">{branch.on.isoformat()}</span>' if branch.on else ""
    if not branch.client:
        return f"{name}{when}"
    value = branch.client.value.get(currency)
    money = f'<span class="when">{amount(value)} {safe(currency)}</span>' if value is not None else ""
    return f'<span class="client">{name}</span>{when}{money}'
