"""Recording business that two others did with each other: once for each piece, whoever tells of it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, telling
from headwater.actions.figures import checked_amount, checked_day
from headwater.actions.meant import Who, other_contact, told
from headwater.store.models import Business, Party


def record_business(
    *,
    seat: Seat,
    now: datetime,
    seller: Who,
    buyer: Who,
    on: date,
    value: Decimal | None = None,
    currency: str = "",
    reference: str = "",
    note: str = "",
    key: str = "",
) -> Business:
    """Record that `seller` worked for `buyer`. `value` None: nobody told. `reference` tells pieces of a day apart.

    The other side's report of a piece that stands already is refused, with how to tell a second piece apart.
    """
    body = {
        "seller": told(seller), "buyer": told(buyer), "on": on, "value": value, "currency": currency,
        "reference": reference, "note": note,
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="record_business", key=key, body=body) as act:
        if act.repeated:
            return Business.objects.get(pk=act.result["business"])
        value, currency = checked_amount(act, value, currency)
        piece = Business(
            **act.stamp, seller=_side(act, seller, "seller"), buyer=_side(act, buyer, "buyer"),
            on=checked_day(act, on), value=value, currency=currency, reference=" ".join(reference.split()), note=note,
        )  # fmt: skip
        if piece.seller_id == piece.buyer_id:
            raise Refused(f"{piece.seller.name} cannot do business with themselves.", place="buyer")
        check_texts(Business, {"reference": piece.reference, "note": note})
        _refuse_twice(piece)
        with telling():
            piece.save(force_insert=True)
        act.result = {"business": piece.pk}
        return piece


def _side(act: Act, who: Who, place: str) -> Party:
    return other_contact(act, who, place=place, sentence="business is between contacts.")


def _refuse_twice(piece: Business) -> None:
    """The same two on the same day: one piece, unless both bear a reference and these differ."""
    same = Business.objects.of(piece.workspace_id).filter(
        seller=piece.seller_id, buyer=piece.buyer_id, on=piece.on
    ).exclude(pk=piece.pk)  # fmt: skip
    if piece.reference:
        same = same.filter(Q(reference="") | Q(reference=piece.reference))
    if same.exists():
        raise Refused(
            f"That {piece.seller.name} worked for {piece.buyer.name} on {piece.on:%Y-%m-%d} is recorded already, and "
            "counts once whoever tells of it. If it was another piece of work, give both a reference.",
            place="reference",
        )


def trash_business(*, seat: Seat, now: datetime, business: Business) -> None:
    """Put a piece of business into the trash."""
    with one_act(seat=seat, now=now, action="trash_business") as act:
        piece = act.fresh(business)
        if piece.trashed_at is None:
            Business.objects.filter(pk=piece.pk).update(trashed_at=act.now, **act.mark)


def restore_business(*, seat: Seat, now: datetime, business: Business) -> None:
    """Take a piece of business out of the trash. Refused when it was recorded again meanwhile."""
    with one_act(seat=seat, now=now, action="restore_business") as act:
        piece = act.fresh(business)
        if piece.trashed_at is not None:
            _refuse_twice(piece)
            with telling():
                Business.objects.filter(pk=piece.pk).update(trashed_at=None, **act.mark)
