"""Somebody without a cadence is slipping away: silent for twice as long as usual between us, and for four months."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.cadence import rhythm_of
from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import Signal, addressed, last_heard, meets, reasons, standing
from headwater.core.spans import span
from headwater.core.words import Suggestion

SHORTEST: Final = 120
TOUCHES: Final = 3
TWICE: Final = 2
LONGEST: Final = 3 * 365
"""Days after which a tie is not slipping any more but has slipped: the quiet sources are looked at by themselves."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for somebody I used to be in touch with, or who sent me people; it never presses."""
    if (
        folder.last is None
        or not (folder.touches >= TOUCHES or folder.sent)
        or not folder.party.kind.is_contact
    ):
        return ()
    silent = (day.today - folder.last.on).days
    if not SHORTEST <= silent <= LONGEST:
        return ()
    gap = _usual_gap(folder)
    if silent < TWICE * gap or meets(folder, day) or folder.running("warm-up") or rhythm_of(folder, day):
        return ()
    return (
        Suggestion(
            signal="slipping",
            subject=f"party:{folder.party.id}:{folder.last.on.isoformat()}",
            who=folder.party,
            what=f"Do not lose touch with {folder.party.name}",
            why=reasons(
                last_heard(folder, day),
                f"Usually you hear of each other every {span(days=gap).removeprefix('a ')} or so."
                if gap >= 1
                else "",
                standing(folder, day),
            ),
            urgency=min(1.0, silent / LONGEST),
            verb="touch",
            letter="check-in",
            fields=addressed(folder.party),
            rows=(("touch", folder.last.id),),
        ),
    )


def _usual_gap(folder: Folder) -> float:
    """The mean days between dealings, from the first day to the last contact; 0 when it cannot be told."""
    if folder.last is None or folder.since is None or folder.touches < TOUCHES:
        return 0.0
    return max(0, (folder.last.on - folder.since).days) / (folder.touches - 1)


SIGNAL = Signal("slipping", "Slipping away", "keep", find)
