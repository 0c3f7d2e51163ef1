"""What happens around referrals, as frozen values: gives, needs, costs, steps, conversations, and who knows whom.

As in `words`, ids are those of the ledger; `at` is an aware instant, `on` a day in the user's zone; an amount that
nobody told is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from headwater.core.words import Stage


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a party besides its name. `known` is the first day it stands in the ledger with a fact.

    `control` says how far it is in my hands as a source: mine, shared, none or blank. Ratings go from 1 to 5.
    """

    id: int
    organisation: str = ""
    trade: str = ""
    city: str = ""
    country: str = ""
    where_met: str = ""
    known: date | None = None
    control: str = ""
    knows_me: int | None = None
    understands_value: int | None = None
    published: date | None = None
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Referral:
    """A referral with all that was kept of it. `stages` are its history, oldest first.

    `provider` is me for referrals received; `source` is me for referrals given. `fit` goes from 1 to 5; `readiness`
    is cold, warm, pre-sold or blank; `other_quotes` says whether they had other quotes.
    """

    id: int
    source: int
    prospect: int
    provider: int
    at: datetime
    on: date
    kind: str
    stage: Stage
    stages: tuple[tuple[Stage, date], ...] = ()
    reason: str = ""
    group: int | None = None
    qualified: bool | None = None
    relation_to_me: str = ""
    relation_to_prospect: str = ""
    fit: int | None = None
    readiness: str = ""
    questions: int | None = None
    asked: Decimal | None = None
    agreed: Decimal | None = None
    currency: str = ""
    other_quotes: bool | None = None
    thanks: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What an engagement keeps besides `words.Engagement`: its end and how satisfied the client was (1 to 5)."""

    id: int
    client: int
    started: date
    ended: date | None = None
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class Dealings:
    """All touches with a contact, summed. `minutes` are those written down."""

    contact: int
    touches: int
    first: date
    last: date
    minutes: int = 0
    deposits: int = 0
    withdrawals: int = 0
    last_thanks: date | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """A call or meeting with somebody who was referred. `outcome` as the touch has it."""

    id: int
    contact: int
    on: date
    kind: str
    minutes: int | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Give:
    """Something of value that passed between a contact and me without a bill. `out`: I gave, otherwise they did.

    `kind` is job candidate, resource, prospective client, introduction or advice. `outcome` is blank, met, business,
    value or none. `minutes` are those of its steps, `by_month` the same by the first day of their month.
    """

    id: int
    out: bool
    kind: str
    contact: int
    other: int | None
    on: date
    outcome: str = ""
    value: Decimal | None = None
    currency: str = ""
    minutes: int = 0
    by_month: tuple[tuple[date, int], ...] = ()
    referral: int | None = None
    outcome_on: date | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """What a contact is looking for. `unasked`: they brought it to me by themselves."""

    id: int
    contact: int
    on: date
    text: str
    unasked: bool = False
    topics: tuple[str, ...] = ()
    met: date | None = None


@dataclass(frozen=True, slots=True)
class Business:
    """Business that two others did with each other, each piece once. `value` None: nobody told."""

    id: int
    seller: int
    buyer: int
    on: date
    value: Decimal | None = None
    currency: str = ""
    give: int | None = None
    referral: int | None = None


@dataclass(frozen=True, slots=True)
class StatedTie:
    """Somebody said that two contacts know each other."""

    id: int
    one: int
    other: int
    kind: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A contact belongs to a group."""

    id: int
    group: int
    member: int
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting, event or mail thread that several contacts shared."""

    id: int
    kind: str
    on: date
    title: str
    group: int | None
    people: tuple[int, ...]
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """Something I do that produces leads, with the sources whose leads it produces."""

    id: int
    name: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """Money or minutes spent on a source or an activity."""

    id: int
    source: int | None
    activity: int | None
    on: date
    amount: Decimal | None = None
    currency: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated change whose before and after is compared."""

    id: int
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of source or of partner, in the order the user gave. `key` names one of the nine that ship."""

    id: int
    kind: str
    key: str
    name: str
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One journey step. `person` None: nameless visitors, `count` of them. `machine`: probably no person."""

    id: int
    person: int | None
    source: int
    kind: str
    at: datetime
    on: date
    count: int = 1
    machine: bool = False
    certainty: str = "unknown"


@dataclass(frozen=True, slots=True)
class Silence:
    """Why a source fell silent, as the user said on that day. The newest counts."""

    id: int
    source: int
    on: date
    reason: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What one piece of evidence says of where a referral came from.

    `kind` is told, ruling (the owner's word), or a tracked one: referring address, campaign. `source` is the party it
    names, as far as it names one.
    """

    id: int
    referral: int
    kind: str
    source: int | None
    on: date
    text: str = ""
