"""The trace kept with the rows is at every moment what tracing everything anew, and core, would say."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import people
from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.bulk import NewParty, NewReferral, add_parties, add_referrals
from headwater.actions.engagements import (
    change_engagement,
    record_engagement,
    restore_engagement,
    trash_engagement,
)
from headwater.actions.referrals import (
    Sent,
    change_referral,
    record_referral,
    restore_referrals,
    trash_referrals,
)
from headwater.actions.tracing import retrace, retrace_all
from headwater.core.trace import NOBODY, Trace
from headwater.store.book import load_book
from headwater.store.models import Engagement, Party, Referral

NOW = people.NOW
START = date(2025, 1, 1)


def kept(seat: Seat) -> tuple[dict[int, Any], dict[int, Any]]:
    """The trace as it stands in the rows: of referrals (parent, root, depth), of work (origin, direct, root, depth)."""
    links = Referral.objects.of(seat.workspace).filter(provider=seat.workspace.me)
    works = Engagement.objects.of(seat.workspace)
    return (
        {pk: rest for pk, *rest in links.values_list("pk", "parent_id", "root_id", "depth")},
        {pk: rest for pk, *rest in works.values_list("pk", "origin_id", "direct_id", "root_id", "depth")},
    )


def thought(seat: Seat) -> tuple[dict[int, Any], dict[int, Any]]:
    """The same, as core traces it from the book."""
    book = load_book(seat.workspace)
    trace = Trace(book=book, touch="first")
    links = {}
    for number, link in enumerate(trace.links):
        up = trace.up[number]
        parent = None if up == NOBODY else trace.links[up].id
        links[link.id] = [parent, trace.links[trace.root[number]].source, trace.depth[number]]
    works = {}
    for work in book.engagements:
        chain = trace.chain(engagement=work)
        first, last = (chain[0].link, chain[-1].link) if chain else (None, None)
        works[work.id] = [
            first.id if first else None, first.source if first else None, last.source if last else None, len(chain),
        ]  # fmt: skip
    return links, works


def assert_true(seat: Seat) -> None:
    """What is kept is what core thinks, and tracing everything anew changes nothing."""
    assert kept(seat) == thought(seat)
    assert retrace_all(seat.workspace) == 0


parties, places = st.integers(0, 4), st.integers(0, 30)
moments = st.tuples(st.integers(0, 4), st.sampled_from([0, 9, 23]))
beginnings = st.tuples(
    st.lists(st.tuples(st.just("send"), parties, parties, moments), min_size=4, max_size=7),
    st.lists(st.tuples(st.just("hire"), parties, parties, moments), min_size=3, max_size=5),
)
acts = st.one_of(
    st.tuples(st.just("send"), parties, parties, moments),
    st.tuples(st.just("send to a friend"), parties, parties, moments),
    st.tuples(st.just("hire"), parties, parties, moments),
    st.tuples(st.just("another source"), places, parties, moments),
    st.tuples(st.just("another prospect"), places, parties, moments),
    st.tuples(st.just("another moment"), places, parties, moments),
    st.tuples(st.just("another provider"), places, parties, moments),
    st.tuples(st.just("trash"), places, parties, moments),
    st.tuples(st.just("restore"), places, parties, moments),
    st.tuples(st.just("another client"), places, parties, moments),
    st.tuples(st.just("another start"), places, parties, moments),
    st.tuples(st.just("trash work"), places, parties, moments),
    st.tuples(st.just("restore work"), places, parties, moments),
)


def do(seat: Seat, who: list[Party], act: str, one: int, other: int, moment: tuple[int, int]) -> None:
    """One act. `one` is a party or the place of a row, `other` a party."""
    base: dict[str, Any] = {"seat": seat, "now": NOW}
    day, party = START + timedelta(days=moment[0]), who[other]
    at = people.at(day, moment[1])
    links, works = list(Referral.objects.order_by("pk")), list(Engagement.objects.order_by("pk"))
    link = links[one % len(links)] if links else None
    work = works[one % len(works)] if works else None
    match act:
        case "send":
            record_referral(**base, sent=Sent(source=who[one], prospect=party, received_at=at))
        case "send to a friend":
            friend = who[(one + 1) % len(who)]
            record_referral(
                **base, sent=Sent(source=who[one], prospect=party, provider=friend, received_at=at)
            )
        case "hire":
            record_engagement(**base, client=party, started_on=day)
        case "another client" if work:
            change_engagement(**base, work=work, client=party)
        case "another start" if work:
            change_engagement(**base, work=work, started_on=day)
        case "trash work" if work:
            trash_engagement(**base, work=work)
        case "restore work" if work:
            restore_engagement(**base, work=work)
        case "another source" if link:
            change_referral(**base, referral=link, source=party)
        case "another prospect" if link:
            change_referral(**base, referral=link, prospect=party)
        case "another moment" if link:
            change_referral(**base, referral=link, received_at=at)
        case "another provider" if link:
            change_referral(**base, referral=link, provider=party if one % 2 else seat.workspace.me)
        case "trash" if link:
            trash_referrals(**base, referrals=[link])
        case "restore" if link:
            restore_referrals(**base, referrals=[link])


@settings(max_examples=20, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(beginning=beginnings, steps=st.lists(acts, min_size=2, max_size=8))
def test_after_every_act_the_trace_is_what_tracing_anew_would_give(
    seat: Seat, beginning: tuple[list[Any], list[Any]], steps: list[Any]
) -> None:
    with transaction.atomic():
        who = [people.person(seat, f"Person {number}") for number in range(5)]
        for number, told in enumerate((*beginning[0], *beginning[1], *steps), 1):
            try:
                with transaction.atomic():
                    do(seat, who, *told)
            except Refused:
                continue
            if number >= len(beginning[0]):
                assert_true(seat)
        transaction.set_rollback(True)


def test_a_circle_over_time_comes_out_right_for_every_day(seat: Seat) -> None:
    people.referral(seat, "A", "B", "2019-03-01")
    people.referral(seat, "B", "C", "2020-03-01")
    people.referral(seat, "C", "A", "2021-03-01")
    people.referral(seat, "A", "D", "2022-03-01")
    expected = [
        ("B", "2019-06-01", "A", "A", 1),
        ("C", "2019-12-31", None, None, 0),
        ("C", "2020-06-01", "B", "A", 2),
        ("A", "2020-06-01", None, None, 0),
        ("A", "2021-06-01", "C", "A", 3),
        ("B", "2022-06-01", "A", "A", 1),
        ("D", "2022-06-01", "A", "A", 4),
    ]
    for client, day, direct, root, depth in expected:
        work = people.engagement(seat, client, day)
        found = (work.direct and work.direct.name, work.root and work.root.name, work.depth)
        assert found == (direct, root, depth), (client, day)
    assert_true(seat)


def test_a_chain_of_ten_hops_is_whole_in_whatever_order_it_is_told(seat: Seat) -> None:
    names = [f"Hop {number}" for number in range(11)]
    links = list(pairwise(names))
    for place in (5, 0, 9, 3, 7, 1, 8, 2, 6, 4):
        people.referral(seat, *links[place], START + timedelta(days=place))
    work = people.engagement(seat, "Hop 10", "2026-01-01")
    assert (work.direct.name, work.root.name, work.depth) == ("Hop 9", "Hop 0", 10)
    assert_true(seat)


@pytest.fixture
def long_chain(seat: Seat) -> list[Party]:
    """A chain of 2,000 hops, each a day after the one before."""
    with one_act(seat=seat, now=NOW, action="fill") as act:
        ids = add_parties(act, [NewParty(name=f"Hop {number}", kind="person") for number in range(2001)])
        days = [date(2015, 1, 1) + timedelta(days=number) for number in range(2000)]
        add_referrals(
            act,
            [
                NewReferral(
                    source=source, prospect=prospect, provider=seat.workspace.me_id, received_at=people.at(day),
                    received_on=day,
                )
                for (source, prospect), day in zip(pairwise(ids), days, strict=True)
            ],
        )  # fmt: skip
        retrace_all(act.workspace)
    return list(Party.objects.filter(pk__in=ids).order_by("pk"))


def test_a_chain_of_two_thousand_hops_is_traced_and_corrected_whole(
    seat: Seat, long_chain: list[Party]
) -> None:
    last = Referral.objects.get(prospect=long_chain[-1])
    assert (last.root, last.depth) == (long_chain[0], 2000)
    middle = Referral.objects.get(prospect=long_chain[1000])
    trash_referrals(seat=seat, now=NOW, referrals=[middle])
    last.refresh_from_db()
    assert (last.root, last.depth) == (long_chain[1000], 1000)
    work = people.engagement(seat, long_chain[-1], "2026-01-01")
    assert (work.root, work.depth) == (long_chain[1000], 1000)
    assert_true(seat)


def _indexes() -> set[str]:
    tables = ("headwater_referral", "headwater_engagement")
    with connection.cursor() as cursor:
        told = [connection.introspection.get_constraints(cursor, table) for table in tables]
    return {name for each in told for name, what in each.items() if what["index"]}


def test_tracing_a_whole_ledger_anew_leaves_its_indexes_and_the_rows_of_others(
    seat: Seat, long_chain: list[Party]
) -> None:
    theirs = people.chain(people.practice(), "Xan", "Yul", "Zoe")
    before = _indexes()
    Referral.objects.of(seat.workspace).update(parent=None, root=None, depth=1)
    assert retrace(seat=seat, now=NOW) == 2000
    assert_true(seat)
    assert _indexes() == before
    assert [(each.root, each.depth) for each in Referral.objects.filter(pk__in=[x.pk for x in theirs])] == [
        (each.root, each.depth) for each in theirs
    ]


def test_only_referrals_to_me_are_links(seat: Seat) -> None:
    friend = people.person(seat, "The printer")
    people.referral(seat, "Ann", "Bob", "2026-01-01", provider=friend)
    assert people.engagement(seat, "Bob", "2026-02-01").origin is None
    assert people.referral(seat, "Bob", "Cy", "2026-02-01").depth == 1


def test_tracing_anew_mends_what_was_written_past_the_actions(seat: Seat) -> None:
    links = people.chain(seat, "Ann", "Bob", "Cy", "Dee")
    work = people.engagement(seat, "Dee", "2026-01-01")
    true = kept(seat)
    Referral.objects.filter(pk=links[1].pk).update(root=links[1].prospect, depth=9, parent=None)
    Engagement.objects.filter(pk=work.pk).update(root=None, depth=0)
    assert retrace(seat=seat, now=NOW) == 2
    assert kept(seat) == true
    assert retrace(seat=seat, now=NOW) == 0


def test_two_practices_do_not_meet_in_a_trace(seat: Seat, stranger: Seat) -> None:
    people.referral(stranger, "Zoe", "Ann", "2019-01-01")
    assert people.referral(seat, "Ann", "Bob", "2020-01-01").depth == 1


def test_recording_one_referral_takes_a_fixed_number_of_queries(
    seat: Seat, django_assert_max_num_queries: Any
) -> None:
    people.chain(seat, *[f"Hop {number}" for number in range(12)])
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    source = Party.objects.get(name="Hop 11")
    for prospect, sender in ((ann, source), (bob, source)):
        with django_assert_max_num_queries(22):
            sent = Sent(source=sender, prospect=prospect, received_at=NOW)
            assert record_referral(seat=seat, now=NOW, sent=sent).depth == 12
