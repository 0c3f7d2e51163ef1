"""Which language somebody is to speak, or speaks: "a German-speaking doctor", "spricht Türkisch"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from headwater.core.giving.known import Person
from headwater.core.names.forms import fold

_TOLD: Final = """
English: english englisch englischsprachig anglais anglophone ingles engels
German: german deutsch deutschsprachig allemand germanophone aleman duits
French: french franzosisch franzosischsprachig francais francophone frances frans
Spanish: spanish spanisch spanischsprachig espagnol hispanophone espanol hispanohablante spaans
Italian: italian italienisch italien italiano italiaans
Portuguese: portuguese portugiesisch portugais portugues
Dutch: dutch niederlandisch hollandisch neerlandais nederlands holandes
Polish: polish polnisch polonais polaco pools
Russian: russian russisch russischsprachig russe russophone ruso
Ukrainian: ukrainian ukrainisch ukrainien ucraniano
Turkish: turkish turkisch turkischsprachig turc turco turks
Arabic: arabic arabisch arabe arabophone
Greek: greek griechisch grec griego
Hebrew: hebrew hebraisch hebreu hebreo
Persian: persian farsi persisch persan persa
Chinese: chinese mandarin chinesisch chinois chino
Japanese: japanese japanisch japonais japones
Hindi: hindi
Urdu: urdu
Romanian: romanian rumanisch roumain rumano
Hungarian: hungarian ungarisch hongrois hungaro
Czech: czech tschechisch tcheque checo
Croatian: croatian kroatisch croate croata
Serbian: serbian serbisch serbe serbio
Vietnamese: vietnamese vietnamesisch vietnamien vietnamita
Swedish: swedish schwedisch suedois sueco
Danish: danish danisch danois danes
"""
LANGUAGES: Final = {
    word: line.partition(":")[0]
    for line in _TOLD.strip().splitlines()
    for word in line.partition(":")[2].split()
}
"""Each language by the folded words for it."""
_NAMES: Final = "|".join(sorted(LANGUAGES, key=len, reverse=True))
_ASKED: Final = re.compile(
    rf"\b(?:speaks?|speaking|spoken|spricht|sprechen|sprechende[rn]?|parle|parlant|parlent|habla|hablen?|hable|spreekt"
    rf"|fluent in|auf|en|in)\s+(?:good |gut |bien )?({_NAMES})\b"
    rf"|\b({_NAMES})[- ]?(?:speaking|speaker|sprachig\w*|sprechend\w*|parlant|talig\w*)\b"
)
_CODES: Final = {
    "EN": "English", "DE": "German", "FR": "French", "ES": "Spanish", "IT": "Italian", "PT": "Portuguese",
    "NL": "Dutch", "PL": "Polish", "RU": "Russian", "TR": "Turkish",
}  # fmt: skip
_CODE: Final = re.compile(rf"\b({'|'.join(_CODES)})\b")
_ANY: Final = re.compile(rf"\b({_NAMES})\b")


def languages_in(text: str) -> frozenset[str]:
    """The languages, in English, that a need asks for: "speaks German", "deutschsprachig", "en français"."""
    found = (one or other for one, other in _ASKED.findall(fold(text)))
    return frozenset(LANGUAGES[one] for one in found)


@lru_cache(maxsize=20_000)
def languages_of(text: str) -> frozenset[str]:
    """The languages that a text names, in words or as codes ("DE/EN")."""
    named = (LANGUAGES[one] for one in _ANY.findall(fold(text)))
    return frozenset((*named, *(_CODES[one] for one in _CODE.findall(text))))


def spoken(person: Person) -> frozenset[str]:
    """The languages that what is known of a person names."""
    return languages_of(" ".join((person.title, *person.tags, *person.offers, person.notes)))
