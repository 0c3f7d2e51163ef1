"""The letters of an introduction: their turn, what they leave out, how they leave, and the thread that answers them."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Refused, Seat
from headwater.actions.agreements import go_on_without, say, take_back_yes
from headwater.actions.drafts import put_in_drafts
from headwater.actions.introductions import Pair, change_introduction, propose, trash_introduction
from headwater.actions.introductions_letters import draft_letter
from headwater.actions.letters import change_letter, make_letter, may_leave, sent_by_hand
from headwater.actions.mail_reading import read_all
from headwater.actions.merging import merge_parties
from headwater.actions.needs import record_need
from headwater.actions.outbox import queue
from headwater.actions.outbox_round import send_due
from headwater.actions.parties import trash_party
from headwater.delivery.imap import Heads, Reached, Seen
from headwater.formats.mail_headers import MailHead
from headwater.store.models import Give, Introduction, Letter, Need, Party, Touch
from mailservers import USER

NOW, TODAY = people.NOW, people.NOW.date()
ANN, BOB = "ann@example.net", "bob@example.org"


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


def seated(seat: Seat, days: int = 0) -> dict[str, Any]:
    return {"seat": seat, "now": NOW + timedelta(days=days)}


def reached(seat: Seat, name: str, address: str) -> Party:
    contact = people.known(seat, name)
    posting.reached_at(seat, contact, address)
    return contact


def idea(seat: Seat, *, confidential: bool = False, **details: Any) -> Introduction:
    ann = reached(seat, "Ann Berg", ANN)
    bob = reached(seat, "Bob Stone", BOB)
    need = record_need(**seated(seat), contact=ann, text="An employment lawyer in Leeds", on=TODAY)
    Need.objects.filter(pk=need.pk).update(confidential=confidential)
    pair = Pair(other=bob, why="he does nothing else", **details)
    return propose(**seated(seat), need=need, pairs=[pair])[0]


def agreed(seat: Seat, **details: Any) -> Introduction:
    made = idea(seat, **details)
    for side in ("asker", "other"):
        say(**seated(seat), introduction=made, side=side, answer="yes")
    return made


def bridge(seat: Seat, **details: Any) -> Letter:
    return draft_letter(**seated(seat), introduction=agreed(seat, **details), step="letter")


def left(seat: Seat, letter: Letter, days: int = 0) -> None:
    sent_by_hand(**seated(seat, days), letter=letter, way="mailto")


def state(seat: Seat) -> Introduction:
    return Introduction.objects.of(seat.workspace).get()


def test_names_are_offered_in_one_letter_and_each_is_asked_for_by_it(seat: Seat) -> None:
    made = idea(seat)
    propose(
        **seated(seat),
        need=made.need,
        pairs=[Pair(other=people.known(seat, "Cleo Marsh"), why="she won two such cases")],
    )
    letter = draft_letter(**seated(seat), introduction=made, step="offer")
    assert "Bob Stone (he does nothing else); Cleo Marsh (she won two such cases)" in letter.body
    assert (letter.to, letter.kind) == (ANN, "intro-offer")
    left(seat, letter)
    assert list(Introduction.objects.values_list("state", flat=True)) == ["asked", "asked"]


def test_the_letter_to_the_other_side_can_be_passed_on_and_tells_nothing_private(seat: Seat) -> None:
    made = idea(seat)
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    letter = draft_letter(**seated(seat), introduction=made, step="ask")
    blurb = letter.body.partition("“")[2]
    assert "an employment lawyer in Leeds" in blurb and "Ann" not in blurb
    assert ANN not in letter.body and "he does nothing else" not in letter.body
    change_letter(**seated(seat), letter=letter, subject=letter.subject, body=f"Write to {ANN}", to=letter.to)
    letter.refresh_from_db()
    assert "until both have agreed" in may_leave(**seated(seat), letter=letter)


def test_a_confidential_need_stands_in_no_letter_to_the_other_side(seat: Seat) -> None:
    letter = bridge(seat, confidential=True)
    assert "lawyer" not in letter.body and "Leeds" not in letter.body
    change_letter(
        **seated(seat), letter=letter, subject=letter.subject, body="Ann seeks a lawyer.", to=letter.to
    )
    letter.refresh_from_db()
    assert "confidential" in may_leave(**seated(seat), letter=letter)


@pytest.mark.parametrize(
    "words", ["I have a conflict of interest.", "I hold a mandate against them.", "I can't act for you."]
)
def test_the_conflict_never_stands_in_a_letter_to_either_of_them(seat: Seat, words: str) -> None:
    letter = bridge(seat, because="conflict")
    assert "conflict" not in f"{letter.subject}{letter.body}"
    with pytest.raises(Refused, match="for your eyes alone"):
        change_letter(**seated(seat), letter=letter, subject="Hello", body=words, to=letter.to)
    with pytest.raises(Refused, match="for your eyes alone"):
        make_letter(**seated(seat), contact=letter.contact, kind="check-in", subject="Hello", body=words)


def test_the_reason_for_passing_on_stands_in_no_letter(seat: Seat) -> None:
    made = idea(seat, because="overflow")
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    for step in ("offer", "ask"):
        assert "overflow" not in draft_letter(**seated(seat), introduction=made, step=step).body


def test_no_letter_to_both_is_made_before_both_agreed_unless_a_reason_is_kept(seat: Seat) -> None:
    made = idea(seat)
    say(**seated(seat), introduction=made, side="asker", answer="yes")
    with pytest.raises(Refused, match="Not everybody has agreed"):
        draft_letter(**seated(seat), introduction=made, step="letter")
    go_on_without(**seated(seat), introduction=made, why="Bob said: send me anybody")
    assert draft_letter(**seated(seat), introduction=made, step="letter").kind == "introduction"


def test_the_mail_addresses_both_says_why_and_who_writes_first(seat: Seat) -> None:
    letter = bridge(seat, first="other", gain="she is setting up a team of ten")
    assert letter.body.startswith("Dear Ann and Bob,")
    for words in (
        "he does nothing else",
        "she is setting up a team of ten",
        "Bob writes first",
        "drop me from the thread",
    ):
        assert words in letter.body
    assert (letter.to, letter.to_other) == (ANN, BOB)


def test_the_mail_to_both_leaves_once_and_reaches_both(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, post = bridge(seat), posting.Post()
    queue(**seated(seat), letter=letter)
    for _ in range(2):
        send_due(now=NOW, deliver=post)
    (parcel,) = post.taken
    assert (parcel.to, parcel.to_other) == (ANN, BOB)
    mail = message_from_bytes(parcel.content, policy=policy.default)
    assert [each.addr_spec for each in mail["To"].addresses] == [ANN, BOB]
    made = state(seat)
    assert (made.state, made.letter) == ("sent", letter)
    assert Give.objects.count() == 1
    assert sorted(Touch.objects.values_list("contact__name", flat=True)) == ["Ann Berg", "Bob Stone"]
    with pytest.raises(Refused, match="introduced already"):
        draft_letter(**seated(seat), introduction=made, step="letter")


def test_a_mail_to_both_waits_until_both_have_an_address(seat: Seat) -> None:
    posting.mailbox(seat)
    made = agreed(seat)
    made.other.addresses.all().delete()
    letter = draft_letter(**seated(seat), introduction=made, step="letter")
    with pytest.raises(Refused, match="no mail address of Bob Stone"):
        queue(**seated(seat), letter=letter)
    posting.reached_at(seat, made.other, BOB)
    assert draft_letter(**seated(seat), introduction=made, step="letter").to_other == BOB


@pytest.mark.spec("F-152")
def test_a_letter_never_goes_to_an_address_that_is_not_on_the_persons_own_page(seat: Seat) -> None:
    letter = bridge(seat)
    with pytest.raises(Refused, match="no address of Ann Berg"):
        change_letter(**seated(seat), letter=letter, subject="Hello", body="Hello", to="typed-in@example.com")


def test_a_yes_taken_back_takes_the_draft_back_and_tells_nobody_whose_it_was(seat: Seat) -> None:
    letter = bridge(seat)
    take_back_yes(**seated(seat), introduction=state(seat), side="other")
    letter.refresh_from_db()
    assert letter.state == "withdrawn"
    assert "Ann" not in letter.fault and "Bob" not in letter.fault
    with pytest.raises(Refused) as refused:
        left(seat, letter)
    assert "Bob" not in refused.value.sentence
    say(**seated(seat), introduction=state(seat), side="other", answer="yes")
    again = draft_letter(**seated(seat), introduction=state(seat), step="letter")
    assert (again.pk, again.state, again.fault) == (letter.pk, "draft", "")


def test_a_yes_taken_back_stops_a_letter_that_waits_in_the_outbox(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, post = bridge(seat), posting.Post()
    queue(**seated(seat), letter=letter)
    take_back_yes(**seated(seat), introduction=state(seat), side="asker")
    send_due(now=NOW, deliver=post)
    letter.refresh_from_db()
    assert (post.taken, letter.state) == ([], "withdrawn")


@pytest.mark.parametrize("who", ["contact", "other"])
def test_a_letter_does_not_leave_to_somebody_in_the_trash(seat: Seat, who: str) -> None:
    letter = bridge(seat)
    trash_party(**seated(seat), party=getattr(letter, who))
    assert "in the trash" in may_leave(**seated(seat), letter=letter)


def test_a_letter_whose_two_readers_became_one_does_not_leave(seat: Seat) -> None:
    letter = bridge(seat)
    merge_parties(**seated(seat), kept=letter.contact, gone=letter.other)
    letter.refresh_from_db()
    assert may_leave(**seated(seat), letter=letter)


def test_the_trash_takes_letters_back_that_have_not_left(seat: Seat) -> None:
    letter = bridge(seat)
    trash_introduction(**seated(seat), introduction=state(seat))
    letter.refresh_from_db()
    assert letter.state == "withdrawn"
    assert may_leave(**seated(seat), letter=letter)


def test_a_letter_of_an_introduction_is_written_from_there_alone(seat: Seat) -> None:
    with pytest.raises(Refused, match="belongs to an introduction"):
        make_letter(
            **seated(seat), contact=people.known(seat, "Ann"), kind="introduction", subject="Hi", body="Hi"
        )


def head(letter: Letter, *, sender: str, to: str = USER, **more: Any) -> MailHead:
    words: dict[str, Any] = {
        "at": NOW + timedelta(hours=2), "senders": (sender,), "receivers": (to,), "message_id": f"<{sender}@mail>",
        "references": (letter.message_id,), "subject": f"Re: {letter.subject}", **more,
    }  # fmt: skip
    return MailHead(**words)


def read(
    seat: Seat, *, inbox: list[MailHead] | None = None, sent: list[MailHead] | None = None, days: int = 1
) -> None:
    folders = {"inbox": inbox or [], "sent": sent or []}

    def fetch(server: Any, *, use: str, reached: Reached, **more: Any) -> Heads:
        return Heads(
            reached=reached,
            seen=[Seen(uid=uid, arrived=NOW, head=one) for uid, one in enumerate(folders[use], 1)],
        )

    read_all(now=NOW + timedelta(days=days), fetch=fetch)


def test_an_answer_in_the_thread_by_one_of_the_two_is_noted(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    letter = bridge(seat)
    left(seat, letter)
    reached(seat, "Carla Copied", "carla@example.net")
    read(seat, inbox=[head(letter, sender="carla@example.net"), head(letter, sender="who@example.com")])
    assert state(seat).state == "sent"
    read(seat, inbox=[head(letter, sender=BOB, automatic=True)])
    assert state(seat).state == "sent"
    read(seat, inbox=[head(letter, sender=ANN)])
    assert (state(seat).state, state(seat).answered_on) == ("answered", TODAY)


def test_a_letter_sent_from_a_mail_program_is_known_by_the_id_it_got_there(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    letter = bridge(seat)
    left(seat, letter)
    went = head(
        letter,
        sender=USER,
        receivers=(ANN, BOB),
        subject=letter.subject,
        references=(),
        message_id="<theirs@mail>",
    )
    read(seat, sent=[went])
    assert Touch.objects.count() == 2
    read(seat, inbox=[head(letter, sender=BOB, references=("<theirs@mail>",))])
    assert state(seat).state == "answered"


def test_a_draft_sent_from_the_mailbox_is_recognised_for_both_readers(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    letter = bridge(seat)
    Letter.objects.filter(pk=letter.pk).update(way="drafts")
    went = head(
        letter,
        sender=USER,
        receivers=(BOB, ANN),
        subject=letter.subject,
        references=(),
        message_id="<new@mail>",
    )
    read(seat, sent=[went])
    assert state(seat).state == "sent"
    assert (Touch.objects.count(), Give.objects.count()) == (2, 1)


def test_a_letter_put_into_drafts_needs_both_agreements(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    letter = bridge(seat)
    take_back_yes(**seated(seat), introduction=state(seat), side="asker")
    with pytest.raises(Refused):
        put_in_drafts(**seated(seat), letter=letter)


def test_reasons_can_be_changed_before_the_letter(seat: Seat) -> None:
    made = agreed(seat)
    change_introduction(**seated(seat), introduction=made, why="she asked for him", first="other")
    letter = draft_letter(**seated(seat), introduction=made, step="letter")
    assert "she asked for him" in letter.body and "Bob writes first" in letter.body
