"""What came of bringing a contact together with others: the business of the two, by the give or referral it came of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from django.db.models import Q

from headwater.core import dealings as words
from headwater.core.know.led import Key, led_to
from headwater.core.practice import Practice
from headwater.core.words import Book, Stage
from headwater.store.models import Business, Give, Party, Referral, Workspace


def business_led_to(workspace: Workspace, contact: Party) -> Mapping[Key, Mapping[str, Decimal]]:
    """The amounts told, by currency, of the business that came of each give ("gives", id) and referral of mine."""
    deals = _business(workspace, contact)
    if not any(deal.value is not None for deal in deals):
        return {}
    me = workspace.me_id or 0
    mine = Practice(
        book=Book({}, (), ()), me=me, gives=_gives(workspace, contact), business=deals,
        referrals=_referrals(workspace, contact, me),
    )  # fmt: skip
    found: dict[Key, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for key, led in led_to(practice=mine).items():
        for deal in led:
            if deal.value is not None:
                found[key][deal.currency] += deal.value
    return found


# Each question is asked for either side by itself: that is several times as fast as one with "or".


def _business(workspace: Workspace, contact: Party) -> tuple[words.Business, ...]:
    columns = ("pk", "seller_id", "buyer_id", "on", "value", "currency", "give_id", "referral_id")
    rows = Business.objects.of(workspace).filter(seller__trashed_at=None, buyer__trashed_at=None).order_by()
    sides: tuple[dict[str, Party], ...] = ({"seller": contact}, {"buyer": contact})
    found = [words.Business(*row) for side in sides for row in rows.filter(**side).values_list(*columns)]
    return tuple(sorted(found, key=lambda deal: (deal.on, deal.id)))


def _gives(workspace: Workspace, contact: Party) -> tuple[words.Give, ...]:
    rows = Give.objects.of(workspace).filter(
        Q(other=None) | Q(other__trashed_at=None), contact__trashed_at=None, direction="out"
    ).order_by()  # fmt: skip
    columns = ("pk", "kind", "contact_id", "other_id", "on", "referral_id")
    sides: tuple[dict[str, Party], ...] = ({"contact": contact}, {"other": contact})
    return tuple(
        words.Give(pk, True, kind, who, other, on, referral=referral)
        for side in sides
        for pk, kind, who, other, on, referral in rows.filter(**side).values_list(*columns)
    )


def _referrals(workspace: Workspace, contact: Party, me: int) -> tuple[words.Referral, ...]:
    rows = Referral.objects.of(workspace).filter(source_id=me).order_by()
    columns = ("pk", "prospect_id", "provider_id", "received_at", "received_on", "kind")
    sides: tuple[dict[str, Party], ...] = ({"prospect": contact}, {"provider": contact})
    return tuple(
        words.Referral(pk, me, prospect, provider, at, on, kind, Stage.RECEIVED)
        for side in sides
        for pk, prospect, provider, at, on, kind in rows.filter(**side).values_list(*columns)
    )
