"""The fourth part of the demo practice: needs, introductions and partners, told by `demo/data/giving.json`.

It belongs to the same act and the same batch as the others, so that undoing the import takes it back too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from headwater.actions.acting import Act
from headwater.actions.bulk import NewReferral, add_referrals
from headwater.actions.demo_knowing import Told
from headwater.actions.demo_partners import load_partners
from headwater.store.models import (
    Agreement,
    Apart,
    Batch,
    Bearing,
    Give,
    GiveStep,
    Introduction,
    IntroductionStep,
    Need,
    Offer,
    Party,
    Touch,
    Wish,
    Workspace,
)

Json = Mapping[str, Any]
AT_TEN = time(10)
RESULT = {"spoke": "met", "hired": "business", "value": "value", "none": "none"}
"""What an outcome of an introduction is called where it counts as a give."""


def load_giving(act: Act, batch: Batch, told: Told, giving: Json) -> None:
    """Write the fourth part."""
    loading = _Giving(act, batch, told)
    loading.people(giving)
    loading.needs(giving)
    loading.introductions(giving)
    load_partners(act, batch, told, giving)


class _Giving:
    """One loading: the needs and introductions as they stand in the file, by number."""

    def __init__(self, act: Act, batch: Batch, told: Told) -> None:
        self.act, self.told, self.batch = act, told, batch
        self.stamp = {**act.stamp, "batch": batch}
        self.wanted: list[Need] = []

    def people(self, told: Json) -> None:
        """The practice's own ways, whom the coach trusts, what people offer and say, who is kept apart."""
        own = {name: value for name, value in told["workspace"].items() if hasattr(self.act.workspace, name)}
        Workspace.objects.filter(pk=self.act.workspace.pk).update(**own)
        for column in ("trust", "capacity"):
            for key, value in told[column].items():
                Party.objects.filter(pk=self._party(key)).update(**{column: value}, **self.act.mark)
        Offer.objects.bulk_create(
            Offer(
                **self.stamp, contact_id=self._party(one["contact"]), text=one["text"], on=self._day(one["on"]),
                basis=one["basis"],
            )
            for one in told["offers"]
        )  # fmt: skip
        Bearing.objects.bulk_create(
            Bearing(
                **self.stamp, contact_id=self._party(one["contact"]), kind=one["kind"], value=one["value"],
                on=self._day(one["on"]), basis=one["basis"],
            )
            for one in told["bearings"]
        )  # fmt: skip
        Apart.objects.bulk_create(
            Apart(**self.stamp, one_id=one, other_id=other, why=row["why"])
            for row in told["apart"]
            for one, other in [sorted((self._party(row["one"]), self._party(row["other"])))]
        )

    def needs(self, told: Json) -> None:
        """What people look for, what I look for myself, and whom I want to meet."""
        for one in told["needs"]:
            need = Need.objects.create(
                **self.stamp, contact_id=self._party(one["contact"]), text=one["text"], on=self._day(one["on"]),
                by=self.told.day(one["by"] or None), urgency=one["urgency"], unasked=one["unasked"],
                confidential=one["confidential"], topics=one["topics"],
                may_know_id=self._party(one["may_know"]) if one["may_know"] else None,
                met_on=self.told.day(one["met_on"] or None),
            )  # fmt: skip
            self.wanted.append(need)
        Wish.objects.bulk_create(
            Wish(
                **self.stamp, name=one["name"], organisation=one["organisation"], trade=one["trade"], city=one["city"],
                why=one["why"], may_know_id=self._party(one["may_know"]) if one["may_know"] else None,
                on=self._day(one["on"]),
            )
            for one in told["wishes"]
        )  # fmt: skip

    def introductions(self, told: Json) -> None:
        """Introductions on their way; one that was sent counts as a give, with its referral and both its touches."""
        made = [self._introduction(one) for one in told["introductions"]]
        Agreement.objects.bulk_create(
            Agreement(
                introduction=made[one["introduction"]], side=one["side"], answer=one["answer"], on=self._day(one["on"]),
                how=one["how"], for_what="An introduction by mail" if one["answer"] == "yes" else "",
            )
            for one in told["agreements"]
        )  # fmt: skip
        IntroductionStep.objects.bulk_create(
            IntroductionStep(
                introduction=made[one["introduction"]], state=one["state"], on=self._day(one["on"]), what=one["what"],
                minutes=one["minutes"],
            )
            for one in told["steps"]
        )  # fmt: skip
        self._minutes(made, told["steps"])

    def _introduction(self, one: Json) -> Introduction:
        need = self.wanted[one["need"]]
        sent = self.told.day(one["sent_on"] or None)
        row = Introduction(
            **self.stamp, need=need, asker_id=need.contact_id, other_id=self._party(one["other"]), why=one["why"],
            gain=one["gain"], first=one["first"], state=one["state"], on=self._day(one["on"]),
            sent_at=self._at_ten(sent) if sent else None, answered_on=self.told.day(one["answered_on"] or None),
            met_on=self.told.day(one["met_on"] or None), outcome=one["outcome"],
            outcome_on=self.told.day(one["outcome_on"] or None),
            value=Decimal(one["value"]) if one["value"] else None,
            currency=self.act.workspace.currency if one["value"] else "",
        )  # fmt: skip
        if one["state"] == "thanked":
            row.outcome_asked_on = row.thanked_on = row.closed_on = row.outcome_on
        if sent:
            row.give = self._give(row, sent)
        row.save(force_insert=True)
        return row

    def _give(self, row: Introduction, sent: date) -> Give:
        """As which the introduction counts: the other one was sent a prospective client."""
        at = self._at_ten(sent)
        new = NewReferral(
            source=self.act.workspace.me_id or 0, prospect=row.asker_id, provider=row.other_id, received_at=at,
            received_on=sent, kind="introduction", qualified="unknown", thanks="none", stages=[],
        )  # fmt: skip
        (referral,) = add_referrals(self.act, [new], batch=self.batch)
        Touch.objects.bulk_create(
            Touch(
                **self.stamp, contact_id=contact, at=at, kind="mail", direction="out", gave="deposit",
                note="Introduction", referral_id=referral,
            )
            for contact in (row.asker_id, row.other_id)
        )  # fmt: skip
        return Give.objects.create(
            **self.stamp, direction="out", kind="introduction", contact_id=row.other_id, other_id=row.asker_id,
            referral_id=referral, on=sent, what=row.need.text, outcome=RESULT.get(row.outcome, ""),
            outcome_on=row.outcome_on, value=row.value, currency=row.currency, size="medium",
        )  # fmt: skip

    def _minutes(self, made: Sequence[Introduction], steps: Iterable[Json]) -> None:
        """The time an introduction took stands with its give as well."""
        GiveStep.objects.bulk_create(
            GiveStep(
                give_id=give, on=self._day(one["on"]), what=one["what"] or "time", minutes=one["minutes"]
            )
            for one in steps
            if (give := made[one["introduction"]].give_id) is not None
        )

    def _party(self, key: str) -> int:
        return self.told.parties[key]

    def _day(self, text: str) -> date:
        return self.told.day(text) or self.act.today

    def _at_ten(self, on: date) -> datetime:
        """Ten in the morning of that day, in the practice's own time."""
        return min(datetime.combine(on, AT_TEN, ZoneInfo(self.act.workspace.timezone)), self.act.now)
