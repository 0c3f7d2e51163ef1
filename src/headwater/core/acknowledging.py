"""How a flow of referrals may be acknowledged here: by a gift or by words, and whether "not this time" was said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.gifts import Wish, acknowledgement, yearly_sums

DECLINED: Final = "not this time"
PLANNED: Final = frozenset({"idea", "ordered"})


def spent_on(folder: Folder, *, year: int) -> dict[str, Decimal]:
    """What was given to this contact in a calendar year, by currency."""
    known = ((one.sent, one.cost, one.currency) for one in folder.gifts if one.out)
    return yearly_sums(((sent, cost, currency) for sent, cost, currency in known if sent and cost), year=year)


def is_declined(folder: Folder, *, today: date, period: str = "") -> bool:
    """Whether "not this time" stands: for the year that runs, or for the period that is named."""
    year = str(today.year)
    return any(
        one.out
        and one.state == DECLINED
        and (not one.period or year in one.period or (period != "" and one.period == period))
        for one in folder.gifts
    )


def way_of(folder: Folder, day: Day) -> str:
    """How a flow from this contact may be acknowledged today: "gift", or "words" where the rule leaves no room."""
    first = min((one.on for one in folder.sent), default=None)
    wish = Wish(on=day.today, by_volume=True, roles=folder.roles, first_sent=first)
    return acknowledgement(day.profession, wish, spent=spent_on(folder, year=day.today.year))
