"""What follows an ask, by hand: the answer, the hand-over, my follow-up; and the ground laid before one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.ask_paths import start_path
from headwater.actions.asks import answer_ask, follow_up, hand_over
from headwater.actions.bearings import record_bearing
from headwater.actions.told import day_or_none
from headwater.store.models import Ask, Referral
from headwater.web.people.giving import contact_here
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of


def _back(request: HttpRequest, contact: int, deed: Callable[[], str], place: str) -> HttpResponse:
    """Do it, say what was done or refused, and go back to the page."""
    try:
        messages.success(request, deed())
    except Refused as refused:
        if refused.status not in {400, 409}:
            raise
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/people/{contact}/ask#{place}")


def _day(request: HttpRequest, name: str) -> date | None:
    return day_or_none(request.POST.dict(), name)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what they answered; with a referral, what came of it."""
    ask = own(request, Ask, pk, "contact")

    def deed() -> str:
        told = request.POST.get("referral", "")
        referral = own(request, Referral, int(told)) if told.isdecimal() and len(told) < 19 else None
        said = request.POST.get("answer", "")
        answer_ask(
            seat=seat_of(request),
            now=now_of(request),
            ask=ask,
            answer=said,
            on=_day(request, "on"),
            referral=referral,
        )
        if referral is not None:
            return f"Noted: {referral.prospect.name} came of it."
        return f"Noted: {ask.contact.name} said {said}." if said else "The ask is open again."

    return _back(request, ask.contact_id, deed, "asks")


@require_POST
def handed(request: HttpRequest, pk: int) -> HttpResponse:
    """They handed somebody over: the follow-up is mine, on a day."""
    ask = own(request, Ask, pk, "contact")

    def deed() -> str:
        done = hand_over(
            seat=seat_of(request), now=now_of(request), ask=ask, on=_day(request, "on"),
            follow_up_on=_day(request, "follow_up_on"),
        )  # fmt: skip
        return f"Handed over. The next step is yours: follow up on {done.follow_up_on:%Y-%m-%d}."

    return _back(request, ask.contact_id, deed, "asks")


@require_POST
def followed(request: HttpRequest, pk: int) -> HttpResponse:
    """I followed up; with a day, once more on that day."""
    ask = own(request, Ask, pk, "contact")

    def deed() -> str:
        done = follow_up(
            seat=seat_of(request),
            now=now_of(request),
            ask=ask,
            on=_day(request, "on"),
            again_on=_day(request, "again_on"),
        )
        if done.followed_on is None:
            return f"Noted. You follow up once more on {done.follow_up_on:%Y-%m-%d}."
        return f"Noted: you followed up what {ask.contact.name} handed over."

    return _back(request, ask.contact_id, deed, "asks")


@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the way to an ask that fits how they feel about it."""
    contact = contact_here(request, pk)

    def deed() -> str:
        start_path(seat=seat_of(request), now=now_of(request), contact=contact, key=key_of(request))
        return f"You are on the way to an ask with {contact.name}. It begins with giving."

    return _back(request, pk, deed, "way")


@require_POST
def lay(request: HttpRequest, pk: int) -> HttpResponse:
    """A piece of groundwork was laid today."""
    contact = contact_here(request, pk)

    def deed() -> str:
        made = record_bearing(
            seat=seat_of(request), now=now_of(request), contact=contact, kind="groundwork", on=today_of(request),
            key=key_of(request), value=request.POST.get("value", ""), basis="said on the page on asking",
        )  # fmt: skip
        return f"Noted: {made.value}."

    return _back(request, pk, deed, "groundwork")
