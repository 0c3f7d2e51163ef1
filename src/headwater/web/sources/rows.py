"""The rows behind a number: which referrals or engagements were counted, with dates, values and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.credit.parts import as_count
from headwater.core.know.counted_work import CountedWork
from headwater.core.know.sentence import window_words
from headwater.core.windows import quarter_name, quarter_of
from headwater.core.words import UNKNOWN, Party
from headwater.store.models import Workspace
from headwater.store.queries.sources import described
from headwater.store.queries.sources_rows import MOST, kept_work, referral_rows, traced_work
from headwater.web.shared.access import seat_of, today_of
from headwater.web.sources.asking import Asked, asked
from headwater.web.sources.hanging import part_of
from headwater.web.sources.numbers import Amount, money_words, number_words, percent_words, plain
from headwater.web.sources.ranking import account_of
from headwater.web.sources.reviewed import Reviewed

OF_REFERRALS = {"referrals", "qualified", "quarters"}
OF_WORK = {"clients", "value", "share", "sources"}
RELATIONS = ("relation_to_me", "relation_to_prospect")


@dataclass(frozen=True, slots=True)
class Clicked:
    """The number that was clicked: what it counts, of which sources (None: all), under which credit."""

    count: str
    sources: tuple[int, ...] | None
    of: str
    currency: str
    relation: tuple[str, str] | None


@require_safe
def rows(request: HttpRequest) -> HttpResponse:
    """The rows one number was counted from."""
    workspace, wish = seat_of(request).workspace, asked(request.GET.dict(), today=today_of(request))
    clicked = _clicked(request.GET, workspace, wish.word("currency"))
    names = described(clicked.sources or (), workspace)
    if clicked.sources and len(names) < len([each for each in clicked.sources if each != UNKNOWN.id]):
        raise Http404("There is no such source here.")
    shown = (
        _referrals(workspace, wish, clicked)
        if clicked.count in OF_REFERRALS
        else _work(workspace, wish, clicked)
    )
    named = [names.get(each, UNKNOWN) for each in clicked.sources or ()]
    return render(request, "sources/rows.html", {
        **shown,
        "clicked": clicked,
        "asked": wish,
        "sources": [{"party": party, "known": party.id != UNKNOWN.id} for party in named],
        "span": window_words(window=wish.window, today=wish.today),
        "back": wish.address(count="", source="", of=""),
        "crumbs": [{"label": "Sources", "href": "/sources"}, {"label": "Rows"}],
        "most": MOST,
    })  # fmt: skip


def _clicked(words: Mapping[str, str], workspace: Workspace, currency: str) -> Clicked:
    count, source = words.get("count", "clients"), words.get("source", "")
    ids = [each.strip() for each in source.split(",") if each.strip()]
    if count not in OF_REFERRALS | OF_WORK or len(ids) > MOST:
        raise Http404("There is no such number.")
    if not all(each == "unknown" or (each.isdecimal() and len(each) < 19) for each in ids):
        raise Http404("There is no such source here.")
    relation = next(((name, words[name]) for name in RELATIONS if name in words), None)
    return Clicked(
        count=count,
        sources=tuple(UNKNOWN.id if each == "unknown" else int(each) for each in ids) or None,
        of=words.get("of", count),
        currency=currency or workspace.currency,
        relation=relation,
    )


def _referrals(workspace: Workspace, wish: Asked, clicked: Clicked) -> dict[str, Any]:
    found = referral_rows(
        workspace, wish.window, sources=clicked.sources, qualified=clicked.count == "qualified",
        relation=clicked.relation,
    )  # fmt: skip
    listed = [(row, quarter_of(day=row.received_on)) for row in found[: MOST + 1]]
    if clicked.count == "quarters":
        total = found.order_by().values_list("received_on", flat=True)
        number: Amount = len({quarter_of(day=day) for day in total})
    else:
        number = found.order_by().values("source_id", "prospect_id").distinct().count()
    return {
        "referrals": [
            {"row": row, "quarter": quarter_name(quarter=quarter)} for row, quarter in listed[:MOST]
        ],
        "more": len(listed) > MOST,
        "total": plain(number),
        "total_words": number_words(number),
        "what": _what(clicked, number),
    }


def _work(workspace: Workspace, wish: Asked, clicked: Clicked) -> dict[str, Any]:
    reviewed = Reviewed(workspace, wish)
    chain = wish.chain
    if reviewed.is_kept_with_rows or clicked.relation:
        counted = kept_work(
            workspace, wish.window, service=wish.service, chain=chain, sources=clicked.sources,
            relation=clicked.relation,
        )  # fmt: skip
    else:
        counted = traced_work(
            reviewed.traced(), reviewed.tallied(wish.window), chain=chain, sources=clicked.sources
        )
    if clicked.of == "value":
        counted = tuple(
            each for each in counted if each.value and each.engagement.currency == clicked.currency
        )
    number = (
        len({each.engagement.client for each in counted}) if clicked.relation else _number(reviewed, clicked)
    )
    clients = described({each.engagement.client for each in counted[:MOST]})
    return {
        "work": [_work_row(each, clients) for each in counted[:MOST]],
        "more": len(counted) >= MOST,
        "total": plain(number),
        "total_words": _words(clicked, number),
        "what": _what(clicked, number),
        "partly": any(each.part != 1 for each in counted[:MOST]),
    }


def _work_row(counted: CountedWork, clients: Mapping[int, Party]) -> dict[str, Any]:
    work = counted.engagement
    return {
        "client": clients[work.client],
        "on": work.on,
        "service": work.service,
        "value": counted.value,
        "exact_value": plain(counted.value) if counted.value is not None else "",
        "whole": work.value if counted.value != work.value else None,
        "currency": work.currency,
        "part": plain(counted.part),
        "part_words": number_words(counted.part),
    }


def _number(reviewed: Reviewed, clicked: Clicked) -> Amount:
    """The number clicked, counted as the page counted it."""
    if clicked.count == "sources":
        return len(clicked.sources or ())
    counted = reviewed.counted(reviewed.asked.window)
    account = account_of(reviewed.asked.chain, counted)
    amounts: Mapping[int, Any] = account.clients
    if clicked.of == "value":
        amounts = account.value.get(clicked.currency, {})
    wanted: Any = sum(
        amount for party, amount in amounts.items() if clicked.sources is None or party in clicked.sources
    )
    if clicked.count == "share":
        return part_of(wanted, amounts)
    return Decimal(wanted) if clicked.of == "value" else as_count(wanted)


def _words(clicked: Clicked, number: Amount) -> str:
    if clicked.count == "share":
        return percent_words(number)
    if clicked.of == "value" and clicked.count == "value":
        return f"{money_words(Decimal(number))} {clicked.currency}"  # type: ignore[arg-type]
    return number_words(number)


def _what(clicked: Clicked, number: Amount) -> str:
    """What the number counts, in words that follow it."""
    one = number == 1
    return {
        "referrals": "person was sent" if one else "people were sent",
        "qualified": "qualified person was sent" if one else "qualified people were sent",
        "quarters": "quarter with a referral" if one else "quarters with a referral",
        "clients": "client" if one else "clients",
        "value": "of paid work",
        "share": "of the money" if clicked.of == "value" else "of the clients",
        "sources": "source" if one else "sources",
    }[clicked.count]
