"""The rules of the user's profession as they edited them: limits, words, categories and weights."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned


class Profession(Owned):
    """What this workspace changed of a profession's rules (core.professions): `changes` maps a rule to its value."""

    key = models.CharField(max_length=40)
    changes = models.JSONField(default=dict)

    class Meta:
        """Once for each profession."""

        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "key"], condition=Q(trashed_at=None), name="profession_once"
            )
        ]

    def __str__(self) -> str:
        return self.key
