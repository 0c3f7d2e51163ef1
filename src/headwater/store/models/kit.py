"""What sources must know of me, in dated versions; the stories in it; and who has which."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned


class KitVersion(Owned):
    """One version of the kit: what distinguishes me, whom I serve best with examples for and against, and my profile.

    `published_on` is None while it is a draft; a published one is never altered. What clients gain are its benefits.
    `contact` is what of my own contact stands in it, as the user chose: lists of kind, label and value.
    """

    number = models.PositiveIntegerField()
    brand = models.TextField(blank=True)
    ideal = models.TextField(blank=True)
    ideal_for = models.TextField(blank=True)
    ideal_against = models.TextField(blank=True)
    qualifications = models.TextField(blank=True)
    contact = models.JSONField(default=list, blank=True)
    published_on = models.DateField(null=True, blank=True)

    class Meta:
        """A number once; one draft at a time."""

        constraints = [
            models.UniqueConstraint(fields=["workspace", "number"], name="kit_number_once"),
            models.UniqueConstraint(
                fields=["workspace"], condition=Q(published_on=None, trashed_at=None), name="kit_one_draft"
            ),
        ]

    def __str__(self) -> str:
        return f"kit {self.number}"


class Story(Owned):
    """What somebody said, or how work turned out: a testimonial or an outcome, with the permission to show it.

    `permission` is not asked, asked, given or refused; `named` says whether the name may stand beside it.
    """

    person = models.ForeignKey("headwater.Party", models.PROTECT, related_name="stories")
    engagement = models.ForeignKey(
        "headwater.Engagement", models.SET_NULL, null=True, blank=True, related_name="stories"
    )
    kind = models.CharField(max_length=20, default="testimonial")
    text = models.TextField()
    on = models.DateField()
    permission = models.CharField(max_length=10, default="not asked")
    permission_on = models.DateField(null=True, blank=True)
    named = models.BooleanField(default=False)

    class Meta:
        """Read by day."""

        indexes = [models.Index(fields=["workspace", "on"], name="story_by_day")]

    def __str__(self) -> str:
        return f"{self.kind} of {self.person}"


class Benefit(models.Model):
    """One thing clients gain, in a version of the kit, tied to the story that shows it."""

    version = models.ForeignKey(KitVersion, models.CASCADE, related_name="benefits")
    position = models.PositiveIntegerField(default=0)
    text = models.CharField(max_length=300)
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="benefits")

    class Meta:
        """In their order."""

        ordering = ["version", "position", "id"]

    def __str__(self) -> str:
        return self.text


class KitGiven(Owned):
    """Who was given which part of which version: the whole kit, the ideal client, the profile or the card."""

    version = models.ForeignKey(KitVersion, models.PROTECT, related_name="given")
    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="kits")
    part = models.CharField(max_length=20, default="kit")
    on = models.DateField()
    how = models.CharField(max_length=60, blank=True)

    def __str__(self) -> str:
        return f"{self.part} {self.version_id} to {self.contact}"
