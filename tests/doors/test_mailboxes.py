"""Setting up a mailbox, trying it, and what its page says when it fails; a draft put there and recognised once sent."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Seat
from headwater.actions.mail_reading import read_all
from headwater.actions.outbox_round import send_due
from headwater.store.models import Change, Letter, Mailbox, Referral, Touch
from mailservers import PASSWORD, USER, Sink, imap_server, smtp_sink

PAGE = "/settings/mailboxes"
GMAIL = f"{PAGE}/new?provider=gmail"


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


def said(answer: Any) -> str:
    """What a page says, without its markup."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split()).replace(
        " .", "."
    )


def form(**more: Any) -> dict[str, Any]:
    """The form filled in for servers of this machine."""
    return {
        "address": USER, "sender_name": "Kim Vale", "password": PASSWORD, "smtp_host": "127.0.0.1", "smtp_port": 25,
        "smtp_security": "plain", "imap_host": "", "imap_port": 993, "imap_security": "tls", "per_hour": 50,
        "allowed": 500, "reserve": 200, **more,
    }  # fmt: skip


def test_a_provider_fills_in_what_it_needs(signed_in: Any) -> None:
    page = signed_in.get(PAGE).content.decode()
    for name in ("Gmail", "Microsoft 365", "iCloud", "GMX", "web.de", "Fastmail", "Another server"):
        assert name in page
    page = signed_in.get(GMAIL).content.decode()
    assert 'value="smtp.gmail.com"' in page and 'value="imap.gmail.com"' in page and "app password" in page


@pytest.mark.spec("F-82")
@pytest.mark.parametrize(("provider", "sends", "allowed"), [("gmail", 300, 500), ("workspace", 1200, 2000)])
def test_the_presets_keep_a_reserve_for_the_owners_own_mail(
    signed_in: Any, provider: str, sends: int, allowed: int
) -> None:
    page = signed_in.get(f"{PAGE}/new?provider={provider}").content.decode()
    start = dict(re.findall(r'name="(allowed|reserve)" value="(\d+)"', page))
    assert int(start["allowed"]) == allowed
    signed_in.post(f"{PAGE}/new", form(**start))
    box = Mailbox.objects.get()
    assert (box.per_day, box.per_day + box.reserve) == (sends, allowed)


@pytest.mark.spec("F-82")
def test_sending_keeps_to_the_hourly_and_daily_cap_and_postpones_the_rest(
    signed_in: Any, seat: Seat, clock: Any
) -> None:
    with smtp_sink() as sink:
        caps = {"smtp_port": sink.port, "password": "", "per_hour": 2, "allowed": 5, "reserve": 2}
        signed_in.post(f"{PAGE}/new", form(**caps))
        letters = [posting.letter(seat, f"Person {number}") for number in range(5)]
        for letter in letters:
            signed_in.post(f"/letters/{letter.pk}/send", follow=True)
        sent = []
        for _ in range(27):
            before = len(sink.taken)
            send_due(now=clock())
            sent.append(len(sink.taken) - before)
            if len(sent) == 1:
                assert "at most 2 letters an hour and 3 a day" in said(signed_in.get("/outbox"))
            clock.forward(hours=1)
    assert sent[:3] == [2, 1, 0] and sent[24] == 2 and sum(sent) == 5
    assert sorted(sink.ids) == sorted(Letter.objects.values_list("message_id", flat=True))
    assert "Nothing waits here" in said(signed_in.get("/outbox"))


def test_a_password_is_kept_encrypted_and_shown_nowhere(signed_in: Any, seat: Seat) -> None:
    signed_in.post(f"{PAGE}/new", form())
    box = Mailbox.objects.get()
    assert box.smtp_secret and PASSWORD not in box.smtp_secret
    assert PASSWORD not in signed_in.get(f"{PAGE}/{box.pk}").content.decode()
    assert not any(PASSWORD in line.after or box.smtp_secret in line.after for line in Change.objects.all())
    signed_in.post(f"{PAGE}/{box.pk}", form(password="", sender_name="Kim"))
    assert Mailbox.objects.get().smtp_secret == box.smtp_secret


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"address": "kim"}, "address"), ({"address": "a@b.c, d@e.f"}, "address"), ({"smtp_host": ""}, "smtp_host"),
        ({"smtp_host": "https://mail.example.org/"}, "smtp_host"), ({"smtp_host": "mail.example.org"}, "smtp_security"),
        ({"smtp_port": 0}, "smtp_port"), ({"smtp_port": "x"}, "smtp_port"), ({"smtp_security": "ssl3"}, "smtp_security"),
        ({"per_hour": 0}, "per_hour"), ({"reserve": 500}, "reserve"), ({"allowed": -1}, "allowed"),
        ({"sender_name": "x" * 101}, "sender_name"), ({"imap_host": "mail.example.org", "imap_security": "plain"}, "imap_security"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_field(signed_in: Any, wrong: dict[str, Any], place: str) -> None:
    answer = signed_in.post(f"{PAGE}/new", form(**wrong))
    assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    assert not Mailbox.objects.exists()


def test_the_same_mailbox_comes_once(signed_in: Any) -> None:
    for _ in range(2):
        signed_in.post(f"{PAGE}/new", {**form(), "key": "once"})
    assert Mailbox.objects.count() == 1
    assert "is here already" in said(signed_in.post(f"{PAGE}/new", form(address=USER.upper())))


def test_trying_says_that_it_works_and_sends_nothing(signed_in: Any, seat: Seat) -> None:
    with smtp_sink(signs_in=True) as sink, imap_server() as house:
        box = posting.mailbox(seat, smtp=sink.port, imap=house.port)
        page = said(signed_in.post(f"{PAGE}/{box.pk}/try", follow=True))
    assert "Sending works" in page and "Drafts go to “Entwürfe”; what you sent is found in “Gesendet”" in page
    assert sink.asked == 0 and house.said == []


@pytest.mark.spec("F-89")
def test_the_page_says_which_mailbox_failed_since_when_and_how_to_fix_it(
    signed_in: Any, seat: Seat, clock: Any
) -> None:
    with smtp_sink(signs_in=True) as sink:
        box = posting.mailbox(seat, smtp=sink.port, password="wrong")
        assert box.smtp_secret != "wrong" and (box.smtp_secret.encode() not in key_of_this_folder())
        posting.queued(seat)
        send_due(now=clock())
        since = clock()
        clock.forward(hours=5)
        signed_in.post(f"{PAGE}/{box.pk}/try")
        page = said(signed_in.get(PAGE))
        assert f"{USER} not working since 4 May 2026, 09:00." in page and since == people.NOW
        assert (
            "did not accept the user name or password. Enter them anew; many providers want an app password."
            in page
        )
        clock.forward(hours=22)
        assert f"The mailbox {USER} has not worked since 4 May, 09:00" in said(signed_in.get("/people"))
        signed_in.post(f"{PAGE}/{box.pk}", form(smtp_port=sink.port))
        assert "Sending works" in said(signed_in.post(f"{PAGE}/{box.pk}/try", follow=True))
        send_due(now=clock())
    assert len(sink.taken) == 1 and "not working" not in said(signed_in.get(PAGE))


def key_of_this_folder() -> bytes:
    """The key that lies outside the database."""
    from headwater.actions.mailboxes import key_file

    return key_file().read_bytes()


@pytest.mark.parametrize(
    ("mode", "told"),
    [("daily-limit", "takes no more for now"), ("4xx", ""), ("refuse", "")],
)  # fmt: skip
def test_what_hinders_a_letter_is_told_at_the_letter(
    signed_in: Any, seat: Seat, clock: Any, mode: str, told: str
) -> None:
    with smtp_sink(Sink(mode)) as sink:
        posting.mailbox(seat, smtp=sink.port, password="")
        letter = posting.queued(seat)
        send_due(now=clock())
        page = said(signed_in.get("/outbox"))
    letter.refresh_from_db()
    assert letter.fault in page and letter.fault and told in page
    assert ("Could not leave" in page) == (mode == "refuse")


def test_a_missing_key_is_told_and_entering_the_password_again_helps(
    signed_in: Any, seat: Seat, tmp_path: Any
) -> None:
    with smtp_sink(signs_in=True) as sink:
        box = posting.mailbox(seat, smtp=sink.port)
        letter = posting.queued(seat)
        (tmp_path / "mail-key").unlink()
        send_due(now=people.NOW)
        assert "The file mail-key with the key to this password is missing" in said(signed_in.get(PAGE))
        letter.refresh_from_db()
        assert letter.state == "queued"
        signed_in.post(f"{PAGE}/{box.pk}", form(smtp_port=sink.port))
        send_due(now=people.NOW)
    assert len(sink.taken) == 1


def test_held_letters_leave_when_a_person_releases_them(signed_in: Any, seat: Seat, clock: Any) -> None:
    with smtp_sink() as sink:
        box = posting.mailbox(seat, smtp=sink.port, password="")
        gone, stays = posting.queued(seat, "Ann"), posting.queued(seat, "Bob", subject="An old wish")
        clock.forward(hours=40)
        send_due(now=clock())
        assert f"Sending from {USER} waits for you." in said(signed_in.get("/"))
        page = said(signed_in.get(f"{PAGE}/{box.pk}"))
        assert "Sending waits for you" in page and "An old wish to Bob" in page
        signed_in.post(f"/letters/{stays.pk}/withdraw")
        signed_in.post(f"{PAGE}/{box.pk}/release")
        send_due(now=clock())
    assert sink.ids == [gone.message_id]


def test_a_draft_goes_into_the_mailbox_and_the_way_is_recorded(signed_in: Any, seat: Seat) -> None:
    with imap_server() as house:
        posting.mailbox(seat, imap=house.port)
        letter = posting.letter(seat)
        page = said(signed_in.post(f"/letters/{letter.pk}/drafts", follow=True))
    assert "among the drafts of your mailbox" in page
    letter.refresh_from_db()
    assert (letter.way, letter.state) == ("drafts", "draft")
    (raw,) = house["Entw&APw-rfe"].mails.values()
    assert letter.message_id.encode() in raw


@pytest.mark.spec("F-87")
@pytest.mark.parametrize("known_by", ["its Message-ID", "receiver and subject"])
def test_a_draft_sent_from_my_own_mail_program_is_recognised_and_closes_its_task(
    signed_in: Any, seat: Seat, clock: Any, known_by: str
) -> None:
    with imap_server() as house:
        posting.mailbox(seat, imap=house.port)
        sent = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-03")
        letter = posting.letter(
            seat, sent.source, signal="thanks-owed", subject_of=f"referral:{sent.pk}", kind="thanks"
        )
        posting.reached_at(seat, sent.source, letter.to)
        assert "Ann Berg" in said(signed_in.get("/"))
        signed_in.post(f"/letters/{letter.pk}/drafts")
        letter.refresh_from_db()
        (raw,) = house["Entw&APw-rfe"].mails.values()
        if known_by != "its Message-ID":
            raw = raw.replace(letter.message_id.encode(), b"<own@mail.program>")
        clock.forward(days=13)
        house["Gesendet"].add(raw)
        read_all(now=clock())
        read_all(now=clock())
    letter.refresh_from_db()
    assert letter.state == "sent"
    assert Referral.objects.get(pk=sent.pk).thanks == "given"
    assert Touch.objects.filter(contact=sent.source).count() == 1


@pytest.mark.spec_partly("F-83")
def test_without_a_mailbox_letters_leave_by_my_own_mail_program(signed_in: Any, seat: Seat) -> None:
    letter = posting.letter(seat)
    page = said(signed_in.get(f"/letters/{letter.pk}"))
    assert "my mail program" in page.lower() or "Copy" in page
    answer = signed_in.post(f"/letters/{letter.pk}/send", follow=True)
    assert "Set one up under Settings, Mailboxes, or use your own mail program" in said(answer)
    letter.refresh_from_db()
    assert letter.state == "draft"


def test_a_viewer_sees_the_mailboxes_and_changes_nothing(
    client: Any, viewer: Seat, seat: Seat, clock: Any
) -> None:
    box = posting.mailbox(seat)
    client.force_login(viewer.user)
    assert client.get(f"{PAGE}/{box.pk}").status_code == 200
    for verb in ("try", "release", "trash"):
        assert client.post(f"{PAGE}/{box.pk}/{verb}").status_code == 403
    assert client.post(f"{PAGE}/new", form(address="x@example.org")).status_code == 403


def test_the_mailbox_of_another_practice_does_not_exist(signed_in: Any, stranger: Seat) -> None:
    box, letter = posting.mailbox(stranger), posting.letter(stranger)
    assert signed_in.get(f"{PAGE}/{box.pk}").status_code == 404
    for address in (f"{PAGE}/{box.pk}/try", f"{PAGE}/{box.pk}/release", f"/letters/{letter.pk}/again"):
        assert signed_in.post(address).status_code == 404
