"""Steps on the way: a person's, and visitors nobody knows; what was probably a machine."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.steps import mark_machine, record_step, restore_step, trash_step
from headwater.store.models import Party, Step
from headwater.store.queries.steps import latest_steps, visits_of
from people import NOW


def step(seat: Seat, **told: Any) -> Step:
    return record_step(
        **{"seat": seat, "now": NOW, "source": "The article", "kind": "read", "at": NOW, **told}
    )


def test_a_step_of_a_person_finds_its_source_by_name_and_makes_it_in_place(seat: Seat) -> None:
    bob, article = people.person(seat, "Bob"), people.content(seat, "The article")
    made = step(seat, person=bob, certainty="likely", note="said so")
    assert made.source == article and made.count == 1
    step(seat, person=bob, source="The talk", kind="met", at=NOW - timedelta(days=2))
    assert Party.objects.filter(name="The talk").exists()
    assert [one.kind for one in latest_steps(seat.workspace, bob)] == ["read", "met"]


def test_visitors_nobody_knows_come_in_numbers_and_machines_are_told_apart(seat: Seat) -> None:
    article = people.content(seat, "The article")
    step(seat, source=article, kind="seen", count=240, at=NOW - timedelta(days=30))
    many = step(seat, source=article, kind="seen", count=60)
    step(seat, source=article, kind="seen", count=7, machine=True)
    assert (visits_of(seat.workspace, article).people, visits_of(seat.workspace, article).machines) == (
        300,
        7,
    )
    mark_machine(seat=seat, now=NOW, step=many, machine=True)
    assert (visits_of(seat.workspace, article).people, visits_of(seat.workspace, article).machines) == (
        240,
        67,
    )
    mark_machine(seat=seat, now=NOW, step=many, machine=False)
    trash_step(seat=seat, now=NOW, step=many)
    assert visits_of(seat.workspace, article).people == 240
    with pytest.raises(Refused, match="in the trash"):
        mark_machine(seat=seat, now=NOW, step=many, machine=True)
    restore_step(seat=seat, now=NOW, step=many)
    assert visits_of(seat.workspace, article).people == 300


@pytest.mark.parametrize(
    ("told", "sentence", "place"),
    [
        ({"kind": "smelled"}, "'smelled' is not one of", "kind"),
        ({"certainty": "very"}, "'very' is not one of", "certainty"),
        ({"at": NOW + timedelta(hours=1)}, "cannot lie in the future", "at"),
        ({"count": 0}, "Write how many", "count"),
        ({"count": -3}, "Write how many", "count"),
        ({"count": 2, "person": "Bob"}, "Only visitors without a name", "count"),
        ({"person": "Bob", "source": "Bob"}, "Name what they saw", "source"),
        ({"person": "Kim Vale"}, "is no prospect", "person"),
        ({"source": "n/a"}, "Write who or what", "source"),
        ({"note": "x" * 301}, "up to 300 characters", "note"),
    ],
)
def test_what_cannot_be_a_step_is_said_in_a_sentence(
    told: Any, sentence: str, place: str, seat: Seat
) -> None:
    people.person(seat, "Bob")
    if "person" in told:
        told = {**told, "person": Party.objects.get(name=told["person"])}
    with pytest.raises(Refused) as caught:
        step(seat, **told)
    assert sentence in caught.value.sentence and caught.value.place == place
    assert not Step.objects.exists()


def test_a_step_sent_twice_is_noted_once(seat: Seat) -> None:
    assert step(seat, key="k").pk == step(seat, key="k").pk and Step.objects.count() == 1
