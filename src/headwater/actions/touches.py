"""Recording a dealing with a contact: a call, meeting, mail, message, event, note, gift or resource."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from headwater.actions.acting import Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.core.words import Kind
from headwater.store.models import Party, Touch

KINDS = ("call", "meeting", "mail", "message", "event", "note", "thank-you", "gift", "resource", "booking")


def record_touch(
    *, seat: Seat, now: datetime, contact: Party, kind: str, at: datetime, key: str = "", **details: Any
) -> Touch:
    """Record one touch. `details`: direction (in, out), minutes, gave (deposit, withdrawal), note, referral."""
    body = {"contact": contact.pk, "kind": kind, "at": at, **details}
    with one_act(seat=seat, now=now, action="record_touch", key=key, body=body) as act:
        if act.repeated:
            return Touch.objects.get(pk=act.result["touch"])
        act.own(*filter(None, [details.get("referral")]))
        contact = act.fresh(contact)
        out_of_trash(contact, contact.name, place="contact")
        check_texts(Touch, details)
        if kind not in KINDS:
            raise Refused(f"'{kind}' is not one of: {', '.join(KINDS)}.", place="kind")
        if not Kind(contact.kind).is_contact:
            raise Refused(f"{contact.name} is content; a touch is with a contact.", place="contact")
        with telling():
            touch = Touch.objects.create(**act.stamp, contact=contact, kind=kind, at=at, **details)
        act.result = {"touch": touch.pk}
        return touch


def trash_touch(*, seat: Seat, now: datetime, touch: Touch) -> None:
    """Put a touch into the trash."""
    with one_act(seat=seat, now=now, action="trash_touch") as act:
        touch = act.fresh(touch)
        if touch.trashed_at is None:
            Touch.objects.filter(pk=touch.pk).update(trashed_at=act.now, **act.mark)


def restore_touch(*, seat: Seat, now: datetime, touch: Touch) -> None:
    """Take a touch out of the trash."""
    with one_act(seat=seat, now=now, action="restore_touch") as act:
        touch = act.fresh(touch)
        Touch.objects.filter(pk=touch.pk).update(trashed_at=None, **act.mark)
