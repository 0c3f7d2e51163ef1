"""A day that a person names, as a moment."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.http import HttpRequest

from headwater.actions.acting import Refused, Seat
from headwater.web.shared.access import today_of

FIRST_YEAR = 1900


def moment_of(seat: Seat, now: datetime, day: date | None) -> datetime:
    """Now, if no day was named or it is today; else noon of that day in the user's zone. Raises Refused."""
    if day is not None and not FIRST_YEAR <= day.year < now.year + 100:
        raise Refused(f"The year {day.year} cannot be meant. Look at the date again.", place="on")
    zone = ZoneInfo(seat.workspace.timezone)
    if day is None or day == now.astimezone(zone).date():
        return now
    return datetime.combine(day, time(12), zone)


def day_asked(request: HttpRequest) -> date | None:
    """The day that the address proposes (`on`); None when it is none, or still to come."""
    try:
        day = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return None
    return day if day <= today_of(request) else None
