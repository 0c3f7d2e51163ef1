"""Signing in by a link that works once, and out again; `next` never leads elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import pytest
from django.test import Client

from headwater.actions.acting import Seat
from headwater.actions.workspaces import LINK_LIFETIME, make_sign_in_link
from headwater.store.models import Referral, SignInLink
from people import NOW

ELSEWHERE = (
    "//evil.test", "/\\evil.test", "https:///evil.test", "https://evil.test/", "\\\\evil.test", "/\t/evil.test", "///evil.test",
    "javascript:alert(1)", "http:evil.test", "evil.test", " //evil.test", "/\n/evil.test", "//evil.test\\@localhost/", "data:text/html,x",
)  # fmt: skip


@pytest.fixture
def link(seat: Seat, clock: Any) -> str:
    return f"/sign-in/{make_sign_in_link(now=NOW, user=seat.user)}"


def signed_in(client: Client) -> bool:
    return client.get("/referrals").status_code == 200


def test_the_link_signs_in_by_its_button(link):
    client = Client()
    assert client.get(link).status_code == 200
    assert not signed_in(client)
    answer = client.post(link)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in(client)


def test_looking_at_the_link_does_not_use_it_up(link):
    scanner = Client()
    for _ in range(3):
        assert scanner.get(link).status_code == 200
        assert scanner.head(link).status_code == 200
    assert not signed_in(scanner)
    assert SignInLink.objects.get().used_at is None
    assert Client().post(link).status_code == 302


def test_the_link_works_once(link):
    Client().post(link)
    second = Client()
    answer = second.post(link)
    assert answer.status_code == 403
    assert "was used already or is too old" in answer.content.decode()
    assert not signed_in(second)


@pytest.mark.parametrize("secret", ["x", "a" * 43, "%00", "..%2F..", "ü" * 40, "x" * 3000])
def test_a_forged_link_is_refused(secret, link):
    client = Client()
    assert client.post(f"/sign-in/{secret}").status_code in {403, 404}
    assert not signed_in(client)


def test_a_link_grows_old(link, clock):
    clock.now = NOW + LINK_LIFETIME
    assert Client().get(link).status_code == 200
    clock.forward(minutes=1)
    client = Client()
    assert client.post(link).status_code == 403
    assert not signed_in(client)


def test_the_secret_is_not_kept_and_not_shown(link):
    secret = link.rpartition("/")[2]
    assert secret not in SignInLink.objects.get().digest
    assert Client().get(link)["Referrer-Policy"] == "same-origin"
    assert secret not in Client().get(link).content.decode()


def test_whoever_wanted_a_page_comes_to_it(link):
    client = Client()
    asked = client.get("/referrals?stage=won")
    assert asked["Location"] == "/sign-in?next=%2Freferrals%3Fstage%3Dwon"
    assert client.post(f"{link}?next={quote('/referrals?stage=won')}")["Location"] == "/referrals?stage=won"


def test_whoever_wanted_a_page_comes_to_it_by_the_link_printed_in_the_terminal(link):
    client = Client()
    client.get("/referrals?stage=won", follow=True)
    assert 'value="/referrals?stage=won"' in client.get(link).content.decode()
    assert client.post(link)["Location"] == "/referrals?stage=won"
    assert "wanted" not in client.session


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_a_page_elsewhere_is_not_kept_until_the_link_is_used(wanted, link):
    client = Client()
    client.get("/sign-in", {"next": wanted})
    assert client.post(link)["Location"] == "/"


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_next_never_leads_elsewhere(wanted, link, seat):
    assert Client().post(link, {"next": wanted})["Location"] == "/"
    inside = Client()
    inside.force_login(seat.user)
    assert inside.get("/sign-in", {"next": wanted})["Location"] == "/"
    onward = inside.post("/appearance", {"theme": "dark", "next": wanted})["Location"]
    assert (
        urlsplit(urljoin("http://localhost/appearance", onward)).netloc == "localhost" and "\\" not in onward
    )


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_no_deed_leads_elsewhere_afterwards(wanted, seat, clock):
    inside = Client()
    inside.force_login(seat.user)
    told = {
        "signal": "gone-quiet",
        "subject": "party:1",
        "answer": "dismiss",
        "reason": "moved",
        "next": wanted,
    }
    assert inside.post("/today/answer", told)["Location"] == "/"


def test_signing_out_ends_it_and_needs_a_post(seat, clock):
    client = Client()
    client.force_login(seat.user)
    assert client.get("/sign-out").status_code == 405
    assert signed_in(client)
    assert client.post("/sign-out")["Location"] == "/sign-in"
    assert not signed_in(client)
    assert client.get("/")["Location"].startswith("/sign-in")


def test_the_page_says_how_to_sign_in(db):
    page = Client().get("/sign-in").content.decode()
    assert "Headwater has no passwords" in page and "headwater sign-in" in page


def test_the_session_is_new_after_signing_in(link):
    client = Client()
    client.get("/sign-in")
    before = client.session.session_key
    client.post(link)
    assert client.session.session_key != before
    cookie = next(value for name, value in client.cookies.items() if "csrf" not in name)
    assert cookie["httponly"] and cookie["samesite"] == "Lax"


def test_one_request_has_one_moment_however_fast_the_clock_runs(seat, settings):
    ticking = iter(range(10_000))
    settings.CLOCK = lambda: NOW + timedelta(seconds=next(ticking))
    client = Client()
    client.force_login(seat.user)
    client.post("/quick-add", {"text": "Google sent me Bob Stone"})
    for stage in ("contacted", "met", "lost"):
        told = {"stage": stage, "on": "2026-05-04", "thanked": ""}
        assert client.post(f"/referrals/{Referral.objects.get().pk}/stage", told).status_code == 302
    assert Referral.objects.get().stage == "lost"
