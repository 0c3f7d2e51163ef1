"""Referral partners: how far it has come with each, what was learned and shared, and what gives them confidence."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned

STATES = ("candidate", "contacted", "met", "agreed", "active", "paused", "ended")
KINDS = ("prospect", "colleague", "competitor", "market", "seller", "influence", "organisation")


class Partner(Owned):
    """A contact as referral partner: person, group or organisation.

    `kind` is one of seven (blank: not said): a prospect who is not ready, a colleague, a competitor with another
    specialty, somebody else who serves the market, a salesperson, a centre of influence, an organisation. `state` is
    the last entry of its history, since `state_on`. `wants`, `wants_trade`, `wants_place` and `wants_signs` describe
    whom they want as clients: who, what those do, where, and by what one notices them. `confidence` from 1 to 5 says
    how confident they are to send somebody to me. A key partner has a plan, an owner and a day of review.
    """

    party = models.ForeignKey("headwater.Party", models.PROTECT, related_name="partners")
    category = models.ForeignKey(
        "headwater.Category", models.SET_NULL, null=True, blank=True, related_name="partners"
    )
    kind = models.CharField(max_length=12, blank=True)
    state = models.CharField(max_length=10, default="candidate")
    state_on = models.DateField()
    key = models.BooleanField(default=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    plan = models.CharField(max_length=500, blank=True)
    review_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    confidence = models.PositiveSmallIntegerField(null=True, blank=True)
    wants = models.CharField(max_length=300, blank=True)
    wants_trade = models.CharField(max_length=120, blank=True)
    wants_place = models.CharField(max_length=100, blank=True)
    wants_signs = models.CharField(max_length=300, blank=True)
    no_return = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    class Meta:
        """A contact is a partner once."""

        constraints = [
            models.UniqueConstraint(fields=["party"], condition=Q(trashed_at=None), name="partner_once"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="partner_state"),
            models.CheckConstraint(condition=Q(kind__in=("", *KINDS)), name="partner_kind"),
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__gte=1, confidence__lte=5),
                name="partner_confidence_1_to_5",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "state", "id"], name="partner_by_state")]

    def __str__(self) -> str:
        return f"{self.party}: {self.state}"


class PartnerState(models.Model):
    """The partner came to this state on that day."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="states")
    state = models.CharField(max_length=10)
    on = models.DateField()
    why = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.state} on {self.on}"


class PartnerMeeting(Owned):
    """A meeting both ways: what I learned of them and what I shared, in the same four matters.

    Work is what one does, clients whom one serves, wanted who would be a good referral, matters what one works on or
    needs. `confident` is what they say they need to feel confident to send me somebody. `version` is the description of
    my ideal client they were given.
    """

    partner = models.ForeignKey(Partner, models.PROTECT, related_name="meetings")
    appointment = models.ForeignKey(
        "headwater.Appointment", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    on = models.DateField()
    learned_work = models.CharField(max_length=500, blank=True)
    learned_clients = models.CharField(max_length=500, blank=True)
    learned_wanted = models.CharField(max_length=500, blank=True)
    learned_matters = models.CharField(max_length=500, blank=True)
    shared_work = models.CharField(max_length=500, blank=True)
    shared_clients = models.CharField(max_length=500, blank=True)
    shared_wanted = models.CharField(max_length=500, blank=True)
    shared_matters = models.CharField(max_length=500, blank=True)
    confident = models.CharField(max_length=300, blank=True)
    version = models.ForeignKey(
        "headwater.KitVersion", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    card_in = models.BooleanField(default=False)
    card_out = models.BooleanField(default=False)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        """Read by partner, newest first."""

        indexes = [models.Index(fields=["partner", "-on", "-id"], name="partnermeeting_newest")]

    def __str__(self) -> str:
        return f"met {self.partner_id} on {self.on}"


class ConfidenceStep(Owned):
    """What a partner needs to be confident, to be done by `due_on`; the level goes from `before` to `after`."""

    partner = models.ForeignKey(Partner, models.PROTECT, related_name="confidence_steps")
    text = models.CharField(max_length=300)
    on = models.DateField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    before = models.PositiveSmallIntegerField(null=True, blank=True)
    after = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        """Levels lie between 1 and 5; nothing is done before it was asked for."""

        constraints = [
            models.CheckConstraint(
                condition=Q(after=None) | Q(after__gte=1, after__lte=5), name="confidence_after_1_to_5"
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(done_on__gte=F("on")), name="confidence_done_after"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text} by {self.due_on}"


class Volunteering(Owned):
    """Time given to an organisation: volunteering or teaching, in a role, at an event, with the minutes it took."""

    organisation = models.ForeignKey("headwater.Party", models.PROTECT, related_name="volunteered")
    kind = models.CharField(max_length=12, default="volunteering")
    role = models.CharField(max_length=120, blank=True)
    event = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    minutes = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.kind} for {self.organisation} on {self.on}"


class ScanAnswer(Owned):
    """The user's answer to a proposal of the scan: this contact belongs to this partner category, or does not."""

    category = models.ForeignKey(
        "headwater.Category", models.PROTECT, related_name="scan_answers", db_index=False
    )
    party = models.ForeignKey("headwater.Party", models.PROTECT, related_name="scan_answers")
    answer = models.CharField(max_length=3)
    on = models.DateField()

    class Meta:
        """One answer for each pair."""

        constraints = [
            models.CheckConstraint(condition=Q(answer__in=("yes", "no")), name="scan_yes_or_no"),
            models.UniqueConstraint(
                fields=["category", "party"], condition=Q(trashed_at=None), name="scan_answer_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} in {self.category}: {self.answer}"
