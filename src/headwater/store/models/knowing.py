"""What was found out and is worth keeping: why a source fell silent, and the last answer of each model."""

from __future__ import annotations

from django.db import models

from headwater.store.models.owned import Owned


class Silence(Owned):
    """Why a source fell silent, as far as I know. The newest entry counts; earlier ones stay."""

    source = models.ForeignKey("headwater.Party", models.PROTECT, related_name="silences")
    on = models.DateField()
    reason = models.CharField(max_length=60)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.source} silent: {self.reason}"


class Finding(models.Model):
    """The last answer to a question that takes a while, with the workspace's counter it was true for.

    `question` names the report and what it was asked; `body` is its Table as JSON. Pages show it with its time while
    a newer one is worked out.
    """

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    question = models.CharField(max_length=300)
    counter = models.BigIntegerField()
    made_at = models.DateTimeField()
    body = models.TextField()

    class Meta:
        """One answer for each question."""

        constraints = [models.UniqueConstraint(fields=["workspace", "question"], name="finding_once")]

    def __str__(self) -> str:
        return f"{self.question} at {self.made_at:%Y-%m-%d %H:%M}"
