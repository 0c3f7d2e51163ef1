"""One search box over people, content and referrals."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people


def found(client: Any, query: str, **more: Any) -> str:
    answer = client.get("/search", {"q": query}, **more)
    assert answer.status_code == 200
    page = unescape(strip_tags(answer.content.decode().split('id="found"')[1].split("<footer")[0]))
    return " ".join(page.split())


@pytest.fixture
def filled(seat: Any) -> Any:
    people.person(
        seat, "Anna Müller", how_met="Trade fair in Essen", where_met="Grugahalle", roles=["supplier"]
    )
    people.person(seat, "Verena Achterberg", organisation="Klinik am Berg", roles=["former colleague"])
    people.person(seat, "José Núñez", city="Köln", note="Plays the cello", roles=["peer"])
    people.content(seat, "Zweitblick interview", behind=["Carol Dahl"])
    people.referral(seat, "Verena Achterberg", "Bob Stone", "2026-01-15", note="Wants to change trade")
    people.referral(seat, "Zweitblick interview", "Eve Reader", "2026-02-15")
    return seat


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("muler", "Anna Müller"), ("müller", "Anna Müller"), ("MULLER", "Anna Müller"), ("Achterbreg", "Verena Achterberg"),
        ("achter", "Verena Achterberg"), ("ver acht", "Verena Achterberg"), ("berg ver", "Verena Achterberg"),
        ("nunez", "José Núñez"), ("nunes", "José Núñez"), ("koln", "José Núñez"), ("cello", "José Núñez"),
        ("zweitblick", "Zweitblick interview"), ("zwietblick", "Zweitblick interview"), ("carol", "Carol Dahl"),
        ("interveiw", "Zweitblick interview"), ("klinik", "Verena Achterberg"), ("ann", "Anna Müller"),
    ],
)  # fmt: skip
def test_a_piece_of_a_word_or_one_typing_error_is_enough(query, name, filled, signed_in):
    assert name in found(signed_in, query)


@pytest.mark.spec("S4-5")
def test_how_and_where_one_met_and_what_one_is_to_me_are_kept_and_found(filled, signed_in):
    for query, name, why in [
        ("trade fair", "Anna Müller", "met: Trade fair in Essen"), ("grugahalle", "Anna Müller", "met at Grugahalle"),
        ("supplier", "Anna Müller", ""), ("former colleague", "Verena Achterberg", ""), ("peer", "José Núñez", ""),
    ]:  # fmt: skip
        page = found(signed_in, query)
        assert name in page and why in page


def test_referrals_are_found_by_who_is_in_them_and_by_their_note(filled, signed_in):
    assert "Verena Achterberg sent Bob Stone" in found(signed_in, "bob")
    assert "Zweitblick interview sent Eve Reader" in found(signed_in, "zweitblick")
    assert "Verena Achterberg sent Bob Stone" in found(signed_in, "change")


def test_a_guess_is_said_to_be_one(filled, signed_in):
    assert "Nothing is spelt “achterbreg”. This comes near:" in found(signed_in, "achterbreg")
    assert "comes near" not in found(signed_in, "achterberg")


def test_nothing_found_says_what_to_try(filled, signed_in):
    assert "Nothing found for “xqzzy”" in found(signed_in, "xqzzy")
    assert "People, content and referrals, by any word" in strip_tags(
        signed_in.get("/search").content.decode()
    )


@pytest.mark.parametrize(
    "query", ["%", "_", "\\", "'", '"', "*", "%%%", "a%b", "[a]", "(", " ", "…", "💧", "\u202e", "a" * 5000]
)
def test_signs_mean_themselves(query, filled, signed_in):
    assert "Anna Müller" not in found(signed_in, query)


def test_the_drop_down_gets_the_part_alone(filled, signed_in):
    answer = signed_in.get("/search", {"q": "ann"}, headers={"hx-request": "true"})
    page = answer.content.decode()
    assert page.lstrip().startswith('<div id="found"') and "<html" not in page and "Anna Müller" in page


def test_what_lies_in_the_trash_or_belongs_to_others_is_not_found(filled, signed_in, stranger):
    people.person(stranger, "Anna Foreign")
    made = people.person(filled, "Anna Gone")
    from headwater.actions.parties import trash_party

    assert "Anna Gone" in found(signed_in, "gone")
    trash_party(seat=filled, now=people.NOW, party=made)
    assert "Anna Gone" not in found(signed_in, "gone") and "Foreign" not in found(signed_in, "foreign")
