"""What was dealt with whom, for their folders: counts of touches, the last real contact, talks, gives and needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.db.models import Count, Max, Min, OuterRef, Q, Subquery

from headwater.core.folder import Contacted, Passed, Talk, Wanted
from headwater.store import models
from headwater.store.columns import by_row, day, instant
from headwater.store.deposits import GAVE, gives_of, referred_on
from headwater.store.folders_needs import read_needs
from headwater.store.folders_reading import Reading, gathered

YEAR: Final = timedelta(days=365)
TALKS: Final = ("call", "meeting")
GIVEN: Final = {"prospective client": "referral"}
"""How a give is called as a contact, where not by its own kind."""


@dataclass(slots=True)
class Touched:
    """Dealings by contact."""

    touches: Mapping[int, int]
    deposits: Mapping[int, int]
    withdrawals: Mapping[int, int]
    last: dict[int, Contacted]
    last_deposit: dict[int, date]
    last_thanks: dict[int, date]
    first: Mapping[int, date]
    talks: Mapping[int, tuple[Talk, ...]]
    gives: Mapping[int, tuple[Passed, ...]]
    needs: Mapping[int, tuple[Wanted, ...]]


def read_touched(reading: Reading) -> Touched:
    """All of it, with a fixed number of queries."""
    sums = _sums(reading)
    last = _last(reading)
    gives = _gives(reading)
    for contact, passed in gives.items():
        _count_gives(contact, passed, sums)
        _is_contact(reading, contact, passed, last)
    _count_referred(reading, sums)
    return Touched(
        sums.touches, sums.deposits, sums.withdrawals, last, sums.last_deposit, _thanked(reading, sums.thanked),
        sums.first, _talks(reading), {contact: passed[::-1] for contact, passed in gives.items()}, read_needs(reading),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sums:
    """What adds up over the touches of each contact; `thanked` is the last instant, as the driver gives it."""

    touches: dict[int, int] = field(default_factory=dict)
    deposits: Counter[int] = field(default_factory=Counter)
    withdrawals: Counter[int] = field(default_factory=Counter)
    first: dict[int, date] = field(default_factory=dict)
    last_deposit: dict[int, date] = field(default_factory=dict)
    thanked: list[tuple[int, Any]] = field(default_factory=list)


def _sums(reading: Reading) -> _Sums:
    """Touches, deposits and withdrawals of each contact, with their days; what is to come is none yet.

    The index of timelines holds all of it.
    """
    thanks = Q(kind="thank-you")
    people: Any = reading.people
    if people is None:
        people = models.Party.objects.filter(workspace=reading.workspace).values("pk")
    dealt = models.Touch.objects.filter(contact__in=people, trashed_at=None, at__lte=reading.now)
    rows = dealt.order_by().values("contact").annotate(
        many=Count("pk"), deposits=Count("pk", filter=GAVE), taken=Count("pk", filter=Q(gave="withdrawal")),
        first=Min("at"), deposit=Max("at", filter=GAVE), thanked=Max("at", filter=thanks),
    )  # fmt: skip
    found = _Sums()
    for contact, many, deposits, taken, first, deposited, thanked in by_row(
        rows.values_list("contact", "many", "deposits", "taken", "first", "deposit", "thanked")
    ):
        found.touches[contact], found.first[contact] = many, reading.day(first)
        found.deposits[contact], found.withdrawals[contact] = deposits, taken
        if deposited is not None:
            found.last_deposit[contact] = reading.day(deposited)
        if thanked is not None:
            found.thanked.append((contact, thanked))
    return found


def _last(reading: Reading) -> dict[int, Contacted]:
    """The last real contact by touch. Each contact's timeline is an index: the newest of it is a step away."""
    dealt = models.Touch.objects.filter(contact=OuterRef("pk"), trashed_at=None, at__lte=reading.now)
    newest = dealt.exclude(kind="note")
    people = reading.mine(models.Party, "pk").values(
        newest=Subquery(newest.order_by("-at", "-pk").values("pk")[:1])
    )
    users = {user.pk: user.get_full_name() for user in get_user_model().objects.all()}
    last: dict[int, Contacted] = {}
    for contact, pk, at, kind, way, by in by_row(
        models.Touch.objects.filter(pk__in=people)
        .values_list("contact_id", "pk", "at", "kind", "direction", "changed_by_id")
    ):  # fmt: skip
        moment = instant(at).astimezone(reading.zone)
        last[contact] = Contacted(pk, moment, moment.date(), kind, way != "in", users.get(by, ""))
    return last


def _thanked(reading: Reading, said: Iterable[tuple[int, Any]]) -> dict[int, date]:
    """The last day on which each was thanked: `said` by a touch, or for a referral."""
    found: dict[int, datetime] = {contact: instant(told) for contact, told in said}
    thanks = models.Thanks.objects.filter(referral__trashed_at=None)
    given = (
        reading.part(thanks, "referral__workspace", "person")
        .values("person")
        .annotate(newest=Max("given_at"))
    )
    for contact, told in by_row(given.order_by().values_list("person", "newest")):
        at = instant(told)
        if contact not in found or found[contact] < at:
            found[contact] = at
    return {contact: at.astimezone(reading.zone).date() for contact, at in found.items()}


def _talks(reading: Reading) -> dict[int, tuple[Talk, ...]]:
    """The calls and meetings of twelve months, newest first."""
    months = (reading.now - YEAR, reading.now)
    rows = (
        reading.mine(models.Touch, "contact").filter(kind__in=TALKS, at__range=months).order_by("-at", "-pk")
    )
    told = by_row(rows.values_list("contact", "pk", "at", "kind", "minutes", "asked_needs", "beyond"))
    return gathered(
        (contact, Talk(pk, reading.day(at), kind, minutes, None if asked is None else bool(asked), bool(beyond)))
        for contact, pk, at, kind, minutes, asked, beyond in told
    )  # fmt: skip


def _gives(reading: Reading) -> dict[int, tuple[Passed, ...]]:
    """What passed, oldest first: to a contact, and to the one they were brought together with."""
    rows = gives_of(reading.workspace).order_by("on", "pk")
    if reading.people is not None:
        rows = rows.filter(Q(contact__in=reading.people) | Q(other__in=reading.people, kind="introduction"))
    return gathered(_sides(by_row(rows.values_list("pk", "direction", "kind", "contact", "other", "on"))))


def _sides(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[int, Passed]]:
    for pk, direction, kind, contact, other, on in rows:
        passed = Passed(pk, direction == "out", kind, day(on))
        yield contact, passed
        if other is not None and direction == "out" and kind == "introduction":
            yield other, passed


def _count_gives(contact: int, passed: Iterable[Passed], sums: _Sums) -> None:
    for one in passed:
        if one.out:
            sums.deposits[contact] += 1
            sums.last_deposit[contact] = max(one.on, sums.last_deposit.get(contact, one.on))
        else:
            sums.withdrawals[contact] += 1


def _count_referred(reading: Reading, sums: _Sums) -> None:
    rows = reading.among(referred_on(reading.workspace), "provider").order_by()
    for contact, told in by_row(rows.values_list("provider_id", "received_on")):
        sums.deposits[contact] += 1
        sums.last_deposit[contact] = max(day(told), sums.last_deposit.get(contact, date.min))


def _is_contact(reading: Reading, contact: int, passed: Iterable[Passed], last: dict[int, Contacted]) -> None:
    """What is given keeps in touch as well: the newest thing that passed to them counts if nothing came after."""
    given = [one for one in passed if one.out and one.on <= reading.today]
    if not given:
        return
    newest, before = given[-1], last.get(contact)
    if before is None or before.on < newest.on:
        at = datetime.combine(newest.on, time(12), reading.zone)
        last[contact] = Contacted(newest.id, at, newest.on, GIVEN.get(newest.kind, newest.kind))
