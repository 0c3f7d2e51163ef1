"""Holding what goes out against the profession's rule: a gift on its way, and thanks or dealings that are a gift.

The rule reminds. A gift against it goes on with a note on why; a dealing has no place for that note, so it is refused
with the way to the page of gifts. What may go out so stands in the record of gifts as well.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from headwater.actions.acting import Act, Refused, day_of
from headwater.core.gift_words import read_gift_words
from headwater.core.gifts import THANKS, Verdict
from headwater.core.gifts import told as reason_told
from headwater.store.models import Gift, Party, Touch
from headwater.store.queries.gifts import verdict_of

LONGEST_NOTE: Final = 500
LONGEST_IDEA: Final = 300
AHEAD: Final = ("idea", "ordered")
_WORDS: Final = re.compile(
    r"(?:a |some )?(?:thank[- ]?you\b.*|thanks|(?:[a-z-]+ )?(?:card|note|letter))", re.IGNORECASE
)
"""What is noted as a gift and is words on paper."""


class AgainstRule(Refused):
    """The profession's rule speaks against it. `reasons` are told with their sources; a note goes on all the same."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        text = " ".join(reasons)
        super().__init__(f"{text} To go on all the same, write down why.", place="despite")
        self.reasons = reasons


def hold(act: Act, gift: Gift, despite: str) -> None:
    """Hold a gift that goes out against the rule. Raises AgainstRule without a note on why to go on."""
    if gift.state != "sent":
        return
    against = verdict_of(act.workspace, gift, today=act.today).against
    if not against:
        return
    despite = " ".join(despite.split())
    if not despite:
        raise AgainstRule(tuple(reason_told(reason) for reason in against))
    said = f"Sent although: {' '.join(reason.text for reason in against)} Because: {despite}"
    gift.note = "\n".join(filter(None, (gift.note, said)))
    if len(gift.note) > LONGEST_NOTE:
        raise Refused(
            f"With the rule's words, the note has {len(gift.note)} of {LONGEST_NOTE} characters.",
            place="despite",
        )


def warning_on(gift: Gift, *, today: date) -> str:
    """What the rule holds against a gift that is in mind or ordered, to go behind a sentence; "" for nothing."""
    if gift.direction != "out" or gift.state not in AHEAD:
        return ""
    return warning_of(verdict_of(gift.workspace, gift, today=today))


def warning_of(verdict: Verdict) -> str:
    """What speaks against it as a plain warning with its sources, to go behind a sentence; "" for nothing."""
    if verdict.fine:
        return ""
    reasons = " ".join(reason_told(reason) for reason in verdict.against)
    return f" But your profession's rule speaks against it: {reasons}"


def hold_dealing(act: Act, contact: Party, *, on: date, what: str = "", occasion: str = THANKS) -> None:
    """Hold a dealing that is a gift to this contact against the rule. Raises Refused with the way to go on."""
    if _is_words(what):
        return
    gift = Gift(contact=contact, state="sent", sent_on=on, idea=what, occasion=occasion)
    against = verdict_of(act.workspace, gift, today=act.today).against
    if against:
        reasons = " ".join(reason_told(reason) for reason in against)
        raise Refused(
            f"{reasons} Thank them in words, or record it under Gifts with why all the same.", place="channel"
        )


def keep_dealing(act: Act, touch: Touch, *, occasion: str = THANKS) -> None:
    """Write a dealing that is a gift, and was held against the rule, into the record of gifts. A card is words."""
    day = day_of(act.workspace, touch.at)
    if _is_words(touch.note) or day > act.today:
        return
    Gift.objects.create(
        **act.stamp, contact_id=touch.contact_id, state="sent", sent_on=day, period=str(day.year), touch=touch,
        idea=" ".join(touch.note.split())[:LONGEST_IDEA], occasion=occasion,
        cash_like=bool(read_gift_words(touch.note).cash),
    )  # fmt: skip


def _is_words(what: str) -> bool:
    return bool(_WORDS.fullmatch(what.strip())) and not read_gift_words(what).cash
