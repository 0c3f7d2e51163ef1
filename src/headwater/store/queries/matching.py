"""The network of one workspace, ready to be asked who fits a need: kept in this process, brought up to date.

A deed names whom it concerns in its before-and-after lines: only they are read again. The whole is read on a new day
(offers end, months begin) and after large changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import RLock
from typing import Final
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import Q

from headwater.core.giving.known import Person
from headwater.core.giving.matching import Found, Index, Wish, fits
from headwater.store import models
from headwater.store.queries.matching_persons import persons_of
from headwater.store.queries.meaning import nearness_to
from headwater.store.queries.plan_changes import newest_change, people_since
from headwater.store.unswept import unswept

MOST_ANEW: Final = 500
"""So many people are read again one by one; beyond that the whole is read."""
Home = tuple[str, int]
_networks: dict[Home, Network] = {}
_lock = RLock()


@dataclass(frozen=True, slots=True)
class Network:
    """The people of a workspace for matching, on the day `today`, as the ledger stood at the line `change`."""

    index: Index
    today: date
    change: int


def network_of(workspace: models.Workspace, now: datetime) -> Network:
    """Everybody who could be proposed, as the ledger stands now.

    Inside a transaction, which may yet be undone, everything is read and nothing is kept.
    """
    today = _today(workspace, now)
    if connection.in_atomic_block:
        return _read(workspace, now, today)
    with _lock:
        kept = _networks.get(_home(workspace))
        found = _up_to_date(kept, workspace, now, today) if kept and kept.today == today else None
        found = found or _read(workspace, now, today)
        _networks[_home(workspace)] = found
        return found


def fits_for(
    workspace: models.Workspace, need: models.Need, now: datetime, *, most: int = 10, text: str = ""
) -> Found:
    """Who fits a need, the best first, with reasons and with who is held back and why.

    `text` is asked in place of the need's own words, when it is given.
    """
    return asked(network_of(workspace, now), wish_of(workspace, need, now, text=text), most=most)


def fits_for_texts(
    workspace: models.Workspace, contact: models.Party, texts: Iterable[str], now: datetime, *, most: int = 3
) -> list[tuple[tuple[Person, tuple[str, ...]], ...]]:
    """Whom one could name to a contact for each of these needs as they are told, with the reasons: those one trusts."""
    network, apart = network_of(workspace, now), _apart(workspace, {contact.pk})
    found = []
    for text in texts:
        need = models.Need(contact=contact, text=text)
        fitting = asked(network, _wish(workspace, need, network.today, apart), most=most).fits
        found.append(tuple((network.index.person(one.person), one.reasons) for one in fitting))
    return found


def fits_for_all(
    workspace: models.Workspace,
    needs: Iterable[models.Need],
    now: datetime,
    *,
    most: int = 10,
    among: Collection[int] | None = None,
) -> dict[int, Found]:
    """As `fits_for`, for several needs by their id.

    `among` names people who are new or have changed: of needs that none of them could meet there is no answer.
    """
    network, needs = network_of(workspace, now), list(needs)
    apart = _apart(workspace, {need.contact_id for need in needs})
    few = None
    if among is not None:
        few = Index.of(network.index.person(pk) for pk in among if pk in network.index)
        if not len(few):
            return {}
    found: dict[int, Found] = {}
    for need in needs:
        wish = _wish(workspace, need, network.today, apart)
        if few is None or not fits(few, wish, most=1).nobody:
            found[need.pk] = asked(network, wish, most=most)
    return found


def asked(network: Network, wish: Wish, *, most: int = 10) -> Found:
    """Who of the network fits a wish."""
    with _lock:
        near = nearness_to(network.index, wish.text)
        return fits(network.index, wish, most=most, meaning=near)


def wish_of(workspace: models.Workspace, need: models.Need, now: datetime, *, text: str = "") -> Wish:
    """What matching is asked for a need: its words, who asks, whom they are never to meet, the rules here."""
    apart = _apart(workspace, {need.contact_id})
    wish = _wish(workspace, need, _today(workspace, now), apart)
    return replace(wish, text=text) if text else wish


def _wish(
    workspace: models.Workspace, need: models.Need, today: date, apart: Mapping[int, frozenset[int]]
) -> Wish:
    mine = need.contact_id == workspace.me_id
    return Wish(
        text=" ".join(filter(None, (need.text, need.topics.replace(",", " ")))),
        today=today,
        apart=apart.get(need.contact_id, frozenset()),
        asker=need.contact_id,
        asker_trade="" if mine else need.contact.job_title,
        trust_level=workspace.trust_level,
        rest_days=0 if mine else workspace.introduction_rest,
    )


def _apart(workspace: models.Workspace, askers: Collection[int]) -> dict[int, frozenset[int]]:
    """Whom each of these is never to be introduced to."""
    rows = models.Apart.objects.of(workspace).filter(Q(one__in=askers) | Q(other__in=askers))
    found: dict[int, set[int]] = defaultdict(set)
    for one, other in rows.values_list("one_id", "other_id"):
        found[one].add(other)
        found[other].add(one)
    return {who: frozenset(others) for who, others in found.items()}


def forget() -> None:
    """Let go of everything that is kept: for tests, whose ledgers come and go."""
    with _lock:
        _networks.clear()


def _home(workspace: models.Workspace) -> Home:
    return str(connection.settings_dict["NAME"]), workspace.pk


def _today(workspace: models.Workspace, now: datetime) -> date:
    return now.astimezone(ZoneInfo(workspace.timezone)).date()


def _read(workspace: models.Workspace, now: datetime, today: date) -> Network:
    with unswept():
        change = newest_change(workspace)
        index = Index.of(persons_of(workspace, now))
    return Network(index, today, change)


def _up_to_date(kept: Network, workspace: models.Workspace, now: datetime, today: date) -> Network | None:
    """What was kept with whom the newest acts concern read again; None when the whole must be read."""
    newest = newest_change(workspace)
    if newest == kept.change:
        return kept
    named = people_since(workspace, kept.change, most=MOST_ANEW)
    if named is None:
        return None
    if named:
        persons = persons_of(workspace, now, named)
        kept.index.changed(persons, gone=named - {one.id for one in persons})
    return Network(kept.index, today, newest)
