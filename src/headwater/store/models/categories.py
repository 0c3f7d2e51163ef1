"""The kinds of sources: nine that ship, the user's own, and the partner categories; and labels such as topics."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned


class Category(Owned):
    """A kind of source (`kind` source) or of partner (`kind` partner). `key` names the nine that ship, else blank.

    One that took over others of the nine in a merge holds their keys behind its own (or nothing) and a space.
    """

    kind = models.CharField(max_length=10, default="source")
    key = models.CharField(max_length=120, blank=True)
    name = models.CharField(max_length=120)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        """A name once for each kind."""

        ordering = ["kind", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "kind", "name"], condition=Q(trashed_at=None), name="category_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="category_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class CategoryMember(models.Model):
    """A contact or content stands in a category. It may stand in several."""

    category = models.ForeignKey(Category, models.CASCADE, related_name="members", db_index=False)
    party = models.ForeignKey("headwater.Party", models.CASCADE, related_name="categories")

    class Meta:
        """Once each."""

        constraints = [models.UniqueConstraint(fields=["category", "party"], name="category_member_once")]

    def __str__(self) -> str:
        return f"{self.party} in {self.category}"


class Label(models.Model):
    """A word on a party: a topic it is about (`kind` topic) or a market it serves (`kind` market)."""

    party = models.ForeignKey("headwater.Party", models.CASCADE, related_name="labels", db_index=False)
    kind = models.CharField(max_length=10)
    name = models.CharField(max_length=60)

    class Meta:
        """A word once for each kind."""

        constraints = [models.UniqueConstraint(fields=["party", "kind", "name"], name="label_once")]
        indexes = [models.Index(fields=["kind", "name"], name="label_by_name")]

    def __str__(self) -> str:
        return self.name
