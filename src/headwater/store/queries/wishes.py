"""Whom I want to meet, each with the contacts who may know them and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q

from headwater.core.giving.known import Person
from headwater.core.names.forms import fold, normal_form
from headwater.store.models import Membership, Party, Tie, Wish, Workspace
from headwater.store.queries.candidates import reaches
from headwater.store.queries.matching import Network, network_of

MOST = 100
FEW = 4


@dataclass(frozen=True, slots=True)
class MayKnow:
    """A contact who may know somebody, and why one may think so."""

    person: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class WishRow:
    """A wish with who may know them, the likeliest first. `party` is their own entry, once they have one."""

    wish: Wish
    knowers: tuple[MayKnow, ...]

    @property
    def facts(self) -> str:
        """What is known of them, in a line."""
        return ", ".join(filter(None, (self.wish.trade, self.wish.organisation, self.wish.city)))


def wishes_of(workspace: Workspace, now: datetime) -> list[WishRow]:
    """The open wishes, the newest first."""
    rows = Wish.objects.of(workspace).filter(met_on=None).select_related("party", "may_know")
    wishes = list(rows.order_by("-on", "-pk")[:MOST])
    if not wishes:
        return []
    network = network_of(workspace, now)
    ties = _ties(workspace, {wish.party_id for wish in wishes if wish.party_id})
    works = _by_organisation(network)
    far = reaches(workspace)
    return [WishRow(wish, _knowers(wish, network, ties, works, far)) for wish in wishes]


def _knowers(
    wish: Wish,
    network: Network,
    ties: dict[int, list[MayKnow]],
    works: dict[str, list[Person]],
    far: dict[int, int],
) -> tuple[MayKnow, ...]:
    """By your own word; by a relation somebody stated; by the same organisation; then who leads to many people."""
    found: dict[int, MayKnow] = {}

    def note(person: int, name: str, why: str) -> None:
        if person != wish.party_id and len(found) < FEW:
            found.setdefault(person, MayKnow(person, name, why))

    if wish.may_know is not None and wish.may_know.trashed_at is None:
        note(wish.may_know_id or 0, wish.may_know.name, "You wrote that they may know them.")
    for one in ties.get(wish.party_id or 0, ()):
        note(one.person, one.name, one.why)
    for firm in filter(None, (wish.organisation, wish.name)):
        for person in works.get(_firm(firm), ()):
            note(person.id, person.name, f"Works at {person.organisation}.")
    if not found:
        for pk in sorted(far, key=lambda pk: (-far[pk], pk)):
            if pk in network.index and (network.index.person(pk).trust or 5) > 1:
                note(pk, network.index.person(pk).name, f"Knows many people: led to {far[pk]} so far.")
            if len(found) >= 2:
                break
    return tuple(found.values())


def _firm(name: str) -> str:
    return normal_form(name) or fold(name)


def _by_organisation(network: Network) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = defaultdict(list)
    for person in network.index.persons():
        if person.organisation:
            found[_firm(person.organisation)].append(person)
    for people in found.values():
        people.sort(key=lambda one: (-(one.trust or 0), -(one.last or date.min).toordinal(), one.id))
    return found


def _ties(workspace: Workspace, parties: set[int]) -> dict[int, list[MayKnow]]:
    """Who is said to know these, belongs to the same group, or belongs to them when they are a group."""
    found: dict[int, list[MayKnow]] = defaultdict(list)
    if not parties:
        return found
    told = Tie.objects.of(workspace).filter(Q(one__in=parties) | Q(other__in=parties))
    live = told.filter(one__trashed_at=None, other__trashed_at=None)
    for one, name, other, second, kind in live.values_list(
        "one_id", "one__name", "other_id", "other__name", "kind"
    ):
        for person, whose, whom in ((one, name, other), (other, second, one)):
            if whom in parties and person != workspace.me_id:
                said = {"knows": "Knows them", "works with": "Works with them", "family": "Is of their family",
                        "friend": "Is a friend of theirs"}  # fmt: skip
                found[whom].append(MayKnow(person, whose, f"{said.get(kind, 'Knows them')}."))
    _shared_groups(workspace, parties, found)
    return found


def _shared_groups(workspace: Workspace, parties: set[int], found: dict[int, list[MayKnow]]) -> None:
    groups = dict(
        Membership.objects.filter(member__in=parties, until=None, group__trashed_at=None).values_list(
            "group_id", "member_id"
        )
    )
    groups |= {
        pk: pk
        for pk in Party.objects.of(workspace)
        .filter(pk__in=parties, kind="group")
        .values_list("pk", flat=True)
    }
    rows = Membership.objects.filter(group__in=groups, until=None, member__trashed_at=None)
    rows = rows.exclude(member=workspace.me_id).exclude(member=F("group"))
    for group, name, member, who in rows.values_list("group_id", "group__name", "member_id", "member__name"):
        found[groups[group]].append(MayKnow(member, who, f"Is in {name} too."))
