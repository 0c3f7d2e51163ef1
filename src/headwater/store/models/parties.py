"""Contacts and contents: everybody and everything that can be a source.

One table holds both, because a source is a who or a what; `kind` tells them apart (see core.words.Kind).
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned


def _rated(column: str) -> Q:
    return Q(**{column: None}) | Q(**{f"{column}__gte": 1, f"{column}__lte": 5})


class Party(Owned):
    """A person, organisation or group, or a content: article, interview, talk, channel, event.

    `control` says how far it is in my hands as a source: mine, shared or none (blank: not said). `knows_me` and
    `understands_value` are ratings from 1 to 5 (None: not rated). `country` is its two-letter code.
    `birthday` is 1980-05-03, or --05-03 where the year is not known; `channel` is how they like to be reached;
    `closeness` says from 1 to 5 how well I know them, `trust`, which is private, how far I trust them with people I
    care for. `capacity` is how many introductions a month they can take (None: not said).
    `search` holds every word by which it can be found, folded: names, work, place, how met, roles, addresses, note.
    """

    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200)
    normal_form = models.CharField(max_length=200)
    given = models.CharField(max_length=100, blank=True)
    family = models.CharField(max_length=100, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    job_title = models.CharField(max_length=200, blank=True)
    city = models.CharField(max_length=100, blank=True)
    how_met = models.CharField(max_length=300, blank=True)
    where_met = models.CharField(max_length=200, blank=True)
    met_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    country = models.CharField(max_length=2, blank=True)
    control = models.CharField(max_length=10, blank=True)
    knows_me = models.PositiveSmallIntegerField(null=True, blank=True)
    understands_value = models.PositiveSmallIntegerField(null=True, blank=True)
    closeness = models.PositiveSmallIntegerField(null=True, blank=True)
    trust = models.PositiveSmallIntegerField(null=True, blank=True)
    capacity = models.PositiveSmallIntegerField(null=True, blank=True)
    birthday = models.CharField(max_length=10, blank=True)
    channel = models.CharField(max_length=20, blank=True)
    url = models.CharField(max_length=1000, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True, blank=True)
    search = models.TextField(blank=True, default="")

    class Meta:
        """Lists are read in name order, page by key; the same person is looked up by normal form."""

        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="party_has_a_name"),
            models.CheckConstraint(condition=_rated("knows_me"), name="party_knows_me_1_to_5"),
            models.CheckConstraint(condition=_rated("understands_value"), name="party_understands_1_to_5"),
            models.CheckConstraint(condition=_rated("closeness"), name="party_closeness_1_to_5"),
        ]
        indexes = [
            models.Index(fields=["workspace", "sort_name", "id"], name="party_by_name"),
            models.Index(fields=["workspace", "normal_form"], name="party_by_form"),
            models.Index(fields=["workspace"], condition=Q(kind="unknown"), name="party_unnamed"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def page(self) -> str:
        """The address of its page."""
        return f"/people/{self.pk}"


class Address(models.Model):
    """One way to reach a contact: e-mail, phone or web. `folded` is the form that is compared."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="addresses", db_index=False)
    workspace = models.ForeignKey("headwater.Workspace", models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=10)
    label = models.CharField(max_length=50, blank=True)
    value = models.CharField(max_length=1000)
    folded = models.CharField(max_length=1000)

    class Meta:
        """The same address stands once with a party."""

        constraints = [models.UniqueConstraint(fields=["party", "kind", "folded"], name="address_once")]
        indexes = [models.Index(fields=["workspace", "kind", "folded"], name="address_lookup")]

    def __str__(self) -> str:
        return self.value


class Role(models.Model):
    """What a contact is to me: supplier, former colleague, peer, friend."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="roles", db_index=False)
    name = models.CharField(max_length=60)

    class Meta:
        """A role once for each contact."""

        constraints = [models.UniqueConstraint(fields=["party", "name"], name="role_once")]
        indexes = [models.Index(fields=["name"], name="role_by_name")]

    def __str__(self) -> str:
        return self.name


class Behind(models.Model):
    """A person or organisation behind a content, with a role and a share of its credit (0 to 1)."""

    content = models.ForeignKey(Party, models.CASCADE, related_name="people_behind", db_index=False)
    person = models.ForeignKey(Party, models.CASCADE, related_name="contents")
    role = models.CharField(max_length=60, blank=True)
    share = models.DecimalField(max_digits=9, decimal_places=8)

    class Meta:
        """A share lies between nothing and all."""

        constraints = [
            models.UniqueConstraint(fields=["content", "person", "role"], name="behind_once"),
            models.CheckConstraint(condition=Q(share__gte=0) & Q(share__lte=1), name="behind_share_0_to_1"),
            models.CheckConstraint(condition=~Q(content=models.F("person")), name="behind_is_somebody_else"),
        ]

    def __str__(self) -> str:
        return f"{self.person} behind {self.content}"
