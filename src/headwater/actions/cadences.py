"""How often to be in touch: set for a person, for everybody in a role or with a tag, and taken back again."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, telling
from headwater.actions.told import looked_after
from headwater.core.cadence import NEVER
from headwater.store.models import Cadence, Party

SCOPES: Final = ("person", "role", "tag")


def set_cadence(
    *,
    seat: Seat,
    now: datetime,
    ideal_days: int,
    latest_days: int,
    contact: Party | None = None,
    scope: str = "person",
    name: str = "",
) -> Cadence:
    """Set a cadence: ideally every `ideal_days`, at the latest after `latest_days`. One that stood before is changed.

    For a person name the `contact`, for a role or tag its `name`. `NEVER` for both says: no cadence. Raises Refused.
    """
    with one_act(seat=seat, now=now, action="set_cadence") as act:
        found = _of(act, scope, contact, name)
        _check(ideal_days, latest_days)
        if found.pk is None:
            found = Cadence(**act.stamp, scope=scope, contact=found.contact, name=found.name)
        found.ideal_days, found.latest_days = ideal_days, latest_days
        found.changed_at, found.changed_by = act.now, act.seat.user
        with telling():
            found.save()
        return found


def clear_cadence(
    *, seat: Seat, now: datetime, contact: Party | None = None, scope: str = "person", name: str = ""
) -> None:
    """Take a cadence back: the next one counts again, of a tag, a role, or the one that ships."""
    with one_act(seat=seat, now=now, action="clear_cadence") as act:
        found = _of(act, scope, contact, name)
        if found.pk is not None:
            Cadence.objects.filter(pk=found.pk).update(trashed_at=act.now, **act.mark)


def _of(act: Act, scope: str, contact: Party | None, name: str) -> Cadence:
    """The cadence that stands there, or a new one that is not saved yet."""
    if scope not in SCOPES:
        raise Refused(f"'{scope}' is not one of: {', '.join(SCOPES)}.", place="scope")
    name = " ".join(name.split())
    check_texts(Cadence, {"name": name})
    rows = Cadence.objects.of(act.workspace).filter(scope=scope)
    if scope == "person":
        if contact is None:
            raise Refused("Name the person for whom this is.", place="contact")
        contact = looked_after(act, contact)
        return rows.filter(contact=contact).first() or Cadence(scope=scope, contact=contact)
    if not name:
        raise Refused(f"Name the {scope} for which this is.", place="name")
    return rows.filter(name__iexact=name).first() or Cadence(scope=scope, name=name)


def _check(ideal: int, latest: int) -> None:
    if not 1 <= ideal <= NEVER:
        raise Refused(f"Write the days as a whole number from 1 to {NEVER:,}.", place="ideal_days")
    if not ideal <= latest <= NEVER:
        raise Refused("The latest day cannot be before the ideal one.", place="latest_days")
