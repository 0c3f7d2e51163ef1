"""Somebody with a cadence is due for a friendly word: after the ideal interval due, after the latest one late.

Any real contact of any kind starts the count anew. Who is being warmed up, or meets me within the week, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from headwater.core.cadence import counted_from, rhythm_of
from headwater.core.day import Day
from headwater.core.folder import Folder, Rhythm
from headwater.core.signals import (
    Signal,
    addressed,
    last_heard,
    meets,
    reasons,
    standing,
    their_matters,
    working_on,
)
from headwater.core.spans import shifted, span
from headwater.core.words import Suggestion

WEEK = 7
COLD = 3


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion when the ideal interval since the last real contact is over; the late first, the cold last."""
    if not (folder.roles or folder.tags or day.rules.own) or not folder.party.kind.is_contact:
        return ()
    rhythm = rhythm_of(folder, day)
    if rhythm is None:
        return ()
    start = counted_from(folder)
    if start and (day.today - start).days < rhythm.ideal:
        return ()
    if folder.running("warm-up") or meets(folder, day, within=WEEK):
        return ()
    return (_suggest(folder, day, rhythm, start),)


def _suggest(folder: Folder, day: Day, rhythm: Rhythm, start: date | None) -> Suggestion:
    silent = (day.today - start).days if start else rhythm.latest
    late = silent >= rhythm.latest
    whom = rhythm.whose.removeprefix("for ") if rhythm.whose.startswith("for ") else "them"
    why = reasons(
        last_heard(folder, day) or "No contact is on record.",
        f"You mean to be in touch with {whom} every {span(days=rhythm.ideal)}"
        + (f", at the latest after {span(days=rhythm.latest)}." if late else "."),
        *their_matters(folder),
        standing(folder, day),
    )
    return Suggestion(
        signal="keep-in-touch",
        subject=f"party:{folder.party.id}:{start.isoformat() if start else 'never'}",
        who=folder.party,
        what=f"Get in touch with {folder.party.name}",
        why=why,
        urgency=_urgency(max(0, silent - rhythm.ideal) / rhythm.ideal),
        late=late,
        verb="touch",
        letter="check-in",
        fields=addressed(folder.party, working_on=working_on(folder)),
        rows=(("touch", folder.last.id),) if folder.last else (("party", folder.party.id),),
        due=shifted(day=start, days=rhythm.ideal) if start else day.today,
    )


def _urgency(over: float) -> float:
    """More from interval to interval that passed, up to three; then less and less: such a tie is cold already."""
    return over if over <= COLD else COLD**2 / over


SIGNAL = Signal("keep-in-touch", "Keep in touch", "keep", find)
