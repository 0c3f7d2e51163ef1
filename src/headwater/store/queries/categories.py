"""Categories as pages show them: with who stands in them and why, and the categories of one contact or content."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.db.models import Exists, OuterRef

from headwater.core import dealings
from headwater.core.know.belonging import NEEDS, PUT_THERE, belonging
from headwater.core.practice import Practice
from headwater.core.words import Book, Engagement, Kind, Party, Stage
from headwater.store import models
from headwater.store.practice import NOBODY, read_practice
from headwater.store.queries.people_has import has


@dataclass(frozen=True, slots=True)
class Standing:
    """One category for one party: whether I put it there, and the reason for which it stands there by itself."""

    category: models.Category
    put: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A category with how many stand in it, and how many of them by themselves."""

    category: models.Category
    members: int
    by_themselves: int


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a category, and why."""

    party: Party
    put: bool
    reason: str


def filled_categories(workspace: models.Workspace, today: date) -> list[Filled]:
    """Every live category in order, sources before partners."""
    found = _belonging(workspace, today)
    rows = models.Category.objects.of(workspace).order_by("-kind", "position", "pk")
    return [
        Filled(row, len(members), sum(why != PUT_THERE for why in members.values()))
        for row in rows
        for members in (found.get(row.pk, {}),)
    ]


def members_of(category: models.Category, today: date, most: int) -> tuple[list[Member], int]:
    """Who stands in a category, by name and at most so many, and how many there are."""
    found = _belonging(category.workspace, today).get(category.pk, {})
    parties = models.Party.objects.of(category.workspace).filter(pk__in=found)
    rows = parties.order_by("sort_name", "pk").values_list("pk", "name", "kind")[:most]
    shown = [
        Member(Party(pk, name, Kind(kind)), found[pk] == PUT_THERE, found[pk]) for pk, name, kind in rows
    ]
    return shown, len(found)


def _belonging(workspace: models.Workspace, today: date) -> Mapping[int, Mapping[int, str]]:
    return belonging(practice=read_practice(workspace, NEEDS), today=today)


def standings(
    workspace: models.Workspace, party: models.Party, today: date, there: Collection[str] | None = None
) -> list[Standing]:
    """Every live category, sources before partners, with how this party stands to it.

    Answers as `belonging` over the whole practice would, from the rows around this party alone. `there` says what there
    is of it at all, as `has` does, which is asked when it is not given.
    """
    stands = models.CategoryMember.objects.filter(category=OuterRef("pk"), party=party)
    found = models.Category.objects.of(workspace).annotate(put=Exists(stands))
    rows = list(found.order_by("-kind", "position", "pk"))
    there = has(workspace, party) if there is None else there
    known = belonging(practice=_around(workspace, party, rows, there), today=today)
    return [Standing(row, row.put, known[row.pk].get(party.pk, "")) for row in rows]


def _around(
    workspace: models.Workspace,
    party: models.Party,
    rows: Collection[models.Category],
    there: Collection[str],
) -> Practice:
    """As much of the practice as tells where one party belongs by itself; nobody is put anywhere."""
    memberships = _memberships(party) if "memberships" in there else ()
    groups = {each.group for each in memberships} - {party.pk}
    parties = {party.pk: Party(party.pk, party.name, Kind(party.kind))}
    if groups:
        named = models.Party.objects.filter(pk__in=groups).values_list("pk", "name", "kind")
        parties |= {pk: Party(pk, name, Kind(kind)) for pk, name, kind in named}
    return Practice(
        book=Book(parties=parties, links=(), engagements=_work(party) if "work" in there else ()),
        me=workspace.me_id or NOBODY,
        profiles=_profiles(parties)
        if groups or "roles" in there
        else {party.pk: dealings.Profile(id=party.pk)},
        referrals=_referrals(workspace, party, parties, there),
        memberships=memberships,
        categories=tuple(dealings.Category(row.pk, row.kind, row.key, row.name) for row in rows),
    )


def _memberships(party: models.Party) -> tuple[dealings.Membership, ...]:
    rows = models.Membership.objects.filter(member=party, group__trashed_at=None).order_by("pk")
    return tuple(
        dealings.Membership(*row) for row in rows.values_list("pk", "group_id", "member_id", "since", "until")
    )


def _work(party: models.Party) -> tuple[Engagement, ...]:
    first = models.Engagement.objects.filter(client=party, trashed_at=None).order_by("started_on").first()
    if first is None:
        return ()
    at = datetime.combine(first.started_on, time(), UTC)
    return (Engagement(id=first.pk, client=party.pk, at=at, on=first.started_on),)


def _profiles(ids: Collection[int]) -> dict[int, dealings.Profile]:
    roles: dict[int, list[str]] = {pk: [] for pk in ids}
    for pk, name in models.Role.objects.filter(party__in=ids).order_by("name").values_list("party", "name"):
        roles[pk].append(name)
    return {pk: dealings.Profile(id=pk, roles=tuple(names)) for pk, names in roles.items()}


def _referrals(
    workspace: models.Workspace, party: models.Party, around: Mapping[int, Party], there: Collection[str]
) -> tuple[dealings.Referral, ...]:
    """Those by which the party came to me, and one for each of these groups in which any was passed."""
    rows: Any = models.Referral.objects.of(workspace)
    columns = (
        "pk",
        "source_id",
        "prospect_id",
        "provider_id",
        "received_at",
        "received_on",
        "kind",
        "stage",
        "group_id",
    )
    # The database looks them up by the prospect when it is asked for nothing else.
    into = models.Referral.objects.filter(prospect=party, trashed_at=None).values_list(*columns)
    came = [row for row in into if row[3] == workspace.me_id] if "came" in there else []
    groups = [pk for pk, each in around.items() if each.kind == Kind.GROUP]
    passed = [rows.filter(group=pk).values_list(*columns).first() for pk in groups]
    found = {row[0]: row for row in [*came, *filter(None, passed)]}
    return tuple(
        dealings.Referral(pk, source, prospect, provider, at, on, kind, Stage(stage), group=group)
        for pk, source, prospect, provider, at, on, kind, stage, group in found.values()
    )
