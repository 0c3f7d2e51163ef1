"""Somebody can be asked, and how: nothing speaks against it, and everything that gives the right to ask is there.

What counts is in `core.readiness`: no ask while a hold, a complaint, an unpaid bill, a rest or a warm-up stands, and
none before I gave something.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.paths import PATHS, is_ask, kind_for, refused_last
from headwater.core.readiness import Readiness, is_ready, readiness
from headwater.core.signals import Signal, addressed, reasons, standing
from headwater.core.words import Suggestion

ASKED: Final = frozenset({"client", "former client", "source", "partner"})


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for a client, source or partner who is ready to be asked; who has most evidence comes first."""
    if folder.deposits <= len(folder.asks) or not folder.roles & ASKED:
        return ()
    way = folder.running("asking")
    step = way.next if way else None
    if way and (step is None or not is_ask(key=step.key) or step.due > day.today):
        return ()
    return (_suggest(folder, day, readiness(folder, day)),) if is_ready(folder, day) else ()


def _suggest(folder: Folder, day: Day, found: Readiness) -> Suggestion:
    kind = kind_for(path=found.path, refused=refused_last(folder))
    style = next((one for one in found.factors if one.name == "Styles" and one.holds), None)
    speaking = [one for one in found.factors if one.effect == "speaks for it"]
    last = folder.asks[0].on.isoformat() if folder.asks else "first"
    path = PATHS[found.path]
    return Suggestion(
        signal="can-be-asked",
        subject=f"party:{folder.party.id}:{last}",
        who=folder.party,
        what=f"Ask {folder.party.name} for {'an' if kind == 'introduction' else 'a'} {kind}",
        why=reasons(
            *(one.why for one in speaking),
            f"How: {path.said}",
            style.why if style else "",
            standing(folder, day),
            "Ask them to pass your name on, not to sell. What comes after is your part.",
        ),
        urgency=len(speaking) / 4,
        verb="ask",
        letter=f"ask-{kind}",
        fields=addressed(folder.party),
        rows=tuple(dict.fromkeys(row for one in speaking for row in one.rows)),
        minutes=15,
    )


SIGNAL = Signal("can-be-asked", "Can be asked", "ask", find)
