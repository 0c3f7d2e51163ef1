"""What reports say where there is little: no big words on tiny numbers, and what is unknown comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.practices import TODAY, asked, hired, practice, received
from headwater.core.dealings import Give, Profile, Work
from headwater.core.practice import Practice
from headwater.core.reports import report_named

NAMES = tuple(f"P{number}" for number in range(2, 12))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def said(name: str, of: Practice, window: str = "all") -> str:
    return " ".join(report_named(name).make(of, asked(window)).said)


def satisfied(clients: int) -> Practice:
    return practice(
        *NAMES,
        referrals=tuple(received(number, number, 11, ago(90)) for number in range(2, 2 + clients)),
        work=tuple(hired(number, number, ago(300)) for number in range(2, 2 + clients)),
    )


def living(known: int, unknown: int) -> Practice:
    clients = range(2, 2 + known + unknown)
    return practice(
        *NAMES,
        work=tuple(hired(number, number, ago(60)) for number in clients),
        profiles={number: Profile(number, country="DE") for number in range(2, 2 + known)},
    )


def test_of_one_satisfied_client_nothing_is_said_of_all() -> None:
    for clients, rare in ((1, False), (2, False), (5, True)):
        marks = tuple(Work(n, n, ago(300), ago(200), 5) for n in range(2, 2 + clients))
        told = said("satisfied", replace(satisfied(clients), work=marks))
        assert ("That is rare" in told) is rare and ("too few to say more" in told) is not rare
    one = replace(satisfied(1), work=(Work(2, 2, ago(300), ago(200), 5),))
    assert said("satisfied", one).startswith("One client is marked as satisfied, and has sent somebody")


def test_a_country_is_named_and_only_where_enough_are_known() -> None:
    told = said("countries", living(1, 8))
    assert told.startswith("The country of 1 of your 9 clients so far is known: too few to say")
    assert "most in Germany (4)" in said("countries", living(4, 1))
    rows = report_named("countries").make(living(4, 1), asked("all")).rows
    assert [row.label for row in rows] == ["Germany", "Country not known"]


def test_introductions_are_told_in_plain_english() -> None:
    give = Give(1, True, "introduction", 2, 3, ago(60), outcome="business")
    open_one = Give(2, True, "introduction", 4, 5, ago(50))
    told = said("hub", replace(practice(*NAMES), gives=(give, open_one)))
    assert "One worked; of one introduction the outcome is not known yet." in told
    assert "One worked." in said("hub", replace(practice(*NAMES), gives=(give,)))
    assert "None is known to have worked; of one" in said("hub", replace(practice(*NAMES), gives=(open_one,)))


def test_the_time_compared_with_is_named_without_a_stray_word() -> None:
    for window in ("12m", "2026", "all"):
        basis = report_named("trend").make(satisfied(3), asked(window)).basis
        assert "against" not in basis and "with from" not in basis and "with in" not in basis


def test_sources_of_equal_fit_are_told_with_what_each_sent() -> None:
    of = practice(*NAMES, referrals=(received(1, 2, 4, ago(9), fit=5), received(2, 3, 5, ago(9), fit=5)))
    assert "Two sources share the first place: each sent one person who fits well." in said("fit", of)
    assert "2 of 3 prospects are not marked yet." in said(
        "qualified",
        practice(
            *NAMES,
            referrals=(
                received(1, 2, 4, ago(9), qualified=True),
                received(2, 2, 5, ago(9)),
                received(3, 2, 6, ago(9)),
            ),
        ),
    )
