"""What the Today page is made of: the facts for each signal, read with a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from statistics import median

from django.db.models import Count, Exists, Min, OuterRef, Q

from headwater.core.signals.origin_unknown import Unsourced
from headwater.core.signals.thanks_owed import Owed
from headwater.core.words import Kind, Party, Window
from headwater.store.models import Behind, Engagement, Referral, Thanks, Workspace
from headwater.store.queries.kept import keep
from headwater.store.queries.sources_lists import unsourced_work
from headwater.store.queries.today_answers import Answers, Standing, told_apart

MOST = 200
YEAR = timedelta(days=365)
CONTACTS = [kind.value for kind in Kind if kind.is_contact]


def owed_thanks(workspace: Workspace, today: date, answered: Answers) -> Standing[Owed]:
    """Referrals owed thanks, those waiting longest first, with whom to thank for each."""
    return keep(workspace, ("owed thanks", today), lambda: _owed_thanks(workspace, answered))


def _owed_thanks(workspace: Workspace, answered: Answers) -> Standing[Owed]:
    unthanked = Behind.objects.filter(content=OuterRef("source_id"), person__trashed_at=None).exclude(
        Exists(Thanks.objects.filter(referral=OuterRef(OuterRef("pk")), person=OuterRef("person_id")))
    )
    rows = (
        Referral.objects.of(workspace)
        .filter(Q(source__kind__in=CONTACTS) | Exists(unthanked), thanks="owed")
        .order_by("received_at", "pk")
        .values_list("pk", "received_at")
    )
    waiting, put_off = told_apart(
        rows.iterator(5000), answered, lambda row: ("thanks-owed", f"referral:{row[0]}")
    )
    shown = [pk for pk, _ in (*waiting[:MOST], *put_off[:MOST])]
    found = _described(shown)
    return Standing(
        [found[pk] for pk, _ in waiting[:MOST] if pk in found],
        len(waiting),
        [found[pk] for pk, _ in put_off[:MOST] if pk in found],
        len(put_off),
        since=tuple(at for _, at in waiting),
    )


def _described(referrals: list[int]) -> dict[int, Owed]:
    work = Engagement.objects.filter(origin=OuterRef("pk"), trashed_at=None)
    rows = list(
        Referral.objects.filter(pk__in=referrals).values_list(
            "pk", "source_id", "source__name", "source__kind", "prospect__name", "received_at", "stage", Exists(work)
        )
    )  # fmt: skip
    through = [row for row in rows if not Kind(row[3]).is_contact]
    behind = _people_behind({row[1] for row in through})
    thanked = _thanked_already([row[0] for row in through])
    return {
        pk: Owed(pk, (Party(source, name, Kind(kind)),), prospect, at, stage, hired=hired)
        if Kind(kind).is_contact
        else Owed(
            pk, tuple(one for one in behind[source] if (pk, one.id) not in thanked), prospect, at, stage,
            through=name, hired=hired,
        )
        for pk, source, name, kind, prospect, at, stage, hired in rows
    }  # fmt: skip


def _people_behind(contents: set[int]) -> dict[int, list[Party]]:
    people: dict[int, list[Party]] = defaultdict(list)
    if contents:
        rows = Behind.objects.filter(content_id__in=contents, person__trashed_at=None).order_by(
            "-share", "pk"
        )
        for content, pk, name, kind in rows.values_list(
            "content_id", "person_id", "person__name", "person__kind"
        ):
            party = Party(pk, name, Kind(kind))
            if party not in people[content]:
                people[content].append(party)
    return people


def _thanked_already(referrals: list[int]) -> set[tuple[int, int]]:
    """Of referrals through content: who behind it was thanked while others still wait."""
    rows = Thanks.objects.filter(referral_id__in=referrals) if referrals else Thanks.objects.none()
    return set(rows.values_list("referral_id", "person_id"))


def unsourced_clients(workspace: Workspace, today: date, answered: Answers) -> Standing[Unsourced]:
    """Clients with work in the last twelve months that no known source explains; the newest first."""
    return keep(
        workspace, ("unsourced clients", today), lambda: _unsourced_clients(workspace, today, answered)
    )


def _unsourced_clients(workspace: Workspace, today: date, answered: Answers) -> Standing[Unsourced]:
    rows = (
        unsourced_work(workspace, Window(since=today - YEAR + timedelta(days=1), until=today), None)
        .values_list("client_id", "client__name", "client__kind")
        .annotate(since=Min("started_on"), works=Count("pk"))
        .order_by("-since", "client_id")
    )
    waiting, put_off = told_apart(
        rows.iterator(5000), answered, lambda row: ("origin-unknown", f"party:{row[0]}")
    )
    open_, later = (
        [Unsourced(Party(pk, name, Kind(kind)), since, works) for pk, name, kind, since, works in part[:MOST]]
        for part in (waiting, put_off)
    )
    return Standing(open_, len(waiting), later, len(put_off))


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
