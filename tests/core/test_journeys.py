"""Credit over journeys: people, content and self-reports in one path, to the cent, with what is unknown left unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import any_book, make_book, morning, named
from headwater.core.credit.parts import WHOLE
from headwater.core.credit.path import ALL
from headwater.core.know.journeys import TOLD, Journeys, Step
from headwater.core.know.journeys_credit import ModelCredit, credit_by_model
from headwater.core.know.journeys_told import Ruling, differences
from headwater.core.trace import TraceError
from headwater.core.words import UNKNOWN, Book, Engagement, Kind, Party, Window

EVERY_RULE = [name for name, model in ALL.items() if not model.learns]
SPOKEN = [*EVERY_RULE, "shapley", "markov1", "markov2", "markov3"]


def step(
    number: int, book: Book, person: str, source: str | None, day: str, kind: str = "read", **more
) -> Step:
    at = morning(date.fromisoformat(day))
    return Step(number, named(book, person), named(book, source) if source else None, at, kind, **more)


def only(book: Book, steps: list[Step], model: str, **more) -> ModelCredit:
    return credit_by_model(book=book, steps=steps, models=[model], **more)[0]


def parts(credit: ModelCredit, book: Book) -> dict[str, float]:
    names = {**{party.id: party.name for party in book.parties.values()}, UNKNOWN.id: "Unknown"}
    return {names[source]: each.parts / WHOLE for source, each in credit.sources.items()}


@pytest.fixture
def mixed() -> Book:
    """Bob read the article, was sent by Ann, and hired. Dan, who nobody knows the way of, hired as well."""
    return make_book(
        "Ann > Bob 2024-02-01",
        "Eve > Carol 2020-01-01",
        "Article > Zoe 2019-01-01",
        hired=("Bob 2024-03-01 1000.01 EUR", "Dan 2024-03-02 500.00 EUR"),
        behind={"Article": [("Carol", Fraction(1))]},
        kinds={"Article": Kind.CONTENT},
    )


@pytest.fixture
def read(mixed: Book) -> list[Step]:
    return [step(1, mixed, "Bob", "Article", "2024-01-01")]


def test_people_and_content_stand_in_one_path(mixed: Book, read: list[Step]) -> None:
    assert parts(only(mixed, read, "first"), mixed) == {"Article": 1, "Unknown": 1}
    assert parts(only(mixed, read, "last"), mixed) == {"Ann": 1, "Unknown": 1}
    assert parts(only(mixed, read, "linear"), mixed) == {"Ann": 0.5, "Article": 0.5, "Unknown": 1}


@pytest.mark.parametrize("model", EVERY_RULE)
def test_a_path_with_only_a_human_referral_gives_all_to_that_person(mixed: Book, model: str) -> None:
    credit = only(mixed, [], model)
    assert parts(credit, mixed) == {"Ann": 1, "Unknown": 1}
    assert credit.sources[named(mixed, "Ann")].value == {"EUR": Decimal("1000.01")}


@pytest.mark.parametrize("model", EVERY_RULE)
def test_what_is_unknown_stays_unknown(mixed: Book, read: list[Step], model: str) -> None:
    unknown = only(mixed, read, model).sources[UNKNOWN.id]
    assert (unknown.parts, unknown.value) == (WHOLE, {"EUR": Decimal("500.00")})


@pytest.mark.parametrize("model", ["first", "linear", "u", "w", "full_path"])
def test_a_machine_suspect_step_gets_nothing_and_taking_the_mark_off_gives_it_back(
    mixed: Book, read: list[Step], model: str
) -> None:
    marked = only(mixed, [replace(read[0], machine=True)], model)
    assert named(mixed, "Article") not in marked.sources
    assert only(mixed, read, model).sources[named(mixed, "Article")].parts > 0


def test_a_step_after_the_engagement_counts_for_nothing(mixed: Book) -> None:
    late = [step(1, mixed, "Bob", "Article", "2024-03-05")]
    assert parts(only(mixed, late, "last"), mixed) == {"Ann": 1, "Unknown": 1}


def test_a_credit_opens_to_the_engagements_it_came_from(mixed: Book, read: list[Step]) -> None:
    credit = only(mixed, read, "linear")
    assert credit.engagements(source=named(mixed, "Ann")) == ((1, WHOLE // 2),)
    assert credit.engagements(source=UNKNOWN.id) == ((2, WHOLE),)


def test_money_is_shared_to_the_cent(mixed: Book, read: list[Step]) -> None:
    credit = only(mixed, read, "linear")
    assert sorted(each.value["EUR"] for each in credit.sources.values()) == [
        Decimal("500.00"),
        Decimal("500.00"),
        Decimal("500.01"),
    ]


def test_the_people_behind_a_content_get_its_credit_a_second_time_and_hand_half_up_their_chain(
    mixed: Book, read: list[Step]
) -> None:
    credit = only(mixed, read, "first")
    carol, eve = named(mixed, "Carol"), named(mixed, "Eve")
    assert {who: each.parts for who, each in credit.behind.items()} == {carol: WHOLE // 2, eve: WHOLE // 2}
    assert sum((each.value["EUR"] for each in credit.behind.values()), Decimal(0)) == Decimal("1000.01")
    assert sum(each.parts for each in credit.sources.values()) == 2 * WHOLE
    straight = only(mixed, read, "first", chain="direct").behind
    assert {who: each.parts for who, each in straight.items()} == {carol: WHOLE}


def test_nobody_who_came_after_the_content_was_read_is_thanked_for_its_author(mixed: Book) -> None:
    early = [step(1, mixed, "Bob", "Article", "2019-06-01")]
    assert set(only(mixed, early, "first").behind) == {named(mixed, "Carol")}


def test_milestones_without_a_source_belong_to_the_touch_before_them() -> None:
    book = make_book(
        "A > Zoe 2019-01-01", "B > Zoe 2019-01-01", "C > Zoe 2019-01-01", "D > Zoe 2019-01-01", "X > Bob",
        hired=("Zoe 2018-01-01", "Bob 2018-01-01"),
    )  # fmt: skip
    steps = [
        step(number, book, "Zoe", source, f"2017-01-0{number}", kind)
        for number, (source, kind) in enumerate(
            [("A", "seen"), ("B", "read"), (None, "opted in"), ("C", "mailed"), ("C", "clicked"), (None, "booked"),
             ("D", "mailed")],
            start=1,
        )
    ]  # fmt: skip
    travelled = Journeys(book=book, steps=steps).before(engagement=book.engagements[0])
    assert (travelled.lead, travelled.opportunity) == (1, 3)
    assert parts(only(book, steps, "w"), book) == pytest.approx(
        {"A": 0.3, "B": 0.3, "C": 0.35, "D": 0.05, "X": 1}
    )


def test_a_self_report_is_a_touch_unless_it_confirms_what_was_tracked(mixed: Book, read: list[Step]) -> None:
    confirms = step(2, mixed, "Bob", "Ann", "2024-02-20", "asked", certainty=TOLD)
    differs = step(2, mixed, "Bob", "Eve", "2024-02-20", "asked", certainty=TOLD)
    assert only(mixed, [*read, confirms], "linear").sources == only(mixed, read, "linear").sources
    assert parts(only(mixed, [*read, differs], "last"), mixed) == {"Eve": 1, "Unknown": 1}


def test_where_tracked_and_told_differ_both_are_listed_with_the_latest_ruling(
    mixed: Book, read: list[Step]
) -> None:
    told = step(2, mixed, "Bob", "Eve", "2024-02-20", "asked", certainty=TOLD)
    bob, ann, eve, article = (named(mixed, name) for name in ("Bob", "Ann", "Eve", "Article"))
    first, latest = Ruling(bob, ann, date(2024, 4, 1)), Ruling(bob, eve, date(2024, 5, 1))
    (found,) = differences(book=mixed, steps=[*read, told], rulings=[latest, first])
    assert (found.person, found.told, found.tracked, found.ruling) == (bob, (eve,), (article, ann), latest)
    credit = only(mixed, [*read, told], "linear")
    assert {ann, eve, article} <= set(credit.sources)
    assert differences(book=mixed, steps=[replace(told, source=ann)]) == ()


def test_a_window_cuts_to_engagements_that_began_in_it(mixed: Book, read: list[Step]) -> None:
    window = Window(date(2024, 3, 2), None)
    assert parts(only(mixed, read, "linear", window=window), mixed) == {"Unknown": 1}


def test_an_unknown_model_is_refused_with_the_names_there_are(mixed: Book) -> None:
    with pytest.raises(TraceError, match="no path model “best”"):
        only(mixed, [], "best")


def test_models_that_learn_say_why_they_are_silent(mixed: Book, read: list[Step]) -> None:
    credit = only(mixed, read, "markov1")
    assert credit.sources == {}
    assert credit.why_off == "This model learns from at least 300 journeys, and there are 3."


def many() -> tuple[Book, list[Step]]:
    """400 prospects over three contents; every third hired for 10.01, most of those who met content 1 last."""
    parties = {n: Party(n, f"Content {n}", Kind.CONTENT) for n in (1, 2, 3)}
    begin = datetime(2024, 1, 1, tzinfo=UTC)
    steps, hired = [], []
    for person in range(100, 500):
        walk = (1, 2, 3, 1)[person % 4 :] if person % 3 else (2, 3, 1)[: 1 + person % 2]
        steps += [
            Step(person * 10 + place, person, source, begin.replace(day=1 + place), "read")
            for place, source in enumerate(walk)
        ]
        if person % 3 == 0:
            at = begin.replace(month=2)
            hired.append(Engagement(person, person, at, at.date(), Decimal("10.01"), "EUR"))
    return Book(parties=parties, links=(), engagements=tuple(hired)), steps


def test_over_enough_journeys_every_model_speaks_and_adds_up_to_the_cent() -> None:
    book, steps = many()
    for credit in credit_by_model(book=book, steps=steps):
        assert credit.why_off == ""
        assert sum(each.parts for each in credit.sources.values()) == len(book.engagements) * WHOLE
        total = sum((each.value["EUR"] for each in credit.sources.values()), Decimal(0))
        assert total == len(book.engagements) * Decimal("10.01")


@pytest.mark.parametrize("model", SPOKEN)
def test_two_runs_and_any_order_of_rows_give_the_same(model: str) -> None:
    book, steps = many()
    turned = replace(book, engagements=book.engagements[::-1], links=book.links[::-1])
    assert only(book, steps, model) == only(turned, steps[::-1], model)


steps_of_few = st.lists(
    st.builds(
        Step,
        st.integers(1, 10**6),
        st.integers(1, 6),
        st.one_of(st.none(), st.integers(1, 6)),
        st.dates(date(2015, 1, 1), date(2025, 12, 31)).map(morning),
        st.sampled_from(
            ["seen", "read", "opted in", "mailed", "clicked", "booked", "met", "proposed", "asked"]
        ),
        st.booleans(),
        st.sampled_from(["", TOLD]),
    ),
    max_size=10,
    unique_by=lambda each: each.id,
)


@settings(deadline=None, max_examples=40)
@given(book=any_book(), steps=steps_of_few)
def test_every_engagement_hands_out_one_whole_and_its_value(book: Book, steps: list[Step]) -> None:
    owed: dict[str, Decimal] = {}
    for each in book.engagements:
        if each.value is not None:
            owed[each.currency] = owed.get(each.currency, Decimal(0)) + each.value
    for credit in credit_by_model(book=book, steps=steps, models=EVERY_RULE):
        assert all(sum(part for _, part in shares) == WHOLE for shares in credit.shares.values())
        assert len(credit.shares) == len(book.engagements)
        got: dict[str, Decimal] = {}
        for each in credit.sources.values():
            for currency, amount in each.value.items():
                got[currency] = got.get(currency, Decimal(0)) + amount
        assert got == owed
