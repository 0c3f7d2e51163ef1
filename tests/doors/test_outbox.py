"""The outbox seen from outside: its page, its commands, `check`; and the sending process killed, as a user's would be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Seat
from headwater.actions.outbox_round import send_due
from headwater.cli import installation, outbox_command
from headwater.store.models import Letter
from headwater.store.queries.outbox import outbox_faults
from mailservers import Sink, smtp_sink
from posting import Post

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, clock: Any, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs `headwater outbox …` on the database of the test. Gives its exit code and what it printed."""
    monkeypatch.setattr(installation, "open_installation", lambda _: None)

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        return outbox_command.main(list(words)), capsys.readouterr().out

    return run


def test_the_commands_list_and_send(seat: Seat, command: Any) -> None:
    with smtp_sink() as sink:
        posting.mailbox(seat, smtp=sink.port, password="")
        letter = posting.queued(seat)
        code, text = command("list", "--json")
        (told,) = json.loads(text)["letters"]
        assert code == 0 and (told["state"], told["message_id"]) == ("queued", letter.message_id)
        assert command("send") == (0, "1 sent, 0 waiting, 0 failed, 0 uncertain\n")
    assert command("list") == (0, "Nothing waits.\n")
    assert json.loads(command("list", "--json", "--all")[1])["letters"][0]["state"] == "sent"
    assert sink.ids == [letter.message_id]


def test_a_letter_in_doubt_makes_the_commands_fail(seat: Seat, command: Any) -> None:
    with smtp_sink(Sink("drops")) as sink:
        posting.mailbox(seat, smtp=sink.port, password="")
        posting.queued(seat)
        code, text = command("send", "--json")
    assert (code, json.loads(text)["uncertain"], len(sink.taken)) == (1, 1, 1)
    code, text = command("list")
    assert code == 1 and "uncertain" in text and "Nobody knows" in text


def test_the_page_asks_about_a_letter_in_doubt_and_takes_the_answer(signed_in: Any, seat: Seat) -> None:
    posting.mailbox(seat)
    first, second = posting.queued(seat, "Ann"), posting.queued(seat, "Bob")
    send_due(now=people.NOW, deliver=Post(posting.unknowable(), after_the_dot=True))
    page = signed_in.get("/outbox").content.decode()
    assert "Did it arrive?" in page and page.count("It arrived") == 2
    for address in ("/", "/outbox"):
        assert f'action="/letters/{first.pk}/arrived"' in signed_in.get(address).content.decode()
    signed_in.post(f"/letters/{first.pk}/arrived")
    signed_in.post(f"/letters/{second.pk}/again")
    post = Post()
    send_due(now=people.NOW, deliver=post)
    assert list(Letter.objects.order_by("pk").values_list("state", flat=True)) == ["sent", "sent"]
    assert [parcel.to for parcel in post.taken] == [second.to]


def test_a_waiting_letter_is_taken_back_on_the_page(signed_in: Any, seat: Seat) -> None:
    posting.mailbox(seat)
    letter = posting.queued(seat)
    assert "leaves within a minute" in signed_in.get("/outbox").content.decode()
    assert "Taken back." in signed_in.post(f"/letters/{letter.pk}/withdraw", follow=True).content.decode()
    again = signed_in.post(f"/letters/{letter.pk}/withdraw", follow=True).content.decode()
    assert "leaving or has left" in again


def test_a_sound_outbox_has_no_faults_and_an_unsound_one_is_told(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, other = posting.queued(seat, "Ann"), posting.queued(seat, "Bob")
    assert outbox_faults() == []
    Letter.objects.filter(pk=letter.pk).update(mailbox=None)
    Letter.objects.filter(pk=other.pk).update(state="sent", message_id=letter.message_id)
    assert outbox_faults() == [
        f"letter {letter.pk} waits without a mailbox or a time",
        f"letter {other.pk} is sent without a time",
        f"2 letters share the Message-ID {letter.message_id}",
    ]


@pytest.mark.spec_partly("F-61")
def test_killing_the_sending_process_neither_doubles_nor_loses_a_letter() -> None:
    """A few kills; benchmarks/kills.py has the many."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "kills.py"), "3", "7"],
        capture_output=True, text=True, check=False, timeout=300, env=bare_environment(),
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 twice, 0 lost in silence, 0 stuck" in done.stdout


def bare_environment() -> dict[str, str]:
    """The environment without anything of this run: the script makes an installation of its own, on SQLite."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("HEADWATER_") and name not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL"}
    }
