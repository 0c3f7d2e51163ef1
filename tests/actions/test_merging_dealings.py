"""Two entries that are one: what was given, needed, known and spent follows, once, and comes back exactly."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db.models import ForeignKey
from hypothesis import given
from hypothesis import strategies as st

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.business import record_business
from headwater.actions.gatherings import record_gathering
from headwater.actions.giving import Given, record_give
from headwater.actions.groups import join_group
from headwater.actions.merging import merge_parties, unmerge
from headwater.actions.merging_pointers import POINTERS
from headwater.actions.needs import record_need
from headwater.actions.ties import restore_tie, state_tie, trash_tie
from headwater.store.models import Business, Give, Label, Merge, Need, Party, Silence, Step, Tie
from headwater.store.queries.soundness import faults

from .test_merging import ledger

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
ELSEWHERE = {
    ("tie", "one"): "told from either side: joined by merging_ties",
    ("tie", "other"): "told from either side: joined by merging_ties",
    ("merge", "kept"): "the memory of merges itself",
    ("merge", "gone"): "the memory of merges itself",
    ("workspace", "me"): "the owner is never merged away",
    ("engagement", "direct"): "worked out anew by tracing",
    ("engagement", "root"): "worked out anew by tracing",
    ("referral", "root"): "worked out anew by tracing",
}


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def merged(seat: Seat, kept: Party, gone: Party) -> Merge:
    return merge_parties(**seated(seat), kept=kept, gone=gone)


def sound() -> bool:
    return not any(faults().values())


def test_every_column_that_points_at_a_party_is_moved_by_a_merge_or_said_why_not() -> None:
    pointing = {
        (model._meta.model_name, field.name)
        for model in apps.get_app_config("headwater").get_models()
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey) and field.related_model is Party
    }
    moved = {tuple(pointer.name.split(".")) for pointer in POINTERS}
    assert pointing - moved - set(ELSEWHERE) == set(), "Name it in POINTERS, or say here why it stays."
    assert moved - pointing == set()


def test_what_was_given_needed_and_known_follows_and_goes_back(seat: Seat) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    record_give(
        **seated(seat), given=Given(contact=two, kind="introduction", other="Bob", on=DAY, minutes=10)
    )
    record_give(
        **seated(seat), given=Given(contact=people.known(seat, "Cy"), kind="resource", other=two, on=DAY)
    )
    record_need(**seated(seat), contact=two, text="a printer", on=DAY)
    record_business(**seated(seat), seller=two, buyer="Bob", on=DAY)
    record_business(**seated(seat), seller="Bob", buyer=two, on=DAY)
    state_tie(**seated(seat), one="Bob", other=two)
    join_group(**seated(seat), group="Chamber", member=two)
    record_gathering(**seated(seat), kind="meeting", at=people.at(DAY), people=[two, "Bob"])
    before = ledger()
    merge = merged(seat, one, two)
    for rows in (one.gives, one.needs, one.sold, one.bought, one.memberships, one.attendances):
        assert rows.count() == 1
    assert Give.objects.get(kind="resource").other == one
    assert Give.objects.get(kind="introduction").referral.provider == one
    tie = Tie.objects.get()
    assert (tie.one, tie.other.name) == (one, "Bob")
    assert sound()
    unmerge(**seated(seat), merge=merge)
    assert ledger() == before
    assert sound()


def test_what_both_have_stands_once_and_is_two_again(seat: Seat) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    for who in (one, two):
        state_tie(**seated(seat), one=who, other="Bob")
        join_group(**seated(seat), group="Chamber", member=who)
        record_business(**seated(seat), seller=who, buyer="Bob", on=DAY)
        Label.objects.create(party=who, kind="topic", name="pricing")
    record_gathering(**seated(seat), kind="meeting", at=people.at(DAY), people=[one, two])
    before = ledger()
    merge = merged(seat, one, two)
    for rows in (one.ties, one.memberships, one.sold, one.labels, one.attendances):
        assert rows.count() == 1
    assert sound()
    unmerge(**seated(seat), merge=merge)
    assert ledger() == before


def test_nobody_is_tied_to_themselves(seat: Seat) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    told = Given(contact=one, kind="resource", other=two, on=DAY)
    record_give(**seated(seat), given=told)
    record_business(**seated(seat), seller=two, buyer=one, on=DAY)
    state_tie(**seated(seat), one=one, other=two)
    stamp = {"workspace": seat.workspace, "added_at": people.NOW, "changed_at": people.NOW}
    Step.objects.create(**stamp, person=two, source=one, kind="asked", at=people.NOW)
    before = ledger()
    merge = merged(seat, one, two)
    assert not Give.objects.filter(other=one).exists()
    assert not Tie.objects.exclude(other=two).exists()
    unmerge(**seated(seat), merge=merge)
    assert ledger() == before


def test_what_is_between_me_and_others_is_never_moved_to_me(seat: Seat) -> None:
    me, two = seat.workspace.me, people.person(seat, "Kim Wale")
    assert me is not None
    record_give(**seated(seat), given=Given(contact=two, kind="advice", on=DAY))
    record_need(**seated(seat), contact=two, text="a printer", on=DAY)
    record_business(**seated(seat), seller=two, buyer="Bob", on=DAY)
    state_tie(**seated(seat), one=two, other="Bob")
    before = ledger()
    merge = merged(seat, me, two)
    assert [model.objects.get() for model in (Give, Need)] == [two.gives.get(), two.needs.get()]
    assert Business.objects.get().seller == two
    assert Tie.objects.filter(one=two).exists() or Tie.objects.filter(other=two).exists()
    unmerge(**seated(seat), merge=merge)
    assert ledger() == before


def test_a_relation_in_the_trash_stands_in_no_ones_way(seat: Seat) -> None:
    one, two = people.person(seat, "Anna Berg"), people.person(seat, "Anna Bergh")
    old = state_tie(**seated(seat), one=one, other="Bob")
    trash_tie(**seated(seat), tie=old)
    state_tie(**seated(seat), one=two, other="Bob")
    merge = merged(seat, one, two)
    assert one.ties.filter(trashed_at=None).count() == 1
    with pytest.raises(Refused, match="already"):
        restore_tie(**seated(seat), tie=old)
    unmerge(**seated(seat), merge=merge)
    restore_tie(**seated(seat), tie=old)
    assert sound()


Fact = Callable[[dict[str, Any], Party, Party], Any]
FACTS: tuple[Fact, ...] = (
    lambda at, a, b: record_give(**at, given=Given(contact=a, kind="resource", other=b, on=DAY)),
    lambda at, a, b: record_give(**at, given=Given(contact=a, kind="introduction", other=b, on=DAY)),
    lambda at, a, _: record_need(**at, contact=a, text="a printer", on=DAY),
    lambda at, a, b: record_business(**at, seller=a, buyer=b, on=DAY),
    lambda at, a, b: state_tie(**at, one=a, other=b),
    lambda at, a, _: join_group(**at, group="Chamber", member=a),
    lambda at, a, b: record_gathering(**at, kind="meeting", at=people.NOW, people=[a, b]),
    lambda at, a, _: Silence.objects.create(
        workspace=at["seat"].workspace, added_at=people.NOW, changed_at=people.NOW, source=a, on=DAY, reason="moved"
    ),
)  # fmt: skip


@given(
    told=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 3), st.integers(0, 3)), max_size=14),
    pairs=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4),
)
def test_any_merges_undone_in_reverse_order_leave_every_dealing_as_it_was(
    seat: Seat, told: list[tuple[int, int, int]], pairs: list[tuple[int, int]]
) -> None:
    crowd = [people.person(seat, f"P {number}") for number in range(4)]
    for fact, one, other in told:
        with suppress(Refused):
            FACTS[fact](seated(seat), crowd[one], crowd[other])
    states, merges = [], []
    for kept, gone in pairs:
        before = ledger()
        with suppress(Refused):
            merges.append(merged(seat, crowd[kept], crowd[gone]))
            states.append(before)
            assert sound()
    for merge, before in zip(reversed(merges), reversed(states), strict=True):
        unmerge(**seated(seat), merge=merge)
        assert ledger() == before
