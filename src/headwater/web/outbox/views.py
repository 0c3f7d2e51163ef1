"""The outbox: letters that wait, failed or are in doubt, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.outbox import it_arrived, send_again, withdraw
from headwater.store.models import Letter
from headwater.store.queries.outbox import failing_since, outbox_of
from headwater.store.queries.troubles import PATIENCE
from headwater.web.shared.access import now_of, own, safe_next, seat_of


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """What has not left yet, by what has to be done about it."""
    workspace, now = seat_of(request).workspace, now_of(request)
    told = {"outbox": outbox_of(workspace), "failing": failing_since(workspace, now - PATIENCE), "now": now}
    return render(request, "outbox/outbox.html", told)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a waiting letter back. It is a draft again in all but name and can be changed and sent."""
    return _done(request, pk, withdraw, "Taken back. It stays here and can be sent later.")


@require_POST
def arrived(request: HttpRequest, pk: int) -> HttpResponse:
    """A person looked: it arrived."""
    return _done(request, pk, it_arrived, "Noted: it arrived.")


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """A person looked: it did not arrive, send it again."""
    return _done(request, pk, send_again, "It is sent again in the next minute.")


def _done(request: HttpRequest, pk: int, verb: Callable[..., Letter], told: str) -> HttpResponse:
    letter = own(request, Letter, pk, "contact")
    try:
        verb(seat=seat_of(request), now=now_of(request), letter=letter)
        messages.success(request, told)
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, "/outbox"))
