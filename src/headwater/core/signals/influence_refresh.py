"""A centre of influence has no card or kit of mine, an old one, or had the last one long ago."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import Signal, addressed, reasons, standing
from headwater.core.spans import ago
from headwater.core.words import Suggestion

REFRESH: Final = 365
"""Days after which a card or kit is renewed, although nothing in it changed."""
PARTS: Final = ("card", "kit")


def is_centre(folder: Folder) -> bool:
    """Whether the user said that they are a centre of influence, and nothing else since."""
    said = folder.newest("influence")
    return said is not None and said.value == "yes"


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion while they need a new one."""
    newest = day.rules.kit
    if newest is None or not is_centre(folder):
        return ()
    held = [one for one in folder.kits if one.part in PARTS and one.on <= day.today]
    last = max(held, key=lambda one: (one.on, one.version), default=None)
    if last is None:
        why, mark = "They have neither your card nor your kit.", f"kit-{newest}"
    elif max(one.version for one in held) < newest:
        given = ago(day=last.on, today=day.today)
        why, mark = (
            f"They hold version {last.version}, given {given}; the newest is {newest}.",
            f"kit-{newest}",
        )
    elif (day.today - last.on).days > REFRESH:
        why, mark = (
            f"They got your {last.part} {ago(day=last.on, today=day.today)}.",
            f"again-{last.on:%Y-%m}",
        )
    else:
        return ()
    return (
        Suggestion(
            signal="influence-refresh",
            subject=f"party:{folder.party.id}:{mark}",
            who=folder.party,
            what=f"See that {folder.party.name} has your name at hand",
            why=reasons(f"{folder.party.name} is a centre of influence.", why, standing(folder, day)),
            urgency=1.0 if last is None else 0.5,
            verb="kit",
            letter="kit",
            fields=addressed(folder.party),
            rows=(("party", folder.party.id),),
            minutes=10,
        ),
    )


SIGNAL = Signal("influence-refresh", "Centres of influence", "grow", find)
