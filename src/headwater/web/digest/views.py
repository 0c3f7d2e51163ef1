"""One thing of the daily mail: shown by its address, done or put off only by a button."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused, Seat, day_of
from headwater.actions.digests import digest_of, done_from_mail, item_at, items_of
from headwater.actions.today import snooze
from headwater.core.digest import ONE_TAP, Item
from headwater.web.shared.access import now_of

LATER = {"tomorrow": 1, "week": 7}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, secret: str, number: int) -> HttpResponse:
    """Show one item; on POST do what its button says. A wrong or old address is told in one sentence."""
    try:
        digest, seat = digest_of(secret=secret, now=now_of(request))
        item = item_at(items_of(digest), number)
        if item is None:
            raise Refused("There is no such item in this mail.")
    except Refused as refused:
        return render(request, "digest/gone.html", {"sentence": refused.sentence}, status=404)
    told: dict[str, Any] = {"said": "", "refused": ""}
    if request.method == "POST":
        try:
            told["said"] = _do(request, seat, item, key=f"digest-{digest.pk}-{number}")
        except Refused as refused:
            told["refused"] = refused.sentence
    draft = f"/letters/new?{urlencode({'signal': item.signal, 'subject': item.subject})}"
    context = {"item": item, "one_tap": item.verb in ONE_TAP, "draft": draft, **told}
    return render(request, "digest/item.html", context, status=400 if told["refused"] else 200)


def _do(request: HttpRequest, seat: Seat, item: Item, *, key: str) -> str:
    """Done, or later. Gives the sentence to show."""
    now, answer = now_of(request), request.POST.get("answer", "")
    if answer in LATER:
        until = day_of(seat.workspace, now) + timedelta(days=LATER[answer])
        snooze(seat=seat, now=now, signal=item.signal, subject=item.subject, until=until)
        return f"Put off until {until:%A}, {until.day} {until:%B}."
    if answer != "done":
        raise Refused("Choose one of the buttons.")
    return done_from_mail(seat=seat, now=now, item=item, key=key)
