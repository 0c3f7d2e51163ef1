"""When a source sent people: its first and last day, and how steadily, quarter by quarter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from headwater.core.know.tally import links_within
from headwater.core.trace import Trace, day_of
from headwater.core.windows import quarter_of, quarter_start
from headwater.core.words import UNDATED, UNKNOWN, Link, Window


@dataclass(slots=True)
class Sending:
    """The dated referrals of one source: instants of the first and the last, and a bit for each quarter."""

    first: datetime
    last: datetime
    quarters: int = 0


class History:
    """When each source sent people, of all time up to the end of a window."""

    __slots__ = ("_base", "_end", "_sending", "_zone")

    def __init__(self, *, trace: Trace, window: Window, today: date | None, zone: tzinfo) -> None:
        """`today` ends the count of quarters where the window runs on beyond it (None: the window's end does)."""
        self._zone = zone
        self._sending: dict[int, Sending] = {}
        until = Window(since=date.min, until=window.until)
        books = [
            (links, links_within(links=links, window=until, zone=zone), unknown)
            for links, unknown in ((trace.links, None), (trace.unknown_links, UNKNOWN.id))
        ]
        begun = [self._quarter(links[numbers[0]].at) for links, numbers, _ in books if numbers]
        self._base = min(begun, default=0)
        for links, numbers, unknown in books:
            self._read(links, numbers, unknown)
        latest = max((sending.last for sending in self._sending.values()), default=None)
        ends = [day for day in (window.until, today) if day]
        end = min(ends) if ends else latest and day_of(at=latest, zone=zone)
        self._end = quarter_of(day=end) if end else 0

    def _read(self, links: Sequence[Link], numbers: range, unknown: int | None) -> None:
        bit, turn = 0, UNDATED
        for number in numbers:
            at = links[number].at
            if at >= turn:
                quarter = self._quarter(at)
                bit = 1 << (quarter - self._base)
                turn = _quarter_end(quarter, self._zone)
            source = links[number].source if unknown is None else unknown
            sending = self._sending.get(source)
            if sending is None:
                self._sending[source] = Sending(first=at, last=at, quarters=bit)
            else:
                sending.last = at
                sending.quarters |= bit

    def _quarter(self, at: datetime) -> int:
        return quarter_of(day=at.astimezone(self._zone).date())

    def first_and_last(self, source: int) -> tuple[date | None, date | None]:
        """The days of its first and its last referral, None when none is dated."""
        sending = self._sending.get(source)
        if sending is None:
            return None, None
        return day_of(at=sending.first, zone=self._zone), day_of(at=sending.last, zone=self._zone)

    def quarters(self, source: int) -> tuple[int, int]:
        """How many quarters saw a referral, of how many since its first, that one and the last one counted."""
        sending = self._sending.get(source)
        if sending is None:
            return 0, 0
        bits = sending.quarters
        first = self._base + (bits & -bits).bit_length() - 1
        last = self._base + bits.bit_length() - 1
        return bits.bit_count(), max(self._end, last) - first + 1


def _quarter_end(quarter: int, zone: tzinfo) -> datetime:
    return datetime.combine(quarter_start(quarter=quarter + 1), time.min, tzinfo=zone)
