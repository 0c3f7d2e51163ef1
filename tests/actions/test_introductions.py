"""Introductions: from a need and a name to the thanks, each step a fact, counted once, and nothing let slip."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.agreements import go_on_without, say, take_back_yes
from headwater.actions.introductions import (
    Pair,
    change_introduction,
    log_minutes,
    propose,
    reopen_introduction,
    restore_introduction,
    trash_introduction,
    withdraw_introduction,
)
from headwater.actions.introductions_after import happened, introduced, tell_outcome_of
from headwater.actions.merging import merge_parties
from headwater.actions.needs import record_need
from headwater.actions.parties import trash_party
from headwater.store.folders import read_folders
from headwater.store.models import (
    Agreement,
    Apart,
    Candidate,
    Give,
    GiveStep,
    Introduction,
    Need,
    Party,
    Referral,
    Touch,
)
from headwater.store.queries.introductions import live, minutes_by_month, minutes_of
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def need(seat: Seat, who: str = "Ann", text: str = "an employment lawyer in Leeds") -> Need:
    return record_need(**seated(seat), contact=people.known(seat, who), text=text, on=TODAY)


def pair(seat: Seat, other: str = "Bob", **details: Any) -> Pair:
    return Pair(other=people.known(seat, other), why=f"{other} does nothing else", **details)


def idea(seat: Seat, who: str = "Ann", other: str = "Bob") -> Introduction:
    return propose(**seated(seat), need=need(seat, who), pairs=[pair(seat, other)])[0]


def agreed(seat: Seat, who: str = "Ann", other: str = "Bob") -> Introduction:
    made = idea(seat, who, other)
    for side in ("asker", "other"):
        say(**seated(seat), introduction=made, side=side, answer="yes")
    made.refresh_from_db()
    return made


def done(seat: Seat) -> Introduction:
    made = agreed(seat)
    introduced(**seated(seat), introduction=made, how="in person")
    made.refresh_from_db()
    return made


def test_an_introduction_goes_from_the_idea_to_its_outcome_and_counts_as_one_give(seat: Seat) -> None:
    made = idea(seat)
    assert made.state == "idea"
    say(**seated(seat), introduction=made, side="asker", answer="asked", how="mail")
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    made.refresh_from_db()
    assert made.state == "asked"
    assert "can be made ready" in say(
        **seated(seat), introduction=made, side="other", answer="yes", how="in person"
    )
    introduced(**seated(seat), introduction=made, how="phone", minutes=2)
    for what in ("answered", "met"):
        happened(**seated(seat), introduction=made, what=what)
    tell_outcome_of(**seated(seat), introduction=made, outcome="hired", value=Decimal(4000))
    made.refresh_from_db()
    give = Give.objects.get()
    referral = Referral.objects.get()
    assert (made.state, made.give, give.outcome, give.value) == ("outcome", give, "business", Decimal(4000))
    assert (referral.source, referral.prospect, referral.provider) == (
        seat.workspace.me,
        made.asker,
        made.other,
    )
    assert give.referral == referral
    assert Need.objects.get().met_on == TODAY
    assert not any(faults().values())


def test_each_consent_keeps_when_how_and_for_what(seat: Seat) -> None:
    made = agreed(seat)
    rows = (
        Agreement.objects.filter(introduction=made)
        .order_by("pk")
        .values_list("side", "answer", "on", "how", "for_what")
    )
    assert list(rows) == [
        ("asker", "yes", TODAY, "phone", "to meet Bob"),
        ("other", "yes", TODAY, "phone", "to meet somebody who could use their help"),
    ]


def test_both_are_touched_once_and_the_cadence_begins_anew(seat: Seat) -> None:
    made = done(seat)
    introduced(**seated(seat), introduction=made, how="in person")
    assert [Touch.objects.filter(contact=who).count() for who in (made.asker, made.other)] == [1, 1]
    folders = read_folders(seat.workspace, now=people.NOW, people=[made.asker_id, made.other_id])
    for folder in folders.values():
        assert folder.last is not None
        assert folder.last.on == TODAY
        assert folder.deposits == 1


def test_an_introduction_needs_a_need_a_reason_and_two_people(seat: Seat) -> None:
    wanted = need(seat)
    with pytest.raises(Refused, match="why it should be Bob"):
        propose(**seated(seat), need=wanted, pairs=[Pair(other=people.known(seat, "Bob"), why="  ")])
    with pytest.raises(Refused, match="stands on both sides"):
        propose(**seated(seat), need=wanted, pairs=[Pair(other=wanted.contact, why="herself")])
    with pytest.raises(Refused, match="Name somebody"):
        propose(**seated(seat), need=wanted, pairs=[])
    Need.objects.filter(pk=wanted.pk).update(contact=seat.workspace.me)
    with pytest.raises(Refused, match="your own"):
        propose(**seated(seat), need=wanted, pairs=[pair(seat)])


@pytest.mark.parametrize("turned", [False, True])
def test_two_who_are_kept_apart_are_refused_without_a_reason(seat: Seat, turned: bool) -> None:
    wanted, other = need(seat), people.known(seat, "Bob")
    one, two = (other, wanted.contact) if turned else (wanted.contact, other)
    stamp = {"workspace": seat.workspace, "added_at": people.NOW, "changed_at": people.NOW}
    Apart.objects.create(**stamp, one=one, other=two, why="They sued each other")
    with pytest.raises(Refused) as refused:
        propose(**seated(seat), need=wanted, pairs=[pair(seat)])
    assert "sued" not in refused.value.sentence
    assert "cannot be introduced" in refused.value.sentence


def test_somebody_below_the_trust_level_is_not_introduced(seat: Seat) -> None:
    wanted, other = need(seat), people.known(seat, "Bob")
    Party.objects.filter(pk=other.pk).update(trust=2)
    with pytest.raises(Refused, match="do not trust Bob"):
        propose(**seated(seat), need=wanted, pairs=[pair(seat)])


def test_the_one_in_need_is_offered_the_name_before_the_other_side_is_asked(seat: Seat) -> None:
    made = idea(seat)
    with pytest.raises(Refused, match="Offer the name first"):
        say(**seated(seat), introduction=made, side="other", answer="asked")
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    say(**seated(seat), introduction=made, side="other", answer="asked")
    made.refresh_from_db()
    assert made.state == "asked"


def test_nobody_is_introduced_before_both_agreed_unless_a_reason_is_kept(seat: Seat) -> None:
    made = idea(seat)
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    with pytest.raises(Refused, match="Not everybody has agreed"):
        introduced(**seated(seat), introduction=made, how="phone")
    with pytest.raises(Refused, match="Say why"):
        go_on_without(**seated(seat), introduction=made, why=" ")
    go_on_without(**seated(seat), introduction=made, why="Bob asked me for such clients last week")
    introduced(**seated(seat), introduction=made, how="phone")
    made.refresh_from_db()
    assert (made.state, made.override) == ("sent", "Bob asked me for such clients last week")


def test_a_yes_taken_back_ends_it_until_they_say_yes_again(seat: Seat) -> None:
    made = agreed(seat)
    said = take_back_yes(**seated(seat), introduction=made, side="other")
    assert "hears nothing" in said
    made.refresh_from_db()
    assert made.state == "declined"
    with pytest.raises(Refused, match="Nobody hears why"):
        introduced(**seated(seat), introduction=made, how="phone")
    say(**seated(seat), introduction=made, side="other", answer="yes")
    made.refresh_from_db()
    assert made.state == "agreed"


def test_two_users_who_note_the_same_find_it_there_already(seat: Seat) -> None:
    made, mate = idea(seat), people.seat_in(seat, "member")
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    assert "stands here already" in say(
        seat=mate, now=people.NOW, introduction=made, side="asker", answer="yes"
    )
    say(seat=mate, now=people.NOW, introduction=made, side="other", answer="yes")
    introduced(seat=mate, now=people.NOW, introduction=made, how="message")
    assert "stands here already" in introduced(**seated(seat), introduction=made, how="message")
    again = propose(seat=mate, now=people.NOW, need=made.need, pairs=[pair(seat)])
    assert [row.pk for row in again] == [made.pk]
    assert (Agreement.objects.count(), Give.objects.count(), Introduction.objects.count()) == (2, 1, 1)


def test_what_the_one_in_need_said_to_a_found_name_holds_for_the_introduction(seat: Seat) -> None:
    wanted, other = need(seat), people.known(seat, "Bob")
    found = Candidate.objects.create(
        need=wanted, party=other, found_on=TODAY, answer="yes", answered_on=TODAY, how="phone"
    )
    made = propose(**seated(seat), need=wanted, pairs=[pair(seat)])[0]
    assert made.state == "asked"
    say(**seated(seat), introduction=made, side="asker", answer="no")
    found.refresh_from_db()
    assert found.answer == "no"


def test_an_outcome_told_twice_moves_the_balance_once_and_can_be_corrected(seat: Seat) -> None:
    made = done(seat)
    for _ in range(2):
        tell_outcome_of(**seated(seat), introduction=made, outcome="hired", value=Decimal(900))
    assert Give.objects.get().value == Decimal(900)
    tell_outcome_of(**seated(seat), introduction=made, outcome="none")
    give = Give.objects.get()
    assert (give.outcome, give.value) == ("none", None)
    assert Need.objects.get().met_on is None
    with pytest.raises(Refused, match="no value"):
        tell_outcome_of(**seated(seat), introduction=made, outcome="none", value=Decimal(1))


def test_an_outcome_is_refused_before_they_were_introduced(seat: Seat) -> None:
    with pytest.raises(Refused, match="not been introduced yet"):
        tell_outcome_of(**seated(seat), introduction=agreed(seat), outcome="spoke")
    made = done(seat)
    with pytest.raises(Refused, match="before they were introduced"):
        happened(**seated(seat), introduction=made, what="met", on=TODAY - timedelta(days=3))


def test_minutes_are_totalled_for_each_introduction_and_month_and_stand_with_the_give(seat: Seat) -> None:
    first, second = propose(
        **seated(seat), need=need(seat), pairs=[pair(seat), pair(seat, "Cleo")], minutes=4
    )
    say(**seated(seat), introduction=first, side="asker", answer="yes", minutes=1)
    say(**seated(seat), introduction=first, side="other", answer="yes")
    introduced(**seated(seat), introduction=first, how="phone", minutes=3)
    log_minutes(**seated(seat), introduction=second, what="looked her up", minutes=5)
    assert minutes_of([first.pk, second.pk]) == {first.pk: 6, second.pk: 7}
    assert minutes_by_month(seat.workspace) == [(TODAY.replace(day=1), 13, 2)]
    assert sum(GiveStep.objects.values_list("minutes", flat=True)) == 6


def test_the_trash_takes_the_give_along_and_brings_it_back(seat: Seat) -> None:
    made = done(seat)
    trash_introduction(**seated(seat), introduction=made)
    assert Give.objects.get().trashed_at is not None
    assert Referral.objects.get().trashed_at is not None
    restore_introduction(**seated(seat), introduction=made)
    assert Give.objects.get().trashed_at is None
    assert not any(faults().values())


def test_what_was_taken_back_can_be_opened_again(seat: Seat) -> None:
    made = agreed(seat)
    withdraw_introduction(**seated(seat), introduction=made)
    made.refresh_from_db()
    assert made.state == "withdrawn"
    with pytest.raises(Refused, match="Open it again"):
        introduced(**seated(seat), introduction=made, how="phone")
    reopen_introduction(**seated(seat), introduction=made)
    made.refresh_from_db()
    assert made.state == "agreed"


def test_somebody_in_the_trash_or_merged_in_the_middle_is_told_of(seat: Seat) -> None:
    made = agreed(seat)
    trash_party(**seated(seat), party=made.other)
    with pytest.raises(Refused, match="Bob is in the trash"):
        introduced(**seated(seat), introduction=made, how="phone")
    assert not live(seat.workspace).exists()


def test_two_sides_that_turn_out_to_be_one_person_are_introduced_no_more(seat: Seat) -> None:
    made = agreed(seat, "Ann", "Annie")
    merge_parties(**seated(seat), kept=made.asker, gone=made.other)
    assert not live(seat.workspace).exists()
    with pytest.raises(Refused):
        introduced(**seated(seat), introduction=made, how="phone")
    assert not any(faults().values())


def test_a_merge_carries_an_introduction_to_the_entry_that_stays(seat: Seat) -> None:
    made, twin = agreed(seat), people.known(seat, "Robert")
    merge_parties(**seated(seat), kept=twin, gone=made.other)
    introduced(**seated(seat), introduction=made, how="phone")
    assert Give.objects.get().contact == twin


def test_an_introduction_of_another_practice_does_not_exist_here(seat: Seat) -> None:
    made, stranger = agreed(seat), people.practice("Somebody Else")
    for verb in (
        lambda: say(seat=stranger, now=people.NOW, introduction=made, side="other", answer="no"),
        lambda: introduced(seat=stranger, now=people.NOW, introduction=made, how="phone"),
        lambda: change_introduction(seat=stranger, now=people.NOW, introduction=made, why="x"),
    ):
        with pytest.raises(Refused, match="workspace"):
            verb()
