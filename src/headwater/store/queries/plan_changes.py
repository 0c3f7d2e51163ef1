"""Whom the newest acts concern, read from the before-and-after lines: so that only their folders are read again."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from django.apps import apps
from django.db.models import ForeignKey, Max, Q

from headwater.store import models
from headwater.store.queries.partners import AT_ONCE, next_candidates

MOST_LINES: Final = 2000
EVERYBODY: Final = frozenset({"category", "kitversion", "profession"})
"""What changes here can concern anybody."""
LEADS: Final[Mapping[str, tuple[type, tuple[str, ...]]]] = {
    "referral_id": (models.Referral, ("source_id", "prospect_id")),
    "engagement_id": (models.Engagement, ("client_id",)),
    "plan_id": (models.Plan, ("contact_id",)),
    "give_id": (models.Give, ("contact_id", "other_id")),
    "introduction_id": (models.Introduction, ("asker_id", "other_id")),
    "need_id": (models.Need, ("contact_id",)),
    "partner_id": (models.Partner, ("party_id",)),
}
"""Columns of the lines that lead to a row which names people, and the columns that name them."""


def newest_change(workspace: models.Workspace) -> int:
    """The number of the newest line; 0 while there is none."""
    found = models.Change.objects.filter(workspace=workspace).aggregate(Max("pk"))["pk__max"]
    return found or 0


def people_since(workspace: models.Workspace, change: int, *, most: int) -> set[int] | None:
    """The parties that lines after `change` concern. None: more than `most`, or something that concerns everybody."""
    lines = list(
        models.Change.objects.filter(workspace=workspace, pk__gt=change)
        .order_by("pk").values_list("table", "row", "before", "after")[: MOST_LINES + 1]
    )  # fmt: skip
    if len(lines) > MOST_LINES or any(table in EVERYBODY for table, *_ in lines):
        return None
    named: set[int] = set()
    parties: set[int] = set()
    leads: dict[str, set[int]] = defaultdict(set)
    for table, row, before, after in lines:
        if table == "party":
            parties.add(row)
        if table in {"referral", "engagement", "plan", "give", "need", "introduction"}:
            leads[f"{table}_id"].add(row)
        for told in (before, after):
            if told:
                _note(json.loads(told), columns_of(table), named, leads)
    named |= parties
    for column, rows in leads.items():
        model, people = LEADS[column]
        for found in model.objects.filter(pk__in=rows).values_list(*people):  # type: ignore[attr-defined]
            named.update(pk for pk in found if pk is not None)
    named |= _around(workspace, named) | _brought_together(workspace, parties, leads["need_id"])
    if moved := sum(table in {"party", "partner"} for table, *_ in lines):
        named |= set(next_candidates(workspace, most=AT_ONCE + moved).values())
    return None if len(named) > most else named


def _brought_together(workspace: models.Workspace, parties: set[int], needs: set[int]) -> set[int]:
    """Whom introductions tie to these parties and needs, and whose needs these parties were found for."""
    if not parties and not needs:
        return set()
    either = Q(asker__in=parties) | Q(other__in=parties) | Q(need__in=needs)
    pairs = models.Introduction.objects.of(workspace).filter(either).values_list("asker", "other")
    found = models.Candidate.objects.filter(need__workspace=workspace, party__in=parties)
    return {pk for pair in pairs for pk in pair} | set(found.values_list("need__contact", flat=True))


def _note(
    told: Mapping[str, object], columns: Iterable[str], named: set[int], leads: Mapping[str, set[int]]
) -> None:
    for column in columns:
        if isinstance(pk := told.get(column), int):
            named.add(pk)
    for column in LEADS:
        if isinstance(pk := told.get(column), int):
            leads[column].add(pk)


def _around(workspace: models.Workspace, named: set[int]) -> set[int]:
    """Who sent these people, and who stands behind what sent them: their folders tell of them too."""
    if not named:
        return set()
    sent = models.Referral.objects.of(workspace).filter(prospect_id__in=named)
    sources = set(sent.values_list("source_id", flat=True))
    behind = models.Behind.objects.filter(content_id__in=sources | named)
    return sources | set(behind.values_list("person_id", flat=True))


@cache
def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a table that name a party."""
    try:
        model = apps.get_model("headwater", table)
    except LookupError:
        return ()
    return tuple(
        field.attname
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey) and field.related_model is models.Party
    )
