"""Trend: who, and what, sends me clients: people and content side by side, in one time against another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from headwater.core.dealings import Referral
from headwater.core.know.brought import FIRST_YEAR, RULE, name_of, received_in
from headwater.core.know.cells import BLANK, day
from headwater.core.know.change import CHANCE, FEW, LESS, MORE, change, level_of_lines
from headwater.core.know.intervals import CLAIM
from headwater.core.know.sentence import window_words
from headwater.core.know.wording import in_days, listed, many, sentence
from headwater.core.know.yields import Yields, yields
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Option, Report, Row, Table
from headwater.core.windows import EVERYTHING, WindowError, window_before, window_named
from headwater.core.words import UNKNOWN, Window

PEOPLE, CONTENT = "People and organisations", "Content"
NEARLY = 0.02
"""Times whose lengths differ by no more than this part are taken for equal."""

COLUMNS: Final = (
    Column("clients", "Clients", "count", "Clients who began in this time."),
    Column("clients_before", "Clients before", "count", "The same in the time compared with."),
    Column("referrals", "Referrals", "count"),
    Column("referrals_before", "Referrals before", "count"),
    Column(
        "trend",
        "Referrals are",
        "text",
        "More or fewer only where chance alone would rarely do that.",
    ),
    Column("last", "Last referral", "day", "Of all time."),
)


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each source of either time: contacts, content, the unknown source."""
    other, wrong = _other(asked)
    now = yields(practice=practice, window=asked.window)
    before = yields(practice=practice, window=other) if other else None
    ever = received_in(practice=practice, window=EVERYTHING)
    alike = other is not None and _alike(asked.window, other, asked.today)
    everybody = now.sources | (before.sources if before else set())
    level = _level(now, before, everybody)
    rows = []
    for source in everybody:
        newest = max(
            (each for each in ever.get(source, ()) if each.on.year >= FIRST_YEAR), key=_when, default=None
        )
        last = day(on=newest.on, referrals=[newest.id]) if newest else BLANK
        cells = (*_cells(now, before, {source}, level if alike else None), last)
        key, party = (f"source-{source}", source) if source != UNKNOWN.id else ("unknown", None)
        rows.append(
            Row(key, name_of(book=practice.book, party=source), cells, party, group=_group(practice, source))
        )
    rows.sort(key=_order)
    if rows:
        rows.insert(
            0,
            Row(
                "all",
                "All",
                (*_cells(now, before, everybody, CLAIM if alike else None), BLANK),
                tone="strong",
            ),
        )
    against = (
        f"compared with {_named(other, asked.today)}" if other else "with no time before to compare with"
    )
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Referrals received and clients who began {in_days(asked=asked)}, {against}. {RULE}",
        columns=COLUMNS,
        rows=tuple(rows),
        said=(*wrong, *_said(rows, in_days(asked=asked))),
        how=(
            (
                "More and fewer: the exact interval for the ratio of two rates (Przyborowski and Wilenski 1940), at "
                "95 % for all lines together: the more lines there are, the surer each has to be (Bonferroni)."
            ),
            f"Under {FEW} referrals in both times together, and for times of different length, no trend is claimed.",
        ),
        few=not rows,
    )


def _other(asked: Asked) -> tuple[Window | None, tuple[str, ...]]:
    """The time to compare with: as asked, else the one of equal length before."""
    wish = asked.option("against")
    if wish:
        try:
            return window_named(text=wish, today=asked.today), ()
        except WindowError as error:
            return window_before(window=asked.window, today=asked.today), (str(error),)
    return window_before(window=asked.window, today=asked.today), ()


def _named(window: Window, today: date) -> str:
    """A time to compare with, without its preposition: "the last 12 months", "2024", "25 Nov 2024 to 24 Nov 2025"."""
    words = window_words(window=window, today=today)
    if words.startswith(("since ", "until ")):
        return f"the time {words}"
    return words.removeprefix("from ").removeprefix("in ").removeprefix("of ")


def _alike(one: Window, other: Window, today: date) -> bool:
    """Whether both times are as long, as far as they are over."""
    lengths = []
    for each in (one, other):
        if each.since is None:
            return False
        lengths.append((min(each.until or today, today) - each.since).days + 1)
    return min(lengths) > 0 and max(lengths) - min(lengths) <= NEARLY * max(lengths)


def _when(referral: Referral) -> tuple[date, int]:
    return referral.on, referral.id


def _group(practice: Practice, source: int) -> str:
    if source == UNKNOWN.id:
        return UNKNOWN.name
    party = practice.book.parties.get(source)
    return PEOPLE if party is None or party.kind.is_contact else CONTENT


def _level(now: Yields, before: Yields | None, sources: set[int]) -> float:
    """How sure a trend of one source has to be, so that all of them together are hardly ever wrong."""
    times = [now.referrals, *([before.referrals] if before else [])]
    return level_of_lines(cases=[sum(len(time.get(one, ())) for time in times) for one in sources])


def _cells(now: Yields, before: Yields | None, sources: set[int], level: float | None) -> tuple[Cell, ...]:
    """The cells of these sources together; without a level, no trend is told."""
    sent, sent_before = now.sent(sources), before.sent(sources) if before else BLANK
    words = ""
    if level is not None and isinstance(sent.value, int) and isinstance(sent_before.value, int):
        words = change(before=sent_before.value, after=sent.value, level=level).words
    return (
        now.hired(sources),
        before.hired(sources) if before else BLANK,
        sent,
        sent_before,
        Cell(words or None),
    )


def _order(row: Row) -> tuple[int, int, int, str, str]:
    groups = (PEOPLE, CONTENT, UNKNOWN.name)
    clients, sent = (
        cell.value if isinstance(cell.value, int) else 0 for cell in (row.cells[0], row.cells[2])
    )
    return groups.index(row.group), -clients, -sent, row.label.casefold(), row.key


def _said(rows: Sequence[Row], span: str) -> tuple[str, ...]:
    if not rows:
        return (f"Nobody was sent to you and nobody hired you {span}.",)
    of = {
        group: sum(int(str(row.cells[0].value)) for row in rows if row.group == group)
        for group in (PEOPLE, CONTENT)
    }
    people, content = many(number=of[PEOPLE], one="client"), many(number=of[CONTENT], one="client")
    said = [sentence(text=f"{people} came from people and organisations {span}, {content} from content.")]
    for words, verb in ((MORE, "more"), (LESS, "fewer")):
        names = [row.label for row in rows if row.cells[4].value == words and row.party is not None]
        if names:
            said.append(f"{listed(names=names)} sent {verb} than in the time before.")
    if not any(row.cells[4].value in (MORE, LESS) for row in rows):
        may = any(row.cells[4].value == CHANCE for row in rows)
        said.append(
            "No source sends clearly more or fewer than before." if may else "There is no trend to tell yet."
        )
    return tuple(said)


REPORT = Report(
    name="trend",
    title="Who, and what, sends you clients",
    answers="Which people and which content send me clients, and is it more or less than before?",
    parts=frozenset({Part.REFERRALS}),
    make=make,
    options=(Option("against", "Compared with"),),
)
