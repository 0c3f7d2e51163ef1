"""Who serves the same clients: spheres and power teams, markets, events that are heard of early, joint approaches."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned


class Team(Owned):
    """A set of trades or people: a sphere (who serves the same clients) or a power team (who committed to refer).

    `target` is the client they share. The meetings and referrals of a power team stand with its `group`.
    """

    kind = models.CharField(max_length=6, default="team")
    name = models.CharField(max_length=120)
    target = models.CharField(max_length=300, blank=True)
    market = models.CharField(max_length=60, blank=True)
    group = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="teams")

    class Meta:
        """One of two kinds, with a name that stands once for each."""

        constraints = [
            models.CheckConstraint(condition=Q(kind__in=("sphere", "team")), name="team_kind"),
            models.CheckConstraint(condition=~Q(name=""), name="team_has_a_name"),
            models.UniqueConstraint(
                fields=["workspace", "kind", "name"], condition=Q(trashed_at=None), name="team_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class TeamSeat(models.Model):
    """One place: a trade (free words or the key of a trade), filled by `party` or open; committed since a day."""

    team = models.ForeignKey(Team, models.CASCADE, related_name="seats")
    trade = models.CharField(max_length=120, blank=True)
    party = models.ForeignKey("headwater.Party", models.CASCADE, null=True, blank=True, related_name="seats")
    committed_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        """A place has a trade or a person; nobody sits twice."""

        constraints = [
            models.CheckConstraint(condition=~Q(trade="") | Q(party__isnull=False), name="seat_of_something"),
            models.UniqueConstraint(
                fields=["team", "party"], condition=Q(party__isnull=False), name="seat_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.trade} in {self.team_id}"


class Trigger(Owned):
    """An event that makes somebody need me; `trades` (keys or words, separated by commas) hear of it early."""

    name = models.CharField(max_length=120)
    trades = models.CharField(max_length=500, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        """A name once."""

        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="trigger_has_a_name"),
            models.UniqueConstraint(
                fields=["workspace", "name"], condition=Q(trashed_at=None), name="trigger_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class TradeView(Owned):
    """The user's word on whether a trade sees a market, beside what the product's own table says."""

    trade = models.CharField(max_length=120)
    market = models.CharField(max_length=60)
    sees = models.BooleanField(default=True)

    class Meta:
        """One word for each pair."""

        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "trade", "market"], condition=Q(trashed_at=None), name="trade_view_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.trade} sees {self.market}: {self.sees}"


class Opportunity(Owned):
    """A chance that several can take together, or one for the network. `state` is open, won or lost."""

    name = models.CharField(max_length=200)
    prospect = models.ForeignKey(
        "headwater.Party", models.PROTECT, null=True, blank=True, related_name="opportunities"
    )
    on = models.DateField()
    for_network = models.BooleanField(default=False)
    state = models.CharField(max_length=5, default="open")
    note = models.TextField(blank=True)

    class Meta:
        """It has a name and one of three states."""

        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="opportunity_has_a_name"),
            models.CheckConstraint(condition=Q(state__in=("open", "won", "lost")), name="opportunity_state"),
        ]

    def __str__(self) -> str:
        return self.name


class OpportunityPart(models.Model):
    """One partner in an opportunity, with a role and the agreed share in percent; or to whom it was passed and when."""

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="parts", db_index=False)
    party = models.ForeignKey("headwater.Party", models.CASCADE, related_name="opportunity_parts")
    role = models.CharField(max_length=120, blank=True)
    share = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    passed_on = models.DateField(null=True, blank=True)

    class Meta:
        """Once each; a share is a percentage."""

        constraints = [
            models.UniqueConstraint(fields=["opportunity", "party"], name="opportunity_part_once"),
            models.CheckConstraint(
                condition=Q(share=None) | Q(share__gte=0, share__lte=100), name="opportunity_share_percent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} in {self.opportunity_id}"
