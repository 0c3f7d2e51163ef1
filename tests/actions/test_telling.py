"""Telling, asking, repairing, thanking clients, consents, letters and own words: who may, once, and in which order."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Refused, Seat, one_act
from headwater.actions.bearings import record_bearing
from headwater.actions.consents import record_consent, withdraw_consent
from headwater.actions.letters import (
    change_letter,
    make_letter,
    may_leave,
    restore_letter,
    sent_by_hand,
    trash_letter,
)
from headwater.actions.referrals import move_stage
from headwater.actions.telling import (
    ask_client,
    repair_in,
    satisfaction_in,
    tell_in,
    tell_outcome,
    thank_client_in,
)
from headwater.actions.templates import drop_template, save_template
from headwater.store.models import (
    Bearing,
    Change,
    Consent,
    Engagement,
    Letter,
    OutcomeTold,
    Party,
    Referral,
    Template,
    Touch,
    Workspace,
)

from .test_rights import Verb

NOW = people.NOW
LATER = NOW + timedelta(hours=1)


def practice(seat: Seat) -> dict[str, Any]:
    """Ann sent Bob, was thanked; Bob hired me, is content and agreed to be named; a letter and own words."""
    act = {"seat": seat, "now": NOW}
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-03-01", thanked=True)
    work = people.engagement(seat, made.prospect, "2026-03-20", "4000", satisfaction=5)
    made.refresh_from_db()
    return {
        "referral": made, "work": work, "ann": made.source, "bob": made.prospect,
        "consent": record_consent(**act, client=made.prospect, item="outcome", basis="said so"),
        "letter": make_letter(**act, contact=made.source, kind="check-in", subject="Hi", body="How are you?"),
        "template": save_template(**act, kind="help", subject="Hi", body="{first_name}"),
    }  # fmt: skip


VERBS: dict[str, Verb] = {
    "tell_outcome": lambda by, row: tell_outcome(**by, referral=row["referral"], told={"channel": "phone"}),
    "ask_client": lambda by, row: ask_client(**by, referral=row["referral"], told={"mark": "4"}),
    "record_consent": lambda by, row: record_consent(**by, client=row["bob"], item="name", basis="by mail"),
    "withdraw_consent": lambda by, row: withdraw_consent(**by, consent=row["consent"]),
    "make_letter": lambda by, row: make_letter(
        **by, contact=row["ann"], kind="thanks", subject="x", body="y"
    ),
    "change_letter": lambda by, row: change_letter(**by, letter=row["letter"], subject="x", body="y", to=""),
    "sent_by_hand": lambda by, row: sent_by_hand(**by, letter=row["letter"], way="copy"),
    "trash_letter": lambda by, row: trash_letter(**by, letter=row["letter"]),
    "restore_letter": lambda by, row: restore_letter(**by, letter=row["letter"]),
}


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models: tuple[Any, ...] = (OutcomeTold, Consent, Letter, Template, Touch, Engagement, Bearing, Change)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_changes_nothing(verb: str, seat: Seat, viewer: Seat) -> None:
    row = practice(seat)
    before = everything()
    with pytest.raises(NotAllowed):
        VERBS[verb]({"seat": viewer, "now": LATER}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS)
def test_a_stranger_changes_nothing(verb: str, seat: Seat, stranger: Seat) -> None:
    row = practice(seat)
    before = everything()
    with pytest.raises(NotHere):
        VERBS[verb]({"seat": stranger, "now": LATER}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS)
def test_the_owner_may_and_it_leaves_a_line(verb: str, seat: Seat) -> None:
    row = practice(seat)
    if verb == "restore_letter":
        trash_letter(seat=seat, now=NOW, letter=row["letter"])
    before, counter = Change.objects.count(), Workspace.objects.get(pk=seat.workspace.pk).counter
    VERBS[verb]({"seat": seat, "now": LATER}, row)
    assert Change.objects.count() > before
    assert Workspace.objects.get(pk=seat.workspace.pk).counter == counter + 1


def test_own_words_belong_to_their_practice(seat: Seat, stranger: Seat, viewer: Seat) -> None:
    save_template(seat=seat, now=NOW, kind="thanks", subject="a", body="b")
    save_template(seat=stranger, now=NOW, kind="thanks", subject="c", body="d")
    drop_template(seat=stranger, now=NOW, kind="thanks")
    assert [one.subject for one in Template.objects.of(seat.workspace)] == ["a"]
    for refused in (
        lambda: drop_template(seat=viewer, now=NOW, kind="thanks"),
        lambda: save_template(seat=viewer, now=NOW, kind="thanks", subject="x", body="y"),
    ):
        with pytest.raises(NotAllowed):
            refused()
    for wrong in (
        {"subject": ""},
        {"subject": "a\nb"},
        {"body": " "},
        {"body": "x" * 10_001},
        {"kind": "nonsense"},
    ):
        with pytest.raises(Refused):
            save_template(
                **{"seat": seat, "now": NOW, "kind": "thanks", "subject": "a", "body": "b", **wrong}
            )


def told(seat: Seat, deed: Any, *words: Any) -> str:
    """One of the deeds that settle a suggestion, in an act of its own."""
    with one_act(seat=seat, now=LATER, action="test") as act:
        return str(deed(act, *words))


def test_telling_twice_is_telling_once(seat: Seat) -> None:
    row = practice(seat)
    for _ in range(2):
        told(seat, tell_in, row["referral"].pk, "won", {"channel": "phone"})
    assert OutcomeTold.objects.count() == 1
    assert Touch.objects.filter(note="Told how a referral turned out: won.").count() == 1


def test_a_later_outcome_is_told_again(seat: Seat) -> None:
    row = practice(seat)
    told(seat, tell_in, row["referral"].pk, "", {})
    move_stage(seat=seat, now=LATER, referral=row["referral"], stage="lost", at=LATER)
    told(seat, tell_in, row["referral"].pk, "", {})
    assert sorted(one.outcome for one in OutcomeTold.objects.all()) == ["lost", "won"]


@pytest.mark.parametrize("words", [{"on": "2099-01-01"}, {"on": "2020-01-01"}, {"on": ""}])
def test_telling_lies_between_the_referral_and_now(words: dict[str, str], seat: Seat) -> None:
    row = practice(seat)
    told(seat, tell_in, row["referral"].pk, "", words)
    assert row["referral"].received_at <= OutcomeTold.objects.get().at <= LATER


def test_what_is_still_open_or_given_is_not_told(seat: Seat) -> None:
    made = people.referral(seat, "Eva Fox", "Cy Hall", "2026-04-01", thanked=True)
    with pytest.raises(Refused, match="not decided yet"):
        told(seat, tell_in, made.pk, "", {})
    given = people.referral(seat, seat.workspace.me, "Dan Hill", provider=people.known(seat, "Carl Fox"))
    with pytest.raises(Refused, match="You gave this referral"):
        told(seat, tell_in, given.pk, "", {})


def test_satisfaction_is_kept_with_the_work_and_as_a_touch(seat: Seat) -> None:
    row = practice(seat)
    assert "gave 2 of 5" in told(seat, satisfaction_in, row["work"].pk, "", {"mark": "2", "channel": "phone"})
    assert Engagement.objects.get().satisfaction == 2
    assert Touch.objects.filter(
        contact=row["bob"], kind="call", note="Asked how satisfied they are: 2 of 5."
    ).exists()
    for wrong in ("0", "6", "x", "²", "-1", "3.5"):
        with pytest.raises(Refused, match="from 1 to 5"):
            told(seat, satisfaction_in, row["work"].pk, "", {"mark": wrong})


def test_a_repair_ends_the_trouble_and_tells_only_what_may_be_told(seat: Seat) -> None:
    row = practice(seat)
    trouble = record_bearing(
        seat=seat,
        now=NOW,
        contact=row["ann"],
        kind="trouble",
        value="late",
        on=NOW.date(),
        referral=row["referral"],
    )
    with pytest.raises(Refused, match="what you did"):
        told(seat, repair_in, trouble.pk, "", {})
    with pytest.raises(Refused, match="Take out “Bob”"):
        told(seat, repair_in, trouble.pk, "", {"basis": "redid it", "text": "Bob has it back"})
    assert Bearing.objects.get().ended_on is None and not OutcomeTold.objects.exists()
    said = told(seat, repair_in, trouble.pk, "", {"basis": "redid it", "text": "It is settled now"})
    assert said == "Noted: put right. Ann Berg heard it from you."
    assert Bearing.objects.get().ended_on == NOW.date() and OutcomeTold.objects.get().outcome == "repair"
    with pytest.raises(Refused, match="settled already"):
        told(seat, repair_in, trouble.pk, "", {"basis": "again"})


def test_a_client_is_thanked_as_a_deposit(seat: Seat) -> None:
    row = practice(seat)
    told(seat, thank_client_in, row["work"].pk, "", {"channel": "card", "note": "a card"})
    touch = Touch.objects.get(contact=row["bob"])
    assert (touch.kind, touch.gave, touch.direction, touch.note) == ("thank-you", "deposit", "out", "a card")


def test_the_deeds_reach_into_no_other_practice(seat: Seat, stranger: Seat) -> None:
    row = practice(seat)
    for deed, pk in (
        (tell_in, row["referral"].pk),
        (satisfaction_in, row["work"].pk),
        (thank_client_in, row["work"].pk),
        (repair_in, 1),
    ):
        with pytest.raises(NotHere):
            told(stranger, deed, pk, "", {"mark": "5", "basis": "x"})


def test_consent_is_for_the_client_of_the_referral_and_written_once(seat: Seat) -> None:
    row = practice(seat)
    act = {"seat": seat, "now": NOW, "basis": "by mail"}
    with pytest.raises(Refused, match="not whom this referral is about"):
        record_consent(**act, client=row["ann"], item="name", referral=row["referral"])
    first = record_consent(**act, client=row["bob"], item="name", referral=row["referral"])
    assert record_consent(**act, client=row["bob"], item="name", referral=row["referral"]) == first
    withdraw_consent(seat=seat, now=LATER, consent=first)
    assert record_consent(**act, client=row["bob"], item="name", referral=row["referral"]) != first


def test_a_letter_goes_to_a_contact_that_is_there_and_answers_a_suggestion_that_exists(seat: Seat) -> None:
    row = practice(seat)
    words = {"seat": seat, "now": NOW, "kind": "thanks", "subject": "x", "body": "y"}
    article = people.content(seat, "The interview")
    for contact in (article, Party.objects.get(pk=seat.workspace.me_id)):
        with pytest.raises(Refused):
            make_letter(**words, contact=contact)
    for more in (
        {"kind": "nonsense"},
        {"body": " "},
        {"to": "a@b.c, d@e.f"},
        {"signal": "x", "subject_of": "referral:1"},
        {"signal": "gift", "subject_of": "x"},
        {"subject": "x" * 301},
        {"body": "y" * 200_001},
    ):
        with pytest.raises(Refused):
            make_letter(**{**words, "contact": row["ann"], **more})


def test_every_letter_has_a_message_id_of_its_own_that_it_keeps(seat: Seat) -> None:
    row = practice(seat)
    words = {"seat": seat, "now": NOW, "contact": row["ann"], "kind": "thanks", "subject": "x", "body": "y"}
    ids = {make_letter(**words).message_id for _ in range(3)}
    assert len(ids) == 3 and all(one.startswith("<") and one.endswith("@localhost>") for one in ids)
    changed = change_letter(seat=seat, now=LATER, letter=row["letter"], subject="z", body="z", to="")
    assert (
        changed.message_id == Letter.objects.get(pk=row["letter"].pk).message_id == row["letter"].message_id
    )


def test_the_same_letter_leaves_once(seat: Seat) -> None:
    made = people.referral(seat, "Eva Fox", "Cy Hall", "2026-04-01")
    words = {
        "contact": made.source,
        "kind": "thanks",
        "subject": "x",
        "body": "y",
        "signal": "thanks-owed",
        "subject_of": f"referral:{made.pk}",
    }
    one, other = (make_letter(seat=seat, now=NOW, **words) for _ in range(2))
    sent_by_hand(seat=seat, now=NOW, letter=one, way="copy")
    with pytest.raises(Refused, match="went to Eva Fox already"):
        sent_by_hand(seat=seat, now=NOW, letter=other, way="copy")
    assert Letter.objects.get(pk=other.pk).state == "draft"
    assert Referral.objects.get(pk=made.pk).thanks == "given"


def test_a_letter_whose_suggestion_was_settled_meanwhile_counts_as_sent_and_says_so(seat: Seat) -> None:
    row = practice(seat)
    trouble = record_bearing(
        seat=seat, now=NOW, contact=row["ann"], kind="trouble", value="late", on=NOW.date()
    )
    letter = make_letter(
        seat=seat, now=NOW, contact=row["ann"], kind="repair", subject="x", body="y", signal="repair",
        subject_of=f"bearing:{trouble.pk}",
    )  # fmt: skip
    said = sent_by_hand(seat=seat, now=NOW, letter=letter, way="copy")
    assert said.startswith("It was sent.")
    letter.refresh_from_db()
    assert letter.state == "sent" and letter.fault == said


def test_a_letter_may_leave_when_nothing_comes_before_it(seat: Seat) -> None:
    row = practice(seat)
    assert may_leave(seat=seat, now=NOW, letter=row["letter"]) == ""
    words = {"kind": "outcome", "subject": "x", "body": "y", "signal": "outcome-to-tell"}
    letter = make_letter(
        seat=seat, now=NOW, contact=row["ann"], subject_of=f"referral:{row['referral'].pk}:won", **words
    )
    assert may_leave(seat=seat, now=NOW, letter=letter) == ""
    Engagement.objects.update(satisfaction=None)
    assert "Ask Bob Stone first" in may_leave(seat=seat, now=NOW, letter=letter)
