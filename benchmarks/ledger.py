"""How long it takes to record one referral with its root and totals right, and to trace a whole ledger anew.

Tracing is timed from the first row read to the commit, with the trace of every row taken away before.

`python -m benchmarks.ledger [SIZE …] [--keep FOLDER]`
"""

from __future__ import annotations

import random
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure, Watch, child, figure, run
from benchmarks.practice import NOW, SEED, SIZES, filled

RECORDED = 150
RECORD = (5, None)
RETRACE = {"20k": 0.1, "170k": 1.0, "1.7m": 10.0}


def measure(folder: Path, size: str) -> list[Figure]:
    """The figures of one ledger."""
    seat = filled(folder, size)
    made = [retrace(seat, size)] if size in RETRACE else []
    return [*made, *record(seat, size)]


def record(seat: Any, size: str) -> list[Figure]:
    """Record referrals between people of the ledger, one act each, as a form would."""
    from django.db import connection

    from headwater.actions.referrals import Sent, record_referral
    from headwater.store.models import Party

    chance = random.Random(SEED + 1)
    first = seat.workspace.me_id + 1
    pairs = [chance.sample(range(first, first + SIZES[size].contacts), 2) for _ in range(RECORDED + 5)]
    watch, waits = Watch(), Watch()
    for number, (one, other) in enumerate(pairs):
        source, prospect = Party.objects.get(pk=one), Party.objects.get(pk=other)
        sent = Sent(
            source=source, prospect=prospect, received_at=NOW - timedelta(minutes=RECORDED + 5 - number)
        )
        watch.time(partial(record_referral, seat=seat, now=NOW, sent=sent))
    for _ in range(40):
        waits.time(partial(_commit, connection))
    return [
        figure("record one referral", size, "ms", watch.clock[5:], RECORD, cpu=watch.cpu[5:]),
        figure("  of which the disk, for any commit", size, "ms", waits.clock, (None, None), cpu=waits.cpu),
    ]


def _commit(connection: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE headwater_workspace SET counter = counter + 1")


def retrace(seat: Any, size: str) -> Figure:
    """Take every row's trace away, then trace the ledger anew."""
    from django.db import connection, transaction

    from headwater.actions import tracing
    from headwater.store.models import Referral

    watch = Watch()
    for _ in range(3 if SIZES[size].referrals < 1_000_000 else 1):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE headwater_referral SET parent_id = NULL, root_id = NULL, depth = 1")
            cursor.execute(
                "UPDATE headwater_engagement SET origin_id = NULL, direct_id = NULL, root_id = NULL, depth = 0"
            )

        watch.time(partial(tracing.retrace, seat=seat, now=NOW))
    seconds, cpu = ([each / 1000 for each in told] for told in (watch.clock, watch.cpu))
    note = f"{Referral.objects.count():,} referrals"
    return figure("trace everything anew", size, "s", seconds, (RETRACE[size], None), note, cpu)


def figures(folder: Path, sizes: list[str]) -> list[Figure]:
    """All figures of the sizes."""
    return [each for size in sizes for each in child("benchmarks.ledger", str(folder / size), size)]


def main() -> int:
    """Measure and print; 1 when a target is missed."""
    return run(
        text="How long recording and tracing take.", sizes=list(SIZES), measure=measure, figures=figures
    )


if __name__ == "__main__":
    sys.exit(main())
