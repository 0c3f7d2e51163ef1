"""What was given and received beside referrals, who asked for what, and the business others did with each other."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned
from headwater.store.money import MoneyField

MONEY = r"^[A-Z]{3}$"


class Give(Owned):
    """Something of value that passed between a contact and me, without a bill.

    `direction` is out (I gave) or in (they gave). `kind` is job candidate, resource, prospective client,
    introduction or advice; `size` small, medium or large (blank: not said). `because` is why I passed it on (overflow,
    conflict, out of scope), for my eyes alone. `contact` received it (out) or gave it (in); `other` is whom it brought
    them together with: the candidate, the client, the other side of the introduction. `outcome` is blank (not known
    yet), met, business, value or none; `value` is what it was worth to them (None: not known). `referral` is the
    one by which it was done, when there is one.
    """

    direction = models.CharField(max_length=3, default="out")
    kind = models.CharField(max_length=30)
    size = models.CharField(max_length=6, blank=True)
    because = models.CharField(max_length=12, blank=True)
    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="gives", db_index=False)
    other = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")
    referral = models.ForeignKey(
        "headwater.Referral", models.SET_NULL, null=True, blank=True, related_name="gives"
    )
    on = models.DateField()
    what = models.CharField(max_length=300, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    outcome_on = models.DateField(null=True, blank=True)
    value = MoneyField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        """Read by contact; money has a currency; nobody is brought together with themselves."""

        constraints = [
            models.CheckConstraint(
                condition=Q(value=None) | Q(currency__regex=MONEY), name="give_money_has_currency"
            ),
            models.CheckConstraint(
                condition=Q(other=None) | ~Q(contact=F("other")), name="give_two_different_people"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "on", "id"], name="give_by_day"),
            models.Index(fields=["contact", "-on", "-id"], name="give_of_contact"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.direction} {self.contact} on {self.on}"


class GiveStep(models.Model):
    """One step of a give with the minutes it took: writing, calling, following up."""

    give = models.ForeignKey(Give, models.CASCADE, related_name="steps")
    on = models.DateField()
    what = models.CharField(max_length=120)
    minutes = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.what}, {self.minutes} min"


class Need(Owned):
    """What a contact is looking for. `unasked` says that they brought it to me by themselves.

    `topics` are words separated by commas. `met_on` is the day it was met. `urgency` is now, soon or whenever (blank:
    not said). `confidential`: the words never leave my pages. `may_know` is a contact who may know somebody; `touch` is
    the conversation in which it came up. My own needs stand with me as the contact.
    """

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="needs")
    text = models.CharField(max_length=500)
    on = models.DateField()
    by = models.DateField(null=True, blank=True)
    unasked = models.BooleanField(default=False)
    topics = models.CharField(max_length=300, blank=True)
    met_on = models.DateField(null=True, blank=True)
    urgency = models.CharField(max_length=8, blank=True)
    confidential = models.BooleanField(default=False)
    may_know = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")
    touch = models.ForeignKey(
        "headwater.Touch", models.SET_NULL, null=True, blank=True, related_name="needs", db_index=False
    )

    class Meta:
        """Read by day."""

        indexes = [models.Index(fields=["workspace", "on", "id"], name="need_by_day")]

    def __str__(self) -> str:
        return f"{self.contact} needs {self.text}"


class Business(Owned):
    """Business that two others did with each other: `seller` was paid by `buyer`. Each piece stands once.

    `reference` tells two pieces of the same day apart, such as a slip number. `value` is None when nobody told.
    """

    seller = models.ForeignKey("headwater.Party", models.PROTECT, related_name="sold", db_index=False)
    buyer = models.ForeignKey("headwater.Party", models.PROTECT, related_name="bought")
    on = models.DateField()
    value = MoneyField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    reference = models.CharField(max_length=80, blank=True)
    give = models.ForeignKey(Give, models.SET_NULL, null=True, blank=True, related_name="business")
    referral = models.ForeignKey(
        "headwater.Referral", models.SET_NULL, null=True, blank=True, related_name="business"
    )
    note = models.TextField(blank=True)

    class Meta:
        """Reported by both sides, it is still one piece of business."""

        constraints = [
            models.CheckConstraint(condition=~Q(seller=F("buyer")), name="business_two_sides"),
            models.CheckConstraint(
                condition=Q(value=None) | Q(currency__regex=MONEY), name="business_money_has_currency"
            ),
            models.UniqueConstraint(
                fields=["workspace", "seller", "buyer", "on", "reference"],
                condition=Q(trashed_at=None),
                name="business_once",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "on", "id"], name="business_by_day")]

    def __str__(self) -> str:
        return f"{self.seller} worked for {self.buyer} on {self.on}"
