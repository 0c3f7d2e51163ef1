"""What a form said when a suggestion is settled: days, minutes and moments read from its words, or refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Model

from headwater.actions.acting import Act, NotHere, Refused, out_of_trash
from headwater.core.words import Kind
from headwater.store.models import Party, Workspace

Told = Mapping[str, str]
Row = TypeVar("Row", bound=Model)


def word(told: Told, name: str, otherwise: str = "") -> str:
    """A field with its blanks taken together, or `otherwise` when it is empty."""
    return " ".join(told.get(name, "").split()) or otherwise


def day_told(told: Told, name: str, otherwise: date) -> date:
    """The day in a field, written 2024-05-31; `otherwise` when it is empty. Raises Refused with its place."""
    return day_or_none(told, name) or otherwise


def day_or_none(told: Told, name: str) -> date | None:
    """As `day_told`, None for an empty field."""
    text = word(told, name)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"“{text[:40]}” is not a day. Write it as 2024-05-31.", place=name) from None


def minutes_told(told: Told, name: str = "minutes") -> int | None:
    """The whole minutes in a field, None for an empty one. Raises Refused."""
    text = word(told, name)
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > 6:
        raise Refused("Write the minutes as a whole number, such as 20.", place=name)
    return int(text)


def moment_told(workspace: Workspace, day: date, clock: str) -> datetime:
    """The instant at which the user's clock shows this time ("14:30") on that day. Raises Refused.

    An hour that the clocks skip in spring is taken for the one after it; of an hour that comes twice, the first.
    """
    try:
        hour = time.fromisoformat(clock)
    except ValueError:
        raise Refused(f"“{clock[:20]}” is not a time. Write it as 14:30.", place="at") from None
    local = datetime.combine(day, hour.replace(tzinfo=None), ZoneInfo(workspace.timezone))
    return local.astimezone(UTC)


def row_told(act: Act, model: type[Row], pk: int) -> Row:
    """The row of this id in this workspace, out of the trash. Raises NotHere."""
    rows: Any = model._default_manager.filter(workspace=act.workspace, pk=pk, trashed_at=None)
    row: Row | None = rows.first()
    if row is None:
        raise NotHere("This does not exist any more. Reload the page.")
    return row


def contact_told(act: Act, pk: int) -> Party:
    """The contact of this id: in this workspace, out of the trash, and not me. Raises Refused."""
    return looked_after(act, row_told(act, Party, pk))


def looked_after(act: Act, contact: Party) -> Party:
    """The contact as it stands now, when it is somebody one can look after. Raises Refused."""
    contact = act.fresh(contact)
    out_of_trash(contact, contact.name, place="contact")
    if not Kind(contact.kind).is_contact:
        raise Refused(f"{contact.name} is content; one looks after a contact.", place="contact")
    if contact.pk == act.workspace.me_id:
        raise Refused("This is you. Name somebody else.", place="contact")
    return contact
