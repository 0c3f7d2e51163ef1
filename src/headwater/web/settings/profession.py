"""The profession: which rules, words, categories and weights apply, where they were read, and changing them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.professions import change_profession
from headwater.core.professions import Profession, professions
from headwater.store.queries.professions import changes_of, profession_of
from headwater.web.settings.profession_form import ProfessionForm, shown, wanted
from headwater.web.shared.access import now_of, seat_of, today_of
from headwater.web.shared.meanwhile import Compared, compared, held, seen
from headwater.web.shared.refusals import tell_at

PLACES = {"words": "word_client", "weights": "weight_thanks-owed"}


@require_http_methods(["GET", "HEAD", "POST"])
def profession(request: HttpRequest) -> HttpResponse:
    """Show the chosen profession, and change it."""
    with held(request):
        chosen = profession_of(seat_of(request).workspace)
        start = shown(chosen)
        form = ProfessionForm(request.POST or None, profession=chosen, initial=start)
        start = {name: start[name] for name in form.fields}
        more: dict[str, Any] = {"seen": seen(start)}
        if request.method == "POST" and request.POST.get("profession") != chosen.key:
            messages.error(request, "Meanwhile another profession was chosen. Nothing was saved.")
            return HttpResponseRedirect("/settings/profession")
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form = ProfessionForm(profession=chosen, initial=found.values)
                more["conflicts"] = found.conflicts
            elif _saved(request, form, chosen, found):
                return HttpResponseRedirect("/settings/profession")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        return page(request, chosen, form, **more)


def page(request: HttpRequest, chosen: Profession, form: ProfessionForm, **more: Any) -> HttpResponse:
    """The page with the form as it stands."""
    workspace = seat_of(request).workspace
    status = 409 if more.get("conflicts") else 400 if form.errors or more.get("wrong_file") else 200
    return render(request, "settings/profession.html", {
        "profession": chosen, "form": form, "choices": professions(), "limit": chosen.gift.limit_on(today_of(request)),
        "changed": bool(changes_of(workspace, chosen.key)),
        "crumbs": [{"label": "Settings", "href": "/settings"}, {"label": "Profession"}], **more,
    }, status=status)  # fmt: skip


def _saved(request: HttpRequest, form: ProfessionForm, chosen: Profession, found: Compared) -> bool:
    """Lay what the user changed over what they had changed before: a state then still brings its own rules."""
    before = changes_of(seat_of(request).workspace, chosen.key)
    told = {
        name: value
        for name, value in wanted(found.values, chosen).items()
        if _is_touched(name, found.changed)
    }
    try:
        change_profession(
            seat=seat_of(request), now=now_of(request), key=chosen.key, wanted={**before, **told}
        )
        messages.success(request, "Saved." if found.changed else "Nothing was changed.")
    except Refused as refused:
        tell_at(form, refused, called=PLACES)
        return False
    return True


def _is_touched(name: str, changed: Collection[str]) -> bool:
    """Whether the user changed this part: a field of its own, or one of the words or weights."""
    return name in changed or any(each.startswith(f"{name.removesuffix('s')}_") for each in changed)
