"""Why somebody who fits is held back for now, in words; these are for the user alone."""

from __future__ import annotations

from datetime import timedelta

from headwater.core.giving.index import trades_in
from headwater.core.giving.known import Person, Wish
from headwater.core.spans import written
from headwater.core.trades import trades

SURE = 0.5
"""How surely a title must speak of a trade for its owner to be taken for a competitor."""


def held_back(person: Person, wish: Wish) -> str:
    """Why a person is not to be proposed for this need now; "" when nothing holds them back."""
    if person.id in wish.apart:
        return "You said that these two are not to be introduced."
    if person.held:
        return f"{person.held[0].upper()}{person.held[1:].rstrip('.')}."
    if wish.asker_trade and _competes(person, wish.asker_trade):
        return "Does the same work as the person who asks."
    if person.recommended is not None and wish.rest_days > 0:
        rested = person.recommended + timedelta(days=wish.rest_days)
        if person.recommended <= wish.today < rested:
            told = written(day=person.recommended, today=wish.today)
            return f"Recommended on {told}; can rest until {written(day=rested, today=wish.today)}."
    return ""


def _competes(person: Person, trade: str) -> bool:
    asked = {trade} if trade in trades() else {key for key, sure in trades_in(trade).items() if sure >= SURE}
    own = trades_in(person.title) if person.title else {}
    return any(own.get(key, 0.0) >= SURE for key in asked)
