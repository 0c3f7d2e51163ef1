"""Coaches and consultants: no rule of their own on gifts."""

from __future__ import annotations

from typing import Final

from headwater.core.professions import GENERAL, Profession

PROFESSION: Final = Profession(
    key="coach",
    name="Coach or consultant",
    words={"engagement": "engagement"},
    categories=(
        "former clients", "other coaches", "human resources managers", "trainers", "recruiters", "accountants",
        "business schools", "associations",
    ),
    readings=GENERAL.readings,
)  # fmt: skip
