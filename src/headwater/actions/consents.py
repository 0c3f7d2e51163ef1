"""What a client agrees to have told to their source: item by item, with its grounds, until they take it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.core.letters.confidence import ITEMS
from headwater.store.models import Consent, Party, Referral

WORDS: Final = {
    "name": "their name",
    "matter": "what it was about",
    "money": "what it cost or was worth",
    "outcome": "how it turned out for them",
}
"""Each item as one would ask the client for it."""


def record_consent(
    *,
    seat: Seat,
    now: datetime,
    client: Party,
    item: str,
    basis: str,
    on: date | None = None,
    referral: Referral | None = None,
    key: str = "",
) -> Consent:
    """Write down that a client agreed to have one item told: to the source of `referral`, or (None) to any source.

    `basis` says how they agreed, such as "said so on the phone". Agreed once, it is not written twice.
    """
    body = {"client": client.pk, "item": item, "on": on, "referral": referral and referral.pk, "basis": basis}
    with one_act(seat=seat, now=now, action="record_consent", key=key, body=body) as act:
        if act.repeated:
            return Consent.objects.get(pk=act.result["consent"])
        made = _consent(act, client, referral, item=item, on=on or act.today, basis=" ".join(basis.split()))
        act.result = {"consent": made.pk}
        return made


def _consent(
    act: Act, client: Party, referral: Referral | None, *, item: str, on: date, basis: str
) -> Consent:
    client = act.fresh(client)
    out_of_trash(client, client.name, place="client")
    if item not in ITEMS:
        raise Refused(f"'{item}' is not one of: {', '.join(ITEMS)}.", place="item")
    if referral is not None:
        referral = act.fresh(referral)
        if referral.prospect_id != client.pk:
            raise Refused(f"{client.name} is not whom this referral is about.", place="referral")
    if not basis:
        raise Refused("Write how they agreed, such as “said so on the phone”.", place="basis")
    if on > act.today:
        raise Refused("This day is still to come. Choose today or an earlier day.", place="on")
    check_texts(Consent, {"basis": basis})
    same = Consent.objects.of(act.workspace).filter(
        client=client, referral=referral, item=item, withdrawn_on=None
    )
    before: Consent | None = same.first()
    if before is not None:
        return before
    with telling():
        made: Consent = Consent.objects.create(
            **act.stamp, client=client, referral=referral, item=item, on=on, basis=basis
        )
    return made


def withdraw_consent(*, seat: Seat, now: datetime, consent: Consent) -> Consent:
    """The client took it back: from today on nothing of this item is told. What was told before stays told."""
    with one_act(seat=seat, now=now, action="withdraw_consent") as act:
        consent = act.fresh(consent)
        if consent.withdrawn_on is None:
            day = max(act.today, consent.on)
            Consent.objects.filter(pk=consent.pk).update(withdrawn_on=day, **act.mark)
            consent.refresh_from_db()
        return consent
