"""Lawyers in the United States: a nominal gift of thanks, after the fact, never promised; what differs by state."""

from __future__ import annotations

from datetime import date
from typing import Final

from headwater.core.professions import GENERAL, GiftRule, Profession, Reading

READ: Final = date(2026, 11, 24)

PROFESSION: Final = Profession(
    key="lawyer",
    name="Lawyer (US)",
    gift=GiftRule(
        by_value=False, after_only=True, nominal=True, cash=False,
        note="Nothing of value for recommending, except a nominal gift that is thanks and not expected pay.",
    ),
    quotas=False,
    words={"engagement": "matter"},
    categories=(
        "accountants", "banks and trust officers", "financial advisers", "lawyers in other fields", "estate agents",
        "business brokers", "bar associations", "social workers",
    ),
    readings=(
        Reading(
            "Model Rule 7.2(b): nothing of value for recommending, except nominal gifts that are thanks and not "
            "expected pay; no hint of a gift beforehand; its size may not look like pay.",
            "americanbar.org (litigation journal 2021)", READ,
        ),
        Reading(
            "Cash and vouchers look like pay for recommending. No page says so in these words.",
            "a cautious setting of this software, from no page", READ, "cash",
        ),
        Reading(
            "Reciprocal referral agreements must not be exclusive and must leave independent judgment free.",
            "americanbar.org (litigation journal 2021)", READ, "agreements",
        ),
        Reading(
            "New York opinions 741 and 791: a lawyer may not join a group that requires referrals; Florida's revised "
            "opinion 31937 and Maryland 2013-06 allow it with conditions.",
            "nysba.org; jac-law.com; msba.org", READ, "quotas",
        ),
        Reading(
            "Model Rule 1.6: even the fact of representing someone is confidential; a lawyer consulted about taking a "
            "referred client owes confidence at once.",
            "americanbar.org (two pages); bernabepr (D.C. Bar opinion)", READ, "tells",
        ),
        Reading(
            "Arizona accepted items under 100 dollars given afterwards.", "azbar.org 02-01", READ, "each",
        ),
        Reading(
            "Maryland's rule has no exception for a nominal gift; the client is told of an agreement.",
            "brockerlawfirm.com; attorneygrievances.com", READ, "tied",
        ),
        *GENERAL.readings,
    ),
    states={
        "Arizona": {"each": "100"},
        "Florida": {"quotas": False},
        "Maryland": {"tied": False, "quotas": False},
        "New York": {"quotas": False},
    },
)  # fmt: skip
"""What is nominal is for the state to say: set the limit of yours."""
