"""Everybody who could send somebody, with what each did so far: what forecasts and the quiet list are made from.

Who never sent anybody is in it too: without them a single referral looks likelier to be followed by another than it
is. Me and the unknown source are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from headwater.core.dealings import Referral
from headwater.core.know.brought import FIRST_YEAR, Brought
from headwater.core.know.cells import currencies_of
from headwater.core.know.forecast_parts import SourceHistory
from headwater.core.know.rhythm.histories import History
from headwater.core.know.yields import yields
from headwater.core.practice import Part, Practice
from headwater.core.windows import EVERYTHING
from headwater.core.words import Kind, Stage

NEEDS: Final = frozenset({Part.PROFILES, Part.REFERRALS})
DECIDED: Final = (Stage.WON, Stage.LOST, Stage.DECLINED)


@dataclass(frozen=True, slots=True)
class Sender:
    """One contact or content. `sent` are its dated referrals to me, oldest first; `works` the work they brought.

    `values` are what each client it brought was worth in the currency of the practice, as far as known and more than
    nothing; `valued` are the ids of the work counted in them.
    """

    id: int
    name: str
    is_content: bool
    known: date | None
    sent: tuple[Referral, ...] = ()
    works: tuple[Brought, ...] = ()
    values: tuple[Decimal, ...] = ()
    valued: tuple[int, ...] = ()

    @property
    def wins(self) -> tuple[int, ...]:
        """The ids of the work it brought."""
        return tuple(each.engagement.id for each in self.works)

    @property
    def history(self) -> History:
        """Its days, as the model of rhythms takes them."""
        return History(self.id, self.known, tuple(each.on for each in self.sent))

    @property
    def source_history(self) -> SourceHistory:
        """All that a forecast is made from."""
        decided = [each for each in self.sent if each.stage in DECIDED]
        return SourceHistory(
            id=self.id, known=self.known, days=tuple(each.on for each in self.sent), decided=len(decided),
            won=sum(each.stage is Stage.WON for each in decided), values=self.values, is_content=self.is_content,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Senders:
    """All of them by id, in the order of ids; the currency of their values, and all that their work is worth in."""

    of: Mapping[int, Sender]
    currency: str
    currencies: tuple[str, ...]

    @property
    def active(self) -> list[Sender]:
        """Those who ever sent somebody."""
        return [each for each in self.of.values() if each.sent]


def senders(*, practice: Practice) -> Senders:
    """Everybody live in the practice but me and the unknown source."""
    sent: dict[int, list[Referral]] = defaultdict(list)
    for referral in sorted(practice.received, key=lambda each: (each.on, each.id)):
        if referral.on.year >= FIRST_YEAR:
            sent[referral.source].append(referral)
    found = yields(practice=practice, window=EVERYTHING)
    currencies = currencies_of(amounts=found.amounts, usual=practice.currency)
    currency = currencies[0]
    of = {}
    for party, profile in sorted(practice.profiles.items()):
        it = practice.book.parties.get(party)
        if it is None or it.kind is Kind.UNKNOWN or party == practice.me:
            continue
        works = tuple(found.works.get(party, ()))
        worth: dict[int, Decimal] = defaultdict(Decimal)
        paid = [each.engagement for each in works if each.engagement.currency == currency]
        paid = [each for each in paid if each.value is not None]
        for work in paid:
            worth[work.client] += work.value or 0
        of[party] = Sender(
            id=party, name=it.name, is_content=not it.kind.is_contact, known=profile.known,
            sent=tuple(sent.get(party, ())), works=works,
            values=tuple(value for value in worth.values() if value > 0),
            valued=tuple(each.id for each in paid if worth[each.client] > 0),
        )  # fmt: skip
    return Senders(of, currency, currencies)
