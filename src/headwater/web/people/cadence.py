"""How often to be in touch with one contact: what holds for them and why, and a cadence of their own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.cadences import clear_cadence, set_cadence
from headwater.core.cadence import NEVER, counted_from, due_on, last_real, late_on, rhythm_of
from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Party
from headwater.web.people.giving import contact_here, crumbs
from headwater.web.shared.access import now_of, seat_of
from headwater.web.shared.refusals import tell_at


class OwnCadenceForm(forms.Form):
    """An ideal and a latest interval for one person, or none at all."""

    ideal_days = forms.IntegerField(
        label="Ideally every so many days", required=False, min_value=1, max_value=3650,
        help_text="Empty: as for their tags and roles.",
    )  # fmt: skip
    latest_days = forms.IntegerField(
        label="At the latest after so many days", required=False, min_value=1, max_value=3650,
        help_text="From that day on it is late.",
    )  # fmt: skip
    never = forms.BooleanField(label="No cadence: do not remind me", required=False)

    def clean(self) -> dict[str, Any]:
        """Both or neither."""
        told = super().clean() or {}
        if told.get("never"):
            return told
        if told.get("latest_days") and not told.get("ideal_days") and "ideal_days" not in self.errors:
            self.add_error("ideal_days", "Write the ideal interval as well.")
        return told


def cadence_told(folder: Folder, day: Day) -> dict[str, Any]:
    """What a person's page shows: the cadence, for whom it was set, the last contact, and when the next is due."""
    rhythm, own = rhythm_of(folder, day), day.rules.own.get(folder.party.id)
    due, late = due_on(folder, day), late_on(folder, day)
    return {
        "rhythm": rhythm, "own": own is not None, "never": own is not None and own.ideal >= NEVER, "last": folder.last,
        "on": last_real(folder), "counted": counted_from(folder), "due": due,
        "late": late is not None and late <= day.today, "is_due": due is not None and due <= day.today,
    }  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def own_cadence(request: HttpRequest, pk: int) -> HttpResponse:
    """Set, change or take back the cadence of one contact."""
    contact = contact_here(request, pk)
    workspace = seat_of(request).workspace
    folder = read_folders(workspace, now=now_of(request), people={pk})[pk]
    day = read_day(workspace, now=now_of(request))
    own = day.rules.own.get(pk)
    never = own is not None and own.ideal >= NEVER
    start: dict[str, Any] = {"never": never}
    if own is not None and not never:
        start |= {"ideal_days": own.ideal, "latest_days": own.latest}
    form = OwnCadenceForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid() and _saved(request, contact, form):
        return HttpResponseRedirect(f"/people/{pk}")
    page = {
        "party": contact, "form": form, "cadence": cadence_told(folder, day),
        "crumbs": crumbs(contact, "Keeping in touch"),
    }  # fmt: skip
    return render(request, "people/cadence.html", page, status=400 if form.errors else 200)


def _saved(request: HttpRequest, contact: Party, form: OwnCadenceForm) -> bool:
    told = form.cleaned_data
    who: dict[str, Any] = {"seat": seat_of(request), "now": now_of(request), "contact": contact}
    try:
        if told["never"]:
            set_cadence(**who, ideal_days=NEVER, latest_days=NEVER)
            messages.success(request, f"No cadence: nobody reminds you to be in touch with {contact.name}.")
        elif told["ideal_days"]:
            latest = told["latest_days"] or 2 * told["ideal_days"]
            made = set_cadence(**who, ideal_days=told["ideal_days"], latest_days=latest)
            messages.success(
                request,
                f"Every {made.ideal_days} days, at the latest after {made.latest_days}: {contact.name}.",
            )
        else:
            clear_cadence(**who)
            messages.success(request, f"As for their tags and roles: {contact.name}.")
    except Refused as refused:
        tell_at(form, refused)
        return False
    return True
