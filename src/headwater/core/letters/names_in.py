"""Where a letter names somebody: any part of the name, inflected, as a nickname, by initials, or in an address."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from headwater.core.identity.nicknames import NICKNAMES
from headwater.core.letters.reading import Token, drawn_together, loose, tokens_of
from headwater.core.names.forms import fold
from headwater.core.names.word_lists import (
    AGES,
    CREDENTIALS,
    FUNCTION_WORDS,
    LEGAL_COMPANIONS,
    LEGAL_FORMS,
    LEGAL_FORMS_IN_CAPITALS,
    ORGANISATION_WORDS,
    PARTICLES,
    TITLES,
    listed,
)

ENDINGS: Final = listed(
    "s es en n ens e i a ek u y ova owa ovi owi em om ie sche schen scher sches schem ish ian ians ite"
)
"""What may follow a name within a word: Stone's, Müllers, Nováková, Bergsche."""
WORDS_TOO: Final = listed(
    """
    will mark may june april august hope grace faith joy bill rich art drew grant chase frank earnest long short
    young good best wise strong love day days west south north east sun gold silver summer winter spring fall snow
    green white black grey gray brown sharp swift sweet pleasant happy lucky merry just law judge justice case trust
    cash page price major minor mercy patience honor honour constant powers power hand hands head foot back else
    self nice close early late wild keen key keys call fair bright ready gift new christian roman sue more moore way
    light rest gay bond sage chance
    """
)
"""Names that are words of letters too: taken for the name only where something shows it."""
THINGS_TOO: Final = listed(
    """
    stone hill wood woods field fields river rivers brook brooks lake knight king miles moon sky star bell ball bird
    fox wolf lamb fish rice bean berry cherry frost rain storm gale street bridge ford banks bank park parks garden
    gardens hall house church bishop pope priest abbot marshall cook baker butler carter cooper mason miller potter
    smith taylor turner walker weaver wright hunter fisher farmer gardener prince noble hardy savage moody blunt jolly
    penny charity constance ray dean earl duke dale glen heath lance ward wade clay ash olive ivy lily violet daisy
    rose pearl ruby crystal amber dawn eve sandy misty robin buck guy jay rod sterling golden berg bach feld wald jung
    weiss schwarz sommer bauer schneider fischer vogel koch wagner becker richter stein baum max
    ernst gut klein gross fest stark lang kurz alt neu froh reich tag wert
    """
)
"""Names that are things too: with a small letter they are the thing."""
_TITLED: Final = listed("mr mrs ms miss mx dr prof professor doctor frau herr herrn mme madame sig sir")
_AFTER: Final = listed(
    """
    is was has had and or said says told came hired signed called wrote met likes liked loves loved would can could
    does did will are were wants wanted s got gets asked sent
    """
)
_BEFORE: Final = listed(
    "mr mrs ms miss mx dr prof frau herr herrn with to for from about and met saw dear of by"
)
_GENERIC: Final = ORGANISATION_WORDS | LEGAL_FORMS | LEGAL_COMPANIONS
_DROPPED: Final = TITLES | PARTICLES | CREDENTIALS | AGES
_WORD: Final = re.compile(r"[^\W_]+")
_JOINED: Final = re.compile(r"[^\W_][-'’`´‐][^\W_]")
_GAP: Final = re.compile(r"[\s.-]*")
_DOTTED: Final = r"(?<![^\W_]){}(?![^\W_])"


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. `parts` are its telling words, `first` the ways its first word may be shortened.

    `whole` is all of it in one word, both ways round; `initials` of its telling words.
    """

    text: str
    parts: tuple[str, ...]
    first: frozenset[str]
    whole: frozenset[str]
    initials: str


def taken_apart(name: str) -> Name | None:
    """A name as it may be written in a letter; None when there is nothing in it to look for."""
    words = _WORD.findall(name)
    telling = [word for word in words if fold(word) not in _DROPPED and not _is_legal(word)]
    proper = [word for word in telling if fold(word) not in _GENERIC] or telling or words
    pieces = [loose(word) for word in proper if len(word) > 1 or not word.isascii()]
    if not pieces:
        return None
    joined = [loose(re.sub(r"[^\w]|_", "", word)) for word in name.split() if _JOINED.search(word)]
    parts = tuple(dict.fromkeys([*joined, *pieces]))
    near = NICKNAMES.get(fold(proper[0]), frozenset())
    short = {loose(other) for one in near for other in (one, *NICKNAMES.get(one, ()))} - set(parts)
    every = [loose(word) for word in telling or words]
    whole = {"".join(every), "".join(reversed(every)), "".join(parts), "".join(reversed(parts))}
    initials = "".join(part[0] for part in every)
    return Name(name, parts, frozenset(short), frozenset(one for one in whole if len(one) > 5), initials)


def _is_legal(word: str) -> bool:
    return fold(word) in LEGAL_FORMS or word in LEGAL_FORMS_IN_CAPITALS


def names_in(
    text: str, names: Collection[str], *, spared: Collection[str], parts: bool = True
) -> tuple[str, ...]:
    """The places in a text (`reading.seen`) that name one of these, as they stand there.

    `spared` are words that may stand, such as the name of whoever reads the letter. Without `parts` only whole
    names and surnames count.
    """
    known = [name for name in map(taken_apart, names) if name]
    if not known:
        return ()
    tokens = tokens_of(text)
    made = drawn_together(text, tokens)
    free = {loose(word) for one in spared for word in _WORD.findall(one)}
    page = _Page(text, tokens, *_letters(text))
    found: dict[str, None] = {}
    for name in known:
        looked = tuple(part for part in (name.parts if parts else name.parts[-1:]) if part not in free)
        hits = [place for place in range(len(tokens)) if _names(page, place, name, looked, short=parts)]
        found.update(dict.fromkeys(_stands(page, place, name) for place in hits))
        spans = [(tokens[place].start, tokens[place].end) for place in hits]
        for token in made:
            inside = any(token.start <= start and end <= token.end for start, end in spans)
            if not inside and _made_names(token, name, looked):
                found[token.text] = None
        if parts:
            found.update(dict.fromkeys(_initials_in(text, name)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Page:
    """A text in words. `shouts`: mostly in capitals, `mumbles`: without any, so that capitals say nothing in it."""

    text: str
    tokens: tuple[Token, ...]
    shouts: bool
    mumbles: bool


def _letters(text: str) -> tuple[bool, bool]:
    large, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return large > small and large > 12, not large


def _names(page: _Page, place: int, name: Name, looked: tuple[str, ...], *, short: bool) -> bool:
    """Whether this word is a part of the name."""
    token = page.tokens[place]
    if any(whole in form for whole in name.whole for form in token.forms):
        return True
    hit = next((part for part in looked if any(_is_form(form, part) for form in token.forms)), "")
    if not hit and short and looked:
        hit = next((one for one in name.first if token.forms & {one, f"{one}s"} and token.capital), "")
    if not hit:
        return any(_within(form, part) for part in looked for form in token.forms)
    if hit in THINGS_TOO or (len(hit) == 3 and hit not in WORDS_TOO):
        return token.capital or page.mumbles or _beside(page, place, name)
    if hit in WORDS_TOO or hit in FUNCTION_WORDS or len(hit) < 3:
        return _meant(page, place, name, hit)
    return True


def _meant(page: _Page, place: int, name: Name, hit: str) -> bool:
    """Whether a word that is common in letters stands for the name here."""
    token = page.tokens[place]
    before = page.tokens[place - 1].forms if place else frozenset()
    if _beside(page, place, name) or before & _TITLED or not hit.isascii():
        return True
    if page.shouts or not token.capital:
        return False
    after = next(iter(page.tokens[place + 1 : place + 2]), None)
    if token.opens:
        return after is not None and bool(after.forms & _AFTER) and not _modal(hit, after)
    return bool(before & _BEFORE) or not _sentence_word(hit)


def _sentence_word(word: str) -> bool:
    """Whether this is written with a capital in the middle of a sentence without being a name."""
    return word in {
        "may",
        "june",
        "april",
        "august",
        "god",
        "christian",
        "roman",
        "north",
        "south",
        "east",
        "west",
    }


def _modal(word: str, after: Token) -> bool:
    """ "May and June", "Will can" …: what begins a sentence and goes on like this is only doubtfully a name."""
    return word in {"may", "june", "april", "august"} and bool(after.forms & {"and", "or", "is", "was", "s"})


def _beside(page: _Page, place: int, name: Name) -> bool:
    """Whether another part of the name, or its initial, stands next to this word."""
    tokens, here = page.tokens, page.tokens[place].forms
    around = [tokens[at] for at in (place - 1, place + 1) if 0 <= at < len(tokens)]
    around = [each for each in around if _close(page.text, tokens[place], each)]
    others = {part for part in (*name.parts, *name.first) if part not in here}
    initials = {part[0] for part in others}
    return any(
        each.forms & others or (len(each.text) == 1 and each.capital and each.forms & initials)
        for each in around
        if each.text.lower() != "i" or "i" in others
    )


def _close(text: str, one: Token, other: Token) -> bool:
    """Whether two words stand next to each other; over a comma only where one of them is written large."""
    first, second = sorted((one, other), key=lambda each: each.start)
    gap = text[first.end : second.start]
    return bool(_GAP.fullmatch(gap)) or (gap.strip() == "," and (one.capital or other.capital))


def _is_form(form: str, part: str) -> bool:
    """Whether a word is this part of a name, also inflected."""
    if form == part:
        return True
    if not form.startswith(part):
        return False
    rest = form[len(part) :]
    if not part.isascii():
        return len(part) > 3 and len(rest) < 4
    return rest in (ENDINGS if len(part) > 3 else ("s",))


def _within(form: str, part: str) -> bool:
    """Whether a script without blanks between words holds the part."""
    return not part.isascii() and part.lower() == part.upper() and part in form


def _made_names(token: Token, name: Name, looked: tuple[str, ...]) -> bool:
    """Whether pieces drawn together give the name, or a part of it that is no common word."""
    if any(whole in form for whole in name.whole for form in token.forms):
        return True
    return any(
        form == part or (len(part) > 4 and form.startswith(part) and form[len(part) :] in ENDINGS)
        for part in looked
        for form in token.forms
        if len(part) > 3 or (len(part) == 3 and " " in token.text)
    )


def _stands(page: _Page, place: int, name: Name) -> str:
    """The word as it stands, with another part of the name beside it."""
    token = page.tokens[place]
    others = {*name.parts, *name.first} - token.forms
    start, end = token.start, token.end
    if place and page.tokens[place - 1].forms & others:
        start = page.tokens[place - 1].start
    elif place + 1 < len(page.tokens) and page.tokens[place + 1].forms & others:
        end = page.tokens[place + 1].end
    return page.text[start:end]


def _initials_in(text: str, name: Name) -> list[str]:
    """ "B. S." and "B.S.", and "BSK" where there are three; not the P.S. under a letter."""
    letters = [re.escape(sign) for sign in name.initials.upper()]
    if len(letters) < 2:
        return []
    dotted = _DOTTED.format(r"\.\s?".join(letters) + r"\.?")
    found = [each for each in re.finditer(dotted, text) if not _is_postscript(text, each)]
    said = [each[0] for each in found if "." in each[0]]
    if len(letters) > 2:
        said += re.findall(_DOTTED.format("".join(letters)), text)
    return said


def _is_postscript(text: str, found: re.Match[str]) -> bool:
    plain = found[0].replace(".", "").replace(" ", "").upper()
    return plain == "PS" and text[: found.start()].rstrip(" \t")[-1:] in {"", "\n"}
