"""Folders for the tests of signals and readiness: one contact with whatever a test says of them, days told from today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from random import Random
from typing import Any

from headwater.core.acknowledging import DECLINED
from headwater.core.cadence import NEVER
from headwater.core.day import Day
from headwater.core.folder import (
    ATTITUDES,
    BEARINGS,
    GROUNDWORK,
    PHASES,
    PROOFS,
    ROLES,
    STYLES,
    Came,
    Contacted,
    Folder,
    KitHeld,
    Meeting,
    Passed,
    Planned,
    PlannedStep,
    Present,
    Promised,
    Request,
    Rhythm,
    Rules,
    Sent,
    Served,
    Statement,
    Talk,
    Wanted,
)
from headwater.core.professions import GENERAL, Profession, profession_named
from headwater.core.words import Kind, Party, Stage

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
"""The moment at which these tests take place: a Monday morning."""
TODAY = NOW.date()
ANN = Party(1, "Ann Berg", Kind.PERSON)
BOB = Party(2, "Bob Stone", Kind.PERSON)
CAROL = Party(3, "Carol Dahl", Kind.PERSON)
BANK = Party(4, "Dreisambank eG", Kind.ORGANISATION)


def days(number: int) -> date:
    """So many days ago; a negative number lies ahead."""
    return TODAY - timedelta(days=number)


def a_day(*, profession: Profession = GENERAL, ahead: int = 0, **rules: Any) -> Day:
    """The day of these tests, or one so many days later, with these rules."""
    return Day(NOW + timedelta(days=ahead), Rules(**rules), profession)


def folder(party: Party = ANN, **facts: Any) -> Folder:
    """A folder with these facts."""
    return Folder(party, **facts)


def sent(pk: int = 1, ago: int = 1, **more: Any) -> Sent:
    """A referral that came so many days ago, in its stage since then unless `stage_ago` says otherwise."""
    stage_ago = more.pop("stage_ago", ago)
    prospect = more.pop("prospect", Party(1000 + pk, f"Prospect {pk}", Kind.PERSON))
    at = more.pop("at", NOW - timedelta(days=ago))
    return Sent(
        pk, prospect, at, at.date(), more.pop("kind", "referral"), more.pop("stage", Stage.RECEIVED),
        days(stage_ago), **more,
    )  # fmt: skip


def thanked(pk: int = 1, ago: int = 30, **more: Any) -> Sent:
    """A referral that was thanked for on the next day."""
    return sent(pk, ago, thanked_at=NOW - timedelta(days=ago - 1), **more)


def said(kind: str, value: str = "", ago: int = 10, **more: Any) -> Statement:
    """A dated statement about them."""
    return Statement(more.pop("pk", 1), kind, value, days(ago), **more)


def heard(ago: int, *, kind: str = "call", pk: int = 1, out: bool = True) -> Contacted:
    """The last real contact."""
    return Contacted(pk, NOW - timedelta(days=ago), days(ago), kind, out)


def plan(kind: str, *steps: tuple[int, str], ago: int = 30, pk: int = 1, **more: Any) -> Planned:
    """A plan whose waiting steps are due so many days ago (key beside it)."""
    made = tuple(
        PlannedStep(100 * pk + at, key, f"Step {key}", days(due)) for at, (due, key) in enumerate(steps)
    )
    return Planned(pk, kind, days(ago), steps=made, **more)


def ready_client(**more: Any) -> Folder:
    """A client with whom everything is there that gives the right to ask."""
    facts: dict[str, Any] = {
        "since": days(400), "roles": frozenset({"client"}), "work": (Served(1, days(300), days(100), satisfaction=5),),
        "deposits": 2, "last_deposit": days(20), "gives": (Passed(1, True, "resource", days(20)),),
        "last": heard(20), "touches": 6,
        "statements": (
            said("phase", "trusted", 200, pk=1, basis="told me of the sale"),
            *(said("groundwork", one, 90, pk=at) for at, one in enumerate(GROUNDWORK, 2)),
        ),
    }  # fmt: skip
    return folder(**{**facts, **more})


class Chance:
    """Made-up folders and days from a seed: anything that could stand in a ledger, and much that could not."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.ids = count(1)

    def maybe(self, make: Callable[[], Any], often: float = 0.5) -> Any:
        """Something, or None."""
        return make() if self.random.random() < often else None

    def many(self, make: Callable[[], Any], most: int) -> tuple[Any, ...]:
        """Up to so many, mostly few."""
        return tuple(make() for _ in range(self.random.choice((0, 0, 1, 1, 2, most))))

    def pick(self, *of: Any) -> Any:
        """One of these."""
        return self.random.choice(of)

    def on(self) -> date:
        """A day: mostly near, sometimes far behind or ahead."""
        return days(self.random.choice((self.random.randint(-40, 60), self.random.randint(-800, 4000))))

    def at(self) -> datetime:
        """An instant of such a day."""
        return datetime.combine(self.on(), time(self.random.randrange(24)), UTC)

    def party(self) -> Party:
        """Somebody."""
        pk = next(self.ids)
        return Party(pk, f"Person {pk}", self.pick(Kind.PERSON, Kind.PERSON, Kind.ORGANISATION, Kind.GROUP))

    def sent(self) -> Sent:
        """A referral in any state."""
        at = self.at()
        return Sent(
            next(self.ids), self.party(), at, at.date(), "referral", self.pick(*Stage), self.on(), "",
            self.maybe(lambda: True) or False, self.maybe(self.at), self.pick("", "", "The interview"),
            self.pick(True, False), self.maybe(lambda: self.random.randint(1, 5)), self.maybe(lambda: next(self.ids)),
            self.pick((), ("won",), ("repair",)), self.pick(frozenset(), frozenset({"name", "outcome"})),
        )  # fmt: skip

    def statement(self) -> Statement:
        """A statement of any kind."""
        kind = self.pick(*BEARINGS)
        value = self.pick(*VALUES.get(kind, ("", "a matter", "The sale of the house.")))
        referral = self.maybe(lambda: self.random.randint(1, 9))
        return Statement(
            next(self.ids), kind, value, self.on(), self.maybe(self.on), self.pick("", "seen"), referral
        )

    def plan(self) -> Planned:
        """A plan of any kind."""
        return Planned(
            next(self.ids), self.pick("warm-up", "preparation", "cultivation", "acknowledgement", "asking"), self.on(),
            self.maybe(self.on, 0.3), "", self.maybe(lambda: 3),
            self.many(lambda: PlannedStep(
                next(self.ids), self.pick("", "kit", "satisfied", "direct-ask", "long-give"), "Do the next thing",
                self.on(), self.maybe(self.on),
            ), 3),
        )  # fmt: skip

    def gift(self) -> Present:
        """A gift in any state."""
        money = self.pick(None, Decimal("20.00"), Decimal("1000.50"))
        return Present(
            next(self.ids), self.pick(True, True, False), self.pick("idea", "ordered", "sent", "received", DECLINED),
            self.pick("", "a book"), self.pick("", "birthday", "year-end"), self.pick("", "2026", "2025"), money,
            self.maybe(lambda: money), self.pick("EUR", "USD"), self.maybe(self.on), self.maybe(self.on),
            self.pick(True, False),
        )  # fmt: skip

    def ask(self) -> Request:
        """An ask in any state."""
        return Request(
            next(self.ids), self.pick("recommendation", "referral", "introduction"), self.on(),
            self.pick("", "yes", "no"), self.maybe(self.on), self.maybe(self.on), self.maybe(self.on, 0.2),
        )  # fmt: skip

    def work(self) -> Served:
        """Work at any time."""
        return Served(
            next(self.ids), self.on(), self.maybe(self.on), None, "EUR", self.pick("", "coaching"),
            self.maybe(lambda: self.random.randint(1, 5)), self.pick(True, False), self.random.randint(0, 2),
        )  # fmt: skip

    def folder(self) -> Folder:
        """Any folder."""
        newest = lambda found: tuple(sorted(found, key=lambda one: one.on, reverse=True))  # noqa: E731
        return Folder(
            self.party(), since=self.maybe(self.on, 0.8),
            roles=frozenset(self.many(lambda: self.pick(*ROLES, "friend"), 2)),
            tags=frozenset(self.many(lambda: self.pick("vip", "golf"), 1)),
            birthday=self.pick("", "1980-02-29", "--05-03", "--02-29", "nonsense", self.on().isoformat()),
            closeness=self.maybe(lambda: self.random.randint(1, 5)),
            sent=tuple(sorted(self.many(self.sent, 5), key=lambda one: one.at)),
            came=self.many(lambda: Came(next(self.ids), self.party(), 0, self.on(), self.pick(*Stage)), 2),
            work=self.many(self.work, 3), statements=self.many(self.statement, 9),
            promises=self.many(lambda: Promised(next(self.ids), self.pick("the name of a printer", "call back."), self.on(), self.on()), 2),
            plans=self.many(self.plan, 3), gifts=self.many(self.gift, 3), asks=newest(self.many(self.ask, 2)),
            kits=self.many(lambda: KitHeld(self.pick("kit", "profile"), self.random.randint(1, 9), self.on()), 2),
            talks=newest(self.many(
                lambda: Talk(next(self.ids), self.on(), "call", beyond=self.pick(True, False)), 4)),
            gives=newest(self.many(lambda: Passed(next(self.ids), self.pick(True, False), "advice", self.on()), 3)),
            needs=self.many(lambda: Wanted(next(self.ids), self.pick("an electrician", "a tax adviser."), self.on()), 2),
            meetings=self.many(self.meeting, 2), last=self.maybe(self.contact, 0.7), last_thanks=self.maybe(self.on),
            touches=self.random.randint(0, 30), deposits=self.random.randint(0, 9), last_deposit=self.maybe(self.on),
            rank=self.maybe(lambda: self.random.randint(1, 10), 0.2),
            reaches=self.maybe(lambda: self.random.randint(0, 6), 0.2),
            quiet_because=self.pick("", "", "they retired or moved", "we lost touch"),
        )  # fmt: skip

    def meeting(self) -> Meeting:
        """A conversation in the calendar."""
        at = self.at()
        return Meeting(next(self.ids), at, at.date(), "Lunch")

    def contact(self) -> Contacted:
        """A last contact."""
        at = self.at()
        return Contacted(next(self.ids), at, at.date(), self.pick("call", "mail"), self.pick(True, False))

    def day(self) -> Day:
        """Any day with any rules, in any profession."""
        pick, number = self.pick, self.random.randint
        rules = Rules(
            late_after_hours=number(0, 400), close_enough=number(1, 5), ask_rest_days=number(0, 400),
            flow_size=number(1, 5), flow_days=number(1, 800), kit=self.maybe(lambda: number(1, 9)),
            kit_on=self.maybe(self.on), style=pick("", *STYLES),
            cadences=pick({}, {("tag", "vip"): Rhythm(7, 14)}, {("role", "client"): Rhythm(NEVER, NEVER)}),
        )  # fmt: skip
        profession = profession_named(pick("general", "lawyer", "property", "health", "adviser", "therapist"))
        return Day(NOW + timedelta(days=pick(0, number(-2000, 2000))), rules, profession)


VALUES = {"phase": PHASES, "attitude": ATTITUDES, "style": STYLES, "proof": PROOFS, "groundwork": GROUNDWORK}


def later(one: Folder, **facts: Any) -> Folder:
    """The same folder after something happened."""
    return replace(one, **facts)


def money(amount: str) -> Decimal:
    """An exact amount."""
    return Decimal(amount)
