"""The invented people and figures the style page shows its parts with."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from headwater.web.shared.chain_tree import ChainNode, chain_tree, run
from headwater.web.shared.river import RiverFlow, RiverNode, river

NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)

SOURCES = (
    ("carol", "Carol Dahl", "person", 0, 9),
    ("article", "Interview: leaving law at fifty", "content", 0, 7),
    ("bank", "Northbank", "organisation", 0, 3),
    ("aurelia", "Prof. Aurelia Brandt-Okonkwo", "person", 0, 1),
    ("nobody", "Origin unknown", "unknown", 0, 3),
    ("ines", "Ines Moreau", "person", 1, 4),
    ("tom", "Tom Reyes", "person", 1, 3),
    ("ada", "Dr Ada Lindqvist", "person", 1, 2),
)

# Each client with its value in EUR and the source that sent it.
CLIENTS = (
    ("Greta Solberg", 9800, "carol"), ("Lars Okafor", 7200, "article"), ("Nell Winter", 6400, "ines"),
    ("Omar Haddad", 5200, "tom"), ("Sofia Brandt", 4800, "bank"), ("Piet Vos", 4100, "carol"),
    ("Mira Kaplan", 3900, "article"), ("Jon Hale", 3600, "nobody"), ("Hanna Meier", 3100, "ines"),
    ("Emil Strand", 2900, "article"), ("Ruth Albrecht", 2400, "ada"), ("Theo Lindt", 2400, "ines"),
    ("Wim Peters", 2100, "aurelia"), ("Yara Aziz", 1800, "tom"), ("Nils Berg", 1500, "carol"),
    ("Dora Falk", 1500, "nobody"), ("Finn Graf", 1200, "ada"), ("Ella Holm", 900, "bank"),
    ("Kurt Iversen", 900, "article"), ("Lotte Jansen", 600, "ines"), ("Max Koch", 600, "nobody"),
    ("Pia Lund", 400, "article"), ("Rosa Marsh", 300, "tom"),
)  # fmt: skip

HOPS = (
    ("Carol Dahl", date(2015, 3, 2), ""),
    ("Ines Moreau", date(2016, 4, 4), "told over lunch"),
    ("Tom Reyes", date(2017, 5, 6), ""),
    ("Dr Ada Lindqvist", date(2018, 6, 8), ""),
    ("Piet Vos", date(2019, 7, 10), "former client"),
    ("Mira Kaplan", date(2020, 8, 12), ""),
    ("Jon Hale", date(2021, 9, 14), ""),
    ("Sofia Brandt", date(2022, 10, 16), "her colleague"),
    ("Lars Okafor", date(2023, 11, 18), ""),
    ("Nell Winter", date(2024, 3, 20), ""),
    ("Omar Haddad", date(2025, 4, 22), "through the Tuesday group"),
)

RANKING = (
    ("Carol Dahl", "person", 9, 8, Decimal(31400), date(2024, 2, 11), 1, ""),
    ("Interview: leaving law at fifty", "content", 7, 7, Decimal(19850), date(2026, 1, 30), 2, "up"),
    ("Northbank", "organisation", 4, 3, Decimal(12000), date(2025, 11, 4), 0, ""),
    ("Prof. Aurelia Brandt-Okonkwo", "person", 2, 1, Decimal("2400.50"), date(2025, 6, 19), 3, "down"),
)


def choices() -> dict[str, Any]:
    """Tabs, segments and crumbs."""
    return {
        "crumbs": [
            {"label": "People", "href": "#"},
            {"label": "Carol Dahl", "href": "#"},
            {"label": "Chain"},
        ],
        "tabs": [
            {"label": "List", "href": "#tabs", "current": True, "count": 214},
            {"label": "Board", "href": "#tabs", "count": 38},
            {"label": "Given", "href": "#tabs", "count": 12},
        ],
        "credit": [
            {"label": "Direct", "href": "#segments"},
            {"label": "Root", "href": "#segments", "current": True},
            {"label": "Shared", "href": "#segments"},
        ],
        "windows": [
            {"label": "12 months", "href": "#segments", "current": True},
            {"label": "24 months", "href": "#segments"},
            {"label": "2025", "href": "#segments"},
            {"label": "Free", "href": "#segments"},
        ],
    }


def figures() -> dict[str, Any]:
    """The rows of a ranking."""
    keys = ("name", "kind", "referrals", "clients", "value", "last", "change", "direction")
    ranking = [dict(zip(keys, row, strict=True)) | {"share": Fraction(row[3], 22)} for row in RANKING]
    return {"ranking": ranking, "unsourced": {"clients": 3, "value": None, "share": Fraction(3, 22)}}


def river_picture() -> dict[str, Any]:
    """One invented year of a practice as a river, with its legend and its table."""
    nodes = [
        RiverNode(key, label, kind, f"#{key}", column, amount, f"{amount} client{'s' * (amount > 1)}")
        for key, label, kind, column, amount in SOURCES
    ]
    nodes += [RiverNode(name, name, "client", "#river", 2, 1, f"{value:,} EUR") for name, value, _ in CLIENTS]
    flows = [
        RiverFlow("carol", "ines", 3, "3 clients"),
        RiverFlow("carol", "tom", 3, "3 clients"),
        RiverFlow("article", "ada", 2, "2 clients"),
        RiverFlow("bank", "ines", 1, "1 client"),
    ]
    flows += [RiverFlow(source, name, 1, f"{value:,} EUR") for name, value, source in CLIENTS]
    words = ("Root sources", "Passed on by", "Clients")
    return {
        "river": river(nodes=nodes, flows=flows, title="From sources to clients", headings=words),
        "river_head": ["Root source", "Clients"],
        "river_rows": [(label, amount) for _, label, _, column, amount in SOURCES if column == 0],
        "river_legend": [
            {"label": "Person", "stream": "person"},
            {"label": "Organisation", "stream": "organisation"},
            {"label": "Content", "stream": "content"},
            {"label": "Origin unknown", "stream": "unknown"},
        ],
    }


def chains() -> dict[str, Any]:
    """A chain of more than ten hops, and one that parts."""
    here = "#chain"
    root = ChainNode(
        "Interview: leaving law at fifty", "content", here, note="Carol Dahl wrote it", role="root source"
    )
    hops = [ChainNode(name, "person", here, on, note) for name, on, note in HOPS]
    client = ChainNode("Greta Solberg", "person", here, date(2026, 2, 3), "hired 12 Feb 2026", "client")
    ines = ChainNode("Ines Moreau", "person", here, date(2021, 4, 2), children=(client,))
    sent = (
        ChainNode("Piet Vos", "person", here, date(2024, 1, 9)),
        ChainNode("Northbank", "organisation", here, date(2025, 5, 5)),
    )
    tom = ChainNode("Tom Reyes", "person", here, date(2023, 9, 18), children=sent)
    carol = ChainNode("Carol Dahl", "person", here, role="root source", children=(ines, tom))
    return {
        "chain": chain_tree(roots=[run([root, *hops, client])], label="How Greta Solberg came"),
        "parting": chain_tree(roots=[carol], label="Whom Carol Dahl sent"),
    }


def events() -> list[dict[str, Any]]:
    """A timeline with something owed at its head."""
    return [
        {
            "at": NOW - timedelta(hours=5),
            "sign": "gift",
            "title": "Thanks owed for Greta Solberg",
            "text": "Sent on Tuesday. Not thanked yet.",
            "owed": True,
        },
        {
            "at": NOW - timedelta(days=2),
            "sign": "arrow-left-right",
            "title": "Sent Greta Solberg",
            "href": "#timeline",
            "text": "Recommendation, through the Tuesday group",
        },
        {
            "at": NOW - timedelta(days=40),
            "sign": "coffee",
            "title": "Coffee",
            "text": "Spoke of her new book. 50 minutes.",
        },
        {"at": NOW - timedelta(days=700), "sign": "mail", "title": "Thank-you letter", "href": "#timeline"},
    ]
