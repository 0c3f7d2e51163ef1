"""What matching knows of a person, and what it is asked: plain words and numbers, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

TRUST_LEVEL = 3
REST_DAYS = 14


@dataclass(frozen=True, slots=True)
class Person:
    """A contact in plain words.

    `tags` are roles, labels and categories in the user's words, `offers` what they say they offer, `wants` whom they
    want as clients, `did` the needs they met before. `trust` runs from 1 to 5 and is private (None: not said). `held`
    says why they are held back for everybody ("on hold", "no room this month"). `recommended` is the last day on
    which they were recommended, `share` the introductions of the last 12 months, `last` the last real contact.
    `vouched` names who vouched for them, `outcomes` counts introductions that went well, and all that were told.
    """

    id: int
    name: str
    kind: str = "person"
    title: str = ""
    organisation: str = ""
    city: str = ""
    country: str = ""
    tags: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    notes: str = ""
    domain: str = ""
    did: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    trust: int | None = None
    held: str = ""
    recommended: date | None = None
    share: int = 0
    last: date | None = None
    vouched: tuple[str, ...] = ()
    outcomes: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Wish:
    """A need, and what holds for it.

    `apart` are the people who are never to be introduced to the asker, `asker_trade` is a key of core.trades or the
    asker's title. Who was recommended within `rest_days` rests.
    """

    text: str
    today: date
    city: str = ""
    apart: frozenset[int] = frozenset()
    asker: int | None = None
    asker_trade: str = ""
    trust_level: int = TRUST_LEVEL
    rest_days: int = REST_DAYS


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near in meaning a need is to what is known of each person, and to what each trade is asked for.

    `persons` and `trades` are cosines, -1 to 1, by the person's id and by the trade's key. `through` (0 to 1) says how
    much the need and the person resemble the same trades, by the person's id.
    """

    persons: Mapping[int, float]
    trades: Mapping[str, float]
    through: Mapping[int, float]
