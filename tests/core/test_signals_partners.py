"""Partners on Today: whom to approach, which key partner to look at again, what goes one way only, which doors to open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from core.folders import NOW, TODAY, a_day, folder
from headwater.core.folder import Contacted, Folder
from headwater.core.partnering import Opening, Partnering
from headwater.core.partners import Flow, overlap, standing
from headwater.core.signals import suggested
from headwater.core.words import Suggestion

CANDIDATE = Partnering(5, "candidate", TODAY - timedelta(days=60), "Banks", why="Title: banker", soon=True)


def of(signal: str, one: Folder) -> list[Suggestion]:
    """What this signal suggests."""
    return [found for found in suggested(one, a_day()) if found.signal == signal]


def partnering(**more: Any) -> Folder:
    """The folder of a partner."""
    return folder(partner=replace(CANDIDATE, **more))


def spoke(days: int) -> Contacted:
    """A call so many days ago."""
    return Contacted(1, NOW - timedelta(days=days), TODAY - timedelta(days=days), "call")


def test_a_candidate_is_to_be_approached_with_the_reason_and_only_the_few_who_come_next():
    (made,) = of("partner-approach", folder(partner=CANDIDATE))
    assert (made.subject, made.verb, made.letter) == ("partner:5", "approach", "outreach")
    assert made.why[:2] == ("A candidate for Banks, noted nine weeks ago.", "Title: banker.")
    assert not of("partner-approach", partnering(soon=False))
    assert not of("partner-approach", partnering(state="contacted"))
    assert not of("partner-approach", folder(partner=CANDIDATE, last=spoke(2)))


def test_a_key_partner_comes_up_two_days_before_the_review_and_is_late_after_it():
    for days, there, late in [(3, False, False), (2, True, False), (-1, True, True)]:
        review = TODAY + timedelta(days=days)
        found = of(
            "partner-review", partnering(state="active", key=True, plan="Lunch.", review=review, given=2)
        )
        assert bool(found) == there
        assert not there or (found[0].late, found[0].due) == (late, review)
    assert found[0].why[:2] == ("The plan: Lunch.", "You gave twice, they gave not at all.")
    assert not of("partner-review", partnering(state="active", review=TODAY))


def test_what_goes_one_way_only_is_told_and_no_way_back_is_left_in_peace():
    (back,) = of("partner-one-sided", partnering(state="active", received=3))
    assert (back.verb, back.what) == ("give", "Give Ann Berg something back")
    (talk,) = of("partner-one-sided", partnering(state="active", given=4))
    assert (talk.verb, talk.subject) == ("touch", "party:1:given-4")
    assert not of("partner-one-sided", partnering(state="active", given=4, no_return=True))
    assert of("partner-one-sided", partnering(state="active", received=4, no_return=True))
    for given, received in [(2, 0), (3, 1), (0, 0)]:
        assert not Flow(given, received).one_sided
        assert not of("partner-one-sided", partnering(state="active", given=given, received=received))
    assert not of("partner-one-sided", partnering(state="candidate", given=4))
    assert not of(
        "partner-one-sided", folder(partner=replace(CANDIDATE, state="met", given=4), last=spoke(10))
    )


def test_an_open_category_is_told_at_who_could_open_the_door():
    door = Opening(9, "Banks", "Ann Berg knows Bob Stone, a bank manager")
    (made,) = of("category-empty", folder(openings=(door,)))
    assert (made.subject, made.what) == ("party:1:open-9", "Ask Ann Berg whom they know for Banks")
    assert "Ann Berg knows Bob Stone, a bank manager." in made.why
    assert not of("category-empty", folder(openings=(door,), last=spoke(10)))


def test_markets_overlap_by_their_words_and_keys_and_nothing_known_gives_no_share():
    found = overlap(mine=["small-businesses", "Founders and start-ups"], theirs=["Small Businesses", "Vets"])
    assert found.both == ("Small businesses",) and found.only_theirs == ("Vets",)
    assert found.share == 0.5
    for mine, theirs in (([], ["Vets"]), (["Vets"], []), ([], [])):
        assert overlap(mine=mine, theirs=theirs).share is None
    assert overlap(mine=["Vets"], theirs=["Cooks"]).share == 0


def test_a_category_stands_by_the_best_state_in_it():
    assert standing([]) == standing(["ended", "paused"]) == "open"
    assert standing(["candidate", "ended"]) == "under way"
    assert standing(["met", "active"]) == "filled"
