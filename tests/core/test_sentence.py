"""The one sentence a review begins with is true to the table below it, and honest about ties."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from core.books import any_book, make_book
from headwater.core.know.facts import Review
from headwater.core.know.sentence import headline_sentence
from headwater.core.know.sources import review_sources
from headwater.core.words import UNKNOWN, Book

TODAY = date(2026, 11, 24)


def told(review: Review) -> str:
    return headline_sentence(
        headline=review.headline, clients=review.clients_count, window=review.window, today=TODAY
    )


def sent(*pairs: tuple[str, int], unknown: int = 0) -> Review:
    """Each source sends so many clients."""
    people = [(source, f"c{place}-{n}") for place, (source, many) in enumerate(pairs) for n in range(many)]
    links = [f"{source} > {client} 2026-01-01" for source, client in people]
    hired = [f"{client} 2026-02-01" for _, client in people]
    hired += [f"Zzz{n} 2026-02-01" for n in range(unknown)]
    return review_sources(book=make_book(*links, hired=tuple(hired)), chain="root")


def test_a_client_who_came_back_before_anybody_sent_it_counts_in_part() -> None:
    book = make_book(
        "Xa > One 2026-01-05", "Yo > Two 2026-03-05", hired=("One 2026-01-05", "Two 2026-02-05", "Two 2026-03-05")
    )  # fmt: skip
    review = review_sources(book=book, chain="root")
    assert told(review) == "1.5 of your 2 clients (75 %) trace back to two sources: Xa and Yo."


@pytest.mark.parametrize(
    ("pairs", "unknown", "sentence"),
    [
        ([("X", 1), ("Y", 1)], 0, "Both of your clients trace back to two sources: X and Y."),
        ([("X", 2), ("Y", 1)], 0, "All 3 of your clients trace back to two sources: X and Y."),
        (
            [("A", 1), ("B", 1), ("C", 1), ("D", 1), ("E", 1)],
            0,
            "Your 5 clients came from 5 different sources, one each.",
        ),
        (
            [("A", 2), ("B", 2), ("C", 2)],
            2,
            "6 of your 8 clients (75 %) came from 3 different sources, two each.",
        ),
        (
            [("X", 3), ("A", 1), ("B", 1), ("C", 1), ("D", 1)],
            0,
            "3 of your 7 clients (43 %) trace back to X; after that, four sources share second place.",
        ),
        (
            [("A", 2), ("B", 2), ("C", 2), ("D", 1)],
            0,
            "6 of your 7 clients (86 %) trace back to three sources, two each: A, B and C.",
        ),
        (
            [("A", 2), ("B", 2), ("C", 2), ("E", 2), ("D", 1)],
            0,
            "8 of your 9 clients (89 %) trace back to four sources that share first place, two each.",
        ),
        ([("A", 150), ("B", 60)], 1, "210 of your 211 clients (99 %) trace back to two sources: A and B."),
        ([("Tom F.", 1)], 0, "Your one client traces back to Tom F."),
        ([("A", 2), ("Tom F.", 2)], 0, "All 4 of your clients trace back to two sources: A and Tom F."),
        ([], 0, "Nobody hired you yet."),
        ([], 4, "Nobody knows yet where your 4 clients came from. Ask them: how did you hear of me?"),
    ],
)
def test_the_sentence_says_who_stands_out_and_who_does_not(
    pairs: list[tuple[str, int]], unknown: int, sentence: str
) -> None:
    assert told(sent(*pairs, unknown=unknown)) == sentence


@given(book=any_book(links=20, engagements=10))
def test_all_is_said_only_where_the_table_shows_all(book: Book) -> None:
    review = review_sources(book=book, chain="root")
    words = told(review)
    if words.startswith(("All ", "Both ")) and review.headline:
        assert review.headline.clients == review.clients_count
        named = sum(
            (row.root.clients for row in review.sources if row.party in review.headline.sources), Decimal(0)
        )
        if review.headline.sources:
            assert named == review.clients_count
    credited = sum((row.root.clients for row in review.sources if row.party != UNKNOWN), Decimal(0))
    assert review.headline is None or review.headline.clients <= credited
