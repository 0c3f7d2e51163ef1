"""What a contact says they provide: written down with its day and where it comes from, corrected, ended."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.told import looked_after
from headwater.store.models import Offer, Party

CHANGEABLE: Final = ("text", "on", "ended_on", "basis")


def record_offer(
    *,
    seat: Seat,
    now: datetime,
    contact: Party,
    text: str,
    on: date | None = None,
    basis: str = "",
    key: str = "",
) -> Offer:
    """Write down what a contact offers; `on` None is today, `basis` where one knows it from, such as "said so"."""
    body = {"contact": contact.pk, "text": text, "on": on, "basis": basis}
    with one_act(seat=seat, now=now, action="record_offer", key=key, body=body) as act:
        if act.repeated:
            return Offer.objects.get(pk=act.result["offer"])
        offer = add_offer(act, contact=contact, text=text, on=on or act.today, basis=basis)
        act.result = {"offer": offer.pk}
        return offer


def add_offer(act: Act, *, contact: Party, text: str, on: date, basis: str = "") -> Offer:
    """As `record_offer`, inside an open act."""
    offer = Offer(**act.stamp, contact=looked_after(act, contact), text=text, on=on, basis=basis)
    _check(act, offer)
    with telling():
        offer.save(force_insert=True)
    return offer


def _check(act: Act, offer: Offer) -> None:
    offer.text, offer.basis = " ".join(offer.text.split()), " ".join(offer.basis.split())
    if not any(sign.isalnum() for sign in offer.text):
        raise Refused("Write in words what they offer.", place="text")
    check_texts(Offer, {"text": offer.text, "basis": offer.basis})
    checked_day(act, offer.on)
    if offer.ended_on is not None and checked_day(act, offer.ended_on, place="ended_on") < offer.on:
        raise Refused("An offer cannot end before it began.", place="ended_on")


def change_offer(*, seat: Seat, now: datetime, offer: Offer, **changes: Any) -> Offer:
    """Correct an offer, or end it; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_offer") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of an offer cannot be changed here.")
        offer = act.fresh(offer)
        out_of_trash(offer, "This offer")
        for column, value in changes.items():
            setattr(offer, column, value)
        _check(act, offer)
        offer.changed_at, offer.changed_by = act.now, act.seat.user
        with telling():
            offer.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return offer


def trash_offer(*, seat: Seat, now: datetime, offer: Offer) -> None:
    """Put an offer into the trash."""
    with one_act(seat=seat, now=now, action="trash_offer") as act:
        offer = act.fresh(offer)
        if offer.trashed_at is None:
            Offer.objects.filter(pk=offer.pk).update(trashed_at=act.now, **act.mark)


def restore_offer(*, seat: Seat, now: datetime, offer: Offer) -> None:
    """Take an offer out of the trash."""
    with one_act(seat=seat, now=now, action="restore_offer") as act:
        offer = act.fresh(offer)
        looked_after(act, offer.contact)
        Offer.objects.filter(pk=offer.pk).update(trashed_at=None, **act.mark)
