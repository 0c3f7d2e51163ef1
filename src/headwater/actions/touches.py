"""Recording a dealing with a contact: a call, meeting, mail, message, event, note, gift or resource."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, check_texts, day_of, one_act, out_of_trash, telling
from headwater.actions.gift_rule import hold_dealing, keep_dealing
from headwater.actions.outcomes import CLOSES, check_outcome, ending_of, not_before, open_referrals
from headwater.actions.referrals import put_stage
from headwater.core.words import Kind
from headwater.store.models import Gift, Party, Touch

KINDS = ("call", "meeting", "mail", "message", "event", "note", "thank-you", "gift", "resource", "booking")


def record_touch(
    *, seat: Seat, now: datetime, contact: Party, kind: str, at: datetime, key: str = "", **details: Any
) -> Touch:
    """Record one touch. `details`: direction (in, out), minutes, gave (deposit, withdrawal), outcome, note, referral.

    A conversation that ended with `served without hiring` or `no fit` closes the contact's open referrals; one
    whose thanks are owed closes when they are given.
    """
    body = {"contact": contact.pk, "kind": kind, "at": at, **details}
    with one_act(seat=seat, now=now, action="record_touch", key=key, body=body) as act:
        if act.repeated:
            return Touch.objects.get(pk=act.result["touch"])
        touch = touch_in(act, contact=contact, kind=kind, at=at, **details)
        act.result = {"touch": touch.pk}
        return touch


def touch_in(act: Act, *, contact: Party, kind: str, at: datetime, **details: Any) -> Touch:
    """As `record_touch`, inside an open act."""
    act.own(*filter(None, [details.get("referral")]))
    contact = act.fresh(contact)
    out_of_trash(contact, contact.name, place="contact")
    check_texts(Touch, details)
    if kind not in KINDS:
        raise Refused(f"'{kind}' is not one of: {', '.join(KINDS)}.", place="kind")
    check_outcome(act, kind=kind, at=at, outcome=details.get("outcome", ""))
    if not Kind(contact.kind).is_contact:
        raise Refused(f"{contact.name} is content; a touch is with a contact.", place="contact")
    is_gift = kind == "gift" and details.get("direction") == "out"
    if is_gift:
        hold_dealing(act, contact, on=day_of(act.workspace, at), what=details.get("note", ""), occasion="")
    with telling():
        touch = Touch.objects.create(**act.stamp, contact=contact, kind=kind, at=at, **details)
    if is_gift:
        keep_dealing(act, touch, occasion="other")
    if touch.outcome:
        _move_on(act, touch)
    return touch


def _move_on(act: Act, talk: Touch) -> None:
    """Tie a conversation to the referral it was about, and close what it ended."""
    waiting = open_referrals(act, talk)
    if waiting and talk.referral_id is None:
        Touch.objects.filter(pk=talk.pk).update(referral=waiting[0])
        talk.refresh_from_db()
    if talk.outcome not in CLOSES:
        return
    for referral in waiting:
        ending = ending_of(act, referral)
        last = referral.history.order_by("-at", "-id").first()
        if referral.thanks != "owed" and ending and last:
            stage, at, reason = ending
            put_stage(act, referral, stage=stage, at=not_before(act, at, last.at), reason=reason)


def trash_touch(*, seat: Seat, now: datetime, touch: Touch) -> None:
    """Put a touch into the trash, with the gift that it was."""
    with one_act(seat=seat, now=now, action="trash_touch") as act:
        touch = act.fresh(touch)
        if touch.trashed_at is None:
            Touch.objects.filter(pk=touch.pk).update(trashed_at=act.now, **act.mark)
            Gift.objects.filter(touch=touch, trashed_at=None).update(trashed_at=act.now, **act.mark)


def restore_touch(*, seat: Seat, now: datetime, touch: Touch) -> None:
    """Take a touch out of the trash, with the gift that it was."""
    with one_act(seat=seat, now=now, action="restore_touch") as act:
        touch = act.fresh(touch)
        Touch.objects.filter(pk=touch.pk).update(trashed_at=None, **act.mark)
        Gift.objects.filter(touch=touch, state__in=("sent", "received")).update(trashed_at=None, **act.mark)
