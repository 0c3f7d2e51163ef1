"""What a row of a client list may be besides a client: a heading between the rows, or a word for the cell above."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from headwater.core.names.ditto import is_ditto
from headwater.formats.header_words import plain
from headwater.formats.table import Table

_MONTHS: Final = (
    "january|february|march|july|august|september|october|november|december|januar|februar|marz|maerz|juni|juli|"
    "oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|"
    "marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|"
    "luglio|settembre|ottobre|dicembre|januari|februari|maart|augustus|janeiro|fevereiro|marco|maio|junho|julho|"
    "setembro|outubro|novembro|dezembro"
)
_NAMES_TOO: Final = "jan|feb|mar|apr|april|may|mai|mei|june|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez"
"""Months that are also names, or short for one: believed with a year only."""
_HEADING: Final = re.compile(
    rf"""(?: (?:q|quarter|quartal|trimestre|kwartaal|h) \s? [1-4] | [1-4] \s (?:quarter|quartal|trimestre|kwartaal)
    | (?:kw|week|woche) \s? \d{{1,2}} | {_MONTHS} | (?:sub \s?)? total s? | summe | gesamt | zwischensumme | somme
    | totale | totaal | suma | soma )
    (?:\s (?:of \s)? (?:19|20)\d\d)? | (?:{_NAMES_TOO}) \s (?:19|20)?\d\d
    | (?:(?:year|jahr|annee|ano|anno|jaar) \s)? (?:19|20)\d\d (?:\s (?:q|h) \s? [1-4])?""",
    re.VERBOSE,
)
_LONGEST: Final = 40


def headings(table: Table, names: Sequence[str], client: int) -> set[int]:
    """The places of rows that hold nothing but a quarter, a month, a year or "total" in the column `client`."""
    if len(table.columns) < 2:
        return set()
    bare: Sequence[int] = range(len(names))
    for place, column in enumerate(table.columns):
        if place != client:
            bare = [at for at in bare if not column[at] or column[at].isspace()]
    return {at for at in bare if len(names[at]) <= _LONGEST and _HEADING.fullmatch(plain(names[at]))}


def without_ditto(
    cells: Sequence[str], headings: Collection[int] = ()
) -> tuple[Sequence[str], dict[int, str]]:
    """The cells with each word for "the same as above" replaced by the cell above, and what to say of those rows.

    Where nothing stands above, the cell is empty. Rows in `headings` are passed over.
    """
    dittos = {cell for cell in set(cells) if is_ditto(cell)}
    if not dittos:
        return cells, {}
    made: list[str] = []
    above = ""
    said: dict[int, str] = {}
    for at, cell in enumerate(cells):
        if cell in dittos:
            shown = " ".join(above.split())[:_LONGEST]
            said[at] = (
                f"“{cell.strip()}” was read as the cell above it, “{shown}”."
                if shown
                else f"“{cell.strip()}” points to the cell above it, and nothing stands there."
            )
            made.append(above)
        else:
            made.append(cell)
            above = above if at in headings else cell
    return made, said
