"""Choosing the period of a review, going on with one that was begun, and closing it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.reviews import (
    close_review,
    open_review_again,
    restore_review,
    start_review,
    trash_review,
)
from headwater.store.models import Review
from headwater.store.queries.review_walk import how_far, walk_of
from headwater.web.shared.access import now_of, own, seat_of, today_of
from headwater.web.shared.refusals import tell_at

MOST = 30


def _day(label: str) -> forms.DateField:
    widget = forms.DateInput({"type": "date", "class": "input"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget)


class PeriodForm(forms.Form):
    """The first and the last day of the period."""

    since = _day("From")
    until = _day("To")


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """The reviews there are, and the form for another period; this calendar year until today, unless it is said."""
    seat, today = seat_of(request), today_of(request)
    form = PeriodForm(request.POST or None, initial={"since": date(today.year, 1, 1), "until": today})
    if request.method == "POST" and form.is_valid():
        try:
            review = start_review(seat=seat, now=now_of(request), **form.cleaned_data)
            return HttpResponseRedirect(f"/review/{review.pk}/walk")
        except Refused as refused:
            tell_at(form, refused)
    rows = Review.objects.of(seat.workspace).order_by("-until", "-since", "-pk")[:MOST]
    return render(request, "review/start.html", {
        "form": form, "reviews": [{"it": row, "far": how_far(walk_of(row))} for row in rows],
        "trashed": list(Review.objects.trash_of(seat.workspace).order_by("-trashed_at")[:MOST]),
    }, status=400 if form.errors else 200)  # fmt: skip


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The walk is over."""
    try:
        close_review(seat=seat_of(request), now=now_of(request), review=own(request, Review, pk))
        messages.success(request, "The review is complete. Print it or keep it as a file.")
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(f"/review/{pk}/walk")
    return HttpResponseRedirect(f"/review/{pk}")


@require_POST
def open_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with a review that was closed."""
    open_review_again(seat=seat_of(request), now=now_of(request), review=own(request, Review, pk))
    return HttpResponseRedirect(f"/review/{pk}/walk")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a review into the trash."""
    trash_review(seat=seat_of(request), now=now_of(request), review=own(request, Review, pk))
    messages.success(request, "The review is in the trash. The sources you named stay.")
    return HttpResponseRedirect("/review")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a review out of the trash."""
    seat = seat_of(request)
    review: Any = Review.objects.filter(workspace=seat.workspace, pk=pk).first()
    if review is None:
        raise Http404("There is nothing here.")
    try:
        restore_review(seat=seat, now=now_of(request), review=review)
        messages.success(request, "The review is back.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect("/review")
