"""How far I trust a contact with people I care for, and how many introductions a month they can take.

Both are for my eyes alone. Whoever stands below the workspace's level is never proposed to anybody.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.actions.told import looked_after
from headwater.store.models import Party

HIGHEST: Final = 5
MOST: Final = 1000


def rate_trust(*, seat: Seat, now: datetime, contact: Party, trust: int | None) -> Party:
    """Say how far I trust a contact, from 1 (not with anybody) to 5 (implicitly); None is not said."""
    if trust is not None and not 1 <= trust <= HIGHEST:
        raise Refused("Trust goes from 1 to 5.", place="trust")
    with one_act(seat=seat, now=now, action="rate_trust") as act:
        return _set(act, contact, trust=trust)


def set_capacity(*, seat: Seat, now: datetime, contact: Party, capacity: int | None) -> Party:
    """Say how many introductions a month they can take: 0 is none, None not said."""
    if capacity is not None and not 0 <= capacity <= MOST:
        raise Refused(
            f"Write how many introductions a month they can take, from 0 to {MOST}.", place="capacity"
        )
    with one_act(seat=seat, now=now, action="set_capacity") as act:
        return _set(act, contact, capacity=capacity)


def _set(act: Act, contact: Party, **told: int | None) -> Party:
    contact = looked_after(act, contact)
    if any(getattr(contact, name) != value for name, value in told.items()):
        Party.objects.filter(pk=contact.pk).update(**told, **act.mark)
        contact.refresh_from_db()
    return contact


def refuse_untrusted(act: Act, contact: Party, *, place: str = "party") -> None:
    """Make sure that a contact may be named to others. Raises Refused."""
    if contact.trust is None:
        raise Refused(f"Say first whether you trust {contact.name} with people you care for.", place=place)
    if contact.trust < act.workspace.trust_level:
        raise Refused(
            f"You said that you do not trust {contact.name} that far. If that has changed, say so on their page first.",
            place=place,
        )
