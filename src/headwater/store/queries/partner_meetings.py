"""What a meeting with a partner needs: what to know and ask before it, what earlier ones told, what they hold of me."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from headwater.core.giving.meeting_halves import ASK, MATTERS, TELL, Halves, halves, together
from headwater.store.models import (
    Appointment,
    Bearing,
    ConfidenceStep,
    KitGiven,
    Need,
    OutcomeTold,
    Partner,
    PartnerMeeting,
    Promise,
)

FEW = 5
MOST = 50
SERVICES = ("competes", "complements", "specialty")


@dataclass(frozen=True, slots=True)
class Before:
    """What to know before a meeting. `ask` are the questions, first those that the last meeting left thin."""

    wants: str
    promises: tuple[Any, ...]
    needs: tuple[Any, ...]
    working: tuple[Any, ...]
    outcome: Any
    steps: tuple[Any, ...]
    last: Any
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as its list shows it: the row and its two halves."""

    row: Any
    halves: Halves


def sides_of(row: PartnerMeeting) -> tuple[dict[str, str], dict[str, str]]:
    """What was learned and what was shared in a meeting, by matter."""
    learned, shared = (
        {matter: getattr(row, f"{side}_{matter}") for matter in MATTERS} for side in ("learned", "shared")
    )
    return learned, shared


def halves_of(row: PartnerMeeting) -> Halves:
    """The two halves of a meeting that was written up."""
    learned, shared = sides_of(row)
    return halves(learned=learned, shared=shared)


def meetings_of(partner: Partner) -> list[MeetingRow]:
    """The meetings with a partner, newest first."""
    rows = PartnerMeeting.objects.of(partner.workspace).filter(partner=partner).select_related("version")
    return [MeetingRow(row, halves_of(row)) for row in rows.order_by("-on", "-pk")[:MOST]]


def all_together(partner: Partner, meetings: Iterable[MeetingRow]) -> Halves:
    """What all meetings together told, both ways, for what is left to ask and to tell."""
    wants = (partner.wants, partner.wants_trade, partner.wants_place, partner.wants_signs)
    return together((sides_of(each.row) for each in meetings), wanted=", ".join(filter(None, wants)))


def before_meeting(partner: Partner) -> Before:
    """What to know and to ask before the next meeting with a partner."""
    workspace, contact = partner.workspace, partner.party_id
    told = OutcomeTold.objects.filter(person=contact, referral__trashed_at=None)
    working = Bearing.objects.of(workspace).filter(contact=contact, kind="working on", ended_on=None)
    meetings = meetings_of(partner)
    left = all_together(partner, meetings)
    return Before(
        wants=partner.wants,
        promises=tuple(
            Promise.objects.of(workspace).filter(contact=contact, state="open").order_by("due_on")[:FEW]
        ),
        needs=tuple(
            Need.objects.of(workspace).filter(contact=contact, met_on=None).order_by("-on", "-pk")[:FEW]
        ),
        working=tuple(working.order_by("-on", "-pk")[:FEW]),
        outcome=told.select_related("referral__prospect").order_by("-at").first(),
        steps=tuple(open_steps(partner)),
        last=meetings[0] if meetings else None,
        ask=(
            *(ASK[one] for one in left.learned.missing),
            *(TELL[one] for one in left.shared.missing),
        ),
    )


def open_steps(partner: Partner) -> Any:
    """What is still to be done so that they feel confident, soonest first."""
    rows = ConfidenceStep.objects.of(partner.workspace).filter(partner=partner, done_on=None)
    return rows.order_by("due_on", "pk")[:MOST]


def done_steps(partner: Partner) -> Any:
    """What was done for their confidence, newest first."""
    rows = ConfidenceStep.objects.of(partner.workspace).filter(partner=partner, done_on__isnull=False)
    return rows.order_by("-done_on", "-pk")[:MOST]


def holds_of_me(partner: Partner) -> dict[str, Any]:
    """The newest of each part of the kit that a partner was given, by part: which version, on which day."""
    rows = KitGiven.objects.of(partner.workspace).filter(contact=partner.party_id).select_related("version")
    return {row.part.replace(" ", "_"): row for row in rows.order_by("on", "version__number", "pk")}


def services_of(partner: Partner) -> dict[str, list[Any]]:
    """What competes with my work, what does not, and what they are special in; each as it stands now."""
    rows = Bearing.objects.of(partner.workspace).filter(
        contact=partner.party_id, kind__in=SERVICES, ended_on=None
    )
    found: dict[str, list[Any]] = {kind: [] for kind in SERVICES}
    for row in rows.order_by("on", "pk"):
        found[row.kind].append(row)
    return found


def to_write_up(partner: Partner, now: Any, since: Any) -> Any:
    """The last conversation in the calendar with them that began since then and was not written up, or None."""
    rows = Appointment.objects.of(partner.workspace).filter(
        contact=partner.party_id, at__lte=now, at__gte=since
    )
    return rows.exclude(held="no").exclude(pk__in=_written(partner)).order_by("-at").first()


def _written(partner: Partner) -> Any:
    rows = PartnerMeeting.objects.of(partner.workspace).filter(partner=partner, appointment__isnull=False)
    return rows.values_list("appointment_id", flat=True)
