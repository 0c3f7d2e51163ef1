"""Finds partners among the contacts one already has: which category of one's own each of them fits, and why.

Suppliers and others who sell to the user come first: they have a reason to return a favour. What the user answered
before, yes or no, is not proposed again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import Final

from headwater.core.giving.known import Person
from headwater.core.names.forms import fold
from headwater.core.trades import GROUPS, trades
from headwater.core.trades.evidence import Evidence, Shown, evidence, guessed_titles, quoted
from headwater.core.trades.kinds import BROADER
from headwater.core.trades.name_words import name_form, plain, words
from headwater.core.trades.reading import read_firm, read_title

LEAST: Final = 0.25
"""Nobody is proposed with less."""
MAY_DO: Final = 0.5
"""What a general trade counts for a category of a special one: a lawyer may do employment law."""
LITERAL: Final = 0.7
"""What it counts when a person's title or tags hold every word of a category that names no trade we know."""
SELLS: Final = 0.3
SELLS_TO_YOU: Final = "They sell to you"
_SELLERS: Final = """
    supplier vendor contractor subcontractor provider seller lieferant lieferantin dienstleister dienstleisterin
    verkaufer zulieferer fournisseur fournisseuse prestataire proveedor proveedora leverancier
"""
SELLERS: Final = frozenset(name_form(word) for word in _SELLERS.split())
"""Roles of those who sell to the user."""
_JOINING: Final = frozenset(
    ("and", "und", "et", "y", "of", "the", "der", "die", "das", "for", "fur", "partner")
)


@dataclass(frozen=True, slots=True)
class Category:
    """A partner category of the user's own. `trades` are keys of ours; none: its name tells which."""

    id: int
    name: str
    trades: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A contact for a category. `score` runs from 0 to 1, `reasons` say in plain words what speaks for it."""

    person: int
    category: int
    score: float
    reasons: tuple[str, ...]
    sells: bool = False


def scan(
    *,
    people: Sequence[Person],
    categories: Iterable[Category],
    answers: Mapping[tuple[int, int], bool],
    sellers: Mapping[int, str] | None = None,
) -> tuple[Proposal, ...]:
    """Every contact that fits a category, those who sell to the user first, then by score.

    `answers` holds what the user said to (person, category). `sellers` are those with invoices to the user, each with
    what shows it ("Invoice of 3 May 2026"); a role such as "supplier" shows it too.
    """
    asked, literal = _by_trade(categories)
    if not asked and not literal:
        return ()
    guessed = guessed_titles([one.title for one in people])
    found: list[Proposal] = []
    for person in people:
        sold = _sold(person, (sellers or {}).get(person.id))
        for category, signs in _fitting(person, asked, literal, evidence(person, guessed)).items():
            if (person.id, category) not in answers:
                found.extend(_proposed(person, category, signs, sold))
    return tuple(sorted(found, key=lambda one: (not one.sells, -one.score, one.person, one.category)))


def trades_named(name: str) -> tuple[str, ...]:
    """The trades that a category's name tells ("Lawyers and tax advisers", "Property"); none where it tells none."""
    read = dict.fromkeys((*read_title(name).trades, *read_firm(name)))
    if read:
        return tuple(read)
    group = "_".join(fold(name).split())
    return tuple(one.key for one in trades().values() if one.group == group) if group in GROUPS else ()


def _wanted(category: Category) -> dict[str, float]:
    """The trades that fit a category, each with what it counts."""
    exact = [one for one in category.trades if one in trades()] or trades_named(category.name)
    counts = dict.fromkeys(exact, 1.0)
    for special, general in BROADER.items():
        if general in exact:
            counts[special] = 1.0
        elif special in exact:
            counts.setdefault(general, MAY_DO)
    return counts


def _sold(person: Person, invoice: str | None) -> str:
    """What shows that a person sells to the user; blank when nothing does."""
    if invoice is not None:
        return f"{SELLS_TO_YOU}: {invoice}" if invoice else SELLS_TO_YOU
    return SELLS_TO_YOU if any(_is_seller(tag) for tag in person.tags) else ""


@lru_cache(maxsize=50_000)
def _is_seller(tag: str) -> bool:
    return not SELLERS.isdisjoint(words(plain(tag)))


def _by_trade(
    categories: Iterable[Category],
) -> tuple[dict[str, list[tuple[int, float]]], list[tuple[Category, frozenset[str]]]]:
    """The categories that each trade fits with what it counts, and those whose name tells no trade, by their words."""
    asked: dict[str, list[tuple[int, float]]] = defaultdict(list)
    literal = []
    for category in categories:
        counts = _wanted(category)
        for trade, count in counts.items():
            asked[trade].append((category.id, count))
        said = frozenset(words(plain(category.name))) - _JOINING
        if not counts and said:
            literal.append((category, said))
    return asked, literal


def _fitting(
    person: Person,
    asked: Mapping[str, list[tuple[int, float]]],
    literal: Iterable[tuple[Category, frozenset[str]]],
    shown: Evidence,
) -> dict[int, dict[str, Shown]]:
    """For every category by its id the signs that speak for a person, by what they say."""
    found: dict[int, dict[str, Shown]] = defaultdict(dict)
    for trade, signs in shown.items():
        for category, count in asked.get(trade, ()):
            for one in signs:
                told = one if count == 1 else Shown(one.weight * count, f"{one.reason}. Ask them.")
                best = found[category].get(one.reason, told)
                found[category][one.reason] = max(told, best, key=lambda each: each.weight)
    for unknown, said in literal:
        for one in _literal(person, said):
            found[unknown.id][one.reason] = one
    return found


def _proposed(person: Person, category: int, signs: Mapping[str, Shown], sold: str) -> Iterator[Proposal]:
    score = 1 - prod(1 - one.weight for one in signs.values()) * (1 - SELLS if sold else 1)
    if not signs or score < LEAST:
        return
    order = sorted(signs.values(), key=lambda one: (-one.weight, one.reason))
    reasons = ((sold,) if sold else ()) + tuple(one.reason for one in order)
    yield Proposal(person.id, category, round(score, 4), reasons, bool(sold))


def _literal(person: Person, asked: frozenset[str]) -> Iterator[Shown]:
    """Where a person's own words hold every word of a category that names no trade."""
    for says, text in (("Title", person.title), *(("Your word for them", tag) for tag in person.tags)):
        if text and asked.issubset(words(plain(text))) and (says != "Title" or not read_title(text).silent):
            yield Shown(LITERAL, f"{says}: {quoted(text)}")
