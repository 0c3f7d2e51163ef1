"""Somebody who sends me people was not given the kit, or holds an old one: they cannot know whom I serve best."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.know.wording import many
from headwater.core.signals import Signal, addressed, reasons, standing
from headwater.core.spans import ago
from headwater.core.words import Suggestion

FEWEST: Final = 2
LONG: Final = 3 * 365
"""Days after which a source counts no longer as one to teach, unless it is among the best or a partner."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for a source or partner whose kit is missing or older than the newest one; the best first."""
    newest, said = day.rules.kit, folder.newest("influence")
    if newest is None or (said is not None and said.value == "yes"):
        return ()  # A centre of influence has a signal of its own.
    if not (folder.rank is not None or len(folder.sent) >= FEWEST or "partner" in folder.roles):
        return ()
    held = max((one.version for one in folder.kits if one.part == "kit"), default=None)
    if (held is not None and held >= newest) or folder.running("warm-up") or not _is_active(folder, day):
        return ()
    name = folder.party.name
    sends = (
        f"{name} sent you {many(number=len(folder.sent), one='person', several='people')}"
        if len(folder.sent) > 1
        else f"{name} is a source of yours"
    )
    if not folder.sent:
        sends = f"{name} is a partner of yours"
    given = max((one.on for one in folder.kits if one.part == "kit"), default=None)
    return (
        Suggestion(
            signal="kit",
            subject=f"party:{folder.party.id}:kit-{newest}",
            who=folder.party,
            what=f"Give {name} your kit" if held is None else f"Give {name} your new kit",
            why=reasons(
                f"{sends} and was never told whom you serve best."
                if held is None
                else f"They hold version {held}, given {ago(day=given or day.today, today=day.today)}; "
                f"the newest is version {newest}.",
                f"You published it {ago(day=day.rules.kit_on, today=day.today)}." if day.rules.kit_on else "",
                standing(folder, day),
            ),
            urgency=(1.0 if held is None else 0.5) + (1.0 / folder.rank if folder.rank else 0.0),
            verb="kit",
            letter="kit",
            fields=addressed(folder.party),
            rows=(("party", folder.party.id), *(("referral", one.id) for one in folder.sent[-10:])),
            minutes=10,
        ),
    )


def _is_active(folder: Folder, day: Day) -> bool:
    if folder.rank is not None or "partner" in folder.roles:
        return True
    return any((day.today - one.on).days <= LONG for one in folder.sent)


SIGNAL = Signal("kit", "Teach the kit", "grow", find)
