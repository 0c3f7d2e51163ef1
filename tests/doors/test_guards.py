"""Who may do what at every address, generated from the URL table, and what no page ever does."""

from __future__ import annotations

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from addresses import addresses, rows_of
from headwater.actions.acting import NotAllowed, Seat, one_act
from headwater.store.models import Workspace
from headwater.web.shared.access import MAY_NOT, PERSONAL
from people import NOW

OPEN = {"sign-in", "sign-in-link", "alive", "feed", "digest-item"}
TABLE = addresses()
READING = ("GET", "HEAD")
HOSTILE_IDS = ("0", str(2**31), str(2**63 - 1), str(2**63), str(2**64), "9" * 400, "9" * 5000)
HOSTILE_VALUES = (
    "0001-01-01T00:00:00+14:00_1", "9999-12-31T23:59:59-14:00_9223372036854775808", "9" * 30, "-1", "\ud800",
    "\x00", "x" * 1_000, "1e400'; --", "²",
)  # fmt: skip
QUERY_WORDS = (
    "q", "text", "before", "after", "party", "stage", "direction", "thanks", "all", "put-off", "next", "closing",
    "source", "prospect", "since", "until", "year", "window", "measure", "sort", "by", "chain", "touch", "kind",
    "page", "service", "compare", "limit", "qualified", "letter", "role", "last", "top", "show", "order",
)  # fmt: skip


@pytest.fixture
def rows(seat: Seat) -> dict[str, Any]:
    return rows_of(seat)


def door(seat: Seat | None = None) -> Client:
    client = Client()
    if seat:
        client.force_login(seat.user)
    return client


def everything() -> dict[str, str]:
    """A digest of every row of every table, sessions left out."""
    tables = [name for name in connection.introspection.table_names() if "session" not in name]
    digests = {}
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            content = sorted(map(repr, cursor.fetchall()))
            digests[table] = f"{len(content)} {hashlib.sha256(''.join(content).encode()).hexdigest()}"
    return digests


def test_the_table_names_every_address_once_and_every_address_has_a_name():
    names = [address.name for address in TABLE]
    assert all(names) and len(set(names)) == len(names)
    assert len(TABLE) > 15


def test_nobody_enters_without_signing_in(rows, clock):
    for address in TABLE:
        if address.name in OPEN:
            continue
        for method in ("get", "head", "post"):
            answer = getattr(door(), method)(address.path(rows))
            assert answer.status_code == 302 and answer["Location"].startswith("/sign-in?next=")


def test_what_is_of_another_practice_does_not_exist(rows, stranger, clock):
    for address in TABLE:
        if address.name in OPEN:
            continue
        before = Workspace.objects.exclude(pk=stranger.workspace.pk).values_list("counter", flat=True).get()
        client = door(stranger)
        for method in ("get", "head", "post"):
            answer = getattr(client, method)(address.path(rows))
            if address.names_a_row:
                assert answer.status_code in {404, 405}, f"{method} {address.route}"
            assert answer.status_code < 500, address.route
            assert b"Zeisig" not in answer.content, address.route
        assert (
            before
            == Workspace.objects.exclude(pk=stranger.workspace.pk).values_list("counter", flat=True).get()
        )


def test_a_viewer_looks_and_changes_nothing(rows, viewer, clock):
    client, before = door(viewer), None
    for address in TABLE:
        if address.name in OPEN or f"/{address.route}" in PERSONAL:
            continue
        assert client.get(address.path(rows)).status_code in {200, 302, 404, 405, 409}
        before = before or everything()
        answer = client.post(address.path(rows), {"text": "Ann Berg sent me Bob Stone", "name": "x"})
        assert answer.status_code == 403
        assert MAY_NOT in answer.content.decode()
        assert everything() == before


def test_the_door_and_the_action_say_the_same_to_a_viewer(viewer):
    with pytest.raises(NotAllowed) as refused, one_act(seat=viewer, now=NOW, action="anything"):
        pass
    assert refused.value.sentence == MAY_NOT


def test_the_owner_is_let_in_everywhere(rows, seat, clock):
    for address in TABLE:
        with transaction.atomic():
            client = door(seat)
            assert client.get(address.path(rows)).status_code in {200, 302, 404, 405}, address.route
            if address.name not in OPEN:
                answer = client.post(address.path(rows))
                assert answer.status_code not in {401, 403, *range(500, 600)}, address.route
            transaction.set_rollback(True)


def test_reading_changes_nothing(rows, seat, clock):
    client, before = door(seat), everything()
    for address in TABLE:
        for method in READING:
            client.generic(method, address.path(rows))
        assert everything() == before


def test_no_number_in_an_address_breaks_a_page(rows, seat, clock):
    client = door(seat)
    for address in TABLE:
        if not address.names_a_row:
            continue
        for wrong in HOSTILE_IDS:
            for method in ("get", "post"):
                answer = getattr(client, method)(address.path(dict.fromkeys(rows, wrong)))
                assert answer.status_code in {404, 405}, f"{method} {address.route} {wrong[:30]}"


def test_no_word_in_a_query_breaks_a_page(rows, seat, clock):
    client = door(seat)
    for address in TABLE:
        for value in HOSTILE_VALUES:
            sent = value.encode("utf-8", "surrogatepass").decode("latin-1")
            query = "&".join(f"{word}={quoted(sent)}" for word in QUERY_WORDS)
            answer = client.get(f"{address.path(rows)}?{query}")
            assert answer.status_code < 500, f"{address.route} {value[:30]!r}"


def quoted(text: str) -> str:
    return "".join(f"%{ord(sign):02X}" for sign in text)


def test_every_answer_carries_the_policy_and_nothing_is_kept_by_the_browser(rows, seat, clock):
    for address in TABLE:
        for client in (door(), door(seat)):
            for method in ("get", "post"):
                answer = getattr(client, method)(address.path(rows))
                policy = answer["Content-Security-Policy"]
                assert "default-src 'none'" in policy and "unsafe" not in policy
                assert answer["X-Frame-Options"] == "DENY"
                assert answer["X-Content-Type-Options"] == "nosniff"
                assert "no-store" in answer["Cache-Control"]


def test_no_page_holds_a_script_or_a_style_of_its_own(rows, seat, clock):
    for address in TABLE:
        page = door(seat).get(address.path(rows)).content.decode(errors="replace")
        assert "<style" not in page and "javascript:" not in page
        for start in page.split("<script")[1:]:
            assert " src=" in start.split(">")[0]
        found = Attributes()
        found.feed(page)
        assert not [name for name in found.names if name == "style" or name.startswith("on")], address.route


class Attributes(HTMLParser):
    """The names of all attributes of a page's tags; what stands inside their values is none."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the names."""
        self.names |= {name for name, _ in attrs}


@pytest.mark.parametrize(
    "host", ["evil.test", "x.localhost", "localhost.evil.test", "127.0.0.1.evil.test", "0.0.0.0"]
)
@pytest.mark.parametrize("path", ["/", "/sign-in", "/healthz", "/quick-add"])
def test_a_foreign_host_is_refused(host, path, seat, clock):
    for client in (door(), door(seat)):
        for method in ("get", "post"):
            answer = getattr(client, method)(path, headers={"host": host})
            assert answer.status_code == 400
            assert "Content-Security-Policy" in answer


def test_a_forwarded_host_is_not_believed(seat, clock):
    answer = door().get("/", headers={"x-forwarded-host": "evil.test"})
    assert answer.status_code == 302 and "evil" not in answer["Location"]


@pytest.mark.parametrize(
    "sent",
    [
        {"origin": "http://localhost:8001"},
        {"origin": "http://localhost:8000"},
        {"origin": "http://evil.test"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://localhost", "sec-fetch-site": "cross-site"},
    ],
)
def test_a_post_from_another_page_is_refused_even_with_the_cookie(sent, seat, clock):
    client = door(seat)
    answer = client.post(
        "/quick-add", {"text": "Ann Berg sent me Bob Stone"}, headers={"host": "localhost", **sent}
    )
    assert answer.status_code == 403
    assert b"came from another page" in answer.content
    assert not Workspace.objects.get(pk=seat.workspace.pk).counter > seat.workspace.counter


@pytest.mark.parametrize(
    "sent",
    [{"origin": "http://localhost"}, {"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}, {}],
)
def test_a_post_from_the_own_page_is_let_in(sent, seat, clock):
    client = door(seat)
    answer = client.post(
        "/quick-add", {"text": "Ann Berg sent me Bob Stone"}, headers={"host": "localhost", **sent}
    )
    assert answer.status_code == 302


def test_no_form_is_taken_without_its_token(rows, seat, clock):
    for address in TABLE:
        client = Client(enforce_csrf_checks=True)
        client.force_login(seat.user)
        before = everything()
        answer = client.post(address.path(rows), {"text": "Ann Berg sent me Bob Stone"})
        assert answer.status_code == 403
        assert "Go back, reload the page and send it again" in answer.content.decode()
        assert everything() == before


def test_nothing_there_is_said_in_a_sentence(signed_in):
    for path in ("/nowhere", "/referrals/999999"):
        answer = signed_in.get(path)
        assert answer.status_code == 404
        assert "Nothing here" in answer.content.decode() and "To Today" in answer.content.decode()


def test_a_fault_of_ours_is_said_in_a_sentence_and_shows_no_trace(seat, clock, monkeypatch):
    from headwater.web.today import views

    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("secret inner words")

    monkeypatch.setattr(views.facts, "has_referrals", broken)
    client = Client(raise_request_exception=False)
    client.force_login(seat.user)
    answer = client.get("/")
    assert answer.status_code == 500
    page = answer.content.decode()
    assert "That was our fault" in page and "secret inner words" not in page and "Traceback" not in page
    assert "Content-Security-Policy" in answer


def test_whoever_has_no_workspace_yet_is_led_to_the_start(db, clock, django_user_model):
    client = Client()
    client.force_login(django_user_model.objects.create_user(username="newcomer"))
    assert client.get("/referrals")["Location"] == "/start"


def test_the_process_says_that_it_is_alive(db):
    answer = door().get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


def test_every_icon_a_page_asks_for_exists():
    from headwater.web.shared.templatetags.headwater_ui import icon

    named: dict[str, str] = {}
    for template in (Path(__file__).parents[2] / "src/headwater/web").rglob("*.html"):
        for name in re.findall(r'(?:{% icon |sign=)"([a-z0-9-]+)"', template.read_text()):
            named[name] = template.name
    assert len(named) > 20
    for name, place in named.items():
        try:
            icon(name)
        except Exception as missing:
            raise AssertionError(f"{place} asks for the icon {name}, which does not exist.") from missing
