"""What the page of a partner shows of meetings, confidence, cards and services: the part that `_meetings` draws."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from headwater.actions.confidence import level_after
from headwater.core.kit import HANDED
from headwater.store.models import ConfidenceStep, Partner, PartnerMeeting
from headwater.store.queries.kit import newest
from headwater.store.queries.organisations import standing_of
from headwater.store.queries.partner_meetings import (
    all_together,
    done_steps,
    holds_of_me,
    meetings_of,
    open_steps,
    services_of,
)
from headwater.web.shared.access import seat_of, today_of

FEW = 5
SERVICES = {
    "competes": "Competes with yours", "complements": "Does not compete", "specialty": "Special in, and you are not",
}  # fmt: skip


def part_of(request: HttpRequest, partner: Partner) -> dict[str, Any]:
    """What the template needs."""
    workspace, today = seat_of(request).workspace, today_of(request)
    current, has = newest(workspace), holds_of_me(partner)
    services, meetings = services_of(partner), meetings_of(partner)
    return {
        "may_meet": seat_of(request).may_write and partner.state != "ended",
        "meetings": meetings,
        "left": all_together(partner, meetings),
        "trashed_meetings": PartnerMeeting.objects.trash_of(workspace).filter(partner=partner)[:FEW],
        "steps": [{"row": step, "late": step.due_on < today} for step in open_steps(partner)],
        "steps_done": list(done_steps(partner)),
        "trashed_steps": ConfidenceStep.objects.trash_of(workspace).filter(partner=partner)[:FEW],
        "level_after": level_after(partner.confidence),
        "levels": range(1, 6),
        "current_kit": current,
        "handed": [
            {"part": part, "label": label, "row": has.get(part.replace(" ", "_")),
             "old": bool(current and (row := has.get(part.replace(" ", "_"))) and row.version.number < current.number)}
            for part, label in HANDED.items()
        ],
        "services": [{"kind": kind, "label": label, "rows": services[kind]} for kind, label in SERVICES.items()],
        "same_field": partner.kind in ("colleague", "competitor") or any(services.values()),
        "organisation": standing_of(partner.party) if partner.party.kind in ("organisation", "group") else None,
    }  # fmt: skip
