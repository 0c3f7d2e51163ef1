"""Invented people: names as one meets them in a university town near a border, with addresses that lead nowhere.

Mail addresses end in domains kept free for examples, telephone numbers come from the ranges that the German
regulator keeps for films and books.
"""

from __future__ import annotations

import random
import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from demo.shapes import Party

POOLS = tuple(
    (int(pool["weight"]), pool["first"].split(), [last.replace("_", " ") for last in pool["last"].split()])
    for pool in tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))["pools"]
)
CITIES = ("Freiburg",) * 12 + (
    "Emmendingen",
    "Lörrach",
    "Offenburg",
    "Basel",
    "Colmar",
    "Breisach",
    "Kirchzarten",
)
DIALS = ("30 23125", "221 4710", "40 66969", "69 90009", "89 99998")
MAILS = ("example.com", "example.org", "example.net")
STROKES = str.maketrans(dict(zip("ßıŁł", ("ss", "i", "L", "l"), strict=True)))
UMLAUTS = STROKES | str.maketrans(dict(zip("äöüÄÖÜ", ("ae", "oe", "ue", "Ae", "Oe", "Ue"), strict=True)))


def stripped(text: str) -> str:
    """`text` without any accent: "Björn" becomes "Bjorn"."""
    plain = text.translate(STROKES)
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def slug(text: str) -> str:
    """`text` as a short ASCII key: "Björn Hägglund" becomes "bjoern-haegglund"."""
    plain = stripped(text.translate(UMLAUTS)).lower()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


@dataclass(slots=True)
class Registry:
    """Hands out people nobody has met yet, each name once."""

    chance: random.Random
    taken: set[str] = field(default_factory=set)
    lasts: dict[str, int] = field(default_factory=dict)

    def person(self, name: str = "") -> Party:
        """A new person called `name`, or by a name drawn from the pools, with address, telephone and town."""
        first, last = name.split(" ", 1) if name else self._fresh()
        full = f"{first} {last}"
        if full in self.taken:
            raise ValueError(f"Two people in the story are called {full}.")
        self.taken.add(full)
        self.lasts[last] = self.lasts.get(last, 0) + 1
        number = len(self.taken)
        mail = f"{slug(first)}.{slug(last)}@{MAILS[number % 3]}"
        phone = f"+49 {DIALS[number % 5]} {self.chance.randrange(100, 1000)}"
        return Party(
            slug(full), full, "person", first, last, city=self.chance.choice(CITIES), email=mail, phone=phone
        )

    def _fresh(self) -> tuple[str, str]:
        """A first and last name not taken yet; a family name is used three times at most."""
        while True:
            _, firsts, lasts = self.chance.choices(POOLS, weights=[pool[0] for pool in POOLS])[0]
            first, last = self.chance.choice(firsts), self.chance.choice(lasts)
            if f"{first} {last}" not in self.taken and self.lasts.get(last, 0) < 3:
                return first, last
