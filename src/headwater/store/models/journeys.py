"""Journey steps: what a prospect saw, read, opted into or booked on the way; and how many looked without a name."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned


class Step(Owned):
    """One step with a content or contact as its source.

    `person` is None for visitors nobody knows, then `count` says how many. `kind` is seen, read, opted in, mailed,
    clicked, asked, booked, met or proposed. `machine` marks what was probably no person: it never gets credit.
    `certainty` is certain, likely, ambiguous or unknown.
    """

    person = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="steps")
    source = models.ForeignKey("headwater.Party", models.PROTECT, related_name="steps_from", db_index=False)
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()
    count = models.PositiveIntegerField(default=1)
    machine = models.BooleanField(default=False)
    certainty = models.CharField(max_length=20, default="unknown")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        """Read by source and time; only nameless visitors come in numbers."""

        constraints = [
            models.CheckConstraint(
                condition=Q(count=1) | Q(person=None, count__gte=1), name="step_counts_the_nameless"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "at", "id"], name="step_by_time"),
            models.Index(fields=["source", "at", "id"], name="step_of_source"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.source} at {self.at:%Y-%m-%d}"
