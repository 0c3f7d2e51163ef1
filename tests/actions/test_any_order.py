"""Whatever is done to a ledger, in whatever order, `headwater check` finds it sound."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

import people
from headwater.actions.acting import Refused
from headwater.actions.engagements import restore_engagement, trash_engagement
from headwater.actions.merging import merge_parties, unmerge
from headwater.actions.parties import change_party, restore_party, set_behind, trash_party
from headwater.actions.referrals import change_referral, move_stage, restore_referrals, trash_referrals
from headwater.actions.sealing import broken_seals
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.store.models import Engagement, Merge, Referral
from headwater.store.queries.soundness import faults

PEOPLE, CONTENTS = 5, 3
WHO = st.integers(0, PEOPLE + CONTENTS - 1)
PERSON = st.integers(0, PEOPLE - 1)
CONTENT = st.integers(PEOPLE, PEOPLE + CONTENTS - 1)
ANY = st.integers(0, 99)
DAY = st.integers(0, 100)


@contextmanager
def may_be_refused() -> Iterator[None]:
    """What cannot be done is refused with a sentence, and nothing of it is kept."""
    try:
        with transaction.atomic():
            yield
    except Refused as told:
        if not str(told).endswith("."):
            raise


class Practice(RuleBasedStateMachine):
    """Five people and three contents; the rows handed to the verbs are those of the beginning, so they are stale."""

    @initialize()
    def open(self) -> None:
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.seat = people.practice()
        self.now = people.NOW
        self.crowd = [people.person(self.seat, f"Person {n}") for n in range(PEOPLE)]
        self.crowd += [people.content(self.seat, f"Talk {n}") for n in range(CONTENTS)]
        self.referrals: list[Referral] = []
        self.works: list[Engagement] = []
        self.merges: list[Merge] = []

    def teardown(self) -> None:
        if hasattr(self, "transaction"):
            transaction.set_rollback(True)
            self.transaction.__exit__(None, None, None)

    def act(self) -> dict[str, Any]:
        self.now += timedelta(minutes=1)
        return {"seat": self.seat, "now": self.now}

    def one(self, rows: list[Any], number: int) -> Any:
        return rows[number % len(rows)] if rows else None

    @rule(source=WHO, prospect=PERSON, day=DAY, given=st.booleans())
    def send(self, source: int, prospect: int, day: int, given: bool) -> None:
        with may_be_refused():
            on = people.NOW - timedelta(days=day)
            made = people.referral(
                self.seat, self.crowd[source], self.crowd[prospect], on,
                provider=self.crowd[(prospect + 1) % PEOPLE] if given and day % 5 == 0 else None,
            )  # fmt: skip
            self.referrals.append(made)

    @rule(number=ANY, source=WHO, day=DAY)
    def correct(self, number: int, source: int, day: int) -> None:
        if row := self.one(self.referrals, number):
            with may_be_refused():
                at = people.NOW - timedelta(days=day)
                change_referral(**self.act(), referral=row, source=self.crowd[source], received_at=at)

    @rule(number=ANY, back=st.booleans())
    def throw(self, number: int, back: bool) -> None:
        if row := self.one(self.referrals, number):
            with may_be_refused():
                (restore_referrals if back else trash_referrals)(**self.act(), referrals=[row])

    @rule(number=ANY, one=st.booleans())
    def thank(self, number: int, one: bool) -> None:
        if row := self.one(self.referrals, number):
            with may_be_refused():
                first = (
                    [behind.person for behind in row.source.people_behind.order_by("pk")[:1]] if one else []
                )
                given = ThanksGiven(at=self.now, people=first)
                record_thanks(**self.act(), referral=row, given=given)

    @rule(number=ANY, stage=st.sampled_from(["contacted", "won", "lost"]))
    def move(self, number: int, stage: str) -> None:
        if row := self.one(self.referrals, number):
            with may_be_refused():
                move_stage(**self.act(), referral=row, stage=stage, at=self.now)

    @rule(content=CONTENT, who=st.sets(PERSON, max_size=3))
    def put_behind(self, content: int, who: set[int]) -> None:
        with may_be_refused():
            told = [(self.crowd[one], "", people.Decimal("0.4")) for one in sorted(who)]
            set_behind(**self.act(), content=self.crowd[content], people=told)

    @rule(who=WHO, kind=st.sampled_from(["person", "content", "channel"]))
    def turn(self, who: int, kind: str) -> None:
        with may_be_refused():
            change_party(**self.act(), party=self.crowd[who], kind=kind)

    @rule(who=WHO, back=st.booleans())
    def throw_party(self, who: int, back: bool) -> None:
        with may_be_refused():
            (restore_party if back else trash_party)(**self.act(), party=self.crowd[who])

    @rule(client=PERSON, day=DAY)
    def hire(self, client: int, day: int) -> None:
        with may_be_refused():
            on = (people.NOW - timedelta(days=day)).date()
            self.works.append(people.engagement(self.seat, self.crowd[client], on, "10"))

    @rule(number=ANY, back=st.booleans())
    def throw_work(self, number: int, back: bool) -> None:
        if row := self.one(self.works, number):
            with may_be_refused():
                (restore_engagement if back else trash_engagement)(**self.act(), work=row)

    @rule(kept=WHO, gone=WHO)
    def merge(self, kept: int, gone: int) -> None:
        with may_be_refused():
            self.merges.append(merge_parties(**self.act(), kept=self.crowd[kept], gone=self.crowd[gone]))

    @rule(number=ANY)
    def part(self, number: int) -> None:
        if row := self.one(self.merges, number):
            with may_be_refused():
                unmerge(**self.act(), merge=row)

    @invariant()
    def sound(self) -> None:
        if hasattr(self, "seat"):
            assert {part: told for part, told in faults().items() if told} == {}

    @invariant()
    def sealed(self) -> None:
        if hasattr(self, "seat"):
            assert broken_seals() == []


@pytest.mark.django_db
def test_a_ledger_stays_sound_whatever_is_done_in_whatever_order() -> None:
    thorough = bool(os.environ.get("HEADWATER_TEST_THOROUGH"))
    bounds = settings(max_examples=200 if thorough else 8, stateful_step_count=40 if thorough else 20)
    run_state_machine_as_test(Practice, settings=bounds)
