"""The ways out of a letter: a file, sent by hand, into the drafts of the mailbox, or sent on the user's own click."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.drafts import put_in_drafts
from headwater.actions.letter_introducing import introduction_of
from headwater.actions.letters import may_leave, sent_by_hand
from headwater.actions.mailboxes import mailbox_of
from headwater.actions.outbox import queue
from headwater.formats.eml import Unsent, as_eml, file_name
from headwater.formats.mail_headers import WrongAddress
from headwater.store.models import Letter
from headwater.web.letters.compose import letter_page
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter as an unsent message that a mail program opens."""
    row = own(request, Letter, pk, "contact", "other")
    why = may_leave(seat=seat_of(request), now=now_of(request), letter=row)
    if why:
        return letter_page(request, row, wrong=why)
    mailbox = mailbox_of(row.workspace, row)
    unsent = Unsent(
        to=row.to, to_name=row.contact.name, subject=row.subject, body=row.body, message_id=row.message_id,
        at=now_of(request), sender=mailbox.address if mailbox else "",
        sender_name=mailbox.sender_name if mailbox else "", to_other=row.to_other,
        to_other_name=row.other.name if row.other else "",
    )  # fmt: skip
    try:
        content = as_eml(unsent)
    except WrongAddress as wrong:
        return letter_page(request, row, wrong=str(wrong))
    answer = HttpResponse(content, content_type="message/rfc822")
    name = file_name(kind=row.kind, name=row.contact.name)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """I sent it myself."""
    row = own(request, Letter, pk, "contact", "other")
    try:
        said = sent_by_hand(
            seat=seat_of(request), now=now_of(request), letter=row, way=request.POST.get("way", ""),
            channel=request.POST.get("channel", "mail"), key=key_of(request),
        )  # fmt: skip
    except Refused as refused:
        return letter_page(request, row, wrong=refused.sentence)
    messages.success(request, said)
    return HttpResponseRedirect(safe_next(request, _after(row)))


def _after(row: Letter) -> str:
    """Where one goes on once a letter has left: to the introduction it belongs to, Today, or the person."""
    if introduction := introduction_of(row):
        return f"/giving/introductions/{introduction.pk}"
    return "/" if row.signal else f"/people/{row.contact_id}"


@require_POST
def drafts(request: HttpRequest, pk: int) -> HttpResponse:
    """Among the drafts of my own mailbox, where I finish and send it."""
    row = own(request, Letter, pk, "contact", "other")
    seat, now = seat_of(request), now_of(request)
    try:
        _check(request, row)
        put_in_drafts(seat=seat, now=now, letter=row)
    except Refused as refused:
        return letter_page(request, row, wrong=refused.sentence)
    messages.success(
        request, "It lies among the drafts of your mailbox. Once you send it from there, it is noted here."
    )
    return HttpResponseRedirect(f"/letters/{pk}")


@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Send it now, to this one person, through the outbox."""
    row = own(request, Letter, pk, "contact", "other")
    try:
        _check(request, row)
        queue(seat=seat_of(request), now=now_of(request), letter=row, key=key_of(request))
    except Refused as refused:
        return letter_page(request, row, wrong=refused.sentence)
    both = f" and {row.other.name}" if row.other else ""
    messages.success(
        request, f"On its way to {row.contact.name}{both}. It can be taken back until it leaves."
    )
    return HttpResponseRedirect(f"/letters/{pk}")


def _check(request: HttpRequest, row: Letter) -> None:
    why = may_leave(seat=seat_of(request), now=now_of(request), letter=row)
    if why:
        raise Refused(why)
