"""What came in from a file: the batch as one act that can be undone, each row's fate, and remembered columns."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Batch(models.Model):
    """One import. `counts` holds how many rows were made, changed, skipped, doubtful."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    file_name = models.CharField(max_length=255)
    file_digest = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    counts = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.file_name} at {self.started_at:%Y-%m-%d %H:%M}"


class BatchRow(models.Model):
    """What became of one row of the file. `outcome` is made, changed, skipped or doubtful."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows")
    row = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10)
    text = models.CharField(max_length=500)

    def __str__(self) -> str:
        return f"row {self.row}: {self.text}"


class Profile(models.Model):
    """Which column is taken for what, remembered for files with the same header row."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    header_key = models.CharField(max_length=64)
    columns = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        """One profile for each header row."""

        constraints = [models.UniqueConstraint(fields=["workspace", "header_key"], name="profile_once")]

    def __str__(self) -> str:
        return self.header_key
