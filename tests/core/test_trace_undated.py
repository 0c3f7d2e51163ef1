"""Links without dates: read in the one order that makes chains whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.undated import reading_order


def test_a_link_into_a_source_comes_before_the_links_from_it_whatever_the_order_of_rows() -> None:
    assert reading_order(sources=[2, 1], prospects=[3, 2]) == [1, 0]


def test_a_circle_is_cut_where_the_rows_begin() -> None:
    assert reading_order(sources=[1, 2, 3], prospects=[2, 3, 1]) == [0, 1, 2]
    assert reading_order(sources=[3, 1, 2], prospects=[1, 2, 3]) == [0, 1, 2]


@settings(deadline=None)
@given(pairs=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20))
def test_every_link_is_kept_once(pairs: list[tuple[int, int]]) -> None:
    order = reading_order(sources=[s for s, _ in pairs], prospects=[p for _, p in pairs])
    assert sorted(order) == list(range(len(pairs)))


@settings(deadline=None)
@given(
    pairs=st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda row: row[0] < row[1]), max_size=20
    )
)
def test_without_circles_no_source_sends_before_it_was_sent(pairs: list[tuple[int, int]]) -> None:
    order = reading_order(sources=[s for s, _ in pairs], prospects=[p for _, p in pairs])
    senders: set[int] = set()
    for number in order:
        source, prospect = pairs[number]
        senders.add(source)
        assert prospect not in senders
