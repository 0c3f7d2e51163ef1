"""Dated dealings with a contact, and the thanks that every referral is owed."""

from __future__ import annotations

from django.db import models

from headwater.store.models.owned import Owned


class Touch(Owned):
    """A call, meeting, mail, message, event, note, thank-you, gift or resource.

    `gave` is deposit, withdrawal or blank. `outcome` is what a conversation with a prospect led to: served without
    hiring, hired, later, no fit, or blank. `asked_needs` says whether I asked what they need (None: not said); `beyond`
    that the talk went beyond the business between us.
    """

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="touches", db_index=False)
    referral = models.ForeignKey(
        "headwater.Referral", models.SET_NULL, null=True, blank=True, related_name="touches"
    )
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    direction = models.CharField(max_length=5, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    gave = models.CharField(max_length=12, blank=True)
    outcome = models.CharField(max_length=30, blank=True)
    asked_needs = models.BooleanField(null=True, blank=True)
    beyond = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    class Meta:
        """A timeline is read newest first; what adds up over all touches is read from its index alone."""

        indexes = [
            models.Index(
                fields=["contact", "-at", "-id", "trashed_at", "kind", "gave"], name="touch_timeline"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} with {self.contact} at {self.at:%Y-%m-%d}"


class Thanks(models.Model):
    """One person was thanked for one referral. The database marks the referral as thanked."""

    referral = models.ForeignKey(
        "headwater.Referral", models.CASCADE, related_name="thanks_given", db_index=False
    )
    person = models.ForeignKey("headwater.Party", models.PROTECT, related_name="thanks_received")
    given_at = models.DateTimeField()
    channel = models.CharField(max_length=30, blank=True)
    note = models.TextField(blank=True)
    touch = models.ForeignKey(Touch, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        """Each person once for each referral."""

        constraints = [models.UniqueConstraint(fields=["referral", "person"], name="thanked_once")]

    def __str__(self) -> str:
        return f"thanked {self.person} at {self.given_at:%Y-%m-%d}"
