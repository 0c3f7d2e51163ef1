"""Practices with planted situations: every duty stands on its day, no rule is broken, and a broken one would be seen.

`python -m benchmarks.duties` lives through 10,000 days in the same way.
"""

from __future__ import annotations

from unittest.mock import patch

from core.judged import DUTIES, Judged, judge
from core.planted import Planted
from headwater.core import readiness
from headwater.core.professions import professions
from headwater.core.signals import gift, outcome_to_tell, promise_due


def lived(*, every: int) -> Judged:
    """A practice in each profession through half a year, one day in so many."""
    judged = Judged()
    for seed in range(len(professions())):
        judge(Planted(seed=seed, days=180, people=8), judged, every=every)
    return judged


def test_every_planted_duty_stands_on_its_day_and_no_rule_is_broken():
    judged = lived(every=17)
    assert (judged.missed, judged.made_up, judged.broken) == ([], [], [])
    assert all(judged.duties[duty] > 10 for duty in DUTIES) and judged.recall == 1
    assert judged.suggested["can-be-asked"] and judged.suggested["gift"] and judged.shown["ask"]


def test_a_broken_rule_and_a_missed_duty_would_be_seen():
    with (
        patch.object(readiness, "HARM", ()),
        patch.object(gift, "is_declined", lambda *_, **__: False),
        patch.object(gift, "way_of", lambda *_: "gift"),
        patch.object(outcome_to_tell, "GOOD", 0),
        patch.object(promise_due, "NEAR", promise_due.NEAR / 2),
    ):
        judged = lived(every=19)
    seen = {line.split(": ")[-1] for line in judged.broken}
    assert {"hold", "not this time", "a gift for how many they sent", "the client is unhappy"} <= seen
    assert judged.missed and judged.recall < 1
