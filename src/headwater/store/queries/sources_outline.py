"""What a ledger holds at all: its services, currencies and years, and the people behind its contents."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Count, Min

from headwater.core.words import Behind, Book, Kind, Party
from headwater.store import models


@dataclass(frozen=True, slots=True)
class Outline:
    """`currencies` has the one of most engagements first; `since` is the day of the oldest dated row."""

    services: tuple[str, ...]
    currencies: tuple[str, ...]
    since: date | None


def outline(workspace: models.Workspace) -> Outline:
    """Read what there is to choose from."""
    work = models.Engagement.objects.of(workspace)
    counts = (
        work.exclude(value=None)
        .values_list("currency")
        .annotate(many=Count("pk"))
        .order_by("-many", "currency")
    )
    services = work.exclude(service="").order_by("service").values_list("service", flat=True).distinct()
    first = (
        models.Referral.objects.of(workspace)
        .filter(received_on__gt=date.min)
        .aggregate(on=Min("received_on"))["on"],
        work.filter(started_on__gt=date.min).aggregate(on=Min("started_on"))["on"],
    )
    return Outline(
        services=tuple(services),
        currencies=tuple(currency for currency, _ in counts),
        since=min((day for day in first if day), default=None),
    )


def book_behind(workspace: models.Workspace) -> Book:
    """A Book of nothing but contents and the people behind them, for their secondary credit."""
    rows = models.Behind.objects.filter(content__workspace=workspace, content__trashed_at=None).order_by("pk")
    behind: defaultdict[int, list[Behind]] = defaultdict(list)
    parties: dict[int, Party] = {}
    for content, content_name, content_kind, person, name, kind, share, role in rows.values_list(
        "content_id",
        "content__name",
        "content__kind",
        "person_id",
        "person__name",
        "person__kind",
        "share",
        "role",
    ):
        parties[content] = Party(content, content_name, Kind(content_kind))
        parties[person] = Party(person, name, Kind(kind))
        behind[content].append(Behind(person, Fraction(share).limit_denominator(10**8), role))
    return Book(
        parties=parties,
        links=(),
        engagements=(),
        behind={content: tuple(each) for content, each in behind.items()},
    )
