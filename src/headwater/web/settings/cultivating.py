"""How I work: the minutes and days for looking after people, my style, and when a talk, a rest or a flow begins."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.workspaces import LIMITS, change_workspace
from headwater.core.folder import STYLES
from headwater.store.models import Workspace
from headwater.web.shared.access import now_of, seat_of
from headwater.web.shared.meanwhile import compared, held, seen
from headwater.web.shared.refusals import tell_at

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STYLE_WORDS: Final = {
    "brisk": "brisk: to the point, decides fast",
    "lively": "lively: open, personal, full of ideas",
    "steady": "steady: warm, patient, no pressure",
    "careful": "careful: exact, wants to know what comes next",
}
GROUPS: Final = (
    ("The day", ("minutes_a_day", "working_days")),
    ("My style", ("style",)),
    ("Talking and asking", ("close_enough", "ask_rest_days")),
    ("Naming people to others", ("trust_level", "introduction_rest")),
    ("Best sources", ("best_sources",)),
    ("Ongoing flows", ("flow_size", "flow_days")),
)


def _number(name: str, label: str, help_text: str) -> forms.IntegerField:
    least, most = LIMITS[name]
    return forms.IntegerField(label=label, min_value=least, max_value=most, help_text=help_text)


class WorkingForm(forms.Form):
    """Everything on this page. Limits are those of the action."""

    minutes_a_day = _number(
        "minutes_a_day", "Minutes a day",
        "Today shows what fits into them. Duties, such as thanks, are shown beyond them.",
    )  # fmt: skip
    working_days = forms.MultipleChoiceField(
        label="Working days", choices=[(str(at), name) for at, name in enumerate(DAYS, 1)],
        widget=forms.CheckboxSelectMultiple, help_text="On the other days only duties are shown.",
    )  # fmt: skip
    style = forms.ChoiceField(
        label="How I come across", required=False,
        choices=[("", "not said"), *((name, STYLE_WORDS[name]) for name in STYLES)],
        help_text="Gives hints for your letters. It shapes wording only, never whom you are told to meet.",
    )  # fmt: skip
    close_enough = _number(
        "close_enough", "Closeness for a conversation",
        "1 is hardly known, 5 a friend. Below it: get to know them first.",
    )  # fmt: skip
    ask_rest_days = _number(
        "ask_rest_days", "Days of rest after an ask", "So long nobody is asked for anything again."
    )
    trust_level = _number(
        "trust_level", "Trust it takes, from 1 to 5", "Whom you trust less is never proposed for a need."
    )  # fmt: skip
    introduction_rest = _number(
        "introduction_rest", "Days of rest after a recommendation", "So long somebody is not proposed again."
    )  # fmt: skip
    best_sources = _number("best_sources", "My best sources are so many", "Each should have a next step.")
    flow_size = _number(
        "flow_size",
        "An ongoing flow is so many referrals",
        "From then on it is acknowledged.",
    )
    flow_days = _number("flow_days", "within so many days", "A year is 365.")


def _start(workspace: Workspace) -> dict[str, Any]:
    values = {name: getattr(workspace, name) for _, names in GROUPS for name in names}
    return {**values, "working_days": list(workspace.working_days)}


@require_http_methods(["GET", "HEAD", "POST"])
def cultivating(request: HttpRequest) -> HttpResponse:
    """Show and change how I work."""
    with held(request):
        start = _start(seat_of(request).workspace)
        form, more = WorkingForm(request.POST or None, initial=start), {"seen": seen(start)}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form, more["conflicts"] = WorkingForm(initial=found.values), found.conflicts  # type: ignore[assignment]
            elif _saved(request, form, {name: found.values[name] for name in found.changed}):
                return HttpResponseRedirect("/settings/cultivating")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        status = 409 if more.get("conflicts") else 400 if form.errors else 200
        groups = [(heading, [form[name] for name in names]) for heading, names in GROUPS]
        crumbs = [{"label": "Settings", "href": "/settings"}, {"label": "How I work"}]
        page = {"form": form, "groups": groups, "crumbs": crumbs, **more}
        return render(request, "settings/cultivating.html", page, status=status)


def _saved(request: HttpRequest, form: forms.Form, changes: dict[str, Any]) -> bool:
    if "working_days" in changes:
        changes["working_days"] = "".join(sorted(changes["working_days"]))
    try:
        if changes:
            change_workspace(seat=seat_of(request), now=now_of(request), **changes)
        messages.success(request, "Saved." if changes else "Nothing was changed.")
    except Refused as refused:
        tell_at(form, refused)
        return False
    return True
