"""The week: what went out and how large it was, as a picture and as a list, with the weeks before it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.giving import SIZES, Given, change_give, record_give
from headwater.store.models import Give, Referral
from headwater.store.queries.week import WEEK, Tally, minutes_in, monday_of, tallies, week_asked
from headwater.web.giving.week_drawing import picture
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of

WEEKS = 12
ROOM = {"label": "Giving", "href": "/giving"}
REPORTS = (
    ("giving-back", "What comes back", "The time you gave without a bill, and what later came of it."),
    ("created", "Business created for others", "Month by month, with unknown amounts counted as unknown."),
    ("reciprocity", "Who gave first", "Every relationship, and the contacts you never gave anything."),
    ("needs", "Needs brought to you unasked", "Who turns to you before they search."),
)


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """One week, this one unless the address names another."""
    workspace, today = seat_of(request).workspace, today_of(request)
    monday = week_asked(request.GET.get("week", ""), today)
    found = tallies(workspace, monday, weeks=WEEKS)
    here, before = found[0], found[1:]
    this = monday_of(today)
    return render(request, "giving/week.html", {
        "here": here,
        "said": sentence(here, now=here.monday == this),
        "sizes": [(size or "not marked", many) for size, many in here.sizes],
        "picture": picture(here, today),
        "minutes": minutes_in(workspace, here),
        "marks": SIZES,
        "before": before,
        "earlier": f"/giving/week?week={before[0].name}",
        "later": "" if here.monday >= this else f"/giving/week?week={Tally(here.monday + WEEK, ()).name}",
        "reports": REPORTS,
        "place": "week",
        "crumbs": [ROOM, {"label": "The week"}],
    })  # fmt: skip


def sentence(tally: Tally, *, now: bool) -> str:
    """The week in a sentence: "4 referrals went out this week, 3 of them large, and 1 other give." """
    when = "this week" if now else "in that week"
    if not tally.rows:
        return f"Nothing went out {when}{' yet' if now else ''}."
    many = tally.referrals
    large = sum(row.size == "large" for row in tally.rows if row.refers)
    said = (
        f"{many} referral{'' if many == 1 else 's'} went out {when}"
        if many
        else f"No referral went out {when}"
    )
    if large:
        said += (
            f", {large} of them large"
            if large < many
            else (", all of them large" if many > 1 else ", a large one")
        )
    if tally.others:
        said += f", and {tally.others} other give{'' if tally.others == 1 else 's'}"
    return said + "."


@require_POST
def size(request: HttpRequest) -> HttpResponse:
    """Mark how large one thing was. A referral without a give becomes one, so that it can carry the mark."""
    seat, told = seat_of(request), request.POST.get("size", "")
    by: dict[str, Any] = {"seat": seat, "now": now_of(request)}
    if request.POST.get("give"):
        change_give(**by, give=own(request, Give, _number(request, "give")), size=told)
    else:
        row = own(request, Referral, _number(request, "referral"), "provider", "prospect")
        given = Given(
            contact=row.provider, kind="prospective client", other=row.prospect, on=row.received_on, size=told,
            referral=row,
        )  # fmt: skip
        record_give(**by, given=given, key=key_of(request))
    messages.success(request, f"Marked: {told or 'no size'}.")
    return HttpResponseRedirect(safe_next(request, "/giving/week"))


def _number(request: HttpRequest, name: str) -> int:
    told = request.POST.get(name, "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0
