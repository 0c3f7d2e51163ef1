"""The lists beside the ranking: origin unknown, and relations."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.know.sentence import window_words
from headwater.store.queries.sources_lists import (
    RelationCount,
    relation_counts,
    unknown_clients,
)
from headwater.web.sources import choices
from headwater.web.sources.numbers import count
from headwater.web.sources.reviewed import Reviewed
from headwater.web.sources.views import question


def _frame(reviewed: Reviewed, path: str) -> dict[str, Any]:
    wish = reviewed.asked
    return {
        "tabs": choices.tabs(wish, path),
        "windows": choices.windows(wish, path),
        "span": window_words(window=wish.window, today=wish.today),
        "asked": wish,
        "every_service": wish.address(path, service=""),
        "wrong": wish.wrong,
        "begun": bool(reviewed.outline().since),
    }


@require_safe
def unknown(request: HttpRequest) -> HttpResponse:
    """Clients whose origin nobody knows, by name, to be asked."""
    reviewed = question(request)
    wish = reviewed.asked
    found, many = unknown_clients(reviewed.workspace, wish.window, wish.service)
    shown = [{"it": each, "value": list(each.value.items())} for each in found]
    frame = _frame(reviewed, "/sources/unknown")
    return render(request, "sources/unknown.html", {**frame, "shown": shown, "many": many})


@require_safe
def relations(request: HttpRequest) -> HttpResponse:
    """Referrals counted by what the source is to me, and by what it is to the person sent."""
    reviewed = question(request)
    wish, workspace = reviewed.asked, reviewed.workspace
    base = wish.rows(wish.window)
    tables = [
        {
            "heading": heading,
            "rows": [
                _relation(base, column, each)
                for each in relation_counts(workspace, wish.window, column, wish.service)
            ],
        }
        for column, heading in (
            ("relation_to_me", "What the source is to me"),
            ("relation_to_prospect", "What the source is to the person sent"),
        )
    ]
    return render(
        request, "sources/relations.html", {**_frame(reviewed, "/sources/relations"), "tables": tables}
    )


def _relation(base: str, column: str, counted: RelationCount) -> dict[str, Any]:
    address = f"{base}&{column}={quote(counted.word)}"
    return {
        "word": counted.word,
        "referrals": count(f"{address}&count=referrals", counted.referrals),
        "clients": count(f"{address}&count=clients", counted.clients),
    }
