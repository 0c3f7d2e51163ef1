"""Spheres and power teams through their pages."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.store.models import Gathering, Team, TeamSeat
from headwater.store.queries.soundness import faults

LIST = "/partners/teams"


def words_of(page: Any, name: str = "") -> str:
    """The words of a page, or of one section or list entry of it, by its id."""
    text = page.content.decode()
    if name:
        found = re.search(rf'<(section|li|div)[^>]* id="{name}".*?</\1>', text, re.DOTALL)
        assert found, f"There is nothing called {name}."
        text = found[0]
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())
    return re.sub(r"\s+([,.;:])", r"\1", words)


@pytest.mark.spec("S1-9")
def test_a_ready_sphere_for_my_trade_shows_who_fills_which_place_and_which_are_open(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann", job_title="Notary")
    people.person(seat, "Bob", job_title="Tax adviser")
    assert "Say below what you do" in words_of(signed_in.get(LIST))
    assert signed_in.post(f"{LIST}/trade", {"trade": "tax-adviser"}).status_code == 302
    page = words_of(signed_in.get(LIST), "spheres")
    assert "A ready sphere for your trade: tax adviser" in page and "notary" in page
    answer = signed_in.post(f"{LIST}/ready", {"key": "ready1"})
    signed_in.post(f"{LIST}/ready", {"key": "ready1"})
    team = Team.objects.get()
    assert answer["Location"] == f"{LIST}/{team.pk}"
    page = signed_in.get(f"{LIST}/{team.pk}")
    notary, banker = (team.seats.get(trade=trade) for trade in ("notary", "banker"))
    filled = words_of(page, f"place-{notary.pk}")
    assert "Notary" in filled and "Ann title: Notary" in filled
    assert "filled" in words_of(page) and "1 filled, 13 open" in words_of(page)
    assert "open" in words_of(page, f"place-{banker.pk}")
    assert "Bob" not in words_of(page), "who does my own work competes with me"
    assert not team.seats.filter(trade__in=("tax-adviser", "accountant")).exists()
    signed_in.post(f"/partners/places/{notary.pk}/seat", {"party": ann.pk})
    assert "Notary person: Ann you said so" in words_of(
        signed_in.get(f"{LIST}/{team.pk}"), f"place-{notary.pk}"
    )


def test_my_own_trade_has_no_place_in_a_sphere(signed_in: Any, seat: Seat) -> None:
    signed_in.post(f"{LIST}/trade", {"trade": "tax-adviser"})
    told = {"name": "Money", "target": "founders", "places": "banker\nTax adviser", "key": "k1"}
    answer = signed_in.post(f"{LIST}/new-sphere", told)
    assert answer.status_code == 400 and "what you do yourself" in words_of(answer)
    assert not Team.objects.exists()


@pytest.mark.spec("S1-10")
def test_a_power_team_has_members_a_shared_client_meetings_and_the_referrals_inside(
    signed_in: Any, seat: Seat
) -> None:
    ann, bob = (people.person(seat, name) for name in ("Ann", "Bob"))
    me = seat.workspace.me
    told = {"name": "Founders first", "target": "founders in their first two years", "group": "", "key": "k1"}
    signed_in.post(f"{LIST}/new-team", told)
    team = Team.objects.get(kind="team")
    for name, trade in (("Ann", "notary"), ("Bob", "banker")):
        answer = signed_in.post(
            f"{LIST}/{team.pk}/places", {"party": name, "trade": trade, "committed_on": "2026-02-01"}
        )
        assert answer.status_code == 302
    people.referral(seat, ann, "Early", "2026-01-10")
    people.referral(seat, ann, "Given to me", "2026-03-01")
    people.referral(seat, ann, "Given to Bob", "2026-03-05", provider=bob)
    people.referral(seat, me, "Given by me", "2026-03-09", provider=bob)
    people.referral(seat, "Somebody else", "Outside", "2026-03-10")
    answer = signed_in.post(
        f"{LIST}/{team.pk}/meet",
        {"on": "2026-03-02", "people": "Ann\nBob", "title": "Breakfast", "minutes": "60"},
    )
    assert answer.status_code == 302 and Gathering.objects.get().group == team.group
    page = signed_in.get(f"{LIST}/{team.pk}")
    whole = words_of(page)
    assert "The client you share: founders in their first two years" in whole
    assert "Notary person: Ann committed since 1 Feb 2026" in whole
    assert "2 Mar 2026: Breakfast with Ann, Bob" in words_of(page, "meetings")
    inside = words_of(page, "referrals")
    assert "Referrals passed inside 3" in inside
    assert all(name in inside for name in ("Given to me", "Given to Bob", "Given by me"))
    assert "Early" not in inside and "Outside" not in inside
    assert not any(faults().values())


def test_somebody_sits_in_a_team_once_and_a_place_can_be_emptied_and_taken_away(
    signed_in: Any, seat: Seat
) -> None:
    people.person(seat, "Ann")
    signed_in.post(f"{LIST}/new-team", {"name": "Founders first", "key": "k1"})
    team = Team.objects.get()
    told = {"party": "Ann", "trade": "notary", "committed_on": "2026-02-01"}
    signed_in.post(f"{LIST}/{team.pk}/places", {**told, "key": "k2"})
    answer = signed_in.post(f"{LIST}/{team.pk}/places", {**told, "key": "k3"})
    assert answer.status_code == 400 and "Ann is in Founders first already" in words_of(answer)
    place = TeamSeat.objects.get()
    answer = signed_in.post(f"/partners/places/{place.pk}", {"party": "", "trade": "", "committed_on": ""})
    assert answer.status_code == 400 and "Name a trade, or who sits here" in words_of(answer)
    signed_in.post(f"/partners/places/{place.pk}", {"party": "", "trade": "notary", "committed_on": ""})
    assert TeamSeat.objects.get().party is None
    signed_in.post(f"/partners/places/{place.pk}/drop")
    assert not TeamSeat.objects.exists()
    signed_in.post(f"{LIST}/{team.pk}/trash")
    assert signed_in.get(f"{LIST}/{team.pk}").status_code == 404
    assert "Founders first" in words_of(signed_in.get(LIST), "trash")
    signed_in.post(f"{LIST}/{team.pk}/restore")
    assert signed_in.get(f"{LIST}/{team.pk}").status_code == 200
