"""The scan: which contacts could be partners, with what speaks for each; yes or no in one tap or by one key."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.scanning import SELLERS_NAME, answer_scan, take_back_answer
from headwater.store.models import Category, Party, ScanAnswer
from headwater.store.queries.partners import categories_of
from headwater.store.queries.scanning import SELLERS_HERE, SELLING, scan_of
from headwater.web.partners.board import places
from headwater.web.shared.access import key_of, now_of, own, seat_of

AT_ONCE = 30
SCAN = "/partners/scan"


@require_safe
def scan(request: HttpRequest) -> HttpResponse:
    """What waits for an answer, those who sell to the user first."""
    workspace = seat_of(request).workspace
    names = {one.pk: one.name for one in categories_of(workspace) if one.key != SELLING}
    only = _number(request.GET.get("category", ""))
    category = only if only in names else None
    found = scan_of(workspace, now_of(request), most=AT_ONCE, category=category)
    shown = [
        {"it": one, "party": found.people[one.person], "category": names.get(one.category, SELLERS_NAME),
         "why": "; ".join(one.reasons)}
        for one in found.proposals[:AT_ONCE]
        if one.person in found.people
    ]  # fmt: skip
    rows = ScanAnswer.objects.of(workspace).select_related("party", "category").order_by("-changed_at", "-pk")
    return render(request, "partners/scan.html", {
        "tabs": places("scan"),
        "shown": shown,
        "many": len(found.proposals),
        "looking": found.looking,
        "names": names,
        "by_category": _by_category(names, category),
        "here": category or "",
        "last": rows.first(),
        "answers": rows[:AT_ONCE],
        "crumbs": [{"label": "Partners", "href": "/partners"}, {"label": "Scan"}],
    })  # fmt: skip


def _by_category(names: dict[int, str], here: int | None) -> list[dict[str, Any]]:
    every = {"label": "all", "href": SCAN, "current": here is None}
    return [
        every,
        *(
            {"label": name, "href": f"{SCAN}?{urlencode({'category': pk})}", "current": pk == here}
            for pk, name in names.items()
        ),
    ]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Yes or no to one proposal."""
    seat, told = seat_of(request), _number(request.POST.get("category", ""))
    contact = own(request, Party, _number(request.POST.get("party", "")))
    category = None if told == SELLERS_HERE else own(request, Category, told)
    try:
        answer_scan(
            seat=seat, now=now_of(request), contact=contact, category=category, key=key_of(request),
            answer=request.POST.get("answer", ""), why=request.POST.get("why", ""),
        )  # fmt: skip
    except Refused as refused:
        messages.error(request, refused.sentence)
    return _back(request)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an answer back: it is asked again."""
    row = own(request, ScanAnswer, pk, "party", "category")
    take_back_answer(seat=seat_of(request), now=now_of(request), answer=row)
    messages.success(request, f"Taken back: {row.party.name} is asked about again.")
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    here = _number(request.POST.get("here", ""))
    return HttpResponseRedirect(f"{SCAN}?{urlencode({'category': here})}" if here else SCAN)
