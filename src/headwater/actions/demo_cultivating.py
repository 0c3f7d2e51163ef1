"""The third part of the demo practice: how the coach looks after people, told by `demo/data/cultivating.json`.

It belongs to the same act and the same batch as the others, so that undoing the import takes it back too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from headwater.actions.acting import Act
from headwater.actions.demo_knowing import Told
from headwater.store.models import (
    Appointment,
    Ask,
    Batch,
    Bearing,
    Benefit,
    Cadence,
    Consent,
    Engagement,
    Gift,
    KitGiven,
    KitVersion,
    OutcomeTold,
    Party,
    Plan,
    PlanStep,
    Promise,
    Season,
    Story,
    Touch,
    Workspace,
)

Json = Mapping[str, Any]
AT_TEN = time(10)


def load_cultivating(act: Act, batch: Batch, told: Told, cultivating: Json) -> None:
    """Write the third part."""
    loading = _Cultivating(act, batch, told)
    loading.people(cultivating)
    loading.plans(cultivating)
    loading.gifts(cultivating["gifts"])
    loading.kit(cultivating)
    loading.asks(cultivating)
    loading.outcomes(cultivating)
    loading.talks(cultivating)


class _Cultivating:
    """One loading."""

    def __init__(self, act: Act, batch: Batch, told: Told) -> None:
        self.act, self.told = act, told
        self.stamp = {**act.stamp, "batch": batch}

    def people(self, told: Json) -> None:
        """The workspace's own ways, what is known of people, how relationships stand, promises."""
        own = {name: value for name, value in told["workspace"].items() if hasattr(self.act.workspace, name)}
        Workspace.objects.filter(pk=self.act.workspace.pk).update(**own)
        for one in told["care"]:
            Party.objects.filter(pk=self._party(one["party"])).update(
                closeness=one["closeness"],
                channel=one["channel"],
                birthday=one["birthday"],
                **self.act.mark,
            )
        Bearing.objects.bulk_create(
            Bearing(
                **self.stamp, contact_id=self._party(one["contact"]), kind=one["kind"], value=one["value"],
                on=self._day(one["on"]), ended_on=self.told.day(one.get("ended_on")), basis=one["basis"],
                referral_id=self.told.referrals.get(one.get("referral") or ""),
            )
            for one in told["bearings"]
        )  # fmt: skip
        Promise.objects.bulk_create(
            Promise(
                **self.stamp, contact_id=self._party(one["contact"]), text=one["text"], on=self._day(one["on"]),
                due_on=self._day(one["due_on"]), state=one["state"],
                settled_on=None if one["state"] == "open" else self.told.day(one["due_on"]),
            )
            for one in told["promises"]
        )  # fmt: skip

    def plans(self, told: Json) -> None:
        """Plans with their steps, and what stands in the calendar."""
        works = dict(
            Engagement.objects.of(self.act.workspace).order_by("started_on", "pk").values_list("client", "pk")
        )
        for one in told["plans"]:
            work = works.get(self._party(one["work_of"])) if one["work_of"] else None
            plan = Plan.objects.create(
                **self.stamp, contact_id=self._party(one["contact"]), kind=one["kind"], engagement_id=work,
                started_on=self._day(one["started_on"]),
            )  # fmt: skip
            PlanStep.objects.bulk_create(
                PlanStep(
                    plan=plan, position=number, what=step["what"], due_on=self._day(step["due_on"]),
                    settled_on=self.told.day(step.get("settled_on")),
                )
                for number, step in enumerate(one["steps"])
            )  # fmt: skip
        Appointment.objects.bulk_create(
            Appointment(
                **self.stamp, contact_id=self._party(one["contact"]), at=self._later(one["at"]), what=one["what"],
                minutes=one["minutes"],
            )
            for one in told["appointments"]
        )  # fmt: skip

    def gifts(self, told: Sequence[Json]) -> None:
        """Gifts in every state."""
        for one in told:
            day = self.told.day(one["on"])
            sent = one["state"] in ("sent", "received")
            priced = one["budget"] or one["cost"]
            Gift.objects.create(
                **self.stamp, contact_id=self._party(one["contact"]), direction=one["direction"], state=one["state"],
                idea=one["idea"], occasion=one["occasion"], period=one["period"], budget=_amount(one["budget"]),
                cost=_amount(one["cost"]), currency=self.act.workspace.currency if priced else "",
                sent_on=day if sent else None, send_by=None if sent else day,
                touch=self._dealing(one) if sent else None,
            )  # fmt: skip

    def _dealing(self, gift: Json) -> Touch:
        """A gift that went out or came in is a dealing, as when it is recorded by hand."""
        out = gift["direction"] == "out"
        return Touch.objects.create(
            **self.stamp, contact_id=self._party(gift["contact"]), at=self._moment(gift["on"]), kind="gift",
            direction="out" if out else "in", gave="deposit" if out else "", note=gift["idea"],
        )  # fmt: skip

    def kit(self, told: Json) -> None:
        """Stories, the versions of the kit with their benefits, and who has which."""
        stories = {
            one["key"]: Story.objects.create(
                **self.stamp, person_id=self._party(one["person"]), kind=one["kind"], text=one["text"],
                on=self._day(one["on"]), permission=one["permission"], named=one["named"],
                permission_on=self.told.day(one["on"]) if one["permission"] == "given" else None,
            )
            for one in told["stories"]
        }  # fmt: skip
        versions = {}
        for one in told["kits"]:
            plain = ("number", "brand", "ideal", "ideal_for", "ideal_against", "qualifications")
            version = KitVersion.objects.create(**self.stamp, **{name: one[name] for name in plain})
            versions[one["number"]] = version
            for number, benefit in enumerate(one["benefits"]):
                story = stories[benefit["story"]]
                Benefit.objects.create(version=version, position=number, text=benefit["text"], story=story)
            KitVersion.objects.filter(pk=version.pk).update(published_on=self._day(one["published_on"]))
        KitGiven.objects.bulk_create(
            KitGiven(
                **self.stamp, version=versions[one["number"]], contact_id=self._party(one["contact"]),
                part=one["part"], on=self._day(one["on"]), how=one["how"],
            )
            for one in told["kits_given"]
        )  # fmt: skip

    def asks(self, told: Json) -> None:
        """What was asked of whom, how often to be in touch, and the season."""
        for one in told["asks"]:
            day = self._day(one["on"])
            Ask.objects.create(
                **self.stamp, contact_id=self._party(one["contact"]), kind=one["kind"], on=day, what=one["what"],
                answer=one["answer"], answered_on=day if one["answer"] else None,
                handed_over_on=self.told.day(one["handed_over_on"]), follow_up_on=self.told.day(one["follow_up_on"]),
            )  # fmt: skip
        Cadence.objects.bulk_create(Cadence(**self.stamp, **one) for one in told["cadences"])
        season = told["season"]
        days = {name: self._day(season[name]) for name in ("since", "until")}
        Season.objects.create(
            **self.stamp, **days, **{name: season[name] for name in ("name", "gives", "thanks")}
        )

    def outcomes(self, told: Json) -> None:
        """What clients agreed to, and who was told how it went."""
        Consent.objects.bulk_create(
            Consent(
                **self.stamp, client_id=self._party(one["client"]), referral_id=self.told.referrals[one["referral"]],
                item=one["item"], on=self._day(one["on"]), basis=one["basis"],
            )
            for one in told["consents"]
        )  # fmt: skip
        OutcomeTold.objects.bulk_create(
            OutcomeTold(
                referral_id=self.told.referrals[one["referral"]], person_id=self._party(one["person"]),
                outcome=one["outcome"], at=self._moment(one["on"]), channel="phone",
            )
            for one in told["outcomes"]
        )  # fmt: skip

    def talks(self, told: Json) -> None:
        """In which talks needs were asked about, and which went beyond the business."""
        talks = Touch.objects.of(self.act.workspace).filter(kind__in=("call", "meeting"))
        talks.filter(contact__in=self._parties(told["asked"])).update(asked_needs=True, **self.act.mark)
        recent = talks.filter(contact__in=self._parties(told["beyond"]))
        recent.update(beyond=True, **self.act.mark)

    def _party(self, key: str) -> int:
        return self.told.parties[key]

    def _parties(self, keys: Iterable[str]) -> list[int]:
        return [self.told.parties[key] for key in keys if key in self.told.parties]

    def _day(self, text: str) -> date:
        return self.told.day(text) or self.act.today

    def _moment(self, day: str) -> datetime:
        """Ten in the morning of that day in the user's zone, not in the future."""
        on = self._day(day)
        return min(self.act.now, datetime.combine(on, AT_TEN, ZoneInfo(self.act.workspace.timezone)))

    def _later(self, text: str) -> datetime:
        """A moment that may lie ahead, moved like every day of the story."""
        at = datetime.fromisoformat(text)
        return datetime.combine(self._day(text[:10]), at.timetz())


def _amount(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
