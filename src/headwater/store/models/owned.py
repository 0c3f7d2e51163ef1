"""What every row of a workspace has: its owner, and who changed it last.

The database itself writes the before-and-after line from `changed_at` and `changed_by` (see `guards`), so no
change can pass without leaving its trace.
"""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models


class OwnedQuerySet(models.QuerySet[Any]):
    """Reading starts from a workspace; nothing crosses it."""

    def of(self, workspace: Any) -> Self:
        """The rows of one workspace that are not in the trash."""
        return self.filter(workspace=workspace, trashed_at=None)

    def trash_of(self, workspace: Any) -> Self:
        """The rows of one workspace that lie in the trash."""
        return self.filter(workspace=workspace, trashed_at__isnull=False)


class Owned(models.Model):
    """A row that a workspace owns, that keeps who changed it, and that goes to the trash before it goes."""

    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    batch = models.ForeignKey("headwater.Batch", models.SET_NULL, null=True, blank=True, related_name="+")
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    trashed_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        """No table of its own."""

        abstract = True
