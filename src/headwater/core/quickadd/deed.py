"""What a quick-add line says, before anybody has saved it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from headwater.core.names.mention import Mention
from headwater.core.quickadd.needs import Sought


class Deed(StrEnum):
    """What has happened, as the line tells it."""

    REFERRAL_RECEIVED = "referral received"
    REFERRAL_GIVEN = "referral given"
    ENGAGEMENT = "engagement"
    THANKS = "thanks"
    TOUCH = "touch"
    NEED = "need"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """One line as understood; nothing is saved by it.

    A referral has `sources` (empty for one that I gave) and `prospects`, one referral for each; `provider` is None
    when that is me. An engagement has `client`, thanks and touches have `contacts` and a `way` (call, meeting, mail,
    message, event, gift, "" when not said). `on` is the day, today when the line names none (`day_said` is False).
    `day_read` says how an ambiguous day was read ("" mostly). `amount` is exact, `currency` a three-letter code or "".
    `understood` says it all in a sentence, or how to write it when `deed` is unknown; `instead` is then a line that
    was perhaps meant ("" mostly). Needs stand in `needs`, those of the one contact; with no contact they are mine.
    """

    deed: Deed
    understood: str
    on: date
    day_said: bool = False
    sources: tuple[Mention, ...] = ()
    prospects: tuple[Mention, ...] = ()
    provider: Mention | None = None
    client: Mention | None = None
    contacts: tuple[Mention, ...] = ()
    way: str = ""
    amount: Decimal | None = None
    currency: str = ""
    service: str = ""
    note: str = ""
    day_read: str = ""
    instead: str = ""
    needs: tuple[Sought, ...] = ()
