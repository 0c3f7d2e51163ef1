"""Planned things as entries of a calendar: what they are called with names and without, and their lasting marks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from django.conf import settings

from headwater.core.strangers import without_addresses
from headwater.formats.ics_out import Item
from headwater.store.models import Workspace
from headwater.store.queries.planned import Planned

DISCREET: Final = {
    "appointment": "Conversation", "promise": "Promise due", "step": "Next step", "gift": "Gift to send",
    "ask": "Follow-up",
}  # fmt: skip
NAMED: Final = {
    "appointment": "{what} with {name}", "promise": "Promised {name}: {what}", "step": "{name}: {what}",
    "gift": "Gift for {name}: {what}", "ask": "Follow up the {what} from {name}",
}  # fmt: skip
UNSAID: Final = {"appointment": "Conversation", "gift": "to be chosen"}


def entries(planned: Iterable[Planned], workspace: Workspace, *, discreet: bool) -> list[Item]:
    """The entries. `discreet`: no name and none of the user's words stands in them."""
    return [
        Item(
            uid=uid_of(workspace, one),
            title=_title(one, discreet=discreet),
            when=one.when,
            changed=one.changed or workspace.added_at,
            sequence=max(one.times - 1, 0),
            minutes=one.minutes,
            link=f"{settings.BASE_URL}/people/{one.contact}",
        )
        for one in planned
    ]


def uid_of(workspace: Workspace, one: Planned) -> str:
    """The same for ever for the same thing, and for nothing else anywhere."""
    told = f"{workspace.added_at.isoformat()} {workspace.pk} {one.kind} {one.id}"
    return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@headwater"


def _title(one: Planned, *, discreet: bool) -> str:
    if discreet:
        return DISCREET[one.kind]
    what = " ".join(one.what.split()) or UNSAID.get(one.kind, "")
    return without_addresses(NAMED[one.kind].format(what=what, name=one.name))
