"""Tracing: backwards in time only, hop by hop, to the roots; also in circles and along chains of any length."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import any_book, make_book, morning, named
from headwater.core.credit.chain import ALL as CHAINS
from headwater.core.credit.handout import Handout
from headwater.core.credit.parts import WHOLE
from headwater.core.credit.touch import ALL as TOUCHES
from headwater.core.trace import Trace, TraceError, day_of, first_parents
from headwater.core.words import UNDATED, UNKNOWN, Book, Engagement, Kind, Link

quickly = settings(deadline=None)
models = st.tuples(st.sampled_from(sorted(TOUCHES)), st.sampled_from(sorted(CHAINS)))

CIRCLE = ("A > B 2019-06-01", "B > C 2020-06-01", "C > A 2021-06-01")


def chain_of(book: Book, sentence: str) -> list[str]:
    client, day = sentence.split()
    engagement = Engagement(id=99, client=named(book, client), at=morning(date.fromisoformat(day)))
    return [book.parties[hop.link.source].name for hop in Trace(book=book).chain(engagement=engagement)]


@pytest.mark.parametrize(
    ("hired", "chain"),
    [
        ("A 2018-01-01", []),
        ("B 2018-01-01", []),
        ("C 2018-01-01", []),
        ("A 2019-12-31", []),
        ("B 2019-12-31", ["A"]),
        ("C 2019-12-31", []),
        ("A 2020-12-31", []),
        ("B 2020-12-31", ["A"]),
        ("C 2020-12-31", ["B", "A"]),
        ("A 2021-12-31", ["C", "B", "A"]),
        ("B 2021-12-31", ["A"]),
        ("C 2021-12-31", ["B", "A"]),
    ],
)
def test_a_circle_of_three_comes_out_right_for_every_day_of_hiring(hired: str, chain: list[str]) -> None:
    assert chain_of(make_book(*CIRCLE), hired) == chain


def test_a_link_on_the_very_instant_of_the_engagement_counts() -> None:
    assert chain_of(make_book("A > B 2019-06-01"), "B 2019-06-01") == ["A"]


def test_links_of_one_instant_are_told_apart_by_their_number() -> None:
    assert chain_of(make_book("A > B 2019-06-01", "B > C 2019-06-01"), "C 2020-01-01") == ["B", "A"]
    assert chain_of(make_book("B > C 2019-06-01", "A > B 2019-06-01"), "C 2020-01-01") == ["B"]


def test_an_undated_link_is_older_than_every_dated_one() -> None:
    assert chain_of(make_book("B > C 2019-06-01", "A > B"), "C 2020-01-01") == ["B", "A"]


def test_a_source_of_unknown_kind_explains_nothing() -> None:
    book = make_book("? > B 2019-06-01", "B > C 2020-06-01", kinds={"?": Kind.UNKNOWN})
    assert chain_of(book, "C 2021-01-01") == ["B"]
    assert chain_of(book, "B 2021-01-01") == []


@pytest.mark.parametrize(
    ("touch", "chain", "count"),
    [("first", "root", 10_000), ("first", "shared", 10_000), *((name, "shared", 1_000) for name in TOUCHES)],
)
def test_a_chain_of_thousands_of_hops_is_followed_to_its_root(touch: str, chain: str, count: int) -> None:
    start = datetime(2000, 1, 1, tzinfo=UTC)
    links = [Link(id=n, source=n, prospect=n + 1, at=start + timedelta(hours=n)) for n in range(count)]
    side = [Link(id=count + n, source=-9 - n, prospect=n + 1, at=links[n].at) for n in range(0, count, 500)]
    book = Book(parties={}, links=tuple(links + side), engagements=())
    engagement = Engagement(id=1, client=count, at=start + timedelta(days=9999))
    trace = Trace(book=book, touch=touch)
    assert sum(Handout(trace=trace, chain=chain).credit(engagement=engagement).values()) == WHOLE
    if touch == "first":
        hops = trace.chain(engagement=engagement)
        assert len(hops) == count
        assert hops[-1].link.source == 0
        assert len(trace.ancestors(standings=trace.standings(engagements=[engagement]))) == count


@quickly
@given(book=any_book(), models=models, share=st.fractions(0, 1, max_denominator=9))
def test_the_credits_of_every_engagement_add_up_to_exactly_one(
    book: Book, models: tuple[str, str], share: Fraction
) -> None:
    touch, chain = models
    handout = Handout(trace=Trace(book=book, touch=touch), chain=chain, share_per_hop=share)
    for engagement in book.engagements:
        credit = handout.credit(engagement=engagement)
        assert sum(credit.values()) == WHOLE
        assert min(credit.values()) >= 0


@quickly
@given(book=any_book(), touch=st.sampled_from(sorted(TOUCHES)))
def test_every_path_goes_backwards_in_time_only(book: Book, touch: str) -> None:
    trace = Trace(book=book, touch=touch)
    for engagement in book.engagements:
        for path in trace.paths(engagement=engagement, limit=50):
            links = [hop.link for hop in path.hops]
            assert links[0].prospect == engagement.client
            assert links[0].at <= engagement.at
            for near, far in pairwise(links):
                assert far.prospect == near.source
                assert (far.at, far.id) < (near.at, near.id)


@quickly
@given(book=any_book(people=4, links=9), models=models, share=st.fractions(0, 1, max_denominator=4))
def test_credit_equals_the_sum_over_all_paths(book: Book, models: tuple[str, str], share: Fraction) -> None:
    touch, chain = models
    trace = Trace(book=book, touch=touch)
    keeps = CHAINS[chain].keeps(share)
    for engagement in book.engagements:
        expected: dict[int, Fraction] = {}
        for path in trace.paths(engagement=engagement, limit=10_000):
            left = Fraction(1)
            weight = Fraction(1)
            for hop in path.hops:
                weight *= Fraction(hop.part, WHOLE)
            for hop in path.hops:
                kept = left if hop is path.hops[-1] else left * keeps
                expected[hop.link.source] = expected.get(hop.link.source, Fraction(0)) + weight * kept
                left -= kept
        credit = Handout(trace=trace, chain=chain, share_per_hop=share).credit(engagement=engagement)
        if not expected:
            assert credit == {UNKNOWN.id: WHOLE}
        for party in {*expected, *credit} - {UNKNOWN.id}:
            assert float(expected.get(party, 0)) == pytest.approx(credit.get(party, 0) / WHOLE, abs=1e-9)


@quickly
@given(book=any_book(), touch=st.sampled_from(sorted(TOUCHES)))
def test_with_chains_of_one_hop_direct_and_root_are_the_same(book: Book, touch: str) -> None:
    apart = Book(
        parties=book.parties,
        links=tuple(
            Link(id=link.id, source=-100 - link.source, prospect=link.prospect, at=link.at)
            for link in book.links
        ),
        engagements=book.engagements,
    )
    trace = Trace(book=apart, touch=touch)
    direct, root = Handout(trace=trace, chain="direct"), Handout(trace=trace, chain="root")
    for engagement in apart.engagements:
        assert direct.credit(engagement=engagement) == root.credit(engagement=engagement)


@quickly
@given(book=any_book(links=20))
def test_the_quick_arrays_agree_with_the_trace(book: Book) -> None:
    trace = Trace(book=book, touch="first")
    parents, roots, depths = first_parents([x.source for x in book.links], [x.prospect for x in book.links])
    assert list(parents) == list(trace.up)
    assert list(roots) == [trace.source[number] for number in trace.root]
    assert list(depths) == list(trace.depth)


def test_roots_and_depths_of_a_circle_follow_the_time() -> None:
    parents, roots, depths = first_parents([1, 2, 3, 1], [2, 3, 1, 4])
    assert (list(parents), roots, list(depths)) == ([-1, 0, 1, 2], [1, 1, 1, 1], [1, 2, 3, 4])


def test_the_origins_of_an_engagement_are_listed_oldest_first_with_their_credit() -> None:
    book = make_book("A > C 2019-01-01", "B > C 2020-01-01", "D > C 2022-01-01", hired=("C 2021-01-01",))
    origins = Trace(book=book, touch="even").origins(engagement=book.engagements[0])
    assert [book.parties[hop.link.source].name for hop in origins] == ["A", "B"]
    assert [hop.part for hop in origins] == [WHOLE // 2, WHOLE // 2]


def test_the_number_of_paths_is_bounded_and_the_heaviest_comes_first() -> None:
    book = make_book("A > C 2019-01-01", "B > C 2019-02-01", "D > C 2019-03-01", hired=("C 2021-01-01",))
    trace = Trace(book=book, touch="position")
    assert len(trace.paths(engagement=book.engagements[0], limit=2)) == 2
    parts = [path.part for path in trace.paths(engagement=book.engagements[0])]
    assert parts == sorted(parts, reverse=True)


@pytest.mark.spec("S0-11")
def test_a_ten_year_old_first_touch_still_gets_its_client() -> None:
    book = make_book("Interview > C 2014-01-01", "Ann > C 2024-01-01", hired=("C 2024-02-01",))
    credit = Handout(trace=Trace(book=book, touch="first"), chain="root").credit(
        engagement=book.engagements[0]
    )
    assert credit == {named(book, "Interview"): WHOLE}


def test_an_unknown_model_is_refused_with_the_names_there_are() -> None:
    book = make_book("A > B 2019-01-01")
    with pytest.raises(TraceError, match="first, last, even, position, decay"):
        Trace(book=book, touch="markov")
    with pytest.raises(TraceError, match="direct, root, shared"):
        Handout(trace=Trace(book=book), chain="middle")


@quickly
@given(book=any_book(), touch=st.sampled_from(sorted(TOUCHES)), random=st.randoms(use_true_random=False))
def test_the_order_in_which_links_arrive_does_not_matter(book: Book, touch: str, random) -> None:
    shuffled = list(book.links)
    random.shuffle(shuffled)
    other = Book(parties=book.parties, links=tuple(shuffled), engagements=book.engagements)
    for engagement in book.engagements:
        one, two = (Handout(trace=Trace(book=each, touch=touch), chain="shared") for each in (book, other))
        assert one.credit(engagement=engagement) == two.credit(engagement=engagement)


def test_an_undated_link_has_no_day() -> None:
    assert day_of(at=UNDATED, zone=UTC) is None
    assert day_of(at=datetime(2024, 5, 1, tzinfo=UTC), zone=UTC) == date(2024, 5, 1)
