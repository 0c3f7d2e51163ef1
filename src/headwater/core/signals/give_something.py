"""A relationship leans to one side: they gave more than I did, or they send me people and got nothing for long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import Signal, addressed, looking_for, reasons, their_matters
from headwater.core.spans import ago, times
from headwater.core.words import Suggestion

COUNTED: Final = 730
LONG: Final = 365
REST: Final = 60
"""Days for which something I gave is enough for now."""
LEAN: Final = 2


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion where they gave two more than I within two years, or sent somebody and got nothing in one."""
    if not (folder.sent or folder.gives) or not folder.party.kind.is_contact:
        return ()
    today = day.today
    given = _last_given(folder, today)
    if given and (today - given).days <= REST:
        return ()
    sent = sum(0 <= (today - one.on).days <= COUNTED for one in folder.sent)
    theirs = sent + sum(not one.out and 0 <= (today - one.on).days <= COUNTED for one in folder.gives)
    mine = sum(one.out and 0 <= (today - one.on).days <= COUNTED for one in folder.gives)
    mine += sum(
        one.out and one.sent is not None and 0 <= (today - one.sent).days <= COUNTED for one in folder.gifts
    )
    mine = max(mine, int(given is not None and (today - given).days <= COUNTED))
    empty = sent > 0 and (given is None or (today - given).days > LONG)
    if theirs - mine < LEAN and not empty:
        return ()
    return (_suggest(folder, day, theirs, mine, given),)


def _last_given(folder: Folder, today: date) -> date | None:
    """The last day on which anything of value went to them."""
    days = [one.on for one in folder.gives if one.out]
    days += [one.sent for one in folder.gifts if one.out and one.sent]
    days += [folder.last_deposit] if folder.last_deposit else []
    return max((on for on in days if on <= today), default=None)


def _suggest(folder: Folder, day: Day, theirs: int, mine: int, given: date | None) -> Suggestion:
    name, matters = folder.party.name, their_matters(folder)
    why = reasons(
        f"In two years {name} gave to you {times(theirs)}, and you to them {times(mine)}.",
        f"The last thing you did for them was {ago(day=given, today=day.today)}."
        if given
        else "Nothing from you to them is on record.",
        *matters,
        "" if any(matters) else "An article, a name, an honest answer: anything useful counts.",
    )
    return Suggestion(
        signal="give-something",
        subject=f"party:{folder.party.id}:{given.isoformat() if given else 'never'}",
        who=folder.party,
        what=f"Give {name} something",
        why=why,
        urgency=float(max(0, theirs - mine)) + (0.5 if folder.needs else 0.0),
        verb="give",
        letter="help",
        fields=addressed(folder.party, need=looking_for(folder)),
        rows=(
            *(("referral", one.id) for one in folder.sent if 0 <= (day.today - one.on).days <= COUNTED),
            *(("give", one.id) for one in folder.gives if 0 <= (day.today - one.on).days <= COUNTED),
        ),
        minutes=10,
    )


SIGNAL = Signal("give-something", "Give something", "give", find)
