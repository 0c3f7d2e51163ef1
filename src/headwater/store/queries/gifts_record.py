"""The separate record of gifts, line by line, with the rule in force on the day and the recipient's sum so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from headwater.core.professions import GiftRule
from headwater.formats.csv_out import Cell
from headwater.store.models import Workspace
from headwater.store.queries.gifts import gifts_of
from headwater.store.queries.professions import profession_of

HEADER: Final = (
    "recipient", "day", "given or received", "what", "occasion", "cost", "currency", "cash or voucher",
    "rule on that day", "sum of the year so far", "note",
)  # fmt: skip


def record_of(workspace: Workspace, *, year: int | None = None) -> Iterator[tuple[Cell, ...]]:
    """Every gift that was sent or received, in the order of the days. The sum counts what I gave, in its currency."""
    profession = profession_of(workspace)
    rows = gifts_of(workspace).filter(state__in=("sent", "received"), sent_on__isnull=False)
    if year is not None:
        rows = rows.filter(sent_on__year=year)
    sums: dict[tuple[int, int, str], Decimal] = defaultdict(Decimal)
    for gift in rows.order_by("sent_on", "pk").iterator(2000):
        out = gift.direction == "out"
        cost = gift.budget if gift.cost is None and out else gift.cost
        place = (gift.contact_id, gift.sent_on.year, gift.currency)
        if out and cost is not None:
            sums[place] += cost
        yield (
            gift.contact.name, gift.sent_on, "given" if out else "received", gift.idea, gift.occasion, cost,
            gift.currency, "yes" if gift.cash_like else "no",
            f"{profession.name}: {_rule(profession.gift, gift.sent_on)}" if out else "", sums[place] if out else None,
            gift.note,
        )  # fmt: skip


def _rule(rule: GiftRule, day: date) -> str:
    limit = rule.limit_on(day)
    parts = [
        f"{limit:f} {rule.currency} for each recipient and year" if limit is not None else "no yearly limit"
    ]
    parts += [f"a single gift under {rule.each:f} {rule.currency}"] if rule.each is not None else []
    parts += [] if rule.tied else ["none for referrals"]
    parts += [] if rule.cash else ["no cash or vouchers"]
    return "; ".join(parts)
