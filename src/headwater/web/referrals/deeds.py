"""Changing the ledger by hand: new, correct, move to a stage, evidence, trash and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.arrivals import ARRIVAL
from headwater.actions.naming import Named, record_named, rename_in, written
from headwater.actions.parties import parse_day
from headwater.actions.referrals import move_stage, restore_referrals, trash_referrals
from headwater.actions.thanks import ThanksGiven
from headwater.store.models import Referral
from headwater.store.queries import referrals as reading
from headwater.web.referrals.forms import ReferralForm
from headwater.web.referrals.views import context_of
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.meanwhile import Compared, compared, held, seen
from headwater.web.shared.moments import day_asked, moment_of
from headwater.web.shared.refusals import tell_at

CHAINED = frozenset({"source", "prospect", "on", "kind"})
WITHOUT_CLIENT = ("lost", "declined", "passed on", "served")


def _named(request: HttpRequest, told: Mapping[str, Any]) -> Named:
    at = moment_of(seat_of(request), now_of(request), told["on"])
    return Named(received_at=at, **{name: value for name, value in told.items() if name != "on"})


def at_the_field(form: Any, refused: Refused) -> None:
    """Say what was refused at the field it is about, or above the form."""
    tell_at(form, refused, called={"received_at": "on"})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A referral by hand."""
    start = {
        "on": today_of(request),
        "source": request.GET.get("source", ""),
        "prospect": request.GET.get("prospect", ""),
        "price_currency": seat_of(request).workspace.currency,
    }
    form = ReferralForm(request.POST or None, today=today_of(request), initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            made = record_named(
                seat=seat_of(request),
                now=now_of(request),
                named=_named(request, form.cleaned_data),
                key=key_of(request),
            )
            messages.success(request, f"Recorded: {made.source.name} sent you {made.prospect.name}.")
            for note in price_notes(form.cleaned_data):
                messages.info(request, note)
            return HttpResponseRedirect(f"/referrals/{made.pk}")
        except Refused as refused:
            at_the_field(form, refused)
    context = {"form": form, "heading": "A referral by hand", "submit": "Record the referral"}
    return render(request, "referrals/form.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a referral."""
    with held(request):
        row = own(request, Referral, pk, *reading.SHOWN, "group")
        start = {
            "source": written(row.source), "prospect": written(row.prospect), "on": row.received_on, "kind": row.kind,
            "qualified": row.qualified, "relation_to_me": row.relation_to_me, "note": row.note,
            "relation_to_prospect": row.relation_to_prospect, "group": written(row.group) if row.group else "",
            **{column: getattr(row, column) for column in ARRIVAL},
        }  # fmt: skip
        start["price_currency"] = row.price_currency or seat_of(request).workspace.currency
        first = {**start, "on": day_asked(request) or row.received_on}
        form = ReferralForm(request.POST or None, today=today_of(request), initial=first)
        more: dict[str, Any] = {"seen": seen(start)}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form = ReferralForm(today=today_of(request), initial=found.values)
                more["conflicts"] = found.conflicts
            elif _correct(request, form, row, found):
                return HttpResponseRedirect(f"/referrals/{pk}")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        context = {"form": form, "heading": "Correct a referral", "submit": "Save", "referral": row, **more}
        status = 409 if more.get("conflicts") else 400 if form.errors else 200
        return render(request, "referrals/form.html", context, status=status)


def _correct(request: HttpRequest, form: ReferralForm, row: Referral, found: Compared) -> bool:
    """Save what the user changed; every other field stays as the ledger has it now."""
    try:
        if found.changed:
            rename_in(
                seat=seat_of(request), now=now_of(request), referral=row, named=_named(request, found.values),
                keeps_moment=found.values["on"] == row.received_on,
            )  # fmt: skip
        messages.success(request, _done(found.changed))
        for note in price_notes(found.values):
            messages.info(request, note)
    except Refused as refused:
        at_the_field(form, refused)
        return False
    return True


def _done(changed: frozenset[str]) -> str:
    """What a correction did: only another source, prospect, day or kind can change a chain."""
    if changed & CHAINED:
        return "Corrected. The chains that pass through it are traced anew."
    return "Saved." if changed else "Nothing was changed."


def price_notes(told: Mapping[str, Any]) -> list[str]:
    """Asks back about prices that are unlikely; they are kept as they are."""
    asked, agreed = told["price_asked"], told["price_agreed"]
    if asked is None or agreed is None or agreed <= asked:
        return []
    return ["The price agreed is above the price asked. If they changed places, edit the referral."]


@require_http_methods(["GET", "HEAD", "POST"])
def stage(request: HttpRequest, pk: int) -> HttpResponse:
    """Move a referral to a stage; with `thanked`, the thanks are recorded in the same act."""
    row = own(request, Referral, pk, *reading.SHOWN, "group", "root")
    if request.method != "POST":
        return HttpResponseRedirect(f"/referrals/{pk}#stage-title")
    seat, now = seat_of(request), now_of(request)
    wanted = request.POST.get("stage", "")
    try:
        at = _stage_moment(request, row, parse_day(request.POST.get("on", "")))
        thanked = (
            ThanksGiven(at=now, channel=request.POST.get("channel", ""))
            if request.POST.get("thanked")
            else None
        )
        move_stage(
            seat=seat, now=now, referral=row, stage=wanted, at=at, reason=request.POST.get("reason", "")[:300],
            thanked=thanked,
        )  # fmt: skip
        messages.success(request, _moved(row, wanted, thanked=thanked is not None))
        if wanted in WITHOUT_CLIENT:
            return HttpResponseRedirect(f"/referrals/{pk}?{urlencode({'closing': wanted})}#closing-note")
        return HttpResponseRedirect(safe_next(request, f"/referrals/{pk}"))
    except Refused as refused:
        row.refresh_from_db()
        context = context_of(
            request, row, stage_error=refused.sentence, wanted=wanted, reason=request.POST.get("reason", ""),
            offers_thanks=refused.place == "thanks", next=safe_next(request, ""),
        )  # fmt: skip
        return render(request, "referrals/referral.html", context, status=400)


def _moved(row: Referral, stage: str, *, thanked: bool) -> str:
    """What was done, in one sentence."""
    return f"{row.prospect.name}: {stage}.{' Thanks noted.' if thanked else ''}"


def _stage_moment(request: HttpRequest, row: Referral, day: date | None) -> datetime:
    """The moment of a stage: the named day, not before what is already on record for that day."""
    now = now_of(request)
    at = min(moment_of(seat_of(request), now, day), now)
    last = row.history.order_by("-at", "-id").first()
    same_day = last is not None and day is not None and at < last.at and at.date() == last.at.date()
    return last.at if last is not None and same_day else at


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash."""
    row = own(request, Referral, pk, *reading.SHOWN)
    trash_referrals(seat=seat_of(request), now=now_of(request), referrals=[row])
    messages.success(
        request,
        f"“{row.source.name} sent {row.prospect.name}” is in the trash. The link below this list leads there.",
    )
    return HttpResponseRedirect("/referrals")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Referral.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_referrals(seat=seat_of(request), now=now_of(request), referrals=[row])
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect("/referrals/trash")
    messages.success(request, "Taken out of the trash.")
    return HttpResponseRedirect(f"/referrals/{pk}")
