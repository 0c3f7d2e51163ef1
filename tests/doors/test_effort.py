"""The page on time and money: booking, activities, dated changes, correcting, trash and back."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

import people
from headwater.store.models import Activity, Cost, Milestone, Step

HERE = "/sources/effort"
BOOK = {"source": "My eBook", "on": "2026-05-01", "minutes": "90", "amount": "", "currency": "EUR"}


def told(answer: Any) -> str:
    """What a page says, in plain words."""
    words = " ".join(unescape(strip_tags(answer.content.decode().replace("<", " <"))).split())
    return re.sub(r" ([,.;:])", r"\1", words)


def test_costs_are_booked_on_sources_and_activities_and_summed_in_the_window(
    signed_in: Any, seat: Any
) -> None:
    assert "Name what you do" in told(signed_in.get(HERE))
    form = {"name": "Writing", "sources": "My eBook\nThe column\n"}
    assert "My eBook, The column nothing yet" in told(
        signed_in.post(f"{HERE}/activities/new", form, follow=True)
    )
    writing = Activity.objects.get()
    for more in (
        {"activity": str(writing.pk), "amount": "120.50"},
        {"activity": str(writing.pk), "amount": "30", "currency": "CHF", "minutes": "", "source": ""},
        {"minutes": "", "amount": "10", "note": "an advertisement"},
        {"on": "2024-01-01", "minutes": "600"},
    ):
        page = told(signed_in.post(HERE, {**BOOK, **more}, follow=True))
    assert "1 h 30 min, 30 CHF, 120.50 EUR" in page and "On sources, for no activity 10 EUR" in page
    assert "in all 1 h 30 min, 30 CHF, 130.50 EUR" in page and "an advertisement" in page
    assert "in all 11 h 30 min" in told(signed_in.get(f"{HERE}?w=all"))
    assert "Nothing is booked in this window." in told(signed_in.get(f"{HERE}?w=2020"))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"minutes": ""}, "Write an amount, the minutes, or both."),
        ({"amount": "0"}, "more than 0, or leave the amount empty"),
        ({"amount": "-5"}, "more than 0"),
        ({"amount": "x"}, "“x” is not an amount"),
        ({"minutes": "0"}, "greater than or equal to 1"),
        ({"source": ""}, "Say what it was spent on"),
        ({"on": "2026-05-05"}, "cannot lie in the future"),
        ({"activity": "77"}, "not one of the available choices"),
        (
            {"amount": "5", "currency": "1234"},
            "“1234” is no currency. Write its three letters or its sign, such as EUR.",
        ),
    ],
)
def test_what_cannot_be_booked_is_said_at_its_field(
    wrong: dict[str, str], sentence: str, signed_in: Any
) -> None:
    answer = signed_in.post(HERE, {**BOOK, **wrong})
    assert answer.status_code == 400 and sentence in told(answer) and not Cost.objects.exists()


def test_the_form_sent_twice_books_once(signed_in: Any) -> None:
    for _ in range(2):
        signed_in.post(HERE, {**BOOK, "key": "this-form"})
    assert Cost.objects.count() == 1


def test_the_page_of_a_source_leads_to_a_booking_on_it(signed_in: Any, seat: Any, stranger: Any) -> None:
    ann, other = people.person(seat, "Ann Berg"), people.person(stranger, "Eva Fox")
    assert f'href="{HERE}?source={ann.pk}#book"' in signed_in.get(f"/people/{ann.pk}").content.decode()
    for number, proposed in ((ann.pk, "Ann Berg"), (other.pk, ""), ("9" * 30, None), ("x", None)):
        form = signed_in.get(f"{HERE}?source={number}").context["form"]
        assert form.initial.get("source") == proposed


def test_a_booking_is_corrected_thrown_away_and_brought_back(signed_in: Any) -> None:
    signed_in.post(HERE, BOOK)
    cost = Cost.objects.get()
    edit = f"{HERE}/costs/{cost.pk}/edit"
    form = {**BOOK, "minutes": "45", "amount": "9.90", "seen": signed_in.get(edit).context["seen"]}
    assert "Corrected." in told(signed_in.post(edit, form, follow=True))
    cost.refresh_from_db()
    assert (cost.minutes, str(cost.amount), cost.currency) == (45, "9.90", "EUR")
    again = {**form, "seen": signed_in.get(edit).context["seen"]}
    assert "Nothing was changed." in told(signed_in.post(edit, again, follow=True))
    answer = signed_in.post(edit, {**again, "minutes": "", "amount": ""})
    assert answer.status_code == 400 and "Write an amount" in told(answer)
    page = told(signed_in.post(f"{HERE}/costs/{cost.pk}/trash", follow=True))
    assert "My eBook, 1 May 2026" in page and "Nothing is booked in this window." in page
    assert "Taken out of the trash." in told(signed_in.post(f"{HERE}/costs/{cost.pk}/restore", follow=True))
    assert signed_in.post(f"{HERE}/costs/{cost.pk}/restore").status_code == 404


def test_two_who_correct_the_same_booking_are_told_of_each_other(signed_in: Any) -> None:
    signed_in.post(HERE, BOOK)
    edit = f"{HERE}/costs/{Cost.objects.get().pk}/edit"
    seen = signed_in.get(edit).context["seen"]
    signed_in.post(edit, {**BOOK, "minutes": "10", "seen": seen})
    answer = signed_in.post(edit, {**BOOK, "minutes": "20", "seen": seen})
    assert answer.status_code == 409 and "Save anyway" in told(answer)
    assert Cost.objects.get().minutes == 10


def test_an_activity_is_renamed_and_one_with_bookings_stays(signed_in: Any) -> None:
    signed_in.post(f"{HERE}/activities/new", {"name": "Writing"})
    activity = Activity.objects.get()
    edit = f"{HERE}/activities/{activity.pk}/edit"
    assert signed_in.post(f"{HERE}/activities/new", {"name": "writing"}).status_code == 400
    signed_in.post(edit, {"name": "Articles", "sources": "The column"})
    activity.refresh_from_db()
    assert activity.name == "Articles" and activity.sources.get().party.name == "The column"
    signed_in.post(HERE, {**BOOK, "activity": str(activity.pk)})
    page = told(signed_in.post(f"{HERE}/activities/{activity.pk}/trash", follow=True))
    assert "1 booking is on Articles." in page
    signed_in.post(f"{HERE}/costs/{Cost.objects.get().pk}/trash")
    assert "In the trash." in told(signed_in.post(f"{HERE}/activities/{activity.pk}/trash", follow=True))
    assert "Articles is in the trash" in told(
        signed_in.post(f"{HERE}/costs/{Cost.objects.get().pk}/restore", follow=True)
    )
    assert "Taken out" in told(signed_in.post(f"{HERE}/activities/{activity.pk}/restore", follow=True))


def test_a_dated_change_is_noted_and_corrected(signed_in: Any) -> None:
    form = {"name": "Raised prices", "on": "2026-01-01"}
    assert "Raised prices 1 Jan 2026" in told(signed_in.post(f"{HERE}/milestones/new", form, follow=True))
    made = Milestone.objects.get()
    edit = f"{HERE}/milestones/{made.pk}/edit"
    assert signed_in.post(edit, {**form, "on": "2027-01-01"}).status_code == 400
    assert "2 Jan 2026" in told(signed_in.post(edit, {**form, "on": "2026-01-02"}, follow=True))
    signed_in.post(f"{HERE}/milestones/{made.pk}/trash")
    assert "Changes Raised prices Restore" in told(signed_in.get(HERE))


def test_the_page_asks_a_fixed_number_of_questions(signed_in: Any) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert signed_in.get(HERE).status_code == 200
        return len(asked)

    def fill(first: int, last: int) -> None:
        for n in range(first, last):
            signed_in.post(f"{HERE}/activities/new", {"name": f"Activity {n}", "sources": f"Talk {n}"})
            signed_in.post(HERE, {**BOOK, "activity": str(Activity.objects.latest("pk").pk)})

    fill(0, 2)
    few = questions()
    fill(2, 9)
    assert questions() == few < 15


def test_who_may_only_look_sees_the_figures_and_no_button(
    client: Any, seat: Any, viewer: Any, signed_in: Any
) -> None:
    signed_in.post(f"{HERE}/activities/new", {"name": "Writing"})
    signed_in.post(HERE, BOOK)
    client.force_login(viewer.user)
    page = client.get(HERE).content.decode()
    assert "1 h 30 min" in page and "/edit" not in page and "Book it" not in page


def test_the_trash_of_everything_shows_what_was_booked_done_and_seen_and_brings_it_back(
    signed_in: Any, seat: Any
) -> None:
    signed_in.post(HERE, BOOK)
    cost, article = Cost.objects.get(), people.content(seat, "The article")
    here = f"/people/{article.pk}/steps"
    signed_in.post(here, {"count": "1240", "kind": "seen", "on": "2026-04-17", "span": "month"})
    step = Step.objects.get()
    signed_in.post(f"{HERE}/costs/{cost.pk}/trash")
    signed_in.post(f"/steps/{step.pk}/trash")
    page = told(signed_in.get("/trash"))
    assert "My eBook, 1 May 2026" in page and "1,240 visitors, seen: The article" in page
    for path in (f"{HERE}/costs/{cost.pk}/restore", f"/steps/{step.pk}/restore"):
        assert signed_in.post(path, {"next": "/trash"})["Location"] == "/trash"
    assert "The trash is empty" in told(signed_in.get("/trash"))
