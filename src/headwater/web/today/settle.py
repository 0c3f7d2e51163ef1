"""The deeds of the cards: settle a suggestion, answer it otherwise, take either back, forget what was learned."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import KeyUsed, Refused
from headwater.actions.gift_rule import AgainstRule
from headwater.actions.parties import parse_day
from headwater.actions.settling import settle
from headwater.actions.settling_undo import undo
from headwater.actions.today import bring_back, dismiss, forget_learned, snooze
from headwater.web.shared.access import key_of, now_of, safe_next, seat_of
from headwater.web.today.undoing import offer_back, offer_undo

NOT_TOLD = frozenset({"csrfmiddlewaretoken", "key", "next", "signal", "subject"})
LONGEST = 5000


@require_POST
def do(request: HttpRequest) -> HttpResponse:
    """Do what settles a suggestion, as its form says."""
    seat, now = seat_of(request), now_of(request)
    signal, subject = request.POST.get("signal", ""), request.POST.get("subject", "")
    told = {name: str(value)[:LONGEST] for name, value in request.POST.items() if name not in NOT_TOLD}
    try:
        said = settle(seat=seat, now=now, signal=signal, subject=subject, told=told, key=key_of(request))
        named = {"said": said, "signal": signal, "subject": subject}
        if not offer_undo(request, seat.workspace, at=now, **named):
            messages.success(request, said)
    except KeyUsed:
        messages.info(request, "That was noted already.")
    except AgainstRule as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(_gift_form(subject, told))
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request))


def _gift_form(subject: str, told: Mapping[str, str]) -> str:
    """The form on which to say why a gift goes out though the rule speaks against it, with what was typed."""
    what, _, rest = subject.partition(":")
    number = rest.partition(":")[0]
    typed = {
        "state": "sent", "idea": told.get("idea", ""), "sent_on": told.get("on", ""),
        **({"party": number, "occasion": "ongoing flow" if ":flow" in rest else ""} if what == "party" else {}),
    }  # fmt: skip
    query = urlencode({name: value for name, value in typed.items() if value})
    return f"/gifts/{number}?{query}" if what == "gift" else f"/gifts/new?{query}"


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Snooze or dismiss a suggestion, or bring it back to the list."""
    seat, now = seat_of(request), now_of(request)
    named = {"signal": request.POST.get("signal", ""), "subject": request.POST.get("subject", "")}
    try:
        match request.POST.get("answer"):
            case "snooze":
                until = parse_day(request.POST.get("until", ""))
                if until is None:
                    raise Refused("Choose the day on which it should come back.")
                snooze(seat=seat, now=now, until=until, **named)
                offer_back(request, said=f"Put off until {until.day} {until:%B %Y}.", **named)
            case "dismiss":
                dismiss(seat=seat, now=now, reason=request.POST.get("reason", ""), **named)
                offer_back(request, said="Taken off the list, with your reason.", **named)
            case _:
                bring_back(seat=seat, now=now, **named)
                messages.success(request, "Back on the list.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request))


@require_POST
def take_back(request: HttpRequest) -> HttpResponse:
    """Undo the deed that settled a suggestion."""
    deed, seal = (_number(request.POST.get(name, "")) for name in ("deed", "seal"))
    try:
        undo(seat=seat_of(request), now=now_of(request), deed=deed, seal=seal)
        messages.success(request, "Undone. It stands on the list again.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request))


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Let the order of the list start anew."""
    forget_learned(seat=seat_of(request), now=now_of(request))
    messages.success(request, "The order starts anew: nothing you did or put off before counts for it.")
    return HttpResponseRedirect(safe_next(request))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0
