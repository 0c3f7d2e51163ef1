"""Writing a letter: a draft with what is known, read and changed by a person; then the letter with its ways out."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.letter_checks import TELLING, flags_in, referral_of
from headwater.actions.letter_introducing import introduction_of, without_address
from headwater.actions.letters import CHANGEABLE, WAYS, change_letter, make_letter, may_leave
from headwater.actions.mailboxes import mailbox_of
from headwater.actions.telling import WAYS as CHANNELS
from headwater.core.letters.kinds import KINDS
from headwater.core.letters.selling import Flag, selling_in
from headwater.formats.mailto import mailto
from headwater.store.models import Letter, Party
from headwater.store.queries.letters import draft_for, drafted, email_of, style_of
from headwater.web.letters.forms import LetterForm
from headwater.web.letters.lists import STATES
from headwater.web.letters.reason import Wanted, introduction_page, wanted
from headwater.web.shared.access import key_of, now_of, own, seat_of
from headwater.web.shared.refusals import tell_at

LEFT_BY = {**WAYS, "drafts": "from my drafts", "smtp": "by Headwater"}


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new letter. Looking at it keeps nothing; saving makes it a draft."""
    if page := introduction_page(request):
        return HttpResponseRedirect(page)
    asked = wanted(request)
    if asked is None:
        messages.info(request, "Choose whom to write to: open their page, or a suggestion on Today.")
        return HttpResponseRedirect("/letters")
    made = drafted(
        seat_of(request).workspace, asked.contact, kind=asked.kind, now=now_of(request), fields=asked.fields
    )
    start = {"to": email_of(asked.contact), "subject": made.subject, "body": made.body}
    form = LetterForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            letter = make_letter(
                seat=seat_of(request), now=now_of(request), contact=asked.contact, kind=asked.kind,
                signal=asked.signal, subject_of=asked.subject, key=key_of(request), **form.cleaned_data,
            )  # fmt: skip
            return HttpResponseRedirect(f"/letters/{letter.pk}#ways")
        except Refused as refused:
            tell_at(form, refused)
    return render(request, "letters/new.html", {
        **_about(request, asked.contact),
        "form": form,
        "asked": asked,
        "kinds": [kind for kind in KINDS.values() if kind.key not in TELLING and not kind.introduces],
        "kind": KINDS[asked.kind],
        "notes": made.notes,
        "flags": _flags(form, asked),
        "blocked": _blocked(request, asked),
        "begun": draft_for(seat_of(request).workspace, asked.contact, signal=asked.signal, subject=asked.subject),
        "key": request.POST.get("key") or secrets.token_urlsafe(12),
    }, status=400 if form.errors else 200)  # fmt: skip


def _flags(form: LetterForm, asked: Wanted) -> tuple[Flag, ...]:
    """Words that make the reader sell, in what is shown."""
    if KINDS[asked.kind].to_client:
        return ()
    return selling_in(f"{form['subject'].value() or ''}\n{form['body'].value() or ''}")


def _blocked(request: HttpRequest, asked: Wanted) -> str:
    """What has to come before a letter like this may leave; "" when nothing has to."""
    seat = seat_of(request)
    letter = Letter(
        workspace=seat.workspace, contact=asked.contact, kind=asked.kind, signal=asked.signal,
        subject_of=asked.subject,
    )  # fmt: skip
    return may_leave(seat=seat, now=now_of(request), letter=letter)


def _about(request: HttpRequest, contact: Party) -> dict[str, Any]:
    """Whom the letter goes to, and how they like it."""
    style = style_of(contact)
    return {
        "contact": contact,
        "style": style,
        "channel": contact.channel,
        "my_style": seat_of(request).workspace.style,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """A letter: while it has not left, its words can be changed, and the ways out stand below."""
    row = own(request, Letter, pk, "contact", "mailbox", "other")
    if row.state not in CHANGEABLE:
        if request.method == "POST":
            messages.error(request, "This letter is leaving or has left already.")
            return HttpResponseRedirect(f"/letters/{pk}")
        return render(request, "letters/gone.html", {**_shown(request, row), "way": LEFT_BY.get(row.way, "")})
    form = LetterForm(request.POST or None, initial={"to": row.to, "subject": row.subject, "body": row.body})
    if request.method == "POST" and form.is_valid():
        try:
            change_letter(seat=seat_of(request), now=now_of(request), letter=row, **form.cleaned_data)
            messages.success(request, "Saved.")
            return HttpResponseRedirect(f"/letters/{pk}#ways")
        except Refused as refused:
            tell_at(form, refused)
            row.refresh_from_db()
    return letter_page(request, row, form)


def letter_page(
    request: HttpRequest, row: Letter, form: LetterForm | None = None, *, wrong: str = ""
) -> HttpResponse:
    """The page of a letter that has not left. `wrong` says why a way out did not work."""
    workspace = seat_of(request).workspace
    row.refresh_from_db(fields=["state"])
    if row.state not in CHANGEABLE:
        messages.error(request, wrong or "This letter is leaving or has left already.")
        return HttpResponseRedirect(f"/letters/{row.pk}")
    if form is None:
        form = LetterForm(initial={"to": row.to, "subject": row.subject, "body": row.body})
    missing = without_address(row)
    context = {
        **_shown(request, row),
        "form": form,
        "flags": flags_in(row),
        "blocked": may_leave(seat=seat_of(request), now=now_of(request), letter=row),
        "mailto": ""
        if missing
        else mailto(to=row.to, subject=row.subject, body=row.body, to_other=row.to_other),
        "missing": missing,
        "channels": CHANNELS,
        "may_send": mailbox_of(workspace, row, sends=True) is not None,
        "may_draft": mailbox_of(workspace, row, reads=True) is not None,
        "wrong": wrong,
        "key": secrets.token_urlsafe(12),
    }
    return render(request, "letters/letter.html", context, status=400 if form.errors or wrong else 200)


def _shown(request: HttpRequest, row: Letter) -> dict[str, Any]:
    state, tone = STATES.get(row.state, (row.state, ""))
    return {
        **_about(request, row.contact), "letter": row, "kind": KINDS.get(row.kind), "state": state, "tone": tone,
        "referral": referral_of(row), "introduction": introduction_of(row),
    }  # fmt: skip
