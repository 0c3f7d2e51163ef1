"""Telling a source how a referral worked out, and what the client agreed may be said."""

from __future__ import annotations

from django.db import models

from headwater.store.models.owned import Owned


class Consent(Owned):
    """A client agreed that one thing about them may be told: name, matter, money or outcome.

    `withdrawn_on` takes it back. `basis` says how they agreed. `referral` limits it to its source (None: to any).
    """

    client = models.ForeignKey("headwater.Party", models.PROTECT, related_name="consents")
    referral = models.ForeignKey(
        "headwater.Referral", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    item = models.CharField(max_length=10)
    on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.client} lets me tell their {self.item}"


class OutcomeTold(models.Model):
    """One person was told how one referral worked out. `outcome` is the stage that was told, or repair."""

    referral = models.ForeignKey(
        "headwater.Referral", models.CASCADE, related_name="outcomes_told", db_index=False
    )
    person = models.ForeignKey("headwater.Party", models.PROTECT, related_name="outcomes_heard")
    outcome = models.CharField(max_length=20)
    at = models.DateTimeField()
    channel = models.CharField(max_length=30, blank=True)
    text = models.TextField(blank=True)
    touch = models.ForeignKey(
        "headwater.Touch", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )

    class Meta:
        """Each outcome once for each person."""

        constraints = [
            models.UniqueConstraint(fields=["referral", "person", "outcome"], name="outcome_told_once")
        ]

    def __str__(self) -> str:
        return f"told {self.person} of {self.outcome}"
