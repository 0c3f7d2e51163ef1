"""My mailboxes: where letters leave and drafts are put, whether they work, since when not, and how to fix it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.mailboxes import (
    add_mailbox,
    change_mailbox,
    restore_mailbox,
    trash_mailbox,
    try_mailbox,
)
from headwater.actions.outbox_holds import release
from headwater.delivery.presets import PRESETS
from headwater.store.models import Mailbox
from headwater.store.queries.outbox import waiting_in
from headwater.web.settings.mailboxes_form import KEPT, MailboxForm, hint_of, kept_of, start_of
from headwater.web.shared.access import key_of, now_of, own, seat_of
from headwater.web.shared.refusals import tell_at

LIST = "/settings/mailboxes"
CRUMBS = [{"label": "Settings", "href": "/settings"}, {"label": "Mailboxes", "href": LIST}]


@require_safe
def mailboxes(request: HttpRequest) -> HttpResponse:
    """All of them, and the providers to choose from for one more."""
    workspace = seat_of(request).workspace
    return render(request, "settings/mailboxes.html", {
        "mailboxes": Mailbox.objects.of(workspace).order_by("pk"),
        "trashed": Mailbox.objects.trash_of(workspace).order_by("-trashed_at", "-pk"),
        "presets": PRESETS.values(),
        "crumbs": [CRUMBS[0], {"label": "Mailboxes"}],
    })  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """One more, with what its provider needs filled in already."""
    preset = PRESETS.get(request.GET.get("provider", ""), PRESETS["own"])
    form = MailboxForm(request.POST or None, initial=start_of(preset))
    if request.method == "POST" and form.is_valid():
        try:
            seat, now = seat_of(request), now_of(request)
            mailbox = add_mailbox(seat=seat, now=now, told=form.told, key=key_of(request))
            messages.success(request, f"{mailbox.address} is here. Try it now: nothing is sent.")
            return HttpResponseRedirect(f"{LIST}/{mailbox.pk}")
        except Refused as refused:
            _tell(form, refused)
    return render(request, "settings/mailbox_new.html", {
        "form": form, "preset": preset, "crumbs": [*CRUMBS, {"label": preset.name}],
    }, status=400 if form.errors else 200)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def mailbox(request: HttpRequest, pk: int) -> HttpResponse:
    """One mailbox: how it does, what waits in it, and its settings."""
    row = own(request, Mailbox, pk)
    form = MailboxForm(request.POST or None, initial=kept_of(row))
    if row.smtp_secret or row.imap_secret:
        form.fields["password"].help_text = KEPT
    if row.imap_secret:
        form.fields["imap_password"].help_text = KEPT
    if request.method == "POST" and form.is_valid():
        try:
            change_mailbox(seat=seat_of(request), now=now_of(request), mailbox=row, told=form.told)
            messages.success(request, "Saved. Try it now: nothing is sent.")
            return HttpResponseRedirect(f"{LIST}/{pk}")
        except Refused as refused:
            _tell(form, refused)
    return render(request, "settings/mailbox.html", {
        "form": form, "mailbox": row, "hint": hint_of(row), "waiting": waiting_in(row),
        "crumbs": [*CRUMBS, {"label": row.address}],
    }, status=400 if form.errors else 200)  # fmt: skip


@require_POST
def try_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign in to its servers and say what happened. Nothing is sent."""
    row = own(request, Mailbox, pk)
    tried = try_mailbox(seat=seat_of(request), now=now_of(request), mailbox=row)
    for sentence in filter(None, (tried.sending, tried.reading)):
        (messages.success if "works" in sentence.split(":")[0] else messages.error)(request, sentence)
    return HttpResponseRedirect(f"{LIST}/{pk}")


@require_POST
def let_go(request: HttpRequest, pk: int) -> HttpResponse:
    """A person looked at what waits: it may leave."""
    row = own(request, Mailbox, pk)
    release(seat=seat_of(request), now=now_of(request), mailbox=row)
    messages.success(request, "Released. What waits leaves within a minute.")
    return HttpResponseRedirect(f"{LIST}/{pk}")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash."""
    row = own(request, Mailbox, pk)
    try:
        trash_mailbox(seat=seat_of(request), now=now_of(request), mailbox=row)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(f"{LIST}/{pk}")
    messages.success(request, f"{row.address} is in the trash below. Nothing leaves from it any more.")
    return HttpResponseRedirect(LIST)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Mailbox.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_mailbox(seat=seat_of(request), now=now_of(request), mailbox=row)
        messages.success(request, f"{row.address} is back.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(LIST)


def _tell(form: MailboxForm, refused: Refused) -> None:
    tell_at(form, refused, called={"per_day": "allowed"})
