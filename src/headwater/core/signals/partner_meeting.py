"""A meeting with a partner stands in the calendar within two days, or took place and was not written up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Meeting
from headwater.core.know.wording import sentence
from headwater.core.partnering import PartnerTalks
from headwater.core.signals import NEAR, Signal, bare, reasons, standing, their_matters
from headwater.core.spans import ago, when
from headwater.core.words import Suggestion

BACK: Final = 14
"""Days after which nobody remembers enough to write a meeting up."""
FEW: Final = 2


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each meeting to come within 48 hours, and one for the last that was not written up."""
    talks = folder.partner_talks
    if talks is None or talks.state == "ended":
        return ()
    found = [
        _prepare(folder, talks, day, one)
        for one in folder.meetings
        if one.at > day.now and one.at - day.now < NEAR
    ]
    held = _held(folder, talks, day)
    return [*found, _write_up(folder, talks, day, held)] if held else found


def _held(folder: Folder, talks: PartnerTalks, day: Day) -> date | None:
    """The day of the last meeting that took place lately and has no write-up of that day or later."""
    met = [one.on for one in folder.talks if one.kind == "meeting"]
    met += [one.on for one in folder.meetings if one.at + timedelta(minutes=one.minutes) <= day.now]
    last = max((on for on in met if 0 <= (day.today - on).days <= BACK), default=None)
    return None if last is None or any(on >= last for on in talks.written) else last


def _prepare(folder: Folder, talks: PartnerTalks, day: Day, one: Meeting) -> Suggestion:
    name, local = folder.party.name, one.at.astimezone(day.now.tzinfo)
    told = [sent for sent in folder.sent if sent.told]
    why = reasons(
        f"{sentence(text=bare(one.what) or 'meeting')}, {when(day=one.on, today=day.today)} at {local:%H:%M}.",
        f"They want as clients: {bare(talks.wants)}." if talks.wants else "",
        *(f"You promised: {bare(promise.text)}." for promise in folder.promises[:3]),
        *their_matters(folder),
        f"Last outcome you told: {told[-1].prospect.name}, {told[-1].told[-1]}." if told else "",
        *talks.ask[:FEW],
        *(f"To feel confident they need: {bare(step.text)}." for step in talks.steps[:1]),
        standing(folder, day),
    )
    return Suggestion(
        signal="partner-meeting",
        subject=f"partner:{talks.partner}:talk-{one.id}",
        who=folder.party,
        what=f"Prepare to meet {name}",
        why=why,
        urgency=2.0 - (one.on - day.today).days,
        verb="open",
        rows=(("partner", talks.partner), ("appointment", one.id)),
        due=one.on,
    )


def _write_up(folder: Folder, talks: PartnerTalks, day: Day, on: date) -> Suggestion:
    return Suggestion(
        signal="partner-meeting",
        subject=f"partner:{talks.partner}:met-{on.isoformat()}",
        who=folder.party,
        what=f"Write up the meeting with {folder.party.name}",
        why=reasons(
            f"You met {ago(day=on, today=day.today)}.",
            "What you learned and what you shared fits into a minute.",
            "You do not know yet whom they want as clients." if not talks.wants else "",
        ),
        urgency=1.0 - (day.today - on).days / (BACK + 1),
        verb="open",
        rows=(("partner", talks.partner),),
        due=on + timedelta(days=1),
        minutes=2,
    )


SIGNAL = Signal("partner-meeting", "Partner meetings", "duty", find)
