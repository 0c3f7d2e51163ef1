"""Gifts held against each profession's rule, the list before the holidays, flows and seasons, in plain arithmetic."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.gifts import Wish, acknowledgement, flow_of, held_against, repeat_after, told, yearly_sums
from headwater.core.professions import NAMES, profession_named, professions
from headwater.core.professions.changes import with_changes
from headwater.core.season import progress, summary
from headwater.core.words import Kind, Party
from headwater.core.yearend import (
    Budgets,
    Known,
    Root,
    a_year_before,
    gift_list,
    holiday_after,
    season_idea,
    send_by,
)

TODAY = date(2026, 11, 24)
CHRISTMAS = date(2026, 12, 25)
EARLIER = date(2026, 3, 1)
NOTHING: dict[str, Decimal] = {}


def wish(amount: str | None = "50", currency: str = "USD", on: date = TODAY, **more) -> Wish:
    value = None if amount is None else Decimal(amount)
    return Wish(**{"on": on, "amount": value, "currency": currency, "first_sent": EARLIER, **more})


def about(key: str, one: Wish, spent=NOTHING, **changes) -> set[str]:
    profession = with_changes(profession_named(key), changes)
    return {reason.about for reason in held_against(profession, one, spent=spent).against}


def test_the_general_profile_holds_nothing_against_a_gift_and_shows_what_is_deductible():
    verdict = held_against(profession_named("general"), wish("40"), spent={"USD": Decimal(10)})
    assert (verdict.fine, verdict.deductible, verdict.limit) == (True, Decimal(15), None)
    assert held_against(profession_named("general"), wish("40", "EUR"), spent=NOTHING).deductible is None


def test_lawyers_thank_after_the_fact_only_and_arizona_stays_under_a_hundred_dollars():
    assert about("lawyer", wish("99"), state="Arizona") == set()
    assert about("lawyer", wish("100"), state="Arizona") == {"each"}
    assert about("lawyer", wish(first_sent=None)) == {"after_only"}
    assert about("lawyer", wish(on=EARLIER - timedelta(days=1))) == {"after_only"}
    assert about("lawyer", wish(first_sent=None, tied=False)) == set()
    remembered = held_against(profession_named("lawyer"), wish(), spent=NOTHING).remember
    assert {"nominal", "after_only", "by_value"} <= {reason.about for reason in remembered}


@pytest.mark.parametrize("state", ["New York", "Florida", "Maryland"])
def test_no_group_may_require_referrals_of_a_lawyer_there(state):
    assert with_changes(profession_named("lawyer"), {"state": state}).quotas is False


def test_maryland_has_no_exception_for_a_nominal_gift():
    assert about("lawyer", wish(), state="Maryland") == {"tied"}


def test_property_and_mortgage_allow_no_gift_that_answers_referrals():
    assert about("property", wish("1")) == {"tied"}
    assert about("property", wish("1", tied=False)) == set()


def test_health_care_allows_no_cash_nothing_by_volume_and_a_limit_indexed_by_the_year():
    assert about("health", wish(cash_like=True)) == {"cash"}
    assert about("health", wish(by_volume=True)) == {"by_volume"}
    rule = profession_named("health").gift
    assert [rule.limit_on(date(year, 6, 1)) for year in (2007, 2021, 2022, 2026)] == [300, 300, 452, 452]
    assert about("health", wish("53"), {"USD": Decimal(400)}) == {"limit"}
    assert about("health", wish("52"), {"USD": Decimal(400)}) == set()


def test_the_limit_of_advisers_rose_on_30_march_2026_and_is_not_for_retail_customers():
    assert about("adviser", wish("101", on=date(2026, 3, 29))) == {"limit"}
    assert about("adviser", wish("300", on=date(2026, 3, 30))) == set()
    assert about("adviser", wish("301", on=date(2026, 3, 30))) == {"limit"}
    verdict = held_against(
        profession_named("adviser"), wish("301", roles=frozenset({"client"})), spent=NOTHING
    )
    assert verdict.fine
    assert "retail customers" in " ".join(reason.text for reason in verdict.remember)


def test_a_gift_in_another_currency_cannot_be_compared_and_that_is_said():
    for one, spent in ((wish("9000", "EUR"), NOTHING), (wish("9"), {"CHF": Decimal(5)})):
        verdict = held_against(profession_named("adviser"), one, spent=spent)
        assert verdict.fine
        assert "no rate is given" in " ".join(reason.text for reason in verdict.remember)


def test_every_reason_is_told_with_where_and_when_its_rule_was_read():
    verdict = held_against(profession_named("property"), wish(), spent=NOTHING)
    assert "compliancecohort.com; read on 2026-11-24" in told(verdict.against[0])
    assert all(one.readings and all(each.where for each in one.readings) for one in professions())


def test_sums_are_those_of_the_calendar_year_and_never_added_across_currencies():
    gifts = [(date(2025, 12, 31), Decimal(9), "USD"), (date(2026, 1, 1), Decimal(2), "USD"),
             (date(2026, 2, 28), Decimal("0.10"), "EUR"), (date(2026, 12, 31), Decimal(3), "USD")]  # fmt: skip
    assert yearly_sums(gifts, year=2026) == {"USD": 5, "EUR": Decimal("0.10")}


@given(
    st.sampled_from(NAMES), st.decimals(0, 10**12, places=2), st.decimals(0, 10**12, places=2), st.booleans()
)
def test_what_is_left_of_a_limit_never_admits_more_than_the_limit(key, amount, spent, cash):
    profession = profession_named(key)
    one = wish(str(amount), profession.gift.currency, cash_like=cash)
    verdict = held_against(profession, one, spent={profession.gift.currency: spent})
    if verdict.fine and verdict.limit is not None:
        assert amount + spent <= verdict.limit


# The list before the holidays


def root(pk: int, clients: int, name: str = "", **more) -> Root:
    return Root(Party(pk, name or f"Root {pk}", Kind.PERSON), clients, **{"first_sent": EARLIER, **more})


ROOTS = (root(1, 9, "Zoe"), root(2, 5, "Yan"), root(3, 1, "Abe"), root(4, 0, "Bea"))
BUDGETS = Budgets(Decimal(30), Decimal(60), "USD")


def listed(
    key: str, *, known: Known | None = None, budgets: Budgets = BUDGETS, today: date = TODAY, **changes
):
    return gift_list(
        profession=with_changes(profession_named(key), changes), roots=ROOTS, known=known or Known(), budgets=budgets,
        holiday=CHRISTMAS, today=today,
    )  # fmt: skip


def test_the_top_roots_get_the_better_gift_in_their_order_with_a_date_before_the_holiday():
    made = listed("general").proposals
    assert [(one.root.party.name, one.place, one.budget) for one in made] == [
        ("Zoe", 1, 60), ("Yan", 2, 60), ("Abe", 3, 30),
    ]  # fmt: skip
    assert {one.send_by for one in made} == {date(2026, 12, 11)}


@pytest.mark.parametrize("key", ["lawyer", "health", "therapist"])
def test_where_nothing_may_follow_what_they_brought_all_stand_by_name_with_one_budget(key):
    made = listed(key)
    assert [one.root.party.name for one in made.proposals] == ["Abe", "Bea", "Yan", "Zoe"]
    assert {(one.place, one.budget) for one in made.proposals} == {(None, 30)}
    assert "by name" in made.says


def test_in_property_and_mortgage_nobody_is_proposed_a_gift():
    made = listed("property")
    assert (made.proposals, made.withheld) == ((), ())
    assert "no gift may answer referrals" in made.says


def test_a_budget_shrinks_to_what_the_year_leaves_and_nothing_left_is_said():
    known = Known(spent={1: {"USD": Decimal(280)}, 2: {"USD": Decimal(300)}}, declined=(3,))
    made = listed("adviser", known=known)
    assert [(one.root.party.name, one.budget) for one in made.proposals] == [("Zoe", 20)]
    assert {one.root.party.name: one.why for one in made.withheld} == {
        "Yan": "Nothing is left of this year's limit.", "Abe": "You said: not this time.",
    }  # fmt: skip


@given(
    st.sampled_from(NAMES),
    st.decimals(1, 10**6, places=2),
    st.sampled_from(["USD", "EUR"]),
    st.integers(0, 400),
)
def test_no_proposal_ever_breaks_its_rule(key, budget, currency, spent):
    profession = profession_named(key)
    known = Known(spent={pk: {"USD": Decimal(spent)} for pk in (1, 2, 3, 4)})
    made = listed(key, known=known, budgets=Budgets(budget, budget * 2, currency))
    for one in made.proposals:
        again = wish(str(one.budget), one.currency, on=one.send_by)
        assert held_against(profession, again, spent=known.spent[one.root.party.id]).fine
        assert one.send_by < CHRISTMAS
    if not profession.gift.by_value:
        assert len({one.budget for one in made.proposals}) <= 1


def test_the_day_to_send_lies_before_the_holiday_however_late_it_is():
    assert send_by(holiday=CHRISTMAS, today=date(2026, 12, 20)) == date(2026, 12, 23)
    assert send_by(holiday=CHRISTMAS, today=date(2026, 12, 23)) == date(2026, 12, 24)
    assert send_by(holiday=CHRISTMAS, today=date(2026, 12, 24)) == date(2026, 12, 24)
    assert holiday_after(today=CHRISTMAS) == date(2027, 12, 25)
    assert holiday_after(today=date(2026, 2, 1), month=2, day=29) == date(2026, 2, 28)


def test_a_leap_day_has_a_year_before():
    before = a_year_before(since=date(2024, 2, 29), until=date(2024, 2, 29))
    assert (before.since, before.until) == (date(2023, 2, 28), date(2023, 2, 28))
    assert a_year_before(since=date(1, 1, 1), until=date(1, 1, 2)).since == date(1, 1, 1)


# Flows and seasons


def test_a_flow_is_so_many_referrals_within_the_window():
    days = [TODAY - timedelta(days=gap) for gap in (0, 100, 364, 365)]
    assert flow_of(days, size=3, days=365, today=TODAY).count == 3
    assert flow_of(days, size=4, days=365, today=TODAY) is None
    assert flow_of([], size=0, days=365, today=TODAY) is None
    assert (repeat_after(days=365).days, repeat_after(days=1).days) == (91, 7)


@pytest.mark.parametrize(
    ("key", "spent", "way"),
    [("general", "0", "gift"), ("health", "0", "words"), ("property", "0", "words"), ("adviser", "300", "words"),
     ("adviser", "299", "gift"), ("lawyer", "0", "gift")],
)  # fmt: skip
def test_a_flow_is_acknowledged_by_a_gift_only_where_the_rule_leaves_room(key, spent, way):
    one = wish(None, by_volume=True)
    assert acknowledgement(profession_named(key), one, spent={"USD": Decimal(spent)}) == way


def test_a_season_counts_its_own_days_and_tells_how_it_ended():
    since, until = date(2028, 2, 28), date(2028, 3, 1)
    done = progress(
        since=since, until=until, gives=[since, date(2028, 2, 29), date(2028, 3, 2)], thanks=[since - timedelta(days=1)],
        targets=(2, 1), today=date(2028, 6, 1),
    )  # fmt: skip
    assert (done.gives, done.thanks, done.gone, done.length) == (2, 0, 3, 3)
    assert [day.gives_so_far for day in done.days] == [1, 2, 2]
    text = summary(name="Spring", done=done, people=1)
    assert text.startswith("Spring: 2 gives of 2 and 0 thanks of 1, to 1 person, on 2 days of 3.")
    assert text.endswith("Short of the targets by 1 thanks.")


def test_a_season_that_has_not_begun_has_no_days_and_no_division_by_zero():
    done = progress(
        since=TODAY, until=TODAY, gives=[], thanks=[], targets=(0, 1), today=TODAY - timedelta(days=9)
    )
    assert (done.days, done.gives_expected, done.thanks_expected) == ((), 0, 0)
    assert "0 gives of 0" in summary(name="None", done=done, people=0)


def test_a_season_is_proposed_for_four_weeks_with_more_than_the_usual():
    idea = season_idea(today=TODAY, gives_of_year=52, owed=5, senders=2)
    assert (idea.since, idea.until, idea.gives, idea.thanks) == (date(2026, 11, 25), date(2026, 12, 22), 8, 5)


# What the words of a gift give away


@pytest.mark.parametrize(
    ("key", "text", "against"),
    [
        ("lawyer", "10% of the Reyes fee · for sending Mona Reyes", {"by_value"}),
        ("lawyer", "Amazon voucher · if she sends another client", {"cash", "after_only"}),
        ("lawyer", "a bottle when Ann Berg refers somebody", {"after_only"}), ("lawyer", "100 per client", {"after_only"}),
        ("lawyer", "a book for the next referral", {"after_only"}), ("lawyer", "finder's fee", {"by_value"}),
        ("lawyer", "tea · promised in March", {"after_only"}), ("lawyer", "a card for her tenth referral", set()),
        ("health", "wine for every patient", {"by_volume"}), ("health", "50 $ gift card", {"cash"}),
        ("property", "tea · for sending Mona Reyes", {"tied"}), ("general", "10% of the fee, in cash, per client", set()),
    ],
)  # fmt: skip
def test_the_words_of_a_gift_are_held_against_the_rule(key, text, against):
    assert about(key, wish("20", text=text, tied=False)) == against


@pytest.mark.parametrize(
    "text",
    [
        "cashmere scarf", "chocolate, 70% cocoa", "tea from Ceylon · thanks", "cake, once the matter is closed",
        "wine, if it suits her", "a book for another client she sent", "birthday", "",
    ],
)  # fmt: skip
def test_harmless_words_raise_nothing(text):
    assert about("lawyer", wish("20", text=text)) == set()


def test_what_is_nominal_has_a_bound_until_the_limit_of_the_state_is_set():
    assert about("lawyer", wish("99.99")) == set()
    assert about("lawyer", wish("410", cash_like=True)) == {"cash", "nominal"}
    assert about("lawyer", wish("410"), yearly="500") == set()
    assert "compare the CHF" in " ".join(
        reason.text
        for reason in held_against(profession_named("lawyer"), wish("410", "CHF"), spent=NOTHING).remember
    )
