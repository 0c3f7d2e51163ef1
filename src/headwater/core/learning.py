"""What the list learned from what became of its suggestions: which kinds this user acts on, and which they wave away.

It only shades the order. A kind that is always waved away still comes, later; a duty is never pushed down at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

LOWEST, HIGHEST = 0.4, 1.6
PRIOR: Final = 8.0
"""The weight of what is believed before anything was learned (half are acted on), in answers."""
SNOOZED: Final = 0.5
"""Putting off is half a no."""
FEWEST: Final = 3
WORTH_SAYING: Final = 0.1


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned of one signal: the counts, the factor on its rank, and a plain sentence ("": nothing yet)."""

    signal: str
    done: int
    snoozed: int
    dismissed: int
    factor: float
    said: str


def learn(
    *, counts: Mapping[tuple[str, str], int], headings: Mapping[str, str], duties: Collection[str]
) -> tuple[Learned, ...]:
    """What the answers teach, those with most to say first.

    `counts` are by (signal, answer), with done, snoozed and dismissed as answers; `headings` name the signals;
    `duties` keep the factor 1. The factor is 0.4 + 1.2 p, where p is the mean of a beta distribution: (done + 4) /
    (done + dismissed + half of the snoozed + 8). With no answers it is 1; it stays between 0.4 and 1.6.
    """
    made = []
    for signal in sorted({signal for signal, _ in counts} & set(headings)):
        done, snoozed, dismissed = (
            max(0, counts.get((signal, answer), 0)) for answer in ("done", "snoozed", "dismissed")
        )
        whole = done + dismissed + SNOOZED * snoozed
        share = (done + PRIOR / 2) / (whole + PRIOR)
        factor = 1.0 if signal in duties else LOWEST + (HIGHEST - LOWEST) * share
        said = _said(headings[signal], done, snoozed, dismissed, factor)
        made.append(Learned(signal, done, snoozed, dismissed, factor, said))
    return tuple(sorted(made, key=lambda one: (-abs(one.factor - 1), one.signal)))


def factors(learned: Iterable[Learned]) -> dict[str, float]:
    """The factor of each signal of which something was learned."""
    return {one.signal: one.factor for one in learned}


def _said(heading: str, done: int, snoozed: int, dismissed: int, factor: float) -> str:
    whole = done + snoozed + dismissed
    if whole < FEWEST or abs(factor - 1) < WORTH_SAYING:
        return ""
    if factor > 1:
        return f"You acted on {done} of {whole} of “{heading}”. It comes earlier."
    told = [f"dismissed {dismissed}" if dismissed else "", f"put off {snoozed}" if snoozed else ""]
    return f"Of {whole} of “{heading}” you {' and '.join(filter(None, told))}. It comes later."
