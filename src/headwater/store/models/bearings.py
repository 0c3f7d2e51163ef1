"""How a relationship stands, as dated statements with their grounds; and what I promised."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned


class Bearing(Owned):
    """One dated statement about a contact, with what it rests on (`core.folder.BEARINGS` lists kinds and values).

    Of a phase, an attitude and a style the newest counts; proofs and groundwork add up; complaints, unpaid bills,
    holds, troubles with a referral and what somebody is working on are open until `ended_on`.
    """

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="bearings", db_index=False)
    referral = models.ForeignKey(
        "headwater.Referral", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=20)
    value = models.CharField(max_length=300, blank=True)
    on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=500, blank=True)

    class Meta:
        """Read by contact; nothing ends before it began."""

        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("on")), name="bearing_ends_after_start"
            ),
        ]
        indexes = [
            models.Index(fields=["contact", "kind", "-on", "-id"], name="bearing_of_contact"),
            models.Index(fields=["workspace", "kind", "on"], name="bearing_by_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.contact}: {self.kind} {self.value} since {self.on}"


class Promise(Owned):
    """Something I promised a contact, due on a day, open until kept or withdrawn."""

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="promises")
    text = models.CharField(max_length=300)
    on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=10, default="open")
    settled_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        """Read by the day they are due."""

        indexes = [models.Index(fields=["workspace", "state", "due_on"], name="promise_due")]

    def __str__(self) -> str:
        return f"promised {self.contact}: {self.text}"
