"""Growing closer, asking and finding out: preparation, plans, phases, readiness to be asked, groundwork, origins."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.folders import BOB, TODAY, a_day, days, folder, plan, ready_client, said, sent, thanked
from headwater.core.folder import Folder, KitHeld, Request, Served, Talk
from headwater.core.signals import suggested
from headwater.core.words import Suggestion


def of(signal: str, one: Folder, **day: Any) -> list[Suggestion]:
    """What this signal suggests."""
    return [found for found in suggested(one, a_day(**day)) if found.signal == signal]


@pytest.mark.parametrize(
    ("kind", "signal"),
    [("preparation", "prepare-client"), ("cultivation", "plan-step"), ("asking", "plan-step")],
)
def test_the_next_step_of_a_plan_is_shown_from_two_days_before(kind: str, signal: str):
    for due, speaks, late in [(-3, False, False), (-2, True, False), (7, True, False), (8, True, True)]:
        made = of(signal, folder(plans=(plan(kind, (due, "kit"), (-90, "")),)))
        assert bool(made) is speaks, due
        assert not speaks or (made[0].subject, made[0].verb, made[0].late) == ("step:100", "step", late)
    assert not of(signal, folder(plans=(plan(kind, (5, "kit"), ended=days(1)),)))


def test_preparing_a_client_says_where_it_stands_and_waits_while_they_complain():
    one = folder(
        work=(Served(7, days(40), service="coaching"),),
        plans=(plan("preparation", (1, "kit"), engagement=7),),
    )
    (made,) = of("prepare-client", one)
    assert made.letter == "kit" and made.why[:2] == (
        "Step one of one in preparing them for sending others; due yesterday.",
        "It goes along with the work (coaching).",
    )
    assert not of("prepare-client", replace(one, statements=(said("complaint", "too slow"),)))


def test_a_step_that_asks_waits_until_asking_is_due():
    asking = folder(plans=(plan("asking", (5, "direct-ask")),))
    assert not of("plan-step", asking)
    way = plan("asking", (5, "direct-kit"))
    assert of("plan-step", folder(plans=(way,)))
    for held in (said("hold"), said("complaint", "too slow")):
        assert not of("plan-step", folder(plans=(way,), statements=(held,)))


def test_a_best_source_without_a_next_step_is_shown():
    (made,) = of("next-step", folder(rank=2, sent=(thanked(ago=40),)))
    assert made.verb == "plan" and made.subject == f"party:1:{TODAY.year}"
    assert made.why[:2] == (
        "Number 2 of your best sources, and nothing is planned with them.",
        "They last sent somebody six weeks ago.",
    )
    assert not of("next-step", folder(rank=2, plans=(plan("cultivation", (-40, "")),)))
    assert of("next-step", folder(rank=2, plans=(plan("cultivation"),)))
    assert not of("next-step", folder(sent=(thanked(ago=40),)))


def talks(*beyond: bool, ago: int = 20) -> tuple[Talk, ...]:
    """Conversations, newest first."""
    return tuple(Talk(at, days(ago * at), "call", beyond=one) for at, one in enumerate(beyond, 1))


@pytest.mark.parametrize(
    ("beyond", "speaks"),
    [((True, True), True), ((True, False, True), True), ((True,), False), ((True, False, False, True), False),
     ((False, False, True, True), False)],
)  # fmt: skip
def test_a_phase_step_is_proposed_when_the_talk_goes_beyond_the_business_again_and_again(beyond, speaks):
    assert bool(of("phase-step", folder(talks=talks(*beyond)))) is speaks


def test_a_phase_step_shows_its_evidence_and_only_proposes():
    (made,) = of(
        "phase-step",
        folder(
            talks=talks(True, False, True),
            statements=(said("phase", "known", 200),),
            since=days(274),
            met=days(274),
        ),
    )
    assert (made.subject, made.verb) == ("party:1:trusted", "phase") and made.rows == (
        ("touch", 1),
        ("touch", 3),
    )
    assert made.why == (
        "In two of your last three conversations the talk went beyond the business, the last time 20 days ago.",
        "Nine months since you met; you know each other.",
        "If they trust you, confirm it with what shows it.",
    )
    assert not of("phase-step", folder(talks=talks(True, True, ago=190)))
    assert not of("phase-step", folder(talks=talks(True, True), statements=(said("phase", "trusted"),)))


def test_who_sends_people_is_proposed_as_referring_until_that_is_said():
    (made,) = of("phase-step", folder(sent=(thanked(1, 90), thanked(2, 40, prospect=BOB))))
    assert made.subject == "party:1:referring"
    assert made.why[0] == "Ann Berg sent you Bob Stone, six weeks ago, and one more within a year."
    assert not of("phase-step", folder(sent=(thanked(ago=40),), statements=(said("phase", "referring"),)))
    assert not of("phase-step", folder(sent=(thanked(ago=366),)))


def test_who_is_ready_can_be_asked_and_the_way_is_said():
    (made,) = of("can-be-asked", ready_client())
    assert (made.subject, made.verb, made.letter) == ("party:1:first", "ask", "ask-recommendation")
    assert made.what == "Ask Ann Berg for a recommendation" and any(
        one.startswith("How: ") for one in made.why
    )
    assert "Ask them to pass your name on, not to sell. What comes after is your part." in made.why
    eager = ready_client(
        statements=(*ready_client().statements, said("attitude", "eager", 9, pk=9, basis="said so"))
    )
    assert of("can-be-asked", eager)[0].letter == "ask-referral"


@pytest.mark.parametrize(
    "held",
    [{"statements": (said("hold"),)}, {"statements": (said("complaint", "too slow"),)},
     {"statements": (said("unpaid", "2026-17"),)}, {"statements": (said("trouble", "late"),)},
     {"plans": (plan("warm-up", (-9, "hello")),)}, {"asks": (Request(1, "referral", days(30), "yes"),)},
     {"deposits": 0}, {"deposits": 1, "asks": (Request(1, "referral", days(300), "yes"),)},
     {"sent": (sent(owed=True),)}, {"statements": (said("attitude", "reluctant"),)},
     {"plans": (plan("asking", (5, "middle-give"), (-30, "middle-ask")),)}],
)  # fmt: skip
def test_nobody_is_asked_while_something_holds_it_back(held: dict[str, Any]):
    before = ready_client().statements
    assert not of(
        "can-be-asked", ready_client(**{**held, "statements": (*before, *held.get("statements", ()))})
    )


def glad(**more: Any) -> Folder:
    """A client who gave the work five of five and never sent anybody."""
    return folder(**{"work": (Served(8, days(200), days(50), satisfaction=5),), **more})


def test_a_glad_client_who_never_sent_anybody_gets_the_next_piece_of_groundwork():
    (made,) = of("never-referred", glad(), kit=1)
    assert made.subject == "party:1:told-that-referrals" and made.verb == "groundwork"
    assert made.what == "Tell Ann Berg that your work comes by referral"
    told = said("groundwork", "told that referrals matter", 14)
    assert not of("never-referred", glad(statements=(replace(told, on=days(13)),)), kit=1)
    assert of("never-referred", glad(statements=(told,)), kit=1)[0].subject == "party:1:kit-given"
    assert of("never-referred", glad(statements=(told,)))[0].subject == "party:1:kinds-of-help-explai"
    given = (KitHeld("kit", 1, days(9)),)
    assert of("never-referred", glad(statements=(told,), kits=given), kit=1)[0].subject.endswith(
        "kinds-of-help-explai"
    )
    explained = said("groundwork", "kinds of help explained", 14, pk=2)
    assert not of("never-referred", glad(statements=(told, explained), kits=given), kit=1)


@pytest.mark.parametrize(
    "more",
    [{"sent": (thanked(ago=900),)}, {"work": (Served(8, days(200), days(50), satisfaction=3),)},
     {"work": (Served(8, days(90), satisfaction=5),)}, {"work": (Served(8, days(2000), days(1200), satisfaction=5),)},
     {"statements": (said("hold"),)}, {"statements": (said("complaint", "slow"),)},
     {"statements": (said("attitude", "reluctant"),)}, {"asks": (Request(1, "referral", days(30)),)},
     {"plans": (plan("preparation", (-9, "kit")),)}, {"plans": (plan("warm-up", (-9, "hello")),)}],
)  # fmt: skip
def test_no_ground_is_laid_where_it_would_be_out_of_place(more: dict[str, Any]):
    assert not of("never-referred", glad(**more), kit=1)


def test_a_client_of_the_last_twelve_months_without_a_source_is_asked():
    (made,) = of(
        "origin-unknown",
        folder(work=(Served(1, days(300), sourced=False), Served(2, days(20), sourced=False))),
    )
    assert (made.subject, made.verb, made.letter) == ("party:1", "name-source", "origin")
    assert made.why[1] == "Two pieces of work cannot be traced without it."
    for work in (
        Served(1, days(365), sourced=False),
        Served(1, days(20)),
        Served(1, days(-20), sourced=False),
    ):
        assert not of("origin-unknown", folder(work=(work,)))
