"""Who knows whom through the real door: relations, groups, gatherings, business with others."""

from __future__ import annotations

from typing import Any

import people
from headwater.actions.acting import Seat
from headwater.store.models import Business, Gathering, Membership, Party, Tie

from .test_giving import section, text_of


def knows(client: Any, party: Party) -> str:
    return section(client.get(f"/people/{party.pk}"), "knows")


def test_a_relation_is_seen_from_both_sides_thrown_away_and_brought_back(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    assert "Nobody is noted yet" in knows(signed_in, ann)
    told = {"other": "Bob", "kind": "works with", "since": "2015-03-01", "note": "at Berg"}
    assert signed_in.post(f"/people/{ann.pk}/ties/new", told).status_code == 302
    bob = people.known(seat, "Bob")
    assert "Bob works with, since 1 Mar 2015; at Berg" in knows(signed_in, ann)
    assert "Ann works with, since 1 Mar 2015; at Berg" in knows(signed_in, bob)
    again = signed_in.post(f"/people/{bob.pk}/ties/new", {**told, "other": "Ann"})
    assert again.status_code == 400 and "stand here already as “works with”" in text_of(again)
    tie = Tie.objects.get()
    back = signed_in.post(f"/ties/{tie.pk}/trash", {"next": f"/people/{bob.pk}#knows"})
    assert back["Location"] == f"/people/{bob.pk}#knows"
    assert "works with" not in knows(signed_in, ann)
    assert "Ann works with Bob" in text_of(signed_in.get("/trash"))
    assert signed_in.post(f"/ties/{tie.pk}/restore").status_code == 302
    assert "works with" in knows(signed_in, ann)


def test_a_group_shows_its_members_and_each_member_the_group(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    told = {"group": "Chamber", "role": "treasurer", "since": "2019-01-01"}
    assert signed_in.post(f"/people/{ann.pk}/groups/new", told).status_code == 302
    row = Membership.objects.get()
    assert "Chamber treasurer, since 1 Jan 2019" in knows(signed_in, ann)
    assert "Members person: Ann treasurer, since 1 Jan 2019" in knows(signed_in, row.group)
    assert signed_in.post(f"/memberships/{row.pk}/leave").status_code == 302
    assert "Chamber treasurer, until 4 May 2026" in knows(signed_in, ann)
    assert signed_in.post(f"/memberships/{row.pk}/remove").status_code == 302
    assert "Chamber" not in knows(signed_in, ann)
    refused = signed_in.post(f"/people/{ann.pk}/groups/new", {"group": "Ann"})
    assert refused.status_code == 400 and "Ann is no group" in text_of(refused)


def test_a_gathering_names_who_else_was_there(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    told = {
        "kind": "meeting", "on": "2026-03-02", "people": "Bob\n\n Cy \nBob\nKim Vale", "title": "Lunch", "group": "Chamber",
        "minutes": "90",
    }  # fmt: skip
    assert signed_in.post(f"/people/{ann.pk}/gatherings/new", told).status_code == 302
    assert "Meeting: Lunch 2 Mar 2026, 90 min, Chamber with Bob, Cy" in knows(signed_in, ann)
    assert "with Ann, Cy" in knows(signed_in, people.known(seat, "Bob"))
    alone = signed_in.post(f"/people/{ann.pk}/gatherings/new", {**told, "people": "Kim Vale"})
    assert alone.status_code == 400 and "Name two people at least" in text_of(alone)
    assert "Kim Vale</textarea>" in alone.content.decode()
    gathering = Gathering.objects.get()
    assert signed_in.post(f"/gatherings/{gathering.pk}/trash").status_code == 302
    assert "Meeting Lunch" in text_of(signed_in.get("/trash"))
    assert signed_in.post(f"/gatherings/{gathering.pk}/restore").status_code == 302
    assert "Lunch" in knows(signed_in, ann)


def test_business_told_by_both_sides_counts_once(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    told = {
        "did": "seller",
        "other": "Bob",
        "on": "2026-03-02",
        "value": "400",
        "currency": "EUR",
        "reference": "",
    }
    assert signed_in.post(f"/people/{ann.pk}/business/new", told).status_code == 302
    bob = people.known(seat, "Bob")
    assert "worked for Bob 2 Mar 2026 400 EUR" in knows(signed_in, ann)
    assert "hired Ann 2 Mar 2026 400 EUR" in knows(signed_in, bob)
    again = signed_in.post(f"/people/{bob.pk}/business/new", {**told, "did": "buyer", "other": "Ann"})
    assert again.status_code == 400 and "counts once whoever tells of it" in text_of(again)
    mine = signed_in.post(f"/people/{bob.pk}/business/new", {**told, "other": "Kim Vale"})
    assert mine.status_code == 400 and "This is you" in text_of(mine)
    piece = Business.objects.get()
    assert signed_in.post(f"/business/{piece.pk}/trash").status_code == 302
    assert "Ann worked for Bob" in text_of(signed_in.get("/trash"))
    assert signed_in.post(f"/business/{piece.pk}/restore").status_code == 302
    assert "hired Ann" in knows(signed_in, bob)
