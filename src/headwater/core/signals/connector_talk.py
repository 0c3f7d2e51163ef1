"""A connector reaches circles that nobody else joins. Whom I know well I ask for a talk; others I get to know first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.know.wording import many
from headwater.core.signals import (
    Signal,
    addressed,
    last_heard,
    looking_for,
    meets,
    reasons,
    standing,
    their_matters,
    working_on,
)
from headwater.core.words import Suggestion

REST: Final = 120
"""Days for which a conversation is enough."""
ANSWER: Final = 14
"""Days for which a word of mine may wait for its answer before a conversation is suggested again."""
WEEKS: Final = 45
"""Days for which any contact is enough with somebody whom I am still getting to know."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for a connector with whom no conversation stands in the calendar and none was held lately."""
    if folder.reaches is None or meets(folder, day) or folder.running("warm-up"):
        return ()
    close = folder.closeness is not None and folder.closeness >= day.rules.close_enough
    last = folder.talks[0].on if close and folder.talks else None if close else folder.last and folder.last.on
    if last and (day.today - last).days <= (REST if close else WEEKS):
        return ()
    if folder.last and folder.last.out and 0 <= (day.today - folder.last.on).days < ANSWER:
        return ()
    return (_suggest(folder, day, close=close),)


def _suggest(folder: Folder, day: Day, *, close: bool) -> Suggestion:
    name, last = folder.party.name, folder.last
    return Suggestion(
        signal="connector-talk",
        subject=f"party:{folder.party.id}:{last.on.isoformat() if last else 'never'}",
        who=folder.party,
        what=f"Schedule a conversation with {name}, and offer help"
        if close
        else f"Get to know {name} better",
        why=reasons(
            f"{name} reaches {many(number=folder.reaches or 0, one='circle')} that would be apart otherwise."
            if folder.reaches
            else f"{name} joins people who would not meet otherwise.",
            *their_matters(folder),
            "" if close else "A conversation comes later, once you know each other well.",
            last_heard(folder, day),
            standing(folder, day),
        ),
        urgency=float(folder.reaches or 0) / 4,
        verb="schedule" if close else "touch",
        letter="talk" if close else "check-in",
        fields=addressed(folder.party, working_on=working_on(folder), need=looking_for(folder)),
        rows=(("party", folder.party.id), *(("bearing", one.id) for one in folder.open("working on")[-1:])),
        minutes=10 if close else 5,
    )


SIGNAL = Signal("connector-talk", "Talk with connectors", "grow", find)
