"""A name that nobody bears is asked about when somebody known is spelt alike; a new entry is told."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.store.models import Attendance, Cost, Gathering, Give, Party

COST = {"on": "2026-05-01", "minutes": "30"}
LUNCH = {"kind": "meeting", "on": "2026-05-01"}
GIVE = {"direction": "out", "kind": "introduction", "on": "2026-05-01", "refers": "on"}


def told(answer: Any) -> str:
    """What a page says, in plain words."""
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def test_a_misspelt_source_of_a_cost_is_asked_about_and_made_only_when_meant(
    signed_in: Any, seat: Any
) -> None:
    google = people.known(seat, "Google", kind="channel")
    asked = signed_in.post("/sources/effort", {**COST, "source": "Gooogle"})
    page = asked.content.decode()
    assert asked.status_code == 400 and not Cost.objects.exists()
    assert "Gooogle is not known. Did you mean Google?" in told(asked)
    assert "Make a new entry “Gooogle”" in told(asked) and f'name="meant-gooogle" value="{google.pk}"' in page
    assert not Party.objects.filter(name="Gooogle").exists()
    signed_in.post("/sources/effort", {**COST, "source": "Gooogle", "meant-gooogle": str(google.pk)})
    assert Cost.objects.get().source == google
    made = signed_in.post(
        "/sources/effort", {**COST, "source": "Gooogle", "meant-gooogle": "new"}, follow=True
    )
    assert "Gooogle is new and was added." in told(made)
    assert Party.objects.filter(name="Gooogle").exists()


def test_an_answer_about_another_name_does_not_count(signed_in: Any, seat: Any) -> None:
    people.known(seat, "Google", kind="channel")
    answer = signed_in.post("/sources/effort", {**COST, "source": "Gogle", "meant-gooogle": "new"})
    assert answer.status_code == 400 and "Did you mean Google?" in told(answer)


def test_guests_of_a_lunch_are_asked_about_and_new_ones_told(signed_in: Any, seat: Any) -> None:
    ann, cleo = people.person(seat, "Ann Berg"), people.person(seat, "Cleo Parker")
    where = f"/people/{ann.pk}/gatherings/new"
    asked = signed_in.post(where, {**LUNCH, "people": "Cleo Parkr\nDan Ruiz"})
    assert asked.status_code == 400 and "Cleo Parkr is not known. Did you mean Cleo Parker?" in told(asked)
    assert not Gathering.objects.exists() and not Party.objects.filter(name="Dan Ruiz").exists()
    sent = {**LUNCH, "people": "Cleo Parkr\nDan Ruiz", "meant-cleo parkr": str(cleo.pk)}
    assert "Written down. Dan Ruiz is new and was added." in told(signed_in.post(where, sent, follow=True))
    assert set(Attendance.objects.values_list("party__name", flat=True)) == {
        "Ann Berg",
        "Cleo Parker",
        "Dan Ruiz",
    }
    known = signed_in.post(where, {**LUNCH, "people": "Cleo Parker\nDan Ruiz", "title": "Again"}, follow=True)
    assert "Written down." in told(known) and "new and" not in told(known)


@pytest.mark.parametrize("form", ["business", "ties"])
def test_the_other_side_of_business_and_of_a_relation_is_asked_about(
    form: str, signed_in: Any, seat: Any
) -> None:
    ann = people.person(seat, "Ann Berg")
    people.person(seat, "Cleo Parker")
    sent = {"did": "seller", "kind": "friend", "on": "2026-05-01", "other": "Cleo Parkr"}
    answer = signed_in.post(f"/people/{ann.pk}/{form}/new", sent)
    assert answer.status_code == 400 and "Did you mean Cleo Parker?" in told(answer)
    assert not Party.objects.filter(name="Cleo Parkr").exists()


def test_an_introduction_without_its_other_side_is_refused_at_the_field(signed_in: Any, seat: Any) -> None:
    ann = people.person(seat, "Ann Berg")
    answer = signed_in.post(f"/people/{ann.pk}/giving/new", GIVE)
    assert answer.status_code == 400 and "With whom did you bring them together?" in told(answer)
    assert 'id="id_other_error"' in answer.content.decode() and not Give.objects.exists()
    made = signed_in.post(f"/people/{ann.pk}/giving/new", {**GIVE, "other": "Bob Stone"}, follow=True)
    assert "Bob Stone is new and was added." in told(made) and Give.objects.count() == 1
