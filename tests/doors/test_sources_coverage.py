"""The Coverage tab: a card for each category, empty ones with what to do, and effort against yield."""

from __future__ import annotations

import re
from typing import Any

import pytest

import people
from doors.reporting import words
from headwater.actions.acting import Seat
from headwater.core.know.belonging import NINE
from headwater.store.models import Category, Party

PATH = "/sources/coverage"


def cards(client: Any, query: str = "") -> dict[str, str]:
    """The words of every card by its name."""
    page = client.get(f"{PATH}{query}").content.decode()
    found = {}
    for card in page.split('<li class="card tight shelf')[1:]:
        plain = re.sub(r"<[^>]+>", " ", card.partition("</li>")[0].partition(">")[2])
        text = " ".join(plain.replace("&#x27;", "'").split()).replace(" ,", ",")
        name = re.sub(r"<[^>]+>", "", re.search(r"<h3>(.*?)</h3>", card).group(1))
        found[name] = text.removeprefix(name).strip()
    return found


def put(client: Any, key: str, who: str) -> None:
    pk = Category.objects.get(key=key).pk
    client.post(f"/settings/categories/{pk}/put", {"who": who})


def touch(client: Any, who: str, on: str, minutes: str) -> None:
    pk = Party.objects.get(name=who).pk
    form = {"kind": "call", "on": on, "direction": "out", "minutes": minutes}
    assert client.post(f"/people/{pk}/touch/new", form).status_code == 302


@pytest.mark.spec("S1-7")
def test_each_category_shows_who_stands_there_and_what_they_brought_and_empty_ones_are_marked(
    signed_in: Any, seat: Seat
) -> None:
    for name in ("Ann Berg", "Cleo Dunn"):
        people.person(seat, name)
        put(signed_in, "spheres", name)
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-02-01")
    people.referral(seat, "Ann Berg", "Dan Field", "2024-02-01")
    people.engagement(seat, "Bob Stone", "2026-02-10", "1500")
    touch(signed_in, "Cleo Dunn", "2026-04-20", "30")
    found = cards(signed_in)
    assert list(found)[: len(NINE)] == list(NINE.values())
    assert found["Contact spheres"] == (
        "Ann Berg, Cleo Dunn Contacts 2 Active 1 Referrals 1 Clients 1 Value 1,500 EUR Last contact 20 Apr 2026"
    )
    assert "Referrals 2" in cards(signed_in, "?w=all")["Contact spheres"]
    assert found["Clients"].startswith("Bob Stone Contacts 1 Active 0")
    for name in ("Power teams", "Key partners", "Referral groups"):
        assert found[name].startswith("Nobody yet") and "Put somebody here" in found[name]
    page = signed_in.get(PATH).content.decode()
    assert page.count("shelf-empty") == 7
    assert f'href="/settings/categories/{Category.objects.get(key="spheres").pk}"' in page
    assert "No partner categories yet" in words(signed_in.get(PATH))


def test_partner_categories_stand_below_with_who_is_in_them(signed_in: Any, seat: Seat) -> None:
    people.person(seat, "Gerd Tax")
    signed_in.post("/settings/categories", {"name": "Tax advisers", "kind": "partner"})
    row = Category.objects.get(name="Tax advisers")
    assert cards(signed_in)["Tax advisers"].startswith("Nobody yet Who comes to mind?")
    signed_in.post(f"/settings/categories/{row.pk}/put", {"who": "Gerd Tax"})
    assert cards(signed_in)["Tax advisers"] == (
        "Gerd Tax Contacts 1 Active 0 Referrals 0 Clients 0 No contact written down"
    )


def test_a_number_on_a_card_opens_its_rows(signed_in: Any, seat: Seat) -> None:
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-02-01")
    put(signed_in, "key-partners", "Ann Berg")
    page = signed_in.get(PATH).content.decode()
    address = re.search(
        r'href="(/reports/coverage/rows[^"]*column=referrals[^"]*)" aria-label="Referrals, Key', page
    )
    assert "Bob Stone" in words(signed_in.get(address.group(1).replace("&amp;", "&")))


@pytest.mark.spec("S2-7")
def test_effort_is_shown_by_kind_of_source_with_a_hint_when_nearly_all_goes_to_clients(
    signed_in: Any, seat: Seat
) -> None:
    people.person(seat, "Ann Berg")
    put(signed_in, "spheres", "Ann Berg")
    people.engagement(seat, "Bob Stone", "2026-02-10", "1500")
    assert "No minutes are written down yet." in words(signed_in.get(PATH))
    touch(signed_in, "Bob Stone", "2026-03-01", "90")
    touch(signed_in, "Ann Berg", "2026-03-02", "10")
    page = words(signed_in.get(PATH))
    assert "90 % of the minutes you wrote down for contacts went to people who hired you." in page
    hint = "Nearly all your effort goes to clients. Others may be glad to send you people too: who are they?"
    assert hint in page
    assert "Clients 90 % of your minutes, 0 % of your clients" not in page
    table = page.partition("Effort against yield")[2]
    assert re.search(r"Contact spheres 1 10 ", table) and re.search(r"Clients 1 90 ", table)
    touch(signed_in, "Ann Berg", "2026-03-03", "60")
    page = words(signed_in.get(PATH))
    assert "56 % of the minutes" in page and hint not in page


def test_minutes_and_clients_of_each_kind_are_drawn_side_by_side(signed_in: Any, seat: Seat) -> None:
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-02-01")
    people.engagement(seat, "Bob Stone", "2026-02-10", "1500")
    put(signed_in, "spheres", "Ann Berg")
    touch(signed_in, "Bob Stone", "2026-03-01", "90")
    touch(signed_in, "Ann Berg", "2026-03-02", "30")
    page = words(signed_in.get(PATH))
    assert "Contact spheres: 25 % of your minutes, 100 % of your clients." in page


def test_an_empty_practice_sees_the_board_with_what_to_do(signed_in: Any) -> None:
    found = cards(signed_in)
    assert all(found[name].startswith("Nobody yet") for name in NINE.values())
    assert "whoever hires you stands here by themselves" in found["Clients"]


def test_a_viewer_is_not_asked_to_put_anybody_anywhere(client: Any, viewer: Seat, clock: Any) -> None:
    client.force_login(viewer.user)
    assert "Put somebody here" not in words(client.get(PATH))
