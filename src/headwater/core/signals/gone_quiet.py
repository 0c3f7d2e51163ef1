"""Sources that sent people before and have not for longer than a year and longer than their own rhythm.

The own rhythm explains; it is no forecast. The question that matters is: was there a reason?
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.signals import greeted
from headwater.core.words import Party, Suggestion

YEAR = 365
MONTH = 30.44
IN_HAND = 90
FEWEST = 2
ENDED: Final = frozenset({"they retired or moved", "they changed their field"})
"""Reasons for a silence that end it: who has one is not to be asked again."""


@dataclass(frozen=True, slots=True)
class PastSource:
    """What a source sent: how many referrals, the first and the last day, its best year and the thanks for the last.

    `reason`: why it fell silent, as written down since the last referral; "" while nobody has.
    """

    source: Party
    referrals: int
    first: date
    last: date
    best_year: int
    best_year_referrals: int
    last_thanked: date | None = None
    last_touch: date | None = None
    reason: str = ""


def gone_quiet(*, past: Iterable[PastSource], today: date) -> list[Suggestion]:
    """One suggestion for each contact that went quiet; those who once sent most come first.

    Its subject names the day of the last referral: an answer holds for this silence, not for a later one.
    """
    made = [_suggest(one, today) for one in past if one.source.kind.is_contact and _is_quiet(one, today)]
    return sorted(made, key=lambda suggestion: (-suggestion.urgency, suggestion.who.name, suggestion.subject))


def _is_quiet(one: PastSource, today: date) -> bool:
    """Silent past its own rhythm, and nobody has been in touch for a season: a touch takes the matter in hand."""
    in_hand = one.last_touch is not None and (today - one.last_touch).days <= IN_HAND
    if in_hand or is_over(reason=one.reason):
        return False
    return is_quiet(referrals=one.referrals, first=one.first, last=one.last, today=today)


def is_over(*, reason: str) -> bool:
    """Whether this reason for a silence ends it, so that there is nothing left to ask or to do."""
    return reason in ENDED


def is_quiet(*, referrals: int, first: date, last: date, today: date) -> bool:
    """Whether a source of so many referrals, the first and last on these days, is silent past a year and its rhythm."""
    return referrals >= FEWEST and (today - last).days > max(YEAR, 2 * _gap(referrals, first, last))


def _gap(referrals: int, first: date, last: date) -> float:
    """The mean days between its referrals."""
    return (last - first).days / (referrals - 1)


def _suggest(one: PastSource, today: date) -> Suggestion:
    silent = (today - one.last).days / MONTH
    why = [f"Sent you {one.referrals} people, the last on {one.last.day} {one.last:%B %Y}."]
    if one.referrals > FEWEST:
        gap = max(1, round(_gap(one.referrals, one.first, one.last) / MONTH))
        rhythm = f"{gap} months" if gap > 1 else "month"
        why.append(f"Used to send somebody every {rhythm}; silent for {silent:.0f} months now.")
        why.append(f"The best year was {one.best_year}, with {one.best_year_referrals}.")
    else:
        why.append(f"Silent for {silent:.0f} months now.")
    if one.last_thanked is None:
        why.append("No thanks are on record for the last one.")
    return Suggestion(
        signal="gone-quiet",
        subject=f"party:{one.source.id}:{one.last.isoformat()}",
        who=one.source,
        what=f"Get back in touch with {one.source.name}",
        why=(*why, f"The reason you wrote down: {one.reason}." if one.reason else "Was there a reason?"),
        draft=f"Dear {greeted(one.source)},\n\nyou came to my mind today. How are you, and what are you working on "
        "these days?\n",
        urgency=float(one.referrals),
    )
