"""Whether somebody a file names can be somebody known, where an address or a name is shared."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.identity import order_free
from headwater.core.identity.nicknames import NICKNAMES


def fits(one: str, other: str) -> bool:
    """Whether two normal forms can be one person's, when they share an address: shorter, turned round, a nickname."""
    if one == other or order_free(one) == order_free(other):
        return True
    first, second = one.split(), other.split()
    if not first or not second:
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if first[-1] != second[-1]:
        return False
    a, b = first[0], second[0]
    initials = a[0] == b[0] and 1 in (len(a), len(b))
    return initials or b in NICKNAMES.get(a, frozenset())


def speaks_against(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> bool:
    """Whether both have e-mail addresses (or both only phone numbers) and share none."""
    first, second = set(one), set(other)
    if first & second:
        return False
    mails = [{address for address in each if address[0] == "email"} for each in (first, second)]
    if all(mails):
        return True
    return bool(first) and bool(second) and not any(mails)
