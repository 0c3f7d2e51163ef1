"""Where a letter speaks of the matter: the service, what the client was looking for, words of the notes about them."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Final

from headwater.core.letters.kinds import ENDED, KINDS, NOTHING_CAME, THROUGH
from headwater.core.letters.reading import loose, tokens_of
from headwater.core.names.word_lists import FUNCTION_WORDS, listed

_WORD: Final = re.compile(r"[^\W_]+")
_TAILS: Final = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "e",
)
_SECOND: Final = ("ships", "ship", "nesses", "ness")
COMMON: Final = listed(
    """
    able about above across after again against ago ahead all almost along already also although always am among an
    and another answer any anybody anyone anything anyway are around as ask asked asks at away back be became because
    become been before began begin behind being best better between big both bring brought busy but by call called
    came can cannot card care case certain change chance clear client clients close come comes coming company contact
    could course day days dear decide decided did different do does doing done down each early easy either else email
    end enough even evening ever every everybody everyone everything fair family far fast feel felt few find fine first
    follow for found free friend friends from full gave get gets give given gives glad go goes going gone good got
    great group had half hand happy hard has have he hear heard help helped helps her here him himself his home hope
    hour hours how however idea if in into is it its itself join just keep kept kind knew know known knows last late
    later learn least leave left less let letter life like liked likes line list little live long look looked looking
    looks lot lunch made mail make makes making many matter may maybe me mean means meet meeting meets mention message
    met might mind minute minutes moment money month months more morning most move much must my name near need needed
    needs never new next nice no nobody none nor not note nothing now number of off offer office often old on once one
    only open or order other others our out over own part party pay people perhaps person phone place plan please point
    possible put question quick quiet quite rather read ready real really reason referred reply right room said same
    saw say says second see seem seems seen send sent several shall she short should show side since small so some
    somebody someone something sometimes soon speak spoke start started stay still stop such sure take taken takes
    talk talked task tell than thank thanks that the their them themselves then there these they thing things think
    this those though thought through time times to today together told tomorrow too took tried true try turn two
    under understand until up upon us use used useful very wait want wanted wants warm was way we week weeks well went
    were what when where whether which while who whole whom whose why will wish with within without word words work
    worked working works world would write writing wrote year years yes yesterday yet you young your yours
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday service services session sessions hourly price value customer project general various
    """
)
"""Words that say nothing of a matter."""


def matters_in(text: str, matters: Collection[str], *, spared: Collection[str]) -> tuple[str, ...]:
    """The words of a text (`reading.seen`) that speak of one of these matters, as they stand there.

    A word counts with its endings: divorce, divorced, divorcing. `spared` are words that may stand, such as those of
    my own practice.
    """
    free = {stem(word) for one in spared for word in _WORD.findall(one)} | _common()
    wanted = {
        stem(word)
        for matter in matters
        for word in _WORD.findall(matter)
        if len(word) > 2 and not word.isdecimal()
    } - free
    if not wanted:
        return ()
    found = [token.text for token in tokens_of(text) if any(stem(form) in wanted for form in token.forms)]
    return tuple(dict.fromkeys(found))


def stem(word: str) -> str:
    """A word without its ending, as far as three letters stay."""
    plain = loose(word)
    for tail in _SECOND:
        plain = plain.removesuffix(tail) if len(plain) - len(tail) > 3 else plain
    for tail in _TAILS:
        if plain.endswith(tail) and len(plain) - len(tail) > 2:
            return plain[: -len(tail)]
    return plain


@cache
def _common() -> frozenset[str]:
    """Stems of common words and of our own letters: these must never be refused by their own check."""
    shipped = [
        *ENDED.values(), NOTHING_CAME, THROUGH,
        *(text for kind in KINDS.values() for text in (kind.subject, kind.body, kind.more, kind.detail)),
    ]  # fmt: skip
    ours = {word for text in shipped for word in _WORD.findall(text)}
    return frozenset(stem(word) for word in {*COMMON, *FUNCTION_WORDS, *ours})
