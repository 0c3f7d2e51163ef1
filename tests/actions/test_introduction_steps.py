"""Introductions on Today: each step stands there when it is due, and falls silent by the deed."""

from __future__ import annotations

from datetime import timedelta

import people
from headwater.actions.acting import Seat
from headwater.actions.introductions_letters import draft_letter
from headwater.actions.introductions_round import close_quiet
from headwater.actions.settling import settle
from headwater.actions.settling_undo import undo, undoable
from headwater.core.signals import suggested
from headwater.store.folders import read_day, read_folders
from headwater.store.models import SignalDeed

from .test_introduction_letters import bridge, idea, left, seated, state

NOW, TODAY = people.NOW, people.NOW.date()


def due(seat: Seat, days: int = 0) -> list[str]:
    """What Today says of introductions so many days later."""
    now = NOW + timedelta(days=days)
    day = read_day(seat.workspace, now=now)
    folders = read_folders(seat.workspace, now=now).values()
    found = [one for folder in folders for one in suggested(folder, day)]
    return [one.what for one in found if one.signal == "introduction-follow"]


def test_silence_raises_one_nudge_after_a_week_and_closes_with_a_question_after_three(seat: Seat) -> None:
    left(seat, bridge(seat))
    assert due(seat, 6) == []
    assert due(seat, 7) == ["Nudge Ann Berg: no word yet in the thread with Bob Stone"]
    nudge = draft_letter(**seated(seat, 7), introduction=state(seat), step="nudge")
    left(seat, nudge, 7)
    assert due(seat, 8) == []
    assert close_quiet(now=NOW + timedelta(days=20)) == 0
    assert close_quiet(now=NOW + timedelta(days=21)) == 1
    assert state(seat).state == "no contact"
    assert due(seat, 22) == ["Did Ann Berg and Bob Stone find each other?"]
    subject = f"introduction:{state(seat).pk}:question"
    settle(**seated(seat, 22), signal="introduction-follow", subject=subject, told={"outcome": "spoke"})
    assert state(seat).state == "outcome"
    assert close_quiet(now=NOW + timedelta(days=60)) == 0


def test_what_is_to_be_done_stands_on_today_step_by_step_and_falls_silent_by_the_deed(seat: Seat) -> None:
    made = idea(seat)

    def done(step: str, days: int = 0, **told: str) -> None:
        subject = f"introduction:{made.pk}:{step}"
        settle(**seated(seat, days), signal="introduction-follow", subject=subject, told=told)

    assert due(seat) == ["Offer Bob Stone to Ann Berg"]
    done("offer", answer="yes")
    assert due(seat) == ["Ask Bob Stone whether to introduce Ann Berg"]
    done("ask", answer="asked")
    assert due(seat) == []
    assert due(seat, 7) == ["Ask Bob Stone again whether to introduce Ann Berg"]
    done("ask", answer="yes")
    assert due(seat) == ["Introduce Ann Berg and Bob Stone"]
    done("letter", how="phone")
    assert due(seat) == []
    done("nudge", 7, what="answered")
    assert due(seat, 13) == []
    assert due(seat, 14) == ["Ask Ann Berg what came of meeting Bob Stone"]
    done("outcome", 14, outcome="hired")
    assert due(seat, 14) == ["Thank Bob Stone for the time for Ann Berg"]
    done("thanks", 14)
    assert due(seat, 14) == []
    assert state(seat).state == "thanked"
    assert SignalDeed.objects.filter(signal="introduction-follow").count() == 7


def test_the_outcome_is_asked_for_once(seat: Seat) -> None:
    left(seat, bridge(seat))
    subject = f"introduction:{state(seat).pk}:nudge"
    settle(**seated(seat, 7), signal="introduction-follow", subject=subject, told={"what": "answered"})
    asked = draft_letter(**seated(seat, 14), introduction=state(seat), step="outcome")
    left(seat, asked, 14)
    assert due(seat, 14) == [] and due(seat, 40) == []
    assert state(seat).outcome_asked_on == TODAY + timedelta(days=14)


def test_a_yes_noted_from_today_by_mistake_can_be_undone(seat: Seat) -> None:
    made = idea(seat)
    subject = f"introduction:{made.pk}:offer"
    settle(**seated(seat), signal="introduction-follow", subject=subject, told={"answer": "yes"})
    found = undoable(seat.workspace, signal="introduction-follow", subject=subject, at=NOW)
    assert found is not None
    undo(**seated(seat), deed=found[0], seal=found[1])
    assert state(seat).state == "idea"
    assert due(seat) == ["Offer Bob Stone to Ann Berg"]
