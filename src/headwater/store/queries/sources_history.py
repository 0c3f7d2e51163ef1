"""When sources sent people: first and last day, and in how many quarters. Read for the shown sources only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.db.models import Count, F, Func, IntegerField, Max, Min

from headwater.core.windows import quarter_of
from headwater.core.words import UNKNOWN, Window
from headwater.store import models
from headwater.store.queries.sources import FIRST_DAY, referrals_within


@dataclass(frozen=True, slots=True)
class Sending:
    """The dated referrals of one source up to a window's end."""

    first: date
    last: date
    quarters_active: int
    quarters_since_first: int

    @property
    def consistency(self) -> Fraction:
        """The share of quarters with at least one referral, from its first to the window's end."""
        return Fraction(self.quarters_active, self.quarters_since_first)


class QuarterOf(Func):
    """The number of a day's quarter, as `core.windows.quarter_of` counts it."""

    output_field = IntegerField()
    template = (
        "(CAST(EXTRACT(YEAR FROM %(expressions)s) AS INTEGER) * 4"
        " + (CAST(EXTRACT(MONTH FROM %(expressions)s) AS INTEGER) - 1) / 3)"
    )

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """SQLite keeps a day as text; two slices of it are quicker than a function of ours."""
        template = (
            "(CAST(SUBSTR(%(expressions)s, 1, 4) AS INTEGER) * 4"
            " + (CAST(SUBSTR(%(expressions)s, 6, 2) AS INTEGER) - 1) / 3)"
        )
        return super().as_sql(compiler, connection, template=template, **context)


def sending(
    *, workspace: models.Workspace, until: date | None, today: date, sources: Collection[int] | None = None
) -> dict[int, Sending]:
    """When these sources (None: all) sent people, up to and with the day `until`.

    Quarters are counted to the earlier of `until` and `today`, or to the last referral where that is later still.
    """
    rows = referrals_within(workspace, Window(since=FIRST_DAY, until=until))
    if sources is not None:
        known = [each for each in sources if each != UNKNOWN.id]
        if not known:
            return {}
        rows = rows.filter(source_id__in=known)
    end = quarter_of(day=min(until, today) if until else today)
    made = {}
    for source, first, last, active in (
        rows.values_list("source_id")
        .annotate(
            Min("received_on"), Max("received_on"), active=Count(QuarterOf(F("received_on")), distinct=True)
        )
        .order_by()
    ):
        through = max(end, quarter_of(day=last)) - quarter_of(day=first) + 1
        made[source] = Sending(first, last, active, through)
    return made
