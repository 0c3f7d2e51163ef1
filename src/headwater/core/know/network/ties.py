"""What shows that two contacts know each other: one tie per fact, and how much each kind of fact counts.

The base weights and half-lives are judgements, not measurements; the order is what matters: somebody who referred,
introduced or is stated to know another surely knows them, while a shared meeting, thread or group only makes it likely.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

DAYS_PER_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Tie:
    """One fact that shows that contact `a` and contact `b` know each other.

    `kind` is a key of KINDS, `at` the day (None: nobody knows), `weight` how much of one whole fact this is (a
    meeting of many is shared out), `evidence` the id of the row it was read from and `said` words to show for it
    ("Südwind breakfast").
    """

    a: int
    b: int
    kind: str
    at: date | None
    weight: float = 1
    evidence: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class TieKind:
    """How much one fresh fact of a kind counts, and after how many years half of it (None: it does not age)."""

    base: float
    half_life: float | None


KINDS: Final = MappingProxyType(
    {
        "referral": TieKind(base=3.0, half_life=5.0),
        "introduction": TieKind(base=3.0, half_life=5.0),
        "stated": TieKind(base=3.0, half_life=None),
        "meeting": TieKind(base=1.0, half_life=2.0),
        "group": TieKind(base=1.0, half_life=None),
        "mail thread": TieKind(base=1.0, half_life=1.0),
    }
)
AGED_OUT: Final = 5
"""After so many half-lives (3 % left) a fact counts no more."""
UNDATED_AGE: Final = 1
"""So many half-lives old is a fact taken to be that nobody dated."""
LARGE: Final = 60
"""A gathering of more people than this is thinned: nobody knows all of them."""


def freshness(*, tie: Tie, today: date) -> float:
    """What is left of a tie's weight today, from 1 (fresh, or of a kind that does not age) down to 0 (aged out).

    Exponential decay: 0.5 to the power of age / half-life. A future day counts as today.
    """
    half_life = KINDS[tie.kind].half_life
    if half_life is None:
        return 1.0
    if tie.at is None:
        return float(0.5**UNDATED_AGE)
    lives = max(0, (today - tie.at).days) / (half_life * DAYS_PER_YEAR)
    return float(0.5**lives) if lives <= AGED_OUT else 0.0


def among(
    *, people: Iterable[int], kind: str, at: date | None, evidence: int = 0, said: str = ""
) -> tuple[Tie, ...]:
    """The ties that a gathering of n people (a meeting, a thread, a group) makes: one between every two of them.

    Each weighs 1 / (n - 1), so that everybody gets one whole fact out of it and big gatherings do not dominate. Leave
    the owner out of `people`. Above LARGE people each is tied to at most LARGE others, at 1 / LARGE each: in order of
    id, those at evenly spread distances round the ring. So a hall of 500 makes 15,000 ties instead of 124,750.
    """
    present = sorted(set(people))
    count = len(present)
    if count <= LARGE:
        pairs = {(one, other) for place, one in enumerate(present) for other in present[place + 1 :]}
    else:
        half = LARGE // 2
        steps = sorted({1 + turn * (count // 2) // half for turn in range(half)})
        pairs = {
            (min(one, other), max(one, other))
            for place, one in enumerate(present)
            for other in (present[(place + step) % count] for step in steps)
        }
    weight = 1 / (min(count - 1, LARGE)) if count > 1 else 0
    return tuple(Tie(a, b, kind, at, weight, evidence, said) for a, b in sorted(pairs))
