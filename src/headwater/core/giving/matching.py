"""Who of the people I know could meet a need, with the reasons in words, and who is held back and why.

A need is told in everyday words. It is compared with what each person offers, does and has done, in words and in
trades (see `lexicon`). What is said of the person decides whether they fit at all; place, language, who vouched, what
came of earlier introductions and when you last spoke decide the order. Below the trust level nobody is ever shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from headwater.core.giving.evidence import Evidence, evidence_for, probability
from headwater.core.giving.fairness import in_fair_order
from headwater.core.giving.holding import held_back
from headwater.core.giving.index import Index
from headwater.core.giving.known import Nearness, Person, Wish
from headwater.core.giving.need import Need, read
from headwater.core.giving.weighing import lift, reasons

__all__ = ["Fit", "Found", "Index", "Nearness", "Person", "Wish", "fits"]

FITS = 0.11
"""How well the best must fit; below, nobody fits."""
FITS_BY_MEANING = 0.13
"""The same where meaning is known."""
PERHAPS = 0.02
"""How well somebody must fit to be named with a question mark where nobody fits clearly."""
MOST_PERHAPS = 3
BESIDE = 0.03
"""Who fits less than this share of the best is not named beside them."""
LIFTS = 2.0
"""What place, trust and the like count beside the fit."""
NO_WORD = "no word we can read"


@dataclass(frozen=True, slots=True)
class Fit:
    """A person who fits a need. `reasons` are sentences; `held` says why they are held back ("": can be proposed).

    `score` runs from 0 to 1 and orders within one need; it means nothing between needs. `trusted` is None
    for somebody whose trust was never said.
    """

    person: int
    score: float
    reasons: tuple[str, ...]
    held: str = ""
    trusted: bool | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Who fits a need: who can be proposed, who could be if you trust them, and who is held back.

    `nobody` says that no one fits clearly; `perhaps` are the few trusted who stand nearest then, for a person to look
    at and never proposed by themselves. `flag` tells why when the need itself could not be read.
    """

    fits: tuple[Fit, ...] = ()
    unrated: tuple[Fit, ...] = ()
    held: tuple[Fit, ...] = ()
    nobody: bool = True
    flag: str = ""
    perhaps: tuple[Fit, ...] = ()


def fits(index: Index, wish: Wish, *, most: int = 10, meaning: Nearness | None = None) -> Found:
    """Who fits a need, at most `most` of each kind, best first.

    `meaning` is how near in meaning the need is to people and trades; without it words decide
    alone. People below the level of trust are never among the answers.
    """
    need = read(wish, index)
    if not need.readable and not meaning:
        return Found(flag=NO_WORD)
    found = evidence_for(need, index, meaning)
    found = {
        pk: one for pk, one in found.items() if pk != wish.asker and _may_be_shown(index.person(pk), wish)
    }
    best = max((one.fit for one in found.values()), default=0.0)
    least = FITS_BY_MEANING if meaning else FITS
    if best < least:
        return Found(flag="" if need.readable else NO_WORD, perhaps=_perhaps(found, index, need, wish))
    named = [pk for pk, one in found.items() if one.fit >= BESIDE * best]
    told = [_fit(index.person(pk), found[pk], need, wish) for pk in named]
    told = in_fair_order(told, index)
    return Found(
        fits=tuple(one for one in told if not one.held and one.trusted)[:most],
        unrated=tuple(one for one in told if not one.held and one.trusted is None)[:most],
        held=tuple(one for one in told if one.held)[:most],
        nobody=False,
    )


def _perhaps(found: Mapping[int, Evidence], index: Index, need: Need, wish: Wish) -> tuple[Fit, ...]:
    """The few who stand nearest where nobody fits clearly, the nearest first; trusted and not held back."""
    told = [_fit(index.person(pk), one, need, wish) for pk, one in found.items() if one.fit >= PERHAPS]
    told = in_fair_order([one for one in told if one.trusted and not one.held], index)
    return tuple(told[:MOST_PERHAPS])


def _may_be_shown(person: Person, wish: Wish) -> bool:
    return person.trust is None or person.trust >= wish.trust_level


def _fit(person: Person, evidence: Evidence, need: Need, wish: Wish) -> Fit:
    return Fit(
        person=person.id,
        score=round(probability(evidence.logit + LIFTS * log(lift(person, need, wish))), 6),
        reasons=reasons(person, evidence, need, wish),
        held=held_back(person, wish),
        trusted=None if person.trust is None else True,
    )
