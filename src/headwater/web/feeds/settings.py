"""The feeds of a workspace: opening one, seeing its address once, making it discreet, closing it."""

from __future__ import annotations

import secrets

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.feeds import change_feed, close_feed, open_feed
from headwater.store.models import Feed
from headwater.web.shared.access import key_of, now_of, seat_of
from headwater.web.shared.refusals import tell_at

PAGE = "/settings/feeds"
AGAIN = (
    "This feed is open already. Its address was shown once; if it is lost, close the feed and open another."
)


class FeedForm(forms.Form):
    """Where a feed will be read, and whether it names people."""

    name = forms.CharField(
        label="Where you will read it", max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Such as: telephone, office calendar. One feed for each, so that each can be closed by itself.",
    )  # fmt: skip
    names = forms.BooleanField(
        label="With names and in your words: only for a calendar that nobody else sees", required=False
    )


@require_http_methods(["GET", "HEAD", "POST"])
def feeds(request: HttpRequest) -> HttpResponse:
    """All open feeds, and a form for one more; its address stands on the page that answers, once."""
    seat = seat_of(request)
    form, opened = FeedForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        secret = secrets.token_urlsafe(32)
        try:
            made = open_feed(
                seat=seat, now=now_of(request), name=form.cleaned_data["name"], secret=secret,
                discreet=not form.cleaned_data["names"], key=key_of(request),
            )  # fmt: skip
            if made is None:
                messages.info(request, AGAIN)
                return HttpResponseRedirect(PAGE)
            opened, form = f"{settings.BASE_URL}/feed/{secret}.ics", FeedForm()
        except Refused as refused:
            tell_at(form, refused)
    return render(request, "feeds/feeds.html", {
        "form": form,
        "opened": opened,
        "feeds": Feed.objects.filter(workspace=seat.workspace, revoked_at=None).order_by("made_at", "pk"),
        "at_home": settings.BASE_URL.startswith(("http://localhost", "http://127.")),
        "key": request.POST.get("key", "") if form.errors else secrets.token_urlsafe(12),
        "crumbs": [{"label": "Settings", "href": "/settings"}, {"label": "Calendar feeds"}],
    }, status=400 if form.errors else 200)  # fmt: skip


def _feed(request: HttpRequest, pk: int) -> Feed:
    found = Feed.objects.filter(workspace=seat_of(request).workspace, pk=pk, revoked_at=None).first()
    if found is None:
        raise Http404("There is no open feed here.")
    return found


@require_POST
def discreet(request: HttpRequest, pk: int) -> HttpResponse:
    """With names, or without."""
    row = _feed(request, pk)
    change_feed(
        seat=seat_of(request), now=now_of(request), feed=row, name=row.name, discreet=not row.discreet
    )
    messages.success(
        request, f"The feed “{row.name}” {'names people now' if row.discreet else 'names nobody now'}."
    )
    return HttpResponseRedirect(PAGE)


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Its address leads nowhere from now on."""
    row = _feed(request, pk)
    close_feed(seat=seat_of(request), now=now_of(request), feed=row)
    messages.success(request, f"The feed “{row.name}” is closed. Its address leads nowhere any more.")
    return HttpResponseRedirect(PAGE)
