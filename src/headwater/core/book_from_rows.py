"""From the rows of a client list to a Book: who is the same party as whom, who sent whom, and who hired.

Names with the same normal form are one party, so a source who is also a client is one person, and that makes
chains. Names that are only alike are never made one here; the user says so with `same`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import chain, islice
from operator import itemgetter

from headwater.core.intake import ClientList, IntakeRow, RowRemark
from headwater.core.intake.parties import Parties, same_forms
from headwater.core.names import Mention
from headwater.core.undated import reading_order
from headwater.core.words import UNDATED, UNKNOWN, Book, Engagement, Link, Stage

ANY_TIME = datetime.max.replace(tzinfo=UTC)
"""The instant of an engagement that nobody dated: every link into its client can have brought it."""

_UNDATED_DAY = (1 << 23) - 1
_PLACES = 40
_PARTIES = 32
_PARTY = (1 << _PARTIES) - 1


@dataclass(frozen=True, slots=True)
class BookRead:
    """The Book made from client lists, with what is known of each party by its id.

    `doubts` are rows used with something left out. `notes` are sentences on the whole. `has_dates` is False when
    no row has a date: then chains are read from who sent whom alone.
    """

    book: Book
    parties: Parties
    doubts: tuple[RowRemark, ...]
    notes: tuple[str, ...]
    has_dates: bool


def book_from_rows(*, lists: Sequence[ClientList], same: Sequence[tuple[str, str]] = ()) -> BookRead:
    """Make one Book of one or more client lists, read as if they were one.

    Each pair of `same` holds two names of one party. A source sent a client
    once, at the earliest date the pair has; repeat business is no new referral. The date of a referral is that of
    the first contact where there is one, else that of the work. Rows that were not won are referrals without an
    engagement. Raises UnknownName when `same` speaks of a name that is not there.
    """
    parties = Parties(same_forms(_mentions(lists), same))
    weaving = _Weaving(parties)
    for each in lists:
        weaving.file = each.file
        for row in each.rows:
            weaving.add(row)
    behind = parties.behind()
    people = parties.in_book()
    has_dates = any(each.has_dates for each in lists)
    links = weaving.links()
    if links and any(link.source == UNKNOWN.id for link in links):
        people[UNKNOWN.id] = UNKNOWN
    notes = list(parties.notes())
    if not has_dates and links:
        notes.append(
            "Chains are read from who sent whom; where people send each other in a circle, the row that stands "
            "first in the file counts as the first."
        )
    return BookRead(
        book=Book(parties=people, links=links, engagements=tuple(weaving.engagements), behind=behind),
        parties=parties,
        doubts=tuple(weaving.doubts),
        notes=tuple(notes),
        has_dates=has_dates,
    )


def own_source(source: Mention) -> str:
    """What to say where somebody is named as the source of their own work."""
    return f"{source.name} stands as their own source; that entry is left out."


def _mentions(lists: Iterable[ClientList]) -> Iterator[Mention]:
    for each in lists:
        for row in each.rows:
            yield row.client
            yield from row.sources


class _Weaving:
    """Takes row after row and keeps the earliest referral of each pair and the engagements."""

    __slots__ = (
        "_earliest", "_ends", "_fits", "_parties", "_place", "_sourced", "_unsourced", "doubts", "engagements",
        "file",
    )  # fmt: skip

    def __init__(self, parties: Parties) -> None:
        self.file = ""
        self.doubts: list[RowRemark] = []
        self.engagements: list[Engagement] = []
        self._parties = parties
        self._place = 0
        self._earliest: dict[int, int] = {}
        self._fits: dict[int, bool] = {}
        self._sourced: set[int] = set()
        self._unsourced: dict[int, int] = {}
        self._ends: dict[date, datetime] = {}

    def add(self, row: IntakeRow) -> None:
        """Take one row in."""
        party = self._parties.party
        client = party(row.client)
        day = row.sent_on or row.on
        named = False
        for mention in row.sources:
            if not mention.form:
                continue
            source = party(mention)
            if source == client:
                self._doubt(row, own_source(mention))
                continue
            named = True
            self._sent(source << _PARTIES | client, day, row.qualified)
        if named:
            self._sourced.add(client)
        elif client not in self._sourced:
            when = self._when(day)
            self._unsourced[client] = min(when, self._unsourced.get(client, when))
        if row.stage is None or row.stage is Stage.WON:
            self._hired(row, client)

    def _sent(self, pair: int, day: date | None, fits: bool | None) -> None:
        when = self._when(day)
        known = self._earliest.get(pair)
        if known is None or when < known:
            self._earliest[pair] = when
        if fits is not None:
            self._fits[pair] = fits or self._fits.get(pair, False)

    def _when(self, day: date | None) -> int:
        """The day and the place in the file in one number; what is undated comes after every date."""
        self._place += 1
        return (day.toordinal() if day else _UNDATED_DAY) << _PLACES | self._place

    def _hired(self, row: IntakeRow, client: int) -> None:
        on = row.on or row.sent_on
        if row.on and row.sent_on and row.sent_on > row.on and row.sources:
            self._doubt(
                row,
                f"{row.client.name}: first contact ({row.sent_on}) is after the work began ({row.on}); "
                "check the dates.",
            )
        at = ANY_TIME
        if on:
            at = self._ends.get(on) or self._ends.setdefault(on, datetime.combine(on, time.max, tzinfo=UTC))
        self.engagements.append(
            Engagement(len(self.engagements), client, at, on, row.value, row.currency, row.service)
        )

    def _doubt(self, row: IntakeRow, reason: str) -> None:
        self.doubts.append(RowRemark(row.row, reason, self.file))

    def links(self) -> tuple[Link, ...]:
        """All links, undated ones first, then in order of time and, within a day, of the file."""
        unknown = {
            UNKNOWN.id << _PARTIES | client: when
            for client, when in self._unsourced.items()
            if client not in self._sourced
        }
        begins: dict[int, datetime] = {_UNDATED_DAY: UNDATED}
        pairs = sorted(chain(self._earliest.items(), unknown.items()), key=itemgetter(1))
        dated = bisect_left(pairs, _UNDATED_DAY << _PLACES, key=itemgetter(1))
        links: list[Link] = []
        fits = self._fits
        for pair, when in chain(_readable(pairs[dated:]), islice(pairs, dated)):
            day = when >> _PLACES
            at = begins.get(day)
            if at is None:
                at = begins[day] = datetime.combine(date.fromordinal(day), time.min, tzinfo=UTC)
            source, client = pair >> _PARTIES, pair & _PARTY
            links.append(Link(len(links), source, client, at, fits.get(pair) if fits else None))
        return tuple(links)


def _readable(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Undated referrals in the order in which they make whole chains."""
    order = reading_order(
        sources=[pair >> _PARTIES for pair, _ in pairs], prospects=[pair & _PARTY for pair, _ in pairs]
    )
    return [pairs[number] for number in order]
