"""Recording what a contact is looking for, whether they brought it unasked, and the day it was met."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, other_contact, told
from headwater.store.models import Need, Party

CHANGEABLE = ("text", "on", "by", "unasked", "topics", "met_on")


def record_need(
    *,
    seat: Seat,
    now: datetime,
    contact: Who,
    text: str,
    on: date,
    by: date | None = None,
    unasked: bool = False,
    topics: str = "",
    key: str = "",
) -> Need:
    """Record a need. `by` is the day until which it is to be met; `topics` are words separated by commas."""
    columns: dict[str, Any] = {"text": text, "on": on, "by": by, "unasked": unasked, "topics": topics}
    body = {"contact": told(contact), **columns}
    with one_act(seat=seat, now=now, action="record_need", key=key, body=body) as act:
        if act.repeated:
            return Need.objects.get(pk=act.result["need"])
        need = add_need(act, contact=contact, **columns)
        act.result = {"need": need.pk}
        return need


def add_need(act: Act, *, contact: Who, text: str, on: date, **details: Any) -> Need:
    """As `record_need`, inside an open act."""
    need = Need(**act.stamp, contact=_contact(act, contact), text=text, on=on, **details)
    _check(act, need)
    with telling():
        need.save(force_insert=True)
    return need


def _contact(act: Act, contact: Who) -> Party:
    return other_contact(act, contact, place="contact", sentence="only a contact has a need.")


def _check(act: Act, need: Need) -> None:
    need.text = " ".join(need.text.split())
    need.topics = ", ".join(dict.fromkeys(filter(None, (each.strip() for each in need.topics.split(",")))))
    if not need.text:
        raise Refused("Write what they are looking for.", place="text")
    check_texts(Need, {"text": need.text, "topics": need.topics})
    checked_day(act, need.on)
    if need.by is not None and checked_day(act, need.by, place="by", ahead=True) < need.on:
        raise Refused("It cannot be wanted by a day before it came up.", place="by")
    if need.met_on is not None and checked_day(act, need.met_on, place="met_on") < need.on:
        raise Refused("A need cannot be met before it came up.", place="met_on")


def change_need(*, seat: Seat, now: datetime, need: Need, **changes: Any) -> Need:
    """Correct a need; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_need") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a need cannot be changed here.")
        return _changed(act, need, changes)


def meet_need(*, seat: Seat, now: datetime, need: Need, on: date | None = None) -> Need:
    """Say that a need was met, on that day; None is today."""
    with one_act(seat=seat, now=now, action="meet_need") as act:
        return _changed(act, need, {"met_on": on or act.today})


def _changed(act: Act, need: Need, changes: dict[str, Any]) -> Need:
    need = act.fresh(need)
    out_of_trash(need, "This need")
    for column, value in changes.items():
        setattr(need, column, value)
    _check(act, need)
    need.changed_at, need.changed_by = act.now, act.seat.user
    with telling():
        need.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
    return need


def trash_need(*, seat: Seat, now: datetime, need: Need) -> None:
    """Put a need into the trash."""
    with one_act(seat=seat, now=now, action="trash_need") as act:
        need = act.fresh(need)
        if need.trashed_at is None:
            Need.objects.filter(pk=need.pk).update(trashed_at=act.now, **act.mark)


def restore_need(*, seat: Seat, now: datetime, need: Need) -> None:
    """Take a need out of the trash."""
    with one_act(seat=seat, now=now, action="restore_need") as act:
        need = act.fresh(need)
        Need.objects.filter(pk=need.pk).update(trashed_at=None, **act.mark)
