"""Recording who sent whom, correcting it, moving it from stage to stage, and the sentences that refuse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.parties import trash_party
from headwater.actions.referrals import (
    Sent,
    change_referral,
    move_stage,
    record_referral,
    restore_referrals,
    trash_referrals,
)
from headwater.actions.rulings import add_evidence
from headwater.actions.thanks import ThanksGiven
from headwater.store.models import Evidence, Party, Referral

NOW = people.NOW
DAY = timedelta(days=1)


@pytest.fixture
def sent(seat: Seat) -> Sent:
    """Ann sent Bob, ready to be recorded."""
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    return Sent(source=ann, prospect=bob, received_at=people.at("2026-01-10"))


def test_a_referral_is_recorded_as_told(seat: Seat, sent: Sent) -> None:
    group = people.person(seat, "Breakfast club", kind="group")
    told = replace(
        sent, kind="introduction", qualified="yes", relation_to_me="former client",
        relation_to_prospect="brother", group=group, note="met at the fair",
    )  # fmt: skip
    made = record_referral(seat=seat, now=NOW, sent=told)
    made.refresh_from_db()
    assert (made.source, made.prospect, made.provider, made.group) == (
        sent.source, sent.prospect, seat.workspace.me, group,
    )  # fmt: skip
    assert (made.kind, made.stage, made.qualified, made.thanks) == ("introduction", "received", "yes", "owed")
    assert (made.relation_to_me, made.relation_to_prospect) == ("former client", "brother")
    assert made.received_on.isoformat() == "2026-01-10"


@pytest.mark.parametrize("kind", ["person", "organisation", "group", "content", "channel", "event"])
def test_every_kind_of_who_and_what_can_be_a_source(seat: Seat, sent: Sent, kind: str) -> None:
    source = people.person(seat, "Somebody or something", kind=kind)
    made = record_referral(seat=seat, now=NOW, sent=replace(sent, source=source))
    assert made.root == source


def test_the_day_of_a_referral_is_the_users_day(db: None) -> None:
    tokyo = people.practice(timezone="Asia/Tokyo")
    late = people.referral(tokyo, "Ann", "Bob", people.at("2026-01-10", 20))
    assert late.received_on.isoformat() == "2026-01-11"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"kind": "hearsay"}, "'hearsay' is not one of: recommendation"),
        ({"qualified": "maybe"}, "'maybe' is not one of: unknown, yes, no"),
        ({"stage": "asleep"}, "'asleep' is not one of: received"),
        ({"received_at": NOW + DAY}, "in the future"),
        ({"relation_to_me": "x" * 61}, "relation to me may have up to 60 characters; this has 61"),
        ({"note": "a\0b"}, "note holds a character that cannot be kept"),
        ({"note": "a\ud800b"}, "note holds a character that cannot be kept"),
    ],
)
def test_a_referral_that_cannot_be_is_refused_with_a_sentence(
    seat: Seat, sent: Sent, words: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        record_referral(seat=seat, now=NOW, sent=replace(sent, **words))
    assert not Referral.objects.exists()
    assert record_referral(seat=seat, now=NOW, sent=sent).pk


def test_source_prospect_and_provider_are_three(seat: Seat, sent: Sent) -> None:
    me = seat.workspace.me
    for words, sentence in (
        ({"prospect": sent.source}, "Ann cannot send themselves"),
        ({"source": me}, "three different"),
        ({"prospect": me}, "three different"),
        ({"provider": sent.prospect}, "three different"),
    ):
        with pytest.raises(Refused, match=sentence):
            record_referral(seat=seat, now=NOW, sent=replace(sent, **words))


def test_content_sends_and_is_never_sent(seat: Seat, sent: Sent) -> None:
    interview = people.content(seat, "The interview")
    with pytest.raises(
        Refused, match=r"The interview is content\. Only a person or an organisation can be a prospect"
    ):
        record_referral(seat=seat, now=NOW, sent=replace(sent, prospect=interview))
    assert record_referral(seat=seat, now=NOW, sent=replace(sent, source=interview)).thanks == "none"


def test_nobody_in_the_trash_is_named_in_a_new_referral(seat: Seat, sent: Sent) -> None:
    trash_party(seat=seat, now=NOW, party=sent.source)
    sent.source.refresh_from_db()
    with pytest.raises(Refused, match="Ann is in the trash"):
        record_referral(seat=seat, now=NOW, sent=sent)


def test_a_referral_given_has_me_as_source_and_owes_no_thanks(seat: Seat, sent: Sent) -> None:
    given = replace(sent, source=seat.workspace.me, provider=sent.source)
    assert record_referral(seat=seat, now=NOW, sent=given).thanks == "none"


# Circles


@pytest.mark.parametrize("hours", [(8, 9), (9, 8), (9, 9)])
def test_two_who_send_each_other_on_one_day_are_refused_in_any_order(
    seat: Seat, sent: Sent, hours: tuple[int, int]
) -> None:
    first, second = (people.at("2026-01-10", hour) for hour in hours)
    record_referral(seat=seat, now=NOW, sent=replace(sent, received_at=first))
    back = Sent(source=sent.prospect, prospect=sent.source, received_at=second)
    with pytest.raises(Refused, match="close a circle within one day: Bob sent Ann sent Bob"):
        record_referral(seat=seat, now=NOW, sent=back)
    assert record_referral(seat=seat, now=NOW, sent=replace(back, received_at=second + DAY)).depth == 2


def test_a_longer_circle_within_one_day_is_refused_whichever_link_comes_last(seat: Seat) -> None:
    names = ["Ann", "Bob", "Cy", "Dee"]
    for last in range(4):
        links = [(names[step], names[(step + 1) % 4]) for step in range(4)]
        day = f"2026-02-1{last}"
        for source, prospect in links[:last] + links[last + 1 :]:
            people.referral(seat, source, prospect, day)
        with pytest.raises(Refused, match="close a circle within one day"):
            people.referral(seat, *links[last], day)


def test_a_circle_over_time_is_legal(seat: Seat) -> None:
    people.referral(seat, "A", "B", "2019-03-01")
    people.referral(seat, "B", "C", "2020-03-01")
    back = people.referral(seat, "C", "A", "2021-03-01")
    assert (back.root.name, back.depth) == ("A", 3)


def test_a_correction_cannot_close_a_circle_within_one_day(seat: Seat) -> None:
    people.referral(seat, "A", "B", "2026-01-10")
    back = people.referral(seat, "B", "A", "2026-01-11")
    with pytest.raises(Refused, match="close a circle"):
        change_referral(seat=seat, now=NOW, referral=back, received_at=people.at("2026-01-10", 20))
    back.refresh_from_db()
    assert back.received_on.isoformat() == "2026-01-11"


# Corrections


def test_a_correction_is_kept(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    cy = people.person(seat, "Cy")
    told = change_referral(
        seat=seat,
        now=NOW + DAY,
        referral=made,
        source=cy,
        qualified="no",
        received_at=people.at("2026-01-09"),
    )
    assert (told.source, told.root, told.qualified) == (cy, cy, "no")
    assert told.received_on.isoformat() == "2026-01-09"


def test_a_correction_from_a_stale_page_does_not_undo_another_one(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    stale = Referral.objects.get(pk=made.pk)
    change_referral(seat=seat, now=NOW, referral=made, note="written first")
    told = change_referral(seat=seat, now=NOW, referral=stale, qualified="yes")
    assert (told.note, told.qualified) == ("written first", "yes")


def test_a_correction_that_cannot_be_is_refused_and_changes_nothing(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    move_stage(seat=seat, now=NOW, referral=made, stage="met", at=people.at("2026-02-01"))
    before = Referral.objects.filter(pk=made.pk).values().get()
    for words, sentence in (
        ({"stage": "won"}, "cannot be changed here"),
        ({"workspace": None}, "cannot be changed here"),
        ({"kind": "hearsay"}, "not one of"),
        ({"source": made.prospect}, "cannot send themselves"),
        ({"received_at": NOW + DAY}, "in the future"),
        ({"received_at": people.at("2026-02-02")}, "reached the stage met on 2026-02-01"),
        ({"relation_to_prospect": "x" * 61}, "up to 60 characters"),
    ):
        with pytest.raises(Refused, match=sentence):
            change_referral(seat=seat, now=NOW, referral=made, **words)
    assert Referral.objects.filter(pk=made.pk).values().get() == before


def test_a_corrected_source_is_the_one_to_be_thanked(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    listing = people.content(seat, "A listing", kind="channel")
    told = change_referral(seat=seat, now=NOW, referral=made, source=listing)
    assert told.thanks == "none"
    assert change_referral(seat=seat, now=NOW, referral=told, source=sent.source).thanks == "owed"


# Stages


def test_a_referral_moves_from_stage_to_stage(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    for step, stage in enumerate(["contacted", "met", "proposed"], start=1):
        made = move_stage(seat=seat, now=NOW, referral=made, stage=stage, at=sent.received_at + step * DAY)
        assert made.stage == stage
    assert [entry.stage for entry in made.history.all()] == ["received", "contacted", "met", "proposed"]
    move_stage(seat=seat, now=NOW, referral=made, stage="proposed", at=NOW)
    assert made.history.count() == 4


def test_a_stage_that_cannot_be_is_refused(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    move_stage(seat=seat, now=NOW, referral=made, stage="met", at=people.at("2026-01-20"))
    for stage, at, sentence in (
        ("asleep", NOW, "not one of"),
        ("proposed", NOW + DAY, "in the future"),
        ("proposed", sent.received_at - DAY, "before the referral was received"),
        ("proposed", people.at("2026-01-15"), "The last stage, met, is of 2026-01-20"),
    ):
        with pytest.raises(Refused, match=sentence):
            move_stage(seat=seat, now=NOW, referral=made, stage=stage, at=at)
    with pytest.raises(Refused, match="up to 300"):
        move_stage(seat=seat, now=NOW, referral=made, stage="proposed", at=NOW, reason="x" * 301)


@pytest.mark.parametrize("stage", ["won", "lost", "declined", "passed on"])
def test_a_referral_stays_open_while_its_thanks_are_owed(seat: Seat, sent: Sent, stage: str) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    with pytest.raises(Refused, match="Thank Ann first"):
        move_stage(seat=seat, now=NOW, referral=made, stage=stage, at=NOW)
    closed = move_stage(
        seat=seat, now=NOW, referral=made, stage=stage, at=NOW, reason="told", thanked=ThanksGiven(at=NOW)
    )
    assert (closed.stage, closed.thanks) == (stage, "given")


# Evidence, trash


def test_how_a_prospect_came_is_kept_as_evidence(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    add_evidence(seat=seat, now=NOW, referral=made, kind="told", text=" from Ann ", confidence="unknown")
    assert Evidence.objects.get().text == "from Ann"
    for words in ({"kind": "rumour"}, {"confidence": "50 %"}, {"text": "  "}):
        told = {"kind": "told", "text": "x", "confidence": "likely"} | words
        with pytest.raises(Refused):
            add_evidence(seat=seat, now=NOW, referral=made, **told)


def test_what_is_trashed_leaves_the_ledger_and_comes_back(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    trash_referrals(seat=seat, now=NOW, referrals=[made])
    assert not Referral.objects.of(seat.workspace).exists()
    assert list(Referral.objects.trash_of(seat.workspace)) == [made]
    restore_referrals(seat=seat, now=NOW, referrals=[made])
    assert list(Referral.objects.of(seat.workspace)) == [made]


def test_a_referral_comes_back_only_with_its_people(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=sent)
    trash_referrals(seat=seat, now=NOW, referrals=[made])
    trash_party(seat=seat, now=NOW, party=sent.source)
    with pytest.raises(Refused, match=r"Ann is in the trash\. Restore that entry first"):
        restore_referrals(seat=seat, now=NOW, referrals=[made])


def test_a_row_imported_again_meanwhile_keeps_the_trashed_one_away(seat: Seat, sent: Sent) -> None:
    made = record_referral(seat=seat, now=NOW, sent=replace(sent, origin_key="row 7"))
    trash_referrals(seat=seat, now=NOW, referrals=[made])
    record_referral(seat=seat, now=NOW, sent=replace(sent, origin_key="row 7"))
    with pytest.raises(Refused, match="imported again meanwhile"):
        restore_referrals(seat=seat, now=NOW, referrals=[made])


def test_what_was_read_before_it_went_to_the_trash_takes_part_in_nothing(seat: Seat) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    sent = people.referral(seat, "Cy", bob)
    trash_party(seat=seat, now=NOW, party=Party.objects.get(pk=ann.pk))
    with pytest.raises(Refused, match="Ann is in the trash"):
        people.referral(seat, ann, bob)
    with pytest.raises(Refused, match="Ann is in the trash"):
        change_referral(seat=seat, now=NOW, referral=sent, source=ann)
    with pytest.raises(Refused, match="Ann is in the trash"):
        people.engagement(seat, ann)
    trash_referrals(seat=seat, now=NOW, referrals=[Referral.objects.get(pk=sent.pk)])
    with pytest.raises(Refused, match="This referral is in the trash"):
        move_stage(seat=seat, now=NOW, referral=sent, stage="met", at=NOW)
