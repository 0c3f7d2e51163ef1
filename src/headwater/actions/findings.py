"""Works out what takes a while beside the pages, and keeps the last answer: pages show it, with its time, meanwhile.

One question is worked out after another, each in a thread that ends with the process. Nothing is lost then, since
whoever asks again starts it again. Nothing here changes the ledger, so the counter stays.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from threading import Lock, Thread
from typing import Final

from django.db import connection

from headwater.core.tables import Table
from headwater.formats.table_out import frozen
from headwater.store.models import Finding, Workspace

KEPT_QUESTIONS: Final = 60
"""So many answers a workspace keeps; the oldest go."""
REST: Final = timedelta(minutes=1)
"""What could not be worked out is not tried again sooner."""
_log = logging.getLogger(__name__)
Key = tuple[str, int, str, int, date]
_waiting: dict[Key, Future[Table]] = {}
_failed: dict[Key, datetime] = {}
_lock, _turn = Lock(), Lock()


class NotWorkedOut(Exception):
    """A report broke while it was worked out. The log of the installation says why."""


@dataclass(frozen=True, slots=True)
class Work:
    """A question of one workspace, asked at `now` on the user's day `today`; `make` answers it from the workspace."""

    workspace: Workspace
    question: str
    now: datetime
    today: date
    make: Callable[[Workspace], Table]

    @property
    def key(self) -> Key:
        """The same for what has the same answer: asked of the same ledger, in the same state, on the same day."""
        home = str(connection.settings_dict["NAME"])
        return home, self.workspace.pk, self.question, self.workspace.counter, self.today


def work_out(work: Work, *, patience: float) -> Table | None:
    """The answer, if it is ready within `patience` seconds; else None, and it is stored when it is ready.

    Raises NotWorkedOut, also for a while after it broke. Inside a transaction, whose changes no other thread sees, the
    answer is made at once, or not at all without patience.
    """
    if connection.in_atomic_block:
        return work.make(work.workspace) if patience else None
    try:
        return _begun(work).result(timeout=patience)
    except TimeoutError:
        return None


def _begun(work: Work) -> Future[Table]:
    """The answer that is being worked out, by now at least."""
    key = work.key
    with _lock:
        future = _waiting.get(key)
        if future is not None:
            return future
        future = Future()
        if key in _failed and work.now - _failed[key] < REST:
            future.set_exception(NotWorkedOut())
            return future
        _waiting[key] = future
    Thread(target=_one, args=(future, key, work), name="finding", daemon=True).start()
    return future


def _one(future: Future[Table], key: Key, work: Work) -> None:
    """Answer one question, from the workspace as it stands when its turn comes."""
    table = None
    try:
        with _turn:
            workspace = Workspace.objects.get(pk=work.workspace.pk)
            table = work.make(workspace)
            keep_finding(workspace=workspace, question=work.question, table=table, now=work.now)
    except Exception:
        _log.exception("The report %s could not be worked out.", work.question)
    finally:
        connection.close()
        with _lock:
            _waiting.pop(key, None)
            if table is None:
                _failed.update({key: work.now})
                for old in [each for each, at in _failed.items() if work.now - at >= REST]:
                    del _failed[old]
    if table is None:
        future.set_exception(NotWorkedOut())
    else:
        future.set_result(table)


def keep_finding(*, workspace: Workspace, question: str, table: Table, now: datetime) -> None:
    """Store an answer in place of the one before it, and let the oldest go. `workspace` as it was when read."""
    Finding.objects.update_or_create(
        workspace=workspace,
        question=question,
        defaults={"counter": workspace.counter, "made_at": now, "body": frozen(table)},
    )
    old = Finding.objects.filter(workspace=workspace).order_by("-made_at", "-pk").values_list("pk", flat=True)
    Finding.objects.filter(pk__in=list(old[KEPT_QUESTIONS:])).delete()
