"""The list of contacts and contents, by name."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.names import fold
from headwater.store.queries.people import CONTACTS, CONTENTS, Page, people_page, roles_in_use
from headwater.web.shared.access import now_of, seat_of

LETTERS = "abcdefghijklmnopqrstuvwxyz"
KINDS = (
    ("", "Contacts", CONTACTS),
    ("person", "People", ("person",)),
    ("organisation", "Organisations", ("organisation",)),
    ("content", "Content", CONTENTS),
    ("all", "Everything", ()),
)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Everybody and everything with a place in the ledger, fifty at a time."""
    workspace = seat_of(request).workspace
    words = {name: request.GET.get(name, "").strip()[:60] for name in ("kind", "role", "met", "from")}
    kinds = next((kinds for name, _, kinds in KINDS if name == words["kind"]), CONTACTS)
    page = people_page(
        workspace, kinds=kinds, role=words["role"], met=words["met"], start=fold(words["from"]),
        after=_number(request, "after"), before=_number(request, "before"),
    )  # fmt: skip
    narrowed = bool(words["role"] or words["met"])
    return render(request, "people/people.html", {
        "rows": page.rows,
        "now": now_of(request),
        "kinds": [
            {"label": label, "href": _address(words, kind=name), "current": name == words["kind"]}
            for name, label, _ in KINDS
        ],
        "letters": [{"letter": letter.upper(), "href": _address(words, **{"from": letter})} for letter in LETTERS],
        "roles": roles_in_use(workspace),
        "words": words,
        "narrowed": narrowed,
        "everybody": _address({"kind": words["kind"]}),
        **_ways(page, words),
    })  # fmt: skip


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 19 else None


def _address(words: dict[str, str], **changes: str) -> str:
    kept = {name: word for name, word in {**words, **changes}.items() if word}
    return f"/people?{urlencode(kept)}" if kept else "/people"


def _ways(page: Page, words: dict[str, str]) -> dict[str, Any]:
    """To the names before and after this page, and what stands on it."""
    if not page.rows:
        return {"newer": "", "older": "", "shown": ""}
    first, last = page.rows[0], page.rows[-1]
    here = {**words, "from": ""}
    return {
        "newer": _address(here, before=str(first.pk)) if page.newer else "",
        "older": _address(here, after=str(last.pk)) if page.older else "",
        "shown": f"{first.name} to {last.name}",
    }
