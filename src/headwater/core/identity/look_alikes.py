"""Names that look like the same party spelt differently. They are proposed, never merged: the user decides.

Instead of comparing every name with every other, the words of the names are compared once, and names that differ in
one such word are looked up. So the time grows with the number of names, not with its square.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from headwater.core.identity.partial_names import partial_names
from headwater.core.identity.same import resolve
from headwater.core.identity.similar_words import COMMON_WORDS, Kinship, SimilarWords
from headwater.core.names.first_names import FIRST_NAMES
from headwater.core.names.forms import fold, normal_form, order_free
from headwater.core.names.word_lists import COURTESY

MOST_NAMES = 100_000
"""Look-alikes are searched among this many names, the most frequent ones."""
_MOST_PER_WORD = 4
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Proposal:
    """`a` and `b` may be the same party, with the reason as a sentence.

    `a` is the more frequent one. `score` is from 0 to 1: above 0.9 hardly a doubt, under 0.75 only worth a look.
    """

    a: str
    b: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class LookAlikes:
    """The proposals, best first, and a sentence in `limited` when not all names were searched ("" when they were)."""

    proposals: tuple[Proposal, ...]
    limited: str = ""


def look_alikes(
    names: Mapping[str, int],
    *,
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
    most_names: int = MOST_NAMES,
) -> LookAlikes:
    """Pairs of names that may be one party spelt differently.

    `names` maps each name to how often it occurs. Names of equal normal form are one party already and not
    proposed; neither are pairs settled by the user in `same` or `different`. The order of the names does not matter.
    """
    limited = ""
    if len(names) > most_names:
        ranked = sorted(names, key=lambda name: (-names[name], name))
        names = {name: names[name] for name in ranked[:most_names]}
        limited = f"Only the {most_names:,} most frequent names were searched for look-alikes."
    shown = _by_form(names)
    settled = _settled(names, same, different)
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other, score, reason in _candidates(shown):
        pair = (one, other) if one < other else (other, one)
        if pair not in settled and score > best.get(pair, (0.0, ""))[0]:
            best[pair] = (score, reason)
    proposals = []
    for (one, other), (score, reason) in best.items():
        ordered = sorted((shown[one], shown[other]), key=lambda name: (-names[name], name))
        proposals.append(Proposal(ordered[0], ordered[1], round(score, 2), reason))
    proposals.sort(key=lambda found: (-found.score, found.a, found.b))
    return LookAlikes(tuple(proposals), limited)


def _by_form(names: Mapping[str, int]) -> dict[str, str]:
    """Each normal form with the spelling that stands for it: the most frequent one."""
    shown: dict[str, str] = {}
    for name in sorted(names):
        form = normal_form(name)
        if form and (form not in shown or names[name] > names[shown[form]]):
            shown[form] = name
    return shown


def _settled(
    names: Mapping[str, int], same: Iterable[tuple[str, str]], different: Iterable[tuple[str, str]]
) -> set[tuple[str, str]]:
    known = {normal_form(name) for name in names}
    joined = [(normal_form(a), normal_form(b)) for a, b in same]
    known_joined = [(a, b) for a, b in joined if a in known and b in known]
    forms = {form: 1 for pair in known_joined for form in pair}
    groups: dict[str, list[str]] = {}
    for form, head in resolve(forms, same=known_joined).canonical.items():
        groups.setdefault(head, []).append(form)
    pairs = [(a, b) for members in groups.values() for a in members for b in members]
    pairs += [(normal_form(a), normal_form(b)) for a, b in different]
    return {(a, b) if a < b else (b, a) for a, b in pairs}


_Found = Iterator[tuple[str, str, float, str]]


def _candidates(shown: Mapping[str, str]) -> _Found:
    split = {form: form.split() for form in shown}
    yield from _same_letters(shown)
    yield from _words_differ(shown, split)
    yield from _one_word_more(split)
    yield from partial_names(shown, split)


def _same_letters(forms: Iterable[str]) -> _Found:
    """The same words in another order, or the same letters with other blanks."""
    by_order: dict[str, list[str]] = {}
    by_letters: dict[str, list[str]] = {}
    for form in forms:
        by_order.setdefault(order_free(form), []).append(form)
        by_letters.setdefault(form.replace(" ", ""), []).append(form)
    for groups, score, reason in (
        (by_order, 0.95, "The same words in another order."),
        (by_letters, 0.96, "The same letters, written together or apart."),
    ):
        for members in groups.values():
            if 1 < len(members) <= 6 and not any(ch.isdigit() for ch in members[0]):
                yield from ((a, b, score, reason) for i, a in enumerate(members) for b in members[i + 1 :])


def _words_differ(shown: Mapping[str, str], split: Mapping[str, list[str]]) -> _Found:
    """Names that agree in all words but one, in any order, and that one is a similar word."""
    similar = SimilarWords({word for words in split.values() for word in words})
    by_order: dict[str, list[str]] = {}
    for form, words in split.items():
        by_order.setdefault(" ".join(sorted(words)), []).append(form)
    for form, words in split.items():
        yield from _both_differ(words, similar, by_order)
        for place, word in enumerate(words):
            for other, kinship in similar.of(word):
                changed = sorted([*words[:place], other, *words[place + 1 :]])
                for found in by_order.get(" ".join(changed), ()):
                    if form < found:
                        there = split[found].index(other)
                        first = place == 0 or there == 0
                        verdict = _verdict(word, other, kinship, first=first, alone=len(words) == 1)
                        if verdict:
                            turned = 0.0 if there == place else 0.03
                            pair = f'"{_spelt(word, shown[form])}" and "{_spelt(other, shown[found])}"'
                            yield form, found, verdict[0] - turned, f"{pair} {verdict[1]}"


def _both_differ(words: list[str], similar: SimilarWords, by_order: Mapping[str, list[str]]) -> _Found:
    """Names of two words with a slip in each: "Michael Laveryy" and "Micheal Laverty"."""
    if len(words) != 2:
        return
    form = " ".join(words)
    variants = [
        [kin for kin in similar.of(word) if kin[1].why != "nickname"][:_MOST_PER_WORD] for word in words
    ]
    for one, first in variants[0]:
        for other, last in variants[1]:
            for found in by_order.get(order_free(f"{one} {other}"), ()):
                if form < found and not (one in FIRST_NAMES and words[0] in FIRST_NAMES):
                    yield (
                        form,
                        found,
                        max(0.95 * first.score * last.score, 0.6),
                        "Both words are spelt a little differently.",
                    )


def _verdict(
    word: str, other: str, kinship: Kinship, *, first: bool, alone: bool
) -> tuple[float, str] | None:
    if kinship.why == "umlaut":
        return 0.95, "differ only in how an umlaut is written."
    if kinship.why == "nickname":
        return (0.85, "are forms of one first name.") if first and not alone else None
    if word in FIRST_NAMES and other in FIRST_NAMES and (first or alone):
        if alone or not kinship.letter_more:
            return None
        return 0.6, "differ in one letter, but both are first names."
    if alone and (len(word) < 5 or len(other) < 5):
        return None
    return kinship.score, f"differ in {'one letter' if kinship.edits == 1 else 'two letters'}."


def _spelt(word: str, name: str) -> str:
    """A word of a normal form as it is written in the name."""
    return next((each for each in _WORD.findall(name) if fold(each) == word), word.capitalize())


def _one_word_more(split: Mapping[str, list[str]]) -> _Found:
    """A middle name, a second surname, "Group" or "My" that one spelling has and the other has not."""
    for form, words in split.items():
        if len(words) < 2:
            continue
        for place, word in enumerate(words):
            rest = " ".join([*words[:place], *words[place + 1 :]])
            if rest not in split or word.isdigit():
                continue
            if len(words) == 2 and not (word in COMMON_WORDS or word in COURTESY):
                continue
            score = 0.85 if 0 < place < len(words) - 1 and len(words) == 3 else 0.7
            if word in COMMON_WORDS or word in COURTESY:
                score = 0.8
            yield form, rest, score, f'The same but for "{word.capitalize()}".'
