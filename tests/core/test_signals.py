"""The reasons to act today: who comes first, what is said, and when a signal is silent."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.signals import SIGNALS, greeted
from headwater.core.signals.gone_quiet import PastSource, gone_quiet
from headwater.core.signals.origin_unknown import Unsourced, origin_unknown
from headwater.core.signals.thanks_owed import Owed, draft, thanks_owed
from headwater.core.spans import waiting
from headwater.core.words import Kind, Party
from people import NOW

ANN = Party(1, "Ann Berg", Kind.PERSON)
BANK = Party(2, "Dreisambank eG", Kind.ORGANISATION)
CAROL = Party(3, "Carol Dahl", Kind.PERSON)
TODAY = date(2026, 5, 4)


def owed(hours: float, *, pk: int = 1, stage: str = "received", **more) -> Owed:
    return Owed(pk, more.pop("people", (ANN,)), "Bob Stone", NOW - timedelta(hours=hours), stage, **more)


def test_whoever_waits_longest_is_thanked_first_and_the_late_are_marked():
    made = thanks_owed(owed=[owed(1, pk=1), owed(60, pk=2), owed(49, pk=3)], now=NOW, late_after_hours=48)
    assert [one.subject for one in made] == ["referral:2", "referral:3", "referral:1"]
    assert [one.late for one in made] == [True, True, False]
    assert made[0].why == ("Ann Berg sent you Bob Stone 2 days ago.", "You mean to thank within 2 days.")
    assert made[2].why == ("Ann Berg sent you Bob Stone 1 hour ago.",)


def test_thanks_are_late_only_after_the_hours_the_user_set():
    for hours, late in [(47.9, False), (48, False), (48.01, True)]:
        assert thanks_owed(owed=[owed(hours)], now=NOW, late_after_hours=48)[0].late is late


def test_a_content_is_thanked_through_the_people_behind_it():
    one = owed(5, people=(CAROL, ANN), through="The interview")
    (made,) = thanks_owed(owed=[one], now=NOW, late_after_hours=48)
    assert made.who == CAROL and made.what == "Thank Carol Dahl and Ann Berg for Bob Stone"
    assert made.why[0] == "The interview brought you Bob Stone 5 hours ago."
    assert "“The interview”" in made.draft


def test_a_content_without_anybody_behind_it_owes_nobody():
    assert not thanks_owed(owed=[owed(5, people=(), through="Google")], now=NOW, late_after_hours=48)


@pytest.mark.parametrize("stage", ["lost", "declined", "passed on"])
def test_thanks_are_owed_also_for_a_no(stage):
    (made,) = thanks_owed(owed=[owed(5, stage=stage)], now=NOW, late_after_hours=48)
    assert "It did not turn into business. Thanks are owed all the same." in made.why


def test_who_was_hired_closes_as_won_once_the_thanks_are_said():
    (made,) = thanks_owed(owed=[owed(5, hired=True)], now=NOW, late_after_hours=48)
    assert "Bob Stone hired you. The referral closes as won once the thanks are said." in made.why


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, "less than an hour"), (0.9, "less than an hour"), (1, "1 hour"), (1.4, "1 hour"), (2, "2 hours"),
     (47, "47 hours"), (48, "2 days"), (71, "2 days"), (72, "3 days"), (2400, "100 days")],
)  # fmt: skip
def test_a_span_is_said_as_one_would_say_it(hours, words):
    assert waiting(hours) == words


def test_drafts_name_no_client_and_greet_as_one_would():
    assert draft(ANN).startswith("Dear Ann,") and "Bob" not in draft(ANN)
    assert greeted(BANK) == "Dreisambank eG"
    assert greeted(Party(4, "Dr. Hans Moser", Kind.PERSON)) == "Dr. Hans Moser"
    assert greeted(Party(5, "Li", Kind.PERSON)) == "Li"


def unsourced(pk: int, since: date, works: int = 1) -> Unsourced:
    return Unsourced(Party(pk, f"Client {pk}", Kind.PERSON), since, works)


def test_the_newest_client_is_asked_first():
    made = origin_unknown(
        unsourced=[unsourced(1, date(2025, 6, 1)), unsourced(2, date(2026, 4, 1), 3)], today=TODAY
    )
    assert [one.who.id for one in made] == [2, 1]
    assert made[0].why == (
        "A client since 1 April 2026, with no source on record.",
        "3 pieces of work cannot be traced without the answer.",
    )
    assert made[1].why == ("A client since 1 June 2025, with no source on record.",)


def past(last: date, *, first: date = date(2020, 1, 1), referrals: int = 5, **more) -> PastSource:
    return PastSource(more.pop("source", ANN), referrals, first, last, 2021, 2, **more)


def quiet(one: PastSource, today: date = TODAY) -> bool:
    return bool(gone_quiet(past=[one], today=today))


def test_a_source_is_quiet_after_a_year_and_twice_its_own_rhythm():
    assert not quiet(past(TODAY - timedelta(days=365)))
    slow = past(date(2024, 1, 1), first=date(2020, 1, 1), referrals=3)
    assert not quiet(slow) and quiet(slow, date(2028, 1, 3))
    assert quiet(past(TODAY - timedelta(days=366), first=TODAY - timedelta(days=800), referrals=6))


def test_a_source_that_sent_once_has_no_rhythm_to_fall_out_of():
    assert not quiet(past(date(2020, 1, 1), referrals=1))


def test_content_does_not_go_quiet_it_is_no_one_to_write_to():
    assert not quiet(past(date(2020, 1, 1), source=Party(9, "The interview", Kind.CONTENT)))


def test_being_in_touch_takes_the_matter_in_hand_for_a_season():
    long_ago = date(2022, 1, 1)
    assert not quiet(past(long_ago, last_touch=TODAY - timedelta(days=90)))
    assert quiet(past(long_ago, last_touch=TODAY - timedelta(days=91)))


def test_what_is_said_of_a_quiet_source_are_facts_and_a_question():
    one = past(date(2023, 5, 4), first=date(2021, 5, 4), referrals=5)
    (made,) = gone_quiet(past=[one], today=TODAY)
    assert made.subject == "party:1:2023-05-04"
    assert made.why == (
        "Sent you 5 people, the last on 4 May 2023.",
        "Used to send somebody every 6 months; silent for 36 months now.",
        "The best year was 2021, with 2.",
        "No thanks are on record for the last one.",
        "Was there a reason?",
    )


def test_a_reason_that_ends_a_silence_ends_the_asking_and_any_other_is_shown():
    long_ago = date(2022, 1, 1)
    assert not quiet(past(long_ago, reason="they retired or moved"))
    assert not quiet(past(long_ago, reason="they changed their field"))
    (made,) = gone_quiet(past=[past(long_ago, reason="we lost touch")], today=TODAY)
    assert made.why[-1] == "The reason you wrote down: we lost touch."
    assert "Was there a reason?" not in made.why


def test_who_once_sent_most_comes_first():
    few, many = past(date(2022, 1, 1), referrals=2), past(date(2022, 1, 1), referrals=9, source=CAROL)
    assert [one.who for one in gone_quiet(past=[few, many], today=TODAY)] == [CAROL, ANN]


def test_every_signal_has_a_heading_of_its_own():
    assert len(set(SIGNALS.values())) == len(SIGNALS) == 3


moments = st.datetimes(datetime(2016, 1, 1), datetime(2026, 1, 1)).map(
    lambda at: at.replace(tzinfo=NOW.tzinfo)
)


@given(st.lists(moments, max_size=12), st.integers(1, 8760))
def test_no_order_of_the_facts_changes_the_list_and_nobody_is_forgotten(received, late_after):
    facts = [Owed(pk, (ANN,), "Bob", at, "met") for pk, at in enumerate(received)]
    made = thanks_owed(owed=facts, now=NOW, late_after_hours=late_after)
    assert made == thanks_owed(owed=reversed(facts), now=NOW, late_after_hours=late_after)
    assert {one.subject for one in made} == {f"referral:{one.referral}" for one in facts}
    assert [one.late for one in made] == sorted((one.late for one in made), reverse=True)
