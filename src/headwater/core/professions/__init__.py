"""What each profession may give and say, as dated data with its sources: reminders for a person, never a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a rule was read, and on which day. `about` names what of the rule it stands behind, blank for all."""

    text: str
    where: str
    read_on: date
    about: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most per recipient and calendar year, in force from `since` on (None: from the first)."""

    amount: Decimal
    since: date | None = None


NOMINAL: Final = Decimal(100)
"""Where a gift must be nominal and nobody says how much that is: the one figure that was read (Arizona, 02-01)."""


@dataclass(frozen=True, slots=True)
class GiftRule:
    """What may be given to a source.

    `tied`: a gift may answer referrals (a flow, a best source). `by_value`: its size may follow what they brought.
    `by_volume`: it may follow from how many they sent. `after_only`: never promised or hinted at before. `limits` are
    the most per recipient and calendar year in `currency`, each from its day on; `yearly` is one that the user set
    themselves and that replaces them. `each`: a single gift stays below this. `nominal`: small, whatever the limit;
    below NOMINAL where neither a limit nor `each` is set. `cash`: cash and vouchers are allowed. `record`: a separate
    record is required. `not_for` holds the roles of recipients for whom the limits were not written.
    """

    tied: bool = True
    by_value: bool = True
    by_volume: bool = True
    after_only: bool = False
    nominal: bool = False
    yearly: Decimal | None = None
    limits: tuple[Limit, ...] = ()
    each: Decimal | None = None
    currency: str = "USD"
    cash: bool = True
    record: bool = False
    not_for: frozenset[str] = frozenset()
    note: str = ""

    def limit_on(self, day: date) -> Decimal | None:
        """The most per recipient in the year of that day, by the rule in force on it; None when there is none."""
        if self.yearly is not None:
            return self.yearly
        held = [limit for limit in self.limits if limit.since is None or limit.since <= day]
        return held[-1].amount if held else None

    def single_below(self, day: date) -> Decimal | None:
        """What a single gift stays below on that day: what is set, or what is nominal at most; None for no bound."""
        if self.each is None and self.nominal and self.limit_on(day) is None:
            return NOMINAL
        return self.each


@dataclass(frozen=True, slots=True)
class Profession:
    """One profession's rules.

    `tells`: a source may be told how a referral turned out. `quotas`: referrals may be required of members of a group.
    `words` maps our words to theirs (client: patient), `weights` a signal's key to how much it counts. `states` maps
    a state to what is otherwise there, `state` is the one that applies.
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
    states: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    state: str = ""

    def word(self, ours: str) -> str:
        """Their word for one of ours; ours when they have none."""
        return self.words.get(ours) or ours

    def reading_on(self, about: str) -> Reading | None:
        """Where the part of the rule named `about` was read; else the first reading on gifts as a whole."""
        fits = [one for one in self.readings if one.about == about]
        return next(iter(fits or [one for one in self.readings if not one.about]), None)


GENERAL: Final = Profession(
    key="general",
    name="General",
    categories=("accountants", "lawyers", "banks", "consultants", "associations", "teachers and trainers"),
    readings=(
        Reading(
            "In the US at most 25 dollars per recipient and year are deductible; spouse and business count as one "
            "giver; small imprinted items are excluded. It is not a ban.",
            "irs.gov taxmap, publication 463", date(2026, 11, 24), "deductible",
        ),
    ),
)  # fmt: skip

NAMES: Final[tuple[str, ...]] = (
    "general",
    "coach",
    "accountant",
    "lawyer",
    "adviser",
    "property",
    "health",
    "therapist",
)
"""The shipped professions by key, in the order they are offered. Each but the general one has a file of its name."""


def profession_named(key: str) -> Profession:
    """The shipped profession of that key. Raises KeyError with the keys there are."""
    if key == GENERAL.key:
        return GENERAL
    if key not in NAMES:
        raise KeyError(f"There is no profession “{key}”. Choose one of: {', '.join(NAMES)}.")
    found: Profession = import_module(f"headwater.core.professions.{key}").PROFESSION
    return found


def professions() -> tuple[Profession, ...]:
    """Every shipped profession."""
    return tuple(profession_named(key) for key in NAMES)
