"""How one looks after people, for their folders: statements, promises, plans, gifts, asks, the kit, meetings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from headwater.core.folder import (
    KitHeld,
    Meeting,
    Planned,
    PlannedStep,
    Present,
    Promised,
    Request,
    Statement,
)
from headwater.store import models
from headwater.store.columns import by_row, day, instant
from headwater.store.folders_reading import Reading, gathered
from headwater.store.money import to_decimal


@dataclass(frozen=True, slots=True)
class Care:
    """All of it by contact."""

    statements: Mapping[int, tuple[Statement, ...]]
    promises: Mapping[int, tuple[Promised, ...]]
    plans: Mapping[int, tuple[Planned, ...]]
    gifts: Mapping[int, tuple[Present, ...]]
    asks: Mapping[int, tuple[Request, ...]]
    kits: Mapping[int, tuple[KitHeld, ...]]
    meetings: Mapping[int, tuple[Meeting, ...]]
    silences: Mapping[int, tuple[tuple[date, str], ...]]


def read_care(reading: Reading) -> Care:
    """All of it, one query for each table."""
    return Care(
        gathered(_statements(reading)), gathered(_promises(reading)), gathered(_plans(reading)),
        gathered(_gifts(reading)), gathered(_asks(reading)), gathered(_kits(reading)), gathered(_meetings(reading)),
        gathered(_silences(reading)),
    )  # fmt: skip


def _statements(reading: Reading) -> Iterable[tuple[int, Statement]]:
    rows = reading.mine(models.Bearing, "contact").order_by("on", "pk")
    for contact, pk, kind, value, on, ended, basis, referral in by_row(
        rows.values_list("contact", "pk", "kind", "value", "on", "ended_on", "basis", "referral_id")
    ):
        yield contact, Statement(pk, kind, value, day(on), _day(ended), basis, referral)


def _promises(reading: Reading) -> Iterable[tuple[int, Promised]]:
    rows = reading.mine(models.Promise, "contact").filter(state="open").order_by("due_on", "pk")
    for contact, pk, text, on, due in by_row(rows.values_list("contact", "pk", "text", "on", "due_on")):
        yield contact, Promised(pk, text, day(on), day(due))


def _plans(reading: Reading) -> Iterable[tuple[int, Planned]]:
    steps = gathered(_steps(reading))
    rows = reading.mine(models.Plan, "contact").order_by("started_on", "pk")
    for contact, pk, kind, started, ended, by, engagement in by_row(
        rows.values_list("contact", "pk", "kind", "started_on", "ended_on", "ended_by", "engagement_id")
    ):
        yield contact, Planned(pk, kind, day(started), _day(ended), by, engagement, steps.get(pk, ()))


def _steps(reading: Reading) -> Iterable[tuple[int, PlannedStep]]:
    rows = models.PlanStep.objects.filter(plan__trashed_at=None)
    some = reading.part(rows, "plan__workspace", "plan__contact").order_by("plan", "position", "pk")
    for plan, pk, key, what, due, settled, skipped in by_row(
        some.values_list("plan_id", "pk", "key", "what", "due_on", "settled_on", "skipped")
    ):
        yield plan, PlannedStep(pk, key, what, day(due), _day(settled), bool(skipped))


def _gifts(reading: Reading) -> Iterable[tuple[int, Present]]:
    rows = reading.mine(models.Gift, "contact").order_by("pk")
    for (
        contact, pk, way, state, idea, occasion, period, budget, cost, currency, send_by, sent, cash
    ) in by_row(
        rows.values_list(
            "contact", "pk", "direction", "state", "idea", "occasion", "period", "budget", "cost", "currency",
            "send_by", "sent_on", "cash_like",
        )
    ):  # fmt: skip
        yield contact, Present(
            pk, way == "out", state, idea, occasion, period, _amount(budget), _amount(cost), currency, _day(send_by),
            _day(sent), bool(cash),
        )  # fmt: skip


def _asks(reading: Reading) -> Iterable[tuple[int, Request]]:
    rows = reading.mine(models.Ask, "contact").order_by("-on", "-pk")
    for contact, pk, kind, on, answer, handed, follow_up, followed, override in by_row(
        rows.values_list(
            "contact",
            "pk",
            "kind",
            "on",
            "answer",
            "handed_over_on",
            "follow_up_on",
            "followed_on",
            "override",
        )
    ):
        yield (
            contact,
            Request(pk, kind, day(on), answer, _day(handed), _day(follow_up), _day(followed), bool(override)),
        )


def _kits(reading: Reading) -> Iterable[tuple[int, KitHeld]]:
    rows = reading.mine(models.KitGiven, "contact").filter(version__trashed_at=None).order_by("on", "pk")
    for contact, part, version, on in by_row(rows.values_list("contact", "part", "version__number", "on")):
        yield contact, KitHeld(part, version, day(on))


def _meetings(reading: Reading) -> Iterable[tuple[int, Meeting]]:
    rows = reading.mine(models.Appointment, "contact").filter(held="").order_by("at", "pk")
    for contact, pk, told, what, minutes in by_row(
        rows.values_list("contact", "pk", "at", "what", "minutes")
    ):
        at = instant(told).astimezone(reading.zone)
        yield contact, Meeting(pk, at, at.date(), what, minutes)


def _silences(reading: Reading) -> Iterable[tuple[int, tuple[date, str]]]:
    rows = reading.mine(models.Silence, "source").order_by("on", "pk")
    for source, on, reason, note in by_row(rows.values_list("source", "on", "reason", "note")):
        yield source, (day(on), note[:80].rstrip(" .") if reason == "other" and note else reason)


def _day(told: Any) -> date | None:
    return None if told is None else day(told)


def _amount(units: int | None) -> Decimal | None:
    return None if units is None else to_decimal(units)
