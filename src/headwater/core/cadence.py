"""How often to be in touch with a contact, when that is due next, and when it is late.

The closest cadence counts: the contact's own, then that of a tag, then that of a role; of several tags or roles the
shortest. It runs from the last real contact of any kind, so every dealing moves it, whoever had it and by what means.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Rhythm

SHIPPED: Final = {
    "client": Rhythm(30, 60),
    "partner": Rhythm(30, 60),
    "source": Rhythm(45, 90),
    "prospect": Rhythm(60, 120),
    "former client": Rhythm(90, 180),
}
"""What counts for a role while the workspace has set nothing for it, in days. Our own judgement, made to be changed."""
NEVER: Final = 36_500
"""A cadence of a hundred years says: no cadence."""
PLURALS: Final = {
    "client": "clients",
    "partner": "partners",
    "source": "sources",
    "prospect": "prospects",
    "former client": "former clients",
}


def rhythm_of(folder: Folder, day: Day) -> Rhythm | None:
    """The cadence that holds for this contact, saying in `whose` for whom it was set. None: none holds."""
    if own := day.rules.own.get(folder.party.id):
        return _set(own, "set for them")
    by_tag = _shortest((one, tag) for tag in folder.tags if (one := _named(day, "tag", tag)))
    if by_tag:
        return _set(by_tag[0], f"for everybody tagged “{by_tag[1]}”")
    by_role = _shortest(
        (one, role) for role in folder.roles if (one := _named(day, "role", role) or SHIPPED.get(role))
    )
    if by_role is None:
        return None
    rhythm, role = by_role
    return _set(rhythm, f"for {PLURALS.get(role, f'everybody who is “{role}”')}")


def last_real(folder: Folder) -> date | None:
    """The day of the last real contact: any dealing but a note, and whatever I passed on to them."""
    days = [give.on for give in folder.gives if give.out]
    return max([*days, *([folder.last.on] if folder.last else [])], default=None)


def counted_from(folder: Folder) -> date | None:
    """The day from which a cadence runs: the last real contact; without one the newest other fact about them.

    None: nothing dated is known of them.
    """
    if real := last_real(folder):
        return real
    days = [*(one.on for one in folder.sent), *(one.on for one in folder.came)]
    for work in folder.work:
        days += [work.ended or work.started]
    return max([*days, *([folder.since] if folder.since else [])], default=None)


def due_on(folder: Folder, day: Day) -> date | None:
    """The day on which it is time to be in touch; None without a cadence. Of whom nothing is dated it is today."""
    rhythm = rhythm_of(folder, day)
    return _after(folder, day, rhythm.ideal) if rhythm else None


def late_on(folder: Folder, day: Day) -> date | None:
    """The day from which it is late; None without a cadence."""
    rhythm = rhythm_of(folder, day)
    return _after(folder, day, rhythm.latest) if rhythm else None


def _after(folder: Folder, day: Day, days: int) -> date:
    start = counted_from(folder)
    if start is None:
        return day.today
    return start + timedelta(days=min(days, (date.max - start).days))


def _named(day: Day, scope: str, name: str) -> Rhythm | None:
    found = day.rules.cadences.get((scope, name))
    if found is None and day.rules.cadences:
        plain = name.casefold()
        alike = (
            one for key, one in day.rules.cadences.items() if key[0] == scope and key[1].casefold() == plain
        )
        found = next(alike, None)
    return found


def _shortest(rhythms: Iterable[tuple[Rhythm, str]]) -> tuple[Rhythm, str] | None:
    """The shortest with its name; of equal ones the first by name."""
    return min(rhythms, key=lambda one: (one[0].ideal, one[0].latest, one[1]), default=None)


def _set(rhythm: Rhythm, whose: str) -> Rhythm | None:
    return None if rhythm.ideal >= NEVER else Rhythm(rhythm.ideal, rhythm.latest, whose)
