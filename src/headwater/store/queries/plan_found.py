"""What the signals found for everybody on one day, ready to be brought up to date person by person."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from math import isfinite, sqrt
from operator import itemgetter
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Talk
from headwater.core.plan import LATE
from headwater.core.signals import signals, suggested
from headwater.core.words import Suggestion
from headwater.store import models
from headwater.store.folders import read_day, read_folders
from headwater.store.queries.plan_changes import newest_change
from headwater.store.unswept import unswept

Key = tuple[str, str]
Rated = tuple[tuple[float, ...], str, str, Suggestion]
"""A suggestion behind what it is sorted by: how pressing it is, the name, the subject."""
LATELY: Final = 14
HOURLY: Final = frozenset({"duty"})
"""What signals of these groups say changes with the hour; so does what stands in the calendar."""


@dataclass(frozen=True, slots=True)
class Found:
    """All suggestions of a day: by person, by signal with the most pressing first, by key.

    `change` is the newest before-and-after line it knows of, `counter` the state of the ledger. `hourly` are the
    folders whose suggestions change with the hour, `talks` those of this week and the last,
    `people` says how many were looked at.
    """

    day: Day
    counter: int
    change: int
    by_person: Mapping[int, tuple[Suggestion, ...]]
    by_signal: Mapping[str, Sequence[Rated]]
    by_key: Mapping[Key, Suggestion]
    ranks: Mapping[int, int]
    hourly: Mapping[int, Folder]
    talks: Mapping[int, tuple[Talk, ...]]
    people: int

    @property
    def made_at(self) -> datetime:
        """The moment it is true for."""
        return self.day.now

    def first(self, signal: str, *, most: int, without: Collection[Key]) -> list[Suggestion]:
        """The most pressing suggestions of a signal, without those that are answered."""
        rated = (each[-1] for each in self.by_signal.get(signal, ()))
        waiting = (one for one in rated if (one.signal, one.subject) not in without)
        return list(islice(waiting, most))

    def about(self, people: Iterable[int]) -> list[Suggestion]:
        """Everything that is suggested about these people."""
        return [one for person in people for one in self.by_person.get(person, ())]


def find_all(workspace: models.Workspace, now: datetime) -> Found:
    """Read the whole ledger and ask every signal about everybody."""
    with unswept():
        return _read_all(workspace, now)


def _read_all(workspace: models.Workspace, now: datetime) -> Found:
    # The folders are let go of here, before anybody looks for rings among them.
    change, day = newest_change(workspace), read_day(workspace, now=now)
    folders = read_folders(workspace, now=now)
    found = {pk: tuple(suggested(folder, day)) for pk, folder in folders.items()}
    by_person = {pk: made for pk, made in found.items() if made}
    ranks = {pk: folder.rank for pk, folder in folders.items() if folder.rank is not None}
    hourly = {pk: folders[pk] for pk in folders if _is_hourly(folders[pk], by_person.get(pk, ()))}
    blank = Found(
        day, workspace.counter, change, {}, {}, {}, ranks, hourly, _talks(folders, day), len(folders)
    )
    return _with(blank, day, by_person)


def find_anew(
    found: Found, workspace: models.Workspace, day: Day, people: Collection[int], change: int
) -> Found:
    """The same with the folders of these people read again, as the ledger stands after this line at least."""
    folders = read_folders(workspace, now=day.now, people=people) if people else {}
    made = {pk: tuple(suggested(folder, day)) for pk, folder in folders.items()}
    hourly = {pk: folder for pk, folder in found.hourly.items() if pk not in people}
    hourly |= {pk: folder for pk, folder in folders.items() if _is_hourly(folder, made[pk])}
    talks = {pk: some for pk, some in found.talks.items() if pk not in people} | _talks(folders, day)
    gone = {pk: () for pk in people if pk not in made}
    return replace(
        _with(found, day, {**gone, **made}), counter=workspace.counter, change=change, hourly=hourly, talks=talks
    )  # fmt: skip


def at_this_hour(found: Found, day: Day) -> Found:
    """The same with what changes with the hour said as of now."""
    return _with(found, day, {pk: tuple(suggested(folder, day)) for pk, folder in found.hourly.items()})


def _talks(folders: Mapping[int, Folder], day: Day) -> dict[int, tuple[Talk, ...]]:
    begins = day.today - timedelta(days=LATELY)
    found = {pk: tuple(talk for talk in folder.talks if talk.on >= begins) for pk, folder in folders.items()}
    return {pk: talks for pk, talks in found.items() if talks}


def _is_hourly(folder: Folder, made: Iterable[Suggestion]) -> bool:
    return bool(folder.meetings) or any(GROUPS[one.signal] in HOURLY for one in made)


def _with(found: Found, day: Day, made: Mapping[int, tuple[Suggestion, ...]]) -> Found:
    """These people's suggestions in place of what was found for them before; everybody else's stay."""
    gone = [one for pk in made for one in found.by_person.get(pk, ())]
    new: dict[str, list[Suggestion]] = {one.signal: [] for one in gone}
    by_signal, by_key = dict(found.by_signal), dict(found.by_key)
    for one in gone:
        by_key.pop((one.signal, one.subject), None)
    for some in made.values():
        for one in some:
            new.setdefault(one.signal, []).append(one)
            by_key[one.signal, one.subject] = one
    for signal, fresh in new.items():
        stays = [each for each in found.by_signal.get(signal, ()) if each[-1].who.id not in made]
        by_signal[signal] = _pressing(stays, fresh, found.ranks)
    by_person = {**found.by_person, **made}
    for pk in [pk for pk, some in made.items() if not some]:
        del by_person[pk]
    return replace(found, day=day, by_person=by_person, by_signal=by_signal, by_key=by_key)


def _pressing(stays: list[Rated], fresh: Iterable[Suggestion], ranks: Mapping[int, int]) -> Sequence[Rated]:
    """The suggestions of one signal as the plan would order them, whatever else is on the list."""
    stays.extend((_score(one, ranks), one.who.name, one.subject, one) for one in fresh)
    stays.sort(key=itemgetter(0, 1, 2))
    return stays


def _score(one: Suggestion, ranks: Mapping[int, int]) -> tuple[float, ...]:
    urgency = one.urgency if one.urgency > 0 and isfinite(one.urgency) else 0.0
    if GROUPS[one.signal] == "duty":
        return (not one.late, one.due.toordinal() if one.due else 9**9, -urgency)
    place = ranks.get(one.who.id)
    worth = (1 + 0.5 / sqrt(place) if place else 1) * (1 + 0.3 * urgency / (1 + urgency))
    return (-worth * (LATE if one.late else 1), one.due.toordinal() if one.due else 9**9)


GROUPS: Final = {signal.key: signal.group for signal in signals()}
HEADINGS: Final = {signal.key: signal.heading for signal in signals()}
