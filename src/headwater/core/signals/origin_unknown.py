"""Clients of whom nobody knows where they came from. The cure is to ask: "how did you hear of me?" """

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.know.figures import spelt
from headwater.core.know.wording import sentence
from headwater.core.signals import Signal, addressed, reasons
from headwater.core.spans import ago
from headwater.core.words import Suggestion

YEAR = 365


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for a client with work of the last twelve months and no source; the newest client first."""
    if not folder.work:
        return ()
    lately = [one for one in folder.work if not one.sourced and 0 <= (day.today - one.started).days < YEAR]
    if not lately:
        return ()
    since, name = min(one.started for one in lately), folder.party.name
    return (
        Suggestion(
            signal="origin-unknown",
            subject=f"party:{folder.party.id}",
            who=folder.party,
            what=f"Ask {name} how they heard of you",
            why=reasons(
                f"Their work began {ago(day=since, today=day.today)}, and no source is on record. They still remember.",
                f"{sentence(text=spelt(len(lately)))} pieces of work cannot be traced without it."
                if len(lately) > 1
                else "",
            ),
            urgency=1 - (day.today - since).days / YEAR,
            verb="name-source",
            letter="origin",
            fields=addressed(folder.party),
            rows=tuple(("engagement", one.id) for one in lately),
            minutes=3,
        ),
    )


SIGNAL = Signal("origin-unknown", "Ask how they found you", "know", find)
