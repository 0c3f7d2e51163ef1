"""What can be done with a profession besides changing it: choose, reset, hand on, take over, use its categories."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.categories import add_category
from headwater.actions.professions import bring_profession, choose_profession, reset_profession
from headwater.core.professions.as_file import LARGEST, written
from headwater.store.models import Category
from headwater.store.queries.professions import profession_of
from headwater.web.settings.profession import page
from headwater.web.settings.profession_form import ProfessionForm, shown
from headwater.web.shared.access import now_of, seat_of

HERE = "/settings/profession"


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Another profession applies from now on."""
    try:
        made = choose_profession(
            seat=seat_of(request), now=now_of(request), key=request.POST.get("profession", "")
        )
        messages.success(request, f"{made.name}: its rules and words apply from now on.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(HERE)


@require_POST
def reset(request: HttpRequest) -> HttpResponse:
    """Back to the profession as shipped."""
    try:
        reset_profession(seat=seat_of(request), now=now_of(request), key=request.POST.get("profession", ""))
        messages.success(request, "Everything is as shipped again.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(HERE)


@require_safe
def hand_on(request: HttpRequest) -> HttpResponse:
    """The profession as a file."""
    chosen = profession_of(seat_of(request).workspace)
    answer = HttpResponse(written(chosen), content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="profession-{chosen.key}.json"'
    return answer


@require_POST
def take_over(request: HttpRequest) -> HttpResponse:
    """A profession from a file."""
    sent = request.FILES.get("file")
    try:
        if sent is None:
            raise Refused("Choose the file first.", place="file")
        text = sent.read(4 * LARGEST).decode("utf-8-sig", "replace")
        made = bring_profession(seat=seat_of(request), now=now_of(request), text=text)
        messages.success(request, f"{made.name} was taken over from the file and applies from now on.")
        return HttpResponseRedirect(HERE)
    except Refused as refused:
        chosen = profession_of(seat_of(request).workspace)
        form = ProfessionForm(profession=chosen, initial=shown(chosen))
        return page(request, chosen, form, wrong_file=refused.sentence)


@require_POST
def use_categories(request: HttpRequest) -> HttpResponse:
    """Put the profession's trades into the list of kinds of partners, as far as they are not there."""
    seat = seat_of(request)
    there = {one.casefold() for one in Category.objects.of(seat.workspace).values_list("name", flat=True)}
    new = [name for name in profession_of(seat.workspace).categories if name.casefold() not in there]
    for name in new:
        add_category(seat=seat, now=now_of(request), name=name, kind="partner")
    many = (
        f"{len(new)} kind{'' if len(new) == 1 else 's'} of partners added."
        if new
        else "All of them are there already."
    )
    messages.success(request, many)
    return HttpResponseRedirect("/settings/categories")
