"""Names of which one spelling says less: an initial, a first name alone, "Mrs Clark", a firm after its partner's name.

They may be the fuller name that stands elsewhere in the file; where several would fit, each is proposed and the
reason says that it could be either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from headwater.core.identity.similar_words import COMMON_WORDS
from headwater.core.names.forms import fold, normal_form
from headwater.core.names.word_lists import COURTESY

Found = Iterator[tuple[str, str, float, str]]
"""Two normal forms, how sure (0 to 1), and the reason."""
MOST_FITTING: Final = 3
"""With more full names than this that fit, none is proposed."""


def partial_names(shown: Mapping[str, str], split: Mapping[str, list[str]]) -> Found:
    """Pairs in which one name says less. `shown` and `split` give the spelling and the words of each normal form."""
    yield from _initials(split)
    yield from _only_one_word(shown, split)
    yield from _addressed(shown, split)
    yield from _after_a_comma(shown)


def _initials(split: Mapping[str, list[str]]) -> Found:
    """ "A. Berg" or "Anna B." and "Anna Berg", when not more than a few names fit."""
    fitting: dict[str, list[tuple[str, str]]] = {}
    wanted = {
        form for form, words in split.items() if len(words) > 1 and any(len(word) == 1 for word in words)
    }
    if not wanted:
        return
    for form, words in split.items():
        for place in range(len(words)):
            if len(words[place]) > 1 and words[place].isalpha():
                short = " ".join([*words[:place], words[place][0], *words[place + 1 :]])
                if short in wanted:
                    which = "surname" if place == len(words) - 1 else "first name"
                    fitting.setdefault(short, []).append((form, which))
    for short, forms in fitting.items():
        if len(forms) <= MOST_FITTING:
            score = 0.78 if len(forms) == 1 else 0.65
            yield from ((short, form, score, f"An initial that fits the {which}.") for form, which in forms)


def _only_one_word(shown: Mapping[str, str], split: Mapping[str, list[str]]) -> Found:
    """ "Anna" or "Falk" alone, when no more than a few full names have that word."""
    alone = {form for form, words in split.items() if len(words) == 1 and form not in COMMON_WORDS}
    having: dict[str, list[str]] = {}
    for form, words in split.items():
        if 2 <= len(words) <= 3 and not any(word.isdigit() for word in words):
            for word in {words[0], words[-1]}:
                if word in alone and len(having.setdefault(word, [])) <= MOST_FITTING:
                    having[word].append(form)
    for word, forms in having.items():
        if len(word) < 3 or len(forms) > MOST_FITTING:
            continue
        if len(forms) == 1:
            yield word, forms[0], 0.65, f'"{word.capitalize()}" occurs in only one full name.'
            continue
        either = " or ".join(sorted(shown[form] for form in forms))
        yield from ((word, form, 0.6, f'"{word.capitalize()}" could be {_ended(either)}') for form in forms)


def _addressed(shown: Mapping[str, str], split: Mapping[str, list[str]]) -> Found:
    """ "Mrs Clark" and "Mr & Mrs Peter Clark": the same form of address and the same surname."""
    short = {(words[0], words[1]): form for form, words in split.items() if _is_addressed(words)}
    if not short:
        return
    surnames = {surname for _, surname in short}
    for form, words in split.items():
        if len(words) > 1 and words[-1] in surnames and not _is_addressed(words):
            for word in {fold(word).strip(".") for word in shown[form].split()} & COURTESY:
                if brief := short.get((word, words[-1])):
                    yield (
                        brief,
                        form,
                        0.7,
                        f'"{shown[brief]}" has the same form of address and the same surname.',
                    )


def _is_addressed(words: list[str]) -> bool:
    return len(words) == 2 and words[0] in COURTESY


def _after_a_comma(shown: Mapping[str, str]) -> Found:
    """ "Jim Harper, Harper & Lowe" and "Harper & Lowe, LLP": a person with the firm after it, and the firm."""
    for form, name in shown.items():
        if "," not in name:
            continue
        for part in name.split(","):
            other = normal_form(part) if part.strip() else ""
            if other != form and other in shown and " " in other:
                yield form, other, 0.75, f"“{part.strip()}” stands in both."


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
