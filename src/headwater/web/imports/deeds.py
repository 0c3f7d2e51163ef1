"""Importing a file that was looked at, putting it aside, and undoing or redoing an import."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.imports.batch import Imported, done_before
from headwater.actions.imports.clients import import_clients
from headwater.actions.imports.contacts import import_contacts
from headwater.actions.imports.undo import redo_import, undo_import
from headwater.actions.imports.waiting import Waiting, forget_upload
from headwater.web.imports.form import said_in
from headwater.web.imports.uploads import read_as, waiting_of
from headwater.web.imports.views import own_batch, show_preview
from headwater.web.shared.access import now_of, seat_of, today_of


@require_POST
def run(request: HttpRequest, token: str) -> HttpResponse:
    """Import the file as the form says. Pressed twice, it happens once."""
    before = done_before(seat=seat_of(request), key=_key(token))
    if before is not None:
        return _tell(request, before)
    try:
        waiting = waiting_of(request, token)
    except Refused as gone:
        messages.warning(request, gone.sentence)
        return HttpResponseRedirect("/import")
    try:
        done = _import(request, waiting)
    except Refused as refused:
        return show_preview(request, waiting, refused.sentence)
    forget_upload(waiting)
    return _tell(request, done)


def _key(token: str) -> str:
    return f"import-{token}"[:120]


def _import(request: HttpRequest, waiting: Waiting) -> Imported:
    plain, said, file = read_as(
        request, waiting, said_in(request, today_of(request), own=seat_of(request).workspace.currency)
    )
    seat, now, key = seat_of(request), now_of(request), _key(waiting.token)
    if plain.clients is not None:
        return import_clients(
            seat=seat, now=now, read=plain.clients, choices=said.choices, file=file, key=key
        )
    if plain.contacts is not None:
        return import_contacts(
            seat=seat, now=now, read=plain.contacts, choices=said.choices, file=file, key=key
        )
    raise Refused(plain.problem)


def _tell(request: HttpRequest, done: Imported) -> HttpResponse:
    if done.batch is None:
        messages.info(
            request, "Nothing new in this file: every row that can be used is in your ledger already."
        )
        return HttpResponseRedirect("/import")
    if not done.repeated:
        messages.success(
            request, f"Imported. {done.batch.file_name} is in your ledger; undo it here if it is wrong."
        )
    return HttpResponseRedirect(f"/import/done/{done.batch.pk}")


@require_POST
def discard(request: HttpRequest, token: str) -> HttpResponse:
    """Put a waiting file aside: it is deleted, nothing was imported."""
    try:
        forget_upload(waiting_of(request, token))
        messages.info(request, "Put aside. Nothing was imported, and the file is gone from here.")
    except Refused as gone:
        messages.warning(request, gone.sentence)
    return HttpResponseRedirect("/import")


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a whole import."""
    batch = own_batch(request, pk)
    try:
        done = undo_import(seat=seat_of(request), now=now_of(request), batch=batch)
        messages.success(request, done.sentence)
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/import/done/{pk}")


@require_POST
def redo(request: HttpRequest, pk: int) -> HttpResponse:
    """Do an undone import again."""
    batch = own_batch(request, pk)
    try:
        redo_import(seat=seat_of(request), now=now_of(request), batch=batch)
        messages.success(request, "Done again: what the import made is back.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/import/done/{pk}")
