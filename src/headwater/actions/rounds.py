"""What runs by itself: each job at its own pace, in one process at a time, with a line that says when it last worked.

A round that fails is written down and tried again at its next turn; it never stops the others. Nothing here decides
anything: letters leave because a person said so, the digest tells, reading mail notes what was sent.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from typing import Final

from django.db import connection
from django.db.models import Q
from django.db.models.functions import Coalesce

from headwater.store.models import Job

_log = logging.getLogger(__name__)
LONGEST_FAULT = 500


@dataclass(frozen=True, slots=True)
class Round:
    """One job: its name, how often it has its turn, and the function that does it, as module of this floor and name."""

    name: str
    every: timedelta
    does: str


ROUNDS: Final[Sequence[Round]] = (
    Round("outbox", timedelta(seconds=20), "outbox_round:send_due"),
    Round("mail", timedelta(minutes=10), "mail_reading:read_all"),
    Round("introductions", timedelta(hours=6), "introductions_round:close_quiet"),
    Round("digest", timedelta(minutes=1), "digests:send_digests"),
)
"""The jobs, in the order of their turns."""


def tick(*, now: datetime, rounds: Sequence[Round] = ROUNDS) -> dict[str, str]:
    """Give every job whose turn has come its round. Gives what became of each: done, failed, or not yet."""
    return {each.name: _turn(each, now) for each in rounds}


def _turn(each: Round, now: datetime) -> str:
    """Claim the turn, so that no other process has it as well, then do the job outside of any transaction."""
    Job.objects.get_or_create(name=each.name)
    # A clock that was set back would otherwise keep the job waiting until the time it had already shown.
    waiting = Q(ran_at=None) | Q(ran_at__lte=now - each.every) | Q(ran_at__gt=now + each.every)
    mine = Job.objects.filter(name=each.name)
    if not mine.filter(waiting).exists() or not mine.filter(waiting).update(ran_at=now):
        return "not yet"
    try:
        module, _, name = each.does.partition(":")
        getattr(import_module(f"headwater.actions.{module}"), name)(now=now)
    except Exception as broken:
        _log.exception("The job %s could not be done.", each.name)
        connection.close_if_unusable_or_obsolete()
        mine.update(failing_since=Coalesce("failing_since", now), fault=str(broken)[:LONGEST_FAULT])
        return "failed"
    mine.update(worked_at=now, failing_since=None, fault="")
    return "done"
