"""What runs by itself: when each job last ran, the daily digest, and the calendar feeds."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Job(models.Model):
    """One scheduled job of this installation: when it last ran, when it last worked, and what failed since."""

    name = models.CharField(max_length=40, unique=True)
    ran_at = models.DateTimeField(null=True, blank=True)
    worked_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return self.name


class Digest(models.Model):
    """The digest of one day: made once, with its letter's state. `items` of 0: nothing was due and no mail was sent."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()
    items = models.PositiveIntegerField(default=0)
    body = models.TextField(blank=True)
    secret = models.CharField(max_length=64, blank=True)
    message_id = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, default="queued")
    at = models.DateTimeField()
    fault = models.CharField(max_length=500, blank=True)

    class Meta:
        """One a day."""

        constraints = [models.UniqueConstraint(fields=["workspace", "day"], name="digest_once_a_day")]

    def __str__(self) -> str:
        return f"digest of {self.day}: {self.state}"


class Feed(models.Model):
    """A calendar feed behind a secret address. Only the hash of the secret is kept; `revoked_at` closes it."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    discreet = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
