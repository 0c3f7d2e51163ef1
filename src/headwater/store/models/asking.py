"""Asking for a recommendation, a referral or an introduction; and how often to be in touch."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned


class Ask(Owned):
    """I asked a contact for one of three things. `override` holds why I asked although they were not ready.

    `answer` is blank (open), yes or no. Once handed over, the follow-up is mine on `follow_up_on`, until `followed_on`.
    `referral` is what came of it.
    """

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="asks")
    kind = models.CharField(max_length=20)
    on = models.DateField()
    what = models.CharField(max_length=300, blank=True)
    override = models.CharField(max_length=500, blank=True)
    answer = models.CharField(max_length=3, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    handed_over_on = models.DateField(null=True, blank=True)
    follow_up_on = models.DateField(null=True, blank=True)
    followed_on = models.DateField(null=True, blank=True)
    referral = models.ForeignKey(
        "headwater.Referral", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    touch = models.ForeignKey(
        "headwater.Touch", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )

    class Meta:
        """Exactly one of three kinds."""

        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=("recommendation", "referral", "introduction")),
                name="ask_one_of_three",
            ),
            models.CheckConstraint(
                condition=Q(handed_over_on=None) | Q(follow_up_on__isnull=False), name="ask_is_followed_up"
            ),
        ]

    def __str__(self) -> str:
        return f"asked {self.contact} for {self.kind} on {self.on}"


class Cadence(Owned):
    """How often to be in touch: ideally every `ideal_days`, at the latest after `latest_days`.

    `scope` is person (with `contact`), role or tag (with `name`). The closest one counts: person, then tag, then role.
    """

    scope = models.CharField(max_length=10)
    contact = models.ForeignKey(
        "headwater.Party", models.PROTECT, null=True, blank=True, related_name="cadences"
    )
    name = models.CharField(max_length=60, blank=True)
    ideal_days = models.PositiveIntegerField()
    latest_days = models.PositiveIntegerField()

    class Meta:
        """Once for each person, role and tag; the latest is not before the ideal."""

        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "scope", "name"],
                condition=Q(contact=None, trashed_at=None),
                name="cadence_once",
            ),
            models.UniqueConstraint(
                fields=["contact"], condition=Q(trashed_at=None), name="cadence_of_contact_once"
            ),
            models.CheckConstraint(
                condition=Q(ideal_days__gte=1, latest_days__gte=F("ideal_days")), name="cadence_in_order"
            ),
            models.CheckConstraint(
                condition=Q(scope="person", contact__isnull=False)
                | (Q(scope__in=("role", "tag"), contact=None) & ~Q(name="")),
                name="cadence_is_for_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"every {self.ideal_days} to {self.latest_days} days: {self.name or self.contact}"
