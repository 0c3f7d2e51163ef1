"""Promises: open until kept or withdrawn, and what a kept one proves."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.promises import (
    change_promise,
    make_promise,
    promise_in,
    reopen_promise,
    restore_promise,
    settle_promise,
    trash_promise,
)
from headwater.store.models import Bearing, Promise
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()
DUE = TODAY + timedelta(days=7)


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def promised(seat: Seat, **details: Any) -> Promise:
    told = {"contact": people.known(seat, "Ann"), "text": "the article", "due_on": DUE, **details}
    return make_promise(**seated(seat), **told)


def test_a_promise_is_made_once_moved_and_kept_which_is_a_proof_of_trust(seat: Seat) -> None:
    promise = promised(seat, key="p")
    assert promised(seat, key="p") == promise
    moved = change_promise(**seated(seat), promise=promise, due_on=DUE + timedelta(days=1))
    assert moved.due_on == DUE + timedelta(days=1)
    kept = settle_promise(**seated(seat), promise=promise)
    assert (kept.state, kept.settled_on) == ("kept", TODAY)
    proof = Bearing.objects.get()
    assert (proof.kind, proof.value, proof.basis) == ("proof", "promise kept", "the article")
    assert not any(faults().values())


def test_a_promise_settled_by_mistake_is_opened_again_and_its_proof_goes(seat: Seat) -> None:
    promise = promised(seat)
    settle_promise(**seated(seat), promise=promise)
    assert reopen_promise(**seated(seat), promise=promise).state == "open"
    assert not Bearing.objects.of(seat.workspace).exists()


def test_a_withdrawn_promise_proves_nothing_and_is_settled_only_once(seat: Seat) -> None:
    promise = promised(seat)
    settle_promise(**seated(seat), promise=promise, state="withdrawn", note="they bought it themselves")
    assert not Bearing.objects.exists()
    with pytest.raises(Refused, match="withdrawn already"):
        settle_promise(**seated(seat), promise=promise)


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ({"text": " "}, "text"), ({"text": "x" * 301}, "text"), ({"due_on": TODAY - timedelta(days=1)}, "due_on"),
        ({"on": TODAY + timedelta(days=1)}, "on"), ({"due_on": date(3000, 1, 1)}, "due_on"),
    ],
)  # fmt: skip
def test_a_promise_that_cannot_be_is_told_at_its_place(
    seat: Seat, details: dict[str, Any], place: str
) -> None:
    with pytest.raises(Refused) as refused:
        promised(seat, **details)
    assert refused.value.place == place


def test_a_promise_goes_to_the_trash_and_comes_back(seat: Seat) -> None:
    promise = promised(seat)
    trash_promise(**seated(seat), promise=promise)
    with pytest.raises(Refused, match="in the trash"):
        settle_promise(**seated(seat), promise=promise)
    restore_promise(**seated(seat), promise=promise)
    assert Promise.objects.of(seat.workspace).count() == 1


def test_a_form_settles_a_promise_of_its_own_workspace_only(seat: Seat) -> None:
    promise, other = promised(seat), people.practice("Ole Ny")
    with (
        pytest.raises(Refused, match="does not exist"),
        one_act(seat=other, now=people.NOW, action="t") as act,
    ):
        promise_in(act, promise.pk, "", {})
    with one_act(**seated(seat), action="t") as act:
        assert promise_in(act, promise.pk, "", {"settled": "withdrawn"}) == "Withdrawn: the article."
