"""Financial advisers in the United States: a yearly limit per person, and a record of its own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from headwater.core.professions import GENERAL, GiftRule, Limit, Profession, Reading

READ: Final = date(2026, 11, 24)

PROFESSION: Final = Profession(
    key="adviser",
    name="Financial adviser (US, FINRA)",
    gift=GiftRule(
        limits=(Limit(Decimal(100)), Limit(Decimal(300), date(2026, 3, 30))), record=True,
        not_for=frozenset({"client"}),
        note="The limit was not written for gifts to retail customers: ask your firm before one.",
    ),
    categories=(
        "accountants", "estate lawyers", "mortgage brokers", "insurance brokers", "business brokers",
        "human resources managers", "bankers",
    ),
    readings=(
        Reading(
            "FINRA Rule 3220: 300 dollars per person and year since 30 March 2026 (100 before); not for gifts to "
            "retail customers; separate records required. Pages older than 2026 still say 100.",
            "finra.org notice 26-05; mondaq.com", READ,
        ),
        *GENERAL.readings,
    ),
)  # fmt: skip
