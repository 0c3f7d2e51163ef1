"""The partner categories that nobody fills: who could introduce me, and which events could lead there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Q

from headwater.core.openings import (
    KNOWS,
    Around,
    Door,
    doors,
    speaks_of,
    trades_of,
    trades_shown,
    words_for,
)
from headwater.store.folders_standing import reaches_of
from headwater.store.models import (
    Category,
    CategoryMember,
    Gathering,
    Label,
    Membership,
    Partner,
    Party,
    Tie,
    Workspace,
)
from headwater.store.queries.partners import board_of

MOST_TIES: Final = 20_000
SHOWN: Final = 8
LATELY: Final = timedelta(days=400)
EVENTS: Final = 500
CLOSE: Final = ("met", "agreed", "active")


@dataclass(frozen=True, slots=True)
class Event:
    """A gathering or an event that fits, with why. `on` is its day, None where unknown; `href` may be blank."""

    name: str
    href: str
    why: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """An open category: who could introduce me, with the party, and which events fit."""

    category: Category
    doors: tuple[tuple[Party, Door], ...]
    events: tuple[Event, ...]
    many: int


def open_categories(workspace: Workspace) -> list[Category]:
    """The partner categories that nobody fills or is on the way to, in their order."""
    return [line.category for line in board_of(workspace).lines if line.standing == "open"]


def gaps_of(workspace: Workspace, categories: Iterable[Category], today: date) -> list[Gap]:
    """What could fill each of these categories."""
    around, gaps = around_me(workspace), []
    for category in categories:
        wanted = trades_of(name=category.name, key=category.key)
        found = doors(wanted=wanted, around=around, me=workspace.me_id or 0)
        rows = Party.objects.of(workspace).in_bulk([one.person for one in found[:SHOWN]])
        shown = tuple((rows[one.person], one) for one in found[:SHOWN] if one.person in rows)
        fits = {person for person, keys in around.trade.items() if not wanted.isdisjoint(keys)}
        events = _events(workspace, category, wanted, fits, today)
        gaps.append(Gap(category, shown, tuple(events[:SHOWN]), len(found)))
    return gaps


def around_me(workspace: Workspace) -> Around:
    """What is known around me, from ties, partners, categories and connectors; nobody else's title is read."""
    ties = list(
        Tie.objects.of(workspace).filter(one__trashed_at=None, other__trashed_at=None)
        .order_by("pk").values_list("one_id", "other_id")[:MOST_TIES]
    )  # fmt: skip
    partners = Partner.objects.of(workspace).filter(party__trashed_at=None)
    close = set(partners.filter(state__in=CLOSE).values_list("party_id", flat=True))
    stands: dict[int, list[str]] = defaultdict(list)
    members = CategoryMember.objects.filter(
        category__workspace=workspace,
        category__kind="partner",
        category__trashed_at=None,
        party__trashed_at=None,
    )
    for person, key in members.values_list("party_id", "category__key"):
        stands[person].append(key)
    joins = reaches_of(workspace)
    ids = {*close, *stands, *joins, *(end for tie in ties for end in tie)} - {workspace.me_id}
    names, trade = {}, {}
    for person, name, title in _parties(workspace, ids):
        names[person] = name
        if found := trades_shown(title=title, categories=stands.get(person, ())):
            trade[person] = found
    return Around(trade=trade, names=names, ties=ties, close=close & names.keys(), joins=joins)


def _parties(workspace: Workspace, ids: Collection[int]) -> Iterable[tuple[int, str, str]]:
    rows = Party.objects.of(workspace).filter(kind__in=("person", "organisation", "group"))
    some: Any = rows if len(ids) > 500 else rows.filter(pk__in=ids)
    return ((pk, name, title) for pk, name, title in some.values_list("pk", "name", "job_title") if pk in ids)


def _events(
    workspace: Workspace, category: Category, wanted: Collection[str], fits: Collection[int], today: date
) -> list[Event]:
    """Gatherings of the last year and to come, and events among the contents, that speak of it or whose group does."""
    words = words_for(name=category.name, wanted=wanted)
    groups = _groups_with(fits)
    rows = Gathering.objects.of(workspace).filter(at__date__gte=today - LATELY).select_related("group")
    found: dict[str, Event] = {}
    for row in rows.order_by("-at", "-pk")[:EVENTS]:
        said = speaks_of(text=f"{row.title} {row.group.name if row.group else ''}", words=words)
        known = groups.get(row.group_id or 0, "")
        if said or known:
            name = row.title or (row.group.name if row.group else row.kind)
            why = f"{known} belongs to it" if known else f"It is about “{said}”"
            href = f"/people/{row.group_id}" if row.group_id else ""
            found.setdefault(name, Event(name, href, why, row.at.date()))
    for pk, name, topics in _event_contents(workspace):
        if said := speaks_of(text=f"{name} {' '.join(topics)}", words=words):
            found.setdefault(name, Event(name, f"/people/{pk}", f"It is about “{said}”"))
    return list(found.values())


def _groups_with(people: Collection[int]) -> Mapping[int, str]:
    """The groups to which these belong, with one of their names."""
    rows = Membership.objects.filter(member__in=people, until=None, group__trashed_at=None).order_by("-pk")
    return dict(rows.values_list("group_id", "member__name"))


def _event_contents(workspace: Workspace) -> Iterable[tuple[int, str, list[str]]]:
    rows = Party.objects.of(workspace).filter(Q(kind="event") | Q(kind="group")).order_by("sort_name", "pk")
    named = dict(rows.values_list("pk", "name")[:EVENTS])
    topics: dict[int, list[str]] = defaultdict(list)
    for party, name in Label.objects.filter(party__in=named).values_list("party_id", "name"):
        topics[party].append(name)
    return ((pk, name, topics[pk]) for pk, name in named.items())


def best_doors(workspace: Workspace, *, most: int) -> dict[int, list[tuple[Category, str]]]:
    """For the first open categories the one person each who knows somebody there or stands nearest, with why."""
    found: dict[int, list[tuple[Category, str]]] = defaultdict(list)
    categories = open_categories(workspace)[:most]
    if not categories:
        return found
    around = around_me(workspace)
    for category in categories:
        wanted = trades_of(name=category.name, key=category.key)
        best = next(iter(doors(wanted=wanted, around=around, me=workspace.me_id or 0)), None)
        if best is not None and (best.weight >= KNOWS or best.person in around.close):
            found[best.person].append((category, best.why))
    return found
