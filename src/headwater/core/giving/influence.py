"""Who could be a centre of influence: whom others name, whom one meets everywhere, who puts people in touch.

It counts what the ledger holds and proposes; whether somebody is one, only the user can say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Final

from headwater.core.names.forms import fold

FEWEST: Final = 2.5
"""Who has less than this weight together is not proposed."""
ALONE: Final = 3
"""Being named or putting others in touch speaks for itself from so many on; else two kinds of grounds are needed."""
LEAST_NAME: Final = 2
"""A name needs so many words to be found in a text; one word alone names too many people."""
LONGEST_NAME: Final = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger counts of a contact.

    `named_by` are others in whose notes or journeys they are named, `contents` what they stand behind, `attended` the
    gatherings they were at, `made` the introductions they made, `knows` the people of mine they are tied to.
    """

    id: int
    name: str
    named_by: int = 0
    contents: int = 0
    attended: int = 0
    made: int = 0
    knows: int = 0

    @property
    def weight(self) -> float:
        """How much speaks for it: the roots of the counts, so that many gatherings do not stand for everything.

        Being named and putting others in touch count most.
        """
        named, made = sqrt(self.named_by), sqrt(self.made)
        return (
            2 * named + 2 * made + sqrt(self.contents) + 0.5 * sqrt(self.attended) + 0.25 * sqrt(self.knows)
        )

    @property
    def enough(self) -> bool:
        """Whether enough speaks for it to ask the user."""
        grounds = sum(
            1 for many in (self.named_by, self.contents, self.attended, self.made, self.knows) if many
        )
        return self.weight >= FEWEST and (grounds > 1 or max(self.named_by, self.made) >= ALONE)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The grounds as short sentences, the strongest first."""
        told = (
            (self.named_by, "Named by {} other", "Named by {} others"),
            (self.made, "Made {} introduction", "Made {} introductions"),
            (self.contents, "Stands behind {} content", "Stands behind {} contents"),
            (self.attended, "Was at {} gathering", "Was at {} gatherings"),
            (self.knows, "Knows {} of your people", "Knows {} of your people"),
        )  # fmt: skip
        return tuple((one if many == 1 else more).format(many) for many, one, more in told if many)


def proposed(known: Iterable[Known], *, most: int = 12) -> list[Known]:
    """Those of whom enough is counted, the most first, then by name."""
    found = [one for one in known if one.enough]
    return sorted(found, key=lambda one: (-one.weight, fold(one.name), one.id))[:most]


def named_in(texts: Iterable[tuple[int, str]], names: Iterable[tuple[int, str]]) -> dict[int, set[int]]:
    """Who is named by whom: of each (person, name) the writers of the (writer, text) in which the whole name stands.

    Case and accents do not matter. A name of one word is passed over, and so is somebody named in their own note.
    """
    forms: dict[str, list[int]] = {}
    for who, name in names:
        words = _words(name)
        if LEAST_NAME <= len(words) <= LONGEST_NAME:
            forms.setdefault(" ".join(words), []).append(who)
    sizes = sorted({form.count(" ") + 1 for form in forms})
    found: dict[int, set[int]] = {}
    for writer, text in texts:
        words = _words(text)
        runs = {" ".join(words[at : at + size]) for size in sizes for at in range(len(words) - size + 1)}
        for form in runs & forms.keys():
            for who in forms[form]:
                if who != writer:
                    found.setdefault(who, set()).add(writer)
    return found


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
