"""The panel "As a source" of a person's or content's page, its form, and why a source fell silent."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from fractions import Fraction
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.as_source import tell_as_source
from headwater.actions.silences import REASONS, record_silence, restore_silence, trash_silence
from headwater.core.know.figures import percent
from headwater.core.know.reciprocity import overlap
from headwater.core.names.countries import country_name
from headwater.core.words import Kind
from headwater.store.models import Category, Party, Silence
from headwater.store.queries.as_source import labels_of, silences_of
from headwater.store.queries.categories import standings
from headwater.web.people.as_source_form import CONTROLS, AsSourceForm, flat, start, told_of
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.meanwhile import compared, held, seen
from headwater.web.shared.refusals import tell_at

DAY = {"type": "date"}


def as_source(
    request: HttpRequest, row: Party, there: Collection[str], *, sent: bool
) -> dict[str, Any] | None:
    """What the panel shows of a party; None for myself. `sent`: it has sent somebody.

    `there` says what there is of the party at all (`people_has`).
    """
    workspace = seat_of(request).workspace
    if row.pk == workspace.me_id:
        return None
    found = standings(workspace, row, today_of(request), there)
    silences = silences_of(row) if "silences" in there else []
    labels = labels_of(row) if "labels" in there else {"topics": [], "markets": []}
    return {
        "categories": [each for each in found if each.put or each.reason],
        "control": CONTROLS.get(row.control, ""),
        "country": country_name(row.country),
        "labels": labels,
        "shared": shared_markets(
            labels_of(workspace.me)["markets"] if workspace.me and labels["markets"] else [],
            labels["markets"],
        ),
        "rated": Kind(row.kind).is_contact,
        "missing": _missing(row, any(each.put or each.reason for each in found)),
        "silence": silences[0] if silences else None,
        "earlier": silences[1:],
        "asks_silence": sent or bool(silences),
    }


def shared_markets(mine: list[str], theirs: list[str]) -> str:
    """The markets that a source and I both serve, with their share in all of both; "" where either is not known."""
    found = overlap(mine=mine, theirs=theirs)
    if found is None:
        return ""
    share, _ = found
    both = [name for name in theirs if name in mine]
    return f"{', '.join(both)} ({percent(Fraction(share))} of all of yours and theirs)" if both else "none"


def _missing(row: Party, placed: bool) -> list[str]:
    """What nobody has said yet."""
    ratings = Kind(row.kind).is_contact
    told = (
        (placed, "a category"),
        (not ratings or row.knows_me is not None, "how well they know you"),
        (not ratings or row.understands_value is not None, "how far they understand the value of your work"),
        (bool(row.control), "how far it is in your hands"),
    )
    return [words for known, words in told if not known]


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show and change what is known of a contact or content as a source."""
    with held(request):
        row, workspace = own(request, Party, pk), seat_of(request).workspace
        if row.pk == workspace.me_id:
            return HttpResponseRedirect("/settings/goals")
        found, rated = standings(workspace, row, today_of(request)), Kind(row.kind).is_contact
        now = start(row, found, labels_of(row), rated=rated)
        form = AsSourceForm(found, request.POST or None, initial=now, rated=rated)
        more: dict[str, Any] = {"seen": seen(flat(now)), "put": set(now["categories"])}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            met = compared(
                seen=request.POST.get("seen", ""), now=flat(now), told=flat(form.cleaned_data), labels=labels
            )
            if met.conflicts:
                values = {
                    **met.values,
                    "categories": [pk for pk in met.values["categories"].split(",") if pk],
                }
                form = AsSourceForm(found, initial=values, rated=rated)
                more |= {"conflicts": _in_words(met.conflicts, found), "put": set(values["categories"])}
            elif _told(request, row, form, told_of(met.values, met.changed)):
                return HttpResponseRedirect(f"/people/{pk}#as-source")
        if form.is_bound:
            more |= {
                "seen": request.POST.get("seen", more["seen"]),
                "put": set(request.POST.getlist("categories")),
            }
        return _page(request, row, found, form, **more)


def _in_words(conflicts: list[Any], found: list[Any]) -> list[dict[str, str]]:
    """Conflicts with the categories by name."""
    names = {str(each.category.pk): each.category.name for each in found}

    def said(text: str) -> str:
        parts = text.split(",")
        return ", ".join(names[part] for part in parts) if all(part in names for part in parts) else text

    return [
        {"label": each.label, "theirs": said(each.theirs), "mine": said(each.mine)}
        if each.label == "Categories"
        else {"label": each.label, "theirs": each.theirs, "mine": each.mine}
        for each in conflicts
    ]


def _told(request: HttpRequest, row: Party, form: forms.Form, told: dict[str, Any]) -> bool:
    """Save what the user changed; False when it was refused, with the reason at its field."""
    if "categories" in told:
        wanted = Category.objects.of(row.workspace).filter(pk__in=told["categories"])
        told["categories"] = list(wanted)
    try:
        if told:
            tell_as_source(seat=seat_of(request), now=now_of(request), party=row, **told)
        messages.success(request, "Noted." if told else "Nothing was changed.")
    except Refused as refused:
        tell_at(form, refused)
        return False
    return True


def _page(
    request: HttpRequest, row: Party, found: list[Any], form: AsSourceForm, **more: Any
) -> HttpResponse:
    groups = [
        (heading, [
            {"it": each, "ticked": str(each.category.pk) in more["put"]}
            for each in found if each.category.kind == kind
        ])
        for kind, heading in (("source", "Kinds of sources"), ("partner", "Kinds of partners"))
    ]  # fmt: skip
    status = 409 if more.get("conflicts") else 400 if form.errors else 200
    return render(request, "people/as_source.html", {
        "party": row, "form": form, "groups": [group for group in groups if group[1]],
        "crumbs": [
            {"label": "People", "href": "/people"}, {"label": row.name, "href": f"/people/{row.pk}"},
            {"label": "As a source"},
        ],
        **more,
    }, status=status)  # fmt: skip


class SilenceForm(forms.Form):
    """Why a source fell silent."""

    reason = forms.ChoiceField(label="The reason", choices=[(each, each) for each in REASONS])
    on = forms.DateField(
        label="When you learnt it", required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d")
    )
    note = forms.CharField(
        label="Note", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )


@require_http_methods(["GET", "HEAD", "POST"])
def silence(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down why a source fell silent; without a day it is today."""
    row = own(request, Party, pk)
    form = SilenceForm(request.POST or None, initial={"on": today_of(request)})
    back = safe_next(request, f"/people/{pk}#silence")
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            record_silence(
                seat=seat_of(request), now=now_of(request), source=row, on=told["on"] or today_of(request),
                reason=told["reason"], note=told["note"], key=key_of(request),
            )  # fmt: skip
            messages.success(request, f"Noted of {row.name}: {told['reason']}.")
            return HttpResponseRedirect(back)
        except Refused as refused:
            tell_at(form, refused)
    key = request.POST.get("key") or secrets.token_urlsafe(12)
    context = {"party": row, "form": form, "key": key, "back": back, "said": silences_of(row)}
    return render(request, "people/as_source_silence.html", context, status=400 if form.errors else 200)


@require_POST
def trash_reason(request: HttpRequest, pk: int) -> HttpResponse:
    """A reason into the trash; the one before it counts again."""
    row = own(request, Silence, pk, "source")
    trash_silence(seat=seat_of(request), now=now_of(request), silence=row)
    messages.success(request, "The reason is in the trash. There you can bring it back.")
    return HttpResponseRedirect(f"/people/{row.source_id}#silence")


@require_POST
def restore_reason(request: HttpRequest, pk: int) -> HttpResponse:
    """A reason out of the trash."""
    row = Silence.objects.trash_of(seat_of(request).workspace).select_related("source").filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_silence(seat=seat_of(request), now=now_of(request), silence=row)
        messages.success(request, "The reason is back.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, f"/people/{row.source_id}#silence"))
