"""Looking at imports: choosing a file, what was understood of it, what an import did, and the imports so far."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from headwater.actions.acting import Refused
from headwater.actions.imports.batch import OUTCOMES
from headwater.actions.imports.cards import plan_contacts
from headwater.actions.imports.plain import Plain
from headwater.actions.imports.plan import plan_clients
from headwater.actions.imports.waiting import Waiting, keep_upload
from headwater.store.models import Batch, Workspace
from headwater.store.queries import imports as reading
from headwater.web.imports.contacts_preview import contact_context
from headwater.web.imports.form import AS, Said, said_in
from headwater.web.imports.preview import client_context, columns_of
from headwater.web.imports.uploads import folder, read_as, waiting_of
from headwater.web.shared.access import now_of, seat_of, today_of

ROWS = 100


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose a file, and see the imports so far. The file is kept until it is imported or put aside."""
    error = ""
    if request.method == "POST":
        try:
            return HttpResponseRedirect(f"/import/{_keep(request).token}")
        except Refused as refused:
            error = refused.sentence
    workspace = seat_of(request).workspace
    context = {
        "limit": settings.MAX_UPLOAD // 1_048_576,
        "error": error,
        "imports": [told_of(batch) for batch in reading.past_imports(workspace)],
    }
    return render(request, "imports/begin.html", context, status=400 if error else 200)


def _keep(request: HttpRequest) -> Waiting:
    file = request.FILES.get("file")
    if file is None:
        raise Refused("Choose a file first.")
    if file.size is not None and file.size > settings.MAX_UPLOAD:
        raise Refused(
            f"This file is larger than {settings.MAX_UPLOAD // 1_048_576} MB. Split it and bring the parts."
        )
    seat = seat_of(request)
    if not seat.may_write:
        raise Refused("You can look at this workspace but not change it. Ask its owner for more rights.")
    return keep_upload(
        folder=folder(), seat=seat, now=now_of(request), name=str(file.name or ""), parts=file.chunks(),
        most=settings.MAX_UPLOAD,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """What was understood of a file. Changing a choice shows it anew; nothing is written."""
    try:
        waiting = waiting_of(request, token)
    except Refused as gone:
        messages.warning(request, gone.sentence)
        return HttpResponseRedirect("/import")
    return show_preview(request, waiting)


def show_preview(request: HttpRequest, waiting: Waiting, error: str = "") -> HttpResponse:
    """The preview, with what went wrong when something did."""
    try:
        said = said_in(request, today_of(request), own=seat_of(request).workspace.currency)
    except Refused as refused:
        said, error = said_in_vain(request), refused.sentence
    context: dict[str, Any] = {
        "waiting": waiting,
        "error": error,
        "kinds_of_file": AS,
        "today": today_of(request),
    }
    try:
        plain, said, _file = read_as(request, waiting, said)
    except Refused as refused:
        return render(request, "imports/preview.html", {**context, "problem": refused.sentence}, status=400)
    context |= {"said": said, "choices": said.choices, "kind": plain.kind, "problem": plain.problem}
    context |= _of_file(request, plain, said)
    return render(request, "imports/preview.html", context, status=400 if error or plain.problem else 200)


def said_in_vain(request: HttpRequest) -> Said:
    """The kind of list alone, when the rest of the form cannot be meant."""
    kind = request.POST.get("kind", "")
    from headwater.actions.imports.batch import Choices

    return Said(kind if kind in AS else "", Choices(), is_first=True)


def _of_file(request: HttpRequest, plain: Plain, said: Said) -> dict[str, Any]:
    workspace: Workspace = seat_of(request).workspace
    if plain.clients is not None:
        plan = plan_clients(
            workspace=workspace, read=plain.clients, choices=said.choices, today=today_of(request)
        )
        return client_context(workspace, plain, plan, said)
    if plain.contacts is not None:
        people = plan_contacts(workspace=workspace, read=plain.contacts, choices=said.choices)
        return contact_context(plain.contacts, people, said)
    return {"columns": columns_of(plain, said) if plain.header else []}


def told_of(batch: Batch) -> dict[str, Any]:
    """One import for the list and its own page."""
    counts = batch.counts
    return {
        "batch": batch,
        "kind": AS.get(batch.kind, batch.kind),
        "made": [
            (counts[key], one if counts[key] == 1 else several)
            for key, one, several in (
                ("referrals", "referral", "referrals"), ("engagements", "engagement", "engagements"),
                ("contacts", "contact", "contacts"), ("contents", "content", "contents"),
                ("changed", "row changed", "rows changed"),
            )
            if counts.get(key)
        ],
        "outcomes": [(outcome, counts.get(outcome, 0)) for outcome in OUTCOMES if counts.get(outcome)],
    }  # fmt: skip


def own_batch(request: HttpRequest, pk: int) -> Batch:
    """An import of the user's own workspace; everything else is 404."""
    batch = Batch.objects.filter(workspace=seat_of(request).workspace, pk=pk).exclude(kind="demo").first()
    if batch is None:
        raise Http404("There is no such import.")
    return batch


@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """What an import did, row by row."""
    batch = own_batch(request, pk)
    show, after = request.GET.get("show", ""), request.GET.get("after", "")
    show = show if show in OUTCOMES else ""
    start = int(after) if after.isdecimal() and len(after) < 19 else 0
    rows = reading.rows_of(batch, show, after=start, most=ROWS + 1)
    told = told_of(batch)
    options = [{"label": "Every row", "href": f"/import/done/{pk}", "current": not show}]
    options += [
        {"label": f"{outcome.capitalize()} {count:,}", "href": f"/import/done/{pk}?show={outcome}",
         "current": show == outcome}
        for outcome, count in told["outcomes"]
    ]  # fmt: skip
    more = f"/import/done/{pk}?show={show}&after={rows[ROWS - 1].pk}" if len(rows) > ROWS else ""
    return render(
        request, "imports/result.html", {**told, "rows": rows[:ROWS], "options": options, "more": more}
    )
