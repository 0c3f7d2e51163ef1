"""Meetings with partners, for their folders: what was written up, what is left to ask, what gives them confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from headwater.core.giving.meeting_halves import MATTERS, together
from headwater.core.partnering import PartnerTalks, ToConfide
from headwater.store import models
from headwater.store.columns import by_row, day
from headwater.store.folders_reading import Reading, gathered

Sides = tuple[date, dict[str, str], dict[str, str]]
COLUMNS = tuple(f"{side}_{matter}" for side in ("learned", "shared") for matter in MATTERS)


def read_partner_talks(reading: Reading) -> Mapping[int, PartnerTalks]:
    """By contact, of everybody who is a partner; one query for each table."""
    rows = reading.mine(models.Partner, "party")
    columns = ("party_id", "pk", "state", "wants", "wants_trade", "wants_place", "wants_signs")
    partners = list(by_row(rows.values_list(*columns)))
    if not partners:
        return {}
    met, steps = gathered(_met(reading)), gathered(_steps(reading))
    return {
        party: _talks(pk, state, tuple(filter(None, wants)), met.get(pk, ()), steps.get(pk, ()))
        for party, pk, state, *wants in partners
    }


def _talks(
    pk: int, state: str, wants: tuple[str, ...], met: tuple[Sides, ...], steps: tuple[ToConfide, ...]
) -> PartnerTalks:
    told = together(((learned, shared) for _, learned, shared in met), wanted=", ".join(wants))
    return PartnerTalks(
        partner=pk, state=state, wants=wants[0] if wants else "", written=tuple(on for on, *_ in met), thin=told.thin,
        ask=told.next, steps=steps,
    )  # fmt: skip


def _met(reading: Reading) -> Iterable[tuple[int, Sides]]:
    rows = reading.mine(models.PartnerMeeting, "partner__party").order_by("-on", "-pk")
    for partner, on, *texts in by_row(rows.values_list("partner_id", "on", *COLUMNS)):
        half = len(MATTERS)
        learned = dict(zip(MATTERS, texts[:half], strict=True))
        yield partner, (day(on), learned, dict(zip(MATTERS, texts[half:], strict=True)))


def _steps(reading: Reading) -> Iterable[tuple[int, ToConfide]]:
    rows = reading.mine(models.ConfidenceStep, "partner__party").filter(done_on=None).order_by("due_on", "pk")
    for partner, pk, text, on, due in by_row(rows.values_list("partner_id", "pk", "text", "on", "due_on")):
        yield partner, ToConfide(pk, text, day(on), day(due))
