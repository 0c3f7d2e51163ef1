"""What bringing in leads costs: bookings, activities with their sources, dated changes."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.activities import add_activity, change_activity, restore_activity, trash_activity
from headwater.actions.effort import (
    change_cost,
    change_milestone,
    record_cost,
    record_milestone,
    restore_cost,
    restore_milestone,
    trash_cost,
    trash_milestone,
)
from headwater.core.words import Window
from headwater.store.models import Activity, Change, Cost, Milestone, Party
from headwater.store.queries.effort import costs_in, totals
from people import NOW

TODAY = NOW.date()


def book(seat: Seat, **told: Any) -> Cost:
    return record_cost(**{"seat": seat, "now": NOW, "on": TODAY, "source": "My eBook", "minutes": 30, **told})


def refused(sentence: str, place: str, act: Any, *args: Any, **told: Any) -> None:
    with pytest.raises(Refused) as caught:
        act(*args, **told)
    assert sentence in caught.value.sentence and caught.value.place == place


def test_a_booking_finds_its_source_by_name_and_makes_it_in_place(seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    assert book(seat, source="Ann Berg").source == ann
    assert book(seat, source=ann, amount=Decimal("12.50"), minutes=None).currency == "EUR"
    assert book(seat, source="Spring letter").source == Party.objects.get(
        name="Spring letter", kind="content"
    )


@pytest.mark.parametrize(
    ("told", "sentence", "place"),
    [
        ({"minutes": None}, "Write an amount, the minutes, or both.", "amount"),
        ({"amount": Decimal(0)}, "more than 0", "amount"),
        ({"amount": Decimal(-5)}, "more than 0", "amount"),
        ({"amount": Decimal("NaN")}, "at most 13 digits", "amount"),
        ({"amount": Decimal("1.00001")}, "at most 13 digits", "amount"),
        ({"amount": Decimal(5), "currency": "E1R"}, "is no currency", "currency"),
        ({"minutes": 0}, "Write the minutes", "minutes"),
        ({"minutes": 10**9}, "Write the minutes", "minutes"),
        ({"source": " "}, "Say what it was spent on", "source"),
        ({"source": "Kim Vale"}, "This is you", "source"),
        ({"on": TODAY + timedelta(days=1)}, "cannot lie in the future", "on"),
        ({"note": "x" * 301}, "up to 300 characters", "note"),
    ],
)
def test_what_cannot_be_booked_is_said_in_a_sentence_and_nothing_is_kept(
    told: Any, sentence: str, place: str, seat: Seat
) -> None:
    refused(sentence, place, book, seat, **told)
    assert not Cost.objects.exists() and not Party.objects.filter(name="My eBook").exists()


def test_a_booking_sent_twice_is_booked_once(seat: Seat) -> None:
    assert book(seat, key="k").pk == book(seat, key="k").pk and Cost.objects.count() == 1


def test_a_corrected_booking_keeps_what_was_before(seat: Seat) -> None:
    cost = book(seat, amount=Decimal(10))
    changed = change_cost(seat=seat, now=NOW, cost=cost, amount=Decimal(20), currency="chf", minutes=None)
    assert (changed.amount, changed.currency, changed.minutes) == (20, "CHF", None)
    line = Change.objects.filter(table="cost", row=cost.pk).order_by("-pk").first()
    assert line is not None and '"EUR"' in line.before and '"CHF"' in line.after
    refused("Write an amount", "amount", change_cost, seat=seat, now=NOW, cost=cost, amount=None)
    refused("cannot be changed here", "", change_cost, seat=seat, now=NOW, cost=cost, workspace=1)
    assert change_cost(seat=seat, now=NOW, cost=cost, amount=None, minutes=5).currency == ""


def test_two_currencies_stay_two_amounts_and_windows_cut_by_day(seat: Seat) -> None:
    talks = add_activity(seat=seat, now=NOW, name="Talks")
    book(seat, activity=talks, amount=Decimal("10.25"), minutes=30)
    book(seat, activity=talks, amount=Decimal(5), currency="CHF", minutes=None)
    book(seat, amount=Decimal(1), minutes=None)
    book(seat, on=TODAY - timedelta(days=400))
    trash_cost(seat=seat, now=NOW, cost=book(seat, minutes=1000))
    found = totals(costs_in(seat.workspace, Window(TODAY - timedelta(days=30), TODAY)))
    assert found.count == 3 and found.all.minutes == 30
    assert found.by_activity[talks.pk].money == {"EUR": Decimal("10.25"), "CHF": Decimal(5)}
    assert found.no_activity.money == {"EUR": Decimal(1)}
    assert totals(costs_in(seat.workspace, Window(None, None))).all.minutes == 60
    assert totals(costs_in(seat.workspace, Window(TODAY, TODAY - timedelta(days=9)))).count == 0


def test_an_activity_has_its_name_once_and_its_sources_once_each(seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    made = add_activity(seat=seat, now=NOW, name="  Lunches ", sources=[ann, "Ann Berg", "The circle"])
    assert made.name == "Lunches"
    assert sorted(made.sources.values_list("party__name", flat=True)) == ["Ann Berg", "The circle"]
    refused("called LUNCHES already", "name", add_activity, seat=seat, now=NOW, name="LUNCHES")
    refused("Give the activity a name", "name", add_activity, seat=seat, now=NOW, name=" ")
    me = seat.workspace.me
    refused("not a source of your own", "sources", add_activity, seat=seat, now=NOW, name="X", sources=[me])
    changed = change_activity(seat=seat, now=NOW, activity=made, name="lunches", sources=["The circle"])
    assert changed.name == "lunches" and changed.sources.count() == 1
    assert change_activity(seat=seat, now=NOW, activity=made, name="Meals").sources.count() == 1


def test_an_activity_with_bookings_stays_and_comes_back_only_under_a_free_name(seat: Seat) -> None:
    talks = add_activity(seat=seat, now=NOW, name="Talks")
    cost = book(seat, activity=talks)
    refused("1 booking is on Talks.", "", trash_activity, seat=seat, now=NOW, activity=talks)
    trash_cost(seat=seat, now=NOW, cost=cost)
    trash_activity(seat=seat, now=NOW, activity=talks)
    refused("is in the trash", "activity", book, seat, activity=talks)
    refused("Talks is in the trash", "", restore_cost, seat=seat, now=NOW, cost=cost)
    other = add_activity(seat=seat, now=NOW, name="talks")
    refused("called Talks already", "name", restore_activity, seat=seat, now=NOW, activity=talks)
    change_activity(seat=seat, now=NOW, activity=other, name="Speeches")
    restore_activity(seat=seat, now=NOW, activity=talks)
    restore_cost(seat=seat, now=NOW, cost=cost)
    assert Activity.objects.of(seat.workspace).count() == 2 and Cost.objects.of(seat.workspace).count() == 1


def test_a_dated_change_is_noted_corrected_and_thrown_away(seat: Seat) -> None:
    made = record_milestone(seat=seat, now=NOW, name=" Raised  prices ", on=TODAY, key="k")
    assert record_milestone(seat=seat, now=NOW, name=" Raised  prices ", on=TODAY, key="k") == made
    assert made.name == "Raised prices"
    late = TODAY + timedelta(days=1)
    refused("cannot lie in the future", "on", record_milestone, seat=seat, now=NOW, name="X", on=late)
    refused("Say in a word", "name", record_milestone, seat=seat, now=NOW, name="", on=TODAY)
    changed = change_milestone(seat=seat, now=NOW, milestone=made, on=TODAY - timedelta(days=3))
    assert (changed.name, changed.on) == ("Raised prices", TODAY - timedelta(days=3))
    refused("in the future", "on", change_milestone, seat=seat, now=NOW, milestone=made, on=late)
    trash_milestone(seat=seat, now=NOW, milestone=made)
    refused("in the trash", "", change_milestone, seat=seat, now=NOW, milestone=made, name="Y")
    restore_milestone(seat=seat, now=NOW, milestone=made)
    assert Milestone.objects.of(seat.workspace).count() == 1
