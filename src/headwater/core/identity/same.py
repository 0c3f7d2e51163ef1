"""Which spellings are one party: the same normal form, or because the user said so (`--same "A=B"`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from headwater.core.names.forms import normal_form


class UnknownName(ValueError):
    """A name given as the same as another one that does not occur; the text says so and names the nearest."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """`canonical` maps every name to the spelling its party is shown by.

    `notes` says in a sentence each which spellings were taken together.
    """

    canonical: Mapping[str, str]
    notes: tuple[str, ...] = field(default=())


def resolve(names: Mapping[str, int], *, same: Iterable[tuple[str, str]] = ()) -> Resolved:
    """One spelling for every party.

    `names` maps each name as shown to how often it occurs. Names of equal normal form are one party at once, and so
    are the pairs in `same` and all that hangs together by them. A party is shown by its most frequent spelling (then
    the one with more letters beyond plain ones, then in alphabetical order). Raises `UnknownName` when a name in
    `same` does not occur.
    """
    leader: dict[str, str] = {}
    spellings: dict[str, list[str]] = {}
    for name in names:
        spellings.setdefault(normal_form(name), []).append(name)
    forms = set(spellings)
    for one, other in same:
        first, second = (_form_of(name, names, forms) for name in (one, other))
        first, second = _top(leader, first), _top(leader, second)
        if first != second:
            leader[max(first, second)] = min(first, second)
    groups: dict[str, list[str]] = {}
    for form, members in spellings.items():
        groups.setdefault(_top(leader, form), []).extend(members)
    canonical: dict[str, str] = {}
    notes = []
    for members in groups.values():
        shown = min(members, key=lambda name: _rank(name, names[name])) if len(members) > 1 else members[0]
        for name in members:
            canonical[name] = shown
        if len(members) > 1:
            others = ", ".join(f'"{name}"' for name in sorted(members) if name != shown)
            notes.append(f'Taken as "{shown}" too: {others}.')
    return Resolved(canonical, tuple(sorted(notes)))


def read_same(text: str) -> tuple[str, str]:
    """The two names in "A=B". Raises ValueError with a sentence when it is not of that form."""
    one, sign, other = text.partition("=")
    if not sign or not one.strip() or not other.strip() or "=" in other:
        raise ValueError(
            f'"{text}" is not of the form "A=B". Write two names with = between, like "Ann Berg=A. Berg".'
        )
    return one.strip(), other.strip()


def nearest(name: str, names: Iterable[str], *, limit: int = 3) -> list[str]:
    """The names that are spelt most like `name`, best first; those that are not alike at all are left out."""
    from rapidfuzz import fuzz, process

    form = normal_form(name)
    candidates = sorted(names)
    forms = [normal_form(candidate) for candidate in candidates]
    found = process.extract(form, forms, scorer=fuzz.WRatio, limit=limit, score_cutoff=55)
    return [candidates[place] for _, _, place in found]


def _form_of(name: str, names: Mapping[str, int], forms: set[str]) -> str:
    form = normal_form(name)
    if form in forms:
        return form
    near = nearest(name, names)
    hint = " Did you mean " + " or ".join(f'"{one}"' for one in near) + "?" if near else ""
    raise UnknownName(f'"{name}" does not occur among the names.{hint}')


def _top(leader: dict[str, str], form: str) -> str:
    top = form
    while top in leader:
        top = leader[top]
    while form != top:
        leader[form], form = top, leader[form]
    return top


def _rank(name: str, count: int) -> tuple[int, bool, bool, int, str]:
    """Lower is better: frequent, mixed case, with its accents."""
    untidy = name != " ".join(name.split())
    return -count, untidy, name.isupper() or name.islower(), -sum(not ch.isascii() for ch in name), name
