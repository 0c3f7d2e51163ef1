"""The kinds of sources and of partners: the list in its order, and each with who stands in it and why."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.categories import add_category, rename_category
from headwater.core.know.belonging import BY_ITSELF
from headwater.store.models import Category
from headwater.store.queries.categories import filled_categories, members_of
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.refusals import tell_at

MOST = 200
TEXT = forms.TextInput(attrs={"autocomplete": "off"})
KINDS = [("source", "a kind of source"), ("partner", "a kind of partner")]
GROUPS = (
    ("source", "Kinds of sources", "Who sends you people, or could."),
    ("partner", "Kinds of partners", "Other trades that serve the people you serve."),
)  # fmt: skip


class AddForm(forms.Form):
    """A new category."""

    name = forms.CharField(label="Name", max_length=120, widget=TEXT)
    kind = forms.ChoiceField(label="What it is", choices=KINDS, initial="source")


class NameForm(forms.Form):
    """Another name for a category."""

    name = forms.CharField(label="Name", max_length=120, widget=TEXT)


@require_http_methods(["GET", "HEAD", "POST"])
def categories(request: HttpRequest) -> HttpResponse:
    """The list, in the order the user gave it, and a form for one more."""
    form = AddForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = add_category(
                seat=seat_of(request), now=now_of(request), name=told["name"], kind=told["kind"], key=key_of(request)
            )  # fmt: skip
            messages.success(request, f"{made.name} is in the list.")
            return HttpResponseRedirect("/settings/categories")
        except Refused as refused:
            tell_at(form, refused)
    return render(request, "settings/categories.html", {
        "form": form,
        "key": request.POST.get("key") or secrets.token_urlsafe(12),
        "groups": _groups(request),
        "trashed": Category.objects.trash_of(seat_of(request).workspace).order_by("-trashed_at", "-pk"),
        "crumbs": [{"label": "Settings", "href": "/settings"}, {"label": "Kinds of sources and partners"}],
    }, status=400 if form.errors else 200)  # fmt: skip


def _groups(request: HttpRequest) -> list[dict[str, Any]]:
    filled = filled_categories(seat_of(request).workspace, today_of(request))
    return [
        {
            "kind": kind,
            "heading": heading,
            "text": text,
            "rows": [
                {"it": each, "fills": fills_by_itself(each.category)}
                for each in filled
                if each.category.kind == kind
            ],
        }
        for kind, heading, text in GROUPS
    ]


def fills_by_itself(category: Category) -> bool:
    """Whether engagements, referrals, roles or memberships put people into this category."""
    return category.kind == "source" and bool(set(category.key.split()) & set(BY_ITSELF))


@require_http_methods(["GET", "HEAD", "POST"])
def category(request: HttpRequest, pk: int) -> HttpResponse:
    """One category: its name, who stands in it and why."""
    row = own(request, Category, pk)
    form = NameForm(request.POST or None, initial={"name": row.name})
    if request.method == "POST" and form.is_valid():
        try:
            told = form.cleaned_data["name"]
            rename_category(seat=seat_of(request), now=now_of(request), category=row, name=told)
            messages.success(request, "Renamed.")
            return HttpResponseRedirect(f"/settings/categories/{pk}")
        except Refused as refused:
            form.add_error("name", refused.sentence)
    return category_page(request, row, form)


def category_page(request: HttpRequest, row: Category, form: forms.Form, **wrong: str) -> HttpResponse:
    """Its page. `wrong` are sentences for the other forms on it: `put` and `into`."""
    members, many = members_of(row, today_of(request), MOST)
    others = Category.objects.of(row.workspace).filter(kind=row.kind).exclude(pk=row.pk)
    return render(request, "settings/category.html", {
        "category": row,
        "form": form,
        "members": members,
        "many": many,
        "fills": fills_by_itself(row),
        "others": others.order_by("position", "pk"),
        "wrong": wrong,
        "told": request.POST.get("who", ""),
        "crumbs": [
            {"label": "Settings", "href": "/settings"},
            {"label": "Kinds of sources and partners", "href": "/settings/categories"},
            {"label": row.name},
        ],
    }, status=400 if form.errors or wrong else 200)  # fmt: skip
