"""Whether somebody can be asked for something: named factors, each with its effect and the facts it rests on.

It is no score. Each factor either holds the ask back, or speaks for it, or says nothing; one that holds it back is
enough. Whoever is not ready gets a deposit: the next thing to give them, as concrete as the ledger allows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.paths import path_for
from headwater.core.readiness_deposit import next_deposit
from headwater.core.readiness_factors import EARNED, HARM, Factor, style_factor

__all__ = ["Factor", "Readiness", "is_ready", "readiness"]
EFFECTS: Final = ("holds back", "speaks for it", "no effect")


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an ask may be proposed, and why. `next_deposit` is blank when ready; `path` is a key of core.paths."""

    ready: bool
    factors: tuple[Factor, ...]
    next_deposit: str
    path: str

    @property
    def holding(self) -> tuple[Factor, ...]:
        """The factors that hold the ask back, the gravest first."""
        return tuple(one for one in self.factors if one.effect == "holds back")


def is_ready(folder: Folder, day: Day) -> bool:
    """Whether nothing holds an ask back: the first factor that does ends the look, and the likeliest comes first."""
    for judge in (*reversed(EARNED), *HARM):
        factor = judge(folder, day)
        if factor is not None and factor.effect == "holds back":
            return False
    return True


def readiness(folder: Folder, day: Day) -> Readiness:
    """How ready this contact is to be asked on that day.

    The factors that would do harm come first, then those of the right to ask, then styles, which only shape wording.
    """
    found = [factor for judge in (*HARM, *EARNED) if (factor := judge(folder, day)) is not None]
    factors = (*found, style_factor(folder, day))
    holding = [one for one in factors if one.effect == "holds back"]
    attitude = folder.newest("attitude")
    path = path_for(attitude=attitude.value if attitude else "").key
    deposit = next_deposit(folder, day, holding=[one.name for one in holding]) if holding else ""
    return Readiness(not holding, factors, deposit, path)
