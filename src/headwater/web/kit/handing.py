"""The paper to hand out: as a page to print, as a PDF, and my own card for a telephone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headwater.core.kit import PARTS
from headwater.formats.pdf_out import can_set, write_pdf
from headwater.formats.vcard_out import write_vcards
from headwater.web.kit.sheet import my_card, sheet_of
from headwater.web.kit.views import CRUMB, numbered
from headwater.web.shared.access import today_of


def _part(request: HttpRequest) -> str:
    told = request.GET.get("part", "kit")
    if told not in PARTS:
        raise Http404("The kit has no such part.")
    return told


@require_safe
def on_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The page that is printed and given away: nothing on it but what a stranger may read."""
    row, part = numbered(request, pk), _part(request)
    sheet = sheet_of(row, part, today_of(request))
    return render(request, "kit/print.html", {
        "version": row,
        "part": part,
        "parts": [{"key": key, "label": label.removeprefix("the ").capitalize()} for key, label in PARTS.items()],
        "sheet": sheet,
        "code": SafeString(sheet.code),
        "can_set": can_set(),
        "crumbs": [CRUMB, {"label": f"Version {row.number}", "href": f"/kit/{row.number}"}, {"label": "On paper"}],
    })  # fmt: skip


@require_safe
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as a PDF; without the extra that sets it, a page that says how to come by one."""
    row, part = numbered(request, pk), _part(request)
    if not can_set():
        crumbs = [CRUMB, {"label": f"Version {row.number}", "href": f"/kit/{row.number}"}, {"label": "PDF"}]
        return render(request, "kit/no_pdf.html", {"version": row, "part": part, "crumbs": crumbs})
    answer = HttpResponse(write_pdf(sheet_of(row, part, today_of(request))), content_type="application/pdf")
    name = f"{part.replace(' ', '-')}-{row.number}.pdf"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """My own card as a file, with what of my contact I chose for this version."""
    row = numbered(request, pk)
    answer = HttpResponse(write_vcards([my_card(row)]), content_type="text/vcard; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="card.vcf"'
    return answer
