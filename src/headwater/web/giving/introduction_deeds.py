"""What is done with an introduction by one tap: a yes, a no, a letter begun, a step noted; and the trash."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.agreements import go_on_without, say, take_back_yes
from headwater.actions.introductions import (
    log_minutes,
    reopen_introduction,
    restore_introduction,
    trash_introduction,
    withdraw_introduction,
)
from headwater.actions.introductions_after import happened, introduced
from headwater.actions.introductions_letters import draft_letter
from headwater.actions.settling import settle
from headwater.store.models import Introduction
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of

HERE = "/giving/introductions"
BY_TAP = ("nudge", "outcome", "thanks")


def _do(request: HttpRequest, pk: int, deed: Callable[[], str], *, after: str = "") -> HttpResponse:
    """Do it, say what it did or why not, and go back to where one came from."""
    try:
        messages.success(request, deed())
    except Refused as refused:
        if refused.status not in {400, 409}:
            raise
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, after or f"{HERE}/{pk}"))


@require_POST
def said(request: HttpRequest, pk: int) -> HttpResponse:
    """One side was asked, said yes or said no."""
    row, told = own(request, Introduction, pk), request.POST
    return _do(request, pk, lambda: say(
        seat=seat_of(request), now=now_of(request), introduction=row, side=told.get("side", ""),
        answer=told.get("answer", ""), how=told.get("how", "phone"), key=key_of(request),
    ))  # fmt: skip


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """One side takes its yes back."""
    row, side = own(request, Introduction, pk), request.POST.get("side", "")
    return _do(
        request,
        pk,
        lambda: take_back_yes(seat=seat_of(request), now=now_of(request), introduction=row, side=side),
    )


@require_POST
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on without everybody's yes, for a reason."""
    row, why = own(request, Introduction, pk), request.POST.get("why", "")
    return _do(
        request,
        pk,
        lambda: go_on_without(seat=seat_of(request), now=now_of(request), introduction=row, why=why),
    )


@require_POST
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the letter of a step, or go on with the one that was begun; it leaves from its own page."""
    row = own(request, Introduction, pk)
    try:
        made = draft_letter(
            seat=seat_of(request), now=now_of(request), introduction=row, step=request.POST.get("step", "")
        )
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(f"{HERE}/{pk}")
    return HttpResponseRedirect(f"/letters/{made.pk}#ways")


@require_POST
def by_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """I introduced them myself, without a letter of ours."""
    row, how = own(request, Introduction, pk), request.POST.get("how", "")
    return _do(request, pk, lambda: introduced(
        seat=seat_of(request), now=now_of(request), introduction=row, how=how, key=key_of(request)
    ))  # fmt: skip


@require_POST
def what_happened(request: HttpRequest, pk: int) -> HttpResponse:
    """They answered, or met."""
    row, what = own(request, Introduction, pk), request.POST.get("what", "")
    return _do(request, pk, lambda: happened(
        seat=seat_of(request), now=now_of(request), introduction=row, what=what, key=key_of(request)
    ))  # fmt: skip


@require_POST
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """I nudged, asked what came of it, or thanked: as from Today."""
    row, step = own(request, Introduction, pk), request.POST.get("step", "")
    if step not in BY_TAP:
        raise Http404("There is no such step.")
    return _do(request, pk, lambda: settle(
        seat=seat_of(request), now=now_of(request), signal="introduction-follow",
        subject=f"introduction:{row.pk}:{step}", told={}, key=key_of(request),
    ))  # fmt: skip


@require_POST
def minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """Log the minutes of a step."""
    row = own(request, Introduction, pk)
    spent = request.POST.get("minutes-minutes", "")

    def log() -> str:
        if not spent.isascii() or not spent.isdecimal() or len(spent) > 5:
            raise Refused("Write the minutes as a whole number, such as 3.")
        what = request.POST.get("minutes-what", "")
        log_minutes(
            seat=seat_of(request), now=now_of(request), introduction=row, what=what, minutes=int(spent),
            key=key_of(request),
        )  # fmt: skip
        return f"Logged: {int(spent)} minutes."

    return _do(request, pk, log)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back before the two were introduced."""
    row = own(request, Introduction, pk)

    def deed() -> str:
        withdraw_introduction(seat=seat_of(request), now=now_of(request), introduction=row)
        return "Taken back. It can be opened again."

    return _do(request, pk, deed)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open it again."""
    row = own(request, Introduction, pk)

    def deed() -> str:
        reopen_introduction(seat=seat_of(request), now=now_of(request), introduction=row)
        return "Open again."

    return _do(request, pk, deed)


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash, with the give as which it counts."""
    row = own(request, Introduction, pk)

    def deed() -> str:
        trash_introduction(seat=seat_of(request), now=now_of(request), introduction=row)
        return "In the trash, at the end of this page."

    return _do(request, pk, deed, after=HERE)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Introduction.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")

    def deed() -> str:
        restore_introduction(seat=seat_of(request), now=now_of(request), introduction=row)
        return "Back again."

    return _do(request, pk, deed)
