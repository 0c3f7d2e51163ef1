"""Professions as data: what ships, what a user changes of it, and the file it is handed on in."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.professions import GENERAL, NAMES, profession_named, professions
from headwater.core.professions.as_file import read, written
from headwater.core.professions.changes import ChangeError, as_told, difference, with_changes
from headwater.core.professions.wording import plural, wording


def test_each_profession_has_its_own_key_name_and_reading():
    assert [one.key for one in professions()] == list(NAMES)
    assert len({one.name for one in professions()}) == len(NAMES)
    assert profession_named("general") is GENERAL
    with pytest.raises(KeyError, match="Choose one of: general, coach"):
        profession_named("astronaut")


def test_a_therapist_tells_no_outcome_and_a_lawyer_has_no_quotas():
    assert profession_named("therapist").tells is False
    assert profession_named("lawyer").quotas is False


def test_nothing_changed_is_as_shipped():
    for one in professions():
        assert with_changes(one, {}) == one
        assert difference(one, as_told(one)) == {}


def test_changes_are_laid_over_the_shipped_profile_and_only_they_are_kept():
    wanted = {**as_told(GENERAL), "yearly": "80", "currency": "EUR", "words": {"client": "Mandant"},
              "weights": {"gift": 0.5}, "categories": ["notaries"], "tells": False}  # fmt: skip
    kept = difference(GENERAL, wanted)
    assert kept == {
        "yearly": "80", "currency": "EUR", "words": {"client": "mandant"}, "weights": {"gift": 0.5},
        "categories": ["notaries"], "tells": False,
    }  # fmt: skip
    made = with_changes(GENERAL, kept)
    assert (made.gift.yearly, made.word("client"), made.tells) == (Decimal(80), "mandant", False)
    assert made.word("source") == "source"


def test_the_users_own_limit_replaces_the_shipped_ones():
    health = with_changes(profession_named("health"), {"yearly": "507"})
    assert health.gift.limit_on(date(2026, 1, 1)) == 507


def test_a_state_is_laid_first_and_the_users_changes_above_it():
    lawyer = profession_named("lawyer")
    assert with_changes(lawyer, {"state": "Arizona"}).gift.each == 100
    assert with_changes(lawyer, {"state": "Arizona", "each": "50"}).gift.each == 50
    assert difference(lawyer, {**as_told(with_changes(lawyer, {"state": "Arizona"}))}) == {"state": "Arizona"}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"yearly": "-1"}, "yearly"), ({"yearly": "NaN"}, "yearly"), ({"yearly": "1e400"}, "yearly"),
        ({"each": "lots"}, "each"), ({"currency": "dollar"}, "currency"), ({"tied": "yes"}, "tied"),
        ({"state": "Atlantis"}, "state"), ({"words": {"client": "<b>"}}, "words"), ({"words": {"money": "gold"}}, "words"),
        ({"words": ["client"]}, "words"), ({"weights": {"gift": 99}}, "weights"), ({"weights": {"gift": True}}, "weights"),
        ({"categories": "notaries"}, "categories"), ({"note": "x" * 501}, "note"), ({"colour": "red"}, ""),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_at_its_place(changes, place):
    with pytest.raises(ChangeError) as refused:
        with_changes(profession_named("lawyer"), changes)
    assert refused.value.place == place


@pytest.mark.parametrize("key", NAMES)
def test_a_file_reads_back_as_it_was(key):
    changed = with_changes(
        profession_named(key), {"yearly": "12.50", "words": {"client": "gäst"}, "weights": {"kit": 2.0}}
    )
    again, changes = read(written(changed))
    assert again == key
    assert with_changes(profession_named(key), changes) == changed


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"headwater profession": 2}', '{"headwater profession": 1, "profession": "pirate"}',
     '{"headwater profession": 1, "profession": "general", "weights": {"gift": NaN}}',
     '{"headwater profession": 1, "profession": "general", "tied": "perhaps"}', "[" * 100_000, "x" * 300_000],
)  # fmt: skip
def test_a_file_that_is_none_is_refused_in_a_sentence(text):
    with pytest.raises(ChangeError) as refused:
        read(text)
    assert str(refused.value).endswith((".", "usual.", "no."))
    assert refused.value.place == "file"


KEYS = st.sampled_from(["tied", "yearly", "words", "weights", "categories", "state", "odd"])


@given(
    st.dictionaries(
        KEYS, st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.just([[]]), max_size=4
    )
)
def test_no_json_breaks_the_reading(told):
    text = json.dumps({"headwater profession": 1, "profession": "health", **told})
    place = "file"
    try:
        read(text)
    except ChangeError as refused:
        place = refused.place
    assert place == "file"


def test_words_stand_in_the_forms_that_pages_need():
    health = wording(profession_named("health"))
    assert [health[name] for name in ("client", "clients", "Client", "Clients")] == [
        "patient", "patients", "Patient", "Patients",
    ]  # fmt: skip
    assert [plural(word) for word in ("therapy", "day", "branch", "matter")] == [
        "therapies", "days", "branches", "matters",
    ]  # fmt: skip
