"""What was dealt with whom, for their folders: counts of touches, the last real contact, talks, gives and needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.db.models import Min, OuterRef, Q, QuerySet, Subquery

from headwater.core.deposits import is_deposit
from headwater.core.folder import Contacted, Passed, Talk, Wanted
from headwater.store import models
from headwater.store.columns import by_row, day, instant
from headwater.store.deposits import GAVE, gives_of, referred_on
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
    touches, deposits, withdrawals = _counts(reading)
    last, deposited = _last(reading)
    gives = _gives(reading)
    for contact, passed in gives.items():
        _count_gives(contact, passed, deposits, withdrawals, deposited)
        _is_contact(reading, contact, passed, last)
    _count_referred(reading, deposits, deposited)
    return Touched(
        touches, deposits, withdrawals, last, deposited, _thanked(reading), _first(reading), _talks(reading),
        {contact: passed[::-1] for contact, passed in gives.items()}, _needs(reading),
    )  # fmt: skip


def _counts(reading: Reading) -> tuple[Counter[int], Counter[int], Counter[int]]:
    """Touches, deposits and withdrawals of each contact."""
    rows = reading.mine(models.Touch, "contact").values_list("contact", "gave", "kind")
    many: Counter[tuple[int, str, str]] = Counter(by_row(rows))
    touches, deposits, withdrawals = Counter[int](), Counter[int](), Counter[int]()
    for (contact, gave, kind), count in many.items():
        touches[contact] += count
        if is_deposit(gave=gave, kind=kind):
            deposits[contact] += count
        elif gave == "withdrawal":
            withdrawals[contact] += count
    return touches, deposits, withdrawals


def _newest(**only: str) -> QuerySet[models.Touch]:
    # Each contact's timeline is an index, so the newest of it is one step away.
    return models.Touch.objects.filter(contact=OuterRef("pk"), trashed_at=None, **only).order_by("-at", "-pk")


def _last(reading: Reading) -> tuple[dict[int, Contacted], dict[int, date]]:
    """The last real contact by touch, and the day of the last deposit."""
    people = reading.mine(models.Party, "pk").annotate(
        newest=Subquery(_newest().exclude(kind="note").values("pk")[:1]),
        deposit=Subquery(_newest().filter(GAVE).values("at")[:1]),
    )
    deposited = {
        pk: reading.day(at)
        for pk, at in by_row(people.filter(deposit__isnull=False).values_list("pk", "deposit"))
    }
    found = models.Touch.objects.filter(pk__in=people.values("newest"))
    users = {user.pk: user.get_full_name() for user in get_user_model().objects.all()}
    last = {
        contact: Contacted(pk, moment.astimezone(reading.zone), reading.day(at), kind, way != "in", users.get(by, ""))
        for contact, pk, at, kind, way, by in by_row(
            found.values_list("contact_id", "pk", "at", "kind", "direction", "changed_by_id")
        )
        for moment in (instant(at),)
    }  # fmt: skip
    return last, deposited


def _first(reading: Reading) -> dict[int, date]:
    rows = reading.part(models.Touch.objects.filter(trashed_at=None), "contact__workspace", "contact")
    found = rows.order_by().values("contact").annotate(first=Min("at"))
    return {contact: reading.day(at) for contact, at in by_row(found.values_list("contact", "first"))}


def _thanked(reading: Reading) -> dict[int, date]:
    """The last day on which each was thanked."""
    found: dict[int, datetime] = {}
    said = reading.mine(models.Touch, "contact").filter(kind="thank-you").values_list("contact", "at")
    thanks = models.Thanks.objects.filter(referral__trashed_at=None)
    given = reading.part(thanks, "referral__workspace", "person").values_list("person", "given_at")
    for rows in (said, given):
        for contact, told in by_row(rows):
            at = instant(told)
            if contact not in found or found[contact] < at:
                found[contact] = at
    return {contact: at.astimezone(reading.zone).date() for contact, at in found.items()}


def _talks(reading: Reading) -> dict[int, tuple[Talk, ...]]:
    """The calls and meetings of twelve months, newest first."""
    begins = reading.now - YEAR
    rows = reading.mine(models.Touch, "contact").filter(kind__in=TALKS, at__gte=begins).order_by("-at", "-pk")
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


def _count_gives(
    contact: int,
    passed: Iterable[Passed],
    deposits: Counter[int],
    withdrawals: Counter[int],
    deposited: dict[int, date],
) -> None:
    for one in passed:
        if one.out:
            deposits[contact] += 1
            deposited[contact] = max(one.on, deposited.get(contact, one.on))
        else:
            withdrawals[contact] += 1


def _count_referred(reading: Reading, deposits: Counter[int], deposited: dict[int, date]) -> None:
    rows = reading.among(referred_on(reading.workspace), "provider").order_by()
    for contact, told in by_row(rows.values_list("provider_id", "received_on")):
        deposits[contact] += 1
        deposited[contact] = max(day(told), deposited.get(contact, date.min))


def _is_contact(reading: Reading, contact: int, passed: Iterable[Passed], last: dict[int, Contacted]) -> None:
    """What is given keeps in touch as well: the newest thing that passed to them counts if nothing came after."""
    given = [one for one in passed if one.out and one.on <= reading.today]
    if not given:
        return
    newest, before = given[-1], last.get(contact)
    if before is None or before.on < newest.on:
        at = datetime.combine(newest.on, time(12), reading.zone)
        last[contact] = Contacted(newest.id, at, newest.on, GIVEN.get(newest.kind, newest.kind))


def _needs(reading: Reading) -> dict[int, tuple[Wanted, ...]]:
    rows = reading.mine(models.Need, "contact").filter(met_on=None).order_by("on", "pk")
    return gathered(
        (contact, Wanted(pk, text, day(on)))
        for contact, pk, text, on in by_row(rows.values_list("contact", "pk", "text", "on"))
    )
