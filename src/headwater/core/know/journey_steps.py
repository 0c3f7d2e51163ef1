"""What a practice wrote down of the ways its clients came, as journeys read it: steps, what was told, and rulings.

Steps of nameless visitors belong to nobody's way and are left out here. What somebody told, and what was tracked of
them, stands at the moment of the referral that it speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from headwater.core.know.journeys import TOLD, Step
from headwater.core.know.journeys_told import Ruling
from headwater.core.practice import Part, Practice

NEEDS: Final = (Part.REFERRALS, Part.STEPS, Part.TOLD)
"""The parts of a Practice that are read here."""
RULING: Final = "ruling"
TRACKED: Final = "clicked"
"""The kind of step that a referring address or a campaign shows."""


def journey_steps(*, practice: Practice) -> tuple[Step, ...]:
    """The steps of everybody with a name, and what was told or tracked of how they were sent to me.

    Tracked evidence that names a source which is on the way of that person anyway confirms it and is no step of its
    own. Evidence that names no source, the person themselves or me adds none.
    """
    taken = [
        Step(each.id, each.person, each.source, each.at, each.kind, each.machine, each.certainty)
        for each in practice.steps
        if each.person is not None
    ]
    known = {(each.person, each.source) for each in taken if not each.machine}
    known |= {(each.prospect, each.source) for each in practice.received}
    return (*taken, *_from_evidence(practice, known))


def _from_evidence(practice: Practice, known: set[tuple[int, int | None]]) -> Iterator[Step]:
    """One step for each piece of evidence that adds a source; numbered below zero, apart from those of the ledger."""
    referrals = {each.id: each for each in practice.received}
    for each in practice.told:
        referral = referrals.get(each.referral)
        if referral is None or each.kind == RULING or each.source in (None, referral.prospect, practice.me):
            continue
        if each.kind == TOLD:
            yield Step(-each.id, referral.prospect, each.source, referral.at, "asked", certainty=TOLD)
        elif (referral.prospect, each.source) not in known:
            known.add((referral.prospect, each.source))
            yield Step(-each.id, referral.prospect, each.source, referral.at, TRACKED)


def rulings_of(*, practice: Practice) -> tuple[Ruling, ...]:
    """What the owner held to be true of how somebody came, by the day it was said."""
    prospects = {each.id: each.prospect for each in practice.received}
    return tuple(
        Ruling(prospects[each.referral], each.source, each.on)
        for each in practice.told
        if each.kind == RULING and each.source is not None and each.referral in prospects
    )
