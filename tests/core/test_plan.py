"""The day's list: duties first and always, giving before anything else, asking seldom, each person once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.plan import OTHERS_PER_ASK, combined, plan
from headwater.core.words import Kind, Party, Suggestion

MONDAY = datetime(2026, 5, 4, tzinfo=UTC).date()
SUNDAY = MONDAY - timedelta(days=1)
GROUPS = {
    "thanks-owed": "duty", "promise-due": "duty", "give-something": "give", "keep-in-touch": "keep",
    "connector-talk": "grow", "origin-unknown": "know", "can-be-asked": "ask", "never-referred": "ask",
}  # fmt: skip


def reason(signal: str, who: int, **more) -> Suggestion:
    party = Party(who, f"Person {who:03}", Kind.PERSON)
    return Suggestion(
        signal, more.pop("subject", f"party:{who}"), party, "Do it", ("It is time.",), verb="touch", **more
    )


def planned(*found: Suggestion, minutes: int = 20, today: date = MONDAY, **more):
    return plan(found, minutes=minutes, today=today, groups=GROUPS, **more)


def leads(made) -> list[str]:
    return [card.lead.signal for card in made.shown]


def test_duties_come_first_and_are_shown_beyond_the_minutes_with_the_late_in_front():
    made = planned(
        reason("keep-in-touch", 9), *(reason("thanks-owed", one, minutes=5) for one in range(1, 7)),
        reason("promise-due", 7, late=True), minutes=10,
    )  # fmt: skip
    assert leads(made) == ["promise-due", *["thanks-owed"] * 6]
    assert made.minutes == 35 and [one.signal for one in made.later] == ["keep-in-touch"]


def test_when_duties_take_all_the_time_one_thing_to_give_still_stands_there():
    owed = [reason("thanks-owed", one, minutes=5) for one in range(1, 7)]
    gives = [reason("give-something", 8), reason("give-something", 9)]
    assert leads(planned(*owed, *gives, reason("can-be-asked", 10), minutes=10))[6:] == ["give-something"]
    assert leads(planned(*owed, *gives, minutes=0)) == ["thanks-owed"] * 6


def test_only_as_much_is_shown_as_fits_and_the_rest_waits_in_its_order():
    made = planned(*(reason("keep-in-touch", one, minutes=5, urgency=one) for one in range(1, 11)))
    assert [card.lead.who.id for card in made.shown] == [10, 9, 8, 7] and made.minutes == 20
    assert [one.who.id for one in made.later] == [6, 5, 4, 3, 2, 1]


def test_a_long_matter_comes_when_it_counts_most_although_it_does_not_fit():
    assert leads(planned(reason("connector-talk", 1, minutes=45), minutes=20)) == ["connector-talk"]
    assert not planned(reason("connector-talk", 1, minutes=45), minutes=0).shown


def test_giving_stands_before_every_other_thing_that_is_no_duty():
    made = planned(
        reason("keep-in-touch", 1, urgency=99, late=True), reason("give-something", 2), rank={1: 1}
    )
    assert leads(made) == ["give-something", "keep-in-touch"]


def test_one_person_stands_there_once_and_giving_leads_their_card():
    made = planned(
        reason("keep-in-touch", 1, late=True), reason("give-something", 1), reason("origin-unknown", 1)
    )
    (card,) = made.shown
    assert card.lead.signal == "give-something"
    assert [one.signal for one in card.also] == ["keep-in-touch", "origin-unknown"] and not made.later


def test_an_ask_never_rides_along_with_another_reason():
    made = planned(reason("thanks-owed", 1), reason("can-be-asked", 1))
    assert made.shown[0].also == () and [one.signal for one in made.later] == ["can-be-asked"]


def test_asking_is_never_first_and_at_most_once_after_three_others():
    asks = [reason("can-be-asked", one, urgency=99, minutes=1) for one in range(50, 60)]
    assert not planned(*asks).shown
    others = [reason("keep-in-touch", one, minutes=1) for one in range(1, 8)]
    assert leads(planned(*asks, *others)) == [*["keep-in-touch"] * 7, *["can-be-asked"] * 2]
    pressing = planned(*asks, *others, weights={"can-be-asked": 3})
    assert leads(pressing) == [*["keep-in-touch"] * 3, "can-be-asked"] * 2 + ["keep-in-touch"]


def test_on_a_day_of_rest_only_duties_are_shown():
    made = planned(
        reason("thanks-owed", 1), reason("give-something", 1), reason("keep-in-touch", 2), today=SUNDAY
    )
    assert made.resting and leads(made) == ["thanks-owed"] and made.shown[0].also == ()
    assert {one.signal for one in made.later} == {"give-something", "keep-in-touch"}


def test_what_was_put_off_comes_again_on_its_day_and_what_was_dismissed_does_not():
    one = reason("keep-in-touch", 1)
    key = (one.signal, one.subject)
    assert planned(one, answered={key: MONDAY + timedelta(days=1)}).shown == ()
    assert planned(one, answered={key: MONDAY}).shown
    assert planned(one, answered={key: None}).shown == () and not planned(one, answered={key: None}).later


def test_what_was_learned_and_what_is_weighed_shifts_everything_but_duties():
    found = [reason("keep-in-touch", 1), reason("connector-talk", 2)]
    assert leads(planned(*found)) == ["keep-in-touch", "connector-talk"]
    assert leads(planned(*found, learned={"keep-in-touch": 0.4})) == ["connector-talk", "keep-in-touch"]
    assert leads(planned(*found, weights={"connector-talk": 2})) == ["connector-talk", "keep-in-touch"]
    duty = reason("thanks-owed", 3)
    assert leads(planned(*found, duty, learned={"thanks-owed": 0.4}))[0] == "thanks-owed"


def test_one_signal_does_not_crowd_out_the_others():
    made = planned(
        *(reason("keep-in-touch", one) for one in range(1, 30)),
        *(reason("origin-unknown", one) for one in range(40, 50)),
    )
    assert leads(made) == ["keep-in-touch", "keep-in-touch", "keep-in-touch", "origin-unknown"]


def test_a_best_source_comes_before_an_equal_one():
    made = planned(reason("keep-in-touch", 1), reason("keep-in-touch", 2), rank={2: 1})
    assert [card.lead.who.id for card in made.shown] == [2, 1]


def test_factors_are_multiplied_and_nonsense_counts_as_one():
    assert combined({"gift": 2, "kit": 0.5}, {"gift": 0.5, "kit": float("nan")}) == {"gift": 1, "kit": 0.5}
    assert combined({"gift": -1}) == {"gift": 1}


@pytest.mark.parametrize("urgency", [float("nan"), float("inf"), -5.0])
def test_an_odd_urgency_counts_as_none(urgency):
    assert planned(reason("keep-in-touch", 1, urgency=urgency)).shown


SOME = st.lists(
    st.builds(
        lambda signal, who, minutes, urgency, late: reason(signal, who, minutes=minutes, urgency=urgency, late=late),
        st.sampled_from(sorted(GROUPS)), st.integers(1, 12), st.integers(0, 40), st.floats(0, 50), st.booleans(),
    ),
    max_size=30,
)  # fmt: skip


@given(SOME, st.integers(0, 90), st.integers(0, 6), st.randoms(use_true_random=False))
def test_whatever_comes_in_the_rules_of_the_list_hold(found, minutes, later, shuffle):
    today = MONDAY + timedelta(days=later)
    made = planned(*found, minutes=minutes, today=today)
    signals = leads(made)
    groups = [GROUPS[one] for one in signals]
    people = [card.lead.who.id for card in made.shown]
    assert len(people) == len(set(people))
    everything = [one for card in made.shown for one in (card.lead, *card.also)]
    assert {id(one) for one in found if GROUPS[one.signal] == "duty"} >= {
        id(one) for one in everything if GROUPS[one.signal] == "duty"
    }
    keys = {(one.signal, one.subject) for one in found}
    shown = {(one.signal, one.subject) for one in everything}
    assert {key for key in keys if GROUPS[key[0]] == "duty"} <= shown
    assert shown | {(one.signal, one.subject) for one in made.later} == keys
    assert sorted(groups, key=lambda one: one != "duty") == groups
    for at, group in enumerate(groups):
        before = groups[:at]
        assert group != "ask" or before.count("ask") + 1 <= (at - before.count("ask")) // OTHERS_PER_ASK
    assert not made.resting or set(groups) <= {"duty"}
    mixed = list({key: one for one in reversed(found) if (key := (one.signal, one.subject))}.values())
    shuffle.shuffle(mixed)
    again = planned(*mixed, minutes=minutes, today=today)
    assert again == made


@given(SOME, st.integers(5, 90))
def test_when_one_is_done_the_rest_keeps_its_order(found, minutes):
    made = planned(*found, minutes=minutes)
    calm = [card.lead for card in made.shown if GROUPS[card.lead.signal] not in ("ask", "give")]
    if not calm:
        return
    done = calm[0]
    rest = [one for one in found if one.who.id != done.who.id]
    after = [card.lead for card in planned(*rest, minutes=minutes).shown]
    kept = [one for one in after if one in calm]
    assert kept == [one for one in calm if one in kept]


def test_what_stood_on_the_list_stays_however_few_minutes_are_left():
    found = [reason("keep-in-touch", one, minutes=5, urgency=one) for one in range(1, 11)]
    morning = planned(*found)
    held = [(card.lead.signal, card.lead.subject) for card in morning.shown]
    assert [card.lead.who.id for card in morning.shown] == [10, 9, 8, 7]
    left = [one for one in found if one.who.id != 9]
    assert [card.lead.who.id for card in planned(*left, minutes=15, held=held, done=1).shown] == [10, 8, 7]
    assert [card.lead.who.id for card in planned(*left, minutes=0, held=held, done=1).shown] == [10, 8, 7]
    pressing = [reason("keep-in-touch", 99, minutes=5, urgency=3, late=True), *left]
    assert [card.lead.who.id for card in planned(*pressing, minutes=15, held=held, done=1).shown] == [
        10,
        8,
        7,
    ]


def test_a_held_ask_stays_behind_what_was_done_before_it():
    found = [reason("keep-in-touch", one, minutes=5) for one in range(1, 4)]
    ask = reason("can-be-asked", 9, minutes=5)
    morning = planned(*found, ask)
    held = [(card.lead.signal, card.lead.subject) for card in morning.shown]
    assert leads(morning)[-1] == "can-be-asked"
    assert leads(planned(ask, minutes=5, held=held, done=3)) == ["can-be-asked"]
    assert leads(planned(found[0], ask, minutes=5, held=held, done=2)) == ["keep-in-touch", "can-be-asked"]


def test_the_best_source_without_a_next_step_is_on_the_list_beside_late_words_with_others():
    groups = {**GROUPS, "next-step": "grow"}
    late = [reason("keep-in-touch", one, late=True, urgency=2.5) for one in range(2, 9)]
    step = reason("next-step", 1, urgency=2.0)
    made = plan([*late, step], minutes=10, today=MONDAY, groups=groups, rank={1: 1, 2: 5, 3: 6})
    assert 1 in [card.lead.who.id for card in made.shown]
