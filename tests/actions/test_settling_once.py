"""The same suggestion settled from Today, from the daily mail and by a letter happens once, whichever comes first."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.digests import done_from_mail
from headwater.actions.letters import make_letter, sent_by_hand
from headwater.actions.settling import settle
from headwater.actions.settling_undo import undo, undoable
from headwater.core.digest import ONE_TAP, Item
from headwater.core.words import Suggestion
from headwater.store import models
from headwater.store.models import Party, SignalDeed, Touch
from people import NOW

from .test_signals_fall_silent import SAYS, found, plant

FACTS = (
    models.Touch, models.Give, models.Gift, models.Ask, models.KitGiven, models.Appointment, models.Bearing, models.Plan,
    models.Thanks, models.OutcomeTold, models.PlanStep,
)  # fmt: skip


def facts() -> dict[str, int]:
    """How many rows of each kind there are."""
    return {table.__name__: table.objects.count() for table in FACTS} | {
        "steps done": models.PlanStep.objects.exclude(settled_on=None).count(),
        "followed": models.Ask.objects.exclude(followed_on=None).count(),
        "kept": models.Promise.objects.exclude(state="open").count(),
    }


def from_today(seat: Seat, one: Suggestion) -> None:
    told = {"verb": one.verb, **SAYS.get(one.verb, {})}
    settle(seat=seat, now=NOW, signal=one.signal, subject=one.subject, told=told)


def from_mail(seat: Seat, one: Suggestion) -> None:
    done_from_mail(seat=seat, now=NOW, item=Item(one.signal, one.subject, one.verb, one.what))


def by_letter(seat: Seat, one: Suggestion) -> None:
    about: dict[str, Any] = {"signal": one.signal, "subject_of": one.subject, "kind": one.letter}
    letter = make_letter(
        seat=seat, now=NOW, contact=Party.objects.get(pk=one.who.id), subject="Hello", body="How are you?", **about
    )  # fmt: skip
    sent_by_hand(seat=seat, now=NOW, letter=letter, way="copy")


@pytest.mark.parametrize("order", list(permutations((from_today, from_mail, by_letter))), ids=str)
def test_the_same_suggestion_is_settled_once_from_three_doors(seat, order):
    plant(seat)
    tried = 0
    for (signal, subject), one in found(seat).items():
        if one.verb not in ONE_TAP or signal == "repair":
            continue
        before, after = facts(), None
        for door in order:
            if door is by_letter and not one.letter:
                continue
            try:
                door(seat, one)
            except Refused:
                continue
            told = facts()
            if signal == "follow-up":
                del told["Touch"]  # A letter is a dealing too, whoever had noted the follow-up before.
            assert after is None or told == after, (signal, subject, door, after, told)
            after = told
        assert after is not None and after != before, signal
        tried += 1
    assert tried >= 6


def test_a_deed_that_was_undone_can_be_done_again_and_the_next_day_another_one(seat):
    ann = people.person(seat, "Ann")
    about = {"signal": "keep-in-touch", "subject": f"party:{ann.pk}:never"}
    settle(seat=seat, now=NOW, told={}, **about)
    assert settle(seat=seat, now=NOW, told={"kind": "call"}, **about) == "That was noted already today."
    deed, seal = undoable(seat.workspace, at=NOW, **about) or (0, 0)
    undo(seat=seat, now=NOW, deed=deed, seal=seal)
    for now in (NOW, NOW + timedelta(days=1)):
        settle(seat=seat, now=now, told={}, **about)
    assert Touch.objects.filter(trashed_at=None).count() == SignalDeed.objects.count() == 2
