"""Business as a flow between people: who gave whom work, through me or at all, each piece once.

Through me are the pieces that came of my gives and referrals (see `led`). A piece whose amount nobody told is counted,
and its amount stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from headwater.core.know.led import created
from headwater.core.practice import Practice
from headwater.core.tables import Facts

Row = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of business: a row of `what`, who bought (None: nobody told) and who did the work."""

    what: str
    id: int
    buyer: int | None
    seller: int
    value: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class Between:
    """What flowed from one to another: the pieces, what is known of their worth by currency, how many are unknown."""

    buyer: int | None
    seller: int
    pieces: tuple[Piece, ...]

    @property
    def values(self) -> dict[str, Decimal]:
        """The sums of the amounts that were told, by currency."""
        found: dict[str, Decimal] = {}
        for piece in self.pieces:
            if piece.value is not None:
                found[piece.currency] = found.get(piece.currency, Decimal(0)) + piece.value
        return found

    @property
    def untold(self) -> int:
        """How many pieces whose amount nobody told."""
        return sum(piece.value is None for piece in self.pieces)

    @property
    def facts(self) -> tuple[Facts, ...]:
        """The rows of the ledger."""
        kinds = dict.fromkeys(piece.what for piece in self.pieces)
        return tuple(Facts(kind, tuple(one.id for one in self.pieces if one.what == kind)) for kind in kinds)


def through_me(*, practice: Practice) -> tuple[Piece, ...]:
    """The business that came of my gives and referrals, oldest first."""
    deals = {deal.id: deal for deal in practice.business}
    gives = {give.id: give for give in practice.gives}
    referrals = {each.id: each for each in practice.referrals}
    found = []
    for one in created(practice=practice):
        what, pk = one.amount.what, one.amount.id
        buyer: int | None
        if what == "business":
            buyer, seller = deals[pk].buyer, deals[pk].seller
        elif what == "gives":
            buyer, seller = gives[pk].other, gives[pk].contact
        else:
            buyer, seller = referrals[pk].prospect, referrals[pk].provider
        found.append(Piece(what, pk, buyer, seller, one.amount.value, one.amount.currency))
    return tuple(found)


def between_others(*, practice: Practice) -> tuple[Piece, ...]:
    """All business that others did with each other, whoever brought them together, oldest first."""
    deals = {deal.id: deal for deal in practice.business if practice.me not in (deal.buyer, deal.seller)}
    found = sorted(deals.values(), key=lambda deal: (deal.on, deal.id))
    return tuple(
        Piece("business", deal.id, deal.buyer, deal.seller, deal.value, deal.currency) for deal in found
    )


def flows(*, pieces: Iterable[Piece]) -> tuple[Between, ...]:
    """The pieces by who bought and who did the work, the most first."""
    by_pair: dict[tuple[int | None, int], list[Piece]] = {}
    for piece in pieces:
        by_pair.setdefault((piece.buyer, piece.seller), []).append(piece)
    found = [Between(buyer, seller, tuple(some)) for (buyer, seller), some in by_pair.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.pieces), one.buyer or 0, one.seller)))


def facts_of(*, flows: Sequence[Between]) -> tuple[Facts, ...]:
    """The rows of several flows together."""
    return tuple(fact for one in flows for fact in one.facts)
