"""How often to be in touch, by role and by tag; whoever has a cadence of their own; and who is slipping without one."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.cadences import clear_cadence, set_cadence
from headwater.core.cadence import NEVER, PLURALS, SHIPPED
from headwater.core.folder import ROLES
from headwater.store.models import Cadence, Label, Role, Workspace
from headwater.store.queries.plan import plan_of
from headwater.web.shared.access import now_of, seat_of
from headwater.web.shared.refusals import tell_at

MOST: Final = 20
NAMES: Final = 60


class CadenceForm(forms.Form):
    """One cadence, of a role or a tag."""

    scope = forms.ChoiceField(label="For", choices=[("tag", "a tag"), ("role", "a role of mine")])
    name = forms.CharField(
        label="Name", max_length=NAMES,
        widget=forms.TextInput(attrs={"list": "names-in-use", "autocomplete": "off"}),
    )  # fmt: skip
    ideal_days = forms.IntegerField(label="Ideally every so many days", min_value=1, max_value=3650)
    latest_days = forms.IntegerField(label="At the latest after so many days", min_value=1, max_value=3650)


@require_safe
def cadences(request: HttpRequest) -> HttpResponse:
    """Every cadence, with the ones that ship where nothing was set."""
    return _page(request, CadenceForm(), status=200)


def _page(request: HttpRequest, form: forms.Form, *, status: int) -> HttpResponse:
    workspace = seat_of(request).workspace
    rows = list(
        Cadence.objects.of(workspace).select_related("contact").order_by("name", "contact__sort_name")
    )
    set_ = {(row.scope, row.name.casefold()): row for row in rows if row.contact_id is None}
    slipping = plan_of(workspace, now_of(request)).of("slipping", most=MOST)
    page = {
        "form": form,
        "roles": [_line("role", role, set_.pop(("role", role), None)) for role in ROLES],
        "others": [_line(row.scope, row.name, row) for row in set_.values()],
        "own": [_line("person", row.contact.name, row) for row in rows if row.contact_id is not None],
        "slipping": slipping,
        "names": _names(workspace),
        "crumbs": [{"label": "Settings", "href": "/settings"}, {"label": "Keeping in touch"}],
    }
    return render(request, "settings/cadence.html", page, status=status)


def _line(scope: str, name: str, row: Cadence | None) -> dict[str, Any]:
    """One cadence for a list: for whom, its days (None: no cadence), and whether it is the user's own."""
    shipped = SHIPPED.get(name) if scope == "role" else None
    never = row is not None and row.ideal_days >= NEVER
    return {
        "scope": scope, "name": name, "row": row, "never": never, "shipped": shipped,
        "for": PLURALS.get(name, name).capitalize() if scope == "role" else name,
        "ideal": None if never else row.ideal_days if row else shipped.ideal if shipped else None,
        "latest": None if never else row.latest_days if row else shipped.latest if shipped else None,
    }  # fmt: skip


def _names(workspace: Workspace) -> list[str]:
    """The tags and roles that are in use, the most frequent first."""
    labels = Label.objects.filter(party__workspace=workspace, party__trashed_at=None).order_by()
    roles = Role.objects.filter(party__workspace=workspace, party__trashed_at=None).order_by()
    found: list[str] = []
    for rows in (labels, roles):
        found += rows.values_list("name", flat=True).annotate(n=Count("pk")).order_by("-n", "name")[:MOST]
    return list(dict.fromkeys(found))


@require_POST
def put(request: HttpRequest) -> HttpResponse:
    """Set the cadence of a role or tag; `deed` clear takes it back, never says that there is none."""
    who: dict[str, Any] = {"seat": seat_of(request), "now": now_of(request)}
    deed = request.POST.get("deed", "")
    form = CadenceForm(request.POST)
    if deed in ("clear", "never"):
        for name in ("ideal_days", "latest_days"):
            del form.fields[name]
    if form.is_valid():
        told = form.cleaned_data
        named = f"for the {told['scope']} “{told['name']}”"
        try:
            if deed == "clear":
                clear_cadence(**who, scope=told["scope"], name=told["name"])
                messages.success(request, f"Taken back: the cadence {named}.")
            elif deed == "never":
                set_cadence(**who, **told, ideal_days=NEVER, latest_days=NEVER)
                messages.success(request, f"No cadence {named} any more.")
            else:
                made = set_cadence(**who, **told)
                messages.success(
                    request, f"Every {made.ideal_days} days, at the latest after {made.latest_days}, {named}."
                )
            return HttpResponseRedirect("/settings/cadence")
        except Refused as refused:
            tell_at(form, refused)
    return _page(request, form if "ideal_days" in form.fields else CadenceForm(), status=400)
