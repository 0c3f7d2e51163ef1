"""The letters that were begun and sent, all of them or those to one contact."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.letters import restore_letter, trash_letter
from headwater.core.letters.kinds import KINDS
from headwater.store.models import Letter, Party
from headwater.store.queries.letters import letters_of
from headwater.web.shared.access import now_of, own, seat_of

STATES = {
    "draft": ("draft", ""), "queued": ("waits to leave", "water"), "claimed": ("is leaving", "water"),
    "handing": ("is leaving", "water"), "sent": ("sent", "moss"), "uncertain": ("sent or not?", "owed"),
    "failed": ("could not leave", "owed"), "withdrawn": ("taken back", ""),
}  # fmt: skip
"""What is said of a letter in each state, and in which tone."""


def party_asked(request: HttpRequest) -> Party | None:
    """The contact that the address names, None where it names none. Raises Http404 for one that is not here."""
    told = request.GET.get("party", "") or request.POST.get("party", "")
    if not told:
        return None
    if not told.isascii() or not told.isdecimal() or len(told) > 18:
        raise Http404("There is nobody of this number.")
    return own(request, Party, int(told))


@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """The list: drafts first, then the newest."""
    workspace, contact = seat_of(request).workspace, party_asked(request)
    trashed = Letter.objects.trash_of(workspace).select_related("contact").order_by("-trashed_at", "-pk")
    return render(request, "letters/letters.html", {
        "contact": contact,
        "rows": [_row(one) for one in letters_of(workspace, contact)],
        "trashed": (trashed.filter(contact=contact) if contact else trashed)[:20],
    })  # fmt: skip


def _row(letter: Letter) -> dict[str, object]:
    state, tone = STATES.get(letter.state, (letter.state, ""))
    kind = KINDS.get(letter.kind)
    return {"letter": letter, "state": state, "tone": tone, "kind": kind.name if kind else "A letter"}


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft into the trash."""
    row = own(request, Letter, pk, "contact")
    try:
        trash_letter(seat=seat_of(request), now=now_of(request), letter=row)
        messages.success(
            request, f"The draft to {row.contact.name} is in the trash, at the end of this page."
        )
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect("/letters")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft out of the trash."""
    row = Letter.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    restore_letter(seat=seat_of(request), now=now_of(request), letter=row)
    messages.success(request, "The draft is back.")
    return HttpResponseRedirect(f"/letters/{pk}")
