"""Reading a person's name as people write it: titles, "Last, First", CAPITALS, particles, any script."""

from __future__ import annotations

import re
import unicodedata

from headwater.core.names.first_names import FIRST_NAMES
from headwater.core.names.forms import fold, is_title, turn_round
from headwater.core.names.word_lists import (
    AGES,
    CONNECTORS,
    COURTESY,
    CREDENTIALS,
    FUNCTION_WORDS,
    PARTICLES,
    TITLES,
)

BY_TITLE = "Has a title before the name, so a person."
TURNED = "Written as surname, first name, so a person."
TWO_WORDS = "Reads like a person's name."
FIRST_NAME = "A first name, so a person."
SHORT_HAN = "A short name in a script without capitals, so a person."
_NAME_PUNCTUATION = frozenset(".'’‘`-·‐")
_AND = CONNECTORS | {"&", "y", "e", "+"}
_CAPITAL_PART = re.compile(r"[^\W\d_]+")


def read_person(text: str) -> tuple[str, str] | None:
    """A person's name as (name to be shown, reason), or None when it does not read like one."""
    if titled_couple(text):
        return text, BY_TITLE
    turned = turn_round(text)
    words = (turned or text.replace(",", " ")).split()
    titles, names = split_titles(words)
    names = _recased([word for word in names if fold(word).strip(".") not in CREDENTIALS] or names)
    if not names or not all(_is_name_word(word) for word in names):
        return None
    proper = [word for word in names if fold(word) not in PARTICLES and fold(word).strip(".") not in AGES]
    if not proper or len(proper) > 5 or any(_is_function_word(word) for word in proper):
        return None
    shown = " ".join(_kept_titles(titles, len(proper)) + names)
    if titles:
        return shown, BY_TITLE
    if turned:
        return shown, TURNED
    if len(proper) == 1:
        return _single(names, proper[0], shown)
    if not _has_capitals(proper):
        return (shown, TWO_WORDS) if fold(proper[0]) in FIRST_NAMES else None
    return shown, TWO_WORDS


def split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles at the front and the words of the name behind them; at least one word is left as the name."""
    start = 0
    while start < len(words) - 1:
        word = words[start]
        follows = start > 0 and fold(word).rstrip(".") in TITLES and word.endswith(".")
        if not is_title(word) and not follows:
            break
        start += 1
    return words[:start], words[start:]


def titled_couple(text: str) -> bool:
    """Whether this is "Herr und Frau Berg" or "Mr & Mrs Smith": two people who stand in one name."""
    words = text.split()
    return len(words) > 3 and words[1].lower() in _AND and is_title(words[0]) and is_title(words[2])


def is_first_name(word: str) -> bool:
    """Whether the word is a well-known first name ("Anna-Lena" counts by its first half)."""
    folded = fold(word)
    return folded in FIRST_NAMES or folded.split("-")[0] in FIRST_NAMES


def _kept_titles(titles: list[str], words: int) -> list[str]:
    if words > 1:
        return [title for title in titles if fold(title).rstrip(".") not in COURTESY]
    return titles


def _single(names: list[str], word: str, shown: str) -> tuple[str, str] | None:
    if is_first_name(word) and len(names) == 1:
        return shown if word[0].isupper() else shown.title(), FIRST_NAME
    if word[0].isupper() and (len(names) > 1 or word[:2] in ("O'", "O’")):
        return shown, TWO_WORDS
    if 2 <= len(word) <= 4 and all(_is_caseless(ch) for ch in word):
        return shown, SHORT_HAN
    return None


def _is_function_word(word: str) -> bool:
    folded = fold(word)
    return folded in ("the", "my", "our", "and") or (word.islower() and folded in FUNCTION_WORDS)


def _is_caseless(ch: str) -> bool:
    return ch.isalpha() and ch.lower() == ch.upper()


def _has_capitals(words: list[str]) -> bool:
    """Whether every word starts with a capital, or with a letter of a script that has none."""
    return all(word[0].isupper() or _is_caseless(word[0]) or word[1:2] in ("'", "’") for word in words)


def _is_name_word(word: str) -> bool:
    if word.isalpha():
        return True
    return (
        word[0].isalpha()
        and all(ch.isalpha() or ch in _NAME_PUNCTUATION or unicodedata.category(ch)[0] == "M" for ch in word)
    ) or (word[0] in "'’" and len(word) > 1 and word[1].isalpha())


def _recased(words: list[str]) -> list[str]:
    """ANNA VAN DER BERG as Anna van der Berg, anna berg as Anna Berg; mixed case is left as it is."""
    joined = "".join(words)
    if joined.isupper() and (len(words) > 1 or is_first_name(joined)):
        if all(len(word) <= 2 for word in words):
            return words
    elif not (joined.islower() and words and is_first_name(words[0]) and len(words) > 1):
        return words
    return [
        word.lower() if place and fold(word) in PARTICLES else _CAPITAL_PART.sub(_capitalised, word)
        for place, word in enumerate(words)
    ]


def _capitalised(match: re.Match[str]) -> str:
    return match[0][:1].upper() + match[0][1:].lower()
