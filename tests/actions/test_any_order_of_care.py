"""Whoever is looked after, in whatever order, `headwater check` finds the ledger sound, and Today can be read."""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import settings as bounded
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

import posting
from headwater.actions.appointments import restore_appointment, say_held, schedule, trash_appointment
from headwater.actions.ask_paths import start_path
from headwater.actions.asks import answer_ask, follow_up, hand_over, record_ask, restore_ask, trash_ask
from headwater.actions.bearings import (
    OPEN,
    VALUES,
    end_bearing,
    record_bearing,
    restore_bearing,
    trash_bearing,
)
from headwater.actions.cadences import clear_cadence, set_cadence
from headwater.actions.consents import record_consent, withdraw_consent
from headwater.actions.conversations import Talk, log_talk
from headwater.actions.flows import start_flows
from headwater.actions.gifts import GiftTold, change_gift, record_gift, restore_gift, trash_gift
from headwater.actions.kit import (
    change_draft,
    give_kit,
    publish_kit,
    restore_giving,
    start_draft,
    trash_giving,
)
from headwater.actions.letters import make_letter, restore_letter, sent_by_hand, trash_letter
from headwater.actions.outbox import it_arrived, queue, send_again, withdraw
from headwater.actions.plans import add_step, end_plan, restore_plan, settle_step, start_plan, trash_plan
from headwater.actions.promises import (
    make_promise,
    reopen_promise,
    restore_promise,
    settle_promise,
    trash_promise,
)
from headwater.actions.reviews import answer_review, close_review, restore_review, start_review, trash_review
from headwater.actions.seasons import begin_season, close_season
from headwater.actions.settling import settle
from headwater.actions.settling_undo import undo, undoable
from headwater.actions.stories import permit_story, record_story, restore_story, trash_story
from headwater.actions.telling import tell_outcome
from headwater.actions.today import bring_back, dismiss, snooze
from headwater.core.folder import BEARINGS
from headwater.core.kit import PARTS
from headwater.core.letters.kinds import KINDS as LETTERS
from headwater.core.signals import suggested
from headwater.core.tracks import TRACKS
from headwater.store import models
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Workspace
from headwater.store.queries.plan import plan_of
from headwater.store.queries.planned import planned

from .test_any_order import ANY, DAY, WHO, may_be_refused
from .test_any_order_of_dealings import Dealings
from .test_signals_fall_silent import SAYS

THROWN: tuple[tuple[Any, Any, Any, str], ...] = (
    (models.Bearing, trash_bearing, restore_bearing, "bearing"),
    (models.Promise, trash_promise, restore_promise, "promise"),
    (models.Plan, trash_plan, restore_plan, "plan"),
    (models.Appointment, trash_appointment, restore_appointment, "appointment"),
    (models.Gift, trash_gift, restore_gift, "gift"),
    (models.KitGiven, trash_giving, restore_giving, "giving"),
    (models.Story, trash_story, restore_story, "story"),
    (models.Ask, trash_ask, restore_ask, "ask"),
    (models.Letter, trash_letter, restore_letter, "letter"),
    (models.Review, trash_review, restore_review, "review"),
)
SAID = st.sampled_from(
    [(kind, value) for kind in BEARINGS for value in VALUES.get(kind, ("", "a shop in Riga"))[:3]]
)


class Care(Dealings):
    """As the practice of dealings, and how I look after its people. Rows handed to the verbs may be stale."""

    @rule(who=WHO, said=SAID, day=DAY)
    def state(self, who: int, said: tuple[str, str], day: int) -> None:
        with may_be_refused():
            kind, value = said
            record_bearing(
                **self.act(), contact=self.crowd[who], kind=kind, value=value, on=self.on(day), basis="saw it",
                referral=self.one(self.referrals, day) if kind == "trouble" else None,
            )  # fmt: skip

    @rule(number=ANY)
    def be_over(self, number: int) -> None:
        if row := self.one(list(models.Bearing.objects.filter(kind__in=OPEN).order_by("pk")), number):
            with may_be_refused():
                end_bearing(**self.act(), bearing=row)

    @rule(who=WHO, day=DAY)
    def promise(self, who: int, day: int) -> None:
        with may_be_refused():
            make_promise(
                **self.act(), contact=self.crowd[who], text="a book", due_on=self.on(-day), on=self.on(day)
            )

    @rule(number=ANY, state=st.sampled_from(["kept", "withdrawn", "open"]), day=DAY)
    def keep_promise(self, number: int, state: str, day: int) -> None:
        if row := self.row(models.Promise, number):
            with may_be_refused():
                if state == "open":
                    reopen_promise(**self.act(), promise=row)
                else:
                    settle_promise(**self.act(), promise=row, state=state, on=self.on(day))

    @rule(who=WHO, kind=st.sampled_from(sorted(TRACKS)), number=ANY)
    def plan(self, who: int, kind: str, number: int) -> None:
        with may_be_refused():
            start_plan(
                **self.act(), contact=self.crowd[who], kind=kind,
                engagement=self.one(self.works, number) if kind == "preparation" else None,
            )  # fmt: skip

    @rule(who=WHO, day=DAY, path=st.booleans())
    def plan_step(self, who: int, day: int, path: bool) -> None:
        with may_be_refused():
            if path:
                start_path(**self.act(), contact=self.crowd[who])
            else:
                add_step(**self.act(), contact=self.crowd[who], what="call", due_on=self.on(-day))

    @rule(
        number=ANY, skipped=st.booleans(), touch=st.sampled_from(["", "call", "resource"]), ends=st.booleans()
    )
    def go_on(self, number: int, skipped: bool, touch: str, ends: bool) -> None:
        with may_be_refused():
            if ends and number % 4 == 0 and (plan := self.row(models.Plan, number)):
                end_plan(**self.act(), plan=plan)
            elif row := self.one(list(models.PlanStep.objects.order_by("pk")), number):
                settle_step(**self.act(), step=row, skipped=skipped, touch=touch)

    @rule(who=WHO, day=DAY, number=ANY, held=st.sampled_from(["", "yes", "no", "new"]))
    def meet(self, who: int, day: int, number: int, held: str) -> None:
        with may_be_refused():
            if held == "new":
                schedule(**self.act(), contact=self.crowd[who], at=self.now + timedelta(days=day, hours=1))
            elif row := self.row(models.Appointment, number):
                say_held(**self.act(), appointment=row, held=held)

    @rule(
        who=WHO,
        state=st.sampled_from(["idea", "ordered", "sent", "received", "not this time"]),
        number=ANY,
        day=DAY,
    )
    def present(self, who: int, state: str, number: int, day: int) -> None:
        with may_be_refused():
            if number % 2 and (row := self.row(models.Gift, number)):
                change_gift(**self.act(), gift=row, state=state, despite="a birthday")
            else:
                way = "in" if state == "received" else "out"
                told = GiftTold(contact=self.crowd[who], state=state, direction=way, send_by=self.on(-day))
                record_gift(**self.act(), told=told, despite="a birthday")

    @rule(who=WHO, kind=st.sampled_from(["recommendation", "referral", "introduction"]), day=DAY)
    def ask_for(self, who: int, kind: str, day: int) -> None:
        with may_be_refused():
            record_ask(
                **self.act(), contact=self.crowd[who], kind=kind, on=self.on(day), override="they offered"
            )

    @rule(number=ANY, what=st.sampled_from(["yes", "no", "", "hand", "follow", "again"]), day=DAY)
    def answer_an_ask(self, number: int, what: str, day: int) -> None:
        if row := self.row(models.Ask, number):
            with may_be_refused():
                if what == "hand":
                    hand_over(**self.act(), ask=row, follow_up_on=self.on(-day))
                elif what in ("follow", "again"):
                    follow_up(**self.act(), ask=row, again_on=self.on(-day) if what == "again" else None)
                else:
                    answer_ask(**self.act(), ask=row, answer=what, referral=self.one(self.referrals, day))

    @rule(who=WHO, ideal=st.sampled_from([0, 30, 90]), scope=st.sampled_from(["person", "tag", "role"]))
    def keep_rhythm(self, who: int, ideal: int, scope: str) -> None:
        contact = self.crowd[who] if scope == "person" else None
        with may_be_refused():
            named: dict[str, Any] = {"contact": contact, "scope": scope, "name": "" if contact else "mentor"}
            if ideal:
                set_cadence(**self.act(), ideal_days=ideal, latest_days=ideal * 2, **named)
            else:
                clear_cadence(**self.act(), **named)

    @rule(number=ANY, item=st.sampled_from(["name", "matter", "money", "outcome"]), back=st.booleans())
    def agree(self, number: int, item: str, back: bool) -> None:
        with may_be_refused():
            if back and (given := self.row(models.Consent, number)):
                withdraw_consent(**self.act(), consent=given)
            elif row := self.one(self.referrals, number):
                only = row if number % 2 else None
                record_consent(**self.act(), client=row.prospect, item=item, basis="said so", referral=only)

    @rule(number=ANY, what=st.sampled_from(["draft", "write", "publish", "give"]), who=WHO)
    def hand_out(self, number: int, what: str, who: int) -> None:
        draft = self.row(models.KitVersion, number)
        with may_be_refused():
            if what == "draft":
                start_draft(**self.act())
            elif what == "give":
                part = sorted(PARTS)[number % len(PARTS)]
                give_kit(**self.act(), contact=self.crowd[who], version=draft, part=part)
            elif draft and what == "publish":
                publish_kit(**self.act(), version=draft)
            elif draft:
                story = self.row(models.Story, number)
                texts = dict.fromkeys(
                    ("brand", "ideal", "ideal_for", "ideal_against", "qualifications"), "Clear words"
                )
                change_draft(**self.act(), version=draft, gains=[("peace", story)], **texts)

    @rule(who=WHO, number=ANY, permission=st.sampled_from(["asked", "given", "refused", "new"]))
    def tell_story(self, who: int, number: int, permission: str) -> None:
        with may_be_refused():
            if permission == "new":
                told: dict[str, Any] = {"kind": "testimonial", "text": "Good.", "on": self.on(3)}
                record_story(**self.act(), person=self.crowd[who], **told)
            elif row := self.row(models.Story, number):
                permit_story(
                    **self.act(), story=row, permission=permission, on=self.on(0), named=bool(number % 2)
                )

    @rule(number=ANY)
    def say_how_it_went(self, number: int) -> None:
        if row := self.one(self.referrals, number):
            with may_be_refused():
                tell_outcome(**self.act(), referral=row, told={"channel": "phone"})

    @rule(who=WHO, kind=st.sampled_from(sorted(LETTERS)), number=ANY)
    def write(self, who: int, kind: str, number: int) -> None:
        about: dict[str, Any] = {}
        if number % 2 and (referral := self.one(self.referrals, number)):
            about = {"signal": "thanks-owed", "subject_of": f"referral:{referral.pk}"}
        with may_be_refused():
            make_letter(
                **self.act(), contact=self.crowd[who], kind=kind, subject="Hello", body="How are you?",
                to="a@example.org", **about,
            )  # fmt: skip

    @rule(number=ANY, what=st.sampled_from(["hand", "queue", "back", "arrived", "again", "doubt"]))
    def post(self, number: int, what: str) -> None:
        if row := self.row(models.Letter, number):
            with may_be_refused():
                if not models.Mailbox.objects.exists():
                    posting.mailbox(self.seat)
                if what == "hand":
                    sent_by_hand(**self.act(), letter=row, way="copy")
                elif what == "doubt":
                    mine = models.Letter.objects.filter(pk=row.pk, state="queued")
                    mine.update(state="uncertain", claimed_at=self.now, changed_at=self.now)
                else:
                    {"queue": queue, "back": withdraw, "arrived": it_arrived, "again": send_again}[what](
                        **self.act(), letter=row
                    )

    @rule(
        number=ANY, who=WHO, answer=st.sampled_from(["known", "named", "unknown", "start", "close", "season"])
    )
    def look_back(self, number: int, who: int, answer: str) -> None:
        review = self.row(models.Review, number)
        with may_be_refused():
            if answer == "season":
                season = begin_season(
                    **self.act(), name="Advent", since=self.on(5), until=self.on(-5), gives=2, thanks=2
                )
                close_season(**self.act(), season=season)
            elif answer == "start" or review is None:
                start_review(**self.act(), since=self.on(100), until=self.on(number % 2))
            elif answer == "close":
                close_review(**self.act(), review=review)
            else:
                source = self.crowd[(who + 1) % len(self.crowd)].name
                answer_review(
                    **self.act(), review=review, client=self.crowd[who], answer=answer, source=source
                )

    @rule(who=WHO, day=DAY, number=ANY)
    def talk(self, who: int, day: int, number: int) -> None:
        row, step = (
            self.row(models.Promise, number),
            self.one(list(models.PlanStep.objects.order_by("pk")), number),
        )
        with may_be_refused():
            told = Talk(
                on=self.on(day % 3), note="a long talk", needs=("a printer",), working_on=("a shop",), promised="a list",
                promised_until=self.on(-day), kept=(row.pk,) if row and number % 2 else (),
                steps=(step.pk,) if step and number % 3 else (), next_at=self.now + timedelta(days=1),
            )  # fmt: skip
            log_talk(**self.act(), contact=self.crowd[who], talk=told)

    @rule(number=ANY, kind=st.sampled_from(THROWN), back=st.booleans())
    def throw_care(self, number: int, kind: tuple[Any, Any, Any, str], back: bool) -> None:
        model, trash, restore, name = kind
        if row := self.row(model, number):
            with may_be_refused():
                (restore if back else trash)(**self.act(), **{name: row})

    @rule(number=ANY, how=st.sampled_from(["do", "do", "undo", "snooze", "dismiss", "back", "flows"]))
    def take_up(self, number: int, how: str) -> None:
        workspace = Workspace.objects.get(pk=self.seat.workspace.pk)
        shown = plan_of(workspace, self.now).plan.shown
        one = shown[number % len(shown)].lead if shown else None
        if one is None:
            return
        about: dict[str, Any] = {"signal": one.signal, "subject": one.subject}
        with may_be_refused():
            if how == "flows":
                start_flows(**self.act())
            elif how == "snooze":
                snooze(**self.act(), until=date(2026, 6, 1), **about)
            elif how == "dismiss":
                dismiss(**self.act(), reason="no", **about)
            elif how == "back":
                bring_back(**self.act(), **about)
            else:
                at = self.act()
                settle(**at, told={"verb": one.verb, **SAYS.get(one.verb, {})}, **about)
                if how == "undo" and (made := undoable(workspace, at=at["now"], **about)):
                    undo(**self.act(), deed=made[0], seal=made[1])

    @invariant()
    def nobody_in_the_trash_is_suggested_or_planned(self) -> None:
        if not hasattr(self, "seat"):
            return
        workspace = Workspace.objects.get(pk=self.seat.workspace.pk)
        there = set(models.Party.objects.of(workspace).values_list("pk", flat=True))
        day, folders = read_day(workspace, now=self.now), read_folders(workspace, now=self.now)
        for folder in folders.values():
            for one in suggested(folder, day):
                assert one.who.id in there, one
        assert {card.lead.who.id for card in plan_of(workspace, self.now).plan.shown} <= there
        assert {one.contact for one in planned(workspace, now=self.now)} <= there


@pytest.mark.django_db
def test_care_stays_sound_whatever_is_done_in_whatever_order(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path
    thorough = bool(os.environ.get("HEADWATER_TEST_THOROUGH"))
    bounds = bounded(max_examples=200 if thorough else 5, stateful_step_count=60 if thorough else 30)
    run_state_machine_as_test(Care, settings=bounds)
