"""All that happened with one party, newest first, thirty at a time, page by key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from heapq import merge
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from headwater.store.models import Engagement, Give, Party, Referral, StageChange, Thanks, Touch, Workspace

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `what` says which kind of thing, `row` holds its columns."""

    at: datetime
    rank: int
    pk: int
    what: str
    row: tuple[Any, ...]

    @property
    def key(self) -> tuple[float, int, int]:
        """Events stand in this order: the newest first."""
        return (-self.at.timestamp(), self.rank, -self.pk)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the timeline: just after this event."""

    at: datetime
    rank: int
    pk: int

    def __str__(self) -> str:
        return f"{self.at.astimezone(UTC).isoformat()}~{self.rank}~{self.pk}"


def read_mark(text: str) -> Mark | None:
    """The place an address names, None when it names none."""
    try:
        at, rank, pk = text[:80].split("~")
        if len(rank) > 2 or len(pk) > 18:
            return None
        moment = datetime.fromisoformat(at)
        return Mark(moment if moment.tzinfo else moment.replace(tzinfo=UTC), int(rank), int(pk))
    except (ValueError, OverflowError):
        return None


def timeline(
    workspace: Workspace, party: Party, there: Collection[str], *, older: Mark | None = None
) -> tuple[list[Event], Mark | None]:
    """Thirty events older than a place (None: the newest), and the place where the next thirty begin.

    `there` says what there is of the party at all (`people_has`); the rest is not asked for.
    """
    zone = ZoneInfo(workspace.timezone)
    streams = [
        _stream(rank, source, party, older, zone)
        for rank, source in enumerate(SOURCES)
        if HAS[source[0]] in there
    ]
    found = list(islice(merge(*streams, key=lambda event: event.key), SHOWN + 1))
    shown = found[:SHOWN]
    last = shown[-1] if len(found) > SHOWN else None
    return shown, Mark(last.at, last.rank, last.pk) if last else None


Source = tuple[str, Callable[[Party], QuerySet[Any]], str, tuple[str, ...]]


def _touches(party: Party) -> QuerySet[Any]:
    return Touch.objects.filter(contact=party, trashed_at=None)


def _sent(party: Party) -> QuerySet[Any]:
    return Referral.objects.filter(source=party, trashed_at=None)


def _came(party: Party) -> QuerySet[Any]:
    return Referral.objects.filter(prospect=party, trashed_at=None)


def _served(party: Party) -> QuerySet[Any]:
    return Referral.objects.filter(provider=party, trashed_at=None)


def _stages(party: Party) -> QuerySet[Any]:
    rows = StageChange.objects.filter(referral__prospect=party, referral__trashed_at=None)
    return rows.exclude(stage="received")


def _thanked(party: Party) -> QuerySet[Any]:
    # Thanks with a touch stand there already. Said this way round, the database looks them up by person.
    return Thanks.objects.filter(person=party, referral__trashed_at=None).exclude(touch_id__gt=0)


def _worked(party: Party) -> QuerySet[Any]:
    return Engagement.objects.filter(client=party, trashed_at=None)


def _gave(party: Party) -> QuerySet[Any]:
    """A give that is a referral stands there as that already."""
    rows = Give.objects.filter(contact=party, trashed_at=None).filter(
        Q(other=None) | Q(other__trashed_at=None)
    )
    return rows.filter(Q(referral=None) | Q(referral__trashed_at__isnull=False))


SOURCES: tuple[Source, ...] = (
    ("touch", _touches, "at", ("kind", "direction", "minutes", "note", "referral_id", "outcome")),
    ("sent", _sent, "received_at", ("prospect_id", "prospect__name", "kind", "thanks", "provider__name")),
    ("came", _came, "received_at", ("source_id", "source__name", "kind", "thanks", "provider__name")),
    (
        "served",
        _served,
        "received_at",
        ("source__name", "prospect__name", "kind", "thanks", "provider__name"),
    ),
    ("stage", _stages, "at", ("stage", "reason", "referral_id", "referral__source__name")),
    ("thanks", _thanked, "given_at", ("channel", "note", "referral_id", "referral__prospect__name")),
    ("work", _worked, "started_on", ("service", "value", "currency", "ended_on")),
    ("give", _gave, "on", ("direction", "kind", "what", "other__name", "outcome")),
)
HAS = {
    "touch": "touches", "sent": "sent", "came": "came", "served": "served", "stage": "came", "thanks": "thanks",
    "work": "work", "give": "gives",
}  # fmt: skip
"""What `people_has` calls the rows of each source."""
DAYS = ("started_on", "on")
"""The columns that hold a day, not a moment: what stands there stands at the beginning of its day."""


def _stream(rank: int, source: Source, party: Party, older: Mark | None, zone: ZoneInfo) -> Iterable[Event]:
    """The events of one kind, newest first, from a place on."""
    what, rows_of, column, columns = source
    rows = rows_of(party)
    if older is not None:
        rows = rows.filter(_older(column, rank, older, zone))
    found = rows.order_by(f"-{column}", "-pk").values_list("pk", column, *columns)[: SHOWN + 1]
    return [Event(_moment(at, zone), rank, pk, what, tuple(rest)) for pk, at, *rest in found]


def _older(column: str, rank: int, older: Mark, zone: ZoneInfo) -> Q:
    at: date | datetime = older.at
    rank_there, pk_there = older.rank, older.pk
    if column in DAYS:
        local = older.at.astimezone(zone) if 1 < older.at.year < 9999 else older.at
        at = local.date()
        if local != _moment(at, zone):  # Later in that day.
            return Q(**{f"{column}__lte": at})
    if rank > rank_there:
        return Q(**{f"{column}__lte": at})
    before = Q(**{f"{column}__lt": at})
    return before | Q(**{column: at, "pk__lt": pk_there}) if rank == rank_there else before


def _moment(at: date | datetime, zone: ZoneInfo) -> datetime:
    return at if isinstance(at, datetime) else datetime.combine(at, time(), zone)
