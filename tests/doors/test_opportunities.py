"""Joint approaches through their pages: roles, shares up to the whole, and chances for the network."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.teams import add_place, make_team
from headwater.store.models import Opportunity, OpportunityPart
from headwater.store.queries.soundness import faults

LIST = "/partners/opportunities"
TOLD = {"name": "The new shop of the Bauers", "prospect": "", "on": "2026-04-01", "note": "", "key": "k1"}


def words_of(page: Any) -> str:
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())
    return re.sub(r"\s+([,.;:])", r"\1", words)


@pytest.mark.spec("S2-12")
def test_an_opportunity_holds_several_partners_with_roles_and_the_agreed_share(
    signed_in: Any, seat: Seat
) -> None:
    for name in ("Ann", "Bob", "Bauer"):
        people.person(seat, name)
    signed_in.post(f"{LIST}/new", {**TOLD, "prospect": "Bauer"})
    chance = Opportunity.objects.get()
    assert chance.prospect and chance.prospect.name == "Bauer"
    for name, role, share in (("Ann", "plans", "40"), ("Bob", "builds", "35.5")):
        answer = signed_in.post(f"{LIST}/{chance.pk}/part", {"party": name, "role": role, "share": share})
        assert answer.status_code == 302
    answer = signed_in.post(f"{LIST}/{chance.pk}/part", {"party": "Ann", "role": "plans", "share": "64.51"})
    assert answer.status_code == 400
    assert "more than 100 %. 64.5 % are left for Ann" in words_of(answer)
    answer = signed_in.post(f"{LIST}/{chance.pk}/part", {"party": "Bauer", "role": "pays"})
    assert answer.status_code == 400 and "whose work it would be" in words_of(answer)
    page = words_of(signed_in.get(f"{LIST}/{chance.pk}"))
    assert "75.5 % agreed, 24.5 % left" in page
    assert "Ann plans 40 %" in page and "Bob builds 35.5 %" in page
    signed_in.post(f"{LIST}/{chance.pk}/state", {"state": "won"})
    assert "Won, since 1 Apr 2026, for Bauer" in words_of(signed_in.get(f"{LIST}/{chance.pk}"))
    assert not any(faults().values())


@pytest.mark.spec("S3-23")
def test_an_opportunity_for_the_network_is_passed_to_members_with_the_day(signed_in: Any, seat: Seat) -> None:
    ann, bob = (people.person(seat, name) for name in ("Ann", "Bob"))
    team = make_team(seat=seat, now=people.NOW, kind="team", name="Founders first")
    for one in (ann, bob):
        add_place(seat=seat, now=people.NOW, team=team, party=one)
    people.person(seat, "Cy")
    signed_in.post(f"{LIST}/new", TOLD)
    chance = Opportunity.objects.get()
    told = {"team": team.pk, "people": "Cy", "passed_on": "2026-04-20"}
    answer = signed_in.post(f"{LIST}/{chance.pk}/pass", told)
    assert answer.status_code == 400 and "Mark it “for the network” first" in words_of(answer)
    signed_in.post(f"{LIST}/{chance.pk}/edit", {**TOLD, "for_network": "on"})
    assert "for the network" in words_of(signed_in.get(LIST))
    answer = signed_in.post(f"{LIST}/{chance.pk}/pass", {**told, "passed_on": "2026-03-20"})
    assert answer.status_code == 400 and "before it came up" in words_of(answer)
    assert signed_in.post(f"{LIST}/{chance.pk}/pass", told).status_code == 302
    signed_in.post(f"{LIST}/{chance.pk}/pass", {**told, "passed_on": "2026-05-01"})
    assert set(OpportunityPart.objects.values_list("party__name", "passed_on")) == {
        (name, chance.on.replace(day=20)) for name in ("Ann", "Bob", "Cy")
    }, "the first day stays"
    page = words_of(signed_in.get(f"{LIST}/{chance.pk}"))
    assert all(f"{name} 20 Apr 2026" in page for name in ("Ann", "Bob", "Cy"))
    assert "Nobody yet besides you" in page


def test_an_opportunity_can_be_taken_apart_and_brought_back(signed_in: Any, seat: Seat) -> None:
    people.person(seat, "Ann")
    signed_in.post(f"{LIST}/new", TOLD)
    chance = Opportunity.objects.get()
    signed_in.post(f"{LIST}/{chance.pk}/part", {"party": "Ann", "role": "plans", "share": ""})
    assert "share not agreed yet" in words_of(signed_in.get(f"{LIST}/{chance.pk}"))
    signed_in.post(f"/partners/parts/{OpportunityPart.objects.get().pk}/drop")
    assert not OpportunityPart.objects.exists()
    signed_in.post(f"{LIST}/{chance.pk}/trash")
    assert signed_in.get(f"{LIST}/{chance.pk}").status_code == 404
    signed_in.post(f"{LIST}/{chance.pk}/restore")
    assert signed_in.get(f"{LIST}/{chance.pk}").status_code == 200
    for wrong in ({**TOLD, "name": " "}, {**TOLD, "on": "2027-01-01"}, {**TOLD, "on": "0001-01-01"}):
        assert signed_in.post(f"{LIST}/{chance.pk}/edit", wrong).status_code == 400
