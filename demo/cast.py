"""The people, houses and pieces of content the story is about, by the alias the plan calls them."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

from demo.names import Registry, slug
from demo.shapes import Calendar, Party

OWNER = "Mara Lindqvist"
PRACTICE = "Lindqvist Career Coaching"
BOOK = Path(__file__).with_name("cast.toml")


def assemble(*, calendar: Calendar, chance: random.Random) -> tuple[Registry, dict[str, Party]]:
    """Everybody and everything the plan mentions by alias, and the registry that names all the others."""
    book: dict[str, Any] = tomllib.loads(BOOK.read_text("utf-8"))
    registry = Registry(chance)
    parties: dict[str, Party] = {}
    for alias, lead in book["leads"].items():
        parties[alias] = _lead(registry.person(lead["name"]), lead, calendar)
    for alias, name in book["chained"].items():
        parties[alias] = registry.person(name)
    for alias, piece in book["contents"].items():
        content = Party(slug(piece["name"]), piece["name"], piece["kind"], roles=["source"])
        content.publisher, content.url, content.note = piece["publisher"], piece["url"], piece["note"]
        content.published_on = calendar.day(piece["published_on"])
        content.behind = [one | {"person": parties[one["person"]].key} for one in piece.get("behind", ())]
        parties[alias] = content
    for alias, house in book["houses"].items():
        party = Party(slug(house["name"]), house["name"], house["kind"], city="Freiburg", note=house["note"])
        party.roles, party.met_on = [house["role"]], calendar.day(house["since"])
        parties[alias] = party
    return registry, parties


def _lead(party: Party, lead: dict[str, str], calendar: Calendar) -> Party:
    """`party` with everything the book says about them."""
    party.organisation, party.title, party.roles = lead["organisation"], lead["title"], [lead["role"]]
    party.how_met, party.where_met, party.note = lead["how_met"], lead["where_met"], lead["note"]
    party.met_on = calendar.day(lead["met_on"])
    return party
