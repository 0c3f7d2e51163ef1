"""The plan of a day for one workspace, kept in this process and brought up to date person by person.

A deed names whom it concerns in its before-and-after lines: only their folders are read again. The whole is read on a
new day, after large changes and after changed rules; of a large ledger that happens beside the pages, which show what
was found before, with its time, until it is done.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import Lock, Thread
from typing import Final

from django.db import connection
from django.db.models import Count

from headwater.core.learning import Learned, factors, learn
from headwater.core.plan import Plan, combined, plan
from headwater.core.words import Suggestion
from headwater.store import models
from headwater.store.folders import read_day
from headwater.store.queries.plan_changes import newest_change, people_since
from headwater.store.queries.plan_found import (
    GROUPS,
    HEADINGS,
    Found,
    Key,
    at_this_hour,
    find_all,
    find_anew,
)

SMALL: Final = 3000
"""A ledger of fewer parties is read whole at once."""
MOST_ANEW: Final = 300
"""So many people are read again one by one; beyond that the whole is read."""
IN_VIEW: Final = {group: 1000 if group == "duty" else 40 for group in sorted({*GROUPS.values()})}
"""So many suggestions of each signal of a group can come into a day's plan: of duties, all there can be."""
_log = logging.getLogger(__name__)
Home = tuple[str, int]
_found: dict[Home, Found] = {}
_reading: set[Home] = set()
_lock = Lock()


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day's list as it is shown, with what stands behind it.

    `counts` says how many suggestions of each signal wait, `put_off` holds those that were put off (with the day) or
    dismissed (None). `made_at` is the moment it is true for; `looking`: a newer one is being worked out.
    """

    plan: Plan
    found: Found
    counts: Mapping[str, int]
    put_off: tuple[tuple[Suggestion, date | None], ...]
    answered: Mapping[Key, date | None]
    learned: tuple[Learned, ...]
    looking: bool = False

    @property
    def made_at(self) -> datetime:
        """The moment the list is true for."""
        return self.found.made_at

    @property
    def is_large(self) -> bool:
        """Whether the ledger is so large that figures beside the list are kept for some minutes."""
        return self.found.people >= SMALL

    def of(self, signal: str, *, most: int) -> list[Suggestion]:
        """The most pressing suggestions of one signal, whether they are on the day's list or not."""
        return self.found.first(signal, most=most, without=self.answered)


def plan_of(
    workspace: models.Workspace,
    now: datetime,
    *,
    minutes: int | None = None,
    held: Sequence[Key] = (),
    done: int = 0,
) -> DayPlan:
    """The list for the minutes that are left of the day (None: those of the settings).

    `held` is what the list of this day showed before, `done` how many things were done: what stood there stays.
    """
    found, looking = _up_to_date(workspace, now)
    answered = _answered(workspace, found.day.today)
    learned = learned_of(workspace)
    about = {
        one.who.id
        for signal, group in GROUPS.items()
        for one in found.first(signal, most=IN_VIEW[group], without=answered)
    }
    about |= {found.by_key[key].who.id for key in held if key in found.by_key}
    made = plan(
        found.about(sorted(about)),
        minutes=workspace.minutes_a_day if minutes is None else minutes,
        today=found.day.today,
        groups=GROUPS,
        answered=answered,
        learned=factors(learned),
        weights=combined(found.day.profession.weights, workspace.weights),
        rank=found.ranks,
        working_days=workspace.working_days,
        held=held,
        done=done,
    )
    put_off = [key for key in answered if key in found.by_key]
    counts = {signal: len(rated) for signal, rated in found.by_signal.items()}
    for signal, _ in put_off:
        counts[signal] -= 1
    return DayPlan(
        made, found, counts, tuple((found.by_key[key], answered[key]) for key in put_off), answered, learned, looking
    )  # fmt: skip


def at_hand(workspace: models.Workspace, now: datetime) -> bool:
    """Whether the list can be told at once. Where it cannot yet, a large ledger is being read from now on."""
    home = _home(workspace)
    if connection.in_atomic_block or home in _found or _is_small(workspace):
        return True
    _read_beside(home, workspace.pk, now)
    return False


def look_through(*, now: datetime) -> None:
    """Begin to read the large ledgers of this installation, before anybody asks for their lists."""
    for workspace in models.Workspace.objects.order_by("pk"):
        at_hand(workspace, now)


def learned_of(workspace: models.Workspace) -> tuple[Learned, ...]:
    """What the order learned from what was done, put off and dismissed since it last began anew."""
    rows = models.SignalDeed.objects.filter(workspace=workspace)
    if workspace.learning_since:
        rows = rows.filter(at__gt=workspace.learning_since)
    told = rows.order_by().values_list("signal", "answer").annotate(n=Count("pk"))
    duties = {signal for signal, group in GROUPS.items() if group == "duty"}
    return learn(counts={(signal, answer): n for signal, answer, n in told}, headings=HEADINGS, duties=duties)


def _answered(workspace: models.Workspace, today: date) -> dict[Key, date | None]:
    """What is put off beyond today, with its day, or dismissed (None)."""
    rows = models.SignalAnswer.objects.filter(workspace=workspace)
    return {
        (signal, subject): None if answer == "dismissed" else until
        for signal, subject, answer, until in rows.values_list("signal", "subject", "answer", "until")
        if answer == "dismissed" or (until is not None and until > today)
    }


def forget() -> None:
    """Let go of everything that is kept: for tests, whose ledgers come and go."""
    with _lock:
        _found.clear()


def _home(workspace: models.Workspace) -> Home:
    return str(connection.settings_dict["NAME"]), workspace.pk


def _up_to_date(workspace: models.Workspace, now: datetime) -> tuple[Found, bool]:
    """What was found, brought up to date where that is quick; and whether the whole is being read again meanwhile.

    Inside a transaction, which may yet be undone, everything is read and nothing kept.
    """
    if connection.in_atomic_block:
        return find_all(workspace, now), False
    home = _home(workspace)
    kept = _found.get(home)
    anew = None if kept is None else _anew(kept, workspace, now)
    if anew is not None:
        with _lock:
            _found[home] = anew
        return anew, False
    if kept is None or _is_small(workspace):
        made = find_all(workspace, now)
        with _lock:
            _found[home] = made
        return made, False
    _read_beside(home, workspace.pk, now)
    return kept, True


def _anew(kept: Found, workspace: models.Workspace, now: datetime) -> Found | None:
    """What was kept, brought up to date; None when the whole must be read."""
    if kept.counter == workspace.counter and _same_hour(kept, now):
        return kept
    day = read_day(workspace, now=now)
    if day.today != kept.day.today or day.profession != kept.day.profession:
        return None
    if replace(day.rules, own={}) != replace(kept.day.rules, own={}):
        return None
    found = kept
    if kept.counter != workspace.counter:
        change = newest_change(workspace)
        people = people_since(workspace, kept.change, most=MOST_ANEW)
        if people is None:
            return None
        found = find_anew(kept, workspace, day, people, change)
    return found if _same_hour(kept, now) else at_this_hour(found, day)


def _same_hour(kept: Found, now: datetime) -> bool:
    here = now.astimezone(kept.made_at.tzinfo)
    return here.replace(minute=0, second=0, microsecond=0) == kept.made_at.replace(
        minute=0, second=0, microsecond=0
    )


def _is_small(workspace: models.Workspace) -> bool:
    return models.Party.objects.filter(workspace=workspace)[:SMALL].count() < SMALL


def _read_beside(home: Home, workspace: int, now: datetime) -> None:
    """Read the whole in a thread of its own, one at a time for each workspace."""
    with _lock:
        if home in _reading:
            return
        _reading.add(home)
    Thread(target=_read_one, args=(home, workspace, now), name="plan", daemon=True).start()


def _read_one(home: Home, workspace: int, now: datetime) -> None:
    try:
        made = find_all(models.Workspace.objects.select_related("me").get(pk=workspace), now)
        with _lock:
            _found[home] = made
    except Exception:
        _log.exception("The plan of the day could not be worked out.")
    finally:
        connection.close()
        with _lock:
            _reading.discard(home)
