"""Duties: thanks, outcomes, repair, promises, follow-ups and clients' thanks, when each speaks and what silences it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from core.folders import ANN, BANK, BOB, CAROL, NOW, TODAY, a_day, days, folder, said, sent, thanked
from headwater.core.folder import Came, Folder, Meeting, Promised, Request, Served
from headwater.core.professions import profession_named
from headwater.core.signals import suggested
from headwater.core.words import Stage, Suggestion


def of(signal: str, one: Folder, **day: Any) -> list[Suggestion]:
    """What this signal suggests."""
    return [found for found in suggested(one, a_day(**day)) if found.signal == signal]


def test_every_referral_is_owed_thanks_and_late_after_the_hours_of_the_rules():
    for hours, late in [(1, False), (48, False), (49, True)]:
        (made,) = of(
            "thanks-owed", folder(sent=(sent(7, at=NOW - timedelta(hours=hours), owed=True, prospect=BOB),))
        )
        assert (made.subject, made.verb, made.letter, made.late) == ("referral:7", "thank", "thanks", late)
        assert made.what == "Thank Ann Berg for Bob Stone" and made.urgency == hours
    assert "You mean to thank within 2 days." in made.why


def test_thanks_are_owed_also_for_a_no_and_never_name_the_prospect_in_the_letter():
    for stage in (Stage.LOST, Stage.DECLINED, Stage.SERVED):
        (made,) = of("thanks-owed", folder(sent=(sent(stage=stage, owed=True, prospect=BOB),)))
        assert "It did not turn into business. Thanks are owed all the same." in made.why
        assert not any("Bob" in value for _, value in made.fields)


def test_each_of_several_people_behind_a_content_is_thanked_under_a_subject_of_their_own():
    through = sent(7, owed=True, prospect=BOB, through="The interview")
    subjects = {of("thanks-owed", folder(person, sent=(through,)))[0].subject for person in (ANN, CAROL)}
    assert subjects == {"referral:7:1", "referral:7:3"}
    assert (
        of("thanks-owed", folder(sent=(through,)))[0]
        .why[0]
        .startswith("The interview, by Ann Berg, brought you")
    )


def test_who_was_thanked_is_owed_nothing():
    assert not of("thanks-owed", folder(sent=(thanked(),)))


def test_a_won_referral_is_told_only_once_the_client_said_how_it_was():
    won = {"stage": Stage.WON, "stage_ago": 40, "hired": True, "engagement": 5}
    assert not of("outcome-to-tell", folder(sent=(thanked(ago=60, **won),)))
    (made,) = of("outcome-to-tell", folder(sent=(thanked(7, 60, satisfaction=4, **won),)))
    assert made.subject == "referral:7:won" and made.letter == "outcome" and made.verb == "tell"
    assert made.what == "Tell Ann Berg that it worked out" and "Prospect 7 gave 4 of 5." in made.why
    assert not of("outcome-to-tell", folder(sent=(thanked(ago=60, satisfaction=4, told=("won",), **won),)))


def test_a_client_who_was_asked_and_did_not_answer_is_taken_to_be_content_after_a_month():
    won = {"stage": Stage.WON, "stage_ago": 80, "hired": True, "engagement": 5}
    for ago, speaks in [(29, False), (30, True)]:
        made = of("outcome-to-tell", folder(sent=(thanked(7, 90, asked=days(ago), **won),)))
        assert bool(made) is speaks
    assert "Prospect 7 was asked how it was for them and gave no answer." in made[0].why
    (made_without,) = of("outcome-to-tell", folder(sent=(thanked(7, 90, **{**won, "engagement": None}),)))
    assert "Ask Prospect 7 first how it was for them." in made_without.why


@pytest.mark.parametrize("stage", [Stage.LOST, Stage.SERVED, Stage.DECLINED, Stage.PASSED_ON])
def test_a_no_is_told_at_once_with_a_closing_note(stage: Stage):
    (made,) = of("outcome-to-tell", folder(sent=(thanked(ago=60, stage=stage, stage_ago=0),)))
    assert made.letter == "closing-note" and dict(made.fields)["ending"] == stage.value
    assert "Name nobody and nothing of the matter: no consent is on record." in made.why


def test_nothing_is_told_before_the_thanks_nor_where_the_profession_forbids_it():
    over = {"stage": Stage.LOST, "stage_ago": 3}
    assert not of("outcome-to-tell", folder(sent=(sent(ago=60, owed=True, **over),)))
    assert not of("outcome-to-tell", folder(sent=(sent(ago=60, **over),)))
    silent = next(one for one in map(profession_named, ("therapist", "health", "lawyer")) if not one.tells)
    assert not of("outcome-to-tell", folder(sent=(thanked(ago=60, **over),)), profession=silent)


def test_what_is_older_than_a_year_is_no_news():
    assert not of("outcome-to-tell", folder(sent=(thanked(ago=500, stage=Stage.LOST, stage_ago=366),)))


def test_an_unhappy_client_means_repair_and_no_boasting():
    unhappy = folder(sent=(thanked(7, 60, stage=Stage.WON, stage_ago=9, satisfaction=2, engagement=5),))
    assert not of("outcome-to-tell", unhappy)
    (made,) = of("repair", unhappy)
    assert (
        made.subject == "referral:7:repair"
        and made.what == "Put it right with Prospect 7, then talk to Ann Berg"
    )
    known = folder(sent=unhappy.sent, statements=(said("trouble", "late", referral=7, ended=days(1)),))
    assert not of("repair", known)


def test_a_referral_going_wrong_is_talked_over_with_its_source_and_says_what_may_be_told():
    trouble = said("trouble", "the work is late", 2, pk=9, referral=7)
    (made,) = of("repair", folder(sent=(thanked(7, prospect=BOB),), statements=(trouble,)))
    assert (made.subject, made.verb, made.letter) == ("bearing:9", "repair", "repair")
    assert made.what == "Talk to Ann Berg about Bob Stone"
    assert made.why[0] == "The work is late (written down two days ago)."
    assert "no consent is on record" in made.why[-1]
    agreed = folder(sent=(thanked(7, may_tell=frozenset({"outcome"})),), statements=(trouble,))
    assert of("repair", agreed)[0].why[-1] == "The client lets you tell: outcome. Nothing beyond that."


def test_a_trouble_written_down_with_the_client_leads_to_the_source():
    trouble = said("trouble", "late", 2, referral=7)
    (made,) = of("repair", folder(BOB, came=(Came(7, ANN, 99, days(50), Stage.WON),), statements=(trouble,)))
    assert made.who == ANN and made.what == "Talk to Ann Berg about Bob Stone"
    assert not of("repair", folder(statements=(said("trouble", "late", 9, ended=days(3)),)))


@pytest.mark.parametrize(
    ("due", "speaks", "late"), [(3, False, False), (2, True, False), (0, True, False), (-90, True, True)]
)
def test_a_promise_speaks_from_two_days_before_until_it_is_kept(due: int, speaks: bool, late: bool):
    made = of("promise-due", folder(promises=(Promised(4, "the name of a printer.", days(9), days(-due)),)))
    assert bool(made) is speaks
    if speaks:
        assert made[0].late is late and made[0].subject == "promise:4"
        assert made[0].what == "Keep your promise to Ann Berg: the name of a printer"


def test_after_the_hand_over_the_follow_up_is_mine_on_its_day():
    handed = {"handed_over": days(10), "follow_up": days(3)}
    (made,) = of("follow-up", folder(asks=(Request(6, "introduction", days(20), **handed),)))
    assert (made.subject, made.verb, made.late) == ("ask:6", "follow", True)
    assert made.why == (
        "Ann Berg handed it over to you ten days ago. The rest is your part, not theirs.",
        "You meant to follow up on 1 May.",
    )
    for over in ({"followed": days(1)}, {"answer": "no"}):
        assert not of("follow-up", folder(asks=(Request(6, "referral", days(20), **{**handed, **over}),)))
    assert not of(
        "follow-up", folder(asks=(Request(6, "referral", days(20), handed_over=days(2), follow_up=days(-3)),))
    )


def test_a_client_is_thanked_when_the_work_has_ended_and_asked_for_the_story():
    (made,) = of(
        "client-thanks", folder(work=(Served(8, days(200), days(5), service="coaching", satisfaction=5),))
    )
    assert (made.subject, made.verb, made.letter) == ("engagement:8", "thank-client", "end-of-work")
    assert made.why[0] == "The work (coaching) ended five days ago, and no thanks went out since."
    assert "Ask how it turned out for them: with their permission it can go into your kit." in made.why
    for work, more in [
        (Served(8, days(200), days(61)), {}), (Served(8, days(200)), {}), (Served(8, days(20), days(-9)), {}),
        (Served(8, days(200), days(5)), {"last_thanks": days(4)}),
    ]:  # fmt: skip
        assert not of("client-thanks", folder(work=(work,), **more))


def test_who_complains_is_not_asked_for_a_story():
    unhappy = folder(work=(Served(8, days(200), days(5)),), statements=(said("complaint", "too slow"),))
    (made,) = of("client-thanks", unhappy)
    assert "A complaint is open: put that right first." in made.why and not any(
        "kit" in one for one in made.why
    )


def test_a_referred_client_is_asked_how_it_was_at_the_end_or_after_a_month_of_work():
    came = (Came(7, ANN, 99, days(90), Stage.WON),)
    for work, speaks in [
        (Served(8, days(29)), False), (Served(8, days(30)), True), (Served(8, days(90), days(1)), True),
        (Served(8, days(90), days(1), satisfaction=5), False), (Served(8, days(400), days(200)), False),
        (Served(8, days(90), asked=days(29)), False), (Served(8, days(90), asked=days(30)), True),
    ]:  # fmt: skip
        made = of("satisfaction-to-ask", folder(BOB, came=came, work=(work,)))
        assert bool(made) is speaks, work
    (made,) = of("satisfaction-to-ask", folder(BOB, came=came, work=(Served(8, days(90), days(1)),)))
    assert made.why == (
        "The work ended yesterday.",
        "Until you know, Ann Berg cannot be told that it worked out.",
    )
    assert not of("satisfaction-to-ask", folder(BOB, work=(Served(8, days(90), days(1)),)))


@pytest.mark.parametrize(("ago", "speaks"), [(1, False), (0, True), (-1, True), (-2, False)])
def test_before_a_conversation_one_sees_what_they_are_working_on_and_what_i_promised(ago: int, speaks: bool):
    meeting = Meeting(5, NOW - timedelta(days=ago) + timedelta(hours=3), days(ago), "lunch")
    made = of("meeting", folder(
        BANK, meetings=(meeting,), statements=(said("working on", "a new branch."),),
        promises=(Promised(4, "the name of a printer", days(9), days(-60)),),
    ))  # fmt: skip
    assert bool(made) is speaks
    if speaks:
        assert made[0].what == "Prepare for Dreisambank eG" and made[0].due == days(ago)
        assert made[0].why[:3] == (
            f"Lunch, {'today' if days(ago) == TODAY else 'tomorrow'} at 12:00.",
            "They are working on: a new branch.",
            "Ask how it goes, and what they need.",
        )
        assert "You promised: the name of a printer." in made[0].why
