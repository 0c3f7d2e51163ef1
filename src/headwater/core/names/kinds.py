"""Person, organisation, group, content, event or channel: judged from the words of a name, with the reason."""

from __future__ import annotations

import re
from typing import NamedTuple

from headwater.core.names.forms import fold, is_legal_form, join_legal_form
from headwater.core.names.people import is_first_name, read_person, split_titles
from headwater.core.names.word_lists import (
    CHANNELS,
    CONTENT_WORDS,
    EVENT_WORDS,
    FAMILY_WORDS,
    GROUP_WORDS,
    LEGAL_FORMS,
    ORGANISATION_WORDS,
    OWN,
    SURNAMES_TOO,
    listed,
)
from headwater.core.words import Kind

NOT_SURE = "Could be a person, a company or something else; please say which."
_KIND_WORDS = {
    **dict.fromkeys(ORGANISATION_WORDS, Kind.ORGANISATION),
    **dict.fromkeys(FAMILY_WORDS - {"son", "sohn", "partner"}, Kind.ORGANISATION),
    **dict.fromkeys(GROUP_WORDS, Kind.GROUP),
    **dict.fromkeys(EVENT_WORDS, Kind.EVENT),
    **dict.fromkeys(CONTENT_WORDS, Kind.CONTENT),
}
_ENDINGS = {
    **dict.fromkeys(
        listed(
            "kanzlei beratung gesellschaft sparkasse bank hochschule schule agentur klinik praxis versicherung"
            " zeitung verlag institut apotheke werkstatt"
        ),
        Kind.ORGANISATION,
    ),
    **dict.fromkeys(listed("verband verein netzwerk innung kammer"), Kind.GROUP),
    **dict.fromkeys(listed("messe seminar kongress vortrag konferenz stammtisch treffen tagung"), Kind.EVENT),
    **dict.fromkeys(listed("artikel beitrag interview newsletter podcast broschure magazin"), Kind.CONTENT),
}
_ENDING = re.compile(r"\w{3,}?(" + "|".join(sorted(_ENDINGS, key=len, reverse=True)) + r")s?$")
KIND_TAILS = frozenset(ending[-4:] for ending in _ENDINGS)
"""The last letters of words that tell a kind, for a quick look."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]+[\"“”„«»]")
_TURNING_WORDS = listed(
    "at in on by for with about of from im am bei beim auf von vom mit fur uber zum zur der des a au sur par de di da"
    " do con en su sobre por op bij van over chez"
)
_JOINED_FIRM = re.compile(
    r"[^\W\d_a-zß-öø-ÿ].* (?:&|\+|and|und|et|y|e) [^\W\d_a-zß-öø-ÿ]|[^\W\d_]+&[^\W\d_]+$"
)
_INNER_CAPITAL = re.compile(r"(?!Mac|Mc|De|Di|Du|La|Le|Van|Fitz|O['’])[A-Za-z]*[a-z][A-Z]\w*")
_NAMES_OF_KINDS = {
    Kind.ORGANISATION: "an organisation",
    Kind.GROUP: "a group",
    Kind.EVENT: "an event",
    Kind.CONTENT: "a piece of content",
}
MARKED_WORDS = frozenset(_KIND_WORDS) | {word for channel in CHANNELS for word in channel.split()}
"""Words that make a closer look at a name worth while."""


class Judgement(NamedTuple):
    """A kind, the reason for it, and the name as it is to be shown."""

    kind: Kind
    reason: str
    shown: str


def judge(name: str, *, client: bool) -> Judgement:
    """What kind of party a tidy name is.

    `client` leaves out what nobody can have as a client: channels, content and events.
    """
    legal = _legal_form(name)
    if legal:
        return Judgement(Kind.ORGANISATION, f"Has the legal form {legal}, so an organisation.", name)
    if not client and (channel := channel_of(name)):
        meant = channel if fold(channel) == fold(name) else f'"{name}" means {channel},'
        return Judgement(Kind.CHANNEL, f"{meant} is a well-known channel.".replace(", is", ","), channel)
    person = read_person(name)
    marked = _marked_word(name, client=client)
    if marked and not (person and _may_be_surname(name, marked[0])):
        word, kind = marked
        return Judgement(kind, f'Has the word "{word}", so {_NAMES_OF_KINDS[kind]}.', name)
    if person:
        return Judgement(Kind.PERSON, person[1], person[0])
    return _doubtful(name)


def channel_of(name: str) -> str | None:
    """The channel a name stands for ("fb", "my website", "Google Suche"), as it is shown."""
    folded = fold(name).strip(" .!")
    if folded in CHANNELS:
        return CHANNELS[folded]
    first, _, rest = folded.partition(" ")
    return CHANNELS.get(rest) if first in OWN or first in ("auf", "on", "in", "im") else None


def _legal_form(name: str) -> str | None:
    words = join_legal_form(name).replace(",", " ").split()
    if len(words) < 2 or (name.isupper() and is_first_name(words[0]) and len(words[-1]) == 2):
        return None
    if is_legal_form(words[-1]):
        return name.rsplit(maxsplit=1)[-1] if is_legal_form(name.rsplit(maxsplit=1)[-1]) else words[-1]
    for word in words[1:]:
        if fold(word).rstrip(".") in LEGAL_FORMS and len(word) > 2 and not word.islower():
            return word
    return words[0] if words[0] in ("ООО", "ОАО", "ЗАО", "АО", "ИП", "PT") else None


def _marked_word(name: str, *, client: bool) -> tuple[str, Kind] | None:
    """The word that tells the kind: the last one before "at", "by", "von" …, else the first one after it.

    A title in quotation marks says nothing of the kind where a word outside does: a podcast "Die Praxis".
    """
    outside = _QUOTED.sub(" ", name)
    if outside != name and (told := _marked_word(outside, client=client)):
        return told
    words = [(word, fold(word)) for word in _WORD.findall(name)]
    turn = next(
        (place for place, (_, folded) in enumerate(words) if place and folded in _TURNING_WORDS), len(words)
    )
    for part in (list(reversed(words[:turn])), words[turn:]):
        found = [(word, kind) for word, folded in part if (kind := _kind_of_word(folded, client=client))]
        strong = [hit for hit in found if fold(hit[0]) not in SURNAMES_TOO]
        if found:
            return (strong or found)[0]
    if name.rstrip().endswith(("公司", "会社", "會社", "银行", "銀行", "集团", "大学")):
        return name.rstrip()[-2:], Kind.ORGANISATION
    if name.startswith(("株式会社", "有限会社", "주식회사")):
        return name[:4], Kind.ORGANISATION
    return None


def _kind_of_word(folded: str, *, client: bool) -> Kind | None:
    kind = _KIND_WORDS.get(folded)
    if kind is None and len(folded) > 7 and (ending := _ENDING.match(folded)):
        kind = _ENDINGS[ending[1]]
    return None if client and kind in (Kind.EVENT, Kind.CONTENT) else kind


def _may_be_surname(name: str, word: str) -> bool:
    """Whether the marked word is the surname in "Tom Page" or "Frau Bank"."""
    titles, names = split_titles(name.split())
    weak = fold(word) in SURNAMES_TOO or fold(word) not in _KIND_WORDS
    if not weak or names[-1] != word or not word[0].isupper():
        return False
    return bool(titles) or (len(names) in (2, 3) and is_first_name(names[0]))


def _doubtful(name: str) -> Judgement:
    if not any(ch.isalpha() for ch in name):
        return Judgement(Kind.UNKNOWN, "Is a number, not a name; please say who or what it is.", name)
    if _JOINED_FIRM.match(name):
        return Judgement(Kind.ORGANISATION, "Two names joined to one, so a firm.", name)
    if _INNER_CAPITAL.fullmatch(name):
        return Judgement(Kind.ORGANISATION, "One word with a capital inside, like a company's name.", name)
    letters = [ch for ch in name if ch.isalpha()]
    if " " not in name and 2 <= len(letters) <= 5 and name.isupper() and name.isascii():
        return Judgement(
            Kind.ORGANISATION, "Written in capitals like an abbreviation, so an organisation.", name
        )
    return Judgement(Kind.UNKNOWN, NOT_SURE, name)
