"""What those who send me people must know of me: what still lacks in a draft, what two versions differ in, who is told.

A kit goes out of the house. So a name that its owner did not allow may stand nowhere in it, and a story only as long
as the one who told it agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from headwater.core.names.forms import fold
from headwater.core.strangers import addresses_in

PARTS: Final[Mapping[str, str]] = {
    "kit": "the whole kit",
    "ideal client": "the ideal client",
    "profile": "the profile",
}
"""What can be given by itself, and what it is called in a sentence."""
HANDED: Final[Mapping[str, str]] = {**PARTS, "card": "the card"}
"""What somebody may have of a version: a part of it on paper, or the card with the contact that stands in it."""
WAYS: Final[Mapping[str, str]] = {
    "in person": "resource",
    "mail": "mail",
    "message": "message",
    "phone": "call",
    "letter": "mail",
    "link": "message",
}
"""How it can be given, and the kind of dealing with somebody that this is."""
STORIES: Final = ("testimonial", "outcome")
PERMISSIONS: Final = ("not asked", "asked", "given", "refused")
TEXTS: Final[Mapping[str, str]] = {
    "brand": "What sets me apart",
    "ideal": "Whom I serve best",
    "ideal_for": "People I serve well",
    "ideal_against": "Better with somebody else",
    "qualifications": "Qualifications",
}
"""The texts of a kit under the headings that a reader sees."""
SHORTEST_NAME: Final = 3
LONGEST_NAME: Final = 8


@dataclass(frozen=True, slots=True)
class Gain:
    """One thing that clients gain, with the story that shows it: who told it, and whether it may be shown.

    `called` are all names of the one who told it, also the given name and the family name by themselves.
    """

    text: str
    story: str = ""
    teller: str = ""
    called: tuple[str, ...] = ()
    allowed: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Kit:
    """The content of one version: its texts by the keys of TEXTS, and what clients gain."""

    texts: Mapping[str, str]
    gains: tuple[Gain, ...] = ()
    contact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lack:
    """What keeps a draft from being given out: the place in the form, and a sentence that says what to do."""

    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the kit in two versions. `pieces` are runs of words with what became of them: same, gone or new."""

    heading: str
    pieces: tuple[tuple[str, str], ...]


def lacks(*, kit: Kit, kept_back: Iterable[str]) -> list[Lack]:
    """What a draft lacks before it can be given out. `kept_back` are names that may stand nowhere in it."""
    found = [
        Lack(place, sentence)
        for place, sentence in (
            ("brand", "Say what sets you apart."),
            ("ideal", "Say whom you serve best."),
            ("ideal_for", "Give at least one example of somebody you serve well."),
            ("ideal_against", "Give at least one example of somebody who is better served elsewhere."),
        )
        if not kit.texts.get(place, "").strip()
    ]
    if not kit.gains:
        found.append(Lack("gains", "Write at least one thing that clients gain."))
    for gain in kit.gains:
        if not gain.story:
            found.append(Lack("gains", f"Tie a story to “{gain.text}”. A story shows what a claim cannot."))
        elif not gain.allowed:
            found.append(Lack("gains", f"{gain.teller} has not agreed that their story may be shown."))
        elif not gain.named and names_in(text=gain.story, names=gain.called):
            found.append(
                Lack(
                    "gains",
                    f"The story of {gain.teller} holds their name, and they did not agree to be named.",
                )
            )
    return [*found, *_private(kit, [*kept_back])]


def _private(kit: Kit, kept_back: list[str]) -> Iterable[Lack]:
    """No client is named who did not agree to it, and no e-mail address stands in any text."""
    texts = [(key, kit.texts.get(key, "")) for key in TEXTS]
    texts += [("gains", f"{one.text}\n{one.story}") for one in kit.gains]
    for place, text in texts:
        for found in addresses_in(text):
            yield Lack(place, f"Leave out {found}. Your own address you choose under your contact.")
        for name in names_in(text=text, names=kept_back):
            yield Lack(
                place, f"{name} is a client of yours and did not agree to be named. Leave the name out."
            )


def names_in(*, text: str, names: Iterable[str]) -> list[str]:
    """Those of `names` whose words stand in `text` one after the other, whatever their case and accents.

    A name of a single word counts only where it is written as a name, with its capitals: Will, not will.
    """
    plain = _words(text)
    words = [fold(word) for word in plain]
    runs = {
        " ".join(words[at : at + size])
        for size in range(2, LONGEST_NAME + 1)
        for at in range(len(words) - size + 1)
    }
    alone = set(plain)
    return [name for name in names if _stands(_words(name), runs, alone)]


def _stands(name: list[str], runs: set[str], alone: set[str]) -> bool:
    if len(name) == 1:
        return len(name[0]) >= SHORTEST_NAME and not name[0].islower() and name[0] in alone
    return " ".join(fold(word) for word in name) in runs


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


def differences(*, before: Kit, after: Kit) -> list[Difference]:
    """What changed between two versions, part by part, in the order of the kit. Equal parts are left out."""
    found = []
    for heading, old, new in _pairs(before, after):
        if old != new:
            found.append(Difference(heading, tuple(_pieces(old.split(), new.split()))))
    return found


def _pairs(before: Kit, after: Kit) -> Iterable[tuple[str, str, str]]:
    for key, heading in TEXTS.items():
        yield heading, before.texts.get(key, ""), after.texts.get(key, "")
    yield "What clients gain", _gains(before), _gains(after)
    yield "My contact", "\n".join(before.contact), "\n".join(after.contact)


def _gains(kit: Kit) -> str:
    return "\n".join(f"{gain.text} {gain.story}".strip() for gain in kit.gains)


def _pieces(old: list[str], new: list[str]) -> Iterable[tuple[str, str]]:
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(
        a=old, b=new, autojunk=False
    ).get_opcodes():
        if what == "equal":
            yield "same", " ".join(old[old_from:old_to])
            continue
        if old_to > old_from:
            yield "gone", " ".join(old[old_from:old_to])
        if new_to > new_from:
            yield "new", " ".join(new[new_from:new_to])
