"""What a ledger holds at all: its services, currencies and years, and the people behind its contents."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Min

from headwater.core.words import UNDATED, Behind, Book, Kind, Party
from headwater.store import models
from headwater.store.book import behind_rows, share_of

DATED = UNDATED + timedelta(days=2)
"""What was received later than this has a day."""


@dataclass(frozen=True, slots=True)
class Outline:
    """`currencies` has the one of most engagements first; `since` is the day of the oldest dated row."""

    services: tuple[str, ...]
    currencies: tuple[str, ...]
    since: date | None


def outline(workspace: models.Workspace) -> Outline:
    """Read what there is to choose from."""
    work = models.Engagement.objects.of(workspace)
    services: set[str] = set()
    counts: Counter[str] = Counter()
    for service, currency, valued in (
        work.values_list("service", "currency").annotate(Count("value")).order_by()
    ):
        services.add(service)
        counts[currency] += valued
    referrals = models.Referral.objects.of(workspace).filter(received_at__gt=DATED)
    first = (
        referrals.order_by("received_at").values_list("received_on", flat=True).first(),
        work.filter(started_on__gt=date.min).aggregate(on=Min("started_on"))["on"],
    )
    return Outline(
        services=tuple(sorted(services - {""})),
        currencies=tuple(
            currency
            for currency, many in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
            if many
        ),
        since=min((day for day in first if day), default=None),
    )


def book_behind(workspace: models.Workspace) -> Book:
    """A Book of nothing but contents and the people behind them, for their secondary credit."""
    rows = behind_rows(workspace)
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
        behind[content].append(share_of(person, share, role))
    return Book(
        parties=parties,
        links=(),
        engagements=(),
        behind={content: tuple(each) for content, each in behind.items()},
    )
