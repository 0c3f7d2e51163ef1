"""What bringing in leads costs: activities, hours and money, and the dated changes they are judged by."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned
from headwater.store.money import MoneyField


class Activity(Owned):
    """Something I do that produces leads: writing, speaking, a group, advertising."""

    name = models.CharField(max_length=120)

    class Meta:
        """A name once."""

        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "name"], condition=Q(trashed_at=None), name="activity_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="activity_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class ActivitySource(models.Model):
    """A source whose leads an activity produces."""

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="sources", db_index=False)
    party = models.ForeignKey("headwater.Party", models.CASCADE, related_name="activities")

    class Meta:
        """Once each."""

        constraints = [models.UniqueConstraint(fields=["activity", "party"], name="activity_source_once")]

    def __str__(self) -> str:
        return f"{self.party} by {self.activity}"


class Cost(Owned):
    """Money or minutes spent on a source or an activity, on a day."""

    source = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="costs")
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="costs")
    on = models.DateField()
    amount = MoneyField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        """A cost is on something, and is money or time."""

        constraints = [
            models.CheckConstraint(
                condition=Q(source__isnull=False) | Q(activity__isnull=False), name="cost_is_on_something"
            ),
            models.CheckConstraint(
                condition=Q(amount__isnull=False) | Q(minutes__isnull=False), name="cost_is_something"
            ),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(currency__regex=r"^[A-Z]{3}$", amount__gte=0),
                name="cost_money_has_currency",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "on", "id"], name="cost_by_day")]

    def __str__(self) -> str:
        return f"cost on {self.on}"


class Milestone(Owned):
    """A dated change whose before and after is to be compared: joined a group, raised prices, stopped advertising."""

    name = models.CharField(max_length=200)
    on = models.DateField()

    class Meta:
        """Read by day."""

        indexes = [models.Index(fields=["workspace", "on"], name="milestone_by_day")]

    def __str__(self) -> str:
        return f"{self.name} on {self.on}"
