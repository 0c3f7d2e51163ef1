"""What each source brought in a window: the people it sent, the clients who came of them, and their value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.core.dealings import Referral
from headwater.core.know.brought import Brought, brought, once, received_in, within
from headwater.core.know.cells import Amount, count, currencies_of, money_cells, money_columns
from headwater.core.practice import Practice
from headwater.core.tables import Cell, Column
from headwater.core.words import Window


@dataclass(frozen=True, slots=True)
class Yields:
    """By source, the unknown one among them: `referrals` received, `clients` (each once) and all `works` begun."""

    referrals: Mapping[int, Sequence[Referral]]
    clients: Mapping[int, Sequence[Brought]]
    works: Mapping[int, Sequence[Brought]]

    @property
    def sources(self) -> set[int]:
        """Everybody who sent somebody or stands behind a client of the window."""
        return {*self.referrals, *self.works}

    @property
    def amounts(self) -> list[Amount]:
        """The value of all work."""
        return [each.amount for works in self.works.values() for each in works]

    def sent(self, sources: Collection[int]) -> Cell:
        """The referrals that these sources made."""
        return count(
            referrals=(each.id for one in _those(sources, self.referrals) for each in self.referrals[one])
        )

    def hired(self, sources: Collection[int]) -> Cell:
        """The clients that these sources sent."""
        return count(
            engagements=(
                each.engagement.id for one in _those(sources, self.clients) for each in self.clients[one]
            )
        )

    def value(self, sources: Collection[int], currencies: Sequence[str]) -> tuple[Cell, ...]:
        """The value of the work of clients that these sources sent, in each currency."""
        return money_cells(
            amounts=(each.amount for one in _those(sources, self.works) for each in self.works[one]),
            currencies=currencies,
        )

    def cells(self, sources: Collection[int], currencies: Sequence[str]) -> tuple[Cell, ...]:
        """Referrals, clients and value: the cells under `yield_columns`."""
        return (self.sent(sources), self.hired(sources), *self.value(sources, currencies))


def yields(*, practice: Practice, window: Window) -> Yields:
    """What each source brought in the window."""
    works = within(works=brought(book=practice.book), window=window)
    return Yields(
        referrals=received_in(practice=practice, window=window),
        clients=_by_source(once(works=works)),
        works=_by_source(works),
    )


def yield_columns(*, currencies: Sequence[str]) -> tuple[Column, ...]:
    """Referrals, clients and value."""
    return (
        Column("referrals", "Referrals", "count", "Referrals received in these days."),
        Column("clients", "Clients", "count", "Clients who began in these days, each once."),
        *money_columns(
            key="value",
            label="Value",
            currencies=currencies,
            says="What their work is worth, as far as written down.",
        ),
    )


def currencies_in(*, found: Yields, practice: Practice) -> tuple[str, ...]:
    """The currencies of all that was yielded, the usual one first."""
    return currencies_of(amounts=found.amounts, usual=practice.currency)


def _those(sources: Collection[int], known: Mapping[int, object]) -> Iterable[int]:
    """Those of the sources with something, walking the shorter of the two."""
    if len(sources) <= len(known):
        return [each for each in sources if each in known]
    wanted = sources if isinstance(sources, set | frozenset | dict) else set(sources)
    return [each for each in known if each in wanted]


def _by_source(works: Iterable[Brought]) -> dict[int, list[Brought]]:
    found: dict[int, list[Brought]] = {}
    for each in works:
        found.setdefault(each.source, []).append(each)
    return found
