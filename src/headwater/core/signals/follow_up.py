"""Somebody put in a word for me. They are not to sell or to close: from the hand-over on, the next step is mine."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder, Request
from headwater.core.signals import NEAR, Signal, addressed
from headwater.core.spans import ago, when
from headwater.core.words import Suggestion


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each ask that was handed over and whose follow-up is due; the longest overdue first."""
    if not folder.asks:
        return ()
    return [
        _suggest(folder, day, one)
        for one in folder.asks
        if one.handed_over and one.follow_up and one.followed is None and one.answer != "no"
        and one.follow_up - day.today <= NEAR
    ]  # fmt: skip


def _suggest(folder: Folder, day: Day, one: Request) -> Suggestion:
    due = one.follow_up or day.today
    over = (day.today - due).days
    name = folder.party.name
    handed = ago(day=one.handed_over or one.on, today=day.today)
    return Suggestion(
        signal="follow-up",
        subject=f"ask:{one.id}",
        who=folder.party,
        what=f"Follow up the {one.kind} from {name}",
        why=(
            f"{name} handed it over to you {handed}. The rest is your part, not theirs.",
            f"You {'mean' if over < 1 else 'meant'} to follow up {when(day=due, today=day.today)}.",
        ),
        urgency=float(max(0, over)),
        late=over > 0,
        verb="follow",
        letter="follow-up",
        fields=addressed(folder.party),
        rows=(("ask", one.id),),
        due=due,
        minutes=10,
    )


SIGNAL = Signal("follow-up", "Follow up", "duty", find)
