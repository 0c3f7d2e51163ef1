"""A partner category that nobody fills, told at the person who could introduce somebody who would."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import Signal, addressed, last_heard, meets, reasons, standing, working_on
from headwater.core.words import Suggestion

REST: Final = 21
"""Days for which any contact is enough."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each open category to which they could open a door."""
    if not folder.openings or meets(folder, day) or folder.running("warm-up"):
        return ()
    if folder.last and 0 <= (day.today - folder.last.on).days < REST:
        return ()
    name = folder.party.name
    return tuple(
        Suggestion(
            signal="category-empty",
            subject=f"party:{folder.party.id}:open-{one.id}",
            who=folder.party,
            what=f"Ask {name} whom they know for {one.name}",
            why=reasons(
                f"Nobody fills {one.name} yet.", f"{one.why}.", last_heard(folder, day), standing(folder, day)
            ),
            urgency=1.0,
            verb="touch",
            letter="talk",
            fields=addressed(folder.party, working_on=working_on(folder)),
            rows=(("category", one.id),),
            minutes=10,
        )
        for one in folder.openings
    )


SIGNAL = Signal("category-empty", "Open categories of partners", "grow", find)
