"""Small practices for the tests of reports: any tangle by a seed, and what must be true of every Table made of one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any

from headwater.core.dealings import (
    Activity,
    Business,
    Category,
    Cost,
    Dealings,
    Gathering,
    Give,
    Membership,
    Milestone,
    Need,
    Profile,
    Referral,
    Step,
    Work,
)
from headwater.core.know.effort import IN_PART
from headwater.core.practice import Asked, Practice
from headwater.core.tables import WHAT, Table
from headwater.core.windows import window_named
from headwater.core.words import Book, Engagement, Kind, Link, Party, Stage
from headwater.formats.table_out import as_csv, as_json, as_text

ME = 1
TODAY = date(2026, 11, 24)
KINDS = [Kind.PERSON, Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.CONTENT, Kind.EVENT, Kind.UNKNOWN]


def asked(window: str = "12m", **options: str) -> Asked:
    return Asked(today=TODAY, window=window_named(text=window, today=TODAY), options=options)


def moment(day: date) -> datetime:
    return datetime.combine(day, time(9), tzinfo=UTC)


def received(number: int, source: int, prospect: int, day: date, **more: Any) -> Referral:
    """Somebody sent somebody to me; `provider=` and others may be given."""
    row = {"provider": ME, "kind": "referral", "stage": Stage.RECEIVED} | more
    return Referral(number, source=source, prospect=prospect, at=moment(day), on=day, **row)


def hired(number: int, client: int, day: date, value: str | None = None, **more: Any) -> Engagement:
    money = {"value": Decimal(value), "currency": "EUR"} if value else {}
    return Engagement(number, client, moment(day) + timedelta(hours=9), day, **(money | more))


def practice(
    *names: str, referrals: tuple[Referral, ...] = (), work: tuple[Engagement, ...] = (), **more: Any
) -> Practice:
    """Me and these people (number 2 is the first of them), the book woven from the referrals that I received."""
    kinds = more.pop("kinds", {})
    parties = {
        n: Party(n, name, kinds.get(n, Kind.PERSON)) for n, name in enumerate(("Me", *names), start=ME)
    }
    links = [Link(r.id, r.source, r.prospect, r.at, r.qualified) for r in referrals if r.provider == ME]
    links.sort(key=lambda link: (link.at, link.id))
    profiles = more.pop("profiles", {})
    return Practice(
        book=Book(parties, tuple(links), work), me=ME, referrals=referrals,
        profiles={n: profiles.get(n, Profile(n)) for n in parties}, **more,
    )  # fmt: skip


class _Tangle:
    """Draws rows at random from a seed."""

    def __init__(self, seed: int, people: int, rows: int) -> None:
        from numpy.random import default_rng

        self.rng, self.people, self.rows = default_rng(seed), people, rows

    def one(self, *values: Any) -> Any:
        return values[int(self.rng.integers(len(values)))]

    def who(self) -> int:
        return int(self.rng.integers(ME, self.people + 1))

    def others(self, count: int) -> list[int]:
        return [int(n) + 2 for n in self.rng.permutation(self.people - 1)[:count]]

    def day(self) -> date:
        return TODAY - timedelta(days=int(self.rng.integers(-60, 1500)))

    def money(self) -> dict[str, Any]:
        value = self.one(None, Decimal(int(self.rng.integers(-900, 90000))).scaleb(-2), Decimal("100.00"))
        return {"value": value, "currency": "" if value is None else self.one("EUR", "USD")}

    def minutes(self) -> int | None:
        return self.one(None, 0, 15, 40)

    def referral(self, number: int) -> Referral:
        source, prospect = self.others(2)
        day = self.one(self.day(), self.day(), self.day(), date(1, 1, 2))
        more: dict[str, Any] = {}
        if self.rng.random() < 0.3:
            third = self.others(3)
            source, prospect, provider = self.one((ME, third[0], third[1]), (third[0], third[1], third[2]))
            more["provider"] = provider
        return received(
            number, source, prospect, day, stage=self.one(*Stage), fit=self.one(None, 1, 3, 5),
            qualified=self.one(None, True, False), group=self.one(None, *self.others(1)), **more,
        )  # fmt: skip

    def give(self, number: int) -> Give:
        contact, other = self.others(2)
        spent = self.minutes() or 0
        day = self.day()
        return Give(
            number, out=self.one(True, False), kind=self.one("introduction", "advice", "resource"), contact=contact,
            other=self.one(None, other), on=day, outcome=self.one("", "met", "business", "value", "none"),
            minutes=spent, by_month=((day.replace(day=1), spent),) if spent else (),
            referral=self.one(None, None, int(self.rng.integers(0, self.rows + 1))), **self.money(),
        )  # fmt: skip


def any_practice(seed: int, *, people: int = 12, rows: int = 20) -> Practice:
    """Any tangle: self-made sources, chains, groups, two currencies, missing amounts, future and undated days."""
    t = _Tangle(seed, people, rows)
    some = range(1, rows + 1)
    referrals = tuple(t.referral(n) for n in some)
    work = tuple(
        Engagement(n, t.others(1)[0], moment(day), day, service=t.one("", "tax", "audit"), **t.money())
        for n, day in ((n, t.day()) for n in some)
    )
    made = practice(
        *(f"P{n}" for n in range(2, people + 1)),
        referrals=referrals,
        work=work,
        kinds={n: t.one(*KINDS) for n in range(2, people + 1)},
        profiles={
            n: Profile(
                n, country=t.one("", "DE", "us "), known=t.one(None, t.day()), control=t.one("", "mine", "shared", "none"),
                knows_me=t.one(None, 1, 4), understands_value=t.one(None, 2, 5), published=t.one(None, t.day()),
                topics=t.one((), ("tax",), ("Tax", "law")), markets=t.one((), ("law",), ("law", "trade")),
            )
            for n in range(1, people + 1)
        },
    )  # fmt: skip
    parts = {
        "work": tuple(Work(w.id, w.client, w.on or TODAY, t.one(None, t.day()), t.one(None, 2, 4, 5)) for w in work),
        "dealings": {n: Dealings(n, 3, TODAY - timedelta(900), t.day(), t.minutes() or 0) for n in t.others(5)},
        "gives": tuple(t.give(n) for n in some),
        "needs": tuple(
            Need(n, t.others(1)[0], t.day(), "a lawyer", t.one(True, False), t.one((), ("tax", "law")), t.one(None, t.day()))
            for n in some
        ),
        "business": tuple(
            Business(n, *t.others(2), t.day(), give=t.one(None, n), referral=t.one(None, n), **t.money()) for n in some
        ),
        "memberships": tuple(
            Membership(n, *t.others(2), t.one(None, t.day()), t.one(None, t.day())) for n in some
        ),
        "gatherings": tuple(Gathering(n, "meeting", t.day(), "", None, tuple(t.others(3))) for n in some),
        "activities": tuple(Activity(n, f"A{n}", tuple(t.others(2))) for n in range(1, 4)),
        "costs": tuple(
            Cost(
                n, t.one(None, t.who()), t.one(1, 2, None), t.day(), money["value"] and abs(money["value"]),
                money["currency"], t.minutes(),
            )
            for n, money in ((n, t.money()) for n in some)
        ),
        "milestones": tuple(Milestone(n, f"M{n}", t.day()) for n in range(1, 3)),
        "categories": tuple(
            Category(n, t.one("source", "partner"), t.one("", "clients", "business referral-groups"), f"C{n}", tuple(t.others(2)))
            for n in range(1, 5)
        ),
        "steps": tuple(
            Step(n, t.one(None, t.others(1)[0]), t.others(1)[0], "read", moment(day), day, machine=t.one(True, False))
            for n, day in ((n, t.day()) for n in some)
        ),
    }  # fmt: skip
    return Practice(
        book=made.book, me=ME, referrals=referrals, profiles=made.profiles, goal=t.one(None, 50, 0), **parts
    )


def sound(table: Table, of: Practice) -> None:
    """The Table can be written on every door, holds no number that is none, and its facts add up."""
    assert table.basis and table.said and all(text.strip() for text in (*table.said, *table.how))
    amounts = {
        "engagements": {row.id: row.value for row in of.book.engagements},
        "gives": {row.id: row.value for row in of.gives},
        "business": {row.id: row.value for row in of.business},
        "costs": {row.id: row.amount for row in of.costs},
    }
    keys = [row.key for row in table.rows]
    assert len(keys) == len(set(keys))
    assert len({column.key for column in table.columns}) == len(table.columns)
    for row in table.rows:
        assert len(row.cells) == len(table.columns), row.key
        for cell, column in zip(row.cells, table.columns, strict=True):
            where = f"{table.name} {row.key} {column.key}"
            for number in (cell.value, cell.low, cell.high):
                assert not isinstance(number, float) or isfinite(number), where
            assert all(facts.what in WHAT and facts.ids for facts in cell.facts), where
            if column.kind == "count" and cell.value is not None:
                assert cell.value == sum(len(facts.ids) for facts in cell.facts), where
            if cell.value is not None and not column.key.startswith("per_"):
                summed = _summed(column.kind, cell.facts, amounts, column.key)
                if summed is not None and cell.note == IN_PART:
                    assert summed >= cell.value, where
                else:
                    assert summed is None or summed == cell.value, where
    as_json(table), as_csv(table), as_text(table)


def _summed(kind: str, facts: Any, amounts: dict[str, dict[int, Decimal | None]], key: str) -> Any:
    if kind == "money" and not key.startswith(("mean", "lowest", "highest")):
        return sum((amounts[each.what][pk] or 0 for each in facts for pk in each.ids), Decimal(0))
    return None
