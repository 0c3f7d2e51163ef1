"""Somebody in the network could meet an open need of a contact, and no name was offered yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Wanted
from headwater.core.signals import Signal, bare, last_heard, reasons
from headwater.core.spans import ago, when
from headwater.core.words import Suggestion

URGENT: Final = {"now": 3.0, "soon": 2.0, "": 1.0, "whenever": 0.5}
NEAR: Final = 14
MOST: Final = 3
"""So many needs of one person are suggested at once."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each open need somebody could meet; those that press first, three at most."""
    if not folder.needs:
        return ()
    waiting = [one for one in folder.needs if one.fits and not one.spoken and one.on <= day.today]
    waiting.sort(key=lambda one: (-_urgency(one, day), one.id))
    return [_suggest(folder, day, one) for one in waiting[:MOST]]


def _urgency(one: Wanted, day: Day) -> float:
    close = one.by is not None and (one.by - day.today).days <= NEAR
    return URGENT.get(one.urgency, 1.0) + (2.0 if close else 0.0)


def _suggest(folder: Folder, day: Day, one: Wanted) -> Suggestion:
    name = folder.party.name
    names = [fit.name for fit in one.fits[:3]]
    said = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    until = f", wanted by {when(day=one.by, today=day.today)}" if one.by and one.by >= day.today else ""
    first = one.fits[0]
    return Suggestion(
        signal="need-somebody",
        subject=f"need:{one.id}",
        who=folder.party,
        what=f"Name somebody to {name} for{f': {bare(one.text)}' if one.text else ' a confidential need'}",
        why=reasons(
            f"{said} could help. {first.name}: {first.why}"
            if first.why and one.text
            else f"{said} could help.",
            f"They told you {ago(day=one.on, today=day.today)}{until}.",
            last_heard(folder, day),
        ),
        urgency=_urgency(one, day),
        late=one.by is not None and one.by < day.today,
        verb="offer-name",
        fields=tuple((str(fit.id), fit.name) for fit in one.fits[:3]),
        rows=(("need", one.id), *(("party", fit.id) for fit in one.fits[:3])),
        due=one.by,
        minutes=5,
    )


SIGNAL = Signal("need-somebody", "Somebody for a need", "give", find)
