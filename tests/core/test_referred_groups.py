"""Close rates by relation and by readiness: small groups are held back, one that stands out is named."""

from __future__ import annotations

from datetime import date, timedelta

from core.enquiries import TODAY, enquiry, practice
from headwater.core.know.comparing import Claim
from headwater.core.know.intervals import Estimate
from headwater.core.know.rates import How
from headwater.core.know.referred_cases import Case
from headwater.core.know.referred_groups import by_readiness, by_relation, close_rates_by
from headwater.core.know.referred_words import gap_in_words

FIRST = [
    enquiry(1, came=date(2025, 5, 1), decided=date(2025, 5, 1), referred=None, outcome="won"),
    enquiry(2, came=date(2025, 5, 1), decided=date(2025, 5, 1), referred=None, outcome="lost"),
]


def group(label: str, wins: int, n: int, begin: int, days: int = 10) -> list[Case]:
    came = date(2025, 6, 1)
    return [
        enquiry(
            begin + each,
            group=label,
            came=came + timedelta(each),
            decided=came + timedelta(each + days + each % 5),
            outcome="won" if each * wins // n != (each + 1) * wins // n else "lost",
        )
        for each in range(n)
    ]


def test_a_relation_whose_people_hire_more_often_than_all_others_is_named() -> None:
    cases = [*FIRST, *group("client", 40, 50, 100), *group("colleague", 12, 60, 200, days=30)]
    cases += group("friend", 2, 2, 300)
    found = close_rates_by(cases=cases, today=TODAY, by=by_relation)
    unknown, client, colleague, friend = found.rows
    assert client.sentence.startswith(
        "40 of 50 hired (80 %), 14 of 62 others hired (23 %): they hire more often"
    )
    assert (client.claim, colleague.claim) == (Claim.MORE, Claim.LESS)
    assert friend.sentence == "Too few to say: 2 here, 110 others. Wait for about 30 of each."
    assert friend.mean < client.mean
    assert (unknown.label, unknown.claim, unknown.n) == ("", Claim.FEW, 2)
    assert client.cases == tuple(range(100, 150))
    assert found.how is How.WEAK
    assert found.speed == "The groups do not decide equally fast here."
    assert friend.decides == "2 of 2 decided, after 10 to 11 days"


def test_people_who_were_not_referred_stand_together_and_unlabelled_ones_are_no_claim() -> None:
    assert by_relation(enquiry(1, referred=False, group="x")) == "not referred"
    assert by_relation(enquiry(1, referred=None)) == ""
    assert by_readiness(enquiry(1, readiness="warm")) == "warm"


def test_without_cases_there_are_no_groups() -> None:
    found = close_rates_by(cases=[], today=TODAY, by=by_readiness)
    assert found.rows == ()
    assert found.left_out == ("No outcome is recorded yet.",)
    assert found.speed.startswith("Too few to say who decides faster.")


def test_groups_equal_in_truth_are_seldom_told_apart() -> None:
    claimed = speeds = 0
    for seed in range(12):
        found = close_rates_by(cases=practice(seed=seed, size=250), today=TODAY, by=by_relation)
        claimed += any(row.claim in (Claim.MORE, Claim.LESS) for row in found.rows)
        speeds += found.speed.startswith("The groups")
    assert claimed <= 2
    assert speeds <= 2


def test_a_window_without_an_early_outcome_keeps_the_enquiries_that_came_before_its_first_one() -> None:
    old = enquiry(1, came=date(2024, 1, 1), decided=date(2024, 1, 20))
    lost = enquiry(2, came=date(2024, 1, 1), decided=date(2024, 1, 20), outcome="lost")
    new = enquiry(3, came=date(2025, 1, 2), decided=date(2025, 3, 1))
    found = close_rates_by(
        cases=[old, lost, new], today=TODAY, by=by_relation, wanted=lambda case: case.came.year == 2025
    )
    assert [(row.label, row.n) for row in found.rows] == [("client", 1)]
    assert found.left_out == ()


def test_a_difference_of_one_is_said_in_the_singular() -> None:
    assert gap_in_words(gap=Estimate(1, 1, 1), unit="meetings") == "by 1 meeting"
    assert gap_in_words(gap=Estimate(1.5, 1, 2), unit="meetings") == "by 1 to 2 meetings"
