"""What a review tells: the facts behind "these are my best sources", as frozen values that doors can print.

Clients are counted by shares: a client weighs one in all, however many engagements it has and however many
sources share it. So every number of clients here is an exact decimal. Money stands per currency and is never
added across currencies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from headwater.core.words import UNKNOWN, Party, Window

Money = Mapping[str, Decimal]
"""Amounts by currency."""


class Measure(StrEnum):
    """What the ranking goes by."""

    CLIENTS = "clients"
    REFERRALS = "referrals"
    VALUE = "value"
    CONSISTENCY = "consistency"
    QUALIFIED = "qualified"


@dataclass(frozen=True, slots=True)
class Direct:
    """What came straight from a source: `referrals` are different people, `qualified` those known to fit."""

    referrals: int
    clients: Decimal
    value: Money
    qualified: int = 0


@dataclass(frozen=True, slots=True)
class Credit:
    """Clients and value credited to a source."""

    clients: Decimal
    value: Money


@dataclass(frozen=True, slots=True)
class Lineage:
    """How many clients have this source on their chain. Not credit: a client counts for each ancestor."""

    clients: int


@dataclass(frozen=True, slots=True)
class Trend:
    """The chosen measure in this window and in the one before (None: no window before was asked for)."""

    now: Decimal
    before: Decimal | None

    @property
    def change(self) -> Decimal | None:
        """By how much the measure went up or down."""
        return None if self.before is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class PersonBehind:
    """A person behind a content, and the visible secondary credit that is theirs. Primary sums stay."""

    party: Party
    share: Fraction
    role: str
    credit: Credit


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """One row of the ranking.

    `credit` is under the chosen chain model. `first` and `last` are the days of its referrals, of all time up
    to the window's end (None: none is dated). Of the `quarters_since_first`, `quarters_active` saw a
    referral. `rank` is None for the unknown source, which is shown and not ranked; `rank_before` is None
    where the source had nothing in the window before.
    """

    party: Party
    direct: Direct
    root: Credit
    lineage: Lineage
    credit: Credit
    first: date | None
    last: date | None
    quarters_active: int
    quarters_since_first: int
    trend: Trend
    rank: int | None
    rank_before: int | None
    people_behind: tuple[PersonBehind, ...] = ()

    @property
    def consistency(self) -> Fraction | None:
        """The share of quarters with at least one referral, from its first to the window's end."""
        return (
            Fraction(self.quarters_active, self.quarters_since_first) if self.quarters_since_first else None
        )

    @property
    def is_unknown(self) -> bool:
        """Whether this row is the unknown source."""
        return self.party.id == UNKNOWN.id


@dataclass(frozen=True, slots=True)
class ChainHop:
    """One source on a client's chain and the day it sent the one below (None: not known)."""

    party: Party
    on: date | None


@dataclass(frozen=True, slots=True)
class RootShare:
    """A root source of a client with its share; a client's shares add up to one."""

    party: Party
    share: Decimal


@dataclass(frozen=True, slots=True)
class ClientTrace:
    """Where one client of the window came from.

    `chain` is the heaviest chain of its latest traced engagement, nearest source first. `roots` weigh all its
    engagements of the window; what has no link stands under the unknown source.
    """

    party: Party
    known: bool
    chain: tuple[ChainHop, ...]
    roots: tuple[RootShare, ...]
    value: Money
    engagements: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How one total hangs on few sources. `total` includes what is unsourced, which no source explains.

    The total is that of the ranking: a source with more credit notes than invoices lowers it. `top2_share` is the
    part of the total behind the two largest root sources, never more than the whole; `top2` names them in order, and
    where equals share the last of the two places, `top2_sharing` counts those and they are not named.
    `sources_for_half` and `sources_for_four_fifths` are the least number of sources that explain so much (None: all
    together do not); `gini` runs from 0 (all alike) to nearly 1 (one has all), over root sources with credit.
    """

    total: Decimal
    top2_share: Decimal
    top2: tuple[Party, ...]
    top2_sharing: int
    sources_for_half: int | None
    sources_for_four_fifths: int | None
    gini: Decimal


@dataclass(frozen=True, slots=True)
class Concentration:
    """How far the practice hangs on few root sources: by clients, and by value in each currency."""

    clients: Spread
    value: Mapping[str, Spread]


@dataclass(frozen=True, slots=True)
class Unsourced:
    """Clients whose origin nobody knows. The cure is to ask them."""

    clients: Decimal
    share: Decimal
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The facts of the sentence "15 of your 22 clients trace back to two sources: X and Y".

    `clients` stand to the account of the sources in front, under the root; `of` are all clients. `sources` are those
    to be named. Where more than two share the first place, `sharing_first` counts them (and `clients` are theirs);
    where more than one share the second, `sharing_second` does; else both are 0. `roots` counts all root sources.
    """

    clients: Decimal
    of: int
    sources: tuple[Party, ...]
    sharing_first: int = 0
    sharing_second: int = 0
    roots: int = 0

    @property
    def share(self) -> Fraction:
        """The part of all clients."""
        return Fraction(self.clients) / self.of


@dataclass(frozen=True, slots=True)
class SentSeveral:
    """A source that sent two or more different people in the window, and whom."""

    party: Party
    people: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Quiet:
    """A source that sent people before the window and nobody in it."""

    party: Party
    referrals: int
    last: date | None
    best_year: int | None
    best_year_referrals: int


@dataclass(frozen=True, slots=True)
class Secondary:
    """All secondary credit of one person, over every content they stand behind."""

    party: Party
    credit: Credit
    through: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """The answer to "who are my best sources?" for one window.

    `sources` has a row for everybody with something in the window, best first, cut to the `top` asked for
    (the unknown source always stays); `sources_count` counts them before the cut. `flagged` are contents
    whose people behind them do not share exactly one whole. `clients` is worked out when it is read.
    """

    window: Window
    before: Window | None
    touch: str
    chain: str
    measure: Measure
    currency: str
    clients_count: int
    engagements_count: int
    value: Money
    headline: Headline | None
    sources: tuple[SourceFacts, ...]
    sources_count: int
    clients: Sequence[ClientTrace]
    concentration: Concentration
    unsourced: Unsourced
    several: tuple[SentSeveral, ...]
    several_count: int
    quiet: tuple[Quiet, ...]
    quiet_count: int
    secondary: tuple[Secondary, ...]
    flagged: tuple[Party, ...]
