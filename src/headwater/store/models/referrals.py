"""The one idea as a table: a source sent a prospect to a provider; and how that went on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned
from headwater.store.money import MoneyField


class Referral(Owned):
    """A source sent a prospect to a provider.

    `stage` equals the last entry of the stage history; the database keeps it so. `parent`, `root` and `depth` are
    the trace as it stood when the referral was made: the earlier link into the source, the party at the head of
    the chain, and the hops from it to the prospect. They can be worked out again at any time, so the database does
    not check them row by row, which would make tracing a whole ledger five times slower. `thanks` is owed, given,
    or none (nobody to thank, or older than the user tracks).

    `fit` says from 1 to 5 how well the prospect suits whom I serve best; `readiness` is cold, warm or pre-sold, at
    first contact; `questions` counts those asked before the decision; `other_quotes` is yes, no or blank (not known).
    """

    source = models.ForeignKey(
        "headwater.Party", models.PROTECT, related_name="referrals_sent", db_index=False
    )
    prospect = models.ForeignKey(
        "headwater.Party", models.PROTECT, related_name="referrals_into", db_index=False
    )
    provider = models.ForeignKey("headwater.Party", models.PROTECT, related_name="referrals_served")
    group = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=20, default="referral")
    stage = models.CharField(max_length=20, default="received")
    received_at = models.DateTimeField()
    received_on = models.DateField()
    qualified = models.CharField(max_length=10, default="unknown")
    relation_to_me = models.CharField(max_length=60, blank=True)
    relation_to_prospect = models.CharField(max_length=60, blank=True)
    fit = models.PositiveSmallIntegerField(null=True, blank=True)
    readiness = models.CharField(max_length=10, blank=True)
    questions = models.PositiveSmallIntegerField(null=True, blank=True)
    price_asked = MoneyField(null=True, blank=True)
    price_agreed = MoneyField(null=True, blank=True)
    price_currency = models.CharField(max_length=3, blank=True)
    other_quotes = models.CharField(max_length=10, blank=True)
    note = models.TextField(blank=True)
    thanks = models.CharField(max_length=10, default="owed")
    origin_key = models.CharField(max_length=64, blank=True)
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children", db_constraint=False
    )
    root = models.ForeignKey(
        "headwater.Party", models.PROTECT, null=True, blank=True, related_name="+", db_index=False,
        db_constraint=False,
    )  # fmt: skip
    depth = models.PositiveIntegerField(default=1)

    class Meta:
        """Three different parties; indexes for the rankings, the board, the owed list and the trace."""

        constraints = [
            models.CheckConstraint(
                condition=~Q(source=F("prospect")) & ~Q(source=F("provider")) & ~Q(prospect=F("provider")),
                name="referral_three_parties",
            ),
            models.CheckConstraint(
                condition=Q(fit=None) | Q(fit__gte=1, fit__lte=5), name="referral_fit_1_to_5"
            ),
            models.CheckConstraint(
                condition=Q(price_asked=None, price_agreed=None) | Q(price_currency__regex=r"^[A-Z]{3}$"),
                name="referral_price_has_currency",
            ),
            models.UniqueConstraint(
                fields=["workspace", "origin_key"],
                condition=~Q(origin_key="") & Q(trashed_at=None),
                name="referral_imported_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["workspace", "provider", "received_on", "source", "prospect", "qualified"],
                condition=Q(trashed_at=None), name="referral_by_day",
            ),
            models.Index(fields=["workspace", "-received_at", "-id"], name="referral_newest"),
            models.Index(fields=["workspace", "stage", "-received_at", "-id"], name="referral_board"),
            models.Index(
                fields=["workspace", "provider", "source", "received_on", "prospect", "qualified"],
                condition=Q(trashed_at=None), name="referral_by_source",
            ),
            models.Index(fields=["source", "received_at", "id"], name="referral_from"),
            models.Index(
                fields=["workspace"], condition=Q(trashed_at__isnull=False), name="referral_in_trash"
            ),
            models.Index(fields=["prospect", "received_at", "id"], name="referral_into"),
            models.Index(
                fields=["workspace", "received_at"], condition=Q(thanks="owed"), name="referral_thanks_owed"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.source} sent {self.prospect} to {self.provider}"


class StageChange(models.Model):
    """One entry of a referral's stage history. Entries are added, never altered."""

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="history", db_index=False)
    stage = models.CharField(max_length=20)
    at = models.DateTimeField()
    reason = models.CharField(max_length=300, blank=True)
    noted_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        """Read in order of time."""

        ordering = ["at", "id"]
        indexes = [models.Index(fields=["referral", "at", "id"], name="stage_history")]

    def __str__(self) -> str:
        return f"{self.stage} at {self.at:%Y-%m-%d}"


class Evidence(models.Model):
    """How the prospect says, or the web server saw, that they came: kept beside the referral, with a confidence.

    `kind` is told, referring address, campaign or ruling (the owner's own word on it); `confidence` is certain, likely,
    ambiguous or unknown. `source` is the party it speaks for, as far as it names one.
    """

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=30)
    text = models.CharField(max_length=1000)
    confidence = models.CharField(max_length=20, default="unknown")
    at = models.DateTimeField()
    source = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"
