"""Fills a scratch installation with an invented practice of any size, always the same for the same size.

People arrive in chains over ten years; few sources send many, most send one. Everything goes in through the
ledger's own bulk writers, under the database's guards. Ledgers of referrals alone (for the very large sizes) are
written as plain rows without guards, because only their reading is measured.

`python -m benchmarks.practice FOLDER SIZE` fills a folder that `headwater run --data-dir FOLDER` can open.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

SEED = 20_240_229
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BEGUN = NOW - timedelta(days=3650)
CHUNK = 20_000
FIRST_NAMES = [
    "Anna", "Ben", "Carla", "David", "Elena", "Frank", "Gülay", "Henrik", "Ines", "Jonas", "Katja", "Lars", "Maria",
    "Nadia", "Oliver", "Paula", "Quentin", "Rosa", "Stefan", "Tanja", "Udo", "Vera", "Walter", "Xenia", "Yannick",
    "Zoë", "Björn", "Céline", "Dmitri", "Emilia", "Farid", "Greta", "Hugo", "Ida", "Jan", "Kim",
]  # fmt: skip
SYLLABLES = [
    "ba", "ber", "den", "dor", "fel", "gar", "hol", "kam", "ler", "lin", "mar", "men", "nau", "pol", "ren", "ris",
    "san", "sel", "tor", "ven", "wal", "wen", "zim",
]  # fmt: skip
CITIES = [
    "Berlin", "Hamburg", "Köln", "Wien", "Zürich", "Leipzig", "Bremen", "Graz", "Basel", "Dresden", "Essen", "Bonn",
]  # fmt: skip
WORK = ("Accountant", "Lawyer", "Coach", "Banker", "Designer", "Architect", "Doctor", "Engineer")
MET = ("", "at a fair", "through a friend")
CONTENTS = ("content", "content", "channel", "event")
OUTCOMES = ("won", "won", "won", "lost", "declined", "met", "proposed", "received")
TOUCHES = ("call", "meeting", "mail", "message", "event", "note")
SERVICES = ("coaching", "workshop", "advice", "")


@dataclass(frozen=True, slots=True)
class Size:
    """How large a practice is. `plain`: a ledger of referrals alone, written without guards."""

    contacts: int
    referrals: int
    touches: int
    plain: bool = False


SIZES = {
    "2k": Size(2_000, 1_000, 30_000),
    "20k": Size(20_000, 10_000, 300_000),
    "170k": Size(120_000, 170_000, 0, plain=True),
    "1.7m": Size(1_200_000, 1_700_000, 0, plain=True),
}


def prepare(folder: Path) -> None:
    """Point this process at a scratch installation whose clock stands still, and bring its database up to date."""
    os.environ |= {
        "HEADWATER_DATA_DIR": str(folder), "HEADWATER_NOW": NOW.isoformat(),
        "DJANGO_SETTINGS_MODULE": "headwater.config.settings",
    }  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    import django

    django.setup()
    from headwater.cli.installation import migrate

    migrate()


def filled(folder: Path, size: str) -> Any:
    """The owner's seat in the practice of this size, made first where the folder is empty."""
    prepare(folder)
    from headwater.actions.acting import Seat
    from headwater.actions.workspaces import first_user, open_workspace
    from headwater.store.models import Workspace

    workspace = Workspace.objects.select_related("me").first()
    if workspace is None:
        seat = open_workspace(now=NOW, name="Bench", owner_name="Robin Fall", timezone="Europe/Berlin")
        if SIZES[size].plain:
            from benchmarks.plain_ledger import fill_plain

            fill_plain(seat, SIZES[size])
        else:
            _fill(seat, SIZES[size])
        workspace = Workspace.objects.select_related("me").get()
    return Seat(workspace=workspace, user=first_user())


def names(chance: random.Random, count: int) -> list[tuple[str, str]]:
    """Given and family names, no pair twice."""
    made: dict[tuple[str, str], None] = {}
    while len(made) < count:
        family = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()
        made[chance.choice(FIRST_NAMES), family] = None
    return list(made)


def arrivals(
    chance: random.Random, *, count: int, people: int, contents: int
) -> Iterator[tuple[int, int, datetime]]:
    """(source, prospect, moment) in order of time; numbers below `people` are contacts, the rest contents.

    Most prospects are new; a third of the sources are earlier prospects, so chains grow; the sources have a heavy tail.
    """
    step = (NOW - BEGUN) / (count + 1)
    fresh = max(1, people // 10)
    first_fresh = fresh
    for index in range(count):
        luck = chance.random()
        if luck < 0.2:
            source = people + int(contents * chance.random() ** 3)
        elif luck < 0.55 and fresh > first_fresh:
            source = first_fresh + int((fresh - first_fresh) * chance.random() ** 2)
        else:
            source = int(first_fresh * chance.random() ** 3)
        if fresh < people and chance.random() < 0.85:
            prospect, fresh = fresh, fresh + 1
        else:
            prospect = first_fresh + chance.randrange(max(1, fresh - first_fresh))
        if source == prospect:
            source = people
        yield source, prospect, BEGUN + step * (index + 1)


def _fill(seat: Any, size: Size) -> None:
    from headwater.actions import bulk
    from headwater.actions.acting import one_act
    from headwater.actions.tracing import retrace_all

    chance = random.Random(SEED)
    with one_act(seat=seat, now=NOW, action="fill", large=True) as act:
        ids = bulk.add_parties(act, _parties(chance, size))
        sent = _referrals(chance, size, ids, seat.workspace.me_id)
        made = bulk.add_referrals(act, sent)
        _thank(chance, act, sent, made)
        bulk.add_engagements(act, _works(chance, sent, ids[: size.contacts]))
        contacts = ids[: size.contacts]
        for start in range(0, size.touches, CHUNK):
            bulk.add_touches(act, _touches(chance, contacts, min(CHUNK, size.touches - start)))
        retrace_all(act.workspace)


def _parties(chance: random.Random, size: Size) -> Iterator[Any]:
    from headwater.actions.bulk import NewParty

    for number, (given, family) in enumerate(names(chance, size.contacts)):
        firm = f"{''.join(chance.choices(SYLLABLES, k=2)).capitalize()} {chance.choice(('GmbH', 'AG', 'Partner'))}"
        yield NewParty(
            name=f"{given} {family}", kind="person", given=given, family=family, city=chance.choice(CITIES),
            organisation=firm, job_title=chance.choice(WORK), how_met=chance.choice(MET),
            addresses=(("email", "", f"{family}.{number}@example.org"), ("phone", "", f"+49 30 {number:07d}")),
            roles=("peer",) if number % 9 == 0 else (),
        )  # fmt: skip
    for number in range(_contents(size)):
        yield NewParty(name=f"Piece {number} on {chance.choice(WORK).lower()}s", kind=chance.choice(CONTENTS))


def _contents(size: Size) -> int:
    return max(5, size.contacts // 400)


def _referrals(chance: random.Random, size: Size, ids: list[int], me: int) -> list[Any]:
    from headwater.actions.bulk import NewReferral

    told = []
    for source, prospect, at in arrivals(
        chance, count=size.referrals, people=size.contacts, contents=_contents(size)
    ):
        outcome, old = chance.choice(OUTCOMES), at < NOW - timedelta(days=20)
        told.append(
            NewReferral(
                source=ids[source], prospect=ids[prospect], provider=me, received_at=at, received_on=at.date(),
                qualified=chance.choice(("yes", "no", "unknown")),
                thanks="none" if source >= size.contacts else "owed",
                stages=((outcome, at + timedelta(days=chance.randint(1, 15)), ""),)
                if old and outcome != "received" else (),
            )
        )  # fmt: skip
    return told


def _thank(chance: random.Random, act: Any, sent: list[Any], made: list[int]) -> None:
    """Nearly everybody was thanked within days; a few dozen are owed thanks still."""
    from headwater.actions import bulk

    open_from = NOW - timedelta(days=12)
    bulk.add_thanks(
        act,
        (
            (pk, one.source, one.received_at + timedelta(hours=chance.randint(2, 200)), "mail")
            for pk, one in zip(made, sent, strict=True)
            if one.thanks == "owed" and one.received_at < open_from
        ),
    )


def _works(chance: random.Random, sent: list[Any], contacts: list[int]) -> Iterator[Any]:
    from headwater.actions.bulk import NewEngagement

    won = [(one.prospect, one.received_on) for one in sent if one.stages and one.stages[-1][0] == "won"]
    unknown = [
        (chance.choice(contacts), (BEGUN + (NOW - BEGUN) * chance.random()).date())
        for _ in won[: len(won) // 6]
    ]
    for client, since in won + unknown:
        for _ in range(chance.choice((1, 1, 2, 3))):
            on = min(since + timedelta(days=chance.randint(5, 700)), NOW.date())
            yield NewEngagement(
                client=client, started_on=on, value=Decimal(chance.randrange(200, 9000)), currency="EUR",
                service=chance.choice(SERVICES),
            )  # fmt: skip


def _touches(chance: random.Random, contacts: list[int], count: int) -> Iterator[dict[str, Any]]:
    for _ in range(count):
        yield {
            "contact_id": contacts[int(len(contacts) * chance.random() ** 2)],
            "at": BEGUN + (NOW - BEGUN) * chance.random(), "kind": chance.choice(TOUCHES),
            "direction": chance.choice(("in", "out")), "minutes": chance.randrange(5, 90),
            "gave": chance.choice(("", "", "deposit", "withdrawal")), "note": "",
        }  # fmt: skip


def main() -> None:
    """Fill one folder."""
    parser = argparse.ArgumentParser(description="Fill a folder with an invented practice.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("size", choices=list(SIZES))
    wish = parser.parse_args()
    filled(wish.folder.resolve(), wish.size)


if __name__ == "__main__":
    main()
