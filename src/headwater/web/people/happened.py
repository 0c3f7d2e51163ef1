"""The timeline of a party in words: what happened, when, and what is owed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from headwater.core.words import Party
from headwater.store.queries.people_timeline import Event
from headwater.web.people.giving_told import CAME, give_words
from headwater.web.people.giving_told import SIGNS as GIVE_SIGNS
from headwater.web.sources.numbers import money_words

SIGNS = {
    "call": "phone", "meeting": "coffee", "mail": "mail", "message": "message-circle", "event": "calendar-days",
    "note": "sticky-note", "thank-you": "heart-handshake", "gift": "gift", "resource": "book-open",
    "booking": "calendar-check",
}  # fmt: skip
WORDS = {
    "call": "Call", "meeting": "Meeting", "mail": "Mail", "message": "Message", "event": "Event", "note": "Note",
    "thank-you": "Thanked", "gift": "Gift", "resource": "Sent something useful", "booking": "Booking",
}  # fmt: skip
Told = dict[str, Any]


def happened(event: Event, party: Party, *, me: str, zone: ZoneInfo) -> Told:
    """One event for the timeline, on the user's day."""
    on = event.at.astimezone(zone).date() if event.at.year > 1 else event.at.date()
    return {"at": on, **TELLERS[event.what](event, party, me)}


def _touch(event: Event, party: Party, me: str) -> Told:
    del party, me
    kind, direction, minutes, note, referral, outcome = event.row
    began = {"in": "They began", "out": ""}.get(direction, "")
    led = f"It led to: {outcome}" if outcome else ""
    facts = [led, note, began, f"{minutes} minutes" if minutes else ""]
    return {
        "sign": SIGNS.get(kind, "circle-dot"),
        "title": WORDS.get(kind, kind),
        "text": ". ".join(fact for fact in facts if fact),
        "href": f"/referrals/{referral}" if referral else "",
    }


def _sent(event: Event, party: Party, me: str) -> Told:
    _prospect, name, kind, thanks, provider = event.row
    to = "" if provider == me else f" to {provider}"
    who = "Brought" if not party.kind.is_contact else "Sent"
    return _referral(event, f"{who} {name}{to}", kind, thanks)


def _came(event: Event, party: Party, me: str) -> Told:
    del party
    _source, name, kind, thanks, provider = event.row
    to = "" if provider == me else f" to {provider}"
    return _referral(event, f"Was sent{to} by {name}", kind, thanks)


def _served(event: Event, party: Party, me: str) -> Told:
    del party
    source, prospect, kind, thanks, _provider = event.row
    who = "You" if source == me else source
    return _referral(event, f"{who} sent them {prospect}", kind, thanks)


def _referral(event: Event, title: str, kind: str, thanks: str) -> Told:
    owed = thanks == "owed"
    return {
        "sign": "arrow-left-right",
        "title": title,
        "text": f"{kind}; thanks owed" if owed else kind,
        "href": f"/referrals/{event.pk}",
        "owed": owed,
    }


def _stage(event: Event, party: Party, me: str) -> Told:
    del party, me
    stage, reason, referral, source = event.row
    return {
        "sign": "milestone",
        "title": f"Now {stage}",
        "text": reason or f"sent by {source}",
        "href": f"/referrals/{referral}",
    }


def _thanks(event: Event, party: Party, me: str) -> Told:
    del party, me
    channel, note, referral, prospect = event.row
    by = f", by {channel}" if channel else ""
    return {
        "sign": "heart-handshake",
        "title": f"Thanked for {prospect}{by}",
        "text": note,
        "href": f"/referrals/{referral}",
    }


def _work(event: Event, party: Party, me: str) -> Told:
    del party, me
    service, value, currency, ended = event.row
    amount = f"{money_words(value)} {currency}" if value is not None else "value not known"
    until = f", until {ended.day} {ended:%b %Y}" if ended else ""
    return {
        "sign": "briefcase-business",
        "title": f"Hired you: {service}" if service else "Hired you",
        "text": f"{amount}{until}",
        "href": f"/engagements/{event.pk}/edit",
    }


def _gave(event: Event, party: Party, me: str) -> Told:
    del me
    direction, kind, what, other, outcome = event.row
    came = CAME.get(outcome, "")
    return {
        "sign": GIVE_SIGNS.get(kind, "gift"),
        "title": give_words(out=direction == "out", kind=kind, contact=party.name, other=other or ""),
        "text": "; ".join(filter(None, (what, came))),
        "href": f"/giving/{event.pk}",
    }


TELLERS: dict[str, Callable[[Event, Party, str], Told]] = {
    "touch": _touch, "sent": _sent, "came": _came, "served": _served, "stage": _stage, "thanks": _thanks, "work": _work,
    "give": _gave,
}  # fmt: skip
