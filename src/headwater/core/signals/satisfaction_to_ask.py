"""A client who was referred has not been asked yet how it was for them. That comes before their source hears of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Came, Folder, Served
from headwater.core.know.wording import listed
from headwater.core.signals import Signal, addressed, reasons
from headwater.core.spans import ago, span
from headwater.core.words import Kind, Stage, Suggestion

SETTLED: Final = 30
"""Days of work after which a client can say how it goes."""
REST: Final = 30
"""Days to wait for an answer before asking once more."""
FRESH: Final = 120
"""Days for which the answer is still fresh: after the end of the work, or after those first days."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for the newest work of a referred client that has ended or run for a month, unrated."""
    if not folder.work or not any(_brought(one) for one in folder.came):
        return ()
    found = [
        one for one in folder.work if one.satisfaction is None and not _rests(one, day) and _is_time(one, day)
    ]
    return (_suggest(folder, day, max(found, key=lambda one: (one.started, one.id))),) if found else ()


def _brought(one: Came) -> bool:
    return one.stage is Stage.WON and one.source.kind is not Kind.UNKNOWN


def _rests(one: Served, day: Day) -> bool:
    """Whether they were asked lately, so that the answer is theirs to give."""
    return one.asked is not None and (day.today - one.asked).days < REST


def _is_time(one: Served, day: Day) -> bool:
    if one.ended and one.ended <= day.today:
        return (day.today - one.ended).days <= FRESH
    return SETTLED <= (day.today - one.started).days <= SETTLED + FRESH


def _suggest(folder: Folder, day: Day, one: Served) -> Suggestion:
    name = folder.party.name
    ended = one.ended and one.ended <= day.today
    senders = sorted({one.source.name for one in folder.came if _brought(one) and one.source.kind.is_contact})
    since = one.ended if one.ended and ended else one.started
    why = reasons(
        f"The work ended {ago(day=since, today=day.today)}."
        if ended
        else f"You have worked together for {span(days=(day.today - since).days)}.",
        f"Until you know, {listed(names=senders)} cannot be told that it worked out."
        if senders
        else "Their word comes before anybody hears that it worked out.",
    )
    return Suggestion(
        signal="satisfaction-to-ask",
        subject=f"engagement:{one.id}",
        who=folder.party,
        what=f"Ask {name} how it was for them" if ended else f"Ask {name} how it goes for them",
        why=why,
        urgency=(day.today - since).days / SETTLED,
        verb="satisfaction",
        letter="satisfaction",
        fields=addressed(folder.party, service=one.service),
        rows=(("engagement", one.id),),
    )


SIGNAL = Signal("satisfaction-to-ask", "Ask how it was for them", "know", find)
