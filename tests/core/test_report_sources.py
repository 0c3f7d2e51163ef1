"""Coverage, cost, control and the cuts of sources, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from math import comb

import pytest
from numpy.random import default_rng

from core.practices import ME, TODAY, asked, hired, practice, received
from headwater.core.dealings import Activity, Category, Cost, Dealings, Milestone, Need, Profile, Step, Work
from headwater.core.know.change import CHANCE, LESS, MORE, TOO_FEW, change
from headwater.core.practice import Practice
from headwater.core.reports import report_named
from headwater.core.tables import Cell, Table
from headwater.core.words import Kind

ANN, BOB, CAROL, DAN, PIECE = 2, 3, 4, 5, 6
NAMES = ("Ann", "Bob", "Carol", "Dan", "A piece on tax")


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def table(name: str, of: Practice, window: str = "12m", **options: str) -> Table:
    return report_named(name).make(of, asked(window, **options))


def values(of: Table, row: str, *columns: str) -> list[object]:
    cells = [of.cell(row, column) for column in columns]
    assert all(cells), (row, columns)
    return [cell.value for cell in cells if cell]


BASE = practice(
    *NAMES,
    referrals=(
        received(1, ANN, BOB, ago(100), fit=5, qualified=True),
        received(2, ANN, CAROL, ago(90), fit=2, qualified=False),
        received(3, PIECE, DAN, ago(80), qualified=True),
    ),
    work=(
        hired(1, BOB, ago(60), "1000", service="Tax"),
        hired(2, BOB, ago(30), "500", service="tax "),
        hired(3, DAN, ago(50)),
        hired(4, ANN, ago(700), "70"),
    ),
    kinds={PIECE: Kind.CONTENT},
    profiles={
        ANN: Profile(ANN, control="shared", knows_me=5),
        PIECE: Profile(PIECE, control="none", topics=("Tax",)),
        BOB: Profile(BOB, country="DE"),
    },
)


def test_the_board_shows_what_each_category_brought_and_marks_the_empty_ones() -> None:
    board = replace(
        BASE,
        categories=(
            Category(1, "source", "", "Friends", (ANN,)),
            Category(2, "source", "key-partners", "Key partners"),
            Category(3, "partner", "", "Lawyers", (ANN, CAROL)),
        ),
        dealings={ANN: Dealings(ANN, 2, ago(90), ago(9)), CAROL: Dealings(CAROL, 1, ago(5), ago(5))},
    )
    found = table("coverage", board)
    columns = ("contacts", "active", "referrals", "clients", "value_EUR", "last")
    assert values(found, "category-1", *columns) == [1, 1, 2, 1, Decimal(1500), ago(9)]
    assert values(found, "category-3", *columns) == [2, 1, 2, 1, Decimal(1500), ago(5)]
    assert values(found, "contacts", "contacts", "referrals") == [2, 0]
    assert values(found, "content", "active", "clients") == [1, 1]
    assert [row.tone for row in found.rows[:3]] == ["", "empty", ""]
    assert found.said == (
        "One of your two source categories sent somebody in the last 12 months.",
        "Nobody stands in Key partners yet. Who comes to mind?",
    )


def test_effort_nearly_all_on_clients_gets_a_hint() -> None:
    spent = replace(
        BASE, dealings={n: Dealings(n, 1, ago(9), ago(9), m) for n, m in ((BOB, 90), (CAROL, 10))}
    )
    assert (
        table("effort", spent).said[0]
        == "90 % of the minutes you wrote down for contacts went to people who hired you."
    )
    assert "Nearly all" in table("effort", spent).said[1]
    even = replace(spent, dealings={n: Dealings(n, 1, ago(9), ago(9), 50) for n in (BOB, CAROL)})
    assert len(table("effort", even).said) == 1


def test_an_activity_shows_hours_money_leads_and_clients_and_what_each_costs() -> None:
    costs = (
        Cost(1, None, 1, ago(40), Decimal(300), "EUR"),
        Cost(2, ANN, None, ago(40), Decimal(100), "EUR", 120),
        Cost(3, None, 2, ago(40), None, "", 60),
        Cost(4, None, 1, ago(800), Decimal(999), "EUR"),
    )
    spent = replace(BASE, costs=costs, activities=(Activity(1, "Breakfasts", (ANN,)), Activity(2, "Talks")))
    found = table("cost", spent)
    columns = (
        "cost_EUR",
        "minutes",
        "leads",
        "clients",
        "per_lead_EUR",
        "per_client_EUR",
        "per_lead_minutes",
    )
    assert values(found, "activity-1", *columns) == [Decimal(400), 120, 2, 1, Decimal(200), Decimal(400), 60]
    assert values(found, "activity-2", *columns) == [0, 60, 0, 0, None, None, None]
    assert values(found, f"source-{ANN}", "cost_EUR", "per_client_EUR") == [Decimal(100), Decimal(100)]
    assert found.said == (
        "Too few clients came by Breakfasts (1) in the last 12 months to say what one costs: it takes three.",
    )


def test_what_a_client_costs_is_told_with_their_number_and_the_booked_minutes() -> None:
    names = tuple(f"P{number}" for number in range(6))
    sent = tuple(received(number, ANN, number, ago(50)) for number in (3, 4, 5))
    spent = replace(
        practice(*names, referrals=sent, work=tuple(hired(number, number, ago(45)) for number in (3, 4, 5))),
        costs=(
            Cost(1, None, 1, ago(40), Decimal(600), "EUR", 90),
            Cost(2, None, 2, ago(40), Decimal(30), "EUR"),
        ),
        activities=(Activity(1, "Breakfasts", (ANN,)), Activity(2, "Letters", (ANN,))),
    )
    assert table("cost", spent).said[0] == (
        "A client cost 200 EUR and 30 minutes by Breakfasts (3 clients) and 10 EUR and no booked time by Letters "
        "(3 clients) in the last 12 months."
    )


def test_new_clients_stand_by_how_far_their_source_is_in_my_hands() -> None:
    found = table("control", BASE)
    assert [
        values(found, level, "clients")[0] for level in ("mine", "shared", "none", "unsaid", "unknown")
    ] == [0, 1, 1, 0, 0]
    assert found.said[0] == (
        "1 of your 2 new clients (50 %) in the last 12 months came from sources that are not in your hands."
    )


def test_the_goal_stands_against_the_share_and_the_unknown_stays_in_the_whole() -> None:
    more = practice(
        *NAMES,
        referrals=BASE.referrals,
        work=(*BASE.book.engagements, hired(9, CAROL, ago(99))),
        kinds={PIECE: Kind.CONTENT},
        goal=50,
    )
    found = table("goal", more)
    columns = ("clients", "by_referral", "by_content", "unknown", "share", "goal", "against")
    assert values(found, "all", *columns) == [
        3,
        1,
        1,
        1,
        pytest.approx(1 / 3),
        0.5,
        pytest.approx(1 / 3 - 0.5),
    ]
    assert found.said[1] == "Your goal is 50 %."


def test_content_that_sent_people_steadily_and_fell_silent_is_a_risk() -> None:
    days = (500, 480, 455, 440)
    people = tuple(f"P{n}" for n in range(4))
    steady = practice(
        "A talk", *people, referrals=tuple(received(n, 2, 2 + n, ago(day)) for n, day in enumerate(days, 1)),
        kinds={2: Kind.CONTENT},
    )  # fmt: skip
    found = table("risk", steady)
    assert values(found, "content-2", "usual", "silence", "last") == [20.0, 440, ago(440)]
    assert found.said[-1] == "A talk stopped sending people: usually every 20 days, now silent for 14 months."
    lively = replace(steady, referrals=(*steady.referrals, received(9, 2, 3, ago(10))))
    assert table("risk", lively).cell("content-2", "usual") is None


def test_before_and_after_compares_equal_times_and_is_careful() -> None:
    many = [*(ago(200 + 20 * n) for n in range(3)), *(ago(5 * n) for n in range(1, 21))]
    people = tuple(f"P{n}" for n in range(len(many)))
    busy = practice(
        *people,
        work=tuple(hired(n, n + 2, day) for n, day in enumerate(many)),
        milestones=(Milestone(1, "Joined the breakfast", ago(110)),),
    )
    found = table("before-after", busy, "all")
    assert values(found, "all", "before", "after", "says") == [2, 20, MORE]
    ratio = found.cell("all", "ratio")
    assert ratio and ratio.value == 10 and ratio.low and ratio.low > 1
    assert found.said[1] == "There are more, and chance alone would rarely do that."
    early = table("before-after", busy, "all", date=ago(2).isoformat())
    assert values(early, "all", "says") == [TOO_FEW] and "too few" in early.said[1]
    assert table("before-after", practice(*NAMES), "all").said[0].startswith("Choose a day")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (0, 0, TOO_FEW),
        (2, 2, TOO_FEW),
        (10, 12, CHANCE),
        (3, 20, MORE),
        (20, 3, LESS),
        (0, 8, MORE),
        (8, 0, LESS),
    ],
)
def test_a_change_is_claimed_only_where_chance_would_rarely_do_it(
    before: int, after: int, words: str
) -> None:
    assert change(before=before, after=after).words == words


def test_the_range_of_a_change_is_the_exact_one() -> None:
    found = change(before=10, after=20)
    assert found.low and found.high

    def tail(ratio: float, counts: range) -> float:
        share = ratio / (1 + ratio)
        return sum(comb(30, k) * share**k * (1 - share) ** (30 - k) for k in counts)

    assert tail(found.low, range(20, 31)) == pytest.approx(0.05, abs=1e-9)
    assert tail(found.high, range(21)) == pytest.approx(0.05, abs=1e-9)


def test_services_and_countries_cut_clients_work_value_and_referrals() -> None:
    services = table("services", BASE)
    assert values(services, "tax", "clients", "engagements", "value_EUR", "referrals") == [
        1,
        2,
        Decimal(1500),
        1,
    ]
    assert values(services, "(none)", "clients", "referrals") == [1, 1]
    assert values(services, "no work has come of it", "clients", "referrals") == [0, 1]
    countries = table("countries", BASE)
    assert values(countries, "de", "clients", "engagements") == [1, 2]
    assert values(countries, "(none)", "clients", "referrals") == [1, 2]


def test_fit_and_qualification_stand_beside_the_count() -> None:
    fit = table("fit", BASE)
    columns = (
        "referrals",
        "fitting",
        "rated",
        "mean_fit",
        "lowest_fit",
        "highest_fit",
        "valued_EUR",
        "mean_value_EUR",
    )
    assert values(fit, f"source-{ANN}", *columns) == [2, 1, 2, 3.5, 2, 5, 2, Decimal(750)]
    assert fit.rows[0].label == "Ann"
    qualified = table("qualified", BASE)
    assert values(qualified, "all", "qualified", "not_qualified", "unsaid", "share") == [
        2,
        1,
        0,
        pytest.approx(2 / 3),
    ]


def test_the_order_of_qualified_is_the_cautious_share_and_says_who_is_alike() -> None:
    def marked(source: int, good: int, of: int) -> list[tuple[int, bool]]:
        return [(source, at < good) for at in range(of)]

    some_lucky = [*marked(ANN, 4, 4), *marked(BOB, 33, 40), *marked(CAROL, 4, 40)]
    sent = tuple(
        received(n, source, DAN, ago(n), qualified=good)
        for n, (source, good) in enumerate(some_lucky, start=1)
    )
    found = table("qualified", practice(*NAMES, referrals=sent))
    assert [row.label for row in found.rows] == ["All", "Bob", "Ann", "Carol"]
    assert found.said[-1] == "Bob stands first, but cannot be told apart from Ann."
    without = tuple(each for each in sent if each.source != ANN)
    clear = table("qualified", practice(*NAMES, referrals=without))
    assert clear.said[-1] == "Bob sends qualified people more often than everybody else."


def test_people_and_content_stand_side_by_side_against_any_other_year() -> None:
    found = table("trend", BASE, "2026", against="2024")
    assert [row.group for row in found.rows[1:]] == ["People and organisations", "Content", "Unknown"]
    assert values(found, f"source-{ANN}", "clients", "clients_before", "referrals", "last") == [
        1,
        0,
        2,
        ago(90),
    ]
    assert values(found, "unknown", "clients", "clients_before") == [0, 1]
    assert "is not a window" in table("trend", BASE, "2026", against="soon").said[0]


def test_a_page_of_unchanged_sources_seldom_names_one_of_them() -> None:
    names, wrong = tuple(f"P{n}" for n in range(25)), 0
    for seed in range(24):
        rng = default_rng(seed)
        sources = [n for n in range(2, 27) for _ in range(int(rng.poisson(16)))]
        sent = tuple(
            received(n, source, 2 if source > 2 else 3, ago(int(rng.integers(0, 730))))
            for n, source in enumerate(sources, start=1)
        )
        rows = table("trend", practice(*names, referrals=sent)).rows
        wrong += any(row.cells[4].value in (MORE, LESS) for row in rows if row.party)
    assert wrong <= 3
    fallen = [*(ago(400 + 6 * n) for n in range(40)), ago(20)]
    clear = practice(*names, referrals=tuple(received(n, 2, 3, on) for n, on in enumerate(fallen, start=1)))
    assert table("trend", clear).cell("source-2", "trend") == Cell(LESS)


def test_topics_count_needs_readers_and_people_sent_month_by_month() -> None:
    asking = replace(
        BASE,
        needs=(Need(1, BOB, date(2026, 10, 3), "help", topics=("tax", "Tax")),),
        steps=(
            Step(1, None, PIECE, "read", BASE.referrals[0].at, date(2026, 10, 9), count=7),
            Step(2, None, PIECE, "read", BASE.referrals[0].at, date(2026, 10, 9), machine=True),
        ),
    )
    found = table("topics", asking)
    assert values(found, "topic-tax", "needs", "readers", "referrals", "2026-10", "trend") == [
        1,
        1,
        1,
        2,
        TOO_FEW,
    ]


def test_satisfied_clients_who_never_sent_anybody_are_listed() -> None:
    liked = replace(
        BASE,
        work=(
            Work(1, BOB, ago(60), ago(20), 5),
            Work(3, DAN, ago(50), ago(40)),
            Work(4, ANN, ago(700), ago(650), 5),
            Work(5, CAROL, ago(500), ago(400), 5),
            Work(6, CAROL, ago(300), ago(200), 2),
        ),
    )
    found = table("satisfied", liked, "all")
    assert [row.label for row in found.rows] == ["Bob"]
    assert found.said[1] == "One client whose work ended has no mark. Ask them how it was."


def test_sources_with_a_missing_rating_are_listed() -> None:
    found = table("ratings", BASE, "all")
    assert [(row.label, row.group) for row in found.rows] == [("Ann", "A rating is missing")]
    assert values(found, f"source-{ANN}", "knows_me", "understands") == [5, None]
    low = replace(BASE, profiles={**BASE.profiles, ANN: Profile(ANN, knows_me=1, understands_value=5)})
    assert table("ratings", low, "all").rows[0].group == "A rating is low"
    assert ME not in {row.party for row in found.rows}
