"""Settling a suggestion: one act, one fact, one line to learn from; only by those who may, only within the workspace."""

from __future__ import annotations

from datetime import date

import pytest

import people
from headwater.actions.acting import KeyUsed, NotAllowed, Refused
from headwater.actions.settling import USUAL, VERBS, function_of, settle
from headwater.actions.settling_undo import undo, undoable
from headwater.actions.subjects import HOMES, named
from headwater.actions.today import bring_back, dismiss, forget_learned, snooze
from headwater.core.signals import NAMES
from headwater.store.models import Referral, SignalAnswer, SignalDeed, Touch, Workspace
from people import NOW


def test_every_signal_has_its_verb_and_every_verb_its_function():
    assert set(USUAL) == set(NAMES)
    assert set(USUAL.values()) <= set(VERBS) | {"open"}
    assert all(callable(function_of(verb)) for verb in VERBS)


@pytest.mark.parametrize(
    "subject", ["", "referral", "referral:", "referral:x", "user:1", "party:1:UPPER", "party:1:a b", "party:1:" + "x" * 21]
)  # fmt: skip
def test_a_subject_is_written_in_one_way(subject):
    assert named(subject) is None


def test_all_kinds_of_subjects_are_read():
    assert {named(f"{what}:7:2026-05-04").what for what in HOMES} == set(HOMES)


def test_a_deed_leaves_its_fact_and_one_line_and_happens_once_for_its_key(seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    said = {"seat": seat, "now": NOW, "signal": "thanks-owed", "subject": f"referral:{made.pk}", "key": "one"}
    first = settle(**said, told={"channel": "card"})
    assert settle(**said, told={"channel": "card"}) == first
    with pytest.raises(KeyUsed):
        settle(**said, told={"channel": "phone"})
    assert Referral.objects.get().thanks == "given"
    assert list(SignalDeed.objects.values_list("answer", "contact__name")) == [("done", "Ann Berg")]


def test_a_deed_that_is_refused_leaves_nothing(seat):
    ann = people.person(seat, "Ann Berg")
    for told in ({"kind": "telepathy"}, {"on": "2026-12-31"}, {"on": "0001-01-01"}, {"verb": "no-such"}):
        with pytest.raises(Refused):
            settle(seat=seat, now=NOW, signal="keep-in-touch", subject=f"party:{ann.pk}:never", told=told)
    assert not Touch.objects.exists() and not SignalDeed.objects.exists()


def test_a_viewer_and_a_stranger_settle_and_answer_nothing(seat, viewer, stranger):
    ann = people.person(seat, "Ann Berg")
    about = {"signal": "keep-in-touch", "subject": f"party:{ann.pk}:never"}
    for other, refused in ((viewer, NotAllowed), (stranger, Refused)):
        with pytest.raises(refused):
            settle(seat=other, now=NOW, told={}, **about)
        with pytest.raises(refused):
            snooze(seat=other, now=NOW, until=date(2026, 6, 1), **about)
        with pytest.raises(refused):
            dismiss(seat=other, now=NOW, reason="no", **about)
        with pytest.raises(refused):
            bring_back(seat=other, now=NOW, **about)
        with pytest.raises(refused):
            undo(seat=other, now=NOW, deed=1, seal=1)
    with pytest.raises(NotAllowed):
        forget_learned(seat=viewer, now=NOW)
    assert (
        not Touch.objects.exists() and not SignalAnswer.objects.exists() and not SignalDeed.objects.exists()
    )


def test_what_something_followed_cannot_be_undone(seat):
    ann = people.person(seat, "Ann Berg")
    about = {"signal": "keep-in-touch", "subject": f"party:{ann.pk}:never"}
    settle(seat=seat, now=NOW, told={}, **about)
    deed, seal = undoable(seat.workspace, at=NOW, **about)
    Touch.objects.update(note="Corrected since", changed_at=NOW)
    with pytest.raises(Refused, match="cannot be undone"):
        undo(seat=seat, now=NOW, deed=deed, seal=seal)
    assert Touch.objects.get().trashed_at is None


def test_learning_starts_anew_at_the_moment_it_is_told_to(seat):
    forget_learned(seat=seat, now=NOW)
    assert Workspace.objects.get(pk=seat.workspace.pk).learning_since == NOW
