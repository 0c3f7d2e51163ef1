"""Trades: every one is told in full, from the shared lists, and each firm word and starter list names one of them."""

from __future__ import annotations

import pytest

from headwater.core.trades import GROUPS, listed, trades
from headwater.core.trades.events import EVENTS
from headwater.core.trades.firm_words import FIRM_WORDS
from headwater.core.trades.kinds import BROADER, OWNER
from headwater.core.trades.markets import MARKETS
from headwater.core.trades.name_words import plain, words
from headwater.core.trades.reading import read_title
from headwater.core.trades.starters import hears_of, sees_market, starter_for, starters


def test_every_trade_has_names_needs_and_markets_from_the_shared_lists() -> None:
    for key, one in trades().items():
        assert key == one.key and one.group in GROUPS
        assert len(one.names) >= 3 and len(one.needs) >= 5 and one.markets, key
        assert set(one.markets) <= set(MARKETS) and set(one.hears) <= set(EVENTS), key
        assert len(set(one.names)) == len(one.names), key


def test_each_group_holds_trades() -> None:
    assert {one.group for one in trades().values()} == set(GROUPS)
    assert len(trades()) >= 200


def test_a_list_in_one_text_is_parted_at_semicolons() -> None:
    assert listed("a b; c ;; d") == ("a b", "c", "d")
    assert listed("") == ()


def test_special_and_general_trades_are_trades() -> None:
    assert BROADER.keys() | set(BROADER.values()) | {OWNER} <= trades().keys()


def test_words_of_firms_name_trades() -> None:
    known = {tuple(words(plain(name))) for one in trades().values() for name in one.names}
    assert [name for name in set(FIRM_WORDS.values()) if tuple(words(plain(name))) not in known] == []


def test_at_least_twenty_four_professions_have_a_starter_list_of_ten_to_fifteen_trades() -> None:
    assert len(starters()) >= 24
    for key, one in starters().items():
        named = [each.trade for each in one.partners]
        assert 10 <= len(set(named)) == len(named) <= 15, key
        assert {key, *named, *one.sphere} <= trades().keys(), key
        assert key not in {*named, *one.sphere} and len(one.sphere) >= 4, key
        assert all(8 < len(each.reason) < 80 for each in one.partners), key


@pytest.mark.parametrize(
    ("said", "profession"),
    [
        ("Steuerberaterin", "tax-adviser"), ("I am a life coach", "coach"), ("notaire", "notary"),
        ("abogada laboralista", "employment-lawyer"), ("tax", "tax-adviser"), ("estate-agent", "estate-agent"),
        ("Immigration lawyer", "lawyer"), ("Real estate", "estate-agent"),
    ],
)  # fmt: skip
def test_a_starter_list_is_found_in_ones_own_words(said: str, profession: str) -> None:
    found = starter_for(profession=said)
    assert found is not None and found.profession == profession and not found.made


def test_a_profession_without_a_list_gets_one_from_markets_and_events() -> None:
    found = starter_for(profession="yoga teacher")
    assert found is not None and found.made and len(found.partners) >= 8
    assert all(
        each.reason.startswith(("Hears of the same: ", "Serves the same: ")) for each in found.partners
    )


@pytest.mark.parametrize("said", ["", "   ", "???", "qwertz", "х" * 10_000])
def test_words_without_a_trade_find_no_list(said: str) -> None:
    assert starter_for(profession=said) is None


def test_markets_and_events_lead_to_the_trades_that_see_them() -> None:
    assert "mover" in {one.key for one in hears_of(event="office-move")}
    assert "funeral-director" in {one.key for one in sees_market(market="bereaved")}
    assert hears_of(event="no such") == () == sees_market(market="no such")
    assert all(hears_of(event=event) for event in EVENTS) and all(sees_market(market=one) for one in MARKETS)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Steuerberater*in (m/w/d)", ["tax-adviser"]), ("Rechtsanwältin und Notarin", ["lawyer", "notary"]),
        ("Rechtsanwältin für Arbeitsrecht", ["employment-lawyer"]), ("Directrice des ressources humaines", ["hr-manager"]),
        ("Asesora fiscal", ["tax-adviser"]), ("Sr. Mortgage Advisor", ["mortgage-broker"]),
        ("Coach für Anwälte", ["coach"]), ("Marketing consultant for dentists", ["marketing-consultant"]),
        ("Geschäftsführender Gesellschafter, Steuerberater", ["tax-adviser"]), ("Legal assistant", ["legal-assistant"]),
        ("Büroleiterin Kanzlei Meier", ["office-manager"]), ("Retired solicitor, now mediator", ["mediator"]),
        ("Wills & Probate", ["inheritance-lawyer"]), ("Architektin in Ulm", ["architect"]), ("Software developer | looking for new clients", ["software-developer"]),
    ],
)  # fmt: skip
def test_a_title_tells_its_trade_in_several_languages_and_genders(title: str, told: list[str]) -> None:
    read = read_title(title)
    assert list(read.trades) == told and not read.silent


@pytest.mark.parametrize(
    "title",
    [
        "Assistant to the tax partner", "Retired solicitor", "Retired | Tax adviser", "ex-Notarin", "Steuerberater a.D.",
        "Ehemaliger Notar", "Lawyer (ret.)", "Student of architecture", "Trainee accountant", "Futur notaire",
        "Étudiante en droit", "looking for an accountant", "Busco abogado", "wife of a lawyer", "Not a lawyer",
        "Cloud Architect", "Wedding consultant", "Staatsanwältin", "Marketing for law firms",
        "Lawyer turned coach", "I help lawyers grow",
        "Insurance agent's assistant", "Dental Laboratory Worker", "Physiotherapy Aide",
    ],
)  # fmt: skip
def test_a_title_that_only_seems_to_tell_a_trade_is_passed_over(title: str) -> None:
    read = read_title(title)
    assert read.trades == () and not read.owner


def test_the_firm_speaks_where_the_title_only_says_that_it_is_theirs() -> None:
    assert read_title("Partner at Smith Solicitors").firm == "smith solicitors"
    assert read_title("Partner at Smith Solicitors").owner and read_title("").owner
    assert read_title("Chef").owner and not read_title("Teamlead").owner
