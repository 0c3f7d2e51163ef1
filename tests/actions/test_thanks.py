"""Every referral is owed thanks, promptly, whether or not it turns into business; thanks close the loop on it."""

from __future__ import annotations

from datetime import timedelta

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.parties import change_party, set_behind, trash_party
from headwater.actions.referrals import change_referral, move_stage
from headwater.actions.thanks import ThanksGiven, record_thanks, whom_to_thank
from headwater.store.models import Party, Referral, Touch

NOW = people.NOW
HOUR = timedelta(hours=1)


@pytest.fixture
def owed(seat: Seat) -> Referral:
    """Ann sent Bob in January and was not thanked yet."""
    return people.referral(seat, "Ann", "Bob", "2026-01-10")


@pytest.fixture
def by_two(seat: Seat) -> Referral:
    """An interview with two people behind it sent Bob."""
    interview = people.content(seat, "The interview", behind=["Carol", "Dan"])
    return people.referral(seat, interview, "Bob", "2026-01-10")


def test_thanks_are_given_and_are_a_deposit_in_the_timeline(seat: Seat, owed: Referral) -> None:
    given = ThanksGiven(at=NOW - HOUR, channel="card", note="a card with a river on it")
    told = record_thanks(seat=seat, now=NOW, referral=owed, given=given)
    assert told.thanks == "given"
    touch = Touch.objects.get()
    assert (touch.contact, touch.kind, touch.direction, touch.gave, touch.referral) == (
        owed.source, "thank-you", "out", "deposit", owed,
    )  # fmt: skip
    assert told.thanks_given.get().touch == touch


def test_a_gift_is_a_gift_in_the_timeline(seat: Seat, owed: Referral) -> None:
    record_thanks(seat=seat, now=NOW, referral=owed, given=ThanksGiven(at=NOW, channel="gift"))
    assert Touch.objects.get().kind == "gift"


def test_thanking_twice_counts_once(seat: Seat, owed: Referral) -> None:
    for _ in range(2):
        record_thanks(seat=seat, now=NOW, referral=owed, given=ThanksGiven(at=NOW))
    assert owed.thanks_given.count() == Touch.objects.count() == 1


def test_thanks_that_cannot_be_are_refused(seat: Seat, owed: Referral) -> None:
    for words, sentence in (
        ({"at": NOW + HOUR}, "in the future"),
        ({"at": owed.received_at - HOUR}, "before the referral was received"),
        ({"at": NOW, "people": [owed.prospect]}, "Bob did not send Bob"),
        ({"at": NOW, "channel": "x" * 31}, "up to 30 characters"),
    ):
        with pytest.raises(Refused, match=sentence):
            record_thanks(seat=seat, now=NOW, referral=owed, given=ThanksGiven(**words))
    owed.refresh_from_db()
    assert owed.thanks == "owed"
    assert not Touch.objects.exists()


def test_behind_a_content_everybody_is_thanked_before_it_counts(seat: Seat, by_two: Referral) -> None:
    carol, dan = whom_to_thank(by_two.source)
    assert by_two.thanks == "owed"
    told = record_thanks(seat=seat, now=NOW, referral=by_two, given=ThanksGiven(at=NOW, people=[carol]))
    assert told.thanks == "owed"
    with pytest.raises(Refused, match="Thank Carol and Dan first"):
        move_stage(seat=seat, now=NOW, referral=told, stage="lost", at=NOW)
    told = record_thanks(seat=seat, now=NOW, referral=told, given=ThanksGiven(at=NOW, people=[dan]))
    assert told.thanks == "given"
    assert move_stage(seat=seat, now=NOW, referral=told, stage="lost", at=NOW).stage == "lost"


def test_all_behind_a_content_are_thanked_at_once(seat: Seat, by_two: Referral) -> None:
    told = record_thanks(seat=seat, now=NOW, referral=by_two, given=ThanksGiven(at=NOW))
    assert told.thanks == "given"
    assert {thanks.person.name for thanks in told.thanks_given.all()} == {"Carol", "Dan"}


def test_content_with_nobody_behind_it_owes_none(seat: Seat) -> None:
    search = people.content(seat, "Google", kind="channel")
    found = people.referral(seat, search, "Bob", kind="self-found")
    assert found.thanks == "none"
    with pytest.raises(Refused, match="Nobody stands behind Google"):
        record_thanks(seat=seat, now=NOW, referral=found, given=ThanksGiven(at=NOW))
    assert move_stage(seat=seat, now=NOW, referral=found, stage="declined", at=NOW).stage == "declined"


def test_one_who_found_me_through_an_interview_still_owes_its_author_thanks(seat: Seat) -> None:
    interview = people.content(seat, "The interview", behind=["Carol"])
    assert people.referral(seat, interview, "Bob", kind="self-found").thanks == "owed"


def test_a_referral_older_than_the_books_may_owe_none(seat: Seat) -> None:
    assert people.referral(seat, "Ann", "Bob", "2016-01-10", thanks="none").thanks == "none"


# Work that was won


def test_work_after_the_thanks_closes_the_referral_as_won(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    people.engagement(seat, "Bob", "2026-02-01")
    sent.refresh_from_db()
    assert sent.stage == "won"
    assert sent.history.last().at.date().isoformat() == "2026-02-01"


def test_work_before_the_thanks_leaves_it_open_until_they_are_given(seat: Seat, owed: Referral) -> None:
    people.engagement(seat, "Bob", "2026-02-01")
    owed.refresh_from_db()
    assert owed.stage == "received"
    told = record_thanks(seat=seat, now=NOW, referral=owed, given=ThanksGiven(at=NOW))
    assert told.stage == "won"
    entry = told.history.last()
    assert (entry.stage, entry.at.date().isoformat(), entry.noted_at) == ("won", "2026-02-01", NOW)


def test_work_with_two_to_thank_closes_with_the_second(seat: Seat, by_two: Referral) -> None:
    people.engagement(seat, "Bob", "2026-02-01")
    carol, dan = whom_to_thank(by_two.source)
    for person, stage in ((carol, "received"), (dan, "won")):
        told = record_thanks(seat=seat, now=NOW, referral=by_two, given=ThanksGiven(at=NOW, people=[person]))
        assert told.stage == stage


def test_a_win_is_never_dated_before_its_last_stage_nor_in_the_future(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    move_stage(seat=seat, now=NOW, referral=sent, stage="proposed", at=people.at("2026-03-01"))
    people.engagement(seat, "Bob", "2026-02-01")
    sent.refresh_from_db()
    assert (sent.stage, sent.history.last().at) == ("won", people.at("2026-03-01"))
    later = people.referral(seat, "Ann", "Cy", "2026-01-10", thanked=True)
    people.engagement(seat, "Cy", "2026-12-01")
    assert later.history.last().at <= NOW


def test_only_the_referral_that_brought_the_work_is_won(seat: Seat) -> None:
    first = people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    second = people.referral(seat, "Cy", "Bob", "2026-01-20", thanked=True)
    people.engagement(seat, "Bob", "2026-02-01")
    stages = dict(Referral.objects.values_list("pk", "stage"))
    assert (stages[first.pk], stages[second.pk]) == ("won", "received")


def test_a_closed_referral_is_not_won_by_later_thanks_alone(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    move_stage(seat=seat, now=NOW, referral=sent, stage="lost", at=NOW, reason="too dear")
    told = record_thanks(seat=seat, now=NOW, referral=sent, given=ThanksGiven(at=NOW))
    assert told.stage == "lost"


def test_whom_to_thank_is_the_largest_share_first(seat: Seat) -> None:
    by_two = people.content(seat, "The talk", behind=["Eve", "Fay", "Gil"])
    assert [person.name for person in whom_to_thank(by_two)] == ["Eve", "Fay", "Gil"]
    assert whom_to_thank(Party.objects.get(name="Eve")) == [Party.objects.get(name="Eve")]


# Who stands behind a content, and what a source is, may change


def behind(seat: Seat, content: Party, *names: str) -> None:
    people_ = [(people.known(seat, name), "author", people.Decimal("0.5")) for name in names]
    set_behind(seat=seat, now=NOW, content=content, people=people_)


def thanks(referral: Referral) -> str:
    referral.refresh_from_db()
    return referral.thanks


def test_with_nobody_left_behind_a_content_no_thanks_are_owed_and_the_referral_can_be_closed(
    seat: Seat, by_two: Referral
) -> None:
    behind(seat, by_two.source)
    assert thanks(by_two) == "none"
    assert move_stage(seat=seat, now=NOW, referral=by_two, stage="lost", at=NOW).stage == "lost"


def test_when_all_who_are_left_were_thanked_the_thanks_are_given(seat: Seat, by_two: Referral) -> None:
    people.engagement(seat, "Bob", "2026-02-01")
    carol, _dan = whom_to_thank(by_two.source)
    record_thanks(seat=seat, now=NOW, referral=by_two, given=ThanksGiven(at=NOW, people=[carol]))
    behind(seat, by_two.source, "Carol")
    assert thanks(by_two) == "given"
    assert by_two.stage == "won"


def test_a_source_that_turns_out_to_be_content_is_owed_none(seat: Seat, owed: Referral) -> None:
    change_party(seat=seat, now=NOW, party=owed.source, kind="channel")
    assert thanks(owed) == "none"
    change_party(seat=seat, now=NOW, party=owed.source, kind="person")
    assert thanks(owed) == "none", "January is more than sixty days ago"


def test_people_put_behind_a_content_later_are_owed_thanks_for_what_it_sent_of_late(seat: Seat) -> None:
    talk = people.content(seat, "The talk")
    late, old = (
        people.referral(seat, talk, "Bob", "2026-04-20"),
        people.referral(seat, talk, "Cy", "2025-04-20"),
    )
    assert (thanks(late), thanks(old)) == ("none", "none")
    behind(seat, talk, "Carol")
    assert (thanks(late), thanks(old)) == ("owed", "none")


def test_another_one_behind_a_content_is_not_owed_for_old_referrals_that_were_thanked_for(
    seat: Seat, by_two: Referral
) -> None:
    record_thanks(seat=seat, now=NOW, referral=by_two, given=ThanksGiven(at=NOW))
    behind(seat, by_two.source, "Carol", "Dan", "Eve")
    assert thanks(by_two) == "given"


def test_a_corrected_source_leaves_referrals_older_than_the_books_alone(seat: Seat) -> None:
    old = people.referral(seat, "Ann", "Bob", "2016-01-10", thanks="none")
    change_referral(seat=seat, now=NOW, referral=old, source=people.person(seat, "Anna"))
    assert thanks(old) == "none"
    found = people.referral(seat, people.content(seat, "Google"), "Cy", "2026-01-10")
    change_referral(seat=seat, now=NOW, referral=found, source=people.person(seat, "Dee"))
    assert thanks(found) == "owed"
    change_referral(seat=seat, now=NOW, referral=found, source=people.content(seat, "Bing"))
    assert thanks(found) == "none"


def test_somebody_behind_a_content_stays_out_of_the_trash(seat: Seat, by_two: Referral) -> None:
    with pytest.raises(Refused, match="Carol stands behind The interview"):
        trash_party(seat=seat, now=NOW, party=Party.objects.get(name="Carol"))
    behind(seat, by_two.source, "Dan")
    trash_party(seat=seat, now=NOW, party=Party.objects.get(name="Carol"))
    assert [person.name for person in whom_to_thank(by_two.source)] == ["Dan"]


def test_a_person_with_two_roles_behind_a_content_is_thanked_once(seat: Seat) -> None:
    article, carol = people.content(seat, "Article"), people.person(seat, "Carol Dahl")
    half = people.Decimal("0.5")
    set_behind(
        seat=seat, now=people.NOW, content=article, people=[(carol, "author", half), (carol, "editor", half)]
    )
    made = people.referral(seat, article, "Bob Stone", "2026-05-01", thanked=True)
    made.refresh_from_db()
    assert made.thanks == "given"
    assert made.thanks_given.count() == 1
