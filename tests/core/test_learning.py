"""What the list learns from what became of its suggestions: gently, openly, and never against a duty."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.core.learning import HIGHEST, LOWEST, factors, learn

HEADINGS = {"keep-in-touch": "Keep in touch", "birthday": "Birthdays", "thanks-owed": "Thanks owed"}
DUTIES = {"thanks-owed"}


def taught(**counts):
    flat = {(signal, answer): number for signal, told in counts.items() for answer, number in told.items()}
    return {one.signal: one for one in learn(counts=flat, headings=HEADINGS, duties=DUTIES)}


def test_nothing_is_learned_from_nothing():
    assert learn(counts={}, headings=HEADINGS, duties=DUTIES) == ()


def test_what_is_done_comes_earlier_and_what_is_dismissed_later_and_both_are_said():
    made = taught(
        **{"keep-in-touch": {"done": 8, "dismissed": 1}, "birthday": {"dismissed": 6, "snoozed": 1}}
    )
    assert made["keep-in-touch"].factor > 1 > made["birthday"].factor
    assert made["keep-in-touch"].said == "You acted on 8 of 9 of “Keep in touch”. It comes earlier."
    assert made["birthday"].said == "Of 7 of “Birthdays” you dismissed 6 and put off 1. It comes later."


def test_a_single_answer_moves_little_and_is_not_spoken_of():
    (made,) = taught(birthday={"dismissed": 1}).values()
    assert 0.9 < made.factor < 1 and made.said == ""


def test_putting_off_is_half_a_no():
    off, away = taught(birthday={"snoozed": 4})["birthday"], taught(birthday={"dismissed": 4})["birthday"]
    assert away.factor < off.factor < 1


def test_a_duty_is_never_pushed_down():
    made = taught(**{"thanks-owed": {"dismissed": 50}})
    assert made["thanks-owed"].factor == 1 and made["thanks-owed"].said == ""


def test_a_signal_that_exists_no_more_is_left_out():
    assert taught(**{"old-signal": {"done": 5}}) == {}


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(0, 10_000))
def test_the_factor_stays_in_its_bounds(done, snoozed, dismissed):
    made = learn(
        counts={("birthday", "done"): done, ("birthday", "snoozed"): snoozed, ("birthday", "dismissed"): dismissed},
        headings=HEADINGS, duties=DUTIES,
    )  # fmt: skip
    assert LOWEST <= factors(made)["birthday"] <= HIGHEST
