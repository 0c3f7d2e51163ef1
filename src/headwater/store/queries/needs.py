"""Open needs in the order in which they press, with what was found for each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Case, F, IntegerField, QuerySet, Value, When

from headwater.store.models import Candidate, Introduction, Need, Workspace
from headwater.store.models.introductions import ENDED

URGENCIES = ("now", "soon", "whenever")
"""How much a need presses; blank is not said."""
SHOWN = 3


def open_needs(workspace: Workspace) -> QuerySet[Need]:
    """Needs that are neither met nor withdrawn, the pressing first: by urgency, then by their day."""
    pressing = Case(
        When(urgency="now", then=Value(0)),
        When(urgency="soon", then=Value(1)),
        When(urgency="whenever", then=Value(3)),
        default=Value(2),
        output_field=IntegerField(),
    )
    rows = (
        Need.objects.of(workspace)
        .filter(met_on=None, contact__trashed_at=None)
        .select_related("contact", "may_know")
    )
    return rows.order_by(pressing, F("by").asc(nulls_last=True), "-on", "-pk")


@dataclass(frozen=True, slots=True)
class NeedRow:
    """An open need with the names that were found and wait, those named and said yes to, and introductions under way.

    `under_way` holds the number of each introduction, the name of the other one, and its state.
    """

    need: Need
    waiting: tuple[tuple[int, str], ...]
    named: tuple[str, ...]
    agreed: tuple[str, ...]
    under_way: tuple[tuple[int, str, str], ...] = ()


def needs_with_names(workspace: Workspace, *, most: int, mine: bool = False) -> list[NeedRow]:
    """Open needs, the pressing first: those of others, or mine."""
    rows = open_needs(workspace)
    me = workspace.me_id
    needs = list((rows.filter(contact=me) if mine else rows.exclude(contact=me))[:most])
    found = Candidate.objects.filter(need__in=needs, party__trashed_at=None).order_by("-score", "pk")
    by: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    for need, party, name, answer in found.values_list("need_id", "party_id", "party__name", "answer"):
        by[need, answer].append((party, name))
    under_way: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    running = (
        Introduction.objects.of(workspace).filter(need__in=needs).exclude(state__in=ENDED).order_by("pk")
    )
    for need, pk, name, state in running.values_list("need_id", "pk", "other__name", "state"):
        under_way[need].append((pk, name, state))
    return [
        NeedRow(
            need,
            tuple(by[need.pk, ""][:SHOWN]),
            tuple(name for _, name in by[need.pk, "offered"]),
            tuple(name for _, name in by[need.pk, "yes"]),
            tuple(under_way[need.pk]),
        )
        for need in needs
    ]
