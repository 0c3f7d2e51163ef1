"""Help given to a contact, logged in one step: an article, an answer, a name. Each is a deposit."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.actions.giving import Given, add_give
from headwater.actions.told import Told, contact_told, day_told, minutes_told, word
from headwater.store.models import Give, Party

KINDS: Final = {
    "resource": "an article, a book, a tool",
    "advice": "an answer, advice",
    "introduction": "a name",
}
"""What can be given in one step, each in plain words."""


def record_help(*, seat: Seat, now: datetime, contact: Party, told: Told, key: str = "") -> Give:
    """Write down help given to a contact, as `help_with` says."""
    body = {"contact": contact.pk, **told}
    with one_act(seat=seat, now=now, action="record_help", key=key, body=body) as act:
        if act.repeated:
            return Give.objects.get(pk=act.result["give"])
        act.own(contact)
        give = help_with(act, contact.pk, told)
        act.result = {"give": give.pk}
        return give


def help_with(act: Act, contact: int, told: Told) -> Give:
    """Write down help from what a form said: "kind" of KINDS, "what", "other" (whom I named), "minutes", "on"."""
    party = contact_told(act, contact)
    kind, what, other = word(told, "kind", "resource"), word(told, "what"), word(told, "other")
    if kind not in KINDS and kind not in ("prospective client", "job candidate"):
        raise Refused(f"Choose one of: {', '.join(KINDS)}.", place="kind")
    if not what and not other:
        raise Refused("Write in a word or two what you gave.", place="what")
    given = Given(
        contact=party, kind=kind, on=day_told(told, "on", act.today), what=what, other=other or None,
        minutes=minutes_told(told), refers=kind in ("prospective client", "introduction"),
    )  # fmt: skip
    return add_give(act, given)


def give_in(act: Act, contact: int, _suffix: str, told: Told) -> str:
    """Settle a suggestion to give something, as `help_with` says."""
    give = help_with(act, contact, told)
    return f"Noted: you gave {give.contact.name} {give.what or give.kind}."
