"""The result of a review: a document one would keep, on the screen, on paper and as files."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.gifts import GiftTold, record_gift
from headwater.core.reports import report_named
from headwater.store.models import Party, Review
from headwater.web.review.facts import facts_of
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.reports import answered

CONNECTORS: Final = 5


@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """Who sent more than one, thanks missing, gifts, the silent, connectors, last year beside, a season."""
    review = own(request, Review, pk, "workspace__me")
    facts = facts_of(request, review)
    return render(request, "review/result.html", {
        "review": review, "facts": facts, "connectors": _connectors(request), "today": today_of(request),
        "asked": {name: request.GET.get(name, "") for name in ("each", "fine", "holiday")},
        "crumbs": [{"label": "Review", "href": "/review"}, {"label": str(review.since.year)}],
    })  # fmt: skip


def _connectors(request: HttpRequest) -> dict[str, Any]:
    """The first connectors with what is said of them; none when the network is not worked out yet."""
    table = answered(request, report_named("connectors"), {}, patience=0.25).table
    if table is None or table.few:
        return {"known": table is not None, "rows": []}
    names = {row.party: row.label for row in table.rows if row.party}
    found = zip(table.picture.get("connectors", ()), table.picture.get("joins", ()), strict=False)
    rows = [{"party": pk, "name": names[pk], "joins": joins} for pk, joins in found if pk in names]
    return {"known": True, "rows": rows[:CONNECTORS]}


@require_POST
def not_this_time(request: HttpRequest, pk: int) -> HttpResponse:
    """No gift for this contact before this holiday: kept, and not proposed again in that year."""
    own(request, Review, pk)
    told = request.POST.get("party", "")
    contact = own(request, Party, int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0)
    year = request.POST.get("year", "")
    period = year if year.isascii() and year.isdecimal() and len(year) == 4 else str(today_of(request).year)
    try:
        gift = GiftTold(contact=contact, state="not this time", occasion="year-end", period=period)
        record_gift(seat=seat_of(request), now=now_of(request), told=gift, key=key_of(request))
        messages.success(
            request, f"Noted: no gift for {contact.name} this time. None is proposed again in {period}."
        )
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/review/{pk}#gifts")
