"""A partnership that goes one way only: give something back, or say whom you look for.

Whoever has no way to send anybody back is left in peace: that is no lack.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.partnering import Partnering
from headwater.core.partners import FILLING, Flow
from headwater.core.signals import (
    Signal,
    addressed,
    last_heard,
    looking_for,
    reasons,
    their_matters,
    working_on,
)
from headwater.core.spans import times
from headwater.core.words import Suggestion

REST: Final = 45
"""Days for which any contact is enough."""
STATES: Final = ("met", *FILLING)


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for a partner with whom one side gave three times or more and the other never did."""
    partner = folder.partner
    if partner is None or partner.state not in STATES:
        return ()
    way = Flow(partner.given, partner.received).one_sided
    if not way or (way == "given" and partner.no_return):
        return ()
    if folder.last and 0 <= (day.today - folder.last.on).days < REST:
        return ()
    return (_received(folder, day, partner) if way == "received" else _given(folder, day, partner),)


def _received(folder: Folder, day: Day, partner: Partnering) -> Suggestion:
    """They gave and had nothing from me."""
    name = folder.party.name
    return Suggestion(
        signal="partner-one-sided",
        subject=f"party:{folder.party.id}:received-{partner.received}",
        who=folder.party,
        what=f"Give {name} something back",
        why=reasons(
            f"{name} gave {times(partner.received)}; nothing went to them yet.",
            f"They want as clients: {partner.wants}." if partner.wants else "",
            *their_matters(folder),
            last_heard(folder, day),
        ),
        urgency=float(min(partner.received, 8)),
        verb="give",
        letter="help",
        fields=addressed(folder.party, need=looking_for(folder)),
        rows=(("partner", partner.id),),
        minutes=15,
    )


def _given(folder: Folder, day: Day, partner: Partnering) -> Suggestion:
    """I gave and nothing came back: perhaps they do not know whom I look for."""
    name = folder.party.name
    return Suggestion(
        signal="partner-one-sided",
        subject=f"party:{folder.party.id}:given-{partner.given}",
        who=folder.party,
        what=f"Talk with {name} about whom each of you looks for",
        why=reasons(
            f"You gave {times(partner.given)}; nothing came back yet. Perhaps they do not know whom "
            "you look for. If they have no way to send people, say so on their page and this stays silent.",
            last_heard(folder, day),
        ),
        urgency=1.0,
        verb="touch",
        letter="check-in",
        fields=addressed(folder.party, working_on=working_on(folder)),
        rows=(("partner", partner.id),),
        minutes=10,
    )


SIGNAL = Signal("partner-one-sided", "One-sided partners", "give", find)
