"""What is done with a need: a name offered, answered or put aside; the need met; one made of what somebody works on."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.candidates import answer_candidate
from headwater.actions.needs import meet_need, need_from
from headwater.store.models import Bearing, Need, Party
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of

SAID = {
    "": "{name} waits again.", "no thanks": "{name} is not the one.", "offered": "You named {name} to {asker}.",
    "yes": "{asker} said yes to {name}.", "no": "{asker} said no to {name}.",
}  # fmt: skip


@require_POST
def name(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what became of a name: the number of a contact in `party`, or a name in `who`."""
    need = own(request, Need, pk, "contact")
    number = request.POST.get("party", "")
    answer = request.POST.get("answer", "")
    try:
        who: Party | str = request.POST.get("who", "")[:300]
        if number.isascii() and number.isdecimal() and len(number) < 19:
            who = own(request, Party, int(number))
        row = answer_candidate(
            seat=seat_of(request), now=now_of(request), need=need, party=who, answer=answer,
            how=request.POST.get("how", ""), key=key_of(request),
        )  # fmt: skip
        messages.success(request, SAID[answer].format(name=row.party.name, asker=need.contact.name))
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, f"/giving/needs/{pk}"))


@require_POST
def met(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a need is met, today."""
    need = own(request, Need, pk)
    meet_need(seat=seat_of(request), now=now_of(request), need=need)
    messages.success(request, f"Met: {need.text}.")
    return HttpResponseRedirect(safe_next(request, "/giving"))


@require_POST
def from_work(request: HttpRequest, pk: int) -> HttpResponse:
    """Take what somebody is working on as a need, and show who could help."""
    bearing = own(request, Bearing, pk)
    try:
        made = need_from(seat=seat_of(request), now=now_of(request), bearing=bearing, key=key_of(request))
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(safe_next(request, f"/people/{bearing.contact_id}"))
    return HttpResponseRedirect(f"/giving/needs/{made.pk}")
