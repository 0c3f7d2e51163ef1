"""Health care in the United States: non-cash courtesies under a yearly amount, never by volume or value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from headwater.core.professions import GENERAL, GiftRule, Limit, Profession, Reading

READ: Final = date(2026, 11, 24)

PROFESSION: Final = Profession(
    key="health",
    name="Health care (US)",
    gift=GiftRule(
        by_value=False, by_volume=False, cash=False,
        limits=(Limit(Decimal(300)), Limit(Decimal(452), date(2022, 1, 1))),
        note="The yearly amount is indexed. The newest read here is that of 2022: look up this year's and set it.",
    ),
    words={"client": "patient", "engagement": "treatment"},
    categories=(
        "general practitioners", "specialists", "hospitals", "physiotherapists", "pharmacies", "self-help groups",
        "insurers", "care homes",
    ),
    readings=(
        Reading(
            "Anti-kickback and Stark: non-cash courtesies only, under a yearly amount indexed each year (300 dollars "
            "at first, 452 in 2022), never by volume or value of referrals; one purpose of inducing is enough.",
            "il-coc.org; svmic.com; reliasmedia.com; lubellrosen.com", READ,
        ),
        Reading("Cash equivalents are out.", "il-coc.org; svmic.com", READ, "cash"),
        *GENERAL.readings,
    ),
)  # fmt: skip
