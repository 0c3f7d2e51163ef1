"""Two entries that are one and were both looked after: everything follows once, and comes back exactly."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Seat
from headwater.actions.appointments import schedule
from headwater.actions.asks import record_ask
from headwater.actions.bearings import record_bearing
from headwater.actions.cadences import set_cadence
from headwater.actions.consents import record_consent
from headwater.actions.engagements import restore_engagement, trash_engagement
from headwater.actions.gifts import GiftTold, record_gift
from headwater.actions.kit import change_draft, give_kit, publish_kit, start_draft
from headwater.actions.letters import make_letter, sent_by_hand
from headwater.actions.merging import merge_parties, unmerge
from headwater.actions.outbox import queue
from headwater.actions.outbox_round import send_due
from headwater.actions.parties import trash_party
from headwater.actions.plans import start_plan
from headwater.actions.promises import make_promise
from headwater.actions.referrals import move_stage, restore_referrals, trash_referrals
from headwater.actions.reviews import answer_review, start_review
from headwater.actions.settling import settle
from headwater.actions.stories import permit_story, record_story
from headwater.actions.telling import tell_outcome
from headwater.actions.today import snooze
from headwater.core.signals import suggested
from headwater.store.folders import read_day, read_folders
from headwater.store.models import (
    Cadence,
    KitGiven,
    KitVersion,
    Letter,
    Mailbox,
    Party,
    Plan,
    PlanStep,
    Promise,
    ReviewAnswer,
)  # fmt: skip
from headwater.store.queries.canonical import canonical_lines
from headwater.store.queries.planned import planned
from headwater.store.queries.soundness import faults
from posting import Post

NOW, TODAY = people.NOW, people.NOW.date()
VARY = ('"of": "change"', '"of": "merge"', '"of": "seal"', '"of": "deed"', '"of": "workspace"')


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


def publish(seat: Seat) -> KitVersion:
    bob = people.person(seat, "Bob Told")
    story = record_story(seat=seat, now=NOW, person=bob, kind="testimonial", text="Good.", on=TODAY)
    story = permit_story(seat=seat, now=NOW, story=story, permission="given", on=TODAY, named=True)
    draft = start_draft(seat=seat, now=NOW)
    texts = dict.fromkeys(("brand", "ideal", "ideal_for", "ideal_against", "qualifications"), "Clear words.")
    draft = change_draft(seat=seat, now=NOW, version=draft, gains=[("peace of mind", story)], **texts)
    return publish_kit(seat=seat, now=NOW, version=draft)


def look_after(seat: Seat, name: str) -> Party:
    """Somebody with a row of every kind."""
    now: dict[str, Any] = {"seat": seat, "now": NOW}
    who = people.person(seat, name)
    sent = people.referral(seat, who, f"Client of {name}", "2026-01-10", thanked=True)
    move_stage(**now, referral=sent, stage="lost", at=NOW)
    tell_outcome(**now, referral=sent, told={"channel": "phone"})
    people.engagement(seat, who, "2026-04-10")
    record_bearing(**now, contact=who, kind="phase", on=TODAY, value="known", basis="met")
    record_bearing(**now, contact=who, kind="hold", on=TODAY, value="abroad")
    make_promise(**now, contact=who, text="a list", due_on=TODAY)
    for kind in ("warm-up", "cultivation"):
        start_plan(**now, contact=who, kind=kind)
    schedule(**now, contact=who, at=NOW + timedelta(days=2))
    record_gift(**now, told=GiftTold(contact=who, state="sent"), despite="a birthday")
    record_story(**now, person=who, kind="testimonial", text="Good.", on=TODAY)
    give_kit(**now, contact=who)
    record_ask(**now, contact=who, kind="referral", override="offered")
    set_cadence(**now, contact=who, ideal_days=30, latest_days=60)
    record_consent(**now, client=who, item="name", basis="said so")
    answer_review(
        **now,
        review=start_review(**now, since=TODAY.replace(month=1, day=1), until=TODAY),
        client=who,
        answer="unknown",
    )
    snooze(**now, signal="keep-in-touch", subject=f"party:{who.pk}:never", until=TODAY + timedelta(days=3))
    queue(**now, letter=posting.letter(seat, who))
    return who


def dump() -> list[str]:
    """The ledger but for its history, without who changed a row when, and without search words."""
    import json

    lines = []
    for line in canonical_lines():
        if not any(mark in line for mark in VARY):
            row = json.loads(line)
            lines.append(
                json.dumps(
                    {k: v for k, v in row.items() if k not in ("changed_at", "changed_by_id", "search")}
                )
            )
    return lines


@pytest.fixture
def both(seat: Seat) -> tuple[Party, Party]:
    posting.mailbox(seat)
    publish(seat)
    return look_after(seat, "Anna"), look_after(seat, "Anne")


def test_a_merge_of_two_who_were_looked_after_comes_back_exactly(seat, both):
    kept, gone = both
    before = dump()
    merge = merge_parties(seat=seat, now=NOW, kept=kept, gone=gone)
    assert not any(faults().values())
    running = Plan.objects.filter(contact=kept, ended_on=None, trashed_at=None)
    assert running.count() == len(set(running.values_list("kind", "engagement")))
    assert Cadence.objects.filter(contact=kept).count() == 1
    assert KitGiven.objects.filter(contact=kept).count() == 2
    assert ReviewAnswer.objects.filter(client=kept).count() == 1
    day, folders = read_day(seat.workspace, now=NOW), read_folders(seat.workspace, now=NOW)
    assert gone.pk not in {one.who.id for folder in folders.values() for one in suggested(folder, day)}
    assert gone.pk not in {one.contact for one in planned(seat.workspace, now=NOW)}
    unmerge(seat=seat, now=NOW, merge=merge)
    assert dump() == before and not any(faults().values())


def test_a_merge_into_me_moves_nothing_between_me_and_myself(seat):
    posting.mailbox(seat)
    publish(seat)
    now: dict[str, Any] = {"seat": seat, "now": NOW}
    who, me = people.person(seat, "K. Vale"), Party.objects.get(pk=seat.workspace.me_id)
    make_promise(**now, contact=who, text="a list", due_on=TODAY)
    start_plan(**now, contact=who, kind="warm-up")
    give_kit(**now, contact=who)
    record_story(**now, person=who, kind="testimonial", text="Good.", on=TODAY)
    queue(**now, letter=posting.letter(seat, who))
    before = dump()
    merge = merge_parties(**now, kept=me, gone=who)
    assert not any(faults().values())
    assert not Promise.objects.filter(contact=me).exists() and not Letter.objects.filter(contact=me).exists()
    post = Post()
    assert send_due(now=NOW, deliver=post).sent == 0 and post.taken == []
    Letter.objects.update(state="queued", due_at=NOW, fault="")
    unmerge(**now, merge=merge)
    assert [
        line
        for line in dump()
        if '"of": "letter"' not in line and '"of": "mailbox"' not in line and '"job"' not in line
    ] == [line for line in before if '"of": "letter"' not in line and '"of": "mailbox"' not in line]


def test_after_a_merge_one_letter_for_the_same_thing_leaves(seat):
    posting.mailbox(seat)
    talk = people.content(seat, "The talk", behind=["Anna", "Anne"])
    anna, anne = Party.objects.get(name="Anna"), Party.objects.get(name="Anne")
    sent = people.referral(seat, talk, "Bob", "2026-05-01")
    for who in (anna, anne):
        posting.queued(seat, who, signal="thanks-owed", subject_of=f"referral:{sent.pk}", kind="thanks")
    merge_parties(seat=seat, now=NOW, kept=anna, gone=anne)
    post = Post()
    send_due(now=NOW, deliver=post)
    assert len(post.taken) == 1
    assert sorted(Letter.objects.values_list("state", flat=True)) == ["failed", "sent"]
    assert not any(faults().values())


def test_a_letter_about_somebody_who_was_merged_settles_for_whom_they_are_now(seat):
    anna, anne = people.person(seat, "Anna"), people.person(seat, "Anne")
    letter = make_letter(
        seat=seat, now=NOW, contact=anne, kind="check-in", subject="Hello", body="How are you?",
        signal="keep-in-touch", subject_of=f"party:{anne.pk}:never",
    )  # fmt: skip
    merge_parties(seat=seat, now=NOW, kept=anna, gone=anne)
    letter.refresh_from_db()
    sent_by_hand(seat=seat, now=NOW, letter=letter, way="copy")
    assert letter.contact == anna and anna.touches.count() == 1


def test_work_that_goes_to_the_trash_takes_its_preparation_along_and_brings_it_back(seat):
    work = people.engagement(seat, "Bob", "2026-05-01")
    (plan,) = Plan.objects.filter(engagement=work)
    step = plan.steps.first()
    assert step is not None
    trash_engagement(seat=seat, now=NOW, work=work)
    day, folders = read_day(seat.workspace, now=NOW), read_folders(seat.workspace, now=NOW)
    assert not [
        one for folder in folders.values() for one in suggested(folder, day) if one.subject.startswith("step")
    ]
    with pytest.raises(Exception, match=r"trash"):
        settle(seat=seat, now=NOW, signal="prepare-client", subject=f"step:{step.pk}", told={})
    restore_engagement(seat=seat, now=NOW, work=work)
    plan.refresh_from_db()
    assert plan.trashed_at is None and PlanStep.objects.filter(plan=plan, settled_on=None).exists()
    assert not any(faults().values())


def test_the_outcome_of_a_referral_in_the_trash_is_not_to_be_told(seat):
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    move_stage(seat=seat, now=NOW, referral=sent, stage="lost", at=NOW)
    trash_referrals(seat=seat, now=NOW, referrals=[sent])

    def signals() -> set[str]:
        day, folders = read_day(seat.workspace, now=NOW), read_folders(seat.workspace, now=NOW)
        return {one.signal for folder in folders.values() for one in suggested(folder, day)}

    assert "outcome-to-tell" not in signals()
    with pytest.raises(Exception, match=r"trash|not exist"):
        tell_outcome(seat=seat, now=NOW, referral=sent, told={})
    restore_referrals(seat=seat, now=NOW, referrals=[sent])
    assert "outcome-to-tell" in signals()


def test_whoever_goes_to_the_trash_is_asked_for_nowhere_and_comes_back_as_they_were(seat):
    posting.mailbox(seat)
    now: dict[str, Any] = {"seat": seat, "now": NOW}
    ann = people.person(seat, "Ann")
    make_promise(**now, contact=ann, text="a list", due_on=TODAY)
    schedule(**now, contact=ann, at=NOW + timedelta(hours=3))
    start_plan(**now, contact=ann, kind="warm-up")
    trash_party(**now, party=ann)
    day, folders = read_day(seat.workspace, now=NOW), read_folders(seat.workspace, now=NOW)
    assert not [one for folder in folders.values() for one in suggested(folder, day)]
    assert planned(seat.workspace, now=NOW) == [] and Mailbox.objects.exists()
