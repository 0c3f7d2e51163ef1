"""Whom a contact knows, as far as it was told: stated relations, groups, gatherings, business with others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q

from headwater.core.words import Kind
from headwater.store.models import Attendance, Business, Gathering, Membership, Party, Tie

MOST = 50


@dataclass(frozen=True, slots=True)
class TieRow:
    """A relation as this contact has it. `other` is the party at its other end."""

    pk: int
    other: Party
    kind: str
    since: date | None
    note: str


@dataclass(frozen=True, slots=True)
class BusinessRow:
    """Business with somebody else. `sold`: this contact did the work."""

    pk: int
    sold: bool
    other: Party
    on: date
    value: Decimal | None
    currency: str
    reference: str


@dataclass(frozen=True, slots=True)
class GatheringRow:
    """A gathering with the others who were there."""

    pk: int
    kind: str
    at: datetime
    title: str
    group: Party | None
    minutes: int | None
    others: tuple[Party, ...]


def ties_of(contact: Party) -> list[TieRow]:
    """The stated relations of a contact, by the name of the other."""
    rows = _with(Tie, contact, "one", "other")
    found = [
        TieRow(row.pk, row.other if row.one_id == contact.pk else row.one, row.kind, row.since, row.note)
        for row in rows
    ]
    return sorted(found, key=lambda row: (row.other.sort_name, row.pk))


def memberships_of(contact: Party) -> list[Membership]:
    """The groups of a contact: those it belongs to now first."""
    rows = Membership.objects.filter(member=contact, group__trashed_at=None).select_related("group")
    return sorted(rows, key=lambda row: (row.until is not None, row.group.sort_name, row.pk))


def members_of(group: Party) -> list[Membership]:
    """The members of a group: those who belong to it now first."""
    rows = Membership.objects.filter(group=group, member__trashed_at=None).select_related("member")
    return sorted(rows, key=lambda row: (row.until is not None, row.member.sort_name, row.pk))


def gatherings_of(contact: Party, most: int = MOST) -> list[GatheringRow]:
    """The newest gatherings, at most so many, at which a contact was or which a group held, with who else was there."""
    there = Attendance.objects.filter(party=contact).values("gathering")
    which = Q(pk__in=there) | Q(group=contact) if contact.kind == Kind.GROUP else Q(pk__in=there)
    # Asked without the workspace, whose the contact is, the database begins with those who were there.
    rows = Gathering.objects.filter(which, trashed_at=None).select_related("group")
    found = list(rows.order_by("-at", "-pk")[:most])
    others: dict[int, list[Party]] = {row.pk: [] for row in found}
    for row in _present(found).exclude(party=contact):
        others[row.gathering_id].append(row.party)
    return [
        GatheringRow(row.pk, row.kind, row.at, row.title, row.group, row.minutes, tuple(others[row.pk]))
        for row in found
    ]


def _present(gatherings: Iterable[Gathering]) -> Any:
    rows = Attendance.objects.filter(gathering__in=[row.pk for row in gatherings], party__trashed_at=None)
    return rows.select_related("party").order_by("party__sort_name", "pk")


def business_of(contact: Party) -> list[BusinessRow]:
    """The newest business of a contact with others."""
    rows = _with(Business, contact, "seller", "buyer").order_by("-on", "-pk")
    return [_business(row, sold=row.seller_id == contact.pk) for row in rows[:MOST]]


def _with(model: Any, contact: Party, one: str, other: str) -> Any:
    """The rows with a contact at either end. Two questions together are answered by index; one with "or" is not."""
    mine = model.objects.of(contact.workspace_id)
    first = mine.filter(**{one: contact, f"{other}__trashed_at": None}).order_by().values("pk")
    every = model.objects.filter(**{other: contact, f"{one}__trashed_at": None}, trashed_at=None)
    second = every.order_by().values("pk")
    return model.objects.filter(pk__in=first.union(second, all=True)).select_related(one, other)


def _business(row: Business, *, sold: bool) -> BusinessRow:
    other = row.buyer if sold else row.seller
    return BusinessRow(row.pk, sold, other, row.on, row.value, row.currency, row.reference)
