"""Credit by every model, told beside tracked: sums to the cent, one path for all, machines left out, both kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from core.practices import ME, any_practice, asked, hired, moment, practice, received, sound
from headwater.core.dealings import Step, Told
from headwater.core.know.journey_steps import journey_steps, rulings_of
from headwater.core.practice import Practice
from headwater.core.reports import credit
from headwater.core.reports import report_named as named
from headwater.core.tables import Table
from headwater.core.words import Behind, Kind
from headwater.formats.table_out import as_csv, as_json, as_text, frozen, thawed

ANN, BOB, CY, ARTICLE, EVE = 2, 3, 4, 5, 6
DAY = date(2026, 3, 1)
RULES = ("first", "last", "linear", "u", "w", "full_path", "time_decay")


def step(number: int, person: int | None, source: int, day: date, kind: str = "read", **more: Any) -> Step:
    return Step(number, person, source, kind, moment(day), day, **more)


def told(number: int, source: int | None, kind: str = "told", on: date = DAY, referral: int = 1) -> Told:
    return Told(number, referral, kind, source, on)


@pytest.fixture
def mixed() -> Practice:
    """Bob read Cy's article, was sent by Ann and hired; Eve had sent Cy to me; nobody knows how Eve came to hire."""
    made = practice(
        "Ann", "Bob", "Cy", "Article", "Eve",
        referrals=(received(1, ANN, BOB, date(2026, 2, 1)), received(2, EVE, CY, date(2020, 1, 1))),
        work=(hired(1, BOB, DAY, "1000.01"), hired(2, EVE, DAY, "500")),
        kinds={ARTICLE: Kind.CONTENT},
        steps=(step(1, BOB, ARTICLE, date(2026, 1, 1)),),
    )  # fmt: skip
    return replace(made, book=replace(made.book, behind={ARTICLE: (Behind(CY, Fraction(1)),)}))


def of(practice: Practice, window: str = "all", **options: str) -> Table:
    return named("credit").make(practice, asked(window, **options))


def value(table: Table, row: str, column: str) -> Decimal:
    cell = table.cell(row, column)
    return Decimal(str(cell.value)) if cell else Decimal(0)


def test_a_content_and_a_person_share_one_path_and_the_unknown_stays_unknown(mixed: Practice) -> None:
    table = of(mixed)
    shares = {name: value(table, f"source-{ARTICLE}", name) for name in RULES}
    assert (shares["first"], shares["last"], shares["linear"]) == (1, 0, Decimal("0.5"))
    assert all(value(table, f"source-{ANN}", name) == 1 - share for name, share in shares.items())
    assert all(value(table, "unknown", name) == 1 for name in RULES)
    assert table.cell("unknown", "first").facts[0].ids == (2,)
    groups = [row.group for row in table.rows]
    assert groups == ["", *[credit.SENT] * 3, *[credit.BEHIND] * 2] and table.rows[3].key == "unknown"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("window", ["all", "12m"])
def test_under_every_model_the_credits_add_up_to_the_cent(seed: int, window: str) -> None:
    of_seed = any_practice(seed)
    for by in ("engagements", "value"):
        table = of(of_seed, window, by=by)
        for name in RULES:
            lines = [row.key for row in table.rows if row.group == credit.SENT]
            assert sum((value(table, key, name) for key in lines), Decimal(0)) == value(table, "all", name)
        if by == "value" and window == "all":
            whole = [w.value for w in of_seed.book.engagements if w.value is not None and w.currency == "EUR"]
            assert value(table, "all", "u") == sum(whole)


def test_whoever_stands_behind_a_content_and_whoever_sent_them_share_its_credit(mixed: Practice) -> None:
    table = of(mixed)
    assert value(table, f"behind-{CY}", "first") + value(table, f"behind-{EVE}", "first") == 1
    assert value(table, f"behind-{CY}", "first") == Decimal("0.5")
    assert table.cell(f"behind-{EVE}", "linear").facts[0].ids == (1,)
    money = of(mixed, by="value")
    assert value(money, f"behind-{CY}", "first") + value(money, f"behind-{EVE}", "first") == Decimal(
        "1000.01"
    )


def test_it_is_said_about_whom_the_models_disagree_and_why_two_of_them_are_silent(mixed: Practice) -> None:
    said = " ".join(of(mixed).said)
    assert "disagree most about" in said and "nothing under" in said
    assert "Markov and Shapley stay silent: each learns from at least 300 journeys" in said
    assert "One engagement of 2 has more than one source on the way" in said


def test_a_lone_referrer_gets_it_all_and_the_models_agree() -> None:
    table = of(practice("Ann", "Bob", referrals=(received(1, 2, 3, DAY),), work=(hired(1, 3, DAY, "80"),)))
    assert all(value(table, "source-2", name) == 1 for name in RULES)
    assert table.said[0].startswith("All models agree")


def test_with_enough_journeys_markov_and_shapley_speak_too() -> None:
    people = 340
    table = of(
        practice(
            *(f"P{n}" for n in range(2, people)),
            referrals=tuple(received(n, 2 + n % 3, n, DAY) for n in range(10, people)),
            work=tuple(hired(n, n, DAY) for n in range(10, people) if n % 2),
        )
    )
    assert {"markov1", "shapley"} <= {column.key for column in table.columns}
    assert sum(value(table, f"source-{n}", "markov1") for n in (2, 3, 4)) == value(table, "all", "markov1")


def test_what_a_machine_did_gets_nothing(mixed: Practice) -> None:
    marked = replace(mixed, steps=(replace(mixed.steps[0], machine=True),))
    assert all(value(of(marked), f"source-{ANN}", name) == 1 for name in RULES)


def test_visitors_without_a_name_and_evidence_of_what_is_known_add_no_step(mixed: Practice) -> None:
    more = replace(
        mixed,
        steps=(*mixed.steps, step(2, None, ARTICLE, DAY, count=40)),
        told=(
            told(1, ANN, "campaign"), told(2, ARTICLE, "referring address"), told(3, None), told(4, BOB), told(5, ME),
            told(6, CY, "ruling"), told(7, CY, referral=99),
        ),
    )  # fmt: skip
    assert [each.id for each in journey_steps(practice=more)] == [1]
    assert [(each.person, each.source) for each in rulings_of(practice=more)] == [(BOB, CY)]


def test_what_is_told_and_what_was_tracked_stand_on_the_path_beside_the_referral(mixed: Practice) -> None:
    more = replace(mixed, told=(told(1, CY), told(2, EVE, "campaign")))
    table = of(more)
    assert all(
        value(table, f"source-{each}", "linear") == Decimal("0.25") for each in (ANN, ARTICLE, CY, EVE)
    )


def test_told_and_tracked_are_both_shown_with_the_owners_word(mixed: Practice) -> None:
    ruled = date(2026, 4, 2)
    more = replace(mixed, told=(told(1, CY), told(2, ARTICLE, "ruling", ruled)))
    table = named("told").make(more, asked("all"))
    (row,) = table.rows
    assert [cell.value for cell in row.cells] == ["Cy", "Article and Ann", 3, "Article", ruled]
    assert table.picture["referrals"] == {row.key: 1}
    assert "Both count." in table.said[0]
    assert table.cell(row.key, "tracked").facts[0].ids == (1,)
    still = of(more)
    assert all(value(still, f"source-{each}", "linear") > 0 for each in (ANN, ARTICLE, CY))


def test_who_names_what_was_tracked_agrees(mixed: Practice) -> None:
    table = named("told").make(replace(mixed, told=(told(1, ARTICLE),)), asked("all"))
    assert not table.rows and table.said == ("Told and tracked agree for one person so far.",)


@pytest.mark.parametrize("seed", range(3))
def test_the_reports_hold_on_any_tangle_and_on_nothing(seed: int) -> None:
    tangle = any_practice(seed)
    for each in (Practice(book=practice().book), replace(tangle, told=(told(1, 3), told(2, 4, "ruling")))):
        for by in ("engagements", "value"):
            table = of(each, by=by)
            as_json(table), as_csv(table), as_text(table)
            assert thawed(frozen(table)) == table
            assert table.said and all(text.endswith(".") for text in table.said)
        sound(named("told").make(each, asked("all")), each)
