"""What the list of this day showed already, kept for the day: what stood there stays until it is done or put off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.http import HttpRequest

from headwater.core.plan import Card, Key
from headwater.web.shared.access import today_of

KEPT: Final = "today_list"
MOST: Final = 60
"""So many reasons are kept in mind for a day."""


def held(request: HttpRequest) -> tuple[Key, ...]:
    """The reasons (signal, subject) shown before on this day, in their order. Other minutes begin a new list."""
    kept: Any = request.session.get(KEPT)
    if (
        "minutes" in request.GET
        or not isinstance(kept, dict)
        or kept.get("day") != today_of(request).isoformat()
    ):
        return ()
    return tuple((signal, subject) for signal, subject in kept["keys"])


def keep(request: HttpRequest, before: Sequence[Key], shown: Iterable[Card]) -> None:
    """Keep what is shown now behind what was shown before; what was undone thus finds its place again."""
    new = [(card.lead.signal, card.lead.subject) for card in shown]
    keys = list(dict.fromkeys([*before, *new]))[:MOST]
    if tuple(keys) != tuple(before):
        request.session[KEPT] = {"day": today_of(request).isoformat(), "keys": [list(key) for key in keys]}


def fitting(owed: Sequence[Card], *, minutes: int, before: Sequence[Key], most: int) -> list[Card]:
    """The duties to show at once: those that fit the minutes, at least one, and whatever stood there before."""
    taken: list[Card] = []
    used = 0
    for card in owed:
        fits = not taken or used + card.lead.minutes <= minutes
        if (fits or (card.lead.signal, card.lead.subject) in before) and len(taken) < most:
            taken.append(card)
            used += card.lead.minutes
    return taken
