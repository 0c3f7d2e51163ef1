"""Undoing a whole import: what it made goes, what was used or changed since stays and is named."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotHere, Refused, Seat
from headwater.actions.business import record_business
from headwater.actions.gatherings import record_gathering
from headwater.actions.giving import Given, record_give
from headwater.actions.groups import join_group
from headwater.actions.imports.undo import redo_import, undo_import
from headwater.actions.needs import record_need
from headwater.actions.parties import change_party
from headwater.actions.silences import record_silence
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.ties import state_tie
from headwater.store.models import Batch, Party, Referral
from headwater.store.queries.soundness import faults
from importing import HEAD, LIST, bring, ledger

NOW = people.NOW
LATER = NOW + timedelta(hours=1)
MINE: dict[str, Any] = {"now": NOW + timedelta(minutes=5)}


def test_who_was_used_by_a_later_entry_stays(seat: Seat) -> None:
    done = bring(seat, LIST)
    people.referral(seat, "Ann Berg", "Eve Stone", "2026-01-02")
    undone = undo_import(seat=seat, now=LATER, batch=done.batch)
    assert undone.stays == ["Ann Berg"]
    assert "Kept, because they were used or changed since: Ann Berg." in undone.sentence
    assert (
        not Party.objects.get(name="Ann Berg").trashed_at and Party.objects.get(name="Carol Dahl").trashed_at
    )
    assert not any(faults().values())


@pytest.mark.parametrize("how", ["give", "tie", "business", "need", "group", "gathering", "silence"])
def test_who_was_dealt_with_since_stays(how: str, seat: Seat) -> None:
    done = bring(seat, LIST)
    row, eve = Party.objects.get(name="Ann Berg"), people.person(seat, "Eve Stone")
    acts: dict[str, Any] = {
        "give": lambda: record_give(
            **MINE, seat=seat, given=Given(contact=eve, other=row, kind="introduction", on=NOW.date())
        ),
        "tie": lambda: state_tie(**MINE, seat=seat, one=eve, other=row),
        "business": lambda: record_business(**MINE, seat=seat, seller=eve, buyer=row, on=NOW.date()),
        "need": lambda: record_need(**MINE, seat=seat, contact=row, text="a printer", on=NOW.date()),
        "group": lambda: join_group(**MINE, seat=seat, group="Chamber", member=row),
        "gathering": lambda: record_gathering(**MINE, seat=seat, kind="meeting", at=NOW, people=[row, eve]),
        "silence": lambda: record_silence(
            **MINE, seat=seat, source=row, on=NOW.date(), reason="we lost touch"
        ),
    }
    acts[how]()
    undone = undo_import(seat=seat, now=LATER, batch=done.batch)
    assert undone.stays == ["Ann Berg"] and not Party.objects.get(name="Ann Berg").trashed_at
    assert Party.objects.get(name="Carol Dahl").trashed_at and not any(faults().values())


def test_what_was_changed_by_hand_stays(seat: Seat) -> None:
    done = bring(seat, LIST)
    change_party(
        seat=seat, now=NOW + timedelta(minutes=5), party=Party.objects.get(name="Dee Holm"), city="Kiel"
    )
    sent = Referral.objects.get(prospect__name="Bob Falk")
    record_thanks(seat=seat, now=LATER, referral=sent, given=ThanksGiven(at=NOW))
    undone = undo_import(seat=seat, now=LATER, batch=done.batch)
    assert set(undone.stays) == {"Ann Berg sent Bob Falk", "Ann Berg", "Bob Falk", "Dee Holm"}
    assert not any(faults().values())


def test_a_corrected_fact_gets_its_old_value_back(seat: Seat) -> None:
    bring(seat, LIST)
    before = ledger(seat)
    done = bring(
        seat,
        LIST.replace("800.50", "850.00").replace("2024-03-05", "2024-03-07"),
        now=NOW + timedelta(minutes=5),
    )
    assert ledger(seat) != before
    undo_import(seat=seat, now=LATER, batch=done.batch)
    assert ledger(seat) == before


def test_undone_twice_and_redone_twice_are_refused(seat: Seat) -> None:
    done = bring(seat, LIST)
    after = ledger(seat)
    with pytest.raises(Refused, match="nothing to do again"):
        redo_import(seat=seat, now=LATER, batch=done.batch)
    undo_import(seat=seat, now=LATER, batch=done.batch)
    with pytest.raises(Refused, match="undone already"):
        undo_import(seat=seat, now=LATER, batch=done.batch)
    redo_import(seat=seat, now=NOW + timedelta(hours=2), batch=done.batch)
    assert ledger(seat) == after


def test_an_import_that_came_again_cannot_be_redone_beside_itself(seat: Seat) -> None:
    done = bring(seat, LIST)
    undo_import(seat=seat, now=LATER, batch=done.batch)
    bring(seat, LIST, now=NOW + timedelta(hours=2))
    with pytest.raises(Refused, match="imported again meanwhile"):
        redo_import(seat=seat, now=NOW + timedelta(hours=3), batch=done.batch)


def test_whom_two_imports_know_stays_while_one_of_them_stands(seat: Seat) -> None:
    first = bring(seat, LIST)
    bring(seat, HEAD + "Ann Berg,Eve Stone,2024-02-02,,,\n", now=NOW + timedelta(minutes=5))
    undo_import(seat=seat, now=LATER, batch=first.batch)
    assert not Party.objects.get(name="Ann Berg").trashed_at
    assert not any(faults().values())


def test_another_workspace_has_no_such_import(seat: Seat, stranger: Seat) -> None:
    done = bring(seat, LIST)
    for deed in (undo_import, redo_import):
        with pytest.raises(NotHere):
            deed(seat=stranger, now=LATER, batch=done.batch)


def test_the_demo_practice_is_no_import(seat: Seat) -> None:
    batch = Batch.objects.create(
        workspace=seat.workspace, kind="demo", file_name="", file_digest="", started_at=NOW
    )
    with pytest.raises(Refused):
        undo_import(seat=seat, now=LATER, batch=batch)
