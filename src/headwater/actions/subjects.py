"""What a suggestion is about ("referral:12", "party:7:2026-11-24"), and whom in the ledger that concerns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from headwater.actions.acting import Refused
from headwater.store import models

SUBJECT: Final = re.compile(r"(?P<what>[a-z]+):(?P<id>[0-9]{1,18})(?::(?P<suffix>[a-z0-9-]{1,20}))?")
HOMES: Final[Mapping[str, tuple[Any, str, str]]] = {
    "referral": (models.Referral, "workspace", "source_id"),
    "party": (models.Party, "workspace", "pk"),
    "engagement": (models.Engagement, "workspace", "client_id"),
    "promise": (models.Promise, "workspace", "contact_id"),
    "step": (models.PlanStep, "plan__workspace", "plan__contact_id"),
    "plan": (models.Plan, "workspace", "contact_id"),
    "gift": (models.Gift, "workspace", "contact_id"),
    "ask": (models.Ask, "workspace", "contact_id"),
    "need": (models.Need, "workspace", "contact_id"),
    "bearing": (models.Bearing, "workspace", "contact_id"),
    "appointment": (models.Appointment, "workspace", "contact_id"),
    "confidencestep": (models.ConfidenceStep, "workspace", "partner__party_id"),
    "partner": (models.Partner, "workspace", "party_id"),
    "letter": (models.Letter, "workspace", "contact_id"),
    "introduction": (models.Introduction, "workspace", "asker_id"),
}
"""What a suggestion may be about: the table, the way to its workspace, and the contact it concerns."""
UNKNOWN: Final = "This suggestion is not known. Reload the page and try again."


@dataclass(frozen=True, slots=True)
class Subject:
    """What a suggestion is about: `what` it is, its id, and a day, phase or period that tells it from another."""

    what: str
    id: int
    suffix: str = ""


def named(subject: str) -> Subject | None:
    """The subject as it was written, or None when it is none."""
    found = SUBJECT.fullmatch(subject)
    if found is None or found["what"] not in HOMES:
        return None
    return Subject(found["what"], int(found["id"]), found["suffix"] or "")


def contact_of(workspace: models.Workspace, subject: Subject) -> int:
    """The contact that a suggestion concerns. Raises Refused when it is about nothing of this workspace."""
    model, home, contact = HOMES[subject.what]
    rows = model._default_manager.filter(**{home: workspace}, pk=subject.id)
    found: int | None = rows.values_list(contact, flat=True).first()
    if found is None:
        raise Refused(UNKNOWN)
    return found
