"""The goal for new clients by referral, how many cases it takes to claim anything, and the markets I serve."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.workspaces import LIMITS, change_workspace
from headwater.store.queries.as_source import labels_of
from headwater.web.shared.access import now_of, seat_of
from headwater.web.shared.meanwhile import compared, held, seen
from headwater.web.shared.refusals import tell_at

LEAST, MOST = LIMITS["least_to_claim"]


class GoalsForm(forms.Form):
    """What I aim at, and when a comparison may speak."""

    referral_goal = forms.IntegerField(
        label="New clients by referral, in per cent", required=False, min_value=0, max_value=100,
        help_text="Your goal. The real share is shown against it. Empty: no goal.",
    )  # fmt: skip
    least_to_claim = forms.IntegerField(
        label="Cases on each side before anything is claimed", min_value=LEAST, max_value=MOST,
        help_text="A comparison with fewer cases shows its counts and stays silent. 30 is usual.",
    )  # fmt: skip
    markets = forms.CharField(
        label="Markets I serve", required=False, max_length=2000,
        help_text="Such as: engineers, new managers. Commas between. Partners show how far theirs overlap.",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def goals(request: HttpRequest) -> HttpResponse:
    """Show and change them."""
    with held(request):
        workspace = seat_of(request).workspace
        start = {
            "referral_goal": workspace.referral_goal,
            "least_to_claim": workspace.least_to_claim,
            "markets": ", ".join(labels_of(workspace.me)["markets"]) if workspace.me else "",
        }
        form, more = GoalsForm(request.POST or None, initial=start), {"seen": seen(start)}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form, more["conflicts"] = GoalsForm(initial=found.values), found.conflicts  # type: ignore[assignment]
            elif _saved(request, form, {name: found.values[name] for name in found.changed}):
                return HttpResponseRedirect("/settings/goals")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        status = 409 if more.get("conflicts") else 400 if form.errors else 200
        crumbs = [{"label": "Settings", "href": "/settings"}, {"label": "Goals and markets"}]
        return render(request, "settings/goals.html", {"form": form, "crumbs": crumbs, **more}, status=status)


def _saved(request: HttpRequest, form: forms.Form, changes: dict[str, object]) -> bool:
    """Save what the user changed; False when it was refused, with the reason at its field."""
    if "markets" in changes:
        changes["markets"] = str(changes["markets"]).split(",")
    try:
        if changes:
            change_workspace(seat=seat_of(request), now=now_of(request), **changes)  # type: ignore[arg-type]
        messages.success(request, "Saved." if changes else "Nothing was changed.")
    except Refused as refused:
        tell_at(form, refused)
        return False
    return True
