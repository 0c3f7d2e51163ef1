"""The review of sources: facts, ranking, lineage, concentration, and what is unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import any_book, make_book, morning
from headwater.core.credit.chain import ALL as CHAINS
from headwater.core.credit.touch import ALL as TOUCHES
from headwater.core.know.facts import Measure, Review, SourceFacts
from headwater.core.know.sources import review_sources
from headwater.core.trace import Trace
from headwater.core.windows import EVERYTHING, calendar_year
from headwater.core.words import UNKNOWN, Book, Engagement, Kind, Link, Party, Window

quickly = settings(deadline=None)
touches, chains = st.sampled_from(sorted(TOUCHES)), st.sampled_from(sorted(CHAINS))
windows = st.sampled_from(
    [EVERYTHING, calendar_year(year=2020), Window(date(2018, 1, 1), None), Window(None, date(2021, 6, 30))]
)

PRACTICE = make_book(
    "Interview > Bob 2021-03-01",
    "Bob > Cara 2022-05-01",
    "Cara > Dan 2023-02-01",
    "Ann > Eve 2021-06-01",
    "Ann > Fay 2023-04-01",
    "Bank > Gus 2020-01-01",
    hired=(
        "Cara 2023-01-10 1000.00 EUR",
        "Dan 2023-03-01 500.00 EUR",
        "Dan 2023-09-01 100.00 USD",
        "Fay 2023-05-01 200.00 EUR",
        "Zoe 2023-06-01 50.00 EUR",
        "Gus 2020-02-01 900.00 EUR",
    ),
    behind={"Interview": [("Carol", Fraction(2, 3)), ("Paul", Fraction(1, 3))]},
    kinds={"Interview": Kind.CONTENT, "Bank": Kind.ORGANISATION},
)
YEAR = calendar_year(year=2023)


def row(review: Review, name: str) -> SourceFacts:
    return next(row for row in review.sources if row.party.name == name)


def test_direct_root_and_lineage_stand_side_by_side() -> None:
    review = review_sources(book=PRACTICE, window=YEAR, chain="root")
    interview, cara = row(review, "Interview"), row(review, "Cara")
    assert (interview.direct.referrals, interview.direct.clients, interview.root.clients) == (0, 0, 2)
    assert interview.lineage.clients == 2
    assert interview.root.value == {"EUR": Decimal("1500.00"), "USD": Decimal("100.00")}
    assert (cara.direct.referrals, cara.direct.clients, cara.root.clients, cara.lineage.clients) == (
        1,
        1,
        0,
        1,
    )
    assert review.value == {"EUR": Decimal("1750.00"), "USD": Decimal("100.00")}


def test_shared_credit_halves_with_each_hop() -> None:
    review = review_sources(book=PRACTICE, window=YEAR, chain="shared")
    credit = {facts.party.name: facts.credit.clients for facts in review.sources}
    assert credit["Cara"] == Decimal("0.5")
    assert credit["Bob"] == Decimal("0.75")
    assert credit["Interview"] == Decimal("0.75")
    assert sum(credit.values()) == review.clients_count == 4


def test_the_headline_counts_each_client_of_the_top_two_once() -> None:
    headline = review_sources(book=PRACTICE, window=YEAR, chain="root").headline
    assert headline is not None
    assert (headline.clients, headline.of, headline.share) == (3, 4, Fraction(3, 4))
    assert [party.name for party in headline.sources] == ["Interview", "Ann"]


@pytest.mark.parametrize("touch", TOUCHES)
@pytest.mark.parametrize("chain", CHAINS)
@pytest.mark.spec("F-127")
def test_unknown_is_a_source_in_every_ranking_and_never_shared_out(touch: str, chain: str) -> None:
    review = review_sources(book=PRACTICE, window=YEAR, touch=touch, chain=chain)
    unknown = row(review, "Unknown")
    assert unknown.is_unknown and unknown.rank is None
    assert unknown.credit.clients == unknown.direct.clients == unknown.root.clients == 1
    assert unknown.credit.value == {"EUR": Decimal("50.00")}
    assert review.unsourced.clients == 1
    assert review.unsourced.share == Decimal("0.25")
    assert [party.name for party in review.unsourced.parties] == ["Zoe"]
    assert review.concentration.clients.total == 4


def test_the_unknown_source_stays_when_the_list_is_cut() -> None:
    review = review_sources(book=PRACTICE, window=YEAR, chain="root", top=1)
    assert [facts.party.name for facts in review.sources] == ["Interview", "Unknown"]
    assert review.sources_count == 4


@quickly
@given(
    book=any_book(people=9, links=30, engagements=20), measure=st.sampled_from(Measure), top=st.integers(1, 4)
)
def test_a_cut_list_is_the_head_of_the_whole_list(book: Book, measure: Measure, top: int) -> None:
    whole = review_sources(book=book, measure=measure)
    cut = review_sources(book=book, measure=measure, top=top)
    first = [facts.party for facts in whole.sources if facts.rank is not None][:top]
    assert cut.sources == tuple(
        facts for facts in whole.sources if facts.rank is None or facts.party in first
    )
    assert cut.sources_count == whole.sources_count == sum(facts.rank is not None for facts in whole.sources)


def test_a_source_of_unknown_kind_is_the_unknown_source() -> None:
    book = make_book("? > Bob 2023-01-01", hired=("Bob 2023-02-01",), kinds={"?": Kind.UNKNOWN})
    review = review_sources(book=book)
    assert [facts.party for facts in review.sources] == [UNKNOWN]
    assert (review.sources[0].direct.referrals, review.sources[0].direct.clients) == (1, 1)
    assert review.sources[0].first == date(2023, 1, 1)


def test_when_known_sources_do_not_explain_half_there_is_no_number_for_it() -> None:
    book = make_book("Ann > Bob 2023-01-01", hired=("Bob 2023-02-01", "Zoe 2023-02-01", "Yan 2023-02-01"))
    spread = review_sources(book=book).concentration.clients
    assert spread.sources_for_half is None
    assert float(spread.top2_share) == pytest.approx(1 / 3)


def test_people_behind_a_content_get_visible_credit_that_changes_no_sum() -> None:
    review = review_sources(book=PRACTICE, window=YEAR, chain="root")
    behind = row(review, "Interview").people_behind
    assert [(each.party.name, each.share) for each in behind] == [
        ("Carol", Fraction(2, 3)),
        ("Paul", Fraction(1, 3)),
    ]
    assert sum(each.credit.clients for each in behind) == 2
    assert sum(each.credit.value["EUR"] for each in behind) == Decimal("1500.00")
    assert [each.party.name for each in review.secondary] == ["Carol", "Paul"]
    assert sum(facts.credit.clients for facts in review.sources) == 4
    assert review.flagged == ()


@pytest.mark.parametrize(("shares", "credited"), [((1, 4), Decimal("0.25")), ((3, 2), Decimal(1))])
def test_a_content_whose_shares_are_not_one_whole_is_flagged(
    shares: tuple[int, int], credited: Decimal
) -> None:
    book = make_book(
        "Talk > Bob 2023-01-01",
        hired=("Bob 2023-02-01 100.00 EUR",),
        behind={"Talk": [("Ann", Fraction(*shares))]},
    )
    review = review_sources(book=book)
    assert [party.name for party in review.flagged] == ["Talk"]
    assert review.secondary[0].credit.clients == credited


def test_consistency_counts_the_quarters_since_the_first_referral() -> None:
    review = review_sources(book=PRACTICE, window=YEAR, measure="consistency", today=date(2023, 8, 15))
    ann = row(review, "Ann")
    assert (ann.first, ann.last) == (date(2021, 6, 1), date(2023, 4, 1))
    assert (ann.quarters_active, ann.quarters_since_first) == (2, 10)
    assert ann.consistency == Fraction(1, 5)
    assert ann.trend.now == Decimal("0.2")


def test_quarters_are_those_of_the_users_own_days() -> None:
    link = Link(id=1, source=1, prospect=2, at=morning(date(2023, 4, 1)).replace(hour=2))
    parties = {1: Party(1, "Ann", Kind.PERSON), 2: Party(2, "Bob", Kind.PERSON)}
    book = Book(parties=parties, links=(link,), engagements=())
    april = Window(date(2023, 4, 1), date(2023, 4, 30))
    assert review_sources(book=book, window=april).sources[0].first == date(2023, 4, 1)
    assert review_sources(book=book, window=april, zone=ZoneInfo("America/New_York")).sources == ()


def test_the_rank_is_compared_with_the_window_before() -> None:
    book = make_book(
        "Ann > A1 2022-01-01",
        "Ann > A2 2022-02-01",
        "Ben > B1 2022-03-01",
        "Ben > B2 2023-03-01",
        hired=("A1 2022-05-01", "A2 2022-05-01", "B1 2022-05-01", "B2 2023-05-01"),
    )
    review = review_sources(book=book, window=YEAR, before=calendar_year(year=2022))
    ben = row(review, "Ben")
    assert (ben.rank, ben.rank_before) == (1, 2)
    assert (ben.trend.now, ben.trend.before, ben.trend.change) == (1, 1, 0)
    assert [(quiet.party.name, quiet.referrals, quiet.last, quiet.best_year) for quiet in review.quiet] == [
        ("Ann", 2, date(2022, 2, 1), 2022)
    ]


def test_sources_that_sent_nobody_in_the_window_are_quiet() -> None:
    review = review_sources(book=PRACTICE, window=YEAR)
    assert {quiet.party.name for quiet in review.quiet} == {"Interview", "Bob", "Bank"}
    assert review_sources(book=PRACTICE).quiet == ()


def test_a_referral_that_nobody_dated_makes_nobody_quiet() -> None:
    book = make_book("Sue > Old 2019-05-01", "Cara > Ann 2026-06-01", "Ann > Bea", hired=("Old 2019-05-01",))
    assert review_sources(book=book, window=calendar_year(year=2018)).quiet == ()
    assert [each.party.name for each in review_sources(book=book, window=calendar_year(year=2020)).quiet] == [
        "Sue"
    ]


def test_equal_figures_share_a_rank() -> None:
    book = make_book(
        *("Ann > A1", "Ann > A2", "Ben > B1", "Cy > C1", "Dee > D1"),
        hired=tuple(f"{client} 2023-02-01" for client in ("A1", "A2", "B1", "C1", "D1")),
    )
    assert {facts.party.name: facts.rank for facts in review_sources(book=book, chain="root").sources} == {
        "Ann": 1, "Ben": 2, "Cy": 2, "Dee": 2,
    }  # fmt: skip
    assert review_sources(book=book, chain="root", top=2).sources_count == 4
    assert len(review_sources(book=book, chain="root", top=2).sources) == 2


def test_a_credit_note_lowers_the_total_that_shares_are_taken_of() -> None:
    book = make_book(
        "Ann > A1 2023-01-01", "Ben > B1 2023-01-01", "Cy > C1 2023-01-01", "Dee > D1 2023-01-01",
        hired=("A1 2023-02-01 50 EUR", "B1 2023-02-01 30 EUR", "C1 2023-02-01 40 EUR", "D1 2023-02-01 -20 EUR"),
    )  # fmt: skip
    review = review_sources(book=book, chain="root", measure="value")
    spread = review.concentration.value["EUR"]
    assert (spread.total, spread.top2_share) == (Decimal(100), Decimal("0.9"))
    assert spread.total == review.value["EUR"]
    assert [party.name for party in spread.top2] == ["Ann", "Cy"]


def test_sources_that_sent_several_people_are_named_with_them() -> None:
    review = review_sources(book=PRACTICE)
    assert [(each.party.name, [who.name for who in each.people]) for each in review.several] == [
        ("Ann", ["Eve", "Fay"])
    ]


def test_the_same_person_sent_twice_by_one_source_is_one_referral() -> None:
    book = make_book(
        "Ann > Bob 2023-01-01", "Ann > Bob 2023-02-01", "Cy > Bob 2023-03-01", hired=("Bob 2023-06-01",)
    )
    review = review_sources(book=book)
    assert row(review, "Ann").direct.referrals == 1
    assert review.several == ()


def test_a_client_weighs_one_however_often_it_hired() -> None:
    book = make_book("Ann > Bob 2023-02-01", hired=("Bob 2023-01-01", "Bob 2023-03-01", "Bob 2023-04-01"))
    review = review_sources(book=book)
    assert float(row(review, "Ann").credit.clients) == pytest.approx(2 / 3)
    assert sum(facts.credit.clients for facts in review.sources) == review.clients_count == 1
    assert review.clients[0].known
    assert review.clients[0].engagements == 3


@pytest.mark.parametrize(
    ("measure", "first"),
    [("clients", "Interview"), ("referrals", "Ann"), ("value", "Interview"), ("qualified", "Ann")],
)
def test_the_ranking_goes_by_the_measure_asked_for(measure: str, first: str) -> None:
    review = review_sources(book=PRACTICE, window=YEAR, chain="root", measure=measure)
    assert review.sources[0].party.name == first
    assert review.currency == "EUR"
    assert review.measure is Measure(measure)


def test_qualified_counts_those_known_to_fit() -> None:
    links = [
        Link(n, 1, n, morning(date(2023, 1, n)), qualified=fits)
        for n, fits in ((2, True), (3, False), (4, None))
    ]
    parties = {n: Party(n, f"P{n}", Kind.PERSON) for n in range(1, 5)}
    facts = review_sources(book=Book(parties, tuple(links), ()), measure="qualified").sources[0]
    assert (facts.direct.referrals, facts.direct.qualified, facts.trend.now) == (3, 1, 1)


def test_the_ranking_can_be_cut_by_service() -> None:
    parties = {n: Party(n, name, Kind.PERSON) for n, name in ((1, "Ann"), (2, "Bob"), (3, "Cy"))}
    links = tuple(Link(n, 1, n, morning(date(2023, 1, 1))) for n in (2, 3))
    hired = tuple(
        Engagement(n, n, morning(date(2023, 2, 1)), date(2023, 2, 1), service=service)
        for n, service in ((2, "coaching"), (3, "talk"))
    )
    review = review_sources(book=Book(parties, links, hired), service="coaching")
    assert [client.party.name for client in review.clients] == ["Bob"]


def test_clients_are_shown_with_their_chain_and_roots() -> None:
    review = review_sources(book=PRACTICE, window=YEAR)
    assert [client.party.name for client in review.clients] == ["Cara", "Dan", "Fay", "Zoe"]
    dan = review.clients[1]
    assert [(hop.party.name, hop.on) for hop in dan.chain] == [
        ("Cara", date(2023, 2, 1)),
        ("Bob", date(2022, 5, 1)),
        ("Interview", date(2021, 3, 1)),
    ]
    assert [(root.party.name, root.share) for root in dan.roots] == [("Interview", 1)]
    assert dan.value == {"EUR": Decimal("500.00"), "USD": Decimal("100.00")}
    assert not review.clients[3].known
    assert [root.party for root in review.clients[3].roots] == [UNKNOWN]


def test_the_longest_chains_come_first() -> None:
    review = review_sources(book=PRACTICE, window=YEAR)
    assert [client.party.name for client in review.clients.longest(top=2)] == ["Dan", "Cara"]


def test_an_empty_book_has_an_empty_answer() -> None:
    review = review_sources(
        book=Book(parties={}, links=(), engagements=()), window=YEAR, before=calendar_year(year=2022)
    )
    assert (review.sources, review.headline, review.unsourced.clients, len(review.clients)) == (
        (),
        None,
        0,
        0,
    )


@quickly
@given(book=any_book(), touch=touches, chain=chains, window=windows)
def test_credits_and_money_add_up_to_the_window(book: Book, touch: str, chain: str, window: Window) -> None:
    review = review_sources(book=book, window=window, touch=touch, chain=chain)
    inside = [each for each in book.engagements if window.holds(each.on)]
    assert review.clients_count == len({each.client for each in inside})
    for view in ("direct", "root", "credit"):
        assert sum(getattr(facts, view).clients for facts in review.sources) == review.clients_count
        for currency in ("EUR", "USD"):
            total = sum(
                (e.value for e in inside if e.currency == currency and e.value is not None), Decimal(0)
            )
            credited = (getattr(facts, view).value.get(currency, Decimal(0)) for facts in review.sources)
            assert sum(credited, Decimal(0)) == total


@quickly
@given(book=any_book(links=20, engagements=10), touch=touches, window=windows)
def test_lineage_counts_a_client_once_for_each_ancestor(book: Book, touch: str, window: Window) -> None:
    trace = Trace(book=book, touch=touch)
    behind: dict[int, set[int]] = {}
    for engagement in book.engagements:
        if window.holds(engagement.on):
            for path in trace.paths(engagement=engagement, limit=5000):
                for hop in path.hops:
                    behind.setdefault(hop.link.source, set()).add(engagement.client)
    review = review_sources(book=book, window=window, touch=touch)
    counted = {facts.party.id: facts.lineage.clients for facts in review.sources if facts.lineage.clients}
    assert counted == {source: len(clients) for source, clients in behind.items()}


@quickly
@given(
    book=any_book(),
    touch=touches,
    chain=chains,
    measure=st.sampled_from(Measure),
    random=st.randoms(use_true_random=False),
)
def test_the_same_book_in_any_order_gives_the_same_answer(
    book: Book, touch: str, chain: str, measure: Measure, random
) -> None:
    links, hired, parties = list(book.links), list(book.engagements), list(book.parties.items())
    for each in (links, hired, parties):
        random.shuffle(each)
    other = Book(parties=dict(parties), links=tuple(links), engagements=tuple(hired))
    asked = {
        "window": calendar_year(year=2020),
        "before": calendar_year(year=2019),
        "today": date(2024, 1, 1),
    }
    one, two = (
        review_sources(book=each, touch=touch, chain=chain, measure=measure, **asked)
        for each in (book, other)
    )
    for name in (
        "sources",
        "headline",
        "concentration",
        "unsourced",
        "several",
        "quiet",
        "value",
        "secondary",
    ):
        assert getattr(one, name) == getattr(two, name)
    assert list(one.clients) == list(two.clients)
