"""Who knows whom: relations somebody stated, groups and their members, gatherings and mail threads."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned


class Tie(Owned):
    """Somebody said that two contacts know each other. `kind` is knows, works with, family or friend."""

    one = models.ForeignKey("headwater.Party", models.PROTECT, related_name="ties", db_index=False)
    other = models.ForeignKey("headwater.Party", models.PROTECT, related_name="tied")
    kind = models.CharField(max_length=30, default="knows")
    since = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        """Two different people; the same relation once."""

        constraints = [
            models.CheckConstraint(condition=~Q(one=F("other")), name="tie_two_different_people"),
            models.UniqueConstraint(
                fields=["workspace", "one", "other", "kind"], condition=Q(trashed_at=None), name="tie_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one} {self.kind} {self.other}"


class Membership(models.Model):
    """A contact belongs to a group for a time."""

    group = models.ForeignKey("headwater.Party", models.CASCADE, related_name="members", db_index=False)
    member = models.ForeignKey("headwater.Party", models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=60, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        """Once for each group; nobody is a member of themselves."""

        constraints = [
            models.UniqueConstraint(fields=["group", "member"], name="member_once"),
            models.CheckConstraint(condition=~Q(group=F("member")), name="member_of_another"),
        ]

    def __str__(self) -> str:
        return f"{self.member} in {self.group}"


class Gathering(Owned):
    """Several contacts dealt with each other: a meeting, an event or a mail thread. `group` is whose it was."""

    kind = models.CharField(max_length=20, default="meeting")
    at = models.DateTimeField()
    title = models.CharField(max_length=200, blank=True)
    group = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")
    minutes = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        """Read by time."""

        indexes = [models.Index(fields=["workspace", "at", "id"], name="gathering_by_time")]

    def __str__(self) -> str:
        return f"{self.kind} {self.title} at {self.at:%Y-%m-%d}"


class Attendance(models.Model):
    """A contact was there."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="attendances", db_index=False)
    party = models.ForeignKey("headwater.Party", models.CASCADE, related_name="attendances")

    class Meta:
        """Once each."""

        constraints = [models.UniqueConstraint(fields=["gathering", "party"], name="attended_once")]

    def __str__(self) -> str:
        return f"{self.party} at {self.gathering}"
