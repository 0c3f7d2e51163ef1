"""The parts of `headwater check` that look at who is who: the trash, people behind contents, thanks and merges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from headwater.core.intake.circles import closing
from headwater.store.models import Behind, Engagement, Merge, Referral, Thanks, Workspace

MOST = 20
CONTACTS = ("person", "organisation", "group")
GONE = (
    Q(source__trashed_at__isnull=False) | Q(prospect__trashed_at__isnull=False)
    | Q(provider__trashed_at__isnull=False) | Q(group__trashed_at__isnull=False)
)  # fmt: skip


def trash_faults() -> list[str]:
    """Nothing that is there leads to somebody in the trash."""
    sent = Referral.objects.filter(GONE, trashed_at=None)
    work = Engagement.objects.filter(trashed_at=None, client__trashed_at__isnull=False)
    behind = Behind.objects.filter(content__trashed_at=None, person__trashed_at__isnull=False)
    return [
        *(f"referral {pk} names somebody in the trash" for pk in _ids(sent)),
        *(f"engagement {pk} is for somebody in the trash" for pk in _ids(work)),
        *(f"content {pk} has somebody behind it who is in the trash" for pk in _ids(behind, "content_id")),
    ]


def thanks_faults() -> list[str]:
    """Thanks are owed where somebody waits for them, and given where somebody was thanked."""
    given = Thanks.objects.filter(referral=OuterRef("pk"))
    behind = Behind.objects.filter(content=OuterRef("source"), person__trashed_at=None)
    waiting = behind.exclude(
        person__in=Thanks.objects.filter(referral=OuterRef(OuterRef("pk"))).values("person")
    )
    rows = Referral.objects.filter(trashed_at=None)
    contact, owed = Q(source__kind__in=CONTACTS), rows.filter(thanks="owed")
    thanked = owed.filter(contact).filter(Exists(given.filter(person=OuterRef("source"))))
    nobody = owed.exclude(contact).filter(~Exists(waiting))
    others = owed.exclude(provider=F("workspace__me"))
    return [
        *(f"referral {pk} was thanked for and is still owed" for pk in _ids(thanked)),
        *(f"referral {pk} is owed thanks, and nobody waits for them" for pk in _ids(nobody)),
        *(f"referral {pk} was given to others and is owed thanks" for pk in _ids(others)),
        *(
            f"referral {pk} counts as thanked for, and nobody was thanked"
            for pk in _ids(rows.filter(~Exists(given), thanks="given"))
        ),
    ]


def merge_faults() -> list[str]:
    """An entry that was merged into another one lies in the trash, and was merged once."""
    standing = Merge.objects.filter(undone_at=None)
    twice = standing.filter(Exists(standing.filter(gone=OuterRef("gone"), pk__lt=OuterRef("pk"))))
    crossing = standing.exclude(kept__workspace=F("workspace"), gone__workspace=F("workspace"))
    there = standing.filter(gone__trashed_at=None)
    return [
        *(f"merge {pk} stands, and what it joined is not in the trash" for pk in _ids(there)),
        *(f"merge {pk} joins an entry that was joined before" for pk in _ids(twice)),
        *(f"merge {pk} crosses workspaces" for pk in _ids(crossing)),
    ]  # fmt: skip


def circle_faults() -> list[str]:
    """No circle closes within one day."""
    found = []
    for workspace in Workspace.objects.all():
        days: dict[Any, list[tuple[int, int]]] = defaultdict(list)
        rows = Referral.objects.of(workspace).filter(provider_id=workspace.me_id).order_by()
        for day, source, prospect in rows.values_list("received_on", "source_id", "prospect_id").iterator():
            days[day].append((source, prospect))
        crowded = (day for day, pairs in days.items() if closing(sent=pairs, before=()))
        found += [f"workspace {workspace.pk} has a circle within {day}" for day in crowded]
    return found[:MOST]


def _ids(rows: Any, column: str = "pk") -> Iterable[int]:
    return list(rows.order_by("pk").values_list(column, flat=True)[:MOST])
