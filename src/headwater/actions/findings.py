"""Works out what takes a while beside the pages, and keeps the last answer: pages show it, with its time, meanwhile.

One question is worked out after another, each in a thread that ends with the process. Nothing is lost then, since
whoever asks again starts it again. Nothing here changes the ledger, so the counter stays.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from threading import Lock, Thread
from typing import Final

from django.db import connection

from headwater.core.tables import Table
from headwater.formats.table_out import frozen
from headwater.store.models import Finding, Workspace

KEPT_QUESTIONS: Final = 60
"""So many answers a workspace keeps; the oldest go."""
_log = logging.getLogger(__name__)
Key = tuple[str, int, str, int]
_waiting: dict[Key, Future[Table]] = {}
_lock, _turn = Lock(), Lock()


def work_out(
    *,
    workspace: Workspace,
    question: str,
    make: Callable[[], Table],
    clock: Callable[[], datetime],
    patience: float,
) -> Table | None:
    """The answer, if it is ready within `patience` seconds; else None, and it is stored when it is ready.

    `clock` tells when it was made. Raises whatever `make` raised, when that is within the patience. Inside a
    transaction, whose changes no other thread sees, the answer is made at once.
    """
    if connection.in_atomic_block:
        return make()
    future = _begun(workspace, question, make, clock)
    try:
        return future.result(timeout=patience)
    except TimeoutError:
        return None


def begin(
    *, workspace: Workspace, question: str, make: Callable[[], Table], clock: Callable[[], datetime]
) -> None:
    """Have an answer worked out and stored, without waiting for it. Not inside a transaction, which no thread sees."""
    if not connection.in_atomic_block:
        _begun(workspace, question, make, clock)


def _begun(
    workspace: Workspace, question: str, make: Callable[[], Table], clock: Callable[[], datetime]
) -> Future[Table]:
    """The answer that is being worked out, by now at least."""
    key = (str(connection.settings_dict["NAME"]), workspace.pk, question, workspace.counter)
    with _lock:
        future = _waiting.get(key)
        if future is None:
            future = _waiting[key] = Future()
            Thread(
                target=_one, args=(future, key, workspace, make, clock), name="finding", daemon=True
            ).start()
    return future


def _one(
    future: Future[Table],
    key: Key,
    workspace: Workspace,
    make: Callable[[], Table],
    clock: Callable[[], datetime],
) -> None:
    try:
        with _turn:
            table = make()
            keep_finding(workspace=workspace, question=key[2], table=table, now=clock())
        future.set_result(table)
    except Exception as fault:
        _log.exception("The report %s could not be worked out.", key[2])
        future.set_exception(fault)
    finally:
        with _lock:
            _waiting.pop(key, None)
        connection.close()


def keep_finding(*, workspace: Workspace, question: str, table: Table, now: datetime) -> None:
    """Store an answer in place of the one before it, and let the oldest go. `workspace` as it was when asked."""
    Finding.objects.update_or_create(
        workspace=workspace,
        question=question,
        defaults={"counter": workspace.counter, "made_at": now, "body": frozen(table)},
    )
    old = Finding.objects.filter(workspace=workspace).order_by("-made_at", "-pk").values_list("pk", flat=True)
    Finding.objects.filter(pk__in=list(old[KEPT_QUESTIONS:])).delete()
