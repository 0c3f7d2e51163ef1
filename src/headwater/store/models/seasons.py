"""The year's review, client by client, and the seasons of giving."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned


class Review(Owned):
    """A walk through everybody worked with from `since` to `until`. It is over when `closed_on` is set."""

    since = models.DateField()
    until = models.DateField()
    started_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        """One for each period."""

        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "since", "until"], condition=Q(trashed_at=None), name="review_once"
            ),
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="review_in_order"),
        ]

    def __str__(self) -> str:
        return f"review of {self.since} to {self.until}"


class ReviewAnswer(models.Model):
    """What was said of one client in a review: source (known, or named now) or unknown."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="answers", db_index=False)
    client = models.ForeignKey("headwater.Party", models.CASCADE, related_name="+")
    answer = models.CharField(max_length=10)
    at = models.DateTimeField()

    class Meta:
        """Every client once."""

        constraints = [models.UniqueConstraint(fields=["review", "client"], name="reviewed_once")]

    def __str__(self) -> str:
        return f"{self.client}: {self.answer}"


class Season(Owned):
    """A dated season of giving with its targets. `closed_on` and `summary` end it."""

    name = models.CharField(max_length=120)
    since = models.DateField()
    until = models.DateField()
    gives = models.PositiveIntegerField(default=0)
    thanks = models.PositiveIntegerField(default=0)
    closed_on = models.DateField(null=True, blank=True)
    summary = models.TextField(blank=True)

    class Meta:
        """It ends after it begins."""

        constraints = [models.CheckConstraint(condition=Q(until__gte=F("since")), name="season_in_order")]

    def __str__(self) -> str:
        return self.name
