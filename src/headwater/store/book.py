"""Reads one workspace into a frozen Book for core, and keeps it per process until the workspace's counter moves.

Only referrals whose provider is the workspace itself are links of its book; what it gave to others is not where
its own clients came from. Times of referrals are instants; an engagement stands at the last instant of the user's
day it started, so that a referral of the same day can have brought it.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from threading import Lock
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import F, QuerySet

from headwater.core.words import Behind, Book, Engagement, Kind, Link, Party
from headwater.store import models

KEPT = 4
QUALIFIED = {"yes": True, "no": False}
_books: OrderedDict[tuple[str, int], tuple[int, Book]] = OrderedDict()
_lock = Lock()


def read_book(workspace: models.Workspace) -> Book:
    """The workspace as core sees it, as fresh as its counter. Inside a transaction nothing is kept."""
    if connection.in_atomic_block:
        return load_book(workspace)
    counter = models.Workspace.objects.values_list("counter", flat=True).get(pk=workspace.pk)
    key = (_database(), workspace.pk)
    with _lock:
        kept = _books.get(key)
        if kept and kept[0] == counter:
            _books.move_to_end(key)
            return kept[1]
    book = load_book(workspace)
    with _lock:
        _books[key] = (counter, book)
        while len(_books) > KEPT:
            _books.popitem(last=False)
    return book


def _database() -> str:
    return str(connection.settings_dict["NAME"])


def load_book(workspace: models.Workspace) -> Book:
    """Read the workspace anew."""
    return Book(
        parties=_parties(workspace),
        links=_links(workspace),
        engagements=_engagements(workspace),
        behind=_behind(workspace),
    )


def _parties(workspace: models.Workspace) -> dict[int, Party]:
    rows = models.Party.objects.filter(workspace=workspace).values_list("pk", "name", "kind")
    kinds = {str(kind): kind for kind in Kind}
    return {pk: Party(pk, name, kinds.get(kind, Kind.UNKNOWN)) for pk, name, kind in rows.iterator(5000)}


def _links(workspace: models.Workspace) -> tuple[Link, ...]:
    rows = (
        models.Referral.objects.of(workspace)
        .filter(provider_id=workspace.me_id)
        .order_by("received_at", "pk")
        .values_list("pk", "source_id", "prospect_id", "received_at", "qualified")
    )
    return tuple(
        Link(pk, source, prospect, at, QUALIFIED.get(qualified))
        for pk, source, prospect, at, qualified in rows.iterator(5000)
    )


def _engagements(workspace: models.Workspace) -> tuple[Engagement, ...]:
    rows = (
        models.Engagement.objects.of(workspace)
        .order_by("started_on", "pk")
        .values_list("pk", "client_id", "started_on", "value", "currency", "service")
    )
    zone = ZoneInfo(workspace.timezone)
    ends: dict[date, datetime] = {}
    made = []
    for pk, client, on, value, currency, service in rows.iterator(5000):
        if on not in ends:
            ends[on] = end_of_day(on, zone)
        made.append(Engagement(pk, client, ends[on], on, value, currency, service))
    return tuple(made)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The last instant of a day in a zone, in UTC; also on days of 23 or 25 hours."""
    return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC) - timedelta(microseconds=1)


def behind_rows(workspace: models.Workspace) -> QuerySet[models.Behind]:
    """Who stands behind which content, as far as both are there; each row in the order it was added."""
    # "+ 0" keeps the database from reading every party of the workspace first: few have anybody behind them.
    behind_any = models.Behind.objects.annotate(home=F("content__workspace_id") + 0)
    return behind_any.filter(home=workspace.pk, content__trashed_at=None, person__trashed_at=None).order_by(
        "pk"
    )


def share_of(person: int, share: Decimal, role: str) -> Behind:
    """A row of `behind_rows` as core sees it."""
    return Behind(person, Fraction(share).limit_denominator(10**8), role)


def _behind(workspace: models.Workspace) -> dict[int, tuple[Behind, ...]]:
    people: dict[int, list[Behind]] = defaultdict(list)
    rows = behind_rows(workspace).values_list("content_id", "person_id", "share", "role")
    for content, person, share, role in rows:
        people[content].append(share_of(person, share, role))
    return {content: tuple(behind) for content, behind in people.items()}
