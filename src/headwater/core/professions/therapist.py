"""Therapists: nobody is told how a referral turned out, not even that somebody came."""

from __future__ import annotations

from datetime import date
from typing import Final

from headwater.core.professions import GENERAL, GiftRule, Profession, Reading

PROFESSION: Final = Profession(
    key="therapist",
    name="Therapist",
    gift=GiftRule(by_value=False, by_volume=False, cash=False),
    tells=False,
    quotas=False,
    words={"engagement": "therapy"},
    categories=(
        "general practitioners", "psychiatrists", "counselling centres", "schools", "clinics", "clergy",
        "employee assistance offices",
    ),
    readings=(
        Reading(
            "Whether somebody is in therapy is confidential: thanks name no client, and no outcome is told. Set "
            "cautiously here; your chamber's rule is what counts.",
            "a cautious setting of this software, from no page", date(2026, 11, 24), "tells",
        ),
        Reading(
            "No rule on gifts was read for therapists; kept as narrow as in health care.",
            "a cautious setting of this software, from no page", date(2026, 11, 24),
        ),
        *GENERAL.readings,
    ),
)  # fmt: skip
