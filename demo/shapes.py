"""The plain shapes the demo practice is told in: parties, arrivals, paid work, dealings and circles of people.

Everybody and everything in here is invented.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

DEFAULT_UNTIL = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The ten years, ending on `until`. The story is written for the default end and moves with it as a whole."""

    until: date = DEFAULT_UNTIL

    def day(self, text: str) -> date:
        """The day of the story written `text` (ISO), moved with the end of the ten years."""
        return date.fromisoformat(text) + (self.until - DEFAULT_UNTIL)

    def clamp(self, day: date, *, keep: int = 0) -> date:
        """`day`, or the day `keep` days before the end when `day` comes later than that."""
        return min(day, self.until - timedelta(days=keep))


@dataclass(slots=True)
class Party:
    """Anybody or anything with a place in the ledger."""

    key: str
    name: str
    kind: str
    first: str = ""
    last: str = ""
    organisation: str = ""
    title: str = ""
    city: str = ""
    email: str = ""
    phone: str = ""
    how_met: str = ""
    where_met: str = ""
    met_on: date | None = None
    roles: list[str] = field(default_factory=list)
    note: str = ""
    url: str = ""
    publisher: str = ""
    published_on: date | None = None
    behind: list[dict[str, str]] = field(default_factory=list)

    def plays(self, role: str) -> None:
        """Add `role` to what this party is to the coach, once."""
        if role not in self.roles:
            self.roles.append(role)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody got in touch. `sources` is empty when nobody knows how they came; two sources share the sending."""

    at: datetime
    prospect: str
    sources: tuple[str, ...]
    outcome: str
    group: str = ""
    thanked: bool = True
    service: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A client or friend whom the coach sent to somebody else."""

    at: datetime
    prospect: str
    provider: str
    outcome: str
    note: str


@dataclass(slots=True)
class Work:
    """Paid work for a client. `arrival` is None when the client came back without being sent again."""

    client: str
    started_on: date
    ended_on: date | None
    value: Decimal
    currency: str
    service: str
    arrival: Arrival | None = None


@dataclass(frozen=True, slots=True)
class Touch:
    """One dated dealing with a contact."""

    contact: str
    at: datetime
    kind: str
    direction: str
    minutes: int
    note: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a group and who was there."""

    at: datetime
    title: str
    minutes: int
    attended: tuple[str, ...]


@dataclass(slots=True)
class Circle:
    """A group with its members (key to role) and meetings. The key is also that of the group as a party."""

    key: str
    members: dict[str, str]
    since: date
    meetings: list[Meeting] = field(default_factory=list)


@dataclass(slots=True)
class Practice:
    """The whole story. `parties` are by alias while it is told; `strangers` are known to LinkedIn only."""

    calendar: Calendar
    parties: dict[str, Party] = field(default_factory=dict)
    arrivals: list[Arrival] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    circles: list[Circle] = field(default_factory=list)
    strangers: list[Party] = field(default_factory=list)

    def key(self, alias: str) -> str:
        """What the files call the party that the plan calls `alias`."""
        return self.parties[alias].key

    def people(self) -> list[Party]:
        """All persons of the practice by key."""
        return sorted((p for p in self.parties.values() if p.kind == "person"), key=lambda p: p.key)


def moment(day: date, chance: random.Random, *, clock: str = "") -> datetime:
    """An instant of `day` in UTC: at `clock` ("09:10") or some time in working hours."""
    if clock:
        return datetime.combine(day, time.fromisoformat(clock), UTC)
    return datetime.combine(day, time(chance.randrange(7, 16), chance.randrange(0, 60)), UTC)
