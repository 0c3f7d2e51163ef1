"""The living style page: every component of the design system in all its states, made of the same parts pages use."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from headwater.core.words import Kind, Stage
from headwater.web.shared.chain_tree import ChainNode, chain_tree, run
from headwater.web.shared.river import RiverFlow, RiverNode, river

NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)

TOKENS = (
    ("paper", "Paper"),
    ("paper-sunk", "Paper, sunk"),
    ("hairline", "Hairline"),
    ("ink", "Ink"),
    ("ink-soft", "Ink, soft"),
    ("water", "Water: what can be acted on"),
    ("water-soft", "Water, soft"),
    ("amber", "Amber: what is owed"),
    ("amber-soft", "Amber, soft"),
    ("moss", "Moss: done, won"),
    ("danger", "Danger: wrong, lost for good"),
)


class SampleForm(forms.Form):
    """A form with a good field, a hint and a field in error."""

    name = forms.CharField(label="Who was sent to you?", help_text="As you would write it in a letter.")
    on = forms.DateField(label="When", help_text="For example 2026-03-05.")
    kind = forms.ChoiceField(
        label="Kind", choices=[("", "recommendation"), ("i", "introduction")], required=False
    )
    remark = forms.CharField(label="Remark", required=False, widget=forms.Textarea(attrs={"rows": 3}))


def style_page(request: HttpRequest) -> HttpResponse:
    """Show the page. It reads nothing and changes nothing."""
    context: dict[str, Any] = {
        "tokens": TOKENS,
        "kinds": list(Kind),
        "stages": list(Stage),
        "now": NOW,
        "form": SampleForm({"name": "Carol Dahl", "on": "5th of Mai"}),
        **_choices(),
        **_figures(),
        **_pictures(),
        "events": _events(),
    }
    return render(request, "shared/style.html", context)


def _choices() -> dict[str, Any]:
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


def _figures() -> dict[str, Any]:
    """The rows of a ranking."""
    rows = (
        ("Carol Dahl", "person", 9, 8, Decimal(31400), Fraction(8, 22), "2024-02-11", 1, ""),
        (
            "Interview: leaving law at fifty",
            "content",
            7,
            7,
            Decimal(19850),
            Fraction(7, 22),
            "2026-01-30",
            2,
            "up",
        ),
        ("Northbank", "organisation", 4, 3, Decimal(12000), Fraction(3, 22), "2025-11-04", 0, ""),
        (
            "Prof. Aurelia Brandt-Okonkwo",
            "person",
            2,
            1,
            Decimal("2400.50"),
            Fraction(1, 22),
            "2025-06-19",
            3,
            "down",
        ),
    )
    keys = ("name", "kind", "referrals", "clients", "value", "share", "last", "change", "direction")
    ranking = [dict(zip(keys, row, strict=True)) | {"last": date.fromisoformat(row[6])} for row in rows]
    return {"ranking": ranking, "unsourced": {"clients": 3, "value": None, "share": Fraction(3, 22)}}


def _pictures() -> dict[str, Any]:
    """The river and two chains, from invented figures."""
    names = (
        "Carol Dahl",
        "Ines Moreau",
        "Tom Reyes",
        "Dr Ada Lindqvist",
        "Piet Vos",
        "Mira Kaplan",
        "Jon Hale",
    )
    hops = [
        ChainNode(
            name,
            "person",
            "#chain",
            date(2015 + place, 3 + place % 9, 2 + 2 * place),
            "told over lunch" * (place % 3 == 1),
        )
        for place, name in enumerate((*names, "Sofia Brandt", "Lars Okafor", "Nell Winter", "Omar Haddad"))
    ]
    root = ChainNode(
        "Interview: leaving law at fifty", "content", "#chain", role="root source", note="Carol Dahl wrote it"
    )
    client = ChainNode("Greta Solberg", "person", "#chain", date(2026, 2, 3), "hired 12 Feb 2026", "client")
    parting = ChainNode(
        "Carol Dahl", "person", "#chain", role="root source",
        children=(
            ChainNode("Ines Moreau", "person", "#chain", date(2021, 4, 2), children=(client,)),
            ChainNode(
                "Tom Reyes", "person", "#chain", date(2023, 9, 18),
                children=(ChainNode("Piet Vos", "person", "#chain", date(2024, 1, 9)), ChainNode("Northbank", "organisation", "#chain", date(2025, 5, 5))),
            ),
        ),
    )  # fmt: skip
    nodes, flows = _river_figures()
    return {
        "river": river(nodes=nodes, flows=flows, title="From sources to clients", headings=("Root sources", "Passed on by", "Clients")),
        "river_head": ["Root source", "Clients"],
        "river_rows": [(node.label, node.note) for node in nodes if node.column == 0],
        "river_legend": [
            {"label": "Person", "stream": "person"},
            {"label": "Organisation", "stream": "organisation"},
            {"label": "Content", "stream": "content"},
            {"label": "Origin unknown", "stream": "unknown"},
        ],
        "chain": chain_tree(roots=[run([root, *hops, client])], label="How Greta Solberg came"),
        "parting": chain_tree(roots=[parting], label="Whom Carol Dahl sent"),
    }  # fmt: skip


def _river_figures() -> tuple[list[RiverNode], list[RiverFlow]]:
    """An invented year of one practice."""
    sources = [
        ("carol", "Carol Dahl", "person", 0, 9), ("article", "Interview: leaving law at fifty", "content", 0, 7),
        ("bank", "Northbank", "organisation", 0, 3), ("aurelia", "Prof. Aurelia Brandt-Okonkwo", "person", 0, 1),
        ("nobody", "Origin unknown", "unknown", 0, 3),
        ("ines", "Ines Moreau", "person", 1, 4), ("tom", "Tom Reyes", "person", 1, 3), ("ada", "Dr Ada Lindqvist", "person", 1, 2),
    ]  # fmt: skip
    nodes = [
        RiverNode(
            key, label, kind, f"#{key}", column, amount, f"{amount} clients" if amount > 1 else "1 client"
        )
        for key, label, kind, column, amount in sources
    ]
    values = (9800, 7200, 6400, 5200, 4800, 4100, 3900, 3600, 3100, 2900, 2400, 2400, 2100, 1800, 1500, 1500, 1200, 900, 900, 600, 600, 400, 300)  # fmt: skip
    given = "Greta Lars Nell Omar Sofia Piet Mira Jon Hanna Emil Ruth Theo Wim Yara Nils Dora Finn Ella Kurt Lotte Max Pia Rosa".split()
    family = "Solberg Okafor Winter Haddad Brandt Vos Kaplan Hale Meier Strand Albrecht Lindt Peters Aziz Berg Falk Graf Holm Iversen Jansen Koch Lund Marsh".split()
    nodes += [
        RiverNode(
            f"c{place}", f"{given[place]} {family[place]}", "client", f"#c{place}", 2, 1, f"{value:,} EUR"
        )
        for place, value in enumerate(values)
    ]
    flows = [
        RiverFlow("carol", "ines", 3),
        RiverFlow("carol", "tom", 3),
        RiverFlow("article", "ada", 2),
        RiverFlow("bank", "ines", 1),
    ]
    last = "carol carol carol article article article article article bank bank aurelia nobody nobody nobody ines ines ines ines tom tom tom ada ada".split()
    order = (0, 14, 5, 1, 6, 9, 18, 21, 4, 17, 12, 7, 15, 20, 2, 8, 11, 19, 3, 13, 22, 10, 16)
    flows += [RiverFlow(source, f"c{client}", 1) for source, client in zip(last, order, strict=True)]
    return nodes, flows


def _events() -> list[dict[str, Any]]:
    """A timeline with something owed at its head."""
    return [
        {"at": NOW - timedelta(hours=5), "sign": "gift", "title": "Thanks owed for Greta Solberg", "text": "Sent on Tuesday. Not thanked yet.", "owed": True},
        {"at": NOW - timedelta(days=2), "sign": "arrow-left-right", "title": "Sent Greta Solberg", "href": "#timeline", "text": "Recommendation, through the Tuesday group"},
        {"at": NOW - timedelta(days=40), "sign": "coffee", "title": "Coffee", "text": "Spoke of her new book. 50 minutes."},
        {"at": NOW - timedelta(days=700), "sign": "mail", "title": "Thank-you letter", "href": "#timeline"},
    ]  # fmt: skip
