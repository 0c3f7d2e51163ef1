"""Two people who are never to be introduced to each other: said, and taken back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.aparts import keep_apart, restore_apart, trash_apart
from headwater.store.models import Apart
from headwater.web.people.giving import contact_here
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of


@require_POST
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Never introduce this contact to the one named in `other`."""
    contact = contact_here(request, pk)
    other = request.POST.get("other", "").strip()[:300]
    try:
        if not other:
            raise Refused("Write whom they are never to be introduced to.")
        made = keep_apart(
            seat=seat_of(request), now=now_of(request), one=contact, other=other, why=request.POST.get("why", ""),
            key=key_of(request),
        )  # fmt: skip
        messages.success(request, f"{made.one.name} and {made.other.name} will not be introduced.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, f"/people/{pk}#could-help"))


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """They may be introduced after all."""
    apart = own(request, Apart, pk, "one", "other")
    trash_apart(seat=seat_of(request), now=now_of(request), apart=apart)
    messages.success(request, f"{apart.one.name} and {apart.other.name} may be introduced.")
    return HttpResponseRedirect(safe_next(request, f"/people/{apart.one_id}#could-help"))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep them apart again."""
    apart = Apart.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if apart is None:
        raise Http404("It is not in the trash.")
    restore_apart(seat=seat_of(request), now=now_of(request), apart=apart)
    messages.success(request, "The two will not be introduced.")
    return HttpResponseRedirect(safe_next(request, f"/people/{apart.one_id}#could-help"))
