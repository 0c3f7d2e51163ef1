"""Spheres and power teams as their pages show them: who fills which place, when they met, what passed inside."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Q

from headwater.core.giving.doing import Doer, doers, trade_name
from headwater.core.giving.index import Index
from headwater.store.models import Bearing, Gathering, Party, Referral, Team, TeamSeat, Trigger, Workspace
from headwater.store.queries.matching import network_of

FEW: Final = 5
"""So many contacts of a trade are named at once."""
MOST: Final = 300


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a set: for which trade, who sits there, and which contacts could. `many` is how many could."""

    seat: TeamSeat
    name: str
    could: tuple[Doer, ...] = ()
    many: int = 0

    @property
    def filled(self) -> bool:
        """Whether somebody sits there, or a contact of mine is of that trade."""
        return self.seat.party is not None or bool(self.could)


def teams_of(workspace: Workspace, kind: str) -> list[Team]:
    """The spheres or the power teams, by name, with their places."""
    rows = Team.objects.of(workspace).filter(kind=kind).select_related("group")
    return list(rows.prefetch_related("seats__party").order_by("name", "pk"))


def places_of(workspace: Workspace, team: Team, now: datetime) -> tuple[Place, ...]:
    """Every place in its order, with the contacts of its trade who sit nowhere in it yet.

    Who competes with me, by my own word, is never proposed.
    """
    seats = list(team.seats.select_related("party").order_by("position", "pk"))
    out = {seat.party_id for seat in seats if seat.party_id} | set(competing(workspace))
    index = network_of(workspace, now).index
    found = []
    for seat in seats:
        could = doers(index=index, trade=seat.trade, but=out) if seat.trade and seat.party is None else ()
        found.append(Place(seat, trade_name(told=seat.trade), could[:FEW], len(could)))
    return tuple(found)


def competing(workspace: Workspace) -> Collection[int]:
    """The contacts of whom it is written down that they compete with me."""
    rows = Bearing.objects.of(workspace).filter(kind="competes", ended_on=None)
    return set(rows.values_list("contact_id", flat=True))


def members_of(team: Team) -> dict[int, date | None]:
    """Who sits in a set, with the day on which they committed (None: not said)."""
    rows = team.seats.filter(party__isnull=False, party__trashed_at=None)
    return dict(rows.values_list("party_id", "committed_on"))


def passed_inside(workspace: Workspace, team: Team) -> list[Any]:
    """The referrals passed inside a power team, newest first: source and provider are members, or I am one of them.

    A referral counts from the day on which both had committed; who never said a day was in it from the first.
    """
    members: dict[int, date | None] = {**members_of(team), workspace.me_id or 0: None}
    rows = Referral.objects.of(workspace).filter(source__in=members, provider__in=members)
    rows = rows.select_related("source", "provider", "prospect").order_by("-received_on", "-pk")
    return [
        row
        for row in rows[:MOST]
        if _held(members[row.source_id], row) and _held(members[row.provider_id], row)
    ]


def _held(since: date | None, referral: Any) -> bool:
    return since is None or since <= referral.received_on


def meetings_of(team: Team) -> list[Gathering]:
    """The meetings of a power team's group, newest first, with how many were there besides me."""
    if team.group is None:
        return []
    rows = Gathering.objects.of(team.workspace).filter(group=team.group).exclude(kind="mail thread")
    return list(rows.prefetch_related("attendances__party").order_by("-at", "-pk")[:MOST])


@dataclass(frozen=True, slots=True)
class Heard:
    """A trade that hears of an event early, with the contacts of that trade."""

    told: str
    name: str
    contacts: tuple[Doer, ...]
    many: int


def heard_by(index: Index, trades: Collection[str], but: Collection[int] = ()) -> tuple[Heard, ...]:
    """Each of these trades with the contacts in it; those with contacts first."""
    found = []
    for told in trades:
        contacts = doers(index=index, trade=told, but=but)
        found.append(Heard(told, trade_name(told=told), contacts[:FEW], len(contacts)))
    return tuple(sorted(found, key=lambda one: not one.contacts))


def triggers_of(workspace: Workspace) -> list[Trigger]:
    """The user's events, by name."""
    return list(Trigger.objects.of(workspace).order_by("name", "pk"))


def trades_told(trigger: Trigger) -> list[str]:
    """The trades that an event is tied to, as they are kept."""
    return [told for told in (each.strip() for each in trigger.trades.split(",")) if told]


def contacts_called(workspace: Workspace, ids: Collection[int]) -> dict[int, Party]:
    """These contacts, out of the trash."""
    found: dict[int, Party] = Party.objects.of(workspace).filter(~Q(pk=workspace.me_id)).in_bulk(ids)
    return found
