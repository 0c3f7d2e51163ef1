"""A conversation stands in the calendar within two days: what to know before it."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder, Meeting
from headwater.core.know.wording import sentence
from headwater.core.signals import NEAR, Signal, bare, last_heard, reasons, standing, their_matters
from headwater.core.spans import when
from headwater.core.words import Suggestion


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each conversation of today and of the next 48 hours; today's first.

    Meetings with partners have a signal of their own.
    """
    talks = folder.partner_talks
    if not folder.meetings or (talks is not None and talks.state != "ended"):
        return ()
    return [
        _suggest(folder, day, one)
        for one in folder.meetings
        if one.on >= day.today and one.at - day.now < NEAR
    ]


def _suggest(folder: Folder, day: Day, one: Meeting) -> Suggestion:
    local = one.at.astimezone(day.now.tzinfo)
    ahead = (one.on - day.today).days
    why = reasons(
        f"{sentence(text=bare(one.what) or 'conversation')}, {when(day=one.on, today=day.today)} at {local:%H:%M}.",
        *their_matters(folder),
        "Ask how it goes, and what they need."
        if any(their_matters(folder))
        else "Ask what they are working on.",
        *(f"You promised: {bare(promise.text)}." for promise in folder.promises[:3]),
        last_heard(folder, day),
        standing(folder, day),
    )
    return Suggestion(
        signal="meeting",
        subject=f"appointment:{one.id}",
        who=folder.party,
        what=f"Prepare for {folder.party.name}",
        why=why,
        urgency=2.0 - ahead,
        verb="open",
        rows=(("appointment", one.id), *(("promise", promise.id) for promise in folder.promises[:3])),
        due=one.on,
    )


SIGNAL = Signal("meeting", "Conversations", "duty", find)
