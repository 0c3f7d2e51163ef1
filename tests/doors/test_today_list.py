"""The list of a day keeps still: what stood there in the morning stays until it is done, and its numbers hold."""

from __future__ import annotations

import re
from typing import Any

import people
from headwater.actions.gatherings import record_gathering
from headwater.actions.promises import make_promise
from headwater.store.models import Address
from people import NOW


def titles(client: Any, path: str = "/") -> list[str]:
    page = client.get(path).content.decode()
    return re.findall(r'class="deed-what"[^>]*><a [^>]*>([^<]+)</a>', page)


def heading(client: Any, path: str = "/") -> str:
    page = client.get(path).content.decode()
    found = re.search(r'id="duty-title">.*?<span class="small soft">([^<]+)</span>', page, re.DOTALL)
    return found[1] if found else ""


def quiet(seat: Any, name: str) -> None:
    for n, day in enumerate(("2023-01-05", "2023-05-05", "2023-09-05")):
        people.referral(seat, name, f"Friend {n} of {name}", day, thanked=True)


def test_what_stood_there_stays_when_one_thing_is_done(signed_in, seat):
    for n in range(9):
        quiet(seat, f"Verena {n}")
    morning = titles(signed_in)
    assert 2 <= len(morning) < 9
    page = signed_in.get("/")
    first = page.context["sections"][0]["cards"][0].it
    signed_in.post("/today/do", {"signal": first.signal, "subject": first.subject, "kind": "call"})
    assert titles(signed_in) == [title for title in morning if title != first.what]
    assert "minutes used" in signed_in.get("/").content.decode()
    assert len(titles(signed_in, "/?minutes=40")) > len(morning)


def test_what_is_owed_fits_the_minutes_and_the_rest_is_one_tap_away_with_true_numbers(signed_in, seat):
    for n in range(6):
        people.referral(seat, f"Ann {n}", f"Bob {n}", "2026-05-01")
    make_promise(seat=seat, now=NOW, contact=people.known(seat, "Ann 0"), text="the book", due_on=NOW.date())
    assert len([one for one in titles(signed_in, "/?minutes=5") if one.startswith("Thank")]) == 1
    assert heading(signed_in) == "1 of 6"
    assert "and 5 more, whatever your minutes" in signed_in.get("/").content.decode()
    assert len([one for one in titles(signed_in, "/?minutes=20") if one.startswith("Thank")]) == 4
    assert heading(signed_in) == "4 of 6"
    assert len([one for one in titles(signed_in, "/?all=duty") if one.startswith("Thank")]) == 6
    assert heading(signed_in, "/?all=duty") == "6"


def test_a_new_ledger_is_told_no_empty_figures(signed_in, seat):
    people.person(seat, "Ann")
    page = " ".join(re.sub(r"<[^>]+>", " ", signed_in.get("/").content.decode()).split())
    assert "0 of 0" not in page and "0 : 0" not in page


def test_a_card_that_asks_for_a_word_says_how_to_reach_them(signed_in, seat):
    quiet(seat, "Verena Old")
    party = people.known(seat, "Verena Old")
    for kind, value in (("phone", "+49 761 123-45"), ("email", "verena@example.org")):
        Address.objects.create(workspace=seat.workspace, party=party, kind=kind, value=value, folded=value)
    page = signed_in.get("/").content.decode()
    assert 'href="tel:+4976112345"' in page and "mailto:verena@example.org" in page


def test_a_page_shows_six_gatherings_and_all_when_asked(signed_in, seat):
    ann = people.person(seat, "Ann")
    for n in range(1, 9):
        record_gathering(
            seat=seat, now=NOW, kind="meeting", at=people.at(f"2026-03-0{n}"), people=[ann, "Bob"], title=f"Talk {n}"
        )  # fmt: skip
    shown = signed_in.get(f"/people/{ann.pk}").content.decode().partition('id="knows"')[2]
    assert "Talk 8" in shown and "Talk 3" in shown and "Talk 2" not in shown and "All of them" in shown
    shown = signed_in.get(f"/people/{ann.pk}?gatherings=all").content.decode().partition('id="knows"')[2]
    assert "Talk 1" in shown and "All of them" not in shown
