"""Who could meet a need: what people offer, who is wished for, who was found and asked, who is never introduced."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from headwater.store.models.owned import Owned


class Offer(Owned):
    """What a contact says they provide, until `ended_on`. `basis` tells where from: said, site, card, letter."""

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="offers")
    text = models.CharField(max_length=300)
    on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=120, blank=True)

    class Meta:
        """Nothing ends before it began; an offer has words."""

        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="offer_has_words"),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("on")), name="offer_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contact} offers {self.text}"


class Wish(Owned):
    """Somebody I want to meet: a person or organisation by `name`, `party` once they stand in the ledger.

    `may_know` is a contact who may know them. `met_on` is the day the wish came true.
    """

    name = models.CharField(max_length=200)
    party = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="wished")
    organisation = models.CharField(max_length=200, blank=True)
    trade = models.CharField(max_length=120, blank=True)
    city = models.CharField(max_length=100, blank=True)
    why = models.CharField(max_length=300, blank=True)
    may_know = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")
    on = models.DateField()
    met_on = models.DateField(null=True, blank=True)

    class Meta:
        """A wish names somebody."""

        constraints = [models.CheckConstraint(condition=~Q(name=""), name="wish_has_a_name")]

    def __str__(self) -> str:
        return f"wants to meet {self.name}"


class Apart(Owned):
    """Two contacts who are never to be introduced to each other. `why` is mine alone: it is never shown or implied."""

    one = models.ForeignKey("headwater.Party", models.PROTECT, related_name="apart_from", db_index=False)
    other = models.ForeignKey("headwater.Party", models.PROTECT, related_name="apart_with")
    kind = models.CharField(max_length=20, default="never")
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        """Two different people; a pair once."""

        constraints = [
            models.CheckConstraint(condition=~Q(one=F("other")), name="apart_two_different_people"),
            models.UniqueConstraint(fields=["one", "other"], condition=Q(trashed_at=None), name="apart_once"),
        ]

    def __str__(self) -> str:
        return f"{self.one} and {self.other} are kept apart"


class Candidate(models.Model):
    """Somebody who was found for a need. `reasons` are sentences, one a line; a higher `score` fits better.

    `answer` is blank (found), no thanks (mine: not this one), offered (named to the person in need), yes or no (hers).
    """

    need = models.ForeignKey("headwater.Need", models.CASCADE, related_name="candidates", db_index=False)
    party = models.ForeignKey("headwater.Party", models.CASCADE, related_name="fits")
    score = models.FloatField(default=0)
    reasons = models.TextField(blank=True)
    found_on = models.DateField()
    answer = models.CharField(max_length=10, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=20, blank=True)

    class Meta:
        """Each name once for each need."""

        constraints = [models.UniqueConstraint(fields=["need", "party"], name="candidate_once")]

    def __str__(self) -> str:
        return f"{self.party} for {self.need}"
