"""Two entries that turned out to be one: what was moved from one to the other, so that it can be moved back."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Merge(models.Model):
    """`gone` was merged into `kept`. `moved` holds the ids of the rows that changed hands, by table and column."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    kept = models.ForeignKey("headwater.Party", models.PROTECT, related_name="merges")
    gone = models.ForeignKey("headwater.Party", models.PROTECT, related_name="+", db_index=False)
    moved = models.JSONField(default=dict)
    filled = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.gone} merged into {self.kept}"
