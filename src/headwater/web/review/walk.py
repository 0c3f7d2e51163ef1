"""The walk: one client after the other, source or explicit "unknown", by mouse or keyboard, kept at every step."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.reviews import answer_review
from headwater.store.models import Party, Review
from headwater.store.queries.review_walk import Walked, client_of, how_far, sources_to_pick, walk_of
from headwater.web.shared.access import now_of, own, seat_of
from headwater.web.shared.new_names import settle_names
from headwater.web.shared.refusals import tell_at


class SourceForm(forms.Form):
    """Who or what sent a client, as one writes it."""

    source = forms.CharField(
        label="Who or what was it?", max_length=300,
        widget=forms.TextInput({"autocomplete": "off", "list": "sources"}),
        help_text="A name, “Google”, “the interview in the Gazette”. A new name is added.",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def walk(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one client and take what is said of them; then the next who has no answer yet."""
    review = own(request, Review, pk, "workspace__me")
    people = walk_of(review)
    place = _place(people, request.POST.get("client") or request.GET.get("client", ""))
    if not people or place is None:
        return HttpResponseRedirect(f"/review/{pk}")
    form = SourceForm(request.POST if "source" in request.POST else None)
    if request.method == "POST":
        answered = _answered(request, review, people[place], form)
        if answered is not None:
            return answered
    one, far = people[place], how_far(people)
    return render(request, "review/walk.html", {
        "review": review, "one": one, "client": client_of(review, one.id), "form": form, "place": place + 1,
        "people": people, "far": far, "done_share": far["done"] / far["all"],
        "picks": sources_to_pick(review.workspace),
        "before": people[place - 1].id if place else None,
        "after": people[place + 1].id if place + 1 < len(people) else None,
        "crumbs": [{"label": "Review", "href": "/review"}, {"label": "Walk"}],
    }, status=400 if form.errors else 200)  # fmt: skip


def _place(people: Sequence[Walked], wanted: str) -> int | None:
    """Where the client who is asked for stands; else the first without an answer; None when all have one."""
    ids = [str(one.id) for one in people]
    if wanted in ids:
        return ids.index(wanted)
    return next((place for place, one in enumerate(people) if not one.answer), None)


def _answered(request: HttpRequest, review: Review, one: Walked, form: SourceForm) -> HttpResponse | None:
    """Take the answer. None when it must be asked again, on the same page."""
    answer, source = request.POST.get("answer", ""), ""
    if pick := request.POST.get("pick", ""):
        answer, source = "named", _picked(request, pick)
    elif "source" in request.POST and not answer:
        if not form.is_valid():
            return None
        names = settle_names(request, form, {"source": [request.POST["source"]]}, sources=True)
        if names is None:
            return None
        answer, source = "named", names.texts[request.POST["source"]]
    try:
        told = answer_review(
            seat=seat_of(request), now=now_of(request), review=review, client=own(request, Party, one.id),
            answer=answer, source=source, seen=request.POST.get("seen", ""),
        )  # fmt: skip
        messages.success(request, told)
    except Refused as refused:
        if form.is_bound:
            tell_at(form, refused)
            return None
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(f"/review/{review.pk}/walk?client={one.id}")
    return HttpResponseRedirect(_next(review, one))


def _picked(request: HttpRequest, pick: str) -> str:
    party = own(request, Party, int(pick) if pick.isascii() and pick.isdecimal() and len(pick) < 19 else 0)
    return f"{party.name} #{party.pk}"


def _next(review: Review, one: Walked) -> str:
    """The next client without an answer, behind this one and then from the start; else the result."""
    people = walk_of(review)
    here = next((place for place, other in enumerate(people) if other.id == one.id), 0)
    waiting = [other.id for other in (*people[here + 1 :], *people[:here]) if not other.answer]
    return f"/review/{review.pk}/walk?client={waiting[0]}" if waiting else f"/review/{review.pk}"
