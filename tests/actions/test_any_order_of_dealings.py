"""Whatever is given, told and done around referrals, in whatever order, `headwater check` finds the ledger sound."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

import people
from headwater.actions.business import record_business, restore_business, trash_business
from headwater.actions.gatherings import record_gathering
from headwater.actions.giving import (
    KINDS,
    Given,
    change_give,
    record_give,
    restore_give,
    tell_outcome,
    trash_give,
)
from headwater.actions.groups import join_group
from headwater.actions.needs import record_need
from headwater.actions.ties import restore_tie, state_tie, trash_tie
from headwater.store.models import Business, Give, Tie

from .test_any_order import ANY, DAY, PERSON, WHO, Practice, may_be_refused

THROWN: tuple[tuple[Any, Any, Any, str], ...] = (
    (Give, trash_give, restore_give, "give"),
    (Tie, trash_tie, restore_tie, "tie"),
    (Business, trash_business, restore_business, "business"),
)


class Dealings(Practice):
    """As the practice of referrals, and what happens around them. Rows handed to the verbs may be stale."""

    def on(self, day: int) -> Any:
        return (people.NOW - timedelta(days=day)).date()

    def row(self, model: Any, number: int) -> Any:
        return self.one(list(model.objects.order_by("pk")), number)

    @rule(contact=WHO, other=WHO, kind=st.sampled_from(KINDS), out=st.booleans(), day=DAY)
    def give(self, contact: int, other: int, kind: str, out: bool, day: int) -> None:
        with may_be_refused():
            given = Given(
                contact=self.crowd[contact], other=self.crowd[other], kind=kind, on=self.on(day),
                direction="out" if out else "in", minutes=day + 1,
            )  # fmt: skip
            record_give(**self.act(), given=given)

    @rule(number=ANY, contact=PERSON, other=PERSON, kind=st.sampled_from([*KINDS, ""]))
    def correct_give(self, number: int, contact: int, other: int, kind: str) -> None:
        if row := self.row(Give, number):
            with may_be_refused():
                changes: dict[str, Any] = {"contact": self.crowd[contact], "other": self.crowd[other]}
                change_give(**self.act(), give=row, **changes, **({"kind": kind} if kind else {}))

    @rule(number=ANY, outcome=st.sampled_from(["met", "business", "none"]))
    def tell(self, number: int, outcome: str) -> None:
        if row := self.row(Give, number):
            with may_be_refused():
                tell_outcome(**self.act(), give=row, outcome=outcome)

    @rule(one=WHO, other=WHO, what=st.integers(0, 4), day=DAY)
    def know(self, one: int, other: int, what: int, day: int) -> None:
        first, second = self.crowd[one], self.crowd[other]
        with may_be_refused():
            if what == 0:
                state_tie(**self.act(), one=first, other=second)
            elif what == 1:
                record_business(**self.act(), seller=first, buyer=second, on=self.on(day % 2))
            elif what == 2:
                record_gathering(**self.act(), kind="meeting", at=people.NOW, people=[first, second])
            elif what == 3:
                join_group(**self.act(), group="Chamber", member=first)
            else:
                record_need(**self.act(), contact=first, text="a printer", on=self.on(day))

    @rule(number=ANY, kind=st.sampled_from(THROWN), back=st.booleans())
    def throw_dealing(self, number: int, kind: tuple[Any, Any, Any, str], back: bool) -> None:
        model, trash, restore, name = kind
        if row := self.row(model, number):
            with may_be_refused():
                (restore if back else trash)(**self.act(), **{name: row})


@pytest.mark.django_db
def test_dealings_stay_sound_whatever_is_done_in_whatever_order() -> None:
    thorough = bool(os.environ.get("HEADWATER_TEST_THOROUGH"))
    bounds = settings(max_examples=200 if thorough else 4, stateful_step_count=50 if thorough else 20)
    run_state_machine_as_test(Dealings, settings=bounds)
