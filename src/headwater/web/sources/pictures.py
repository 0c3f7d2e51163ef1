"""Where clients come from for those who would rather look than read: the river and the chains."""

from __future__ import annotations

from collections import defaultdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.know.sentence import window_words
from headwater.store.queries.sources import described
from headwater.store.queries.sources_chains import LinkRow, WorkRow, links_of_window, work_rows
from headwater.web.shared.chain_tree import chain_tree
from headwater.web.shared.river import river
from headwater.web.sources import choices
from headwater.web.sources.flow import flow, river_parts, table_rows
from headwater.web.sources.forest import forest
from headwater.web.sources.reviewed import Reviewed
from headwater.web.sources.views import question

TREES = 12
LEGEND = [
    {"label": "Person", "stream": "person"},
    {"label": "Organisation", "stream": "organisation"},
    {"label": "Content", "stream": "content"},
    {"label": "Origin unknown", "stream": "unknown"},
]


def _read(reviewed: Reviewed) -> tuple[list[WorkRow], dict[int, LinkRow]]:
    wish = reviewed.asked
    works = work_rows(reviewed.workspace, wish.window, wish.service)
    return works, links_of_window(reviewed.workspace, wish.window, wish.service)


@require_safe
def the_river(request: HttpRequest) -> HttpResponse:
    """From root sources, hop by hop, to the clients and what they paid."""
    reviewed = question(request)
    wish, held = reviewed.asked, reviewed.outline()
    currency = wish.word("currency") or (held.currencies or ("",))[0]
    by_value = wish.word("measure") == "value" and bool(currency)
    works, links = _read(reviewed)
    made = flow(works=works, links=links, currency=currency if by_value else "")
    parties = described({party for party, _ in made.amounts})
    what = f"count=value&chain=root&currency={currency}" if by_value else "count=clients&chain=root"
    nodes, flows = river_parts(made, parties, f"{wish.rows(wish.window)}&{what}")
    span = window_words(window=wish.window, today=wish.today)
    middle = max((node.column for node in nodes), default=1) - 1
    title = f"From root sources to clients {span}"
    headings = ["Root sources", *(["passed on by"] if middle else []), *[""] * (middle - 1), "Clients"]
    return render(request, "sources/river.html", {
        "asked": wish,
        "every_service": wish.address("/sources/river", service=""),
        "tabs": choices.tabs(wish, "/sources/river"),
        "windows": choices.windows(wish, "/sources/river"),
        "measures": [
            {"label": "Clients", "href": wish.address("/sources/river", measure=""), "current": not by_value},
            {"label": "Value", "href": wish.address("/sources/river", measure="value"), "current": by_value},
        ],
        "picture": river(nodes=nodes, flows=flows, title=title, headings=headings, top=16),
        "legend": LEGEND,
        "head": ["From", "To", "Value" if by_value else "Clients"],
        "table": table_rows(made, parties),
        "span": span,
        "by_value": by_value,
        "wrong": wish.wrong,
        "begun": bool(held.since),
    })  # fmt: skip


@require_safe
def chains(request: HttpRequest) -> HttpResponse:
    """Everybody who came through each root source, longest chains first."""
    reviewed = question(request)
    wish = reviewed.asked
    works, links = _read(reviewed)
    clients: defaultdict[int, set[int]] = defaultdict(set)
    for work in works:
        if work.origin is not None:
            clients[work.origin].add(work.client)
    ids = {link.source for link in links.values()} | {link.prospect for link in links.values()}
    trees = forest(links=links, parties=described(ids), clients=clients)
    start = (wish.page - 1) * TREES
    shown = trees[start : start + TREES]
    return render(request, "sources/chains.html", {
        "asked": wish,
        "every_service": wish.address("/sources/chains", service=""),
        "tabs": choices.tabs(wish, "/sources/chains"),
        "windows": choices.windows(wish, "/sources/chains"),
        "trees": [
            {"tree": tree, "drawn": chain_tree(roots=[tree.node], label=f"Through {tree.root.name}")}
            for tree in shown
        ],
        "newer": wish.address("/sources/chains", page=str(wish.page - 1)) if wish.page > 1 else "",
        "older": wish.address("/sources/chains", page=str(wish.page + 1)) if start + TREES < len(trees) else "",
        "shown": f"{start + 1} to {start + len(shown)} of {len(trees)}",
        "span": window_words(window=wish.window, today=wish.today),
        "wrong": wish.wrong,
        "begun": bool(reviewed.outline().since),
    })  # fmt: skip
