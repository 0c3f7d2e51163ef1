"""Writers in processes of their own, for the tests of what happens when several write at once or one is killed.

`python writers.py together` opens a practice and lets eight threads record referrals; `python writers.py crossing`
lets two threads at a time do what the other makes impossible; `python writers.py for-ever` records one after another
and prints each once it is recorded, until it is killed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

import people  # noqa: E402
from headwater.actions.acting import Refused, Seat  # noqa: E402
from headwater.actions.merging import merge_parties  # noqa: E402
from headwater.actions.parties import trash_party  # noqa: E402
from headwater.actions.referrals import Sent, record_referral  # noqa: E402
from headwater.store.models import Merge, Party, Referral, Workspace  # noqa: E402

THREADS, EACH = 8, 6
ROUNDS = 8


def seat() -> Seat:
    """The seat in the first practice, opened when there is none."""
    call_command("migrate", verbosity=0)
    if not Workspace.objects.exists():
        people.practice()
    workspace = Workspace.objects.select_related("me").get()
    return Seat(workspace=workspace, user=workspace.members.get().user)


def record(at: Seat, source: Party, number: int, key: str) -> int:
    """A new client, sent by `source`. Gives the referral's id."""
    prospect = people.known(at, f"Client {number}")
    sent = Sent(source=source, prospect=prospect, received_at=people.NOW - timedelta(minutes=number))
    return record_referral(seat=at, now=people.NOW, sent=sent, key=key).pk


def in_thread(act: Callable[[int], Any]) -> Callable[[int], Any]:
    """Do it and give the thread's connection back."""

    def run(number: int) -> Any:
        try:
            return act(number)
        finally:
            connection.close()

    return run


def together() -> None:
    """Eight threads: each records referrals of its own, and all of them one and the same, with one key."""
    at = seat()
    ann = people.known(at, "Ann")
    people.known(at, "Client 0")

    def act(thread: int) -> set[int]:
        for step in range(EACH):
            record(at, ann, 1 + thread * EACH + step, f"own {thread} {step}")
        return {record(at, ann, 0, "one key for all") for _ in range(3)}

    with ThreadPoolExecutor(THREADS) as pool:
        same = set().union(*pool.map(in_thread(act), range(THREADS)))
    sys.stdout.write(f"{len(same)}\n")


def crossing() -> None:
    """Two at a time, each with rows read before: A into B and B into A; a referral from one who is being trashed."""
    at = seat()
    for number in range(ROUNDS):
        one, two, three = (people.known(at, f"{name} {number}") for name in ("Anna", "Anne", "Client"))
        acts: list[Callable[[], Any]] = [
            lambda one=one, two=two: merge_parties(seat=at, now=people.NOW, kept=one, gone=two),
            lambda one=one, two=two: merge_parties(seat=at, now=people.NOW, kept=two, gone=one),
        ]
        _at_once(acts)
        left = one if Party.objects.get(pk=one.pk).trashed_at is None else two
        sent = Sent(source=left, prospect=three, received_at=people.NOW)
        _at_once([
            lambda left=left: trash_party(seat=at, now=people.NOW, party=left),
            lambda sent=sent: record_referral(seat=at, now=people.NOW, sent=sent),
        ])  # fmt: skip
    merged, recorded = Merge.objects.count(), Referral.objects.count()
    trashed = Party.objects.exclude(trashed_at=None).count()
    sys.stdout.write(f"{merged == ROUNDS} {trashed == 2 * ROUNDS - recorded}\n")


def _at_once(acts: list[Callable[[], Any]]) -> None:
    def run(number: int) -> None:
        with suppress(Refused):
            acts[number]()

    with ThreadPoolExecutor(len(acts)) as pool:
        list(pool.map(in_thread(run), range(len(acts))))


def for_ever() -> None:
    """One referral after another, each printed once it is recorded."""
    at = seat()
    ann = people.known(at, "Ann")
    number = Party.objects.of(at.workspace).count()
    sys.stdout.write("ready\n")
    while True:
        sys.stdout.write(f"{record(at, ann, number, f'key {number}')}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    {"together": together, "crossing": crossing, "for-ever": for_ever}[sys.argv[1]]()
