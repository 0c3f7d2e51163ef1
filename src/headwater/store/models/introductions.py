"""Introductions from the idea to the thanks, with what each side agreed to and the minutes each step took."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned
from headwater.store.money import MoneyField

STATES = (
    "idea", "asked", "agreed", "sent", "answered", "met", "outcome", "thanked", "declined", "withdrawn", "no contact",
)  # fmt: skip
ENDED = ("thanked", "declined", "withdrawn", "no contact")


class Introduction(Owned):
    """`asker`, who has the need, and `other`, who can meet it, are put in touch. I introduce both.

    `why` says why this person, `gain` why the other one gains; `first` is who writes first (asker or other). `because`
    is why I pass it on (overflow, conflict, out of scope or blank), for my eyes only. `override` says why the
    letter was made ready although somebody had not agreed. `outcome` is spoke, hired, value or none; `value` what it
    was worth. `give` is the one give as which it counts.
    """

    need = models.ForeignKey("headwater.Need", models.PROTECT, related_name="introductions")
    asker = models.ForeignKey("headwater.Party", models.PROTECT, related_name="introduced")
    other = models.ForeignKey("headwater.Party", models.PROTECT, related_name="introduced_to")
    why = models.CharField(max_length=300)
    gain = models.CharField(max_length=300, blank=True)
    first = models.CharField(max_length=5, default="asker")
    because = models.CharField(max_length=12, blank=True)
    state = models.CharField(max_length=10, default="idea")
    on = models.DateField()
    override = models.CharField(max_length=500, blank=True)
    letter = models.ForeignKey(
        "headwater.Letter", models.SET_NULL, null=True, blank=True, related_name="introductions"
    )
    sent_at = models.DateTimeField(null=True, blank=True)
    nudged_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    met_on = models.DateField(null=True, blank=True)
    outcome_asked_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=10, blank=True)
    outcome_on = models.DateField(null=True, blank=True)
    value = MoneyField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    thanked_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    give = models.ForeignKey(
        "headwater.Give", models.SET_NULL, null=True, blank=True, related_name="introductions"
    )
    note = models.TextField(blank=True)

    class Meta:
        """Two different people, a need served once by each, a reason for this person, money with its currency."""

        constraints = [
            models.CheckConstraint(condition=~Q(asker=F("other")), name="introduction_two_people"),
            models.CheckConstraint(condition=~Q(why=""), name="introduction_has_a_reason"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="introduction_state"),
            models.CheckConstraint(condition=Q(first__in=("asker", "other")), name="introduction_first"),
            models.CheckConstraint(
                condition=Q(value=None) | Q(currency__regex=r"^[A-Z]{3}$"), name="introduction_money"
            ),
            models.UniqueConstraint(
                fields=["need", "other"], condition=Q(trashed_at=None), name="introduction_once"
            ),
        ]
        indexes = [models.Index(fields=["workspace", "state", "on", "id"], name="introduction_by_state")]

    def __str__(self) -> str:
        return f"{self.asker} and {self.other}: {self.state}"


class Agreement(models.Model):
    """One side was asked, agreed or did not. The newest of a side counts.

    `side` is asker or other; `answer` asked, yes or no; `how` mail, phone, in person or message; `for_what` what
    exactly they agreed to. `withdrawn_on` takes a yes back.
    """

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="agreements", db_index=False)
    side = models.CharField(max_length=5)
    answer = models.CharField(max_length=5)
    on = models.DateField()
    how = models.CharField(max_length=20, blank=True)
    for_what = models.CharField(max_length=300, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        """Read by introduction; one of two sides, one of three answers."""

        constraints = [
            models.CheckConstraint(condition=Q(side__in=("asker", "other")), name="agreement_side"),
            models.CheckConstraint(condition=Q(answer__in=("asked", "yes", "no")), name="agreement_answer"),
        ]
        indexes = [models.Index(fields=["introduction", "side", "-id"], name="agreement_newest")]

    def __str__(self) -> str:
        return f"{self.side} {self.answer} on {self.on}"


class IntroductionStep(models.Model):
    """The introduction came to `state` (blank: only time was spent); `what` was done and the minutes it took."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, blank=True)
    on = models.DateField()
    what = models.CharField(max_length=120, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.state or self.what} on {self.on}"
