"""`headwater check` names every fault that somebody could plant behind the guards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection

import people
from headwater.actions.acting import Seat
from headwater.actions.giving import Given, record_give
from headwater.actions.groups import join_group
from headwater.actions.merging import merge_parties
from headwater.actions.needs import record_need
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.ties import state_tie
from headwater.store.guards import install, remove
from headwater.store.models import Engagement, Party, Referral
from headwater.store.queries.soundness import faults

from .rows import change, copy

NOW = people.NOW


@pytest.fixture
def ledger(seat: Seat) -> Seat:
    """A sound ledger with everything in it; its guards are away while a fault is planted."""
    talk = people.content(seat, "The talk", behind=["Carol", "Dan"])
    people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    by_talk = people.referral(seat, talk, "Ann", "2026-01-08")
    record_thanks(
        seat=seat, now=NOW, referral=by_talk,
        given=ThanksGiven(at=NOW, people=[Party.objects.get(name="Carol")]),
    )  # fmt: skip
    people.engagement(seat, "Bob", "2026-02-01", "10")
    merge_parties(seat=seat, now=NOW, kept=people.person(seat, "Eve"), gone=people.person(seat, "Eva"))
    assert found() == {}
    return seat


def found() -> dict[str, list[str]]:
    """The parts with faults."""
    install(connection)
    return {part: told for part, told in faults().items() if told}


def party(name: str) -> Party:
    return Party.objects.get(name=name)


@pytest.mark.parametrize("name", ["Ann", "Bob", "The talk"])
def test_live_rows_of_somebody_in_the_trash_are_named(ledger: Seat, name: str) -> None:
    remove(connection)
    change(party(name), trashed_at=NOW)
    assert "trash" in found()


def test_somebody_behind_a_content_who_is_in_the_trash_is_named(ledger: Seat) -> None:
    change(party("Dan"), trashed_at=NOW)
    assert set(found()) == {"trash", "thanks"}


def test_thanks_that_do_not_fit_are_named(ledger: Seat) -> None:
    ann, talk = Referral.objects.get(source__name="Ann"), Referral.objects.get(source__name="The talk")
    remove(connection)
    change(ann, thanks="owed")
    assert found() == {"thanks": [f"referral {ann.pk} was thanked for and is still owed"]}
    change(ann, thanks="given")
    talk.source.people_behind.filter(person=party("Dan")).delete()
    assert found() == {"thanks": [f"referral {talk.pk} is owed thanks, and nobody waits for them"]}
    talk.thanks_given.all().delete()
    change(talk, thanks="given")
    assert found() == {"thanks": [f"referral {talk.pk} counts as thanked for, and nobody was thanked"]}


def test_a_merge_that_does_not_hold_is_named(ledger: Seat) -> None:
    change(party("Eva"), trashed_at=None)
    assert set(found()) == {"merges"}


def test_a_circle_within_a_day_is_named(ledger: Seat) -> None:
    people.referral(ledger, "Bob", "Carol", "2026-01-12")
    people.referral(ledger, "Carol", "Ann", "2026-01-14")
    remove(connection)
    Referral.objects.update(received_on="2026-01-12")
    assert found()["circles"] == [f"workspace {ledger.workspace.pk} has a circle within 2026-01-12"]


@pytest.mark.parametrize("column", ["origin_id", "direct_id", "root_id", "depth"])
def test_work_that_is_traced_wrongly_is_named(ledger: Seat, column: str) -> None:
    work = Engagement.objects.get()
    change(work, **{column: 7 if column == "depth" else None})
    assert found() == {"trace": [f"engagement {work.pk} is traced wrongly; run `headwater retrace`"]}


def test_a_give_that_leads_to_a_referral_of_others_or_of_another_give_is_named(ledger: Seat) -> None:
    told = Given(contact=party("Ann"), kind="introduction", other=party("Dan"), on=NOW.date())
    give = record_give(seat=ledger, now=NOW, given=told)
    assert found() == {}
    again = record_give(seat=ledger, now=NOW, given=replace(told, refers=False))
    change(again, referral_id=give.referral_id)
    assert found() == {"dealings": [f"give {again.pk} leads to a referral that another give is"]}
    change(again, referral_id=Referral.objects.get(source__name="Ann").pk)
    assert found() == {"dealings": [f"give {again.pk} leads to a referral between other people"]}
    change(again, referral_id=None)
    change(again, contact_id=ledger.workspace.me_id)
    assert found() == {"dealings": [f"give {again.pk} names the owner as somebody else"]}


def test_dealings_that_stand_twice_are_named(ledger: Seat) -> None:
    tie = state_tie(seat=ledger, now=NOW, one=party("Ann"), other=party("Bob"))
    copy(tie, one_id=tie.other_id, other_id=tie.one_id)
    told = [f"the relation of {tie.one_id} and {tie.other_id} stands 2 times"]
    assert found() == {"dealings": told}


def test_dealings_that_lead_into_another_workspace_are_named(ledger: Seat, stranger: Seat) -> None:
    zoe = people.person(stranger, "Zoe")
    need = record_need(seat=ledger, now=NOW, contact=party("Ann"), text="a printer", on=NOW.date())
    row = join_group(seat=ledger, now=NOW, group="Chamber", member=party("Ann"))
    remove(connection)
    change(need, contact_id=zoe.pk)
    change(row, member_id=zoe.pk)
    assert found() == {
        "dealings": [f"need {need.pk} crosses workspaces", f"membership {row.pk} crosses workspaces"]
    }
