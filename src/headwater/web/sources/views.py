"""The Sources page: who sends the clients, in one sentence and one ranking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.know.behind import people_behind, secondary_credit
from headwater.core.know.facts import Secondary
from headwater.core.know.sentence import headline_pieces
from headwater.core.words import Party
from headwater.store.queries.sources import Counted
from headwater.web.shared.access import seat_of, today_of
from headwater.web.sources import best, choices
from headwater.web.sources.asking import Asked, asked
from headwater.web.sources.cells import source_rows, unknown_row
from headwater.web.sources.hanging import hangings, warning
from headwater.web.sources.numbers import amount, count, money, number_words, percent_words
from headwater.web.sources.ranking import SHOWN, Ranking, ranking
from headwater.web.sources.reviewed import Reviewed, unsourced


def question(request: HttpRequest) -> Reviewed:
    """What this page was asked, ready to be answered."""
    return Reviewed(seat_of(request).workspace, asked(request.GET.dict(), today=today_of(request)))


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Best sources first."""
    reviewed = question(request)
    workspace, wish, held = reviewed.workspace, reviewed.asked, reviewed.outline()
    now = reviewed.counted(wish.window)
    before = reviewed.counted(wish.before) if wish.before else None
    currency = wish.word("currency") or (held.currencies or (workspace.currency,))[0]
    made = ranking(reviewed=reviewed, now=now, before=before, currency=currency)
    book = reviewed.book_behind()
    behind = {
        party: people_behind(book=book, account=now.credit, content=party)
        for party in made.shown()
        if party in book.behind
    }
    limit = workspace.concentration_limit
    found = reviewed.keep(
        ("hanging", now.window, currency, limit),
        lambda: hangings(asked=wish, counted=now, currency=currency, limit=limit, names=made.names),
    )
    return render(request, "sources/sources.html", {
        "asked": wish,
        "wrong": wish.wrong,
        "pieces": sentence(reviewed, now, made.names),
        "stats": _stats(wish, now, currency),
        "hangings": found,
        "warning": warning(found, limit),
        "rows": source_rows(made, currency, behind),
        "unknown": None if wish.kind or wish.several else unknown_row(made, currency),
        "secondary": [_secondary(wish, each) for each in secondary_credit(book=book, account=now.credit)],
        "columns": _columns(wish),
        "pages": _pages(made),
        "tabs": choices.tabs(wish, "/sources"),
        "windows": choices.windows(wish),
        "credit": choices.credit(wish),
        "measures": choices.measures(wish),
        "closer": choices.closer(wish, held),
        "begun": bool(held.since),
        "outlook": best.in_short(request) if held.since else None,
        "with_credit": wish.chain == "shared" or wish.touch != "first",
        "toggles": _toggles(wish),
    })  # fmt: skip


def sentence(reviewed: Reviewed, now: Counted, names: Mapping[int, Party]) -> list[dict[str, str]]:
    """The one sentence the page begins with."""
    headline = reviewed.headline(now, names)
    told = headline_pieces(
        headline=headline, clients=now.clients_count, window=now.window, today=reviewed.asked.today
    )
    return pieces(told)


def pieces(told: Sequence[str | Party]) -> list[dict[str, str]]:
    """A sentence for a template: words, and names that link to their page."""
    return [
        {"text": piece, "href": ""}
        if isinstance(piece, str)
        else {"text": piece.name, "href": f"/people/{piece.id}"}
        for piece in told
    ]


def _stats(wish: Asked, now: Counted, currency: str) -> list[dict[str, Any]]:
    """The totals of the window."""
    base = wish.rows(now.window)
    unknown, share = unsourced(now)
    hired = f"{now.engagements_count} engagement{'' if now.engagements_count == 1 else 's'}"
    value = f"{base}&count=value&chain={wish.chain}&currency={currency}"
    others = [f"{number_words(amount)} {name}" for name, amount in now.value.items() if name != currency]
    return [
        {
            "label": "Clients",
            "figure": count(f"{base}&count=clients&chain={wish.chain}", now.clients_count),
            "hint": f"who hired in {hired}" if now.engagements_count else "nobody hired in this window",
        },
        {
            "label": f"Value, {currency}",
            "figure": amount(value, now.value.get(currency)),
            "hint": f"and {', '.join(others)}" if others else "all engagements of the window",
        },
        {
            "label": "Origin unknown",
            "figure": count(f"{base}&count=clients&chain=direct&source=unknown", unknown),
"hint": _asking(now, unknown, share),
            "tone": "owed" if unknown else "",
        },
    ]  # fmt: skip


def _asking(now: Counted, unknown: Decimal, share: Decimal) -> str:
    """What to do about clients of unknown origin."""
    if unknown:
        return f"{percent_words(share)} of the clients; ask them"
    return "every client has a source" if now.clients_count else "nobody to ask about"


def _secondary(wish: Asked, each: Secondary) -> dict[str, Any]:
    """A person behind contents, with what stands to their second account."""
    base = wish.rows(wish.window, "/sources/behind") + f"&chain={wish.chain}&person={each.party.id}"
    return {
        "party": each.party,
        "href": f"/people/{each.party.id}",
        "through": each.through,
        "clients": count(f"{base}&of=clients", each.credit.clients),
        "value": [
            money(f"{base}&of=value&currency={currency}", sum_, currency)
            for currency, sum_ in each.credit.value.items()
        ],
    }


def _columns(wish: Asked) -> dict[str, dict[str, Any]]:
    """The headers that sort, by key."""
    referrals = "Qualified" if wish.qualified else "Referrals"
    labels = {
        "referrals": referrals, "direct": "Direct", "root": "Root", "clients": "Credited",
        "value": "Value", "first": "First", "last": "Last", "consistency": "Quarters",
    }  # fmt: skip
    chosen = wish.by
    if chosen == "clients" and wish.chain in {"direct", "root"} and wish.touch == "first":
        chosen = wish.chain
    return {
        key: {
            "label": label,
            "href": wish.address(by=key),
            "sort": chosen,
            "direction": "ascending" if key == "first" else "descending",
        }
        for key, label in labels.items()
    }


def _pages(made: Ranking) -> dict[str, str]:
    page, last = made.asked.page, -(-len(made.order) // SHOWN)
    start = (page - 1) * SHOWN + 1
    return {
        "newer": made.asked.address(page=str(page - 1)) if page > 1 else "",
        "older": made.asked.address(page=str(page + 1)) if page < last else "",
        "shown": f"{start} to {min(page * SHOWN, len(made.order))} of {len(made.order)}",
    }


def _toggles(wish: Asked) -> list[dict[str, Any]]:
    """Cuts that are one press away."""
    return [
        {
            "label": "Sent two or more",
            "href": wish.address(several="" if wish.several else "yes"),
            "current": wish.several,
        },
        {
            "label": "Qualified only",
            "href": wish.address(qualified="" if wish.qualified else "yes"),
            "current": wish.qualified,
        },
    ]
