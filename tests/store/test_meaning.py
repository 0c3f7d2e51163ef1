"""Meaning is learnt beside the pages: until it is there words decide alone, then both do."""

from __future__ import annotations

from datetime import date

import pytest

from headwater.core.giving.matching import Index, Person, Wish, fits
from headwater.store.queries import meaning

pytestmark = pytest.mark.skipif(not meaning.has_meaning(), reason="the extra semantic is not installed")
PEOPLE = [
    Person(1, "Ann", title="Palliative care nurse", trust=4),
    Person(2, "Bob", title="Roofer", trust=4),
]
NEED = "somebody who sits with my aunt in her last weeks"


@pytest.fixture
def few_trades(monkeypatch):
    """A handful of phrases, so that learning takes no time; what was learnt is forgotten on both sides."""
    meaning._of_trades.cache_clear()
    monkeypatch.setattr(
        meaning,
        "_phrases",
        lambda: [("nurse", "a nurse at the bedside"), ("roofer", "the roof lets rain in")],
    )
    yield
    meaning._of_trades.cache_clear()
    meaning._kept.clear()
    meaning._indexes.clear()


def test_a_need_never_waits_for_meaning_to_be_learnt(few_trades, settings):
    settings.MEANING = True
    index = Index.of(PEOPLE)
    assert meaning.nearness_to(index, NEED) is None
    for thread in meaning._ahead:
        thread.join(timeout=60)
    near = meaning.nearness_to(index, NEED)
    assert near is not None and near.persons[1] > near.persons[2]
    assert fits(index, Wish(NEED, date(2026, 3, 2)), meaning=near).fits[:1] != ()


def test_meaning_can_be_left_out(few_trades, settings):
    settings.MEANING = False
    assert meaning.nearness_to(Index.of(PEOPLE), NEED) is None
    assert not any(one.is_alive() for one in meaning._ahead)
