"""The normal form of a name: what stays of "Dr. MÜLLER, Anna" when spelling habits are taken away.

Two names with the same normal form are taken for the same party, and the review says so. Anything less alike is
only proposed (see `headwater.core.identity`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from headwater.core.names.first_names import FIRST_NAMES
from headwater.core.names.word_lists import (
    CONNECTORS,
    COURTESY,
    CREDENTIALS,
    LEGAL_COMPANIONS,
    LEGAL_FORMS,
    LEGAL_FORMS_IN_CAPITALS,
    ORGANISATION_WORDS,
    PARTICLES,
    TITLES,
    TITLES_IN_CAPITALS,
    WEAK_TITLES,
)

_ACCENTS = re.compile("[\u0300-\u036f]+")
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "’": "'", "‘": "'", "`": "'",
        "´": "'", "ʼ": "'", "\u00ad": "", "\u200b": "", "\ufeff": "",
    }
)  # fmt: skip
_SIMPLE = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_SPELT_LEGAL_FORM = re.compile(r"\b((?:[^\W\d_]{1,2}\. ?){1,4}[^\W\d_]{1,2})\.?\s*$")
_LEGAL_LOWER = LEGAL_FORMS | {form.lower() for form in LEGAL_FORMS_IN_CAPITALS}
_STRONG_TITLES = TITLES - WEAK_TITLES
_TITLES_LOWER = frozenset(title.lower() for title in TITLES_IN_CAPITALS)
_ADDRESSED = {"herrn": "herr", "hr": "herr", "fr": "frau", "miss": "ms", "sig": "signor", "signore": "signor"}
_LEFT_OUT = LEGAL_COMPANIONS | CONNECTORS | CREDENTIALS | {"the"}
FORM_WORDS = TITLES | _TITLES_LOWER | _LEGAL_LOWER | _LEFT_OUT
"""Words that a normal form may have to leave out; a name without any of them is simply folded."""


def unaccented(text: str) -> str:
    """The text in plain letters ("Müller" -> "Muller", "Łukasz" -> "Lukasz"); capitals stay.

    Marks that carry sound in other scripts (Devanagari, Thai, Arabic …) are kept.
    """
    if text.isascii():
        return text
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.translate(_LETTERS)))
    return unicodedata.normalize("NFC", bare.translate(_LETTERS))


def fold(text: str) -> str:
    """The text in small plain letters, with single spaces: the spelling that the word lists use."""
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(unaccented(unaccented(text).casefold()).split())


def normal_form(name: str) -> str:
    """The form by which two spellings of one name are known to be the same.

    Small letters without accents, titles, punctuation and legal form; "Last, First" turned round. Applying it
    again changes nothing. "Herr" and "Frau" stay when only a surname follows: those are two people. A firm that is
    named after a person ("Anna Berg GmbH") keeps its legal form, so that it is not taken for the person.
    """
    if _SIMPLE.fullmatch(name):
        form = name.lower()
        if FORM_WORDS.isdisjoint(form.split()):
            return form
    form = _form_once(name)
    for _ in range(4):
        again = _form_once(form)
        if again == form:
            break
        form = again
    return form


def order_free(form: str) -> str:
    """The words of a normal form in alphabetical order: equal for "Anna Berg" and "Berg Anna"."""
    return " ".join(sorted(form.split()))


def turn_round(name: str) -> str | None:
    """ "Berg, Dr. Anna" as "Dr. Anna Berg"; None when the comma does not stand between surname and first name."""
    left, comma, right = name.partition(",")
    if not comma or "," in right or "&" in name or "/" in name:
        return None
    before, after = left.split(), right.split()
    first = [word for word in after if not is_title(word)]
    words = {fold(word.strip(".")) for word in after}
    surname = [word for word in before if fold(word) not in PARTICLES and not is_title(word)]
    if not surname or not 1 <= len(first) <= 3 or not CONNECTORS.isdisjoint(map(str.lower, before + after)):
        return None
    if words & (_LEGAL_LOWER | CREDENTIALS | ORGANISATION_WORDS) or any(ch.isdigit() for ch in name):
        return None
    if len(surname) == 1 or (len(surname) == 2 and _is_first(first[0]) and not _is_first(surname[0])):
        titles = [word for word in before if is_title(word)]
        return " ".join(titles + after + [word for word in before if not is_title(word)])
    return None


@lru_cache(maxsize=4096)
def is_title(word: str) -> bool:
    """Whether the word is a title before a name: "Dr.", "Frau", "RA". Doubtful ones need their full stop."""
    if word in TITLES_IN_CAPITALS:
        return True
    folded = fold(word)
    return folded.rstrip(".") in (_STRONG_TITLES if not folded.endswith(".") else TITLES)


def is_legal_form(word: str) -> bool:
    """Whether the word is a legal form: "GmbH", "Ltd.", "S.r.l."; two-letter ones only in capitals."""
    bare = unaccented(word).replace(".", "").strip(",;()")
    return bare in LEGAL_FORMS_IN_CAPITALS or bare.lower() in LEGAL_FORMS


def join_legal_form(name: str) -> str:
    """A legal form written with full stops, drawn together: "Acme S. r. l." as "Acme Srl"."""
    found = _SPELT_LEGAL_FORM.search(name)
    if found is None:
        return name
    letters = re.sub(r"[. ]", "", found[1])
    if letters.lower() in LEGAL_FORMS or letters in LEGAL_FORMS_IN_CAPITALS:
        return name[: found.start()] + letters
    return name


def _is_first(word: str) -> bool:
    return fold(word) in FIRST_NAMES


def _form_once(name: str) -> str:
    plain = join_legal_form(unaccented(name))
    turned = turn_round(plain)
    named = (turned or plain).split()
    named = [word for word in named if word.lower() not in CONNECTORS] or named
    words = _words(_without_titles(named))
    kept = [word for word in words if word.lower() not in CONNECTORS] or words
    if len(kept) > 1 and kept[0].lower() == "the":
        del kept[0]
    kept = _without_endings(kept)
    return fold(" ".join(kept)) or " ".join(fold(name).split())


def _without_titles(words: list[str]) -> list[str]:
    start = 0
    while start < len(words) - 1 and (
        is_title(words[start])
        or (start and fold(words[start]).rstrip(".") in TITLES and words[start][-1:] == ".")
    ):
        start += 1
    if start == len(words) - 1:
        forms_of_address = [fold(word).rstrip(".") for word in words[:start]]
        return [_ADDRESSED.get(word, word) for word in forms_of_address if word in COURTESY] + words[start:]
    return words[start:]


def _words(parts: list[str]) -> list[str]:
    """Words without punctuation: apostrophes close up, everything else parts."""
    text = " ".join(parts).replace("'", "")
    if text.isascii():
        return re.sub(r"[^A-Za-z0-9]+", " ", text).split()
    return "".join(ch if ch.isalnum() or unicodedata.category(ch)[0] == "M" else " " for ch in text).split()


def _without_endings(words: list[str]) -> list[str]:
    """Legal forms ("GmbH & Co. KG") and degrees ("MBA") off the end, at least one word left."""
    end = len(words)
    while end > 1 and (
        is_legal_form(words[end - 1])
        or words[end - 1].lower() in CREDENTIALS
        or (end < len(words) and words[end - 1].lower() in LEGAL_COMPANIONS)
    ):
        end -= 1
    legal = any(is_legal_form(word) for word in words[end:])
    if legal and end <= 2 and _is_first(words[0]):
        return words
    return words[:end]
