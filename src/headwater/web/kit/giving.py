"""Writing down that somebody was given a part of the kit, or opening the letter that carries it."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.kit import give_kit, restore_giving, trash_giving
from headwater.actions.naming import written
from headwater.core.kit import HANDED
from headwater.store.models import KitGiven, KitVersion, Party, Workspace
from headwater.store.queries.kit import newest
from headwater.web.kit.views import CRUMB
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.new_names import settle_names
from headwater.web.shared.refusals import tell_at

WAYS = [
    ("in person", "in person, on paper"), ("mail", "by mail"), ("message", "by message"), ("letter", "by post"),
    ("link", "by a link"), ("phone", "told on the telephone"),
]  # fmt: skip


class GiveForm(forms.Form):
    """Who was given what, how and when."""

    contact = forms.CharField(
        label="To whom", max_length=300, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="By name. A new name is added to the ledger.",
    )  # fmt: skip
    version = forms.ChoiceField(label="Version")
    part = forms.ChoiceField(
        label="What", choices=[(key, label.capitalize()) for key, label in HANDED.items()]
    )
    how = forms.ChoiceField(label="How", choices=WAYS)
    on = forms.DateField(
        label="When", widget=forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d")
    )

    def __init__(self, *words: Any, versions: list[KitVersion], **more: Any) -> None:
        super().__init__(*words, **more)
        field: Any = self.fields["version"]
        field.choices = [(str(one.number), f"Version {one.number}") for one in versions]


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest) -> HttpResponse:
    """Write it down."""
    workspace = seat_of(request).workspace
    published = KitVersion.objects.of(workspace).filter(published_on__isnull=False)
    versions = list(published.order_by("-number"))
    contact = _named(workspace, request.GET.get("contact", ""))
    start = {
        "on": today_of(request), "contact": written(contact) if contact else "",
        "version": request.GET.get("version", ""), "part": request.GET.get("part", "kit"),
    }  # fmt: skip
    form = GiveForm(request.POST or None, initial=start, versions=versions)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        chosen = next(one for one in versions if str(one.number) == told["version"])
        try:
            if names := settle_names(request, form, {"contact": [told["contact"]]}):
                made = give_kit(
                    seat=seat_of(request), now=now_of(request), contact=names.texts[told["contact"]], version=chosen,
                    part=told["part"], how=told["how"], on=told["on"], key=key_of(request),
                )  # fmt: skip
                said = f"{made.contact.name} has {HANDED[made.part]} of version {made.version.number}."
                messages.success(request, f"{said}{names.added}")
                return HttpResponseRedirect(f"/people/{made.contact_id}#kit")
        except Refused as refused:
            if refused.status not in {400, 409}:
                raise
            tell_at(form, refused)
    current = newest(workspace)
    return render(request, "kit/give.html", {
        "form": form, "rows": [[form["contact"]], [form["version"], form["part"]], [form["how"], form["on"]]],
        "key": request.POST.get("key") or secrets.token_urlsafe(12), "contact": contact, "current": current,
        "crumbs": [CRUMB, {"label": "Give it out"}],
    }, status=400 if form.errors else 200)  # fmt: skip


def _named(workspace: Workspace, told: str) -> Party | None:
    if not (told.isascii() and told.isdecimal() and len(told) < 19):
        return None
    found: Party | None = Party.objects.of(workspace).filter(pk=int(told)).first()
    return found


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """It was a mistake: they were not given it."""
    row = own(request, KitGiven, pk, "contact", "version")
    trash_giving(seat=seat_of(request), now=now_of(request), giving=row)
    messages.success(
        request, f"The entry that {row.contact.name} has version {row.version.number} is in the trash."
    )
    return HttpResponseRedirect(safe_next(request, "/kit#trash"))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = KitGiven.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    restore_giving(seat=seat_of(request), now=now_of(request), giving=row)
    return HttpResponseRedirect("/kit")
