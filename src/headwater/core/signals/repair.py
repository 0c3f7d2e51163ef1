"""A referral goes wrong. Whoever sent it put their good name at risk for me, and should hear it from me first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Sent, Statement
from headwater.core.know.wording import sentence
from headwater.core.signals import Signal, addressed, bare, reasons
from headwater.core.spans import ago, shifted
from headwater.core.words import Suggestion

BAD: Final = 2
YEAR: Final = 365


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each open trouble, and for each referred client who was not satisfied; the oldest first."""
    found: list[Suggestion] = []
    if folder.statements:
        found += [_mend(folder, day, one) for one in folder.open("trouble") if one.on <= day.today]
    if folder.sent:
        marked = {one.referral for one in folder.statements if one.kind == "trouble"}
        found += [
            _look_after(folder, day, one)
            for one in folder.sent
            if _is_unhappy(one) and one.id not in marked and 0 <= (day.today - one.stage_on).days <= YEAR
        ]
    return found


def _is_unhappy(one: Sent) -> bool:
    return one.satisfaction is not None and one.satisfaction <= BAD and "repair" not in one.told


def _mend(folder: Folder, day: Day, one: Statement) -> Suggestion:
    """The trouble may be written down with the source or with the prospect: the source is who to talk to."""
    sent = next((sent for sent in folder.sent if sent.id == one.referral), None)
    came = next((came for came in folder.came if came.id == one.referral), None)
    who = came.source if came and sent is None and came.source.kind.is_contact else folder.party
    about = sent.prospect.name if sent else folder.party.name if came else ""
    days = (day.today - one.on).days
    trouble = sentence(text=bare(one.value) or "something goes wrong")
    return Suggestion(
        signal="repair",
        subject=f"bearing:{one.id}",
        who=who,
        what=f"Talk to {who.name} about {about}"
        if about and about != who.name
        else f"Put it right with {who.name}",
        why=reasons(
            f"{trouble} (written down {ago(day=one.on, today=day.today)}).",
            f"{who.name} put their good name at risk for you."
            if sent or came
            else "It waits to be put right.",
            _may_say(sent, day) if sent or came else "",
        ),
        urgency=float(days),
        late=days > 1,
        verb="repair",
        letter="repair",
        fields=addressed(who),
        rows=(("bearing", one.id), *((("referral", one.referral),) if one.referral else ())),
        due=shifted(day=one.on, days=1),
        minutes=20,
    )


def _look_after(folder: Folder, day: Day, one: Sent) -> Suggestion:
    """A client who says one or two of five. Once the trouble is written down, that is what reminds."""
    name, days = folder.party.name, (day.today - one.stage_on).days
    return Suggestion(
        signal="repair",
        subject=f"referral:{one.id}:repair",
        who=folder.party,
        what=f"Put it right with {one.prospect.name}, then talk to {name}",
        why=(
            f"{one.prospect.name} says {one.satisfaction} of 5 of the work, and {name} sent them to you.",
            f"{name} should hear it from you and from nobody else.",
            _may_say(one, day),
        ),
        urgency=float(days),
        late=days > 1,
        verb="open",
        letter="repair",
        fields=addressed(folder.party),
        rows=(("referral", one.id),),
        minutes=20,
    )


def _may_say(sent: Sent | None, day: Day) -> str:
    """What the source may be told, checked before anything is said."""
    if not day.profession.tells:
        return "Your profession forbids telling how it went: speak of your own part only."
    if sent and sent.may_tell:
        return f"The client lets you tell: {', '.join(sorted(sent.may_tell))}. Nothing beyond that."
    if sent is None:
        return "Check first what the client lets you tell."
    return "Say nothing of the client's name, matter or money: no consent is on record."


SIGNAL = Signal("repair", "Put it right", "duty", find)
