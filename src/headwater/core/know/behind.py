"""The people behind a content: the article is where the client came from, its author is whom to thank.

What they get is a second, visible credit beside the content's own. It never changes the sums of the sources.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import lcm
from types import MappingProxyType

from headwater.core.credit.parts import apportion, as_count, split_money
from headwater.core.know.facts import Credit, PersonBehind, Secondary
from headwater.core.know.tally import Account
from headwater.core.words import Behind, Book, Party


def people_behind(*, book: Book, account: Account, content: int) -> tuple[PersonBehind, ...]:
    """Who stands behind a content and what part of its credit is theirs to be thanked for.

    Where the shares add up to less than one, the rest is nobody's; where to more, they are scaled down.
    """
    behind = book.behind.get(content, ())
    if not behind:
        return ()
    weights = _weights(behind)
    if not sum(weights):
        weights[-1] = 1
    clients = apportion(weights, account.clients.get(content, 0))
    money = {currency: split_money(amount, weights) for currency, amount in account.money(content).items()}
    return tuple(
        PersonBehind(
            party=book.parties[each.person],
            share=each.share,
            role=each.role,
            credit=Credit(
                clients=as_count(clients[place]),
                value=MappingProxyType({currency: pieces[place] for currency, pieces in money.items()}),
            ),
        )
        for place, each in enumerate(behind)
    )


def secondary_credit(*, book: Book, account: Account) -> tuple[Secondary, ...]:
    """The second credit of each person, over all contents they stand behind; most clients first."""
    clients: dict[int, Decimal] = {}
    value: dict[int, dict[str, Decimal]] = {}
    through: dict[int, list[Party]] = {}
    for content in sorted(book.behind):
        if content not in account.clients and not account.money(content):
            continue
        for each in people_behind(book=book, account=account, content=content):
            person = each.party.id
            clients[person] = clients.get(person, Decimal(0)) + each.credit.clients
            money = value.setdefault(person, {})
            for currency, amount in each.credit.value.items():
                money[currency] = money.get(currency, Decimal(0)) + amount
            through.setdefault(person, []).append(book.parties[content])
    rows = [
        Secondary(
            party=book.parties[person],
            credit=Credit(clients=clients[person], value=MappingProxyType(value[person])),
            through=tuple(through[person]),
        )
        for person in clients
    ]
    return tuple(sorted(rows, key=lambda row: (-row.credit.clients, row.party.name.casefold(), row.party.id)))


def contents_with_odd_shares(
    *, parties: Mapping[int, Party], behind: Mapping[int, Sequence[Behind]]
) -> tuple[Party, ...]:
    """Contents whose people behind them do not share exactly one whole: to be put right by the user."""
    odd = [
        parties[content]
        for content, people in behind.items()
        if people and sum(each.share for each in people) != 1
    ]
    return tuple(sorted(odd, key=lambda party: (party.name.casefold(), party.id)))


def _weights(behind: Sequence[Behind]) -> list[int]:
    """Whole-number weights of the shares, and last the weight of what is nobody's."""
    denominator = lcm(*(each.share.denominator for each in behind))
    weights = [max(0, int(each.share * denominator)) for each in behind]
    return [*weights, max(0, denominator - sum(weights))]
