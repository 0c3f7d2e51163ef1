"""The daily mail: at which hour, and to which address."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.mailboxes import mailbox_of
from headwater.actions.workspaces import change_workspace
from headwater.web.shared.access import now_of, seat_of
from headwater.web.shared.refusals import tell_at

NEVER = ""
HOURS = [(NEVER, "No daily mail"), *((str(hour), f"{hour:02d}:00") for hour in range(24))]


class DigestForm(forms.Form):
    """When and where."""

    digest_hour = forms.TypedChoiceField(
        label="Hour", choices=HOURS, required=False, coerce=int, empty_value=None,
        help_text="In your time zone. No mail comes on a day on which nothing is due.",
    )  # fmt: skip
    digest_to = forms.EmailField(
        label="Your address", required=False, max_length=254,
        help_text="The mail names people and what to do, so send it to yourself alone.",
    )  # fmt: skip

    def clean(self) -> dict[str, object]:
        """An hour needs an address."""
        told: dict[str, object] = super().clean() or {}
        if (
            told.get("digest_hour") is not None
            and not told.get("digest_to")
            and "digest_to" not in self.errors
        ):
            self.add_error("digest_to", "Write the address that the mail goes to.")
        return told


@require_http_methods(["GET", "HEAD", "POST"])
def digest_page(request: HttpRequest) -> HttpResponse:
    """Show and change it."""
    seat = seat_of(request)
    workspace = seat.workspace
    hour = "" if workspace.digest_hour is None else str(workspace.digest_hour)
    mailbox = mailbox_of(workspace, sends=True)
    address = workspace.digest_to or (mailbox.address if mailbox else "")
    form = DigestForm(request.POST or None, initial={"digest_hour": hour, "digest_to": address})
    if request.method == "POST" and form.is_valid():
        try:
            change_workspace(seat=seat, now=now_of(request), **form.cleaned_data)
            messages.success(request, "Saved.")
            return HttpResponseRedirect("/settings/digest")
        except Refused as refused:
            tell_at(form, refused)
    crumbs = [{"label": "Settings", "href": "/settings"}, {"label": "Daily mail"}]
    context = {"form": form, "crumbs": crumbs, "mailbox": mailbox}
    return render(request, "settings/digest.html", context, status=400 if form.errors else 200)
