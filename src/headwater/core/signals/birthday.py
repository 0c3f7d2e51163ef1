"""A birthday is near. It is shown from a week before, and silent once I was in touch within that week."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from datetime import MAXYEAR, date
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import Signal, addressed
from headwater.core.spans import when
from headwater.core.words import Suggestion

AHEAD: Final = 7


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for a birthday within the next seven days; the nearest first."""
    if not folder.birthday:
        return ()
    on = next_birthday(written=folder.birthday, today=day.today)
    if on is None or (on - day.today).days > AHEAD:
        return ()
    if (
        folder.last
        and folder.last.out
        and (on - folder.last.on).days <= AHEAD
        and folder.last.on <= day.today
    ):
        return ()
    ahead = (on - day.today).days
    name = folder.party.name
    return (
        Suggestion(
            signal="birthday",
            subject=f"party:{folder.party.id}:{on.isoformat()}",
            who=folder.party,
            what=f"Wish {name} a happy birthday",
            why=(f"Their birthday is {when(day=on, today=day.today)}{_age(folder.birthday, on)}.",),
            urgency=float(AHEAD - ahead),
            late=False,
            verb="touch",
            letter="birthday",
            fields=addressed(folder.party),
            rows=(("party", folder.party.id),),
            due=on,
            minutes=3,
        ),
    )


def next_birthday(*, written: str, today: date) -> date | None:
    """The next birthday on or after today, of "1980-05-03" or "--05-03"; None when it cannot be read.

    Who was born on 29 February is wished well on the 28th in the other years, so that it is not late.
    """
    try:
        month, born = int(written[-5:-3]), int(written[-2:])
        date(2000, month, born)
    except ValueError:
        return None
    for year in (today.year, min(today.year + 1, MAXYEAR)):
        on = date(year, month, 28 if (month, born) == (2, 29) and not isleap(year) else born)
        if on >= today:
            return on
    return None


def _age(written: str, on: date) -> str:
    """The age they come to, when it is a round one worth a word."""
    year = written[:4]
    years = on.year - int(year) if year.isascii() and year.isdecimal() and len(written) == 10 else 0
    return f", and a round one: {years}" if 0 < years <= 110 and years % 10 == 0 else ""


SIGNAL = Signal("birthday", "Birthdays", "keep", find)
