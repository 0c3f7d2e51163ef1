"""Centres of influence: the user says who is one, and who is not. Nobody becomes one by being counted."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Seat, one_act
from headwater.actions.bearings import add_bearing
from headwater.actions.partners import change_in, partner_of
from headwater.store.models import Bearing, Party


def say_influence(
    *, seat: Seat, now: datetime, contact: Party, is_one: bool, because: str = "", key: str = ""
) -> Bearing:
    """Say whether a contact is a centre of influence. A partner whose kind nobody said becomes one of that kind."""
    body = {"contact": contact.pk, "is_one": is_one, "because": because}
    with one_act(seat=seat, now=now, action="say_influence", key=key, body=body) as act:
        if act.repeated:
            return Bearing.objects.get(pk=act.result["bearing"])
        made = add_bearing(
            act, contact=contact, kind="influence", value="yes" if is_one else "no", on=act.today,
            basis=" ".join(because.split())[:500] or "your judgement",
        )  # fmt: skip
        partner = partner_of(contact)
        if is_one and partner is not None and not partner.kind:
            change_in(act, partner, kind="influence")
        act.result = {"bearing": made.pk}
        return made
