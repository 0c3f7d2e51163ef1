"""Gifts: the idea, the order, the day it was sent and what it cost; received ones too; and "not this time".

A gift that is marked as sent is held against the profession's rule first. What speaks against it is told with its
source; the user may go on with a note, and both stay with the gift.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from headwater.actions.acting import (
    Act,
    NotHere,
    Refused,
    Seat,
    check_texts,
    day_of,
    one_act,
    out_of_trash,
    telling,
)
from headwater.actions.figures import checked_amount, checked_day, moment_on
from headwater.actions.flows import acknowledge
from headwater.actions.gift_rule import hold, warning_on
from headwater.actions.meant import Who, other_contact
from headwater.actions.meant import told as meant
from headwater.actions.told import contact_told, day_or_none, day_told, word
from headwater.formats.one_amount import read_one_amount
from headwater.store.models import Gift, Touch

STATES: Final = ("idea", "ordered", "sent", "received", "not this time")
DIRECTIONS: Final = ("out", "in")
CHANGEABLE: Final = (
    "direction", "idea", "occasion", "period", "state", "cash_like", "budget", "cost", "currency", "send_by",
    "ordered_on", "sent_on", "note",
)  # fmt: skip
WEIGHED: Final = (
    "state",
    "cost",
    "budget",
    "currency",
    "sent_on",
    "cash_like",
    "idea",
    "occasion",
    "contact_id",
)
"""Whatever the rule looks at: when none of it changed, a sent gift is not held against the rule again."""
OWN: Final = ("idea", "ordered", "sent", "not this time")


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftTold:
    """What is to be recorded. `direction` out: from me; in: to me. `period` is in which "not this time" counts."""

    contact: Who
    state: str = "idea"
    direction: str = "out"
    idea: str = ""
    occasion: str = "other"
    period: str = ""
    cash_like: bool = False
    budget: Decimal | None = None
    cost: Decimal | None = None
    currency: str = ""
    send_by: date | None = None
    ordered_on: date | None = None
    sent_on: date | None = None
    note: str = ""


def record_gift(*, seat: Seat, now: datetime, told: GiftTold, despite: str = "", key: str = "") -> Gift:
    """Record one gift. `despite` says why, when the profession's rule speaks against sending it. Raises AgainstRule."""
    body = {name: meant(getattr(told, name)) for name in (*CHANGEABLE, "contact")}
    with one_act(seat=seat, now=now, action="record_gift", key=key, body={**body, "despite": despite}) as act:
        if act.repeated:
            return Gift.objects.get(pk=act.result["gift"])
        gift = add_gift(act, told, despite=despite)
        act.result = {"gift": gift.pk}
        return gift


def add_gift(act: Act, told: GiftTold, *, despite: str = "") -> Gift:
    """As `record_gift`, inside an open act."""
    contact = other_contact(act, told.contact, place="contact", sentence="a gift goes to a contact.")
    gift = Gift(**act.stamp, contact=contact, **{name: getattr(told, name) for name in CHANGEABLE})
    _put_right(act, gift)
    hold(act, gift, despite)
    _keep_touch(act, gift)
    with telling():
        gift.save(force_insert=True)
    return gift


def change_gift(*, seat: Seat, now: datetime, gift: Gift, despite: str = "", **changes: Any) -> Gift:
    """Correct a gift, or take it a step on. `changes` are CHANGEABLE columns. Raises AgainstRule."""
    with one_act(seat=seat, now=now, action="change_gift") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' is nothing that a gift has.")
        return alter_gift(act, gift, changes, despite=despite)


def alter_gift(act: Act, gift: Gift, changes: Mapping[str, Any], *, despite: str = "") -> Gift:
    """As `change_gift`, inside an open act."""
    gift = act.fresh(gift)
    out_of_trash(gift, "This gift")
    before = {name: getattr(gift, name) for name in WEIGHED}
    for name, value in changes.items():
        setattr(gift, name, value)
    _put_right(act, gift)
    if before != {name: getattr(gift, name) for name in WEIGHED}:
        hold(act, gift, despite)
    _keep_touch(act, gift)
    gift.changed_at, gift.changed_by = act.now, act.seat.user
    with telling():
        gift.save(update_fields=[*CHANGEABLE, "touch", "changed_at", "changed_by"])
    return gift


def _put_right(act: Act, gift: Gift) -> None:
    """Check every part, and give a state the days it needs. Raises Refused with the place."""
    if gift.direction not in DIRECTIONS:
        raise Refused("Say who gave: I, or they.", place="direction")
    if gift.direction == "in":
        gift.state = "received"
    if gift.state not in STATES or (gift.state == "received" and gift.direction == "out"):
        raise Refused(f"'{gift.state}' is not one of: {', '.join(STATES)}.", place="state")
    gift.idea, gift.note = " ".join(gift.idea.split()), gift.note.strip()
    gift.occasion = " ".join(gift.occasion.split()) or "other"
    _put_money(act, gift)
    _put_days(act, gift)
    check_texts(Gift, {name: getattr(gift, name) for name in ("idea", "occasion", "period", "note")})


def _put_money(act: Act, gift: Gift) -> None:
    told, row = gift.currency, gift if gift.pk else None
    currencies = set()
    for place in ("budget", "cost"):
        try:
            amount, currency = checked_amount(act, getattr(gift, place), told, row=row)
        except Refused as refused:
            at = place if refused.place == "value" else refused.place
            raise Refused(refused.sentence, place=at) from refused
        setattr(gift, place, amount)
        currencies.add(currency)
    gift.currency = max(currencies)


def _put_days(act: Act, gift: Gift) -> None:
    if gift.state in ("sent", "received"):
        gift.sent_on = checked_day(act, gift.sent_on or act.today, place="sent_on")
    else:
        gift.sent_on = None
    if gift.state == "ordered":
        gift.ordered_on = gift.ordered_on or act.today
    if gift.ordered_on is not None:
        checked_day(act, gift.ordered_on, place="ordered_on")
        if gift.sent_on and gift.sent_on < gift.ordered_on:
            raise Refused("It cannot have been sent before it was ordered.", place="sent_on")
    if gift.send_by is not None:
        checked_day(act, gift.send_by, place="send_by", ahead=True)
    if not gift.period:
        gift.period = str((gift.sent_on or gift.send_by or act.today).year)


def _keep_touch(act: Act, gift: Gift) -> None:
    """A gift that went out is a deposit in the timeline; one that came in is a dealing too."""
    if gift.state not in ("sent", "received") or gift.sent_on is None:
        _drop_touch(act, gift)
        return
    out = gift.direction == "out"
    words: dict[str, Any] = {
        "at": moment_on(act, gift.sent_on), "direction": gift.direction, "gave": "deposit" if out else "",
        "note": gift.idea,
    }  # fmt: skip
    if gift.touch_id is None:
        gift.touch = Touch.objects.create(**act.stamp, contact=gift.contact, kind="gift", **words)
        return
    written = Touch.objects.get(pk=gift.touch_id).at
    if day_of(act.workspace, written) == gift.sent_on:
        words["at"] = written
    Touch.objects.filter(pk=gift.touch_id).update(**words, trashed_at=None, **act.mark)


def _drop_touch(act: Act, gift: Gift) -> None:
    if gift.touch_id is not None:
        Touch.objects.filter(pk=gift.touch_id, trashed_at=None).update(trashed_at=act.now, **act.mark)


def trash_gift(*, seat: Seat, now: datetime, gift: Gift) -> None:
    """Put a gift into the trash, with the dealing it wrote."""
    with one_act(seat=seat, now=now, action="trash_gift") as act:
        gift = act.fresh(gift)
        if gift.trashed_at is None:
            _drop_touch(act, gift)
            Gift.objects.filter(pk=gift.pk).update(trashed_at=act.now, **act.mark)


def restore_gift(*, seat: Seat, now: datetime, gift: Gift) -> None:
    """Take a gift out of the trash, with the dealing it wrote."""
    with one_act(seat=seat, now=now, action="restore_gift") as act:
        gift = act.fresh(gift)
        if gift.trashed_at is None:
            return
        if gift.state in ("sent", "received") and gift.touch_id is not None:
            Touch.objects.filter(pk=gift.touch_id).update(trashed_at=None, **act.mark)
        Gift.objects.filter(pk=gift.pk).update(trashed_at=None, **act.mark)


def gift_in(act: Act, pk: int, suffix: str, told: Mapping[str, str]) -> str:
    """Settle the suggestion of a gift.

    Without `suffix`, `pk` is a gift that stands as an idea or was ordered; with one it is a contact, and the suffix is
    the period ("2026") in which "not this time" counts, or "flow-…" for an acknowledgement. `told`: state (sent,
    ordered, idea, not this time, acknowledged), idea, occasion, cost, budget, currency, on, send_by, cash_like,
    despite, note.
    """
    state = word(told, "state", "sent")
    if suffix and state == "acknowledged":
        return acknowledge(act, contact_told(act, pk), told)
    if state not in OWN:
        raise Refused(f"'{state}' is not one of: {', '.join((*OWN, 'acknowledged'))}.", place="state")
    changes = _told(act, told, state)
    despite = word(told, "despite")
    if suffix:
        flow = suffix.startswith("flow")
        changes.setdefault("occasion", "ongoing flow" if flow else "other")
        period = suffix if suffix[:4].isdecimal() else str(act.today.year)
        gift = add_gift(
            act, GiftTold(contact=contact_told(act, pk), period=period, **changes), despite=despite
        )
        if flow and state == "sent":
            acknowledge(act, gift.contact, {**told, "how": "gift"}, touch=gift.touch)
    else:
        known: Gift | None = Gift.objects.of(act.workspace).filter(pk=pk).first()
        if known is None:
            raise NotHere("This gift is not here any more. It may have been moved to the trash.")
        gift = alter_gift(act, known, changes, despite=despite)
    return f"{_sentence(gift)}{warning_on(gift, today=act.today)}"


def _told(act: Act, told: Mapping[str, str], state: str) -> dict[str, Any]:
    """What a form said of a gift, as its columns."""
    made: dict[str, Any] = {"state": state}
    made.update(
        {name: word(told, name) for name in ("idea", "occasion", "currency", "note") if word(told, name)}
    )
    for name in ("cost", "budget"):
        text = word(told, name)
        if not text:
            continue
        amount, currency, reason = read_one_amount(text)
        if amount is None:
            raise Refused(reason or f"“{text[:40]}” is not an amount. Write it like 1,200.50.", place=name)
        made[name] = amount
        made.setdefault("currency", currency)
    if told.get("cash_like"):
        made["cash_like"] = True
    if send_by := day_or_none(told, "send_by"):
        made["send_by"] = send_by
    if state in ("sent", "ordered"):
        made["sent_on" if state == "sent" else "ordered_on"] = day_told(told, "on", act.today)
    return made


def _sentence(gift: Gift) -> str:
    who = gift.contact.name
    return {
        "sent": f"Noted: you sent {who} a gift.",
        "ordered": f"Noted: a gift for {who} is ordered.",
        "idea": f"Noted: a gift for {who} is in mind.",
        "not this time": f"Noted: no gift for {who} this time. It is not proposed again in {gift.period}.",
    }[gift.state]
