"""Paid work for a client: what won referrals turn into, and where credit starts."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned
from headwater.store.money import MoneyField


class Engagement(Owned):
    """Paid work. `origin`, `direct`, `root` and `depth` are its trace under the first-touch model, kept with it.

    `satisfaction` is what the client said at the end of the work, 1 to 5.
    As with referrals, the trace can be worked out again, so the database does not check it row by row.
    """

    client = models.ForeignKey("headwater.Party", models.PROTECT, related_name="engagements", db_index=False)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    value = MoneyField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    service = models.CharField(max_length=120, blank=True)
    satisfaction = models.PositiveSmallIntegerField(null=True, blank=True)
    note = models.TextField(blank=True)
    origin_key = models.CharField(max_length=64, blank=True)
    origin = models.ForeignKey(
        "headwater.Referral", models.SET_NULL, null=True, blank=True, related_name="won", db_constraint=False
    )
    direct = models.ForeignKey(
        "headwater.Party", models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    root = models.ForeignKey(
        "headwater.Party", models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    depth = models.PositiveIntegerField(default=0)

    class Meta:
        """Money has a currency; work does not end before it starts."""

        constraints = [
            models.CheckConstraint(
                condition=Q(value=None) | Q(currency__regex=r"^[A-Z]{3}$"),
                name="engagement_money_has_currency",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=models.F("started_on")),
                name="engagement_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(satisfaction=None) | Q(satisfaction__gte=1, satisfaction__lte=5),
                name="engagement_satisfaction_1_to_5",
            ),
            models.UniqueConstraint(
                fields=["workspace", "origin_key"],
                condition=~Q(origin_key="") & Q(trashed_at=None),
                name="engagement_imported_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=[
                    "workspace", "started_on", "direct", "root", "client", "origin", "currency", "value",
                ],
                condition=Q(trashed_at=None), name="engagement_by_day",
            ),
            models.Index(fields=["workspace", "root", "started_on"], name="engagement_by_root"),
            models.Index(
                fields=["workspace", "direct", "root", "client", "origin", "started_on", "currency", "value"],
                condition=Q(trashed_at=None),
                name="engagement_by_direct",
            ),
            models.Index(fields=["client", "started_on"], name="engagement_of_client"),
            models.Index(
                fields=["workspace", "service", "currency", "value"],
                condition=Q(trashed_at=None),
                name="engagement_by_service",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"work for {self.client} from {self.started_on}"
