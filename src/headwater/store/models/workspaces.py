"""A practice, firm or group that owns everything in it; its people; the links by which they sign in."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Workspace(models.Model):
    """One practice, firm or group.

    `referral_goal` is the share of new clients that is to come by referral, in percent (None: no goal set).
    `least_to_claim` is how many cases each side of a comparison needs before anything is claimed.
    `minutes_a_day` is how long the Today list may take; `working_days` are the weekdays on which it asks (1: Monday).
    `close_enough` is the closeness from which a conversation is suggested, `ask_rest_days` how long to rest after an
    ask. A flow is `flow_size` referrals within `flow_days`. `best_sources` is how many sources count as the best ones.
    Nobody below `trust_level` is ever proposed for a need, nor anybody introduced within `introduction_rest` days.
    `trade` is the key of my own trade (core.trades) and `markets` are whom I serve, separated by commas.
    `digest_hour` is the hour of the daily mail (None: none), `weights` how much each kind of suggestion counts.
    `acted_at` and `acted_by` tell of the act that is being done, or was done last: rows without such columns of
    their own, such as an address, take from here who changed them and when.
    """

    name = models.CharField(max_length=200)
    timezone = models.CharField(max_length=64, default="UTC")
    currency = models.CharField(max_length=3, default="EUR")
    me = models.OneToOneField("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")
    qualified_criteria = models.TextField(blank=True)
    late_after_hours = models.PositiveIntegerField(default=48)
    concentration_limit = models.PositiveIntegerField(default=50)
    referral_goal = models.PositiveIntegerField(null=True, blank=True)
    least_to_claim = models.PositiveIntegerField(default=30)
    minutes_a_day = models.PositiveIntegerField(default=20)
    working_days = models.CharField(max_length=7, default="12345")
    profession = models.CharField(max_length=40, default="general")
    style = models.CharField(max_length=20, blank=True)
    close_enough = models.PositiveSmallIntegerField(default=3)
    ask_rest_days = models.PositiveIntegerField(default=90)
    flow_size = models.PositiveIntegerField(default=3)
    flow_days = models.PositiveIntegerField(default=365)
    best_sources = models.PositiveIntegerField(default=10)
    trust_level = models.PositiveSmallIntegerField(default=3)
    introduction_rest = models.PositiveIntegerField(default=14)
    trade = models.CharField(max_length=60, blank=True)
    markets = models.CharField(max_length=300, blank=True)
    digest_hour = models.PositiveSmallIntegerField(null=True, blank=True)
    digest_to = models.CharField(max_length=254, blank=True)
    weights = models.JSONField(default=dict, blank=True)
    learning_since = models.DateTimeField(null=True, blank=True)
    counter = models.BigIntegerField(default=0)
    added_at = models.DateTimeField()
    acted_at = models.DateTimeField(null=True, blank=True)
    acted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    """A user's seat in a workspace. `role` is owner, member or viewer."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="seats")
    role = models.CharField(max_length=20, default="owner")

    class Meta:
        """One seat for each user in a workspace."""

        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="one_seat_each")]

    def __str__(self) -> str:
        return f"{self.user} in {self.workspace} as {self.role}"


class SignInLink(models.Model):
    """A one-time link. Only the hash of its secret is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"sign-in link for {self.user} until {self.expires_at:%Y-%m-%d %H:%M}"
