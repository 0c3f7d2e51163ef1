"""A relationship may have come a step further: the talk goes beyond the business, or they have begun to send people.

The step is only proposed, with its evidence. Whether it is so, the person says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Sent, Talk
from headwater.core.know.figures import spelt
from headwater.core.signals import Signal, reasons, standing
from headwater.core.spans import ago
from headwater.core.words import Suggestion

YEAR: Final = 365
LOOKED_AT: Final = 3
RECUR: Final = 2


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion at most: the furthest phase that the evidence of the last twelve months speaks for."""
    if not (folder.sent or folder.talks) or not folder.party.kind.is_contact or folder.phase == "referring":
        return ()
    sent = [one for one in folder.sent if not one.through and 0 <= (day.today - one.on).days <= YEAR]
    if sent:
        return (_referring(folder, day, sent),)
    lately = [one for one in folder.talks if 0 <= (day.today - one.on).days <= YEAR][:LOOKED_AT]
    beyond = [one for one in lately if one.beyond]
    if folder.phase == "trusted" or len(beyond) < RECUR:
        return ()
    return (_trusted(folder, day, lately, beyond),)


def _referring(folder: Folder, day: Day, sent: Sequence[Sent]) -> Suggestion:
    name, last = folder.party.name, sent[-1]
    why = reasons(
        f"{name} sent you {last.prospect.name}, {ago(day=last.on, today=day.today)}"
        + (f", and {spelt(len(sent) - 1)} more within a year." if len(sent) > 1 else "."),
        _so_far(folder, day),
        "If it is so, confirm it with what shows it.",
    )
    rows = tuple(("referral", one.id) for one in sent)
    return _step(folder, "referring", why, rows)


def _trusted(folder: Folder, day: Day, lately: Sequence[Talk], beyond: Sequence[Talk]) -> Suggestion:
    whole = "both" if len(lately) == RECUR else "all"
    part = whole if len(beyond) == len(lately) else spelt(len(beyond))
    why = reasons(
        f"In {part} of your last {spelt(len(lately))} conversations the talk went beyond the business, the last time "
        f"{ago(day=beyond[0].on, today=day.today)}.",
        _so_far(folder, day),
        "If they trust you, confirm it with what shows it.",
    )
    return _step(folder, "trusted", why, tuple(("touch", one.id) for one in beyond))


def _so_far(folder: Folder, day: Day) -> str:
    return standing(folder, day) or "No phase is written down yet."


def _step(folder: Folder, phase: str, why: tuple[str, ...], rows: tuple[tuple[str, int], ...]) -> Suggestion:
    says = "has begun to send you people" if phase == "referring" else "trusts you"
    return Suggestion(
        signal="phase-step",
        subject=f"party:{folder.party.id}:{phase}",
        who=folder.party,
        what=f"Confirm that {folder.party.name} {says}",
        why=why,
        urgency=0.5 if phase == "trusted" else 0.3,
        verb="phase",
        rows=rows,
        minutes=2,
    )


SIGNAL = Signal("phase-step", "Closer than before", "know", find)
