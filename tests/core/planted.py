"""Practices with planted situations: what will happen to whom on which day, and what that makes a duty or forbids.

Everything is written down beforehand: the facts with their days, the days on which something is due, and the days on
which something must not be proposed. A folder of any day is cut out of that. Nothing here asks a signal anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from headwater.core.day import Day
from headwater.core.folder import (
    GROUNDWORK,
    Contacted,
    Folder,
    KitHeld,
    Passed,
    Planned,
    PlannedStep,
    Present,
    Promised,
    Request,
    Rules,
    Sent,
    Served,
    Statement,
    Talk,
)
from headwater.core.professions import professions
from headwater.core.words import Kind, Party, Stage

BEGIN = date(2026, 1, 1)
FOREVER = date.max
ENDS = (Stage.WON, Stage.WON, Stage.LOST, Stage.SERVED, Stage.DECLINED, Stage.PASSED_ON)


@dataclass(frozen=True, slots=True)
class Due:
    """A duty: from `since` on, and before `until`, this suggestion has to be there."""

    signal: str
    subject: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Barred:
    """From `since` on, and before `until`, nothing of this kind (ask, gift, tell) may be proposed to them."""

    what: str
    since: date
    until: date
    why: str
    subject: str = ""


@dataclass(slots=True)
class Life:
    """All that will happen with one person: rows with the day on which each becomes known."""

    party: Party
    since: date
    thanks: date = FOREVER
    sent: list[dict[str, Any]] = field(default_factory=list)
    work: list[dict[str, Any]] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    promises: list[tuple[Promised, date]] = field(default_factory=list)
    plans: list[Planned] = field(default_factory=list)
    gifts: list[tuple[date, Present]] = field(default_factory=list)
    asks: list[Request] = field(default_factory=list)
    gives: list[Passed] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    kits: list[KitHeld] = field(default_factory=list)
    rank: int | None = None
    due: list[Due] = field(default_factory=list)
    barred: list[Barred] = field(default_factory=list)


class Planted:
    """One practice over `days` days from BEGIN: its people, its rules, and what is planted with them."""

    def __init__(self, *, seed: int, people: int = 12, days: int = 200) -> None:
        self.random = Random(seed)
        self.days, self.counted = days, 0
        known = professions()
        self.profession = known[seed % len(known)]
        self.rules = Rules(kit=1, kit_on=BEGIN, ask_rest_days=self.random.choice((30, 90, 180)))
        self.lives = [self._life(place) for place in range(1, people + 1)]

    def morning(self, number: int) -> Day:
        """The day of this number at nine."""
        return Day(
            datetime.combine(BEGIN + timedelta(days=number), time(9), UTC), self.rules, self.profession
        )

    def folders(self, day: Day) -> Iterator[tuple[Life, Folder]]:
        """Every folder as it stands on that day, beside the life it was cut from."""
        for life in self.lives:
            if life.since <= day.today:
                yield life, cut(life, day.now)

    def _pk(self) -> int:
        self.counted += 1
        return self.counted

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def _on(self, first: int = 0) -> date:
        return BEGIN + timedelta(days=self.random.randint(first, self.days))

    def _after(self, day: date, most: int, least: int = 0) -> date:
        return day + timedelta(days=self.random.randint(least, most))

    def _life(self, place: int) -> Life:
        pk = self._pk()
        life = Life(
            Party(pk, f"Person {pk}", Kind.PERSON), BEGIN + timedelta(days=self.random.randint(-600, 30))
        )
        life.rank = place if place <= 2 else None
        if self._chance(0.8):
            life.kits.append(KitHeld("kit", 1, life.since))
        for plant in (
            self._ground, self._work, self._referrals, self._trouble, self._promises, self._holds, self._asks,
            self._warm_up, self._gifts,
        ):  # fmt: skip
            plant(life)
        return life

    def _ground(self, life: Life) -> None:
        """What gives the right to ask, sooner or later, for most."""
        if self._chance(0.7):
            phase = self.random.choice(("known", "trusted", "referring", "referring"))
            life.statements.append(Statement(self._pk(), "phase", phase, life.since, basis="seen"))
        for one in GROUNDWORK[: self.random.randint(0, 3)]:
            life.statements.append(Statement(self._pk(), "groundwork", one, self._after(life.since, 60)))
        for _ in range(self.random.choice((0, 1, 3, 6))):
            life.gives.append(Passed(self._pk(), True, "resource", self._after(life.since, 400)))
        life.gives.sort(key=lambda one: one.on, reverse=True)
        life.talks.extend(Talk(self._pk(), self._on(-60), "call", beyond=self._chance(0.3)) for _ in range(9))
        life.talks.sort(key=lambda one: one.on, reverse=True)

    def _work(self, life: Life) -> None:
        if self._chance(0.5):
            started = self._after(life.since, 200)
            ended = self._after(started, 300, 20) if self._chance(0.7) else None
            life.work.append(
                {"pk": self._pk(), "started": started, "ended": ended, "rated": self._after(started, 100, 10),
                 "mark": self.random.choice((None, 1, 4, 5, 5))}
            )  # fmt: skip
            if ended:
                life.thanks = self._after(ended, 90) if self._chance(0.7) else FOREVER
                until = min(life.thanks, ended + timedelta(days=61))
                life.due.append(Due("client-thanks", f"engagement:{life.work[-1]['pk']}", ended, until))

    def _referrals(self, life: Life) -> None:
        for _ in range(self.random.choice((0, 0, 1, 1, 2, 3, 5))):
            pk, on = self._pk(), self._on(-100)
            thanked = self._after(on, 12) if self._chance(0.85) else FOREVER
            at = datetime.combine(on, time(self.random.randint(0, 8)), UTC)
            ended = self._after(on, 90, 1) if self._chance(0.8) else FOREVER
            stage = self.random.choice(ENDS)
            won = stage is Stage.WON
            rated = self._after(ended, 80) if won and ended != FOREVER and self._chance(0.8) else FOREVER
            mark = self.random.choice((1, 2, 3, 4, 5, 5))
            tellable = max(thanked, rated if won else ended)
            told = (
                self._after(tellable, 60)
                if tellable != FOREVER and mark > 2 and self._chance(0.6)
                else FOREVER
            )
            life.sent.append(
                {"pk": pk, "prospect": Party(self._pk(), f"Prospect {pk}", Kind.PERSON), "at": at, "on": on,
                 "thanked": thanked, "ended": ended, "stage": stage, "rated": rated, "mark": mark, "told": told,
                 "may": frozenset({"name"}) if self._chance(0.1) else frozenset()}
            )  # fmt: skip
            self._dues_of(life, life.sent[-1], tellable)
        life.sent.sort(key=lambda one: one["at"])

    def _dues_of(self, life: Life, one: dict[str, Any], tellable: date) -> None:
        subject, year_on = f"referral:{one['pk']}", one["ended"]
        life.due.append(Due("thanks-owed", subject, one["on"], one["thanked"]))
        life.barred.append(Barred("ask", one["on"], one["thanked"], "thanks are owed"))
        life.barred.append(
            Barred("tell", BEGIN - timedelta(days=999), tellable, "too early to tell", subject)
        )
        if year_on == FOREVER:
            return
        until = min(one["told"], year_on + timedelta(days=366))
        unhappy = one["stage"] is Stage.WON and one["mark"] <= 2
        if unhappy:
            life.barred.append(Barred("tell", one["rated"], FOREVER, "the client is unhappy", subject))
            life.due.append(Due("repair", f"{subject}:repair", one["rated"], year_on + timedelta(days=366)))
        elif self.profession.tells:
            name = one["stage"].value.replace(" ", "-")
            life.due.append(Due("outcome-to-tell", f"{subject}:{name}", tellable, until))

    def _trouble(self, life: Life) -> None:
        fine = [one for one in life.sent if not (one["stage"] is Stage.WON and one["mark"] <= 2)]
        if fine and self._chance(0.3):
            one = self.random.choice(fine)
            self._open(
                life, "trouble", "the work is late", since=self._after(one["on"], 40), referral=one["pk"]
            )
            made = life.statements[-1]
            life.due.append(Due("repair", f"bearing:{made.id}", made.on, made.ended or FOREVER))

    def _open(self, life: Life, kind: str, value: str, *, since: date, referral: int | None = None) -> None:
        ended = self._after(since, 60, 1) if self._chance(0.8) else None
        life.statements.append(Statement(self._pk(), kind, value, since, ended, referral=referral))
        life.barred.append(Barred("ask", since, ended or FOREVER, kind))

    def _promises(self, life: Life) -> None:
        for _ in range(self.random.choice((0, 0, 1, 2))):
            pk, on = self._pk(), self._on()
            due = self._after(on, 40)
            kept = self._after(on, 60, 1) if self._chance(0.8) else FOREVER
            life.promises.append((Promised(pk, "the name of a printer", on, due), kept))
            life.due.append(Due("promise-due", f"promise:{pk}", max(on, due - timedelta(days=2)), kept))

    def _holds(self, life: Life) -> None:
        for kind in ("hold", "complaint", "unpaid"):
            if self._chance(0.2):
                self._open(life, kind, "a matter", since=self._on())

    def _asks(self, life: Life) -> None:
        if self._chance(0.4):
            on = self._on()
            life.asks.append(self._handed(life, Request(self._pk(), "referral", on)))
            rest = timedelta(days=self.rules.ask_rest_days)
            life.barred.append(Barred("ask", on, on + rest, "asked lately"))

    def _handed(self, life: Life, ask: Request) -> Request:
        """Half of those who are asked hand somebody over, and the follow-up is mine."""
        if not self._chance(0.5):
            return replace(ask, answer=self.random.choice(("", "no")))
        handed = self._after(ask.on, 20)
        due = self._after(handed, 10)
        followed = self._after(handed, 30) if self._chance(0.8) else None
        life.due.append(
            Due("follow-up", f"ask:{ask.id}", max(handed, due - timedelta(days=2)), followed or FOREVER)
        )
        return replace(ask, answer="yes", handed_over=handed, follow_up=due, followed=followed)

    def _warm_up(self, life: Life) -> None:
        if self._chance(0.2):
            started = self._on()
            ended = self._after(started, 60, 5) if self._chance(0.8) else None
            steps = tuple(
                PlannedStep(self._pk(), key, "Get in touch", started + timedelta(days=after))
                for key, after in (("hello", 2), ("useful", 16), ("listen", 35))
            )
            life.plans.append(Planned(self._pk(), "warm-up", started, ended, steps=steps))
            life.barred.append(Barred("ask", started, ended or FOREVER, "a warm-up runs"))

    def _gifts(self, life: Life) -> None:
        """Planned gifts, some against a rule, and "not this time" for the year."""
        if self._chance(0.4):
            known = self._on()
            life.gifts.append((known, Present(
                self._pk(), True, self.random.choice(("idea", "ordered")), "a book", self.random.choice(
                    ("year-end", "birthday", "ongoing flow")), str(known.year),
                self.random.choice((None, Decimal(20), Decimal(250), Decimal(900))), currency="USD",
                send_by=self._after(known, 60), cash_like=self._chance(0.2),
            )))  # fmt: skip
        if self._chance(0.2):
            known = self._on()
            life.gifts.append((known, Present(self._pk(), True, "not this time", period=str(known.year))))
            life.barred.append(Barred("gift", known, date(known.year + 1, 1, 1), "not this time"))


def cut(life: Life, now: datetime) -> Folder:
    """One folder as it stands at that moment."""
    today = now.date()
    talks = tuple(one for one in life.talks if one.on <= today)
    gives = tuple(one for one in life.gives if one.on <= today)
    sent = tuple(_sent(one, today) for one in life.sent if one["at"] <= now)
    work = tuple(_served(one, today) for one in life.work if one["started"] <= today)
    roles = {"source"} if sent else set()
    last = talks[0] if talks else None
    return Folder(
        life.party, since=life.since, roles=frozenset(roles | ({"client"} if work else set())), sent=sent, work=work,
        statements=tuple(sorted(
            (_ended(one, today) for one in life.statements if one.on <= today), key=lambda one: one.on)),
        promises=tuple(one for one, kept in life.promises if one.on <= today < kept),
        plans=tuple(_running(one, today) for one in life.plans if one.started <= today),
        kits=tuple(life.kits),
        gifts=tuple(one for known, one in life.gifts if known <= today),
        asks=tuple(_asked(one, today) for one in life.asks if one.on <= today),
        talks=talks, gives=gives, touches=len(talks), deposits=len(gives), rank=life.rank,
        last=Contacted(last.id, datetime.combine(last.on, time(8), UTC), last.on, last.kind) if last else None,
        last_deposit=gives[0].on if gives else None, last_thanks=life.thanks if life.thanks <= today else None,
    )  # fmt: skip


def _sent(one: dict[str, Any], today: date) -> Sent:
    over, thanked = one["ended"] <= today, one["thanked"] <= today
    won = over and one["stage"] is Stage.WON
    told = one["told"] <= today
    return Sent(
        one["pk"], one["prospect"], one["at"], one["on"], "referral", one["stage"] if over else Stage.RECEIVED,
        one["ended"] if over else one["on"], owed=not thanked,
        thanked_at=datetime.combine(one["thanked"], time(8), UTC) if thanked else None, hired=won,
        satisfaction=one["mark"] if won and one["rated"] <= today else None, engagement=one["pk"] if won else None,
        told=(one["stage"].value,) if told else (), may_tell=one["may"],
    )  # fmt: skip


def _asked(one: Request, today: date) -> Request:
    if one.handed_over is None or one.handed_over > today:
        return Request(one.id, one.kind, one.on, one.answer if one.handed_over is None else "")
    return one if one.followed is None or one.followed <= today else replace(one, followed=None)


def _served(one: dict[str, Any], today: date) -> Served:
    ended = one["ended"] if one["ended"] and one["ended"] <= today else None
    return Served(
        one["pk"], one["started"], ended, satisfaction=one["mark"] if one["rated"] <= today else None
    )


def _ended(one: Statement, today: date) -> Statement:
    ended = one.ended if one.ended and one.ended <= today else None
    return Statement(one.id, one.kind, one.value, one.on, ended, one.basis, one.referral)


def _running(one: Planned, today: date) -> Planned:
    ended = one.ended if one.ended and one.ended <= today else None
    return Planned(one.id, one.kind, one.started, ended, steps=one.steps)
