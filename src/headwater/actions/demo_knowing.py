"""The second part of the demo practice: what the coach noted beside the ledger, told by `demo/data/knowing.json`.

It belongs to the same act and the same batch as the first, so that undoing the import takes it back too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from headwater.actions.acting import Act
from headwater.store.models import (
    Activity,
    ActivitySource,
    Attendance,
    Batch,
    Business,
    Category,
    CategoryMember,
    Cost,
    Engagement,
    Evidence,
    Gathering,
    Give,
    GiveStep,
    Label,
    Membership,
    Milestone,
    Need,
    Party,
    Referral,
    Silence,
    Step,
    Tie,
    Touch,
)

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What the first part made: ids by key, and the two clocks that move the story to today."""

    parties: Mapping[str, int]
    referrals: Mapping[str, int]
    day: Callable[[str | None], date | None]
    moment: Callable[[str], datetime]


def load_knowing(act: Act, batch: Batch, told: Told, knowing: Json, groups: Sequence[Json]) -> None:
    """Write the second part."""
    loading = _Knowing(act, batch, told)
    loading.noted_with_referrals(knowing)
    loading.giving(knowing)
    loading.network(knowing, groups)
    loading.sources(knowing)
    loading.effort(knowing)


class _Knowing:
    """One loading."""

    def __init__(self, act: Act, batch: Batch, told: Told) -> None:
        self.act, self.told = act, told
        self.stamp = {**act.stamp, "batch": batch}
        self.currency = act.workspace.currency

    def noted_with_referrals(self, knowing: Json) -> None:
        """Details of enquiries, outcomes of talks, satisfaction, and evidence."""
        for key, one in knowing["referrals"].items():
            prices = {name: Decimal(one[name]) for name in ("price_asked", "price_agreed") if name in one}
            plain = {
                name: one[name] for name in ("readiness", "questions", "fit", "other_quotes") if name in one
            }
            currency = {"price_currency": self.currency} if prices else {}
            Referral.objects.filter(pk=self.told.referrals[key]).update(
                **plain, **prices, **currency, **self.act.mark
            )
        home = {"workspace": self.act.workspace}
        works = list(Engagement.objects.filter(**home).order_by("pk").values_list("pk", flat=True))
        for number, mark in knowing["engagements"].items():
            Engagement.objects.filter(pk=works[int(number)]).update(satisfaction=mark, **self.act.mark)
        touches = list(
            Touch.objects.filter(**home).exclude(kind="thank-you", referral__isnull=False).order_by("pk")
            .values_list("pk", "note")
        )  # fmt: skip
        talks = [pk for pk, note in touches]
        for number, outcome in knowing["touches"].items():
            Touch.objects.filter(pk=talks[int(number)]).update(outcome=outcome, **self.act.mark)
        Evidence.objects.bulk_create(
            Evidence(
                referral_id=self.told.referrals[one["referral"]], kind=one["kind"], text=one["text"],
                confidence=one["confidence"], source_id=self.told.parties[one["source"]],
                at=self.told.moment(one["at"]),
            )
            for one in knowing["evidence"]
        )  # fmt: skip

    def giving(self, knowing: Json) -> None:
        """Gives with their steps, needs, and business between others."""
        for one in knowing["gives"]:
            give = Give.objects.create(
                **self.stamp, direction=one["direction"], kind=one["kind"],
                contact_id=self.told.parties[one["contact"]],
                other_id=self._party(one.get("other")), referral_id=self.told.referrals.get(one.get("referral", "")),
                on=self._day(one["on"]), what=one["what"], outcome=one.get("outcome", ""), **self._money(one, "value"),
            )  # fmt: skip
            GiveStep.objects.bulk_create(
                GiveStep(give=give, on=self._day(step["on"]), what=step["what"], minutes=step["minutes"])
                for step in one["steps"]
            )
        Need.objects.bulk_create(
            Need(
                **self.stamp, contact_id=self.told.parties[one["contact"]], text=one["text"], on=self._day(one["on"]),
                unasked=one["unasked"], topics=one["topics"], met_on=self.told.day(one["met_on"] or None),
            )
            for one in knowing["needs"]
        )  # fmt: skip
        Business.objects.bulk_create(
            Business(
                **self.stamp, seller_id=self.told.parties[one["seller"]], buyer_id=self.told.parties[one["buyer"]],
                on=self._day(one["on"]), referral_id=self.told.referrals.get(one.get("referral", "")),
                **self._money(one, "value"),
            )
            for one in knowing["business"]
        )  # fmt: skip

    def network(self, knowing: Json, groups: Sequence[Json]) -> None:
        """Stated relations, members of groups, and who came to which meeting."""
        parties = self.told.parties
        pairs = [
            [*sorted((parties[one["one"]], parties[one["other"]])), one["kind"]] for one in knowing["ties"]
        ]
        Tie.objects.bulk_create(Tie(**self.stamp, one_id=a, other_id=b, kind=kind) for a, b, kind in pairs)
        for group in groups:
            home = parties[group["key"]]
            Membership.objects.bulk_create(
                Membership(
                    group_id=home,
                    member_id=parties[one["person"]],
                    role=one["role"],
                    since=self.told.day(one["since"]),
                )
                for one in group["members"]
            )
            gatherings = Gathering.objects.bulk_create(
                Gathering(
                    **self.stamp, kind="meeting", at=self.told.moment(one["at"]), title=one["title"], group_id=home,
                    minutes=one["minutes"],
                )
                for one in group["meetings"]
            )  # fmt: skip
            Attendance.objects.bulk_create(
                Attendance(gathering=gathering, party_id=parties[person])
                for gathering, one in zip(gatherings, group["meetings"], strict=True)
                for person in one["attended"]
            )

    def sources(self, knowing: Json) -> None:
        """What is known of sources: control, ratings, country, topics, markets, categories, reasons for silence."""
        told: dict[str, dict[str, Any]] = {
            key: {"country": code} for key, code in knowing["countries"].items()
        }
        for key, control in knowing["control"].items():
            told.setdefault(key, {})["control"] = control
        for key, (knows, understands) in knowing["ratings"].items():
            told.setdefault(key, {}).update(knows_me=knows, understands_value=understands)
        rows = Party.objects.in_bulk([self.told.parties[key] for key in told])
        for key, columns in told.items():
            row = rows[self.told.parties[key]]
            for name, value in columns.items():
                setattr(row, name, value)
            row.changed_at, row.changed_by = self.act.now, self.act.seat.user
        columns_ = ["country", "control", "knows_me", "understands_value", "changed_at", "changed_by"]
        Party.objects.bulk_update(rows.values(), columns_)
        Label.objects.bulk_create(
            Label(party_id=self.told.parties[key], kind=kind, name=name)
            for kind, listed in (("topic", knowing["topics"]), ("market", knowing["markets"]))
            for key, names in listed.items()
            for name in names
        )
        self._categories(knowing)
        Silence.objects.bulk_create(
            Silence(
                **self.stamp, source_id=self.told.parties[one["source"]], on=self._day(one["on"]), reason=one["reason"],
                note=one["note"],
            )
            for one in knowing["silences"]
        )  # fmt: skip

    def _categories(self, knowing: Json) -> None:
        members: list[tuple[int, Sequence[str]]] = []
        for position, (name, people) in enumerate(knowing["partners"].items()):
            made = Category.objects.create(**self.stamp, kind="partner", name=name, position=position)
            members.append((made.pk, people))
        shipped = dict(Category.objects.of(self.act.workspace).exclude(key="").values_list("key", "pk"))
        members += [(shipped[key], people) for key, people in knowing["categories"].items()]
        CategoryMember.objects.bulk_create(
            CategoryMember(category_id=category, party_id=self.told.parties[person])
            for category, people in members
            for person in people
        )

    def effort(self, knowing: Json) -> None:
        """Activities with their sources and costs, dated changes, and the steps of journeys."""
        activities = {
            name: Activity.objects.create(**self.stamp, name=name) for name in knowing["activities"]
        }
        ActivitySource.objects.bulk_create(
            ActivitySource(activity=activities[name], party_id=self.told.parties[source])
            for name, sources in knowing["activities"].items()
            for source in sources
        )
        Cost.objects.bulk_create(
            Cost(
                **self.stamp, activity=activities[one["activity"]], on=self._day(one["on"]), minutes=one["minutes"],
                **self._money(one, "amount"),
            )
            for one in knowing["costs"]
        )  # fmt: skip
        Milestone.objects.bulk_create(
            Milestone(**self.stamp, name=one["name"], on=self._day(one["on"]))
            for one in knowing["milestones"]
        )
        Step.objects.bulk_create(
            Step(
                **self.stamp, person_id=self._party(one.get("person")), source_id=self.told.parties[one["source"]],
                kind=one["kind"], at=self.told.moment(one["at"]), count=one.get("count", 1),
                machine=one.get("machine", False), certainty=one.get("certainty", "unknown"),
            )
            for one in knowing["steps"]
        )  # fmt: skip

    def _party(self, key: str | None) -> int | None:
        return self.told.parties[key] if key else None

    def _day(self, text: str) -> date:
        return min(self.told.day(text) or self.act.today, self.act.today)

    def _money(self, one: Json, column: str) -> dict[str, Any]:
        return {column: Decimal(one[column]), "currency": self.currency} if one.get(column) else {}
