"""What can be done with a gift from the list: ordered, sent, not this time, into the trash and back."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.gift_rule import AgainstRule, warning_on
from headwater.actions.gifts import change_gift, restore_gift, trash_gift
from headwater.store.models import Gift
from headwater.web.shared.access import now_of, own, safe_next, seat_of, today_of

SAID: Final = {
    "ordered": "Noted: ordered.", "sent": "Noted: sent.", "not this time": "Noted. It is not proposed again in {}.",
    "idea": "It is in mind again.",
}  # fmt: skip


@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a gift to another state. When the rule speaks against it, its form asks why all the same."""
    gift = own(request, Gift, pk, "contact")
    state = request.POST.get("state", "")
    try:
        if state not in SAID:
            raise Refused("Say how far it is: in mind, ordered, sent, or not this time.")
        gift = change_gift(seat=seat_of(request), now=now_of(request), gift=gift, state=state)
        warned = warning_on(gift, today=today_of(request))
        said = f"{SAID[state].format(gift.period)}{warned}"
        (messages.warning if warned else messages.success)(request, said)
    except AgainstRule as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(f"/gifts/{pk}?state=sent")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, "/gifts"))


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a gift into the trash."""
    trash_gift(seat=seat_of(request), now=now_of(request), gift=own(request, Gift, pk))
    messages.success(request, "The gift is in the trash, at the end of this page.")
    return HttpResponseRedirect("/gifts")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a gift out of the trash."""
    seat = seat_of(request)
    gift = Gift.objects.filter(workspace=seat.workspace, pk=pk).first()
    if gift is None:
        raise Http404("There is nothing here.")
    restore_gift(seat=seat, now=now_of(request), gift=gift)
    messages.success(request, "The gift is back.")
    return HttpResponseRedirect("/gifts")
