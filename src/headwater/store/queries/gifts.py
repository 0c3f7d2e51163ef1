"""Gifts as pages and the record show them, and what the profession's rule says of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django.db.models import Min, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from headwater.core.gifts import (
    AFTER_WORK,
    BIRTHDAY,
    FLOW,
    THANKS,
    YEAR_END,
    Verdict,
    day_of_gift,
    held_against,
    wish_of,
)
from headwater.core.professions import Profession
from headwater.store.models import Engagement, Gift, Referral, Workspace
from headwater.store.queries.professions import profession_of

OCCASIONS: Final = (THANKS, FLOW, YEAR_END, AFTER_WORK, BIRTHDAY, "other")
WEEKS_BEFORE: Final = timedelta(weeks=8)
"""A gift within so many weeks before a holiday counts as one for it."""


def gifts_of(workspace: Workspace) -> QuerySet[Any]:
    """All gifts with their contacts, the nearest to be sent first, then the newest."""
    rows: QuerySet[Any] = Gift.objects.of(workspace).select_related("contact")
    return rows.order_by("send_by", "-sent_on", "-pk")


def sent_gifts(workspace: Workspace) -> QuerySet[Any]:
    """Gifts that I sent, with what each cost: its budget where nobody wrote the cost down."""
    rows: QuerySet[Any] = Gift.objects.of(workspace).filter(
        direction="out", state="sent", sent_on__isnull=False
    )
    with_cost: QuerySet[Any] = rows.annotate(came_to=Coalesce("cost", "budget"))
    return with_cost


def spent_on(workspace: Workspace, contacts: Iterable[int], *, year: int) -> dict[int, dict[str, Decimal]]:
    """What each recipient had from me in a calendar year, by currency."""
    rows = sent_gifts(workspace).filter(contact__in=list(contacts), sent_on__year=year, came_to__isnull=False)
    sums: dict[int, dict[str, Decimal]] = {}
    for contact, currency, amount in (
        rows.order_by().values_list("contact", "currency").annotate(sum=Sum("came_to"))
    ):
        sums.setdefault(contact, {})[currency] = amount
    return sums


def sent_first(workspace: Workspace, contacts: Iterable[int]) -> dict[int, date]:
    """The day of the first referral that each of these contacts sent me, by themselves or behind a content."""
    rows = Referral.objects.of(workspace).filter(provider=workspace.me)
    asked = list(contacts)
    found: dict[int, date] = {}
    for way in ("source", "source__people_behind__person"):
        for contact, day in (
            rows.filter(**{f"{way}__in": asked}).values_list(way).annotate(day=Min("received_on"))
        ):
            found[contact] = min(day, found.get(contact, day))
    return found


def clients_among(workspace: Workspace, contacts: Iterable[int]) -> set[int]:
    """Which of these are or were clients."""
    rows = Engagement.objects.of(workspace).filter(client__in=list(contacts))
    return set(rows.values_list("client", flat=True))


def verdict_on(
    workspace: Workspace, contact: int, *, on: date, amount: Decimal | None = None, currency: str = "",
    cash_like: bool = False, occasion: str = "", idea: str = "", profession: Profession | None = None,
) -> Verdict:  # fmt: skip
    """What the profession's rule says of a new gift to this contact on that day."""
    thought = Gift(
        contact_id=contact,
        send_by=on,
        budget=amount,
        currency=currency,
        cash_like=cash_like,
        occasion=occasion,
        idea=idea,
    )
    return verdict_of(workspace, thought, today=on, profession=profession)


def verdict_of(
    workspace: Workspace, gift: Any, *, today: date, profession: Profession | None = None
) -> Verdict:
    """What the rule says of a gift as it stands: on the day it was sent, or is to be, or today."""
    return verdicts_on(workspace, [gift], today=today, profession=profession)[gift.pk]


def verdicts_on(
    workspace: Workspace, gifts: Sequence[Any], *, today: date, profession: Profession | None = None
) -> dict[int | None, Verdict]:
    """As `verdict_of`, for many gifts by their ids, with a handful of queries."""
    profession = profession or profession_of(workspace)
    who = {gift.contact_id for gift in gifts}
    first, clients = sent_first(workspace, who), clients_among(workspace, who)
    years = {gift.pk: day_of_gift(sent_on=gift.sent_on, send_by=gift.send_by, today=today) for gift in gifts}
    spent = {year: spent_on(workspace, who, year=year) for year in {day.year for day in years.values()}}
    kept = sent_gifts(workspace).in_bulk([gift.pk for gift in gifts if gift.pk])
    made: dict[int | None, Verdict] = {}
    for gift in gifts:
        day, contact = years[gift.pk], gift.contact_id
        wish = wish_of(
            on=day, amount=gift.budget if gift.cost is None else gift.cost, currency=gift.currency,
            cash_like=gift.cash_like, occasion=gift.occasion, idea=gift.idea,
            roles=frozenset({"client"} if contact in clients else ()), first_sent=first.get(contact),
        )  # fmt: skip
        others = _besides(spent[day.year].get(contact, {}), kept.get(gift.pk), day.year)
        made[gift.pk] = held_against(profession, wish, spent=others)
    return made


def _besides(spent: dict[str, Decimal], kept: Any, year: int) -> dict[str, Decimal]:
    """What the recipient had in the year without this gift, `kept` as it stands in the ledger (None: it is new)."""
    if kept is None or kept.sent_on is None or kept.sent_on.year != year or not kept.currency:
        return spent
    came_to = kept.budget if kept.cost is None else kept.cost
    return {**spent, kept.currency: spent.get(kept.currency, Decimal(0)) - (came_to or 0)}


def gift_years(workspace: Workspace) -> list[int]:
    """The years in which gifts were sent or received, the newest first."""
    rows = Gift.objects.of(workspace).filter(sent_on__isnull=False)
    return sorted(set(rows.values_list("sent_on__year", flat=True)), reverse=True)


def declined_in(workspace: Workspace, period: str, *, contacts: Iterable[int] | None = None) -> set[int]:
    """To whom I said "not this time" for that period."""
    rows = Gift.objects.of(workspace).filter(state="not this time", period=period)
    if contacts is not None:
        rows = rows.filter(contact__in=list(contacts))
    return set(rows.values_list("contact", flat=True))


def taken_care_of(workspace: Workspace, *, holiday: date) -> set[int]:
    """Whose gift before this holiday is in mind, ordered or sent: for the year's end, or in the weeks before it."""
    rows = Gift.objects.of(workspace).filter(direction="out").exclude(state="not this time")
    weeks = (holiday - WEEKS_BEFORE, holiday)
    near = Q(sent_on__range=weeks) | Q(ordered_on__range=weeks) | Q(send_by__range=weeks)
    meant = Q(occasion=YEAR_END, period__startswith=str(holiday.year))
    return set(rows.filter(near | meant).values_list("contact", flat=True))
