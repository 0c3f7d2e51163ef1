"""Looking after somebody by hand: statements of how a relationship stands, and promises."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.bearings import change_bearing, end_bearing, record_bearing, reopen_bearing
from headwater.actions.promises import change_promise, make_promise, reopen_promise, settle_promise
from headwater.store.models import Bearing, Promise
from headwater.web.people.care_forms import NAMED, PromiseForm, StatementForm
from headwater.web.people.care_told import ends
from headwater.web.people.giving import contact_here
from headwater.web.people.giving_page import form_page, refused_at
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.meanwhile import compared, held, seen

PANEL = "/people/{pk}#care"


def panel(pk: int) -> str:
    """Where one goes back to."""
    return PANEL.format(pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def new_statement(request: HttpRequest, pk: int) -> HttpResponse:
    """State something about a contact; the address says of which `kind`."""
    contact, kind = contact_here(request, pk), request.GET.get("kind", "")
    if kind not in NAMED:
        raise Http404("This address does not say what to write down. Begin on the page of the contact.")
    start = {"on": today_of(request), "value": request.GET.get("value", "")}
    form = StatementForm(request.POST or None, kind=kind, ends=False, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            record_bearing(
                seat=seat_of(request), now=now_of(request), contact=contact, kind=kind, key=key_of(request),
                **form.cleaned_data,
            )  # fmt: skip
            messages.success(request, f"Written down: {NAMED[kind].lower()}.")
            return HttpResponseRedirect(panel(pk))
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, contact, f"{contact.name}: {NAMED[kind].lower()}", back=panel(pk))


def _corrected(
    request: HttpRequest, form: Any, again: Any, start: dict[str, Any], change: Any
) -> tuple[Any, dict[str, Any], bool]:
    """Compare a form with what the ledger says now, and save what the user changed: (form, more, done)."""
    more: dict[str, Any] = {"seen": seen(start)}
    if form.is_bound:
        more["seen"] = request.POST.get("seen", more["seen"])
    if not (request.method == "POST" and form.is_valid()):
        return form, more, False
    labels = {name: str(field.label) for name, field in form.fields.items()}
    found = compared(seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels)
    if found.conflicts:
        return again(found.values), {"seen": seen(start), "conflicts": found.conflicts}, False
    changes = {name: found.values[name] for name in found.changed}
    try:
        if changes:
            change(changes)
        messages.success(request, "Corrected." if changes else "Nothing was changed.")
    except Refused as refused:
        refused_at(form, refused)
        return form, more, False
    return form, more, True


@require_http_methods(["GET", "HEAD", "POST"])
def edit_statement(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a statement."""
    with held(request):
        row = own(request, Bearing, pk, "contact")
        start: dict[str, Any] = {"value": row.value, "on": row.on, "basis": row.basis}
        if ends(row.kind):
            start["ended_on"] = row.ended_on
        told: dict[str, Any] = {"kind": row.kind, "ends": ends(row.kind)}
        form, more, done = _corrected(
            request, StatementForm(request.POST or None, initial=start, **told),
            lambda values: StatementForm(initial=values, **told), start,
            lambda changes: change_bearing(seat=seat_of(request), now=now_of(request), bearing=row, **changes),
        )  # fmt: skip
        if done:
            return HttpResponseRedirect(panel(row.contact_id))
        return form_page(
            request, form, row.contact, f"{row.contact.name}: {NAMED[row.kind].lower()}",
            back=panel(row.contact_id), trash=f"/statements/{pk}/trash", **more,
        )  # fmt: skip


@require_POST
def end_statement(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it is over today; or that it goes on after all."""
    row = own(request, Bearing, pk, "contact")
    seat, now = seat_of(request), now_of(request)
    try:
        if request.POST.get("again"):
            reopen_bearing(seat=seat, now=now, bearing=row)
            messages.success(request, "It is open again.")
        else:
            end_bearing(seat=seat, now=now, bearing=row)
            messages.success(request, f"Over: {row.value or NAMED[row.kind].lower()}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, panel(row.contact_id)))


@require_http_methods(["GET", "HEAD", "POST"])
def new_promise(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what I promised a contact."""
    contact = contact_here(request, pk)
    form = PromiseForm(request.POST or None, initial={"on": today_of(request)})
    if request.method == "POST" and form.is_valid():
        try:
            make_promise(
                seat=seat_of(request),
                now=now_of(request),
                contact=contact,
                key=key_of(request),
                **form.cleaned_data,
            )
            messages.success(
                request, "Written down. It stands on Today when it is due, until you keep or withdraw it."
            )
            return HttpResponseRedirect(panel(pk))
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, contact, f"A promise to {contact.name}", back=panel(pk))


@require_http_methods(["GET", "HEAD", "POST"])
def edit_promise(request: HttpRequest, pk: int) -> HttpResponse:
    """Word a promise anew or move its day."""
    with held(request):
        row = own(request, Promise, pk, "contact")
        start = {"text": row.text, "due_on": row.due_on, "on": row.on}
        form, more, done = _corrected(
            request, PromiseForm(request.POST or None, initial=start), lambda values: PromiseForm(initial=values),
            start,
            lambda changes: change_promise(seat=seat_of(request), now=now_of(request), promise=row, **changes),
        )  # fmt: skip
        if done:
            return HttpResponseRedirect(panel(row.contact_id))
        return form_page(
            request, form, row.contact, f"A promise to {row.contact.name}", back=panel(row.contact_id),
            trash=f"/promises/{pk}/trash", **more,
        )  # fmt: skip


@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a promise was kept or withdrawn; or open it again."""
    row = own(request, Promise, pk, "contact")
    seat, now, state = seat_of(request), now_of(request), request.POST.get("settled", "kept")
    try:
        if state == "open":
            reopen_promise(seat=seat, now=now, promise=row)
            messages.success(request, f"Open again: {row.text}.")
        else:
            settle_promise(seat=seat, now=now, promise=row, state=state)
            messages.success(request, f"{state.capitalize()}: {row.text}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, panel(row.contact_id)))
