"""Introductions as pages and actions read them: their facts, what is next, the minutes they took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from headwater.core.giving.states import Facts, Next, Said, closes_on, next_of
from headwater.store.models import Agreement, Apart, Give, Introduction, IntroductionStep, Workspace

LANES: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("idea", "Ideas", ("idea",)),
    ("asked", "Asked", ("asked",)),
    ("agreed", "Both agreed", ("agreed",)),
    ("sent", "Introduced", ("sent",)),
    ("answered", "In touch", ("answered", "met")),
    ("outcome", "What came of it", ("outcome", "thanked")),
    ("ended", "Not going on", ("declined", "withdrawn", "no contact")),
)
"""The lanes of the board: key, heading, states."""
SHOWN: Final = 30
NOBODY: Final = Said()
REOPENED: Final = "opened again"
"""What the step says by which an introduction was opened again."""


def live(workspace: Workspace) -> QuerySet[Introduction]:
    """The introductions whose two people, and the need, are out of the trash."""
    rows: QuerySet[Introduction] = Introduction.objects.of(workspace).filter(
        asker__trashed_at=None, other__trashed_at=None, need__trashed_at=None
    )
    return rows


def said_in(introductions: Iterable[int]) -> dict[int, dict[str, Said]]:
    """The newest word of each side of these introductions."""
    rows = Agreement.objects.filter(introduction__in=list(introductions)).order_by("pk")
    found: dict[int, dict[str, Said]] = defaultdict(dict)
    for pk, side, answer, on, how, withdrawn in rows.values_list(
        "introduction", "side", "answer", "on", "how", "withdrawn_on"
    ):
        found[pk][side] = Said(answer, on, how, withdrawn)
    return found


def reopened_in(introductions: Iterable[int]) -> dict[int, date]:
    """The day on which each of these introductions was opened again last."""
    rows = IntroductionStep.objects.filter(introduction__in=list(introductions), what=REOPENED).order_by("pk")
    return dict(rows.values_list("introduction", "on"))


def facts_of(
    row: Introduction, said: Mapping[str, Said] | None = None, reopened: Mapping[int, date] | None = None
) -> Facts:
    """What decides the state of an introduction. `said` and `reopened` are asked for where they are not handed in."""
    words = said_in([row.pk])[row.pk] if said is None else said
    if reopened is None:
        reopened = reopened_in([row.pk]) if row.sent_at and row.answered_on is None else {}
    zone = ZoneInfo(row.workspace.timezone)
    return Facts(
        asker=words.get("asker", NOBODY), other=words.get("other", NOBODY), override=row.override,
        sent=_day(row.sent_at, zone), nudged=row.nudged_on, answered=row.answered_on, met=row.met_on,
        asked_outcome=row.outcome_asked_on, outcome=row.outcome, thanked=row.thanked_on, closed=row.closed_on,
        reopened=reopened.get(row.pk),
    )  # fmt: skip


def _day(at: datetime | None, zone: ZoneInfo) -> date | None:
    return at.astimezone(zone).date() if at else None


@dataclass(frozen=True, slots=True)
class Shown:
    """An introduction with its facts, the next step, the minutes it took, and when it closes by itself."""

    row: Introduction
    facts: Facts
    next: Next
    minutes: int
    closes: date | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane of the board, the newest first; `more` are not shown."""

    key: str
    heading: str
    rows: tuple[Shown, ...] = field(default_factory=tuple)
    more: int = 0


def shown(rows: Collection[Introduction], today: date) -> list[Shown]:
    """These introductions with what pages show of them, in three queries."""
    said, minutes = said_in(row.pk for row in rows), minutes_of(row.pk for row in rows)
    reopened = reopened_in(row.pk for row in rows)
    found = []
    for row in rows:
        facts = facts_of(row, said[row.pk], reopened)
        found.append(Shown(row, facts, next_of(facts, today), minutes.get(row.pk, 0), closes_on(facts)))
    return found


def board(workspace: Workspace, today: date) -> list[Lane]:
    """The introductions by lane."""
    rows = list(_people(live(workspace)).order_by("-on", "-pk"))
    by_state: dict[str, list[Introduction]] = defaultdict(list)
    for row in rows:
        by_state[row.state].append(row)
    lanes = {
        key: sorted((row for state in states for row in by_state[state]), key=lambda row: (row.on, row.pk))[
            ::-1
        ]
        for key, _, states in LANES
    }
    told = {one.row.pk: one for one in shown([row for some in lanes.values() for row in some[:SHOWN]], today)}
    return [
        Lane(
            key,
            heading,
            tuple(told[row.pk] for row in lanes[key][:SHOWN]),
            max(0, len(lanes[key]) - SHOWN),
        )
        for key, heading, _ in LANES
    ]


def of_need(workspace: Workspace, need: int, today: date) -> list[Shown]:
    """The introductions that serve a need, oldest first."""
    return shown(list(_people(live(workspace).filter(need=need)).order_by("pk")), today)


def _people(rows: QuerySet[Introduction]) -> QuerySet[Introduction]:
    return rows.select_related("asker", "other", "need", "workspace", "letter")


def minutes_of(introductions: Iterable[int]) -> dict[int, int]:
    """The minutes that each of these introductions took."""
    sums: dict[int, int] = defaultdict(int)
    rows = IntroductionStep.objects.filter(introduction__in=list(introductions), minutes__isnull=False)
    for pk, minutes in rows.values_list("introduction", "minutes"):
        sums[pk] += minutes or 0
    return dict(sums)


def minutes_by_month(workspace: Workspace) -> list[tuple[date, int, int]]:
    """Month (its first day), minutes spent on introductions, and how many it went into; newest first."""
    rows = IntroductionStep.objects.filter(
        introduction__workspace=workspace, introduction__trashed_at=None, minutes__isnull=False
    )
    sums: dict[date, int] = defaultdict(int)
    which: dict[date, set[int]] = defaultdict(set)
    for pk, on, minutes in rows.values_list("introduction", "on", "minutes"):
        month = on.replace(day=1)
        sums[month] += minutes or 0
        which[month].add(pk)
    return [(month, sums[month], len(which[month])) for month in sorted(sums, reverse=True)]


def are_apart(workspace: Workspace, one: int, other: int) -> bool:
    """Whether two contacts are never to be introduced to each other, whichever of them was named first."""
    rows: Any = Apart.objects.of(workspace)
    return bool(rows.filter(one=one, other=other).exists() or rows.filter(one=other, other=one).exists())


def passed_on_for_conflict(workspace: Workspace, contact: int) -> bool:
    """Whether a contact stands on either side of something that I passed on because I may not take it on."""
    either = Q(asker=contact) | Q(other=contact)
    if Introduction.objects.of(workspace).filter(either, because="conflict").exists():
        return True
    either = Q(contact=contact) | Q(other=contact)
    return bool(Give.objects.of(workspace).filter(either, because="conflict").exists())
