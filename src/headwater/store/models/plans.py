"""Plans with a contact, step by step, and the conversations that stand in the calendar."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned


class Plan(Owned):
    """Steps with one contact towards one end. `kind` is warm-up, preparation, cultivation, acknowledgement or asking.

    A preparation belongs to an `engagement`. `ended_by` is blank while it runs, else done, reactivated or given up.
    """

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="plans", db_index=False)
    engagement = models.ForeignKey(
        "headwater.Engagement", models.SET_NULL, null=True, blank=True, related_name="plans"
    )
    kind = models.CharField(max_length=20)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.CharField(max_length=20, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        """One running plan of a kind with each contact; a preparation for each engagement."""

        constraints = [
            models.UniqueConstraint(
                fields=["contact", "kind"],
                condition=Q(ended_on=None, trashed_at=None, engagement=None),
                name="plan_once",
            ),
            models.UniqueConstraint(
                fields=["engagement", "kind"],
                condition=Q(ended_on=None, trashed_at=None, engagement__isnull=False),
                name="plan_of_work_once",
            ),
        ]
        indexes = [models.Index(fields=["contact", "kind", "-started_on"], name="plan_of_contact")]

    def __str__(self) -> str:
        return f"{self.kind} with {self.contact}"


class PlanStep(models.Model):
    """One step of a plan: `key` names what it is (core.tracks), `what` says it in words.

    It is settled by being done or skipped; `touch` is the dealing that did it.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField(default=0)
    key = models.CharField(max_length=40, blank=True)
    what = models.CharField(max_length=200)
    due_on = models.DateField()
    settled_on = models.DateField(null=True, blank=True)
    skipped = models.BooleanField(default=False)
    touch = models.ForeignKey(
        "headwater.Touch", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )

    class Meta:
        """In their order."""

        ordering = ["plan", "position", "id"]

    def __str__(self) -> str:
        return f"{self.what} until {self.due_on}"


class Appointment(Owned):
    """A conversation that stands in the calendar. `held` is yes, no or blank (still to come)."""

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="appointments")
    at = models.DateTimeField()
    minutes = models.PositiveIntegerField(default=30)
    what = models.CharField(max_length=200)
    held = models.CharField(max_length=3, blank=True)

    class Meta:
        """Read by time."""

        indexes = [models.Index(fields=["workspace", "at"], name="appointment_by_time")]

    def __str__(self) -> str:
        return f"{self.what} with {self.contact} at {self.at:%Y-%m-%d %H:%M}"
