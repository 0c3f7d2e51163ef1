"""The waiting file of a request, and the file read as the form says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest

from headwater.actions.imports.batch import FileRead
from headwater.actions.imports.plain import Plain
from headwater.actions.imports.reading import digest_of, read_file
from headwater.actions.imports.waiting import Waiting, find_upload
from headwater.store.queries import imports as reading
from headwater.web.imports.form import Said
from headwater.web.shared.access import now_of, seat_of


def folder() -> Path:
    """Where files wait."""
    return Path(settings.DATA_DIR) / "uploads"


def waiting_of(request: HttpRequest, token: str) -> Waiting:
    """The user's own waiting file. Raises NotHere."""
    return find_upload(folder=folder(), seat=seat_of(request), now=now_of(request), token=token)


def read_as(request: HttpRequest, waiting: Waiting, said: Said) -> tuple[Plain, Said, FileRead]:
    """The file read as the form says, or, before anybody said anything, with the columns chosen last time."""
    data = waiting.data()
    workspace = seat_of(request).workspace
    currency = said.choices.currency or workspace.currency

    def read(columns: dict[str, str]) -> Plain:
        kind = "clients" if said.kind == "clients" else "contacts" if said.kind == "contacts" else ""
        return read_file(data, kind=kind, name=waiting.name, columns=columns, currency=currency)  # type: ignore[arg-type]

    plain = read(dict(said.choices.columns))
    if said.is_first and plain.clients:
        said = replace(said, auto={taken.part: taken.name for taken in plain.clients.columns})
        kept = reading.profile(workspace, plain.header_key)
        again = read(kept.columns) if kept.columns else plain
        if not again.problem:
            plain = again
            said = replace(said, choices=replace(said.choices, columns=kept.columns, same=kept.same))
    file = FileRead(name=waiting.name, digest=digest_of(data), header_key=plain.header_key)
    return plain, said, file
