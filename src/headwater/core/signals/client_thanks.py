"""Work with a client has come to its end. They are thanked for letting me serve them, and asked how it turned out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Served
from headwater.core.signals import Signal, addressed, reasons, standing
from headwater.core.spans import ago, shifted
from headwater.core.words import Suggestion

FRESH: Final = 60
PROMPT: Final = 14
LIKED: Final = 4


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for the work that ended last, within two months, unless a thank-you went out since."""
    if not folder.work:
        return ()
    ended = [
        (one.ended, one.id, one)
        for one in folder.work
        if one.ended and 0 <= (day.today - one.ended).days <= FRESH
    ]
    if not ended:
        return ()
    end, _, work = max(ended, key=lambda one: one[:2])
    if folder.last_thanks and folder.last_thanks >= end:
        return ()
    return (_suggest(folder, day, work, end),)


def _suggest(folder: Folder, day: Day, work: Served, end: date) -> Suggestion:
    passed = (day.today - end).days
    unhappy = folder.open("complaint") or (work.satisfaction is not None and work.satisfaction < LIKED)
    why = reasons(
        f"The work{f' ({work.service})' if work.service else ''} ended {ago(day=end, today=day.today)}, and no thanks "
        "went out since.",
        "A complaint is open: put that right first." if folder.open("complaint") else "",
        ""
        if unhappy or work.stories
        else "Ask how it turned out for them: with their permission it can go into your kit.",
        standing(folder, day),
    )
    return Suggestion(
        signal="client-thanks",
        subject=f"engagement:{work.id}",
        who=folder.party,
        what=f"Thank {folder.party.name} for working with you",
        why=why,
        urgency=float(passed),
        late=passed > PROMPT,
        verb="thank-client",
        letter="end-of-work",
        fields=addressed(folder.party, service=work.service),
        rows=(("engagement", work.id),),
        due=shifted(day=end, days=PROMPT),
        minutes=10,
    )


SIGNAL = Signal("client-thanks", "Thank clients", "duty", find)
