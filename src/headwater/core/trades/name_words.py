"""The words of trade names and titles in one form, so that "Steuerberaterin" and "Steuerberater/in" agree.

Both the names of trades and what is compared with them go through here; the forms need not be right in any language,
only the same on both sides.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from headwater.core.names.forms import fold

LONGEST: Final = 300
"""More of a title is not read."""
ABBREVIATIONS: Final = {
    "sr": "senior", "jr": "junior", "asst": "assistant", "assoc": "associate", "dir": "director", "exec": "executive",
    "mgr": "manager", "mngr": "manager", "acct": "accountant", "atty": "attorney", "eng": "engineer",
    "dev": "developer", "consult": "consultant", "admin": "administrator", "adv": "adviser", "advisor": "adviser",
    "vp": "director", "svp": "director", "ra": "rechtsanwalt", "rain": "rechtsanwalt", "ra'in": "rechtsanwalt",
    "gf": "geschaftsfuhrer", "dipl": "diplom", "ing": "ingenieur", "arch": "architekt", "abg": "abogado",
    "abog": "abogado", "ldo": "abogado", "arq": "arquitecto", "psic": "psicologo", "resp": "responsable",
    "wp": "wirtschaftsprufer", "mktg": "marketing", "lic": "licenciado", "organizer": "organiser",
    "counselor": "counsellor", "labor": "labour", "center": "centre", "jewelry": "jewellery",
    "program": "programme", "&": "and", "solicitors": "solicitor", "lawyers": "lawyer",
}  # fmt: skip
"""Short and other spellings, folded, with the word they stand for."""
_GENDER_MARK: Final = re.compile(
    r"(?<=[a-z])(?:[*:_/·.-]+|\()(?:innen|in|r|rin|frau|e|ne|trice|euse|ice|se|rice|ora|a|as|os|es|o|re|iere|ere|te)\)?"
    r"(?![a-z])"
)
_NOTE_OF_GENDER: Final = re.compile(
    r"\(\s*[mwfdxhg*]\s*(?:[/|,]\s*[mwfdxhg*]\s*){1,3}\)|\b[mwfhd]/[mwfhd](?:/[dx*])?\b"
)
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[&+#]+")
_PEOPLE_ENDINGS: Final = (
    ("rinnen", "r"), ("tinnen", "t"), ("ginnen", "g"), ("linnen", "l"), ("ninnen", "n"),
    ("istin", "ist"), ("erin", "er"), ("orin", "or"), ("eurin", "eur"), ("entin", "ent"), ("antin", "ant"),
    ("atin", "at"), ("eutin", "eut"), ("login", "loge"), ("ektin", "ekt"), ("artin", "art"), ("arin", "ar"),
    ("anwaltin", "anwalt"), ("arztin", "arzt"), ("frau", "mann"), ("woman", "man"), ("women", "man"), ("men", "man"),
    ("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"), ("ieres", "ier"), ("iere", "ier"),
    ("ennes", "en"), ("enne", "en"), ("iennes", "ien"), ("ienne", "ien"), ("eures", "eur"), ("eure", "eur"),
    ("adoras", "ador"), ("adora", "ador"), ("toras", "tor"), ("tora", "tor"), ("doras", "dor"), ("dora", "dor"),
    ("soras", "sor"), ("sora", "sor"), ("ncieras", "nciero"), ("eras", "ero"), ("eros", "ero"),
    ("ores", "or"), ("adas", "ado"), ("ados", "ado"), ("ogas", "ogo"), ("oga", "ogo"), ("ogues", "ogue"),
    ("anwalte", "anwalt"), ("arzte", "arzt"), ("isten", "ist"), ("enten", "ent"), ("ekten", "ekt"),
    ("gestellter", "gestellt"),
    ("auftragter", "auftragt"), ("standiger", "standig"), ("ischer", "isch"), ("licher", "lich"), ("ies", "y"),
)  # fmt: skip
_ANY_ENDING: Final = tuple(ending for ending, _ in _PEOPLE_ENDINGS)


@lru_cache(maxsize=100_000)
def name_form(word: str) -> str:
    """A folded word without number and gender: "anwaltinnen" as "anwalt", "directrice" as "directeur"."""
    word = ABBREVIATIONS.get(word, word)
    for ending, instead in _PEOPLE_ENDINGS if word.endswith(_ANY_ENDING) else ():
        if word.endswith(ending) and (len(word) - len(ending) >= 3 or word == ending):
            word = word[: -len(ending)] + instead
            break
    else:
        if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            word = word[:-1]
    if len(word) > 5 and word[-1] in "aeo":
        word = word[:-1]
    return ABBREVIATIONS.get(word, word)


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """The text in small plain letters without marks of gender ("Berater:in (m/w/d)" as "berater"), at most LONGEST."""
    folded = _NOTE_OF_GENDER.sub(" ", fold(text[:LONGEST]).replace("·", "*"))
    return _GENDER_MARK.sub("", folded).replace("'s ", " ").replace("l'", " ").replace("d'", " ")


def words(folded: str) -> list[str]:
    """The words of a text that `plain` has folded, each in its name form."""
    return [name_form(word) for word in _WORD.findall(folded)]
