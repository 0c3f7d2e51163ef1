"""What the demo practice knows of its partners: states, meetings, confidence, teams, events, joint approaches."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from headwater.actions.acting import Act
from headwater.actions.demo_knowing import Told
from headwater.store.models import (
    Batch,
    Category,
    ConfidenceStep,
    KitVersion,
    Opportunity,
    OpportunityPart,
    Partner,
    PartnerMeeting,
    PartnerState,
    Team,
    TeamSeat,
    Trigger,
    Volunteering,
)

Json = Mapping[str, Any]
MATTERS = ("work", "clients", "wanted", "matters")


def load_partners(act: Act, batch: Batch, told: Told, giving: Json) -> None:
    """Write what is known of partners."""
    loading = _Partners(act, batch, told)
    loading.partners(giving["partners"])
    loading.meetings(giving)
    loading.teams(giving)
    loading.opportunities(giving["opportunities"])


class _Partners:
    """One loading: partners by the key of the party."""

    def __init__(self, act: Act, batch: Batch, told: Told) -> None:
        self.act, self.told = act, told
        self.stamp = {**act.stamp, "batch": batch}
        self.made: dict[str, Partner] = {}

    def partners(self, told: list[Json]) -> None:
        """Each partner with the history of its states."""
        categories = dict(
            Category.objects.of(self.act.workspace).filter(kind="partner").values_list("name", "pk")
        )
        plain = (
            "kind",
            "key",
            "plan",
            "confidence",
            "wants",
            "wants_trade",
            "wants_place",
            "wants_signs",
            "no_return",
        )
        for one in told:
            state, on = one["states"][-1]
            partner = Partner.objects.create(
                **self.stamp, party_id=self.told.parties[one["party"]], category_id=categories.get(one["category"]),
                state=state, state_on=self._day(on), review_on=self.told.day(one["review_on"] or None),
                owner=self.act.seat.user if one["key"] else None, **{name: one[name] for name in plain},
            )  # fmt: skip
            PartnerState.objects.bulk_create(
                PartnerState(partner=partner, state=name, on=self._day(day)) for name, day in one["states"]
            )
            self.made[one["party"]] = partner

    def meetings(self, told: Json) -> None:
        """Meetings both ways, what gives partners confidence, and time given to organisations."""
        version = KitVersion.objects.of(self.act.workspace).order_by("-number").first()
        for one in told["meetings"]:
            card_in, card_out = one["cards"]
            PartnerMeeting.objects.create(
                **self.stamp, partner=self.made[one["partner"]], on=self._day(one["on"]),
                **{f"learned_{name}": text for name, text in zip(MATTERS, one["learned"], strict=True)},
                **{f"shared_{name}": text for name, text in zip(MATTERS, one["shared"], strict=True)},
                confident=one["confident"], version=version if card_out else None, card_in=card_in, card_out=card_out,
                minutes=one["minutes"],
            )  # fmt: skip
        ConfidenceStep.objects.bulk_create(
            ConfidenceStep(
                **self.stamp, partner=self.made[one["partner"]], text=one["text"], on=self._day(one["on"]),
                due_on=self._day(one["due_on"]), done_on=self.told.day(one["done_on"] or None), before=one["before"],
                after=one["after"],
            )
            for one in told["confidence"]
        )  # fmt: skip
        Volunteering.objects.bulk_create(
            Volunteering(
                **self.stamp, organisation_id=self.told.parties[one["organisation"]], kind=one["kind"],
                role=one["role"], event=one["event"], on=self._day(one["on"]), minutes=one["minutes"],
            )
            for one in told["volunteered"]
        )  # fmt: skip

    def teams(self, told: Json) -> None:
        """Spheres and teams with their seats, and events that are heard of early."""
        for one in told["teams"]:
            team = Team.objects.create(
                **self.stamp, kind=one["kind"], name=one["name"], target=one["target"], market=one["market"],
                group_id=self.told.parties[one["group"]] if one["group"] else None,
            )  # fmt: skip
            TeamSeat.objects.bulk_create(
                TeamSeat(
                    team=team, position=number, trade=seat["trade"],
                    party_id=self.told.parties[seat["party"]] if seat["party"] else None,
                    committed_on=self.told.day(seat["committed_on"] or None),
                )
                for number, seat in enumerate(one["seats"])
            )  # fmt: skip
        Trigger.objects.bulk_create(Trigger(**self.stamp, **one) for one in told["triggers"])

    def opportunities(self, told: list[Json]) -> None:
        """Joint approaches, and chances passed on to the network."""
        for one in told:
            row = Opportunity.objects.create(
                **self.stamp, name=one["name"], on=self._day(one["on"]), for_network=one["for_network"],
                prospect_id=self.told.parties[one["prospect"]] if one["prospect"] else None, state=one["state"],
                note=one["note"],
            )  # fmt: skip
            OpportunityPart.objects.bulk_create(
                OpportunityPart(
                    opportunity=row, party_id=self.told.parties[part["party"]], role=part["role"],
                    share=Decimal(part["share"]) if part["share"] else None,
                    passed_on=self.told.day(part["passed_on"] or None),
                )
                for part in one["parts"]
            )  # fmt: skip

    def _day(self, text: str) -> date:
        return self.told.day(text) or self.act.today
