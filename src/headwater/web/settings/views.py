"""The settings of a workspace."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.workspaces import change_workspace
from headwater.store.models import Workspace
from headwater.web.shared.access import now_of, seat_of
from headwater.web.shared.money_fields import CurrencyField
from headwater.web.shared.refusals import tell_at

HOURS = 24 * 365


class SettingsForm(forms.Form):
    """Names, days and money, and what counts as late, as too much, as a good fit."""

    name = forms.CharField(label="Practice", max_length=200)
    owner_name = forms.CharField(label="Your name", max_length=200)
    timezone = forms.ChoiceField(label="Time zone", help_text="Days begin and end here.")
    currency = CurrencyField(required=True, help_text="Three letters or a sign, such as EUR or €.")
    late_after_hours = forms.IntegerField(
        label="Thanks are late after this many hours",
        min_value=1,
        max_value=HOURS,
        help_text="48 hours are two days.",
    )
    concentration_limit = forms.IntegerField(
        label="Warn when two sources stand behind more than this share of clients or of money, in per cent",
        min_value=1,
        max_value=100,
    )
    qualified_criteria = forms.CharField(
        label="Who is a good fit", required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="In your own words. You mark each prospect as a good fit or not against this.",
    )  # fmt: skip

    def __init__(self, *words: object, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        zones = sorted(available_timezones())
        self.fields["timezone"] = forms.ChoiceField(
            label="Time zone", help_text="Days begin and end here.", choices=[(zone, zone) for zone in zones]
        )


def _now(workspace: Workspace) -> dict[str, object]:
    names = ("name", "timezone", "currency", "late_after_hours", "concentration_limit", "qualified_criteria")
    return {
        "owner_name": workspace.me.name if workspace.me else "",
        **{name: getattr(workspace, name) for name in names},
    }


@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    """Show and change the settings."""
    seat = seat_of(request)
    form = SettingsForm(request.POST or None, initial=_now(seat.workspace))
    if request.method == "POST" and form.is_valid():
        try:
            change_workspace(seat=seat, now=now_of(request), **form.cleaned_data)
            messages.success(request, "Saved.")
            return HttpResponseRedirect("/settings")
        except Refused as refused:
            tell_at(form, refused)
    return render(request, "settings/settings.html", {"form": form}, status=400 if form.errors else 200)
