"""Days, minutes and amounts that a person tells: what can be meant is kept, what cannot is refused in a sentence."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from headwater.actions.acting import Act, Refused, start_of_day
from headwater.actions.arrivals import currency_of, exact_amount

FIRST_YEAR = 1900
MOST_MINUTES = 10_000


def checked_day(act: Act, day: date, *, place: str = "on", ahead: bool = False) -> date:
    """A day that has come; with `ahead` one to come as well. Raises Refused for a year that cannot be meant."""
    if not FIRST_YEAR <= day.year < act.today.year + 100:
        raise Refused(f"The year {day.year} cannot be meant. Look at the date again.", place=place)
    if day > act.today and not ahead:
        raise Refused("This day is still to come. Write the day on which it happened.", place=place)
    return day


def checked_minutes(minutes: int, *, place: str = "minutes") -> int:
    """Minutes from 1 to MOST_MINUTES. Raises Refused."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refused(f"Write the minutes as a whole number from 1 to {MOST_MINUTES:,}.", place=place)
    return minutes


def checked_amount(
    act: Act, value: Decimal | None, currency: str, *, row: Any = None
) -> tuple[Decimal | None, str]:
    """An amount with its currency (blank: the workspace's), or None and "". Raises Refused.

    `row` is what is corrected, if anything is.
    """
    if value is None:
        return None, ""
    exact_amount(value)
    if value < 0:
        raise Refused("A value cannot be below nothing.", place="value")
    return value, currency_of(act, currency, row=row)


def moment_on(act: Act, day: date) -> datetime:
    """Now when it is today, else noon of that day in the user's zone."""
    return act.now if day == act.today else start_of_day(act.workspace, day) + timedelta(hours=12)
