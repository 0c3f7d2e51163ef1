"""Open needs in the order in which they press, with what was found for each."""

from __future__ import annotations

from django.db.models import Case, F, IntegerField, QuerySet, Value, When

from headwater.store.models import Need, Workspace

URGENCIES = ("now", "soon", "whenever")
"""How much a need presses; blank is not said."""


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
