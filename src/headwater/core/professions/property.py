"""Property and mortgages in the United States: no gift is ever proposed for referrals."""

from __future__ import annotations

from datetime import date
from typing import Final

from headwater.core.professions import GENERAL, GiftRule, Profession, Reading

READ: Final = date(2026, 11, 24)

PROFESSION: Final = Profession(
    key="property",
    name="Property and mortgage (US)",
    gift=GiftRule(
        tied=False, by_value=False, by_volume=False,
        note="No thing of value under an agreement or understanding for referrals. Education items stand apart.",
    ),
    words={"client": "client", "engagement": "transaction"},
    categories=(
        "mortgage brokers", "surveyors", "notaries and title offices", "builders", "movers", "insurance brokers",
        "property lawyers", "property managers",
    ),
    readings=(
        Reading(
            "RESPA section 8: no thing of value under an agreement or understanding for referrals in federally "
            "related mortgage business; a repeated pattern tied to volume is evidence.",
            "support.smslp.com; forvismazars.us; compliancecohort.com", READ,
        ),
        *GENERAL.readings,
    ),
)  # fmt: skip
