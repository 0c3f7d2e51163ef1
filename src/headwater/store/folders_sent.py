"""Who sent whom and what work came of it, for the folders: with thanks, outcomes told, and what may be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q

from headwater.core.folder import ASKED, Came, Sent, Served
from headwater.core.words import Kind
from headwater.store import models
from headwater.store.columns import by_row, day, instant
from headwater.store.folders_reading import STAGES, Reading, gathered
from headwater.store.money import to_decimal

REFERRAL: Final = (
    "pk", "source_id", "prospect_id", "provider_id", "received_at", "received_on", "kind", "stage", "thanks",
)  # fmt: skip
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Referred:
    """Referrals and work by contact."""

    sent: Mapping[int, tuple[Sent, ...]]
    came: Mapping[int, tuple[Came, ...]]
    work: Mapping[int, tuple[Served, ...]]


@dataclass(frozen=True, slots=True)
class _Work:
    """What came of a referral: the newest work, and what the client said of it."""

    engagement: int
    satisfaction: int | None


def read_referred(reading: Reading) -> Referred:
    """All of it, with a fixed number of queries."""
    behind = _behind(reading)
    rows = _touching(reading, behind)
    reading.look_up({pk for row in rows for pk in row[1:4]})
    mine = [row for row in rows if row[3] == reading.me]
    people = None if reading.people is None else {*reading.people, *(row[2] for row in mine)}
    asked = _asked(reading, people)
    return Referred(
        gathered(_sent(reading, mine, behind, asked)),
        gathered(_came(reading, rows)),
        _work(reading, mine, asked),
    )


def _touching(reading: Reading, behind: Mapping[int, list[int]]) -> list[Row]:
    """The referrals that stand in the folders: sent by these people or their contents to me, or into these people."""
    rows = (
        models.Referral.objects.filter(trashed_at=None).order_by("received_at", "pk").values_list(*REFERRAL)
    )
    if reading.people is None:
        return list(by_row(rows.filter(workspace=reading.workspace)))
    people = set(reading.people)
    # No more is asked than the two indexes know, so that the database uses both.
    some = rows.filter(Q(source_id__in=people | behind.keys()) | Q(prospect_id__in=people))
    return [row for row in by_row(some) if row[3] == reading.me or row[2] in people]


def _behind(reading: Reading) -> dict[int, list[int]]:
    """The people behind each content, the largest share first."""
    rows = models.Behind.objects.filter(content__trashed_at=None, person__trashed_at=None)
    people: dict[int, list[int]] = defaultdict(list)
    some = reading.part(rows, "content__workspace", "person").order_by("-share", "pk")
    for content, person in by_row(some.values_list("content_id", "person_id")):
        if person not in people[content]:
            people[content].append(person)
    return people


def _sent(
    reading: Reading, rows: list[Row], behind: Mapping[int, list[int]], asked: Mapping[int, date]
) -> Iterable[tuple[int, Sent]]:
    ids = None if reading.people is None else [row[0] for row in rows]
    thanked, told, stages = _thanked(reading, ids), _told(reading, ids), _stages(reading, ids)
    agreed = _agreed(reading, None if ids is None else [row[2] for row in rows])
    works = _works(reading, ids)
    for pk, source, prospect, _, at, on, kind, stage, thanks in rows:
        party = reading.party(source)
        is_contact = party.kind.is_contact
        for person in (source,) if is_contact else behind.get(source, ()):
            if reading.people is not None and person not in reading.people:
                continue
            given, work = thanked.get((pk, person)), works.get(pk)
            since, reason = stages.get(pk, (at, ""))
            yield person, Sent(
                pk, reading.party(prospect), instant(at).astimezone(reading.zone), day(on), kind, STAGES[stage],
                reading.day(since), reason, owed=thanks == "owed" and given is None, thanked_at=given,
                through="" if is_contact else party.name, hired=work is not None or stage == "won",
                satisfaction=work.satisfaction if work else None, engagement=work.engagement if work else None,
                told=tuple(told.get((pk, person), ())),
                may_tell=frozenset(agreed.get((prospect, None), set()) | agreed.get((prospect, pk), set())),
                asked=_since(asked.get(prospect), day(on)),
            )  # fmt: skip


def _of(reading: Reading, model: Any, ids: list[int] | None) -> Any:
    """The rows of a table that belong to these referrals, or to any of the workspace."""
    rows = model.objects
    return (
        rows.filter(referral__workspace=reading.workspace)
        if ids is None
        else rows.filter(referral_id__in=ids)
    )


def _thanked(reading: Reading, ids: list[int] | None) -> dict[tuple[int, int], datetime]:
    some = _of(reading, models.Thanks, ids)
    found = by_row(some.order_by("-given_at").values_list("referral_id", "person_id", "given_at"))
    return {(referral, person): instant(at).astimezone(reading.zone) for referral, person, at in found}


def _told(reading: Reading, ids: list[int] | None) -> dict[tuple[int, int], list[str]]:
    some = _of(reading, models.OutcomeTold, ids)
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for referral, person, outcome in by_row(
        some.order_by("at", "pk").values_list("referral_id", "person_id", "outcome")
    ):
        found[referral, person].append(outcome)
    return found


def _stages(reading: Reading, ids: list[int] | None) -> dict[int, tuple[Any, str]]:
    """Since when each referral has its stage, and the reason that was written to it."""
    some = _of(reading, models.StageChange, ids)
    found = by_row(some.order_by("at", "pk").values_list("referral_id", "at", "reason"))
    return {referral: (at, reason) for referral, at, reason in found}


def _agreed(reading: Reading, clients: list[int] | None) -> dict[tuple[int, int | None], set[str]]:
    """What each client agreed may be told: for one referral, or for all."""
    rows = models.Consent.objects.of(reading.workspace).filter(withdrawn_on=None)
    some = rows if clients is None else rows.filter(client_id__in=clients)
    found: dict[tuple[int, int | None], set[str]] = defaultdict(set)
    for client, referral, item in by_row(some.values_list("client_id", "referral_id", "item")):
        found[client, referral].add(item)
    return found


def _asked(reading: Reading, clients: set[int] | None) -> dict[int, date]:
    """The last day on which each of these clients was asked how satisfied they are."""
    rows = models.Touch.objects.of(reading.workspace).filter(note__startswith=ASKED)
    some = rows if clients is None else rows.filter(contact_id__in=clients)
    return {
        client: reading.day(at) for client, at in by_row(some.order_by("at").values_list("contact_id", "at"))
    }


def _since(asked: date | None, first: date) -> date | None:
    """That day, when it is not from before the matter it is about."""
    return asked if asked is not None and asked >= first else None


def _works(reading: Reading, ids: list[int] | None) -> dict[int, _Work]:
    """The newest work that each referral brought, with the last thing that its client said of any of it."""
    rows = models.Engagement.objects.of(reading.workspace).filter(origin__isnull=False)
    some = rows if ids is None else rows.filter(origin_id__in=ids)
    found: dict[int, _Work] = {}
    ordered = some.order_by("started_on", "pk").values_list("origin_id", "pk", "satisfaction")
    for origin, pk, said in by_row(ordered):
        before = found.get(origin)
        found[origin] = _Work(pk, said if said is not None else before.satisfaction if before else None)
    return found


def _came(reading: Reading, rows: list[Row]) -> Iterable[tuple[int, Came]]:
    for pk, source, prospect, provider, _, on, _, stage, _ in rows:
        if reading.people is None or prospect in reading.people:
            yield prospect, Came(pk, reading.party(source), provider, day(on), STAGES[stage])


def _work(reading: Reading, mine: list[Row], asked: Mapping[int, date]) -> dict[int, tuple[Served, ...]]:
    """The work for each contact. Its origin is known when a known source sent the client, or a step led to it."""
    named: dict[int, Any] = {}
    for _, source, prospect, _, _, on, *_ in mine:
        if reading.party(source).kind is not Kind.UNKNOWN and (prospect not in named or on < named[prospect]):
            named[prospect] = on
    told = models.Story.objects.of(reading.workspace).filter(engagement__isnull=False).order_by()
    stories = dict(told.values_list("engagement_id").annotate(Count("pk")))
    known = Exists(models.Party.objects.filter(pk=OuterRef("direct_id")).exclude(kind=Kind.UNKNOWN))
    rows = reading.mine(models.Engagement, "client").order_by("started_on", "pk")
    found = by_row(
        rows.values_list(
            "client_id", "pk", "started_on", "ended_on", "value", "currency", "service", "satisfaction", "origin_id",
            known,
        )
    )  # fmt: skip
    return gathered(
        (client, Served(
            pk, day(started), None if ended is None else day(ended), _amount(value), currency, service, satisfaction,
            sourced=(origin is not None and bool(direct)) or (client in named and named[client] <= started),
            stories=stories.get(pk, 0), asked=_since(asked.get(client), day(started)),
        ))
        for client, pk, started, ended, value, currency, service, satisfaction, origin, direct in found
    )  # fmt: skip


def _amount(units: int | None) -> Decimal | None:
    return None if units is None else to_decimal(units)
