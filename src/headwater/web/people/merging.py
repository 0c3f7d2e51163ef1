"""Two entries that are one: choose the other, merge, and undo it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.merging import merge_parties, unmerge
from headwater.store.models import Merge, Party
from headwater.store.queries.merges import may_be_one, merges_of
from headwater.web.shared.access import now_of, own, seat_of


@require_http_methods(["GET", "POST"])
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose who this entry is one with; on POST make them one."""
    party = own(request, Party, pk)
    query, error = request.GET.get("q", "").strip()[:100], ""
    if request.method == "POST":
        other = request.POST.get("other", "")
        if other.isdecimal() and len(other) < 19:
            kept, gone = party, own(request, Party, int(other))
            if request.POST.get("called") == "other":
                kept, gone = gone, kept
            try:
                merge_parties(seat=seat_of(request), now=now_of(request), kept=kept, gone=gone)
                messages.success(request, f"{gone.name} is now one with {kept.name}. You can undo it below.")
                return HttpResponseRedirect(f"/people/{kept.pk}/merge#merged")
            except Refused as refused:
                if refused.status != 400:
                    raise
                error = refused.sentence
        else:
            error = "Choose the entry that is the same."
    context = {
        "party": party,
        "query": query,
        "error": error,
        "candidates": may_be_one(seat_of(request).workspace, party, query),
        "merges": merges_of(party),
    }
    return render(request, "people/merge.html", context, status=400 if error else 200)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a merge."""
    row = (
        Merge.objects.filter(workspace=seat_of(request).workspace, pk=pk)
        .select_related("kept", "gone")
        .first()
    )
    if row is None:
        raise Http404("There is no such merge.")
    try:
        unmerge(seat=seat_of(request), now=now_of(request), merge=row)
        messages.success(request, f"{row.gone.name} and {row.kept.name} are two again.")
    except Refused as refused:
        if refused.status != 400:
            raise
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/people/{row.kept_id}")
