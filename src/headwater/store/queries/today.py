"""What the Today page is made of: the facts for each signal, read with a fixed number of queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from django.db.models import Count, Exists, Max, Min, OuterRef, Q

from headwater.core.signals.gone_quiet import PastSource
from headwater.core.signals.origin_unknown import Unsourced
from headwater.core.signals.thanks_owed import Owed
from headwater.core.words import Kind, Party
from headwater.store.models import Behind, Engagement, Referral, SignalAnswer, Thanks, Touch, Workspace
from headwater.store.queries.kept import keep

MOST = 200
QUIET_MOST = 60
YEAR = timedelta(days=365)


def owed_thanks(workspace: Workspace) -> list[Owed]:
    """Referrals owed thanks, those waiting longest first, with whom to thank for each."""
    return keep(workspace, "owed thanks", lambda: _owed_thanks(workspace))


def _owed_thanks(workspace: Workspace) -> list[Owed]:
    work = Engagement.objects.filter(origin=OuterRef("pk"), trashed_at=None)
    rows = list(
        Referral.objects.of(workspace)
        .filter(thanks="owed")
        .order_by("received_at")
        .values_list(
            "pk", "source_id", "source__name", "source__kind", "prospect__name", "received_at", "stage", Exists(work)
        )[:MOST]
    )  # fmt: skip
    through = [row for row in rows if not Kind(row[3]).is_contact]
    behind = _people_behind({row[1] for row in through})
    thanked = _thanked_already([row[0] for row in through])
    return [
        Owed(pk, (Party(source, name, Kind(kind)),), prospect, at, stage, hired=hired)
        if Kind(kind).is_contact
        else Owed(
            pk, tuple(one for one in behind[source] if (pk, one.id) not in thanked), prospect, at, stage,
            through=name, hired=hired,
        )
        for pk, source, name, kind, prospect, at, stage, hired in rows
    ]  # fmt: skip


def _people_behind(contents: set[int]) -> dict[int, list[Party]]:
    people: dict[int, list[Party]] = defaultdict(list)
    if contents:
        rows = Behind.objects.filter(content_id__in=contents).order_by("-share", "pk")
        for content, pk, name, kind in rows.values_list(
            "content_id", "person_id", "person__name", "person__kind"
        ):
            people[content].append(Party(pk, name, Kind(kind)))
    return people


def _thanked_already(referrals: list[int]) -> set[tuple[int, int]]:
    """Of referrals through content: who behind it was thanked while others still wait."""
    rows = Thanks.objects.filter(referral_id__in=referrals) if referrals else Thanks.objects.none()
    return set(rows.values_list("referral_id", "person_id"))


def unsourced_clients(workspace: Workspace, today: date) -> list[Unsourced]:
    """Clients with work in the last twelve months that no link explains; the newest first."""
    return keep(workspace, ("unsourced clients", today), lambda: _unsourced_clients(workspace, today))


def _unsourced_clients(workspace: Workspace, today: date) -> list[Unsourced]:
    rows = (
        Engagement.objects.of(workspace)
        .filter(origin=None, started_on__gt=today - YEAR, started_on__lte=today)
        .values("client_id", "client__name", "client__kind")
        .annotate(since=Min("started_on"), works=Count("pk"))
        .order_by("-since", "client_id")[:MOST]
    )
    return [
        Unsourced(
            Party(row["client_id"], row["client__name"], Kind(row["client__kind"])),
            row["since"],
            row["works"],
        )
        for row in rows
    ]


def past_sources(workspace: Workspace, today: date) -> list[PastSource]:
    """Contacts who sent somebody before and nobody in the last twelve months; who sent most first."""
    return keep(workspace, ("past sources", today), lambda: _past_sources(workspace, today))


def _past_sources(workspace: Workspace, today: date) -> list[PastSource]:
    rows = list(
        Referral.objects.of(workspace)
        .filter(provider_id=workspace.me_id)
        .values("source_id")
        .annotate(
            referrals=Count("prospect_id", distinct=True), first=Min("received_on"), last=Max("received_on")
        )
        .filter(last__lte=today - YEAR)
        .order_by("-referrals", "source_id")[:QUIET_MOST]
    )
    ids = [row["source_id"] for row in rows]
    sources, years = _described(ids), _by_year(workspace, ids)
    thanked = _last_thanked({row["source_id"]: row["last"] for row in rows})
    touched = _last_touch(ids)
    made = []
    for row in rows:
        year, count = years[row["source_id"]].most_common(1)[0]
        made.append(
            PastSource(
                sources[row["source_id"]], row["referrals"], row["first"], row["last"], year, count,
                thanked.get((row["source_id"], row["last"])), touched.get(row["source_id"]),
            )
        )  # fmt: skip
    return made


def _described(ids: list[int]) -> dict[int, Party]:
    from headwater.store.models import Party as Row

    rows = Row.objects.filter(pk__in=ids).values_list("pk", "name", "kind")
    return {pk: Party(pk, name, Kind(kind)) for pk, name, kind in rows}


def _by_year(workspace: Workspace, ids: list[int]) -> dict[int, Counter[int]]:
    years: dict[int, Counter[int]] = defaultdict(Counter)
    rows = Referral.objects.of(workspace).filter(provider_id=workspace.me_id, source_id__in=ids)
    for source, on in rows.order_by("received_on").values_list("source_id", "received_on"):
        years[source][on.year] += 1
    return years


def _last_thanked(last: dict[int, date]) -> dict[tuple[int, date], date]:
    """When the last referral of each source was thanked for."""
    rows = Thanks.objects.filter(
        referral__source_id__in=last, referral__received_on__in=set(last.values()), referral__trashed_at=None
    )
    return {
        (source, on): at.date()
        for source, on, at in rows.values_list("referral__source_id", "referral__received_on", "given_at")
    }


def _last_touch(ids: list[int]) -> dict[int, date]:
    rows = (
        Touch.objects.filter(contact_id__in=ids, trashed_at=None)
        .values_list("contact_id")
        .annotate(Max("at"))
    )
    return {contact: at.date() for contact, at in rows}


@dataclass(frozen=True, slots=True)
class Answered:
    """What the user said to a suggestion: snoozed until a day, or dismissed with a reason; and on which day."""

    answer: str
    until: date | None
    reason: str
    at: datetime


def answers(workspace: Workspace, today: date) -> dict[tuple[str, str], Answered]:
    """The suggestions that are answered for now, by (signal, subject)."""
    rows = SignalAnswer.objects.filter(workspace=workspace).filter(Q(answer="dismissed") | Q(until__gt=today))
    return {
        (said.signal, said.subject): Answered(said.answer, said.until, said.reason, said.at) for said in rows
    }


def hours_to_thanks(workspace: Workspace, now: datetime) -> tuple[float | None, int]:
    """The median hours from receipt to thanks over the last twelve months, and over how many referrals."""
    return keep(workspace, ("hours to thanks", now.date()), lambda: _hours_to_thanks(workspace, now))


def _hours_to_thanks(workspace: Workspace, now: datetime) -> tuple[float | None, int]:
    rows = Thanks.objects.filter(
        referral__workspace=workspace, referral__trashed_at=None, referral__received_at__gt=now - YEAR
    )
    first: dict[int, float] = {}
    for referral, received, given in rows.values_list("referral_id", "referral__received_at", "given_at"):
        hours = (given - received).total_seconds() / 3600
        first[referral] = min(first.get(referral, hours), hours)
    return (median(first.values()), len(first)) if first else (None, 0)


def has_referrals(workspace: Workspace) -> bool:
    """Whether the ledger holds anything yet."""
    return Referral.objects.of(workspace).exists() or Engagement.objects.of(workspace).exists()
