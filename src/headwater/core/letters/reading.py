"""A letter read the way an eye reads it: no hidden signs, no accents, spread letters drawn together.

What looks like a name to the reader is to be found as one, however it is spelt: "S t o n e", "Stóne", "STONE'S".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from headwater.core.names.forms import fold

_UNSEEN: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f")
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_LOOKS_LATIN: Final = str.maketrans("аеорсухкмнтвіјѕԁһьгαεοριτυνκχ", "aeopcyxkmhtbijsdhbraeopitunkx")
"""Letters of other scripts that look like Latin ones, after folding."""
_DIGIT_LETTERS: Final = str.maketrans("013457", "oieast")
_TOKEN: Final = re.compile(r"[^\W_]+")
_SENTENCE_ENDS: Final = re.compile(r"(?:^|[.!?:;\n]|^[-*•]|[“\"„(])[\s\"“„('‘-]*$")
_JOINT: Final = re.compile(r"[-._'’‘`´*/+~|]|-\s*\n\s*")
_DIGRAPHS: Final = re.compile("([aou])e")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a letter. `forms` are the ways it reads, folded; `made`: drawn together from several pieces.

    `opens`: it begins a sentence, so that its capital says nothing.
    """

    text: str
    forms: frozenset[str]
    start: int
    end: int
    opens: bool = False
    made: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, or with a letter of a script that has none."""
        return not self.text[0].islower()


def seen(text: str) -> str:
    """The text as it looks: full-width letters plain, signs without a shape gone, digits of all scripts as 0 to 9."""
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return "".join(_digit(sign) for sign in plain if _shows(sign))


def _shows(sign: str) -> bool:
    return sign not in _UNSEEN and unicodedata.category(sign) != "Cf" and not "\ufe00" <= sign <= "\ufe0f"


def _digit(sign: str) -> str:
    if sign.isascii() or not sign.isdecimal():
        return sign
    return str(unicodedata.decimal(sign))


def loose(word: str) -> str:
    """A word folded so that Mueller, Müller and Muller are one."""
    return _DIGRAPHS.sub(r"\1", fold(word))


def forms_of(word: str) -> frozenset[str]:
    """The ways a word reads: as it stands, with look-alike letters of other scripts, with digits for letters."""
    plain = loose(word)
    made = {plain, plain.translate(_LOOKS_LATIN)}
    if any(sign.isdigit() for sign in plain) and any(sign.isalpha() for sign in plain):
        made |= {plain.translate(_DIGIT_LETTERS), plain.replace("1", "l").translate(_DIGIT_LETTERS)}
    return frozenset(made)


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text that `seen` has been over, in their order, without what is drawn together."""
    return tuple(
        Token(
            found[0], forms_of(found[0]), found.start(), found.end(),
            opens=bool(_SENTENCE_ENDS.search(text[max(0, found.start() - 12) : found.start()])),
        )
        for found in _TOKEN.finditer(text)
    )  # fmt: skip


def drawn_together(text: str, tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The words that appear when pieces are read as one: "bob.stone@", "Sto-ne", "S t o n e"."""
    tokens = tuple(tokens)
    glued = [bool(_JOINT.fullmatch(text[one.end : other.start])) for one, other in pairwise(tokens)]
    spread = [
        len(one.text) == len(other.text) == 1 and len(text[one.end : other.start]) <= 3
        for one, other in pairwise(tokens)
    ]
    return (*_runs(text, tokens, glued), *_runs(text, tokens, spread))


def _runs(text: str, tokens: tuple[Token, ...], bonds: list[bool]) -> list[Token]:
    made = []
    for bound, run in groupby(range(len(bonds)), key=lambda place: bonds[place]):
        if not bound:
            continue
        places = list(run)
        pieces = tokens[places[0] : places[-1] + 2]
        word = "".join(piece.text for piece in pieces)
        made.append(
            Token(
                text[pieces[0].start : pieces[-1].end], forms_of(word), pieces[0].start, pieces[-1].end,
                opens=pieces[0].opens, made=True,
            )
        )  # fmt: skip
    return made
