"""What changed, when, by whom, before and after; sealed in a chain; and which deeds were already done.

Rows of `Change` are written by the database's own guards and can be neither altered nor removed.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Change(models.Model):
    """One before-and-after line. `before` is empty when the row was added."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    table = models.CharField(max_length=40)
    row = models.BigIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        db_index=False,
    )
    before = models.TextField(blank=True, default="")
    after = models.TextField(blank=True, default="")

    class Meta:
        """Read by row, newest last."""

        indexes = [
            models.Index(fields=["table", "row", "id"], name="change_of_row"),
            models.Index(fields=["workspace", "id"], name="change_of_workspace"),
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.row} at {self.at:%Y-%m-%d %H:%M}"


class Seal(models.Model):
    """Closes a workspace's changes up to `last` with a digest over them and the seal before: later tampering shows."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    last = models.BigIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        """One chain for each workspace."""

        constraints = [models.UniqueConstraint(fields=["workspace", "last"], name="seal_once")]

    def __str__(self) -> str:
        return f"seal up to change {self.last}"


class Deed(models.Model):
    """An act that carried an idempotency key: the same key again answers the same and does nothing."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    key = models.CharField(max_length=120)
    action = models.CharField(max_length=60)
    body = models.CharField(max_length=64)
    result = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        """A key stands once in a workspace."""

        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="deed_once")]

    def __str__(self) -> str:
        return f"{self.action} {self.key}"
