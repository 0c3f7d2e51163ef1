"""Who is best from here on and who went quiet: nothing is claimed of a source that its figures do not bear out."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from core.practices import TODAY, asked, hired, practice, received
from headwater.core.dealings import Dealings, Profile, Referral
from headwater.core.practice import Practice
from headwater.core.reports import report_named
from headwater.core.tables import Table
from headwater.core.words import Stage

FIRST, GONE, STEADY = 2, 3, range(4, 24)
NAMES = ("Henrik", "Verena", *(f"Steady {each}" for each in STEADY), *(f"Sent {each}" for each in range(60)))
KNOWN = TODAY - timedelta(days=1095)


def table(name: str, of: Practice, window: str = "all") -> Table:
    return report_named(name).make(of, asked(window))


def evenly(count: int) -> list[date]:
    return [TODAY - timedelta(days=1095 * at // (count + 1)) for at in range(1, count + 1)]


def ledger(*, gone: bool) -> Practice:
    """One who sends often, twenty who send steadily and, if so, one who sent most in a year and then fell silent."""
    days = {FIRST: evenly(60), **{each: evenly(6) for each in STEADY}}
    if gone:
        days[GONE] = [TODAY - timedelta(days=70 + 10 * at) for at in range(40)]
    sent: list[Referral] = []
    for source, each in days.items():
        sent += [received(len(sent) + at, source, 24 + at % 60, on) for at, on in enumerate(each, start=1)]
    since = {GONE: TODAY - timedelta(days=500)}
    known = {n: Profile(n, known=since.get(n, KNOWN)) for n in range(2, len(NAMES) + 2)}
    return practice(*NAMES, referrals=tuple(sent), profiles=known)


def test_nobody_is_said_to_lead_while_one_further_down_may_do_as_well() -> None:
    found = table("best", ledger(gone=True))
    assert found.rows[1].label != "Verena"
    assert found.said[0].startswith("Henrik stands first, truly between rank 1 and 2")
    assert "Verena stands lower but might do as well." in found.said[0]
    assert not any("lead" in each for each in found.said)


def test_who_is_told_apart_from_everybody_leads() -> None:
    assert table("best", ledger(gone=False)).said[0].startswith("Henrik leads: the others come after")


def abroad() -> Practice:
    """Ann (2) sent Bob, who paid in euros and in francs, Carol, who got her money back, and Dan later on."""
    return practice(
        "Ann", "Bob", "Carol", "Dan",
        referrals=(
            received(1, 2, 3, date(2024, 2, 1), stage=Stage.WON, stages=((Stage.WON, date(2024, 3, 1)),)),
            received(2, 2, 4, date(2024, 5, 1), stage=Stage.LOST, stages=((Stage.LOST, date(2026, 2, 1)),)),
            received(3, 2, 5, date(2026, 3, 1)),
        ),
        work=(
            hired(1, 3, date(2024, 3, 1), "900"),
            hired(2, 3, date(2024, 4, 1), "1200", currency="CHF"),
            hired(3, 4, date(2024, 6, 1), "-50"),
            hired(4, 3, date(2026, 5, 1), "7000"),
        ),
        profiles={2: Profile(2, known=date(2023, 1, 1))},
        dealings={2: Dealings(2, 3, date(2023, 1, 1), date(2026, 6, 1), last_thanks=date(2024, 6, 1))},
    )  # fmt: skip


def test_a_window_in_the_past_knows_nothing_of_what_came_after_it() -> None:
    found = table("quiet", abroad(), "2025")
    cells = {column.key: cell for column, cell in zip(found.columns, found.rows[0].cells, strict=True)}
    assert cells["sent"].value == 2 and cells["last"].value == date(2024, 5, 1)
    assert cells["best"].value == "2024 (2)"
    assert cells["contact"].value is None and cells["thanked"].value == date(2024, 6, 1)
    assert cells["told"].value == "still open" and cells["problems"].value == 0
    assert found.picture["strips"][0]["days"] == ["2024-02-01", "2024-05-01"]


def test_quiet_sources_show_the_work_of_every_currency_with_its_rows() -> None:
    found = table("quiet", abroad(), "2025")
    cells = {column.key: cell for column, cell in zip(found.columns, found.rows[0].cells, strict=True)}
    assert (cells["value_EUR"].value, cells["value_CHF"].value) == (Decimal(850), Decimal(1200))
    assert cells["value_EUR"].facts[0].ids == (1, 3) and cells["value_CHF"].facts[0].ids == (2,)


def test_best_says_what_work_is_not_counted_in_worth() -> None:
    found = table("best", abroad())
    assert "Work in CHF is not counted in worth: one piece, 1,200 CHF in all." in found.how
    assert "One client whose work came to 0 EUR or less is not counted in worth." in found.how
    worth = found.cell("2", "worth")
    assert worth and [facts.ids for facts in worth.facts if facts.what == "engagements"] == [(1, 4)]
