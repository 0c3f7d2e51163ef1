"""The walk through everybody worked with in a period: who they are, what is known of their source, what was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q

from headwater.core.words import Kind
from headwater.store.models import Engagement, Party, Referral, Review, ReviewAnswer, Tie, Workspace

SUGGESTED = 4
OFTEN = 30


@dataclass(frozen=True, slots=True)
class Walked:
    """One client of the period. `answer` is known, named, unknown, or blank while nobody said anything."""

    id: int
    name: str
    kind: str
    answer: str


def work_of_period(workspace: Workspace, since: date, until: date) -> Any:
    """Work that began in the period, or began before and ended in it or later."""
    begun = Q(started_on__range=(since, until))
    went_on = Q(started_on__lt=since, ended_on__gte=since)
    return Engagement.objects.of(workspace).filter(begun | went_on)


def walk_of(review: Review) -> list[Walked]:
    """Every client of the period once, by name, with what was said of them."""
    ids = set(work_of_period(review.workspace, review.since, review.until).values_list("client", flat=True))
    said = dict(ReviewAnswer.objects.filter(review=review).values_list("client", "answer"))
    rows = Party.objects.filter(pk__in=ids).order_by("sort_name", "pk").values_list("pk", "name", "kind")
    return [Walked(pk, name, kind, said.get(pk, "")) for pk, name, kind in rows]


def how_far(walk: Iterable[Walked]) -> dict[str, int]:
    """How many clients there are, how many were answered, and how many by each answer."""
    walk = list(walk)
    counts = {answer: sum(one.answer == answer for one in walk) for answer in ("known", "named", "unknown")}
    return {**counts, "done": sum(counts.values()), "all": len(walk)}


@dataclass(frozen=True, slots=True)
class Suggested:
    """Who may have sent a client, and why one may think so."""

    id: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Client:
    """A client on the walk: their work in the period, what is on record as their source, and who it may be."""

    party: Any
    work: list[Any]
    sources: list[Any]
    suggested: list[Suggested]


def client_of(review: Review, pk: int) -> Client:
    """What one looks at to say where this client came from."""
    workspace = review.workspace
    party = Party.objects.get(pk=pk, workspace=workspace)
    work = list(
        work_of_period(workspace, review.since, review.until).filter(client=pk).order_by("-started_on", "-pk")
    )
    sources = list(
        Referral.objects.of(workspace)
        .filter(prospect=pk, provider=workspace.me)
        .exclude(source__kind=Kind.UNKNOWN)
        .select_related("source")
        .order_by("received_at", "pk")
    )
    known = {pk, workspace.me_id, *(one.source_id for one in sources)}
    return Client(party, work, sources, [] if sources else _suggested(workspace, party, known))


def _suggested(workspace: Workspace, party: Any, known: set[int]) -> list[Suggested]:
    """People this client knows, and sources whose names stand in what was written down about the client."""
    found: dict[int, Suggested] = {}
    ties = Tie.objects.of(workspace).filter(Q(one=party) | Q(other=party)).select_related("one", "other")
    for tie in ties.order_by("pk")[:50]:
        other = tie.other if tie.one_id == party.pk else tie.one
        found.setdefault(other.pk, Suggested(other.pk, other.name, f"{party.name} knows them"))
    text = " ".join([party.how_met, party.note, *party.engagements.values_list("note", flat=True)]).casefold()
    if text.strip():
        for pk, name in _often(workspace).items():
            if name.casefold() in text:
                found.setdefault(pk, Suggested(pk, name, "named in your notes"))
    return [one for pk, one in found.items() if pk not in known][:SUGGESTED]


def _often(workspace: Workspace, most: int = 500) -> dict[int, str]:
    rows = (
        Referral.objects.of(workspace)
        .filter(provider=workspace.me, source__trashed_at=None)
        .exclude(source__kind=Kind.UNKNOWN)
        .values_list("source", "source__name")
        .annotate(many=Count("pk"))
        .order_by("-many", "source")[:most]
    )
    return {pk: name for pk, name, _ in rows}


def sources_to_pick(workspace: Workspace) -> list[str]:
    """The names of those who sent most, to choose from; one that several bear with its number."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for pk, name in _often(workspace, OFTEN).items():
        bearers[name].append(pk)
    return [name if len(pks) == 1 else f"{name} #{pk}" for name, pks in bearers.items() for pk in pks]
