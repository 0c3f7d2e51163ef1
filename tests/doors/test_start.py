"""The beginning through its pages: three ways on an empty installation, one small form, and out of the demo again."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model

from headwater.store.models import Member, Party, Workspace


@pytest.fixture
def newcomer(client: Any, db: None, clock: Any) -> Any:
    """Somebody signed in to an installation that holds no workspace yet."""
    client.force_login(get_user_model().objects.create_user(username="owner"))
    return client


OWN = {"owner_name": "Kim Vale", "name": "", "timezone": "Europe/Berlin", "currency": "CHF", "then": "import"}


def test_an_empty_installation_offers_three_ways(newcomer: Any) -> None:
    answer = newcomer.get("/", follow=True)
    assert answer.redirect_chain == [("/start", 302)]
    text = answer.content.decode()
    assert all(way in text for way in ("My own file", "By hand", "The demo practice"))


@pytest.mark.parametrize(
    ("then", "goes_to"), [("import", "/import"), ("quick-add", "/quick-add"), ("//evil", "/import")]
)
def test_ones_own_practice_is_open_after_one_small_form(newcomer: Any, then: str, goes_to: str) -> None:
    assert newcomer.get(f"/start/own?then={then}").status_code == 200
    answer = newcomer.post("/start/own", {**OWN, "then": then})
    assert answer.status_code == 302 and answer["Location"] == goes_to
    workspace = Workspace.objects.get()
    assert (workspace.name, workspace.timezone, workspace.currency) == ("Kim Vale", "Europe/Berlin", "CHF")
    assert workspace.me == Party.objects.get()
    assert newcomer.get("/import").status_code == 200


@pytest.mark.parametrize(
    "wrong", [{"owner_name": " "}, {"timezone": "Mars/Phobos"}, {"currency": "XXXX"}, {"name": "x" * 201}]
)
def test_a_form_that_cannot_be_meant_says_where(newcomer: Any, wrong: dict[str, str]) -> None:
    answer = newcomer.post("/start/own", {**OWN, **wrong})
    assert answer.status_code == 400 and 'class="error"' in answer.content.decode()
    assert not Workspace.objects.exists()


def test_the_form_is_not_opened_twice(newcomer: Any) -> None:
    newcomer.post("/start/own", OWN)
    assert newcomer.post("/start/own", OWN)["Location"] == "/import"
    assert Workspace.objects.count() == 1


def test_the_demo_practice_opens_and_can_be_left_for_ones_own(newcomer: Any) -> None:
    assert newcomer.post("/start/demo")["Location"] == "/sources"
    demo = Workspace.objects.get()
    page = newcomer.get("/start").content.decode()
    assert "You are in the demo practice" in page and "Leave the demo" in page
    newcomer.post("/start/own", OWN)
    own = Workspace.objects.exclude(pk=demo.pk).get()
    page = newcomer.get("/start").content.decode()
    assert f"{own.name} is open" in page and "demo" not in page
    assert Party.objects.filter(workspace=demo).count() > 100 and Member.objects.count() == 2
    newcomer.post("/start/demo")
    assert Workspace.objects.count() == 2


def test_nothing_begins_by_a_link(newcomer: Any) -> None:
    assert newcomer.get("/start/demo").status_code == 405
    assert not Workspace.objects.exists()


@pytest.mark.browser
def test_the_browser_knows_the_time_zone(new_page: Any, live: Any) -> None:
    page = new_page(live, timezone_id="America/Bogota")
    page.goto(f"{live.url}/start/own")
    page.wait_for_function("document.querySelector('#id_timezone').value === 'America/Bogota'")
