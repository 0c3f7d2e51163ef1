"""What can be done to spheres and power teams: make one, fill its places, write down a meeting, trash and back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.gatherings import record_gathering
from headwater.actions.teams import (
    CALLED,
    add_place,
    change_place,
    change_team,
    drop_place,
    make_team,
    restore_team,
    trash_team,
)
from headwater.actions.trade_views import tell_my_trade
from headwater.core.giving.doing import trade_name
from headwater.core.trades import trades
from headwater.core.trades.spheres import sphere_for
from headwater.store.models import Party, Team, TeamSeat
from headwater.web.partners.deeds import form_page
from headwater.web.partners.teams import HERE, ROOM, place_here, ready_name
from headwater.web.partners.teams_forms import MeetForm, PlaceForm, SetForm, SphereForm, TeamForm
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.moments import moment_of
from headwater.web.shared.new_names import settle_names

LIST = "/partners/teams"


def lines_of(text: str) -> list[str]:
    """What stands on the lines of a field, each once."""
    return list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in text.splitlines()))))


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """Make a sphere or a power team."""
    form: Any = (SphereForm if kind == "sphere" else TeamForm)(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = {name: value for name, value in form.cleaned_data.items() if name != "places"}
        try:
            made = make_team(
                seat=seat_of(request), now=now_of(request), kind=kind, key=key_of(request),
                places=lines_of(form.cleaned_data.get("places", "")), **{**told, "group": told.get("group") or None},
            )  # fmt: skip
            return HttpResponseRedirect(f"{LIST}/{made.pk}")
        except Refused as refused:
            refused_at(form, refused)
    heading = f"A {CALLED[kind]}"
    return form_page(request, form, heading=heading, back=LIST, crumbs=[ROOM, HERE, {"label": heading}])


@require_POST
def ready(request: HttpRequest) -> HttpResponse:
    """Make the ready sphere of my trade."""
    seat = seat_of(request)
    mine = trades().get(seat.workspace.trade)
    if mine is None:
        raise Refused("Say first what you do; then a ready sphere is at hand.")
    made = make_team(
        seat=seat, now=now_of(request), kind="sphere", name=ready_name(mine.name),
        places=sphere_for(mine.key), key=key_of(request),
    )  # fmt: skip
    messages.success(request, "The sphere is yours now. Add trades and take away what does not fit.")
    return HttpResponseRedirect(f"{LIST}/{made.pk}")


@require_POST
def my_trade(request: HttpRequest) -> HttpResponse:
    """Say what I do."""
    tell_my_trade(seat=seat_of(request), now=now_of(request), trade=request.POST.get("trade", ""))
    messages.success(request, "Saved.")
    return HttpResponseRedirect(LIST)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Another name, another shared client."""
    row = own(request, Team, pk)
    form = SetForm(request.POST or None, initial={"name": row.name, "target": row.target})
    if request.method == "POST" and form.is_valid():
        try:
            change_team(seat=seat_of(request), now=now_of(request), team=row, **form.cleaned_data)
            return HttpResponseRedirect(f"{LIST}/{pk}")
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, heading=row.name, back=f"{LIST}/{pk}", crumbs=_crumbs(row, "Edit"))


def _crumbs(row: Team, here: str) -> list[dict[str, str]]:
    return [ROOM, HERE, {"label": row.name, "href": f"{LIST}/{row.pk}"}, {"label": here}]


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a place to a set."""
    row = own(request, Team, pk)
    start = {"committed_on": today_of(request)} if row.kind == "team" else {}
    return _place_page(request, row, None, PlaceForm(request.POST or None, initial=start))


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, pk: int) -> HttpResponse:
    """Say anew what a place is for, who fills it and since when."""
    row = place_here(request, pk)
    start = {
        "party": f"{row.party.name} #{row.party_id}" if row.party else "", "trade": trade_name(told=row.trade),
        "committed_on": row.committed_on,
    }  # fmt: skip
    return _place_page(request, row.team, row, PlaceForm(request.POST or None, initial=start))


def _place_page(request: HttpRequest, team: Team, row: TeamSeat | None, form: PlaceForm) -> HttpResponse:
    by: dict[str, Any] = {"seat": seat_of(request), "now": now_of(request)}
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        try:
            if names := settle_names(request, form, {"party": [told["party"]]}):
                told["party"] = names.texts[told["party"]] or None
                if row is None:
                    add_place(**by, team=team, key=key_of(request), **told)
                else:
                    change_place(**by, place=row, **told)
                messages.success(request, f"Written down.{names.added}")
                return HttpResponseRedirect(f"{LIST}/{team.pk}")
        except Refused as refused:
            refused_at(form, refused)
    heading = f"A place in {team.name}"
    return form_page(
        request, form, heading=heading, back=f"{LIST}/{team.pk}", crumbs=_crumbs(team, "A place")
    )


@require_POST
def seat(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a contact that was proposed into a place."""
    row = place_here(request, pk)
    told = request.POST.get("party", "")
    party = _contact(request, told)
    change_place(
        seat=seat_of(request), now=now_of(request), place=row, trade=row.trade, party=party,
        committed_on=row.committed_on,
    )  # fmt: skip
    messages.success(request, f"{party.name} sits there now.")
    return HttpResponseRedirect(f"{LIST}/{row.team_id}#place-{pk}")


def _contact(request: HttpRequest, told: str) -> Party:
    return own(request, Party, int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a place away."""
    row = place_here(request, pk)
    drop_place(seat=seat_of(request), now=now_of(request), place=row)
    messages.success(request, "The place is gone.")
    return HttpResponseRedirect(f"{LIST}/{row.team_id}")


@require_http_methods(["GET", "HEAD", "POST"])
def meet(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down a meeting of a power team: a gathering of its group."""
    row = own(request, Team, pk, "group")
    if row.group is None:
        raise Http404("This set has no meetings.")
    members = Party.objects.of(row.workspace).filter(seats__team=row)
    there = "\n".join(f"{each.name} #{each.pk}" for each in members.order_by("seats__position"))
    form = MeetForm(request.POST or None, initial={"on": today_of(request), "people": there})
    by: dict[str, Any] = {"seat": seat_of(request), "now": now_of(request)}
    if request.method == "POST" and form.is_valid():
        told, texts = form.cleaned_data, lines_of(form.cleaned_data["people"])
        try:
            if names := settle_names(request, form, {"people": texts}):
                record_gathering(
                    **by, kind="meeting", at=moment_of(by["seat"], by["now"], told["on"]),
                    people=[names.texts[text] for text in texts], title=told["title"], group=row.group,
                    minutes=told["minutes"], key=key_of(request),
                )  # fmt: skip
                messages.success(request, f"Written down.{names.added}")
                return HttpResponseRedirect(f"{LIST}/{pk}#meetings")
        except Refused as refused:
            refused_at(form, refused)
    return form_page(
        request,
        form,
        heading=f"A meeting of {row.name}",
        back=f"{LIST}/{pk}",
        crumbs=_crumbs(row, "A meeting"),
    )


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash."""
    row = own(request, Team, pk)
    trash_team(seat=seat_of(request), now=now_of(request), team=row)
    messages.success(request, f"{row.name} is in the trash below.")
    return HttpResponseRedirect(f"{LIST}#trash")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Team.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    restore_team(seat=seat_of(request), now=now_of(request), team=row)
    messages.success(request, f"{row.name} is back.")
    return HttpResponseRedirect(f"{LIST}/{pk}")
