"""The beginning: three ways to start, and the few words a practice needs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused, Seat
from headwater.actions.demo import demo_is_open, open_demo
from headwater.actions.workspaces import open_workspace
from headwater.web.shared.access import now_of, seat_or_none
from headwater.web.shared.refusals import tell_at
from headwater.web.start.zones import CURRENCIES, currency_of, zone_of_this_machine, zones

THEN = {"import": "/import", "quick-add": "/quick-add"}


class OwnPractice(forms.Form):
    """The few words a practice needs; all of them can be changed in Settings."""

    owner_name = forms.CharField(
        label="Your name",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )
    name = forms.CharField(
        label="The name of your practice",
        required=False,
        max_length=200,
        help_text="Left empty, it is called by your name.",
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    timezone = forms.ChoiceField(label="Time zone", help_text="“Today” and “due” follow your days.")
    currency = forms.ChoiceField(label="Currency", help_text="Of amounts that name none.")

    def __init__(self, data: Any = None) -> None:
        zone = zone_of_this_machine()
        super().__init__(data, initial={"timezone": zone, "currency": currency_of(zone)})
        self.fields["timezone"].choices = [(each, each.replace("_", " ")) for each in zones()]  # type: ignore[attr-defined]
        self.fields["currency"].choices = [(code, code) for code in CURRENCIES]  # type: ignore[attr-defined]
        self.fields["timezone"].widget.attrs["data-guess-zone"] = "" if self.is_bound else "yes"


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Three ways to start; with a workspace open, what can still be begun."""
    seat = seat_or_none(request)
    return render(
        request,
        "start/start.html",
        {"is_demo": seat is not None and demo_is_open(seat), "shell": _shell(seat)},
    )


def _shell(seat: Seat | None) -> str:
    """Before there is a workspace the places of the navigation lead nowhere, so they are not shown."""
    return "shared/base.html" if seat else "shared/bare.html"


@require_http_methods(["GET", "POST"])
def own_practice(request: HttpRequest) -> HttpResponse:
    """Open one's own practice and go on to the file or to the first line by hand."""
    then = request.POST.get("then") or request.GET.get("then") or "import"
    then = then if then in THEN else "import"
    seat = seat_or_none(request)
    if seat is not None and not demo_is_open(seat):
        return HttpResponseRedirect(THEN[then])
    form = OwnPractice(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            open_workspace(
                now=now_of(request), name=told["name"].strip() or told["owner_name"], owner_name=told["owner_name"],
                timezone=told["timezone"], currency=told["currency"], user=request.user,
            )  # fmt: skip
            messages.success(request, f"Welcome, {told['owner_name']}. Your practice is open.")
            return HttpResponseRedirect(THEN[then])
        except Refused as refused:
            tell_at(form, refused)
    context = {"form": form, "then": then, "leaves_demo": seat is not None, "shell": _shell(seat)}
    return render(request, "start/own.html", context, status=400 if form.errors else 200)


@require_POST
def demo(request: HttpRequest) -> HttpResponse:
    """Open the demo practice, when there is no workspace yet."""
    if seat_or_none(request) is not None:
        messages.warning(
            request,
            "Your practice is open already. The demo practice needs a place of its own: run "
            "“headwater demo --data-dir” with another folder.",
        )
        return HttpResponseRedirect("/start")
    try:
        open_demo(now=now_of(request), user=request.user)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect("/start")
    messages.success(
        request,
        "This is the demo practice: an invented coach's ten years. Look around, change what you like.",
    )
    return HttpResponseRedirect("/sources")
