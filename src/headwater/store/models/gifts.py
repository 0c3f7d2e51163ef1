"""Gifts given and received, from the idea to the day they were sent, and what they cost."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned
from headwater.store.money import MoneyField


class Gift(Owned):
    """One gift. `direction` out (from me) or in (to me). `state` is idea, ordered, sent, received or not this time.

    `occasion` says what it is for (year-end 2026, thanks, birthday, end of the work); `period` is the span in which
    "not this time" counts, such as 2026. `touch` is the dealing by which a sent one counts as a deposit.
    """

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="gifts")
    direction = models.CharField(max_length=3, default="out")
    idea = models.CharField(max_length=300, blank=True)
    occasion = models.CharField(max_length=60, blank=True)
    period = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=20, default="idea")
    cash_like = models.BooleanField(default=False)
    budget = MoneyField(null=True, blank=True)
    cost = MoneyField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    send_by = models.DateField(null=True, blank=True)
    ordered_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    touch = models.ForeignKey(
        "headwater.Touch", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )

    class Meta:
        """Money has a currency."""

        constraints = [
            models.CheckConstraint(
                condition=Q(budget=None, cost=None) | Q(currency__regex=r"^[A-Z]{3}$"),
                name="gift_money_has_currency",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "state", "send_by"], name="gift_by_state")]

    def __str__(self) -> str:
        return f"{self.state} gift {self.direction} {self.contact}"
