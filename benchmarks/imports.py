"""How fast rows come in: client lists and contact lists into a workspace that already holds many contacts.

    python benchmarks/imports.py [--known 20000] [--rows 10000] [--again]

Prints rows a second from bytes read to committed, on SQLite in a folder of its own. The files are made by a seeded
generator, the same every time.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

GIVEN = (
    "Anna", "Ben", "Cara", "Dan", "Eva", "Finn", "Gina", "Hugo", "Ida", "Jan", "Kim", "Lea", "Max", "Nora", "Otto",
    "Pia", "Ruth", "Sam", "Tina", "Udo", "Vera", "Will",
)  # fmt: skip
PARTS = (
    "ber",
    "hof",
    "kel",
    "lin",
    "ros",
    "wal",
    "mey",
    "tor",
    "ned",
    "gar",
    "fal",
    "stein",
    "man",
    "dorf",
    "bach",
)
NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)


def names(count: int, seed: int) -> list[str]:
    """So many different names."""
    chance, found = random.Random(seed), {}
    while len(found) < count:
        family = "".join(chance.choice(PARTS) for _ in range(chance.randint(2, 4))).title()
        found[f"{chance.choice(GIVEN)} {family}"] = None
    return list(found)


def client_list(rows: int, known: list[str], seed: int) -> bytes:
    """A client list: half of the sources are earlier clients, a third are known contacts, some are content."""
    chance, clients = random.Random(seed), names(rows, seed + 1)
    lines = ["Client,Referred by,First contact,First invoice,Amount,Stage,Service"]
    for at, client in enumerate(clients):
        drawn = chance.random()
        source = (
            "Google"
            if drawn < 0.1
            else chance.choice(known)
            if drawn < 0.45 or at < 10
            else clients[chance.randrange(at)]
        )
        day = date(2016, 1, 1) + timedelta(days=at * 3600 // rows)
        amount = f"{chance.randint(200, 4000)}.00" if chance.random() < 0.7 else ""
        lines.append(
            f"{client},{source},{day},{day + timedelta(days=20)},{amount},{'Won' if amount else 'Lost'},Coaching"
        )
    return "\n".join(lines).encode()


def contact_list(people: list[str]) -> bytes:
    """A vCard file."""
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nN:{name.split()[-1]};{name.split()[0]};;;\r\n"
        f"ORG:Firm {at % 500}\r\n"
        f"EMAIL:{name.replace(' ', '').replace('.', '').lower()}{at}@example.org\r\nTEL:+49 30 {at:07}\r\n"
        f"CATEGORIES:client\r\nEND:VCARD\r\n"
        for at, name in enumerate(people)
    ]
    return "".join(cards).encode()


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--known", type=int, default=20_000)
    asked.add_argument("--rows", type=int, default=10_000)
    options = asked.parse_args()
    folder = tempfile.mkdtemp(prefix="headwater-bench-")
    os.environ.update(HEADWATER_DATA_DIR=folder, DJANGO_SETTINGS_MODULE="headwater.config.settings")
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    measure(options.known, options.rows)
    print(f"database {(Path(folder) / 'headwater.sqlite3').stat().st_size / 1_048_576:,.0f} MB")


def measure(known: int, rows: int) -> None:
    from headwater.actions.imports.batch import Choices, FileRead
    from headwater.actions.imports.clients import import_clients
    from headwater.actions.imports.contacts import import_contacts
    from headwater.actions.imports.reading import read_file
    from headwater.actions.imports.undo import undo_import
    from headwater.actions.workspaces import open_workspace

    seat = open_workspace(now=NOW, name="Bench", owner_name="Kim Vale", timezone="Europe/Berlin")
    moment = [NOW]

    def bring(label: str, data: bytes, count: int):
        start, worked = time.perf_counter(), time.process_time()
        moment[0] += timedelta(minutes=1)
        plain = read_file(data)
        read = time.perf_counter() - start
        verb, told = (import_clients, plain.clients) if plain.clients else (import_contacts, plain.contacts)
        done = verb(
            seat=seat, now=moment[0], read=told, choices=Choices(), file=FileRead(name=label, digest=label)
        )
        took, busy = time.perf_counter() - start, time.process_time() - worked
        print(
            f"{label:<33} {count:>7,} rows  read {read:5.2f} s  all {took:5.2f} s  {count / took:>6,.0f} rows/s  "
            f"(processor {busy:5.2f} s, {count / busy:>6,.0f} rows/s)"
        )
        return done

    people = names(known, 7)
    bring("contacts into an empty workspace", contact_list(people), known)
    more = names(known + rows, 7)[known:]
    bring("contacts, all new", contact_list(more), rows)
    bring("contacts, all known, nothing new", contact_list(more), rows)
    told = client_list(rows, people, 11)
    done = bring("referrals, all new", told, rows)
    bring("referrals, the same file again", told, rows)
    start = time.perf_counter()
    undo_import(seat=seat, now=moment[0] + timedelta(minutes=1), batch=done.batch)
    print(f"undo of the referrals {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
