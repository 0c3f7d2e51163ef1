"""Every door to an introduction holds the same rules: no way round both yeses, and no word of one side lost or told."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Refused, Seat
from headwater.actions.agreements import say, take_back_yes
from headwater.actions.aparts import keep_apart
from headwater.actions.candidates import answer_candidate
from headwater.actions.digests import due_items
from headwater.actions.giving import restore_give, trash_give
from headwater.actions.introductions import Pair, propose, reopen_introduction
from headwater.actions.introductions_after import introduced, tell_outcome_of
from headwater.actions.introductions_letters import draft_letter
from headwater.actions.introductions_round import close_quiet
from headwater.actions.letters import change_letter, make_letter, may_leave, sent_by_hand
from headwater.actions.merging import merge_parties
from headwater.actions.needs import change_need, record_need
from headwater.actions.outbox import queue
from headwater.actions.outbox_round import send_due
from headwater.actions.parties import change_party
from headwater.actions.settling import settle
from headwater.actions.trust import rate_trust
from headwater.store.models import Agreement, Candidate, Give, Introduction, Letter, Need, Party

NOW, TODAY = people.NOW, people.NOW.date()
ANN, BOB, CLEO = "ann@example.net", "bob@example.org", "cleo@example.org"


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


def seated(seat: Seat, days: int = 0) -> dict[str, Any]:
    return {"seat": seat, "now": NOW + timedelta(days=days)}


def idea(seat: Seat, *, confidential: bool = False, **details: Any) -> Introduction:
    ann, bob = people.known(seat, "Ann Berg"), people.known(seat, "Bob Stone")
    posting.reached_at(seat, ann, ANN)
    posting.reached_at(seat, bob, BOB)
    need = record_need(**seated(seat), contact=ann, text="An employment lawyer in Leeds", on=TODAY)
    Need.objects.filter(pk=need.pk).update(confidential=confidential)
    pair = Pair(other=bob, why="he does nothing else", **details)
    return propose(**seated(seat), need=need, pairs=[pair])[0]


def agreed(seat: Seat, **details: Any) -> Introduction:
    made = idea(seat, **details)
    for side in ("asker", "other"):
        say(**seated(seat), introduction=made, side=side, answer="yes")
    return made


def beside(seat: Seat, made: Introduction) -> Introduction:
    """A second name for the same need."""
    cleo = people.known(seat, "Cleo Marsh")
    posting.reached_at(seat, cleo, CLEO)
    return propose(**seated(seat), need=made.need, pairs=[Pair(other=cleo, why="she won two")])[0]


def now_of(made: Introduction) -> Introduction:
    return Introduction.objects.get(pk=made.pk)


def test_no_form_can_name_a_letter_that_never_left_as_the_introduction(seat: Seat) -> None:
    made = idea(seat)
    letter = make_letter(
        **seated(seat), contact=made.asker, kind="check-in", subject="Hello", body="How are you?"
    )
    subject = f"introduction:{made.pk}:letter"
    with pytest.raises(Refused, match="Not everybody has agreed"):
        settle(**seated(seat), signal="introduction-follow", subject=subject, told={"letter": str(letter.pk)})
    assert now_of(made).state == "idea" and not Give.objects.exists()


@pytest.mark.parametrize("kind", ["check-in", "intro-ask", "intro-nudge", "introduction"])
def test_no_letter_of_another_kind_introduces_the_two(seat: Seat, kind: str) -> None:
    made = idea(seat)
    with suppress(Refused):
        letter = make_letter(
            **seated(seat), contact=made.asker, kind=kind, subject="Meet", body="Meet each other.", to=ANN,
            signal="introduction-follow", subject_of=f"introduction:{made.pk}:letter",
        )  # fmt: skip
        sent_by_hand(**seated(seat), letter=letter, way="mailto")
    assert now_of(made).sent_at is None and not Letter.objects.filter(state="sent").exists()


def test_a_yes_taken_back_while_the_letter_is_handed_over_stops_it(seat: Seat) -> None:
    made = agreed(seat)
    posting.mailbox(seat)
    letter = draft_letter(**seated(seat), introduction=made, step="letter")
    queue(**seated(seat), letter=letter)
    taken: list[str] = []

    def deliver(_server: Any, _parcel: Any, handing: Any) -> str:
        take_back_yes(**seated(seat), introduction=made, side="other")
        handing()
        taken.append("taken")
        return "taken"

    send_due(now=NOW, deliver=deliver)
    letter.refresh_from_db()
    assert not taken and letter.state == "withdrawn" and now_of(made).sent_at is None


def test_a_yes_on_the_phone_stands_when_the_letter_that_asks_leaves_after_it(seat: Seat) -> None:
    made = idea(seat)
    letter = draft_letter(**seated(seat), introduction=made, step="offer")
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    sent_by_hand(**seated(seat, 1), letter=letter, way="mailto")
    newest = Agreement.objects.filter(introduction=made, side="asker").order_by("-pk").first()
    assert newest is not None and newest.answer == "yes"


@pytest.mark.parametrize(("answer", "state"), [("no", "declined"), ("yes", "agreed"), ("offered", "agreed")])
def test_what_is_said_to_a_name_for_the_need_holds_for_its_introduction(
    seat: Seat, answer: str, state: str
) -> None:
    made = agreed(seat)
    Party.objects.filter(pk=made.other_id).update(trust=5)
    answer_candidate(**seated(seat), need=made.need, party=made.other, answer=answer, how="phone")
    assert now_of(made).state == state


def test_one_letter_of_names_tells_how_to_reach_none_of_them(seat: Seat) -> None:
    made = idea(seat)
    beside(seat, made)
    letter = draft_letter(**seated(seat), introduction=made, step="offer")
    change_letter(
        **seated(seat), letter=letter, subject=letter.subject, body=f"Cleo Marsh, {CLEO}", to=letter.to
    )
    letter.refresh_from_db()
    assert "until both have agreed" in may_leave(**seated(seat), letter=letter)


def test_a_name_that_is_kept_apart_by_now_is_not_offered_along(seat: Seat) -> None:
    made = idea(seat)
    other = beside(seat, made)
    keep_apart(**seated(seat), one=made.asker, other=other.other)
    assert "Cleo" not in draft_letter(**seated(seat), introduction=made, step="offer").body


@pytest.mark.parametrize("step", ["nudge", "thanks"])
def test_a_confidential_need_stands_in_no_later_letter_to_the_other_side(seat: Seat, step: str) -> None:
    made = agreed(seat, confidential=True, first="other")
    introduced(**seated(seat), introduction=made, how="phone")
    if step == "thanks":
        tell_outcome_of(**seated(seat, 1), introduction=made, outcome="spoke")
    letter = draft_letter(**seated(seat, 8), introduction=now_of(made), step=step)
    change_letter(
        **seated(seat, 8), letter=letter, subject=letter.subject, body="Did the lawyer help?", to=letter.to
    )
    letter.refresh_from_db()
    assert "confidential" in may_leave(**seated(seat, 8), letter=letter)


def test_a_confidential_need_stands_on_its_own_page_and_in_no_mail_of_the_day(seat: Seat) -> None:
    made = idea(seat)
    cleo = people.known(seat, "Cleo Marsh")
    change_party(**seated(seat), party=cleo, job_title="Employment lawyer", city="Leeds")
    rate_trust(**seated(seat), contact=cleo, trust=5)
    assert "for: An employment lawyer in Leeds" in repr(due_items(seat.workspace, now=NOW))
    change_need(**seated(seat), need=made.need, confidential=True)
    told = repr(due_items(seat.workspace, now=NOW))
    assert "for a confidential need" in told and "lawyer" not in told and "Leeds" not in told


def test_nobody_is_found_for_a_need_of_their_own_when_two_entries_become_one(seat: Seat) -> None:
    made = idea(seat)
    Candidate.objects.create(
        need=made.need, party=made.other, answer="yes", answered_on=TODAY, found_on=TODAY
    )
    merge_parties(**seated(seat), kept=made.asker, gone=made.other)
    assert not Candidate.objects.filter(need=made.need, party=made.asker).exists()


def test_what_is_opened_again_has_three_weeks_anew(seat: Seat) -> None:
    made = agreed(seat)
    introduced(**seated(seat), introduction=made, how="phone")
    assert close_quiet(now=NOW + timedelta(days=22)) == 1
    reopen_introduction(**seated(seat, 23), introduction=made)
    assert close_quiet(now=NOW + timedelta(days=43)) == 0 and now_of(made).state == "sent"
    assert close_quiet(now=NOW + timedelta(days=44)) == 1


def test_an_outcome_told_while_its_give_lies_in_the_trash_comes_back_with_it(seat: Seat) -> None:
    made = agreed(seat)
    introduced(**seated(seat), introduction=made, how="phone")
    trash_give(**seated(seat, 1), give=Give.objects.get())
    tell_outcome_of(**seated(seat, 4), introduction=made, outcome="hired")
    restore_give(**seated(seat, 5), give=Give.objects.get())
    assert Give.objects.get().outcome == "business"
