"""The pages of the kinds of sources and partners, and of goals and markets: added, ordered, merged, filled by hand."""

from __future__ import annotations

import re
from typing import Any

import pytest

import people
from headwater.actions.categories import put_in_category
from headwater.core.know.belonging import NINE
from headwater.store.models import Category

LIST = "/settings/categories"


def of(seat: Any, key: str) -> Any:
    return Category.objects.get(workspace=seat.workspace, key=key)


def text(answer: Any) -> str:
    """The words of the page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&#x27;", "'").split())


@pytest.mark.spec("S1-6")
def test_the_nine_are_there_ready_to_use_and_a_contact_is_in_several(signed_in, seat):
    page = text(signed_in.get(LIST))
    places = [page.index(name) for name in NINE.values()]
    assert len(places) == 9 and places == sorted(places)
    ann = people.person(seat, "Ann Berg")
    for key in ("spheres", "key-partners"):
        row = of(seat, key)
        signed_in.post(f"{LIST}/{row.pk}/put", {"who": "ann berg"})
        assert "Ann Berg you put them here" in text(signed_in.get(f"{LIST}/{row.pk}"))
    shown = text(signed_in.get(f"/people/{ann.pk}"))
    assert "Contact spheres" in shown and "Key partners" in shown


@pytest.mark.spec("S1-8")
def test_a_category_is_added_renamed_and_merged_and_nobody_is_lost(signed_in, seat):
    for name in ("Ann", "Bob"):
        people.engagement(seat, name)
    cy = people.person(seat, "Cy")
    signed_in.post(LIST, {"name": "Neighbours", "kind": "source"})
    row = Category.objects.get(name="Neighbours")
    signed_in.post(f"{LIST}/{row.pk}", {"name": "People next door"})
    put_in_category(seat=seat, now=people.NOW, category=row, parties=[cy])
    assert "People next door 1 in it" in text(signed_in.get(LIST))
    clients = of(seat, "clients")
    answer = signed_in.post(f"{LIST}/{clients.pk}/merge", {"into": str(row.pk)}, follow=True)
    page = text(answer)
    assert "Clients is now part of People next door" in page
    assert "People next door 3 in it, 2 by themselves" in page
    signed_in.post(f"{LIST}/{clients.pk}/restore")
    assert "Clients 2 in it, all by themselves" in text(signed_in.get(LIST))


def test_members_are_shown_with_why_they_are_there_and_can_be_taken_out(signed_in, seat):
    people.engagement(seat, "Ann Berg")
    bob, clients = people.person(seat, "Bob Stone"), of(seat, "clients")
    signed_in.post(f"{LIST}/{clients.pk}/put", {"who": "Bob Stone"})
    page = text(signed_in.get(f"{LIST}/{clients.pk}"))
    assert "Ann Berg hired you" in page and "Bob Stone you put them here" in page
    signed_in.post(f"{LIST}/{clients.pk}/take-out", {"party": str(bob.pk)})
    assert "Bob Stone you put" not in text(signed_in.get(f"{LIST}/{clients.pk}"))


@pytest.mark.parametrize(
    ("deed", "told", "said"),
    [
        ("put", {"who": ""}, "Write a name."),
        ("put", {"who": "Nobody Known"}, "Nobody is called Nobody Known."),
        ("put", {"who": "Twin"}, "There are several called Twin."),
        ("put", {"who": "Kim Vale"}, "This is you"),
        ("merge", {"into": ""}, "Choose a category."),
        ("merge", {"into": "999999"}, "Choose a category."),
        ("merge", {"into": "²"}, "Choose a category."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(signed_in, seat, deed, told, said):
    for _ in range(2):
        people.person(seat, "Twin")
    answer = signed_in.post(f"{LIST}/{of(seat, 'spheres').pk}/{deed}", told)
    assert answer.status_code == 400 and said in text(answer)
    assert 'aria-invalid="true"' in answer.content.decode() or deed == "merge"


@pytest.mark.parametrize("name", ["", "Clients", "x" * 121])
def test_a_name_that_cannot_be_is_said_at_its_field(signed_in, seat, name):
    for path, place in ((LIST, "name"), (f"{LIST}/{of(seat, 'spheres').pk}", "name")):
        answer = signed_in.post(path, {"name": name, "kind": "source"})
        assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    assert Category.objects.of(seat.workspace).count() == 9


def test_order_is_changed_from_the_list(signed_in, seat):
    signed_in.post(f"{LIST}/{of(seat, 'spheres').pk}/move", {"way": "up"})
    page = text(signed_in.get(LIST))
    assert page.index("Contact spheres") < page.index("Clients")
    assert signed_in.post(f"{LIST}/{of(seat, 'spheres').pk}/move", {"way": "sideways"}).status_code == 400


def test_a_partner_category_is_the_users_own(signed_in, seat):
    signed_in.post(LIST, {"name": "Tax advisers", "kind": "partner"})
    page = text(signed_in.get(LIST))
    assert page.index("Kinds of partners") < page.index("Tax advisers nobody yet")


def test_the_trash_gives_a_category_back(signed_in, seat):
    row = of(seat, "spheres")
    signed_in.post(f"{LIST}/{row.pk}/trash")
    assert "In the trash Contact spheres" in text(signed_in.get(LIST))
    assert signed_in.get(f"{LIST}/{row.pk}").status_code == 404
    signed_in.post(f"{LIST}/{row.pk}/restore")
    assert "In the trash" not in text(signed_in.get(LIST))


def test_goals_and_markets_are_kept_and_shown_again(signed_in, seat):
    told = {"referral_goal": "70", "least_to_claim": "20", "markets": "Engineers, nurses,, engineers"}
    assert signed_in.post("/settings/goals", told).status_code == 302
    page = signed_in.get("/settings/goals").content.decode()
    assert 'value="70"' in page and 'value="20"' in page and 'value="engineers, nurses"' in page
    signed_in.post("/settings/goals", {**told, "referral_goal": ""})
    seat.workspace.refresh_from_db()
    assert seat.workspace.referral_goal is None and seat.workspace.least_to_claim == 20


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("referral_goal", "101"), ("referral_goal", "-1"), ("least_to_claim", "4"), ("least_to_claim", ""),
     ("least_to_claim", "1001"), ("markets", "x" * 61), ("markets", ",".join(f"m{n}" for n in range(31)))],
)  # fmt: skip
def test_a_wrong_goal_is_said_at_its_field_and_nothing_is_kept(signed_in, seat, place, wrong):
    told = {"referral_goal": "70", "least_to_claim": "20", "markets": "", place: wrong}
    answer = signed_in.post("/settings/goals", told)
    assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    seat.workspace.refresh_from_db()
    assert seat.workspace.least_to_claim == 30


def test_two_tabs_at_the_goals_lose_nothing(signed_in, seat):
    page = signed_in.get("/settings/goals").content.decode()
    seen = re.search(r'name="seen" value="([^"]*)"', page)[1]
    signed_in.post(
        "/settings/goals", {"referral_goal": "40", "least_to_claim": "30", "markets": "", "seen": seen}
    )
    late = {"referral_goal": "", "least_to_claim": "12", "markets": "", "seen": seen}
    assert signed_in.post("/settings/goals", late).status_code == 302
    seat.workspace.refresh_from_db()
    assert (seat.workspace.referral_goal, seat.workspace.least_to_claim) == (40, 12)
    clash = {"referral_goal": "90", "least_to_claim": "30", "markets": "", "seen": seen}
    answer = signed_in.post("/settings/goals", clash)
    assert answer.status_code == 409 and "now says “40”" in answer.content.decode()
