"""Odd practices: ledgers that hardly anybody has, written in bulk and accepted by the database's own guards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

import people
from headwater.actions.acting import Act, Seat, one_act
from headwater.actions.bulk import (
    NewEngagement,
    NewParty,
    NewReferral,
    add_engagements,
    add_parties,
    add_referrals,
)
from headwater.actions.engagements import trash_engagement
from headwater.actions.merging import merge_parties
from headwater.actions.parties import trash_party
from headwater.actions.referrals import trash_referrals
from headwater.actions.tracing import retrace_all
from headwater.store import models

HOSTILE: Final = (
    "<script>alert(1)</script>", "=HYPERLINK(1)", "@SUM(1+1)", "-2+3", "+cmd|' /C calc'!A0", "名字 \u202eevil", "%s %(x)s {0}",
    "A" * 200, "O’Neil & \"Sons\"", "None", "\ttab", "é" * 200,
)  # fmt: skip
TODAY: Final = people.NOW.date()


class Ledger:
    """Writes rows inside one open act. Everybody is a person unless said otherwise."""

    def __init__(self, act: Act) -> None:
        self.act, self.me = act, act.workspace.me_id or 0

    def crowd(self, *names: str, kind: str = "person", **details: Any) -> list[int]:
        return add_parties(self.act, [NewParty(name=name, kind=kind, **details) for name in names])

    def sent(self, source: int, prospects: list[int], on: date, **details: Any) -> list[int]:
        return add_referrals(self.act, [
            NewReferral(
                source=source, prospect=prospect, received_on=on, received_at=people.at(on),
                **{"provider": self.me, "thanks": "none", **details},
            )
            for prospect in prospects
        ])  # fmt: skip

    def hired(
        self, clients: list[int], on: date, value: str | None = "100", currency: str = "EUR", **more: Any
    ) -> list[int]:
        amount = None if value is None else Decimal(value)
        return add_engagements(self.act, [
            NewEngagement(client=client, started_on=on, value=amount, currency=currency, **more) for client in clients
        ])  # fmt: skip

    def add(self, model: Any, **columns: Any) -> Any:
        owned = issubclass(model, models.owned.Owned)
        return model.objects.create(**(self.act.stamp if owned else {}), **columns)

    def around(
        self, people_: list[int], on: date, *, later: date | None = None, currency: str = "EUR"
    ) -> None:
        """One of everything that stands beside referrals, on a day. `later` may well be earlier."""
        one, other = people_[:2]
        at, later = people.at(on), later or on
        home = {"currency": currency}
        for direction in ("out", "in"):
            give = self.add(
                models.Give, direction=direction, kind="introduction", contact_id=one, other_id=other, on=on,
                outcome="business", outcome_on=later, value=Decimal(1), **home,
            )  # fmt: skip
            self.add(models.GiveStep, give=give, on=later, what="call", minutes=0)
        self.add(
            models.Need,
            contact_id=one,
            text="a printer",
            on=on,
            by=later,
            met_on=later,
            unasked=True,
            topics=",x,,",
        )
        self.add(models.Business, seller_id=one, buyer_id=other, on=on, value=Decimal("0.01"), **home)
        self.add(models.Tie, one_id=min(one, other), other_id=max(one, other), since=later)
        group = self.crowd("Chamber", kind="group")[0]
        self.add(models.Membership, group_id=group, member_id=one, since=on, until=later)
        meeting = self.add(models.Gathering, at=at, group_id=group, title="", minutes=0)
        for guest in (one, other):
            self.add(models.Attendance, gathering=meeting, party_id=guest)
            self.add(models.Touch, contact_id=guest, at=at, kind="call", minutes=0)
        activity = self.add(models.Activity, name="Writing")
        self.add(models.ActivitySource, activity=activity, party_id=one)
        for what in ({"source_id": one}, {"activity": activity}):
            self.add(models.Cost, on=on, amount=Decimal(0), minutes=0, **what, **home)
        self.add(models.Milestone, name="Raised prices", on=on)
        content = self.crowd("A talk", kind="content", published_on=later)[0]
        steps: tuple[tuple[int | None, int], ...] = ((None, 3_000_000), (one, 1))
        for who, count in steps:
            self.add(
                models.Step,
                person_id=who,
                source_id=content,
                kind="seen",
                at=at,
                count=count,
                machine=who is None,
            )
        self.add(models.Silence, source_id=one, on=later, reason="moved away")
        category = self.add(models.Category, kind="partner", name="Lawyers")
        self.add(models.CategoryMember, category=category, party_id=one)


def nothing(_ledger: Ledger) -> None:
    """Nobody and nothing."""


def one_client(ledger: Ledger) -> None:
    """One client whom nobody sent."""
    ledger.hired(ledger.crowd("Only Client"), TODAY)


def one_source(ledger: Ledger) -> None:
    """One source, one prospect, one piece of work without an amount."""
    source, client = ledger.crowd("Only Source", "Only Client")
    ledger.sent(source, [client], TODAY)
    ledger.hired([client], TODAY, None)


def one_day(ledger: Ledger) -> None:
    """All on one day, and that is today."""
    names = ledger.crowd(*(f"Person {n}" for n in range(40)))
    for n in range(0, 20, 2):
        ledger.sent(names[n], [names[n + 1], names[n + 20]], TODAY)
    ledger.hired(names[20:], TODAY)
    ledger.around(names, TODAY)


def all_unknown(ledger: Ledger) -> None:
    """Clients and prospects of whom nothing is known."""
    names = ledger.crowd(*(f"Unknown {n}" for n in range(30)))
    ledger.hired(names, TODAY - timedelta(days=90), None)
    nobody = ledger.crowd("somebody from a call", kind="unknown")[0]
    ledger.sent(nobody, names[20:], TODAY - timedelta(days=91))


def silent_year(ledger: Ledger) -> None:
    """Referrals for ten years, and none in the last one."""
    names = ledger.crowd(*(f"Person {n}" for n in range(120)))
    for n in range(60):
        on = TODAY - timedelta(days=400 + 55 * n)
        ledger.sent(names[n % 7], [names[60 + n]], on, qualified="yes", fit=1 + n % 5)
        if n % 2:
            ledger.hired([names[60 + n]], on + timedelta(days=9), str(n * 100))
    ledger.around(names, TODAY - timedelta(days=700))


def one_sends_all(ledger: Ledger) -> None:
    """One source sent three thousand people."""
    source, *crowd = ledger.crowd("The Source", *(f"Person {n}" for n in range(3000)))
    for n in range(0, 3000, 30):
        ledger.sent(source, crowd[n : n + 30], TODAY - timedelta(days=n))
        ledger.hired(crowd[n : n + 3], TODAY - timedelta(days=n))


def future(ledger: Ledger) -> None:
    """All of it is yet to come."""
    names = ledger.crowd(*(f"Person {n}" for n in range(12)), met_on=TODAY + timedelta(days=800))
    for n in range(0, 12, 2):
        on = TODAY + timedelta(days=30 + 100 * n)
        ledger.sent(names[n], [names[n + 1]], on, stages=[("won", people.at(on + timedelta(days=9)), "")])
        ledger.hired([names[n + 1]], on)
    ledger.around(names, TODAY + timedelta(days=400))


def backwards(ledger: Ledger) -> None:
    """Whatever lasts ends before it begins: hired before sent, met before asked, left before joined."""
    names = ledger.crowd(*(f"Person {n}" for n in range(12)))
    for n in range(0, 12, 2):
        on = TODAY - timedelta(days=30 + 50 * n)
        ledger.sent(
            names[n],
            [names[n + 1]],
            on,
            stages=[("won", people.at(on - timedelta(days=90)), "")],
            questions=0,
        )
        ledger.hired([names[n + 1]], on - timedelta(days=70), "-50")
    ledger.around(names, TODAY - timedelta(days=40), later=TODAY - timedelta(days=400))


def two_currencies(ledger: Ledger) -> None:
    """Work in two currencies, credit notes above the invoices, and the largest amounts there may be."""
    names = ledger.crowd(*(f"Person {n}" for n in range(60)))
    for n in range(0, 60, 2):
        on = TODAY - timedelta(days=20 * n)
        ledger.sent(
            names[n % 8],
            [names[n + 1]],
            on,
            price_asked=Decimal(0),
            price_agreed=Decimal(n),
            price_currency="CHF",
        )
        ledger.hired(
            [names[n + 1]],
            on,
            str([9_999_999_999_999, -9_999_999_999_999, 0, 1][n // 2 % 4]),
            "EURUSD"[n % 4 // 2 * 3 :][:3],
        )
    ledger.around(names, TODAY - timedelta(days=50), currency="USD")


def ends_of_time(ledger: Ledger) -> None:
    """The first and the last days of the calendar."""
    names = ledger.crowd(*(f"Person {n}" for n in range(8)))
    for n, on in enumerate((date(1, 1, 2), date(9999, 12, 30), date(1000, 1, 1), date(9998, 1, 1))):
        ledger.sent(names[2 * n], [names[2 * n + 1]], on)
        ledger.hired([names[2 * n + 1]], on)
    ledger.around(names, date(1, 1, 2), later=date(9999, 12, 30))
    ledger.add(models.Milestone, name="The end", on=date.max)
    ledger.add(models.Milestone, name="The beginning", on=date.min)


def hostile_names(ledger: Ledger) -> None:
    """Names that are markup, formulas, or as long as a name may be."""
    names = ledger.crowd(*HOSTILE)
    clients = ledger.crowd(*HOSTILE)
    for n, on in enumerate([TODAY - timedelta(days=30 * n) for n in range(len(names))]):
        ledger.sent(
            names[n],
            [clients[n]],
            on,
            relation_to_me=HOSTILE[n][:60],
            relation_to_prospect=HOSTILE[n][:60],
            stages=[("lost", people.at(on), HOSTILE[n][:60])],
        )
        ledger.hired([clients[n]], on, service=HOSTILE[n][:60])
        ledger.add(models.Label, party_id=names[n], kind="topic", name=HOSTILE[n][:60])
        ledger.add(models.Category, kind="source", name=HOSTILE[n][:110] + str(n))
        ledger.add(models.Milestone, name=HOSTILE[n], on=on)
        ledger.add(models.Need, contact_id=names[n], text=HOSTILE[n], on=on, topics=HOSTILE[n])
    ledger.around(names, TODAY)


BUILDERS: Final[tuple[Callable[[Ledger], None], ...]] = (
    nothing, one_client, one_source, one_day, all_unknown, silent_year, one_sends_all, future, backwards, two_currencies,
    ends_of_time, hostile_names,
)  # fmt: skip


def build(seat: Seat, builder: Callable[[Ledger], None]) -> None:
    """Write one of these practices into the seat's workspace."""
    with one_act(seat=seat, now=people.NOW, action="import", large=True) as act:
        builder(Ledger(act))
        retrace_all(act.workspace)


def merged_and_gone(seat: Seat) -> set[str]:
    """A practice in which half of all was merged or lies in the trash. Gives the names that are no longer there."""
    build(seat, silent_year)
    rows = {row.name: row for row in models.Party.objects.of(seat.workspace)}
    now = {"seat": seat, "now": people.NOW}
    merge_parties(**now, kept=rows["Person 0"], gone=rows["Person 1"])
    merge_parties(**now, kept=rows["Person 2"], gone=rows["Person 60"])
    sent = models.Referral.objects.of(seat.workspace)
    trash_referrals(**now, referrals=list(sent.filter(source=rows["Person 3"])))
    gone = {"Person 1", "Person 60"}
    for row in models.Engagement.objects.of(seat.workspace)[:10]:
        trash_engagement(**now, work=row)
    for name in ("Person 3", "A talk", "Chamber"):
        trash_party(**now, party=rows[name])
        gone.add(name)
    return gone
