"""Referred people against the rest: what is said, what is left out, and that nothing is claimed without ground."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.enquiries import TODAY, enquiry, practice, several
from core.funnel_counts import waits
from headwater.core.know.comparing import Claim, Steady
from headwater.core.know.referred import Comparison, referred_against_rest
from headwater.core.know.referred_cases import Case, usable
from headwater.core.know.referred_measures import MEASURES

FIRST = enquiry(0, came=date(2025, 5, 1), decided=date(2025, 5, 1), referred=None)
"""The first recorded outcome, of unknown origin: it opens the record."""


def compare(cases: list[Case], key: str, **options: int) -> Comparison:
    found = referred_against_rest(cases=cases, today=TODAY, **options)
    assert [each.key for each in found] == [measure.key for measure in MEASURES]
    return next(each for each in found if each.key == key)


def hired(wins: int, n: int, begin: int, **facts: object) -> list[Case]:
    """`wins` of `n` hired and the others lost, in turn."""
    cases = several(n, begin, **facts)
    lost = [each for each in range(n) if each * wins // n == (each + 1) * wins // n]
    return [enquiry_lost(case) if number in lost else case for number, case in enumerate(cases)]


def enquiry_lost(case: Case) -> Case:
    return enquiry(case.id, referred=case.referred, came=case.came, decided=case.decided, outcome="lost")


def fifty_two_and_forty() -> list[Case]:
    """31 of 52 referred and 9 of 40 others hired, after one case of each kind that opens the record."""
    first = [
        FIRST,
        enquiry(1, came=FIRST.came, decided=FIRST.came, referred=None, outcome="lost"),
    ]
    return first + hired(31, 52, 100, referred=True) + hired(9, 40, 200, referred=False)


def test_the_close_rate_is_said_in_one_plain_sentence_with_counts_and_a_range() -> None:
    found = compare(fifty_two_and_forty(), "close rate")
    assert found.sentence == (
        "31 of 52 referred enquiries hired (60 %), 9 of 40 others (23 %): "
        "referred people hire more often here, by 17 to 53 points."
    )
    assert (found.claim, found.steady, found.unit) == (Claim.MORE, Steady.HOLDS, "points")
    assert (found.referred.n, found.referred.wins, found.rest.n, found.rest.wins) == (52, 31, 40, 9)
    assert found.referred.cases == tuple(range(100, 152))
    assert found.referred.low is not None and found.referred.high is not None
    assert found.referred.low < 31 / 52 < found.referred.high


def test_few_cases_are_told_to_wait() -> None:
    cases = [FIRST, *several(4, 1, other_quotes=True), *several(2, 9, other_quotes=False, referred=False)]
    assert (
        compare(cases, "other quotes").sentence
        == "Too few to say: 4 referred, 2 others. Wait for about 30 of each."
    )
    assert compare(cases, "other quotes", least=2).claim is not Claim.FEW


def test_helped_without_hiring_is_neither_won_nor_lost() -> None:
    served = several(10, 500, referred=True, outcome="served")
    found = compare(fifty_two_and_forty() + served, "close rate")
    assert (found.referred.n, found.referred.wins) == (52, 31)
    assert "10 were helped without hiring, which is neither lost nor won." in found.left_out
    assert compare(fifty_two_and_forty() + served, "time to a decision").referred.n == 62


def test_enquiries_from_before_the_first_recorded_outcome_are_left_out_and_counted() -> None:
    older = [enquiry(900 + each, came=date(2024, 1, 1), decided=None, outcome="") for each in range(7)]
    found = compare(fifty_two_and_forty() + older, "close rate")
    assert found.referred.n == 52
    assert found.left_out[0] == "7 enquiries from before 1 May 2025, the first recorded outcome, left out."


def test_years_of_which_only_those_who_hired_are_on_record_make_no_rate() -> None:
    """A client list brought in knows whom it won, not whom it lost: a close rate from it would be 100 %."""
    only_won = [
        enquiry(900 + each, came=date(2023, 1, 1), decided=date(2023, 1, 1), referred=each % 2 == 0)
        for each in range(80)
    ]
    alone = compare(only_won, "close rate")
    assert (alone.claim, alone.referred.n) == (Claim.FEW, 0)
    assert any(said.startswith("Write down who hired and who did not") for said in alone.left_out)
    later = compare(fifty_two_and_forty() + only_won, "close rate")
    assert (later.referred.n, later.rest.n) == (52, 40)
    assert "80 are from before people who did not hire were on record." in later.left_out


def test_enquiries_that_had_no_time_to_decide_and_unknown_origins_are_left_out_and_counted() -> None:
    recent = [
        enquiry(800, came=TODAY - timedelta(20), decided=TODAY),
        enquiry(801, came=TODAY, decided=TODAY),
    ]
    coming = [enquiry(802, came=TODAY + timedelta(3), decided=None, outcome="")]
    found = compare(fifty_two_and_forty() + recent + coming, "close rate")
    assert found.referred.n == 52
    assert "2 are too recent to tell." in found.left_out
    assert "1 enquiry dated after today left out." in found.left_out
    assert "2 enquiries of unknown origin in neither group." in found.left_out


def test_long_open_enquiries_count_as_not_hired_and_as_still_waiting() -> None:
    still_open = several(8, 500, referred=True, outcome="")
    cases = fifty_two_and_forty() + still_open
    assert compare(cases, "close rate").referred.n == 60
    times = compare(cases, "time to a decision")
    assert times.referred.n == 60
    assert times.referred.facts.startswith("half by day 10; 0 % by day 7, 87 % by day 30")


def test_a_decision_before_the_first_contact_counts_as_the_same_day() -> None:
    backwards = [enquiry(700, decided=date(2025, 5, 20))]
    found = compare(fifty_two_and_forty() + backwards, "time to a decision")
    assert "1 dated before the first contact, counted as the same day" in found.referred.facts


def test_an_outcome_dated_after_today_has_not_happened_yet() -> None:
    ahead = [enquiry(700, came=TODAY - timedelta(100), decided=TODAY + timedelta(9))]
    found = compare(fifty_two_and_forty() + ahead, "close rate")
    assert (found.referred.n, found.referred.wins) == (53, 31)


def test_money_is_compared_within_the_most_frequent_currency_only() -> None:
    dear = several(35, 1, value=Decimal(5000), currency="EUR")
    cheap = several(35, 100, value=Decimal(900), currency="EUR", referred=False)
    varied = [enquiry(each.id, came=each.came, decided=each.decided, currency="EUR", referred=each.referred,
                      value=(each.value or Decimal(0)) + each.id % 5 * 100) for each in dear + cheap]  # fmt: skip
    other = several(3, 200, value=Decimal(10**9), currency="JPY")
    found = compare([FIRST, *varied, *other], "value")
    assert (found.claim, found.referred.n) == (Claim.MORE, 35)
    assert "3 are in other currencies." in found.left_out
    assert found.sentence.startswith(
        "A referred client is typically worth 5,198 EUR (35 clients), another 1,"
    )
    assert found.sentence.endswith(" times as much.")


def test_price_asked_and_agreed_become_the_part_that_was_let_go() -> None:
    full = [enquiry(each.id, came=each.came, decided=each.decided, asked=Decimal(100),
                    agreed=Decimal(98 + each.id % 3)) for each in several(40, 1)]  # fmt: skip
    less = [enquiry(each.id, came=each.came, decided=each.decided, asked=Decimal(100), referred=False,
                    agreed=Decimal(80 + each.id % 3)) for each in several(40, 100)]  # fmt: skip
    odd = several(1, 300, asked=Decimal(0), agreed=Decimal(5))
    found = compare([FIRST, *full, *less, *odd], "discount")
    assert found.sentence == (
        "Referred clients paid 1 % less than the price asked on average (40 clients), others 19 % (40): "
        "referred people get less off the price here, by 18 points."
    )
    assert "1 has nothing written down about this." in found.left_out


def test_readiness_is_told_by_kind_and_unknown_words_are_left_out() -> None:
    cases = several(20, 1, readiness="warm") + several(15, 50, readiness="pre-sold")
    cases += several(30, 100, readiness="cold", referred=False) + several(5, 200, readiness="lukewarm")
    found = compare([FIRST, *cases], "readiness")
    assert (found.claim, found.referred.facts, found.rest.facts) == (
        Claim.MORE,
        "0 cold, 20 warm, 15 pre-sold",
        "30 cold, 0 warm, 0 pre-sold",
    )
    assert "5 have nothing written down about this." in found.left_out


@pytest.mark.parametrize("cases", [[], [enquiry(1)], [enquiry(1, outcome="", decided=None)]])
def test_no_data_says_so_and_claims_nothing(cases: list[Case]) -> None:
    for found in referred_against_rest(cases=cases, today=TODAY):
        assert found.claim is Claim.FEW
        assert found.difference is None
        assert found.sentence.startswith("Too few to say:")


def test_the_public_funnel_is_said_as_it_is_and_not_as_a_law() -> None:
    """The channel "referral" closes worse there: 8 of 113 against 460 of 3,230."""
    began, number, cases = date(2018, 1, 15), 0, []
    for origin, days in waits().items():
        for wait in days:
            number += 1
            decided = began + timedelta(max(wait.days, 0)) if wait.decided else None
            cases.append(
                enquiry(number, came=began, decided=decided, outcome="won" if decided else "", referred=origin == "referral")
            )  # fmt: skip
    found = referred_against_rest(cases=cases, today=date(2018, 12, 31))[0]
    assert found.difference == pytest.approx(-0.07161840050412341)
    assert found.sentence == (
        "8 of 113 referred enquiries hired (7 %), 460 of 3,230 others (14 %): "
        "referred people hire less often here, by 1 to 11 points."
    )


def test_where_the_groups_are_equal_in_truth_claims_are_as_seldom_as_they_should_be() -> None:
    claims = _claims(more=0.0)
    assert sum(claims.values()) <= 0.1 * 12 * len(MEASURES)


def test_where_referred_people_hire_more_often_in_truth_it_is_found() -> None:
    assert _claims(more=0.25)["close rate"] >= 9


def test_rising_rates_and_a_rising_share_of_referrals_do_not_make_a_claim() -> None:
    claims = [
        compare(practice(seed=seed, size=400, drift=0.4, mix=0.7), "close rate").claim for seed in range(8)
    ]
    assert sum(claim is not Claim.NONE for claim in claims) <= 1


def _claims(*, more: float) -> dict[str, int]:
    counts = dict.fromkeys((measure.key for measure in MEASURES), 0)
    for seed in range(12):
        for found in referred_against_rest(cases=practice(seed=seed, size=250, more=more), today=TODAY):
            counts[found.key] += found.claim in (Claim.MORE, Claim.LESS)
    return counts


def test_outcomes_recorded_before_a_window_still_say_since_when_there_are_any() -> None:
    old = [
        enquiry(number, came=date(2024, 1, 1), decided=date(2024, 1, 20), outcome=outcome)
        for number, outcome in enumerate(("won", "lost"), start=1)
    ]
    early = enquiry(10, came=date(2025, 1, 2), decided=date(2025, 3, 1))
    late = enquiry(11, came=date(2025, 2, 1), decided=date(2025, 4, 1), outcome="lost")
    found = usable(cases=[*old, early, late], today=TODAY, wanted=lambda case: case.came.year == 2025)
    assert found.since == found.rates_since == date(2024, 1, 20)
    assert [case.id for case in found.cases] == [10, 11]
    assert (found.earlier, found.future) == (0, 0)
    first = referred_against_rest(
        cases=[*old, early, late], today=TODAY, wanted=lambda case: case.came.year == 2025
    )[0]
    assert first.referred.n == 2


def test_who_comes_back_a_few_times_in_a_hundred_years_comes_back_seldom() -> None:
    back = several(2, 100, referred=True, engagements=2) + several(2, 200, referred=False, engagements=2)
    cases = [FIRST, *back, *several(40, 300, referred=True), *several(40, 400, referred=False)]
    said = compare(cases, "repeat work").sentence
    assert said.startswith("Referred clients came back seldom: 0.0") and "times a year (42 clients)" in said
