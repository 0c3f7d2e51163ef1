"""Every report over a practice of 20,000 contacts and 10,000 referrals, cold and kept, and the page of a slow one.

`python -m benchmarks.knowing [FOLDER]` fills the practice with gives, gatherings, groups, relations, costs and steps
(5,000 people, about 20,000 ties), asks every report for all time, and prints milliseconds beside the targets: 2 s cold
(30 s for those of the whole graph), 0.1 s kept. Cold is with nothing in memory but the packages.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure, Watch, figure, table
from benchmarks.practice import NOW, SEED, filled

PEOPLE, GATHERINGS, AT_ONE, GROUPS, IN_ONE, STATED = 5_000, 1_500, 4, 300, 6, 6_000
GIVES, STEPS, COSTS, BUSINESS = 2_000, 20_000, 1_000, 1_000
COLD, KEPT, JOB = 2.0, 0.1, 30.0
OF_THE_NETWORK = ("connectors", "untapped", "circles")
"""Reports that measure the whole graph: a job beside the pages, with a target of its own."""
IMPORTED = ("numpy", "scipy.stats", "scipy.optimize", "scipy.special", "networkx", "rustworkx")


def fill(seat: Any) -> None:
    """Write what happens around referrals, once."""
    from headwater.actions.acting import one_act
    from headwater.store import models

    if models.Gathering.objects.filter(workspace=seat.workspace).exists():
        return
    chance = random.Random(SEED)
    with one_act(seat=seat, now=NOW, action="fill", large=True) as act:
        ids = list(
            models.Party.objects.of(seat.workspace).exclude(pk=seat.workspace.me_id).filter(kind="person")
            .order_by("pk").values_list("pk", flat=True)[:PEOPLE]
        )  # fmt: skip
        contents = list(
            models.Party.objects.of(seat.workspace).exclude(kind="person").values_list("pk", flat=True)
        )
        _network(models, act.stamp, ids, chance)
        _giving(models, act.stamp, ids, contents, chance)


def _network(models: Any, stamp: Any, ids: list[int], chance: random.Random) -> None:
    gatherings = models.Gathering.objects.bulk_create(
        models.Gathering(
            **stamp, kind="meeting", at=NOW - timedelta(days=chance.randrange(2000)), title="Lunch"
        )
        for _ in range(GATHERINGS)
    )
    models.Attendance.objects.bulk_create(
        models.Attendance(gathering=one, party_id=party)
        for one in gatherings
        for party in _near(ids, AT_ONE, chance)
    )
    groups = models.Party.objects.bulk_create(
        models.Party(
            **stamp, kind="group", name=f"Table {n}", sort_name=f"table {n}", normal_form=f"table {n}"
        )
        for n in range(GROUPS)
    )
    models.Membership.objects.bulk_create(
        models.Membership(group=group, member_id=party)
        for group in groups
        for party in _near(ids, IN_ONE, chance)
    )
    pairs = {tuple(sorted(_near(ids, 2, chance))) for _ in range(STATED)}
    models.Tie.objects.bulk_create(
        models.Tie(**stamp, one_id=one, other_id=other) for one, other in sorted(pairs)
    )


def _near(ids: list[int], count: int, chance: random.Random) -> list[int]:
    """People of one neighbourhood, and now and then somebody from anywhere."""
    start = chance.randrange(len(ids) - 60)
    some = chance.sample(ids[start : start + 60], count)
    if chance.random() < 0.1:
        stranger = chance.choice(ids)
        some = [*some[1:], stranger] if stranger not in some else some
    return some


def _giving(models: Any, stamp: Any, ids: list[int], contents: list[int], chance: random.Random) -> None:
    def day() -> Any:
        return (NOW - timedelta(days=chance.randrange(3000))).date()

    def money() -> Any:
        return {"value": Decimal(chance.randrange(100, 5000)), "currency": "EUR"}

    models.Give.objects.bulk_create(
        models.Give(
            **stamp, kind="introduction", contact_id=one, other_id=other, on=day(), outcome="met", **money()
        )
        for one, other in (chance.sample(ids, 2) for _ in range(GIVES))
    )
    models.Business.objects.bulk_create(
        models.Business(**stamp, seller_id=one, buyer_id=other, on=day(), reference=str(n), **money())
        for n, (one, other) in enumerate(chance.sample(ids, 2) for _ in range(BUSINESS))
    )
    models.Cost.objects.bulk_create(
        models.Cost(**stamp, source_id=chance.choice(contents), on=day(), minutes=30) for _ in range(COSTS)
    )
    models.Step.objects.bulk_create(
        models.Step(
            **stamp, person_id=chance.choice(ids), source_id=chance.choice(contents), kind="read",
            at=NOW - timedelta(days=chance.randrange(3000)),
        )
        for _ in range(STEPS)
    )  # fmt: skip


def main() -> int:
    """Fill, ask, print; 1 when a target is missed."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch)
        seat = filled(folder, "20k")
        fill(seat)
        for name in IMPORTED:
            __import__(name)
        told = [figure for name in _names() for figure in _asked(seat, name)]
    print(table(told), flush=True)
    return 0 if all(each.within for each in told) else 1


def _names() -> tuple[str, ...]:
    from headwater.core.reports import NAMES

    return NAMES


def _asked(seat: Any, name: str) -> list[Figure]:
    from headwater.core.asking import asked_of
    from headwater.core.reports import report_named
    from headwater.store import book
    from headwater.store.queries import kept
    from headwater.store.queries.reports import answer

    report = report_named(name)
    asked, _ = asked_of(report=report, words={"w": "all"}, today=NOW.date())
    kept._kept.clear()
    book._books.clear()
    limit = JOB if name in OF_THE_NETWORK else COLD
    told = []
    for what, most in (("cold", limit), ("kept", KEPT)):
        watch = Watch()
        watch.time(lambda: answer(workspace=seat.workspace, report=report, asked=asked))
        told.append(
            figure(f"report {name}, {what}", "20k", "ms", watch.clock, (most * 1000, None), cpu=watch.cpu)
        )
    return told


if __name__ == "__main__":
    sys.exit(main())
