"""The words of the design as frozen values: who sent whom to whom, and the paid work that came of it.

Everything in `core` speaks in these. A *party* is anybody or anything with a place in the ledger: a contact
(person, organisation, group) or a content (article, interview, search result, event …). A *source* is a party
in its role as sender.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

UNDATED: Final = datetime.min.replace(tzinfo=UTC)
"""The instant of a link that nobody dated: older than every dated one."""


class Kind(StrEnum):
    """What a party is. The first three are contacts, the rest content; `unknown` is a legal answer."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    CONTENT = "content"
    CHANNEL = "channel"
    EVENT = "event"
    UNKNOWN = "unknown"

    @property
    def is_contact(self) -> bool:
        """Whether this is somebody one can thank and refer to, not a piece of content."""
        return self in (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)


class Stage(StrEnum):
    """How far a referral has come. Every change is kept with its date.

    `served` is somebody who got all they needed in a first conversation and did not hire: neither won nor lost.
    """

    RECEIVED = "received"
    CONTACTED = "contacted"
    MET = "met"
    PROPOSED = "proposed"
    WON = "won"
    LOST = "lost"
    DECLINED = "declined"
    PASSED_ON = "passed on"
    SERVED = "served"

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is expected of this referral."""
        return self in (Stage.WON, Stage.LOST, Stage.DECLINED, Stage.PASSED_ON, Stage.SERVED)


@dataclass(frozen=True, slots=True)
class Party:
    """A contact or a content, by the id it has in its book."""

    id: int
    name: str
    kind: Kind


UNKNOWN: Final = Party(id=-1, name="Unknown", kind=Kind.UNKNOWN)
"""The source of everybody whose source nobody knows. It stands in every report and is never shared out."""


@dataclass(frozen=True, slots=True)
class Link:
    """`source` sent `prospect` to me at `at` (aware, UTC). Links of the same instant are ordered by `id`.

    An undated link carries `UNDATED`: it is taken to be older than every dated one. `qualified` says whether
    the prospect fits whom I serve (None: not known).
    """

    id: int
    source: int
    prospect: int
    at: datetime
    qualified: bool | None = None


@dataclass(frozen=True, slots=True)
class Engagement:
    """Paid work for `client`. Credit starts here.

    `at` is the last instant (aware, UTC) at which a link can still have brought it, `on` the user's day it
    started (None: not known). `value` is None when nobody wrote it down.
    """

    id: int
    client: int
    at: datetime
    on: date | None = None
    value: Decimal | None = None
    currency: str = ""
    service: str = ""


@dataclass(frozen=True, slots=True)
class Behind:
    """A person behind a content, with the share of its credit that is theirs to be thanked for."""

    person: int
    share: Fraction
    role: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """One workspace, frozen: what core answers from. `links` are sorted by (`at`, `id`).

    `behind` maps a content's id to the people behind it.
    """

    parties: Mapping[int, Party]
    links: tuple[Link, ...]
    engagements: tuple[Engagement, ...]
    behind: Mapping[int, tuple[Behind, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Window:
    """A span of days, both ends included; None leaves that end open."""

    since: date | None
    until: date | None

    def holds(self, day: date | None) -> bool:
        """Whether `day` lies inside. An unknown day lies only in the window that is open at both ends."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A reason to act today, with its evidence.

    `subject` names what it is about ("referral:12") and, with `signal`, what an answer to it refers to. `who` is the
    party it concerns, `what` says in one short sentence what to do, `why` holds the facts and why now. `verb` is the
    deed that settles it (actions.settling). `letter` is the kind of letter that fits (core.letters, "" for none) and
    `fields` fill it. `rows` are the facts it rests on, as table and id. `due` is the day it should be done by;
    `minutes` what it takes. Among suggestions of one signal the larger `urgency` comes first.
    """

    signal: str
    subject: str
    who: Party
    what: str
    why: tuple[str, ...]
    draft: str = ""
    urgency: float = 0
    late: bool = False
    verb: str = ""
    letter: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    rows: tuple[tuple[str, int], ...] = ()
    due: date | None = None
    minutes: int = 5
