"""What can be done to a category from its page and from the list: order, merge, trash, and who stands in it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.categories import (
    merge_categories,
    move_category,
    put_in_category,
    restore_category,
    take_out_of_category,
    trash_category,
)
from headwater.core.names.forms import normal_form
from headwater.store.models import Category, Party
from headwater.web.settings.categories import NameForm, category_page
from headwater.web.shared.access import now_of, own, seat_of

LIST = "/settings/categories"


@require_POST
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """One place up or down."""
    row = own(request, Category, pk)
    move_category(seat=seat_of(request), now=now_of(request), category=row, way=request.POST.get("way", ""))
    return HttpResponseRedirect(f"{LIST}#category-{pk}")


@require_POST
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Make this category one with another, which stays."""
    row = own(request, Category, pk)
    told = request.POST.get("into", "")
    kept = _number(told) and Category.objects.of(row.workspace).filter(pk=_number(told)).first()
    if not kept:
        return category_page(request, row, NameForm(initial={"name": row.name}), into="Choose a category.")
    try:
        done = merge_categories(seat=seat_of(request), now=now_of(request), kept=kept, gone=row)
    except Refused as refused:
        return category_page(request, row, NameForm(initial={"name": row.name}), into=refused.sentence)
    both = f" {done.both} stood in both and count once." if done.both else ""
    messages.success(
        request,
        f"{row.name} is now part of {kept.name}: {done.came} put there came over.{both} "
        f"{row.name} is in the trash below; restoring it gives it everybody back, and they stay here too.",
    )
    return HttpResponseRedirect(f"{LIST}#trash")


@require_POST
def put(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a contact or content of this name into the category."""
    row = own(request, Category, pk)
    told = " ".join(request.POST.get("who", "").split())
    found = (
        list(Party.objects.of(row.workspace).filter(normal_form=normal_form(told)[:200])[:2]) if told else []
    )
    try:
        if len(found) != 1:
            raise Refused(_not_one(told, len(found)))
        new = put_in_category(seat=seat_of(request), now=now_of(request), category=row, parties=found)
    except Refused as refused:
        return category_page(request, row, NameForm(initial={"name": row.name}), put=refused.sentence)
    messages.success(
        request, f"{found[0].name} is in {row.name}." if new else f"{found[0].name} was there already."
    )
    return HttpResponseRedirect(f"{LIST}/{pk}")


def _not_one(told: str, many: int) -> str:
    if not told:
        return "Write a name."
    if many:
        return f"There are several called {told}. Open the one you mean and put them here from their page."
    return f"Nobody is called {told}. Write the name as it stands in People, or add them there first."


@require_POST
def take_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that somebody was put here."""
    row = own(request, Category, pk)
    party = own(request, Party, _number(request.POST.get("party", "")))
    take_out_of_category(seat=seat_of(request), now=now_of(request), category=row, parties=[party])
    messages.success(request, f"{party.name} was taken out of {row.name}.")
    return HttpResponseRedirect(f"{LIST}/{pk}")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash, with everybody in it."""
    row = own(request, Category, pk)
    trash_category(seat=seat_of(request), now=now_of(request), category=row)
    messages.success(request, f"{row.name} is in the trash below, with everybody you put there.")
    return HttpResponseRedirect(f"{LIST}#trash")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Category.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_category(seat=seat_of(request), now=now_of(request), category=row)
        messages.success(request, f"{row.name} is back, with everybody you put there.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"{LIST}#category-{pk}")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
