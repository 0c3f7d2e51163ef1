"""Gifts as pages and the record show them, and what the profession's rule says of one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.db.models import Min, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from headwater.core.gifts import Verdict, Wish, held_against
from headwater.core.professions import Profession
from headwater.store.models import Engagement, Gift, Referral, Workspace
from headwater.store.queries.professions import profession_of

THANKS: Final = "thanks for a referral"
FLOW: Final = "ongoing flow"
YEAR_END: Final = "year-end"
OCCASIONS: Final = (THANKS, FLOW, YEAR_END, "end of the work", "birthday", "other")
ANSWERING: Final = frozenset({THANKS, FLOW})
"""Occasions by which a gift answers referrals, whoever receives it."""


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


def spent_on(
    workspace: Workspace, contacts: Iterable[int], *, year: int, besides: int | None = None
) -> dict[int, dict[str, Decimal]]:
    """What each recipient had from me in a calendar year, by currency; `besides` leaves one gift out."""
    rows = sent_gifts(workspace).filter(contact__in=list(contacts), sent_on__year=year, came_to__isnull=False)
    sums: dict[int, dict[str, Decimal]] = {}
    for contact, currency, amount in (
        rows.exclude(pk=besides).order_by().values_list("contact", "currency").annotate(sum=Sum("came_to"))
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
    cash_like: bool = False, occasion: str = "", besides: int | None = None, profession: Profession | None = None,
) -> Verdict:  # fmt: skip
    """What the profession's rule says of a gift to this contact on that day; `besides` is the gift itself."""
    first = sent_first(workspace, [contact]).get(contact)
    wish = Wish(
        on=on, amount=amount, currency=currency, cash_like=cash_like, tied=occasion in ANSWERING or first is not None,
        by_volume=occasion == FLOW, roles=frozenset({"client"} if clients_among(workspace, [contact]) else ()),
        first_sent=first,
    )  # fmt: skip
    spent = spent_on(workspace, [contact], year=on.year, besides=besides).get(contact, {})
    return held_against(profession or profession_of(workspace), wish, spent=spent)


def verdict_of(
    workspace: Workspace, gift: Any, *, today: date, profession: Profession | None = None
) -> Verdict:
    """What the rule says of a gift as it stands: on the day it was sent, or is to be, or today."""
    return verdict_on(
        workspace, gift.contact_id, on=gift.sent_on or gift.send_by or today,
        amount=gift.budget if gift.cost is None else gift.cost, currency=gift.currency, cash_like=gift.cash_like,
        occasion=gift.occasion, besides=gift.pk, profession=profession,
    )  # fmt: skip


def declined_in(workspace: Workspace, period: str, *, contacts: Iterable[int] | None = None) -> set[int]:
    """To whom I said "not this time" for that period."""
    rows = Gift.objects.of(workspace).filter(state="not this time", period=period)
    if contacts is not None:
        rows = rows.filter(contact__in=list(contacts))
    return set(rows.values_list("contact", flat=True))


def taken_care_of(workspace: Workspace, *, since: date, until: date, period: str) -> dict[int, Any]:
    """The newest gift out for each contact that was thought of or sent in this span, or belongs to this period."""
    rows = Gift.objects.of(workspace).filter(direction="out").exclude(state="not this time")
    spanned = Q(sent_on__range=(since, until)) | Q(ordered_on__range=(since, until)) | Q(period=period)
    return {gift.contact_id: gift for gift in rows.filter(spanned).order_by("pk")}
