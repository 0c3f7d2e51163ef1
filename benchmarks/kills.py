"""Kills the sending process at random, again and again, and compares its ledger with what the server got.

    python benchmarks/kills.py [KILLS] [SEED]

Each turn queues letters, starts `headwater outbox send`, waits a random while and kills it with SIGKILL. A person then
looks at every letter in doubt, as on Today: what lies at the server arrived, what does not is sent again. At the end
every letter must be sent, and the server must have each of them once. Two planted faults show that this would be seen:
`before` writes a letter down as sent before it is handed over, `after` hands it over and writes nothing down before.

Measured on two busy cores: 300 kills (seed 1), 234 of them in the middle of a letter, 400 letters: none twice, none
lost in silence, none stuck; 102 were in doubt, of which 76 had arrived; 22 minutes. With the planted faults, 30 kills
each: `after` sent 7 of 40 twice (seed 2), `before` lost 2 of 51 (seed 3).
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
ENOUGH = 6
PLANTED = {
    "after": "r._handing = lambda letter, now: None",
    "before": "r._handing = lambda letter, now: r.Letter.objects.filter(pk=letter.pk).update(state='sent')",
}
SENDER = """
import sys; from headwater.actions import outbox_round as r; {planted}
from headwater.cli.main import main; sys.exit(main(["outbox", "send", "--json"]))
"""


@dataclass
class Book:
    """What happened: kills, how many of them hit a letter between claim and answer, and what became of the letters."""

    kills: int = 0
    in_the_act: int = 0
    letters: int = 0
    in_doubt: int = 0
    arrived: int = 0
    twice: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """The figures on one line."""
        return (
            f"{self.kills} kills, {self.in_the_act} in the middle of a letter, {self.letters} letters: "
            f"{len(self.twice)} twice, {len(self.lost)} lost in silence, {len(self.stuck)} stuck; "
            f"in doubt {self.in_doubt} ({self.arrived} had arrived)"
        )


def run(*, kills: int, seed: int, folder: Path, planted: str = "") -> Book:
    """Kill so many times, on an installation in `folder`. No settings of Django may be loaded yet in this process."""
    chance, book = random.Random(seed), Book()
    sink = subprocess.Popen([sys.executable, str(ROOT / "tests" / "mailservers.py"), str(folder)])
    try:
        while not (folder / "port").exists():
            time.sleep(0.02)
        seat = _practice(folder, int((folder / "port").read_text()))
        while book.kills < kills:
            _queue(seat, book)
            _kill_once(folder, chance, book, planted)
            _look_at_doubts(seat, folder, book)
        for _ in range(10):
            subprocess.run(_sender(), check=False, stdout=subprocess.DEVNULL, env=_environment(folder))
            if not _look_at_doubts(seat, folder, book):
                break
        _compare(folder, book)
    finally:
        sink.terminate()
        sink.wait()
    return book


def _environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "HEADWATER_DATA_DIR": str(folder / "data"),
        "DJANGO_SETTINGS_MODULE": "headwater.config.settings",
    }


def _practice(folder: Path, port: int) -> Any:
    """A practice of its own with a mailbox at the sink."""
    os.environ.update(_environment(folder))
    import django

    django.setup()
    from headwater.actions.acting import Seat
    from headwater.actions.mailboxes import add_mailbox
    from headwater.actions.workspaces import first_user, open_workspace
    from headwater.cli.installation import migrate

    migrate()
    opened = open_workspace(
        now=_now(), name="Kills", owner_name="Kim Vale", timezone="UTC", currency="EUR", user=first_user()
    )
    told = {
        "address": "kim@example.org", "smtp_host": "127.0.0.1", "smtp_port": port, "smtp_security": "plain",
        "per_hour": 10_000, "per_day": 100_000,
    }  # fmt: skip
    add_mailbox(seat=opened, now=_now(), told=told)
    return Seat(workspace=opened.workspace, user=opened.user)


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251


def _queue(seat: Any, book: Book) -> None:
    """So many letters that a round has enough to do, each to a person of its own."""
    from headwater.actions.outbox import queue
    from headwater.actions.parties import record_party
    from headwater.store.models import Letter

    for _ in range(ENOUGH - Letter.objects.filter(state="queued").count()):
        book.letters += 1
        contact = record_party(seat=seat, now=_now(), name=f"Person {book.letters}", kind="person")
        letter = Letter.objects.create(
            workspace=seat.workspace, added_at=_now(), changed_at=_now(), contact=contact, kind="check-in",
            to=f"p{book.letters}@example.net", subject=f"Letter {book.letters}", body="Hello.\n",
        )  # fmt: skip
        queue(seat=seat, now=_now(), letter=letter)


def _sender(planted: str = "") -> list[str]:
    """The command as a user calls it; with a planted fault, the same with one function replaced."""
    if not planted:
        return [sys.executable, "-m", "headwater.cli.main", "outbox", "send", "--json"]
    setup = "import django; django.setup();"
    return [sys.executable, "-c", setup + SENDER.strip().format(planted=PLANTED[planted])]


def _kill_once(folder: Path, chance: random.Random, book: Book, planted: str) -> None:
    """Start a round; kill it a random while after its first letter, sometimes before."""
    before = len(_taken(folder))
    process = subprocess.Popen(
        _sender(planted), stdout=subprocess.DEVNULL, env=_environment(folder), start_new_session=True
    )
    if chance.random() < 0.15:
        time.sleep(chance.uniform(0.3, 1.0))
    else:
        while len(_taken(folder)) == before and process.poll() is None:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.5))
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    time.sleep(0.1)
    from headwater.store.models import Letter

    book.kills += running
    book.in_the_act += Letter.objects.filter(state__in=("claimed", "handing")).exists()


def _look_at_doubts(seat: Any, folder: Path, book: Book) -> int:
    """What a person does on Today: looks whether it arrived, and says so. Gives how many letters do not rest yet."""
    from headwater.actions.outbox import it_arrived, send_again, uncertain_letters
    from headwater.store.models import Letter

    there = set(_taken(folder))
    for letter in uncertain_letters(seat.workspace):
        book.in_doubt += 1
        book.arrived += letter.message_id in there
        verb = it_arrived if letter.message_id in there else send_again
        verb(seat=seat, now=_now(), letter=letter)
    return Letter.objects.exclude(state="sent").count()


def _taken(folder: Path) -> list[str]:
    """The Message-IDs at the server, in order."""
    path = folder / "taken"
    return path.read_text().split() if path.exists() else []


def _compare(folder: Path, book: Book) -> None:
    """The ledger against the server: everything sent, everything there once."""
    from headwater.store.models import Letter

    there = Counter(_taken(folder))
    book.twice = [message for message, times in there.items() if times > 1]
    for letter in Letter.objects.all():
        if letter.state != "sent":
            book.stuck.append(letter.message_id)
        elif not there[letter.message_id]:
            book.lost.append(letter.message_id)


def main() -> None:
    """Run and print the figures."""
    made = argparse.ArgumentParser()
    made.add_argument("kills", type=int, nargs="?", default=300)
    made.add_argument("seed", type=int, nargs="?", default=1)
    made.add_argument("--planted", choices=sorted(PLANTED), default="")
    options = made.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        book = run(kills=options.kills, seed=options.seed, folder=Path(folder), planted=options.planted)
    print(f"{book} · {time.monotonic() - began:.0f} s")
    sys.exit(bool(not options.planted and (book.twice or book.lost or book.stuck)))


if __name__ == "__main__":
    main()
