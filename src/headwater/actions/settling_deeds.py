"""The deeds of Today that are as old as the ledger: thanks said, a contact reached, the answer of a client."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from headwater.actions.acting import Act, NotHere, Refused
from headwater.actions.origins import name_in
from headwater.actions.parties import parse_day
from headwater.actions.thanks import ThanksGiven, give_thanks
from headwater.actions.told import row_told
from headwater.actions.touches import touch_in
from headwater.store.models import Party, Referral

FIRST_YEAR = 1900
HOW = {"call": "called", "message": "wrote to", "mail": "wrote to", "meeting": "met", "event": "met"}


def thank_in(act: Act, referral_id: int, suffix: str, told: Mapping[str, str]) -> str:
    """Thanks were said for a referral. `told`: on, channel, note. A number as `suffix` names one of several people."""
    referral = row_told(act, Referral, referral_id)
    at = min(max(moment_in(act, told.get("on", "")), referral.received_at), act.now)
    people = [_contact(act, int(suffix))] if suffix.isascii() and suffix.isdecimal() else []
    given = ThanksGiven(at=at, channel=told.get("channel", ""), note=told.get("note", ""), people=people)
    give_thanks(act, referral, given)
    if people:
        return f"Noted: you thanked {people[0].name} for what {referral.source.name} brought."
    return f"Noted: you thanked for the referral from {referral.source.name}."


def reach_in(act: Act, contact_id: int, _suffix: str, told: Mapping[str, str]) -> str:
    """I was in touch. `told`: kind (call, message, mail, meeting, event), on, note, gave."""
    contact = _contact(act, contact_id)
    kind = told.get("kind") or "message"
    if kind not in HOW:
        raise Refused(f"'{kind}' is not one of: {', '.join(HOW)}.", place="kind")
    at = moment_in(act, told.get("on", ""))
    if at > act.now:
        raise Refused("This day is still to come. Choose today or an earlier day.", place="on")
    touch_in(act, contact=contact, kind=kind, at=at, direction="out", note=told.get("note", ""))
    return f"Noted: you {HOW[kind]} {contact.name}."


def answer_in(act: Act, client_id: int, _suffix: str, told: Mapping[str, str]) -> str:
    """A client said how they heard of me. `told`: source."""
    return name_in(act, _contact(act, client_id), told.get("source", ""))


def moment_in(act: Act, day: str) -> datetime:
    """Now, if no day is written or it is today; else noon of that day in the user's zone. Raises Refused."""
    on = parse_day(day)
    if on is None or on == act.today:
        return act.now
    if not FIRST_YEAR <= on.year < act.now.year + 100:
        raise Refused(f"The year {on.year} cannot be meant. Look at the date again.", place="on")
    return datetime.combine(on, time(12), ZoneInfo(act.workspace.timezone))


def day_in(act: Act, day: str, *, place: str = "on") -> date:
    """The day that is written, today where none is. Raises Refused for a day still to come."""
    on = parse_day(day) or act.today
    if on > act.today:
        raise Refused("This day is still to come. Choose today or an earlier day.", place=place)
    return on


def _contact(act: Act, contact_id: int) -> Party:
    found: Party | None = Party.objects.of(act.workspace).filter(pk=contact_id).first()
    if found is None:
        raise NotHere("This contact is not here any more. It may have been moved to the trash.")
    return found
