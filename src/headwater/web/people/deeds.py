"""Adding, changing, trashing and restoring people and contents."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.parties import change_party, record_party, restore_party, set_behind, trash_party
from headwater.core.names.forms import normal_form
from headwater.core.words import Kind
from headwater.store.models import Party
from headwater.store.queries.people_facts import addresses_of, behind_rows, roles_of_one
from headwater.web.people.forms import BehindForms, ContactForm, ContentForm, start_behind, told_behind
from headwater.web.shared.access import now_of, own, safe_next, seat_of
from headwater.web.shared.meanwhile import Compared, compared, held, seen
from headwater.web.shared.refusals import tell_at

Made = tuple[forms.Form, Any]
Behind = list[tuple[Party, str, Decimal]]


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Add a contact or a content by hand."""
    wanted = request.POST.get("kind") or request.GET.get("kind") or "person"
    is_content = wanted in {Kind.CONTENT, Kind.CHANNEL, Kind.EVENT}
    form, behind = _forms(request, is_content, {"kind": wanted, "name": request.GET.get("name", "")}, [])
    if request.method == "POST" and _is_valid(form, behind):
        party = _save(request, form, behind, None)
        if party is not None:
            messages.success(request, f"{party.name} is in the ledger.")
            return HttpResponseRedirect(f"/people/{party.pk}")
    heading = "Add content" if is_content else "Add a contact"
    return _page(request, form, behind, heading, back="/people")


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is known of a contact or a content."""
    with held(request):
        party = own(request, Party, pk)
        is_content = not Kind(party.kind).is_contact
        kind_of_form = ContentForm if is_content else ContactForm
        start = kind_of_form.start(party, addresses_of(party), roles_of_one(party))
        rows = start_behind(behind_rows(party, is_contact=False)) if is_content else []
        form, behind = _forms(request, is_content, start, rows)
        shown = {**start, "behind": told_behind(rows)} if is_content else start
        page: dict[str, Any] = {"back": f"/people/{pk}", "party": party, "seen": seen(shown)}
        if request.method == "POST" and _is_valid(form, behind):
            found = _compared(request, form, behind, shown)
            if not found.conflicts and _save(request, form, behind, party, found.changed) is not None:
                messages.success(request, "Changed." if found.changed else "Nothing was changed.")
                return HttpResponseRedirect(f"/people/{pk}")
            if found.conflicts:
                if behind is not None and "behind" in found.changed:
                    rows = [row.cleaned_data for row in behind if row.cleaned_data.get("person")]
                form = kind_of_form(initial=found.values)
                behind = BehindForms(initial=rows, prefix="behind") if is_content else None
                return _page(request, form, behind, f"Edit {party.name}", conflicts=found.conflicts, **page)
        page["seen"] = request.POST.get("seen", page["seen"])
        return _page(request, form, behind, f"Edit {party.name}", **page)


def _compared(request: HttpRequest, form: forms.Form, behind: Any, shown: dict[str, Any]) -> Compared:
    """What the user changed. The form goes on with what the ledger says now in every field they left alone."""
    told = dict(form.cleaned_data)
    if behind is not None:
        told["behind"] = told_behind([row.cleaned_data for row in behind])
    labels = {name: str(field.label) for name, field in form.fields.items()}
    found = compared(
        seen=request.POST.get("seen", ""),
        now=shown,
        told=told,
        labels=labels | {"behind": "People behind it"},
    )
    form.cleaned_data.update({name: found.values[name] for name in form.cleaned_data})
    return found


def _forms(
    request: HttpRequest, is_content: bool, start: dict[str, Any], behind: list[dict[str, Any]]
) -> Made:
    words = request.POST if request.method == "POST" else None
    form = (ContentForm if is_content else ContactForm)(words, initial=start)
    return form, BehindForms(words, initial=behind, prefix="behind") if is_content else None


def _is_valid(form: forms.Form, behind: Any) -> bool:
    return form.is_valid() and (behind is None or behind.is_valid())


def _save(
    request: HttpRequest, form: Any, behind: Any, party: Party | None, changed: Collection[str] = ("behind",)
) -> Party | None:
    """One deed for all that the form says, of a party that is there only what the user `changed`.

    None when it was refused, with the reason at its field.
    """
    seat, now = seat_of(request), now_of(request)
    try:
        with transaction.atomic():
            if party is None:
                party = record_party(seat=seat, now=now, key=request.POST.get("key", ""), **form.told())
            elif changes := form.told_of(changed):
                change_party(seat=seat, now=now, party=party, **changes)
            if behind is not None and "behind" in changed:
                people = _people(request, behind)
                if people or party.people_behind.exists():
                    set_behind(seat=seat, now=now, content=party, people=people)
            return party
    except Refused as refused:
        tell_at(form, refused)
    return None


def _people(request: HttpRequest, behind: Any) -> Behind:
    """The people named, found by name or made; who has no share written gets an equal part of what is left."""
    named = [row.cleaned_data for row in behind if row.cleaned_data.get("person", "").strip()]
    given = sum((row["share"] for row in named if row["share"] is not None), Decimal(0))
    without = sum(row["share"] is None for row in named)
    rest = max(Decimal(100) - given, Decimal(0)) / without if without else Decimal(0)
    people = []
    for row in named:
        share = rest if row["share"] is None else row["share"]
        people.append((_found(request, row["person"]), row["role"], round(share / 100, 8)))
    return people


def _found(request: HttpRequest, name: str) -> Party:
    """The contact of that name, made as a person when it is new."""
    seat = seat_of(request)
    found = list(Party.objects.of(seat.workspace).filter(normal_form=normal_form(name)[:200])[:2])
    if len(found) > 1:
        raise Refused(
            f"There are several called {name}. Give one of them a name that tells them apart first."
        )
    return found[0] if found else record_party(seat=seat, now=now_of(request), name=name, kind=Kind.PERSON)


def _page(request: HttpRequest, form: Any, behind: Any, heading: str, **more: Any) -> HttpResponse:
    wrong = bool(form.errors) or bool(behind is not None and behind.is_bound and behind.total_error_count())
    rows = [[form[name] for name in names] for names in form.layout]
    key = request.POST.get("key") or secrets.token_urlsafe(12)
    context = {"form": form, "rows": rows, "behind": behind, "heading": heading, "key": key, **more}
    status = 409 if more.get("conflicts") else 400 if wrong else 200
    return render(request, "people/form.html", context, status=status)


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash. Refused while referrals or work still name them."""
    party = own(request, Party, pk)
    try:
        trash_party(seat=seat_of(request), now=now_of(request), party=party)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(f"/people/{pk}")
    messages.success(request, f"{party.name} is in the trash. There you can bring them back.")
    return HttpResponseRedirect("/people")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    party = Party.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if party is None:
        raise Http404("It is not in the trash.")
    try:
        restore_party(seat=seat_of(request), now=now_of(request), party=party)
        messages.success(request, f"{party.name} is back.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, f"/people/{pk}"))
