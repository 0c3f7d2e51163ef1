"""How the coach really writes: names with remarks, without accents, the wrong way round, or no name at all.

The spellings that break a chain when nobody puts them right are few and chosen: two typing errors this year.
"""

from __future__ import annotations

import random

from demo.names import UMLAUTS, stripped
from demo.shapes import Arrival, Party, Practice

# Cells written by design: (source, prospect) to what stands in "Referred by".
CELLS: dict[tuple[str, str], str] = {
    ("bjoern", "w1"): "Bjorn Hagglund",
    ("bjoern", "w6"): "Hägglund, Björn",
    ("henrik", "hw2"): "Henrik Mauerer",
    ("henrik", "hw3"): "Henrik Maurer (Solvanta)",
    ("henrik", "hw4"): "Maurer, Henrik",
    ("henrik", "h4"): "henrik maurer",
    ("henrik", "h9"): "Maurer Henrik",
    ("ines", "w3"): "Ines Carvahlo",
    ("katja", "w2"): "Katja Petrenko (via Torben)",
    ("florian", "w9"): "Florian Weisshaupt",
    ("miriam", "wi3"): "Dr. Miriam Rosenthal",
    ("interview", "i6"): "Zweitblick interview (Noemi Castellan)",
    ("interview", "wi6"): "Interview Zweitblick",
    ("bank", "wb1"): "Dreisambank",
    ("bank", "b4"): "Dreisambank",
    ("tobias", "wg1"): "Tobias Wehrle (Südwind breakfast)",
    ("tobias", "g5"): "Wehrle, Tobias",
    ("kolb", "kolb2"): "Dr. Rainer Kolb",
    ("kolb", "kolb4"): "RA Dr. Kolb, Rainer",
    ("verena", "v6"): "Verena Achterberg (friend)",
    ("verena", "v8"): "Achterberg Verena",
    ("milena", "m2"): "Milena Vukic",
    ("milena", "solvanta"): "Milena Vukić, Solvanta",
}
UNSAID = {"wu1": "", "wu2": "?", "wu3": "n/a", "wu4": "friend", "wu5": ""}
UNKNOWN = ("", "", "", "", "?", "n/a", "friend", "-", "don't know", "unknown")
CHANNELS = {
    "google": ("Google", "Google", "google", "Google search"),
    "linkedin": ("LinkedIn", "LinkedIn", "Linkedin", "linked in"),
    "ebook": ("my ebook", "my eBook", "eBook"),
    "listing": ("Coach listing Oberrhein", "coach listing"),
}
# Clients whose own name is written differently in a later row.
CLIENTS = {
    "agnes": "Nowicka, Agnes",
    "hannah": "Hannah Zoellner",
    "anneli": "Virtanen, Anneli",
    "solvanta": "Solvanta",
}


def source_cell(arrival: Arrival, practice: Practice, chance: random.Random) -> str:
    """What stands in "Referred by" for `arrival`."""
    if not arrival.sources:
        return UNSAID.get(arrival.prospect, chance.choice(UNKNOWN))
    return " / ".join(
        _written(source, arrival, practice.parties[source], chance) for source in arrival.sources
    )


def _written(source: str, arrival: Arrival, party: Party, chance: random.Random) -> str:
    """One source as the coach wrote it that day; only ordinary arrivals are spelt by chance."""
    if (source, arrival.prospect) in CELLS:
        return CELLS[source, arrival.prospect]
    if source in CHANNELS:
        return chance.choice(CHANNELS[source])
    if party.kind != "person" or not arrival.prospect.startswith("f") or chance.random() > 0.3:
        return party.name
    return chance.choice(
        (
            f"{party.last}, {party.first}",
            f"{party.name} (client)" if "client" in party.roles else f"{party.name} (choir)",
            stripped(party.name),
            party.name.translate(UMLAUTS),
            f"{party.first} {party.last.upper()}",
        )
    )


def client_cell(alias: str, party: Party, *, again: bool) -> str:
    """What stands in "Client": the name, in a later row perhaps spelt otherwise."""
    return CLIENTS.get(alias, party.name) if again else party.name
