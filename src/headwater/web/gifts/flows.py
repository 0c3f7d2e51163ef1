"""Acknowledging ongoing flows from the gifts page."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.flows import acknowledge_flow, end_flow, start_flows
from headwater.store.models import Party, Plan
from headwater.web.shared.access import key_of, now_of, own, seat_of

HERE = "/gifts#flows"


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Start the plans of flows that have none."""
    started = start_flows(seat=seat_of(request), now=now_of(request), key=key_of(request))
    messages.success(request, f"{started} plan{'' if started == 1 else 's'} started.")
    return HttpResponseRedirect(HERE)


@require_POST
def acknowledged(request: HttpRequest, pk: int) -> HttpResponse:
    """I acknowledged what keeps coming from a contact."""
    contact = own(request, Party, pk)
    told = {name: request.POST.get(name, "") for name in ("on", "note")}
    try:
        said = acknowledge_flow(
            seat=seat_of(request), now=now_of(request), contact=contact, told=told, key=key_of(request)
        )
        messages.success(request, said)
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(HERE)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """No more acknowledgements to this source."""
    try:
        end_flow(seat=seat_of(request), now=now_of(request), plan=own(request, Plan, pk))
        messages.success(request, "The plan is given up.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(HERE)
