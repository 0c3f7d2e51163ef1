"""The kit at a glance, one version of it, and what two versions differ in."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.kit import differences
from headwater.formats.pdf_out import can_set
from headwater.store.models import KitGiven, KitVersion, Story
from headwater.store.queries.kit import (
    everybody_with,
    given_in,
    kit_of,
    newest,
    stale_first,
    without_kit,
)
from headwater.web.kit.sheet import held_back, sheet_of
from headwater.web.shared.access import seat_of, today_of

CRUMB = {"label": "Kit", "href": "/kit"}
MOST = 200
FEW = 12


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The current version, who has which, and who of the best sources has none."""
    workspace = seat_of(request).workspace
    current = newest(workspace)
    held = stale_first(everybody_with(workspace))
    trashed = KitGiven.objects.trash_of(workspace).select_related("contact", "version")
    stories = Story.objects.of(workspace)
    return render(request, "kit/overview.html", {
        "current": current,
        "draft": KitVersion.objects.of(workspace).filter(published_on=None).first(),
        "thrown": KitVersion.objects.trash_of(workspace).filter(published_on=None).order_by("-trashed_at").first(),
        "versions": KitVersion.objects.of(workspace).filter(published_on__isnull=False).order_by("-number"),
        "stale": [one for one in held if one.stale][:MOST],
        "many_stale": sum(one.stale for one in held),
        "fresh": [one for one in held if not one.stale][:MOST],
        "many_fresh": sum(not one.stale for one in held),
        "without": without_kit(workspace, FEW) if current else [],
        "stories": stories.count(),
        "allowed": stories.filter(permission="given").count(),
        "trashed": trashed.order_by("-trashed_at", "-pk")[:FEW],
    })  # fmt: skip


def numbered(request: HttpRequest, pk: int) -> KitVersion:
    """The published version of this number; everything else is 404."""
    rows = KitVersion.objects.of(seat_of(request).workspace).filter(number=pk, published_on__isnull=False)
    found: KitVersion | None = rows.select_related("workspace__me").first()
    if found is None:
        raise Http404("There is no kit of this number.")
    return found


@require_safe
def version(request: HttpRequest, pk: int) -> HttpResponse:
    """One version as it may be read today, who was given it, and which of its stories were taken back."""
    row = numbered(request, pk)
    current = newest(row.workspace)
    return render(request, "kit/version.html", {
        "version": row,
        "current": current,
        "is_current": current is not None and current.pk == row.pk,
        "sheet": sheet_of(row, "kit", today_of(request)),
        "held_back": held_back(kit_of(row).gains),
        "given": given_in(row)[:MOST],
        "can_set": can_set(),
        "others": _others(row),
        "crumbs": [CRUMB, {"label": f"Version {row.number}"}],
    })  # fmt: skip


def _others(row: KitVersion) -> list[KitVersion]:
    rows = KitVersion.objects.of(row.workspace).filter(published_on__isnull=False).exclude(pk=row.pk)
    return list(rows.order_by("-number")[:FEW])


@require_safe
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """What a version says otherwise than another one; the one before it, unless `with` names one."""
    row = numbered(request, pk)
    told = request.GET.get("with", "")
    number = int(told) if told.isascii() and told.isdecimal() and len(told) < 10 else row.number - 1
    other = _others_of(row, number)
    context: dict[str, Any] = {"version": row, "other": other, "others": _others(row)}
    if other is not None:
        before, after = sorted((row, other), key=lambda one: one.number)
        context |= {
            "before": before,
            "after": after,
            "changes": differences(before=kit_of(before), after=kit_of(after)),
        }
    crumbs = [CRUMB, {"label": f"Version {row.number}", "href": f"/kit/{row.number}"}, {"label": "Compared"}]
    return render(request, "kit/compare.html", {**context, "crumbs": crumbs})


def _others_of(row: KitVersion, number: int) -> KitVersion | None:
    rows = KitVersion.objects.of(row.workspace).filter(number=number, published_on__isnull=False)
    found: KitVersion | None = rows.exclude(pk=row.pk).first()
    return found
