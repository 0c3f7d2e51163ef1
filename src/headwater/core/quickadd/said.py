"""The preview sentence of quick-add: what was understood, for the user to look over before it is saved."""

from __future__ import annotations

from datetime import date, timedelta

from headwater.core.names.mention import Mention
from headwater.core.quickadd.day import written
from headwater.core.quickadd.deed import Deed, QuickAdd


def understood(found: QuickAdd, *, today: date) -> str:
    """Up to three plain sentences about the deed."""
    sentence = f"{_what(found)}{_service(found)}{_amount(found)}, {_day(found.on, today)}."
    note = f"Note: {found.note.rstrip('.')}." if found.note else ""
    return " ".join(filter(None, (sentence, found.day_read, note)))


def _what(found: QuickAdd) -> str:
    sources, prospects, contacts = map(_names, (found.sources, found.prospects, found.contacts))
    if found.deed is Deed.REFERRAL_RECEIVED:
        return f"{sources} sent you {prospects}"
    if found.deed is Deed.REFERRAL_GIVEN:
        return f"You sent {prospects} to {found.provider.name if found.provider else ''}"
    if found.deed is Deed.ENGAGEMENT:
        return f"{found.client.name if found.client else ''} hired you"
    if found.deed is Deed.THANKS:
        return f"You thanked {contacts}"
    return f"A {found.way or 'touch'} with {contacts}"


def _names(mentions: tuple[Mention, ...]) -> str:
    names = [mention.name for mention in mentions]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _service(found: QuickAdd) -> str:
    return f" for {found.service}" if found.service else ""


def _amount(found: QuickAdd) -> str:
    return "" if found.amount is None else f", {found.amount:,f} {found.currency}".rstrip()


def _day(day: date, today: date) -> str:
    if day == today:
        return f"today ({written(day)})"
    if day == today - timedelta(days=1):
        return f"yesterday ({written(day)})"
    return f"on {written(day)}"
