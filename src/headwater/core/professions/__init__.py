"""What each profession may give and say, as dated data with its sources: reminders for a person, never a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a rule was read, and on which day."""

    text: str
    where: str
    read_on: date


@dataclass(frozen=True, slots=True)
class GiftRule:
    """What may be given to a source.

    `tied`: a gift may answer referrals (a flow, a best source). `by_value`: its size may follow what they brought.
    `after_only`: never promised or hinted at before. `yearly` is the most per recipient and calendar year in
    `currency` (None: no limit). `cash`: cash and vouchers are allowed. `record`: a separate record is required.
    """

    tied: bool = True
    by_value: bool = True
    after_only: bool = False
    yearly: Decimal | None = None
    currency: str = "USD"
    cash: bool = True
    record: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Profession:
    """One profession's rules.

    `tells`: a source may be told how a referral turned out. `quotas`: referrals may be required of members of a group.
    `words` maps our words to theirs (client: patient), `weights` a signal's key to how much it counts.
    """

    key: str
    name: str
    gift: GiftRule = GiftRule()
    tells: bool = True
    quotas: bool = True
    words: Mapping[str, str] = field(default_factory=dict)
    categories: tuple[str, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()


GENERAL: Final = Profession(key="general", name="General")
