"""The list of people: by name, page by key, narrowed down; forms and trash."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import people
from headwater.actions.touches import record_touch
from headwater.store.models import Party

NAME = re.compile(r'<a href="/people/\d+">([^<]+)</a>')


def names_on(page: Any) -> list[str]:
    text = page.content.decode()
    return (
        [unescape(name) for name in NAME.findall(text[text.index("<tbody>") :])] if "<tbody>" in text else []
    )


def test_every_page_follows_the_one_before_and_leads_back(signed_in: Any, seat: Any) -> None:
    wanted = sorted(f"{first}{last:03}" for first in ("Anna", "Otto") for last in range(60))
    for name in wanted:
        people.person(seat, name)
    people.person(seat, "Anna030")  # The same name twice.
    address, found = "/people", []
    while address:
        page = signed_in.get(address)
        found += names_on(page)
        way = re.search(r'rel="next" href="([^"]+)"', page.content.decode())
        last, address = address, unescape(way.group(1)) if way else ""
    assert found == sorted([*wanted, "Anna030"])
    way = re.search(r'rel="prev" href="([^"]+)"', signed_in.get(last).content.decode())
    assert names_on(signed_in.get(unescape(way.group(1)))) == found[50:100]  # type: ignore[union-attr]
    assert names_on(signed_in.get("/people?from=o"))[0] == "Otto000"


@pytest.mark.spec("S4-5")
def test_how_and_where_somebody_was_met_and_their_roles_are_kept_and_found_again(
    signed_in: Any, seat: Any
) -> None:
    form = {
        "name": "Ann Berg", "kind": "person", "roles": "Supplier, former colleague", "how_met": "At the spring fair",
        "where_met": "Leipzig", "met_on": "2019-04-01",
    }  # fmt: skip
    assert signed_in.post("/people/new", form).status_code == 302
    people.person(seat, "Somebody Else", how_met="By chance")
    ann = Party.objects.get(name="Ann Berg")
    page = signed_in.get(f"/people/{ann.pk}").content.decode()
    for fact in ("supplier", "former colleague", "At the spring fair", "Leipzig", "1 Apr 2019"):
        assert fact in page
    for narrowed in ("role=supplier", "role=former+colleague", "met=fair", "met=leipzig"):
        assert names_on(signed_in.get(f"/people?{narrowed}")) == ["Ann Berg"], narrowed
    for words in ("supplier", "spring fair", "leipzig"):
        assert "Ann Berg" in signed_in.get("/search", {"q": words}).content.decode(), words


def test_the_list_asks_a_fixed_number_of_questions(signed_in: Any, seat: Any) -> None:
    def fill(start: int, count: int) -> None:
        for number in range(start, start + count):
            who = people.person(seat, f"Person {number:03}", roles=["peer"])
            people.referral(seat, who, f"Sent by {number}", "2024-01-15")
            record_touch(seat=seat, now=people.NOW, contact=who, kind="call", at=people.NOW)

    def questions(address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert signed_in.get(address).status_code == 200
        return len(asked)

    fill(0, 4)
    few = [questions(address) for address in ("/people", "/people?role=peer")]
    fill(4, 40)
    assert [questions(address) for address in ("/people", "/people?role=peer")] == few
    assert max(few) <= 9


def test_what_is_wrong_is_said_at_its_field(signed_in: Any, seat: Any) -> None:
    page = signed_in.post("/people/new", {"name": "Ann", "kind": "person", "emails": "not an address"})
    assert page.status_code == 400
    assert "“not an address” is not an e-mail address." in page.content.decode()
    page = signed_in.post("/people/new", {"name": " ", "kind": "person"})
    assert page.status_code == 400
    assert not Party.objects.filter(name="Ann").exists()


def test_a_form_sent_twice_adds_one_person(signed_in: Any, seat: Any) -> None:
    for _ in range(2):
        signed_in.post("/people/new", {"name": "Ann", "kind": "person", "key": "once"})
    assert Party.objects.filter(name="Ann").count() == 1


def test_trash_takes_out_of_every_list_and_gives_back(signed_in: Any, seat: Any) -> None:
    ann = people.person(seat, "Ann")
    people.referral(seat, "Bob", "Cy")
    bob = people.known(seat, "Bob")
    assert (
        signed_in.post(f"/people/{bob.pk}/trash", follow=True)
        .content.decode()
        .count("Bob stands in referrals or work")
    )
    assert signed_in.post(f"/people/{ann.pk}/trash").status_code == 302
    assert "Ann" not in names_on(signed_in.get("/people"))
    assert signed_in.get(f"/people/{ann.pk}").status_code == 404
    assert f"/people/{ann.pk}/restore" in signed_in.get("/trash").content.decode()
    assert signed_in.post(f"/people/{ann.pk}/restore").status_code == 302
    assert "Ann" in names_on(signed_in.get("/people"))


def test_who_may_only_look_cannot_change(client: Any, viewer: Any, clock: Any) -> None:
    client.force_login(viewer.user)
    page = client.post("/people/new", {"name": "Ann", "kind": "person"})
    assert page.status_code in {400, 403}
    assert not Party.objects.filter(name="Ann").exists()


def test_an_empty_practice_is_shown_the_first_thing_to_do(signed_in: Any) -> None:
    page = signed_in.get("/people").content.decode()
    assert "Nobody yet" in page and "/people/new" in page


def test_people_stand_by_family_name_whether_or_not_it_was_told_apart(signed_in: Any, seat: Any) -> None:
    people.person(seat, "Jutta Zorn")
    people.person(seat, "Elke Adler", given="Elke", family="Adler")
    people.person(seat, "Bernd Mohn")
    assert [name for name in names_on(signed_in.get("/people")) if name != "Kim Vale"] == [
        "Elke Adler", "Bernd Mohn", "Jutta Zorn",
    ]  # fmt: skip
