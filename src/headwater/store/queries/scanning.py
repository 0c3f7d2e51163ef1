"""What the scan of contacts proposes: who fits which partner category and why, without what was answered already.

What was found is kept in this process; of the contacts that the newest acts concern it is found anew. A large ledger is
looked through beside the pages for the first time.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock, Thread
from typing import Final

from django.db import connection

from headwater.core.giving.known import Person
from headwater.core.know.sentence import day_words
from headwater.core.names.forms import fold
from headwater.core.trades.scan import SELLERS, SELLS_TO_YOU, Category, Proposal, scan
from headwater.store import models
from headwater.store.queries.matching_persons import persons_of
from headwater.store.queries.partners import categories_of
from headwater.store.queries.plan_changes import newest_change, people_since
from headwater.store.unswept import unswept

SMALL: Final = 3000
"""A ledger of fewer parties is looked through at once."""
MOST_ANEW: Final = 500
SELLING: Final = "sells-to-you"
"""The key of the category of those who sell to the user."""
SELLERS_HERE: Final = 0
"""The category of a proposal for somebody who sells to the user and fits no category."""
Home = tuple[str, int]
Signature = tuple[tuple[int, str, str], ...]
_kept: dict[Home, Scanned] = {}
_looking: set[Home] = set()
_lock = Lock()
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was found, by person, as the ledger stood at the line `change`, for the categories of that time."""

    change: int
    categories: Signature
    by_person: Mapping[int, tuple[Proposal, ...]]


@dataclass(frozen=True, slots=True)
class Scan:
    """The proposals that wait for an answer, those who sell to the user first; `looking`: it is still being read."""

    proposals: tuple[Proposal, ...] = ()
    people: Mapping[int, models.Party] = field(default_factory=dict)
    looking: bool = False


def scan_of(
    workspace: models.Workspace, now: datetime, *, most: int = 100, category: int | None = None
) -> Scan:
    """What waits for an answer, at most `most`; of one category, or of all (None)."""
    scanned = _up_to_date(workspace, now)
    if scanned is None:
        return Scan(looking=True)
    done = answered(workspace)
    found = [
        one
        for each in scanned.by_person.values()
        for one in each
        if (one.person, one.category) not in done and category in (None, one.category)
    ]
    found.sort(key=lambda one: (not one.sells, -one.score, one.person, one.category))
    shown = found[:most]
    rows = models.Party.objects.of(workspace).in_bulk({one.person for one in shown})
    return Scan(tuple(found), rows)


def answered(workspace: models.Workspace) -> set[tuple[int, int]]:
    """Which contact was answered for, or stands already, in which category; who is a partner is asked of none."""
    rows = models.ScanAnswer.objects.of(workspace).values_list("party_id", "category_id", "category__key")
    done = {(party, SELLERS_HERE if key == SELLING else category) for party, category, key in rows}
    members = models.CategoryMember.objects.filter(category__workspace=workspace, category__kind="partner")
    done.update(members.values_list("party_id", "category_id"))
    partners = models.Partner.objects.of(workspace).values_list("party_id", flat=True)
    return done | {(party, SELLERS_HERE) for party in partners}


def _up_to_date(workspace: models.Workspace, now: datetime) -> Scanned | None:
    """What was found, brought up to date; None while a large ledger is being looked through."""
    wanted = _signature(workspace)
    if connection.in_atomic_block:
        return _look(workspace, now, wanted)
    home = _home(workspace)
    with _lock:
        kept = _kept.get(home)
    found = _anew(kept, workspace, now) if kept is not None and kept.categories == wanted else None
    if found is None and models.Party.objects.filter(workspace=workspace)[:SMALL].count() >= SMALL:
        _look_beside(home, workspace.pk, now)
        return None
    found = found or _look(workspace, now, wanted)
    with _lock:
        _kept[home] = found
    return found


def _signature(workspace: models.Workspace) -> Signature:
    return tuple((one.pk, one.name, one.key) for one in categories_of(workspace) if one.key != SELLING)


def _anew(kept: Scanned, workspace: models.Workspace, now: datetime) -> Scanned | None:
    """What was kept, with whom the newest acts concern looked at again; None when the whole must be."""
    change = newest_change(workspace)
    if change == kept.change:
        return kept
    named = people_since(workspace, kept.change, most=MOST_ANEW)
    if named is None:
        return None
    again = _scanned(workspace, persons_of(workspace, now, named), kept.categories)
    rest = {person: found for person, found in kept.by_person.items() if person not in named}
    return Scanned(change, kept.categories, {**rest, **again})


def _look(workspace: models.Workspace, now: datetime, wanted: Signature) -> Scanned:
    with unswept():
        change = newest_change(workspace)
        return Scanned(change, wanted, _scanned(workspace, persons_of(workspace, now), wanted))


def _scanned(
    workspace: models.Workspace, people: Sequence[Person], wanted: Signature
) -> dict[int, tuple[Proposal, ...]]:
    """The proposals by person; who sells to the user and fits no category is proposed as that alone."""
    sellers = _sellers(workspace, {one.id for one in people})
    found: dict[int, list[Proposal]] = defaultdict(list)
    categories = [Category(pk, name, tuple(key.split())) for pk, name, key in wanted]
    for one in scan(people=people, categories=categories, answers={}, sellers=sellers):
        found[one.person].append(one)
    for person in people:
        if person.id not in found and (shown := _selling(person, sellers)):
            found[person.id].append(Proposal(person.id, SELLERS_HERE, 0.3, (shown,), True))
    return {person: tuple(proposals) for person, proposals in found.items()}


def _selling(person: Person, sellers: Mapping[int, str]) -> str:
    """What shows that a contact sells to the user; blank when nothing does."""
    if person.id in sellers:
        return f"{SELLS_TO_YOU}: {sellers[person.id]}"
    said = next((tag for tag in person.tags if not SELLERS.isdisjoint(fold(tag).split())), "")
    return f"{SELLS_TO_YOU}: your word for them is “{said}”" if said else ""


def _sellers(workspace: models.Workspace, people: Collection[int]) -> dict[int, str]:
    """Who was paid by the user, with the newest piece of business that shows it."""
    rows = models.Business.objects.of(workspace).filter(buyer=workspace.me_id or 0).order_by("on", "pk")
    found = dict(rows.values_list("seller_id", "on"))
    return {who: f"you bought of them on {day_words(on)}" for who, on in found.items() if who in people}


def _look_beside(home: Home, workspace: int, now: datetime) -> None:
    """Look through the whole in a thread of its own, once at a time."""
    with _lock:
        if home in _looking:
            return
        _looking.add(home)
    Thread(target=_look_once, args=(home, workspace, now), name="scan", daemon=True).start()


def _look_once(home: Home, pk: int, now: datetime) -> None:
    try:
        workspace = models.Workspace.objects.get(pk=pk)
        found = _look(workspace, now, _signature(workspace))
        with _lock:
            _kept[home] = found
    except Exception:
        _log.exception("The contacts could not be looked through.")
    finally:
        connection.close()
        with _lock:
            _looking.discard(home)


def forget() -> None:
    """Let go of everything that is kept: for tests, whose ledgers come and go."""
    with _lock:
        _kept.clear()


def _home(workspace: models.Workspace) -> Home:
    return str(connection.settings_dict["NAME"]), workspace.pk
