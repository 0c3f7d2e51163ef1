"""How often to be in touch: whose cadence counts, from which day it runs, and when it is due and late."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.cadence import NEVER, SHIPPED, counted_from, due_on, last_real, late_on, rhythm_of
from headwater.core.day import Day
from headwater.core.folder import ROLES, Contacted, Folder, Passed, Rhythm, Rules, Served
from headwater.core.words import Kind, Party

ANN = Party(1, "Ann Berg", Kind.PERSON)
NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


def day(**rules) -> Day:
    return Day(now=NOW, rules=Rules(**rules))


def talked(ago: int, kind: str = "call") -> Contacted:
    at = NOW - timedelta(days=ago)
    return Contacted(1, at, at.date(), kind)


def gave(ago: int, *, out: bool = True) -> Passed:
    return Passed(1, out, "prospective client", TODAY - timedelta(days=ago))


def test_every_role_has_a_cadence_from_the_start():
    for role in ROLES:
        rhythm = rhythm_of(Folder(ANN, roles=frozenset({role})), day())
        assert rhythm and (rhythm.ideal, rhythm.latest) == (SHIPPED[role].ideal, SHIPPED[role].latest)
        assert rhythm.ideal < rhythm.latest and rhythm.whose.startswith("for ")


def test_nobody_without_a_role_or_a_tag_has_one():
    assert rhythm_of(Folder(ANN), day()) is None
    assert due_on(Folder(ANN), day()) is None and late_on(Folder(ANN), day()) is None


def test_ones_own_cadence_comes_before_the_tag_and_the_tag_before_the_role():
    folder = Folder(ANN, roles=frozenset({"partner"}), tags=frozenset({"Golf"}))
    role = {("role", "partner"): Rhythm(20, 40)}
    tag = {("tag", "golf"): Rhythm(50, 70)}
    assert rhythm_of(folder, day(cadences=role)) == Rhythm(20, 40, "for partners")
    assert rhythm_of(folder, day(cadences=role | tag)) == Rhythm(50, 70, "for everybody tagged “Golf”")
    own = day(cadences=role | tag, own={1: Rhythm(90, 120)})
    assert rhythm_of(folder, own) == Rhythm(90, 120, "set for them")


def test_of_several_roles_the_shortest_counts():
    folder = Folder(ANN, roles=frozenset({"former client", "source"}))
    found = rhythm_of(folder, day())
    assert found and (found.ideal, found.whose) == (SHIPPED["source"].ideal, "for sources")


def test_a_cadence_of_never_means_none_and_outweighs_the_role():
    folder = Folder(ANN, roles=frozenset({"partner"}))
    assert rhythm_of(folder, day(own={1: Rhythm(NEVER, NEVER)})) is None


def test_what_i_passed_on_to_them_is_contact_and_what_they_gave_me_is_not():
    assert last_real(Folder(ANN, last=talked(30), gives=(gave(3),))) == TODAY - timedelta(days=3)
    assert last_real(Folder(ANN, last=talked(30), gives=(gave(3, out=False),))) == TODAY - timedelta(days=30)


def test_any_real_contact_moves_the_day_on_which_it_is_due():
    roles = frozenset({"partner"})
    before = due_on(Folder(ANN, roles=roles, last=talked(40)), day())
    assert before == TODAY - timedelta(days=10)
    for kind in ("call", "meeting", "mail", "message", "event", "gift", "thank-you"):
        assert due_on(Folder(ANN, roles=roles, last=talked(0, kind)), day()) == TODAY + timedelta(days=30)


def test_without_any_contact_it_runs_from_the_newest_other_fact():
    work = Served(1, TODAY - timedelta(days=200), TODAY - timedelta(days=100))
    folder = Folder(ANN, roles=frozenset({"former client"}), since=TODAY - timedelta(days=900), work=(work,))
    assert counted_from(folder) == TODAY - timedelta(days=100)
    assert due_on(folder, day()) == TODAY - timedelta(days=10)
    assert late_on(folder, day()) == TODAY + timedelta(days=80)


def test_of_whom_nothing_is_dated_it_is_due_today():
    assert due_on(Folder(ANN, roles=frozenset({"source"})), day()) == TODAY


@pytest.mark.parametrize("last", [date(9999, 12, 30), date(1000, 1, 1)])
def test_odd_days_give_an_answer_too(last):
    touch = Contacted(1, NOW, last, "call")
    assert due_on(Folder(ANN, roles=frozenset({"source"}), last=touch), day())


@given(st.integers(1, 400), st.integers(0, 400), st.integers(0, 2000))
def test_it_is_never_late_before_it_is_due(ideal, more, ago):
    rules = day(own={1: Rhythm(ideal, ideal + more)})
    folder = Folder(ANN, last=talked(ago))
    due, late = due_on(folder, rules), late_on(folder, rules)
    assert due and late and due <= late
    assert due == TODAY + timedelta(days=ideal - ago)
