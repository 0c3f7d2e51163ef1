"""Statements about a relationship: which may be made, on what grounds, and which end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.bearings import (
    change_bearing,
    end_bearing,
    groundwork_in,
    phase_in,
    record_bearing,
    reopen_bearing,
    restore_bearing,
    trash_bearing,
)
from headwater.store.models import Bearing
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()
SPRING = date(2026, 3, 2)


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def stated(seat: Seat, kind: str, value: str = "", on: date = SPRING, **details: Any) -> Bearing:
    return record_bearing(
        **seated(seat), contact=people.known(seat, "Ann"), kind=kind, value=value, on=on, **details
    )


def test_a_phase_is_kept_with_the_event_that_caused_it_and_said_once(seat: Seat) -> None:
    known = stated(seat, "phase", "known", basis="met at the fair", key="k")
    assert stated(seat, "phase", "known", basis="met at the fair", key="k") == known
    with pytest.raises(Refused, match="stands at known already"):
        stated(seat, "phase", "known", TODAY, basis="met again")
    stated(seat, "phase", "trusted", TODAY, basis="asked me about her own plans")
    assert not any(faults().values())


@pytest.mark.parametrize("kind", ["phase", "attitude", "style", "proof"])
def test_what_must_rest_on_something_is_refused_without(seat: Seat, kind: str) -> None:
    value = {"phase": "known", "attitude": "eager", "style": "brisk", "proof": "endorsed me"}[kind]
    with pytest.raises(Refused) as refused:
        stated(seat, kind, value, basis="  ")
    assert refused.value.place == "basis"


@pytest.mark.parametrize(
    ("kind", "value", "on", "place"),
    [
        ("mood", "", SPRING, "kind"), ("phase", "friend", SPRING, "value"), ("complaint", " ", SPRING, "value"),
        ("unpaid", "", TODAY + timedelta(days=1), "on"), ("working on", "x" * 301, SPRING, "value"),
        ("hold", "", date(1066, 1, 1), "on"),
    ],
)  # fmt: skip
def test_a_statement_that_cannot_be_is_told_at_its_place(
    seat: Seat, kind: str, value: str, on: date, place: str
) -> None:
    with pytest.raises(Refused) as refused:
        stated(seat, kind, value, on, basis="said so")
    assert refused.value.place == place
    assert not Bearing.objects.exists()


def test_what_is_open_ends_goes_on_and_ends_again(seat: Seat) -> None:
    hold = stated(seat, "hold", basis="sick")
    with pytest.raises(Refused, match="has not ended"):
        stated(seat, "hold")
    assert end_bearing(**seated(seat), bearing=hold).ended_on == TODAY
    assert reopen_bearing(**seated(seat), bearing=hold).ended_on is None
    with pytest.raises(Refused, match="before it began"):
        end_bearing(**seated(seat), bearing=hold, on=SPRING - timedelta(days=1))


def test_an_attitude_does_not_end_it_is_replaced(seat: Seat) -> None:
    attitude = stated(seat, "attitude", "reluctant", basis="never sends anybody")
    with pytest.raises(Refused, match="does not end"):
        end_bearing(**seated(seat), bearing=attitude)
    assert change_bearing(**seated(seat), bearing=attitude, value="unsure").value == "unsure"
    with pytest.raises(Refused, match="cannot be changed"):
        change_bearing(**seated(seat), bearing=attitude, kind="phase")


def test_an_invoice_of_one_number_stands_once(seat: Seat) -> None:
    stated(seat, "invoice", "2026-7")
    with pytest.raises(Refused, match="written down already"):
        stated(seat, "invoice", "2026-7", TODAY)
    stated(seat, "invoice")


def test_content_and_me_have_no_bearings_and_nobody_states_for_another_workspace(seat: Seat) -> None:
    me: Any = seat.workspace.me
    for contact, sentence in ((people.content(seat, "Article"), "is content"), (me, "is you")):
        with pytest.raises(Refused, match=sentence):
            record_bearing(**seated(seat), contact=contact, kind="unpaid", on=SPRING)
    ann, other = people.known(seat, "Ann"), people.practice("Ole Ny")
    with pytest.raises(Refused, match="does not exist"):
        record_bearing(seat=other, now=people.NOW, contact=ann, kind="unpaid", on=SPRING)


def test_a_statement_goes_to_the_trash_and_comes_back(seat: Seat) -> None:
    bearing = stated(seat, "complaint", "the late report")
    trash_bearing(**seated(seat), bearing=bearing)
    with pytest.raises(Refused, match="in the trash"):
        end_bearing(**seated(seat), bearing=bearing)
    restore_bearing(**seated(seat), bearing=bearing)
    assert Bearing.objects.of(seat.workspace).count() == 1


def test_forms_confirm_a_phase_and_lay_groundwork(seat: Seat) -> None:
    ann = people.known(seat, "Ann")
    with one_act(**seated(seat), action="t") as act:
        assert "trusted" in phase_in(act, ann.pk, "trusted", {"basis": "asked for advice on her divorce"})
        assert "kinds of help" in groundwork_in(act, ann.pk, "kinds", {})
        assert "told that referrals" in groundwork_in(
            act, ann.pk, "told-that-referrals", {"on": "2026-03-02"}
        )
    with pytest.raises(Refused), one_act(**seated(seat), action="t") as act:
        groundwork_in(act, ann.pk, "", {})
    with pytest.raises(Refused, match="not a day"), one_act(**seated(seat), action="t") as act:
        phase_in(act, ann.pk, "referring", {"basis": "x", "on": "tomorrow"})
