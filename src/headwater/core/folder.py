"""One contact's folder: everything one would look up before calling them. Signals and readiness read nothing else.

Ids are those of the ledger, days are the user's days, instants are aware. Lists are oldest first unless they say so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from headwater.core.giving.states import Facts
from headwater.core.partnering import Opening, Partnering, PartnerTalks
from headwater.core.words import Party, Stage

PHASES: Final = ("known", "trusted", "referring")
ATTITUDES: Final = ("eager", "willing", "unsure", "reluctant")
STYLES: Final = ("brisk", "lively", "steady", "careful")
PROOFS: Final = (
    "value delivered", "satisfied", "promise kept", "gave them a lead", "worked together", "saw results", "endorsed me",
)  # fmt: skip
GROUNDWORK: Final = ("told that referrals matter", "kit given", "kinds of help explained")
BEARINGS: Final = (
    "phase", "attitude", "style", "proof", "groundwork", "complaint", "unpaid", "hold", "trouble", "working on",
    "invoice", "competes", "complements", "specialty", "endorsement", "influence", "gains",
)  # fmt: skip
"""The kinds of dated statements. From complaint to working on they are open until they end.

Of a colleague or competitor: what of their work competes with mine, what does not (complements), and in what they are
special. Of an organisation: how far it endorses me. Of anybody: whether they are a centre of influence,
and why they gain when I get work.
"""
ENDORSEMENTS: Final = ("not asked", "asked", "recommends", "endorses", "ended")
"""How far an organisation stands behind me in public."""
INFLUENCE: Final = ("yes", "no")
ASKED: Final = "Asked how satisfied they are"
"""How the note of a touch begins by which a client was asked that."""
ROLES: Final = ("partner", "source", "client", "former client", "prospect")
"""What a contact is to me, worked out from the ledger; the user's own words for roles come beside them."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A referral that this contact sent me, or that came through content they stand behind (`through`).

    `owed`: they themselves are still owed thanks. `told` holds the outcomes they were told; `may_tell` the items the
    prospect agreed may be told to them; `satisfaction` what the prospect said of the work (1 to 5), `asked` the day on
    which they were asked for it last.
    """

    id: int
    prospect: Party
    at: datetime
    on: date
    kind: str
    stage: Stage
    stage_on: date
    reason: str = ""
    owed: bool = False
    thanked_at: datetime | None = None
    through: str = ""
    hired: bool = False
    satisfaction: int | None = None
    engagement: int | None = None
    told: tuple[str, ...] = ()
    may_tell: frozenset[str] = frozenset()
    asked: date | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """A referral that brought this contact to me, or sent them to somebody else (`provider` not me)."""

    id: int
    source: Party
    provider: int
    on: date
    stage: Stage


@dataclass(frozen=True, slots=True)
class Served:
    """Paid work for this contact. `sourced`: it is known where it came from. `asked`: how satisfied they are, last."""

    id: int
    started: date
    ended: date | None = None
    value: Decimal | None = None
    currency: str = ""
    service: str = ""
    satisfaction: int | None = None
    sourced: bool = True
    stories: int = 0
    asked: date | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One dated statement (BEARINGS) with what it rests on."""

    id: int
    kind: str
    value: str
    on: date
    ended: date | None = None
    basis: str = ""
    referral: int | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """An open promise."""

    id: int
    text: str
    on: date
    due: date


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step of a plan; `settled` is None while it waits."""

    id: int
    key: str
    what: str
    due: date
    settled: date | None = None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with its steps: warm-up, preparation, cultivation, acknowledgement or asking. `ended` None: running."""

    id: int
    kind: str
    started: date
    ended: date | None = None
    ended_by: str = ""
    engagement: int | None = None
    steps: tuple[PlannedStep, ...] = ()

    @property
    def next(self) -> PlannedStep | None:
        """The first step that waits, when the plan runs."""
        return None if self.ended else next((step for step in self.steps if step.settled is None), None)


@dataclass(frozen=True, slots=True)
class Present:
    """A gift, out or in, in the state it has: idea, ordered, sent, received or not this time."""

    id: int
    out: bool
    state: str
    idea: str = ""
    occasion: str = ""
    period: str = ""
    budget: Decimal | None = None
    cost: Decimal | None = None
    currency: str = ""
    send_by: date | None = None
    sent: date | None = None
    cash_like: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """An ask that was made: recommendation, referral or introduction; answered yes, no or not yet (blank)."""

    id: int
    kind: str
    on: date
    answer: str = ""
    handed_over: date | None = None
    follow_up: date | None = None
    followed: date | None = None
    overridden: bool = False


@dataclass(frozen=True, slots=True)
class KitHeld:
    """What they were given: kit, ideal client, profile or card; in which version, on which day."""

    part: str
    version: int
    on: date


@dataclass(frozen=True, slots=True)
class Contacted:
    """A real dealing with them, in either direction: what it was, and who of us had it."""

    id: int
    at: datetime
    on: date
    kind: str
    out: bool = True
    by: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """A call or meeting of the last twelve months. `asked_needs` None: nobody said."""

    id: int
    on: date
    kind: str
    minutes: int | None = None
    asked_needs: bool | None = None
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class Passed:
    """Something that passed without a bill: out to them, or in from them."""

    id: int
    out: bool
    kind: str
    on: date


@dataclass(frozen=True, slots=True)
class Fitting:
    """Somebody I trust who was found for a need and whom I have not named yet; `why` is the first reason."""

    id: int
    name: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An open need of theirs, with who could help, the best first. `spoken`: a name was offered for it already.

    `text` is blank where it is confidential. `urgency` is now, soon, whenever or blank; `by` the day until which it is
    wanted.
    """

    id: int
    text: str
    on: date
    by: date | None = None
    urgency: str = ""
    fits: tuple[Fitting, ...] = ()
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Introduced:
    """An introduction on whose side they stand: `asking` with the need, else as the one who could meet it.

    `need` is blank where it is confidential. `why` and `gain` are the reasons told to the two, `first` is who of them
    writes first (asker or other).
    """

    id: int
    asking: bool
    counterpart: Party
    facts: Facts
    need: str = ""
    why: str = ""
    gain: str = ""
    first: str = "asker"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A conversation that stands in the calendar and was not held yet."""

    id: int
    at: datetime
    on: date
    what: str
    minutes: int = 30


@dataclass(frozen=True, slots=True)
class Folder:
    """One contact, live and not me. `talks`, `gives` and `asks` are newest first; `last` is the last real contact.

    `since` is the first day the relationship stands in the ledger, `met` the day they met me, where it is known.
    `roles` holds ROLES and the user's own words. `deposits` and `withdrawals` count touches and gives; `rank` is
    the place among the best sources (1 is first, None: not among them), `reaches` the circles a connector reaches
    (None: no connector). `quiet_because` is the reason written down for the silence since the last referral.
    """

    party: Party
    since: date | None = None
    met: date | None = None
    roles: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    email: str = ""
    birthday: str = ""
    channel: str = ""
    closeness: int | None = None
    knows_me: int | None = None
    sent: tuple[Sent, ...] = ()
    came: tuple[Came, ...] = ()
    work: tuple[Served, ...] = ()
    statements: tuple[Statement, ...] = ()
    promises: tuple[Promised, ...] = ()
    plans: tuple[Planned, ...] = ()
    gifts: tuple[Present, ...] = ()
    asks: tuple[Request, ...] = ()
    kits: tuple[KitHeld, ...] = ()
    talks: tuple[Talk, ...] = ()
    gives: tuple[Passed, ...] = ()
    needs: tuple[Wanted, ...] = ()
    introductions: tuple[Introduced, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    partner_talks: PartnerTalks | None = None
    last: Contacted | None = None
    last_thanks: date | None = None
    touches: int = 0
    deposits: int = 0
    withdrawals: int = 0
    last_deposit: date | None = None
    rank: int | None = None
    reaches: int | None = None
    quiet_because: str = ""
    partner: Partnering | None = None
    openings: tuple[Opening, ...] = ()

    def newest(self, kind: str) -> Statement | None:
        """The newest statement of that kind, such as the phase that holds."""
        if not self.statements:
            return None
        return max(
            (one for one in self.statements if one.kind == kind),
            key=lambda one: (one.on, one.id),
            default=None,
        )

    def open(self, kind: str) -> tuple[Statement, ...]:
        """The statements of that kind that have not ended."""
        if not self.statements:
            return ()
        return tuple(one for one in self.statements if one.kind == kind and one.ended is None)

    @property
    def phase(self) -> str:
        """The phase that holds: known, trusted, referring, or blank."""
        said = self.newest("phase")
        return said.value if said else ""

    def running(self, kind: str) -> Planned | None:
        """The running plan of that kind."""
        if not self.plans:
            return None
        return next((plan for plan in self.plans if plan.kind == kind and plan.ended is None), None)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A cadence: be in touch ideally every `ideal` days, at the latest after `latest`; and for whom it was set."""

    ideal: int
    latest: int
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """How one looks after people here: the workspace's settings. `cadences` by (scope, name): role and tag.

    `own` are cadences of single people by id. `kit` is the number of the newest published version with its day.
    """

    late_after_hours: int = 48
    working_days: str = "12345"
    close_enough: int = 3
    ask_rest_days: int = 90
    flow_size: int = 3
    flow_days: int = 365
    best_sources: int = 10
    trust_level: int = 3
    style: str = ""
    currency: str = "EUR"
    me: str = ""
    practice: str = ""
    kit: int | None = None
    kit_on: date | None = None
    cadences: dict[tuple[str, str], Rhythm] = field(default_factory=dict)
    own: dict[int, Rhythm] = field(default_factory=dict)
