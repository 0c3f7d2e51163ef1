"""`headwater check` names what does not fit together among introductions, partners and what gives them confidence."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

import people
from headwater.actions.acting import Seat
from headwater.actions.agreements import say
from headwater.actions.confidence import ask_confidence
from headwater.actions.introductions import Pair, propose
from headwater.actions.introductions_after import introduced
from headwater.actions.needs import record_need
from headwater.actions.partners import make_partner
from headwater.store.guards import install, remove
from headwater.store.models import ConfidenceStep, Introduction, Partner
from headwater.store.queries.soundness import faults

from .rows import change

NOW, TODAY = people.NOW, people.NOW.date()


@pytest.fixture
def ledger(seat: Seat) -> Seat:
    """Two introductions for one need, one of them made, and a partner."""
    now: dict[str, Any] = {"seat": seat, "now": NOW}
    ann = people.known(seat, "Ann Berg")
    need = record_need(**now, contact=ann, text="A lawyer", on=TODAY)
    pairs = [Pair(other=people.known(seat, name), why="good") for name in ("Bob Stone", "Cleo Marsh")]
    made = propose(**now, need=need, pairs=pairs)[0]
    for side in ("asker", "other"):
        say(**now, introduction=made, side=side, answer="yes")
    introduced(**now, introduction=made, how="phone")
    ask_confidence(**now, partner=make_partner(**now, contact=ann), text="references")
    assert not any(faults().values())
    remove(connection)
    return seat


@pytest.mark.parametrize(
    ("table", "which", "wrong"),
    [
        (Introduction, {"state": "sent"}, {"state": "idea"}), (Introduction, {"state": "idea"}, {"state": "agreed"}),
        (Introduction, {"state": "idea"}, {"outcome": "hired", "state": "outcome"}),
        (Introduction, {"state": "idea"}, {"give_id": 1}), (Partner, {}, {"state": "met"}),
        (ConfidenceStep, {}, {"done_on": TODAY}),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named(
    ledger: Seat, table: Any, which: dict[str, Any], wrong: dict[str, Any]
) -> None:
    if "give_id" in wrong:
        wrong = {"give_id": Introduction.objects.exclude(give=None).get().give_id}
    change(table.objects.get(**which), **wrong)
    install(connection)
    told = {part for part, found in faults().items() if found}
    remove(connection)
    assert told == {"introductions"}
