"""Accountants and tax advisers: no rule read on gifts; many chambers have one, so it can be set."""

from __future__ import annotations

from typing import Final

from headwater.core.professions import GENERAL, Profession

PROFESSION: Final = Profession(
    key="accountant",
    name="Accountant",
    words={"engagement": "mandate"},
    categories=(
        "banks", "lawyers", "notaries", "business start-up centres", "software houses", "insurance brokers",
        "chambers of commerce",
    ),
    readings=GENERAL.readings,
)  # fmt: skip
