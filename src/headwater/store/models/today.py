"""The user's answers to signals: snoozed until a day, or dismissed with a reason. Deeds need no row here."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class SignalAnswer(models.Model):
    """`subject` names what the signal is about (referral:12); `answer` is snoozed or dismissed."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    signal = models.CharField(max_length=40)
    subject = models.CharField(max_length=60)
    answer = models.CharField(max_length=12)
    until = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        """The latest answer counts."""

        constraints = [models.UniqueConstraint(fields=["workspace", "signal", "subject"], name="one_answer")]

    def __str__(self) -> str:
        return f"{self.signal} {self.subject} {self.answer}"


class SignalDeed(models.Model):
    """What became of a suggestion, kept for learning: done, snoozed or dismissed. Rows are only added."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    signal = models.CharField(max_length=40)
    subject = models.CharField(max_length=60)
    contact = models.ForeignKey("headwater.Party", models.CASCADE, null=True, related_name="+")
    answer = models.CharField(max_length=10)
    at = models.DateTimeField()

    class Meta:
        """Counted by kind since a moment."""

        indexes = [models.Index(fields=["workspace", "at", "signal"], name="signal_deeds")]

    def __str__(self) -> str:
        return f"{self.signal} {self.subject} {self.answer}"
