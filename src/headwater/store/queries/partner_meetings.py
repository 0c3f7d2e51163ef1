"""What a meeting with a partner needs: what to know and ask before it, what earlier ones told, what they hold of me."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from headwater.core.giving.meeting_halves import ASK, MATTERS, TELL, Halves, halves
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
    Workspace,
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


def halves_of(row: PartnerMeeting) -> Halves:
    """The two halves of a meeting that was written up."""
    sides = (
        {matter: getattr(row, f"{side}_{matter}") for matter in MATTERS} for side in ("learned", "shared")
    )
    return halves(learned=next(sides), shared=next(sides))


def meetings_of(partner: Partner) -> list[MeetingRow]:
    """The meetings with a partner, newest first."""
    rows = PartnerMeeting.objects.of(partner.workspace).filter(partner=partner).select_related("version")
    return [MeetingRow(row, halves_of(row)) for row in rows.order_by("-on", "-pk")[:MOST]]


def all_together(partner: Partner) -> Halves:
    """What all meetings together told, both ways: of each matter the longest text. For what is left to ask."""
    told: dict[str, str] = defaultdict(str)
    for each in meetings_of(partner):
        for side in ("learned", "shared"):
            for matter in MATTERS:
                name = f"{side}_{matter}"
                told[name] = max(told[name], getattr(each.row, name), key=len)
    wanted = ", ".join(
        filter(None, (partner.wants, partner.wants_trade, partner.wants_place, partner.wants_signs))
    )
    told["learned_wanted"] = max(told["learned_wanted"], wanted, key=len)
    return halves(
        learned={matter: told[f"learned_{matter}"] for matter in MATTERS},
        shared={matter: told[f"shared_{matter}"] for matter in MATTERS},
    )


def before_meeting(partner: Partner) -> Before:
    """What to know and to ask before the next meeting with a partner."""
    workspace, contact = partner.workspace, partner.party_id
    told = OutcomeTold.objects.filter(person=contact, referral__trashed_at=None)
    working = Bearing.objects.of(workspace).filter(contact=contact, kind="working on", ended_on=None)
    together, last = all_together(partner), meetings_of(partner)[:1]
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
        last=last[0] if last else None,
        ask=(
            *(ASK[one] for one in together.learned.missing),
            *(TELL[one] for one in together.shared.missing),
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


@dataclass(frozen=True, slots=True)
class PartnerWords:
    """What partners say of themselves, for matching: what they offer, whom they want as clients, whom they serve."""

    offers: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()


def words_of_partners(
    workspace: Workspace, *, people: Collection[int] | None = None
) -> Mapping[int, PartnerWords]:
    """By contact: their specialties and other services, what their newest meetings told, whom they want.

    What competes with my work is offered too: it is the user who decides where a need goes. `people` None: everybody.
    """
    offers: dict[int, list[str]] = defaultdict(list)
    wants: dict[int, list[str]] = defaultdict(list)
    serves: dict[int, list[str]] = defaultdict(list)
    said = Bearing.objects.of(workspace).filter(kind__in=SERVICES, ended_on=None)
    partners = Partner.objects.of(workspace)
    meetings = PartnerMeeting.objects.of(workspace).filter(partner__trashed_at=None)
    if people is not None:
        said = said.filter(contact__in=people)
        partners, meetings = partners.filter(party__in=people), meetings.filter(partner__party__in=people)
    for contact, value in said.order_by("pk").values_list("contact_id", "value"):
        offers[contact].append(value)
    for contact, *texts in partners.values_list(
        "party_id", "wants", "wants_trade", "wants_place", "wants_signs"
    ):
        wants[contact].extend(filter(None, texts))
    for contact, work, clients in meetings.order_by("-on", "-pk").values_list(
        "partner__party_id", "learned_work", "learned_clients"
    ):
        for kept, text in ((offers, work), (serves, clients)):
            if text and text not in kept[contact]:
                kept[contact].append(text)
    return {
        contact: PartnerWords(tuple(offers[contact]), tuple(wants[contact]), tuple(serves[contact]))
        for contact in {*offers, *wants, *serves}
    }
