"""Opportunities: chances that several take together, with roles and shares, and those for the network."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.opportunities import (
    STATES,
    add_opportunity,
    change_opportunity,
    drop_part,
    pass_on,
    restore_opportunity,
    set_part,
    trash_opportunity,
)
from headwater.store.models import Opportunity, OpportunityPart, Party, Team
from headwater.web.partners.board import places
from headwater.web.partners.deeds import form_page
from headwater.web.partners.forms import LINES, TEXT, day
from headwater.web.partners.teams import ROOM
from headwater.web.partners.teams_deeds import lines_of
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.new_names import settle_names

LIST = "/partners/opportunities"
HERE = {"label": "Opportunities", "href": LIST}
NEW = "A new name is added to the ledger."


class ChanceForm(forms.Form):
    """A chance, new or corrected."""

    name = forms.CharField(label="What it is about", max_length=200, widget=TEXT)
    prospect = forms.CharField(
        label="Whose work it would be", required=False, max_length=300, widget=TEXT, help_text=NEW
    )
    on = day("Since when")
    for_network = forms.BooleanField(label="For the network: others should hear of it", required=False)
    note = forms.CharField(label="Note", required=False, max_length=5000, widget=LINES)
    layout = (("name",), ("prospect", "on"), ("for_network",), ("note",))


class PartForm(forms.Form):
    """Who takes part, in which role, for which share."""

    party = forms.CharField(label="Who", max_length=300, widget=TEXT, help_text=NEW)
    role = forms.CharField(
        label="Role", required=False, max_length=120, widget=TEXT, help_text="Such as “plans”."
    )
    share = forms.DecimalField(
        label="Agreed share, in per cent", required=False, min_value=Decimal(0), max_value=Decimal(100),
        max_digits=5, decimal_places=2, help_text="Empty: not agreed yet.",
        error_messages={"min_value": "A share is 0 % at the least.", "max_value": "A share is 100 % at the most."},
    )  # fmt: skip
    layout = (("party",), ("role", "share"))


class PassForm(forms.Form):
    """To whom a chance was passed, and when."""

    team = forms.ModelChoiceField(
        label="The members of", required=False, queryset=Team.objects.none(), empty_label="no set"
    )
    people = forms.CharField(
        label="And these", required=False, max_length=20_000, widget=LINES, help_text="One name on each line."
    )
    passed_on = day("When")
    layout = (("team",), ("people",), ("passed_on",))

    def __init__(self, *words: Any, workspace: Any, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["team"].queryset = Team.objects.of(workspace).order_by("name")  # type: ignore[attr-defined]


@require_safe
def opportunities(request: HttpRequest) -> HttpResponse:
    """All of them, the open ones first."""
    workspace = seat_of(request).workspace
    rows = Opportunity.objects.of(workspace).select_related("prospect").prefetch_related("parts__party")
    found = sorted(rows.order_by("-on", "-pk"), key=lambda row: STATES.index(row.state))
    return render(request, "partners/opportunities.html", {
        "rows": [{"it": row, "parts": _told(row.parts.all())} for row in found],
        "trashed": Opportunity.objects.trash_of(workspace).order_by("-trashed_at", "-pk"),
        "tabs": places("opportunities"),
        "crumbs": [ROOM, {"label": HERE["label"]}],
    })  # fmt: skip


@require_safe
def opportunity(request: HttpRequest, pk: int) -> HttpResponse:
    """One chance: who takes part and for which share, to whom it was passed and when."""
    row = own(request, Opportunity, pk, "prospect")
    parts = list(row.parts.select_related("party").order_by("-share", "party__sort_name", "pk"))
    agreed = sum((part.share for part in parts if part.share is not None), Decimal(0))
    taking = [part for part in parts if part.role or part.share is not None or part.passed_on is None]
    return render(request, "partners/opportunity.html", {
        "row": row,
        "parts": _told(taking),
        "passed": sorted((part for part in parts if part.passed_on), key=lambda part: part.passed_on, reverse=True),
        "agreed": _percent(agreed),
        "left": _percent(Decimal(100) - agreed),
        "states": STATES,
        "crumbs": [ROOM, HERE, {"label": row.name}],
    })  # fmt: skip


def _told(parts: Iterable[OpportunityPart]) -> list[dict[str, Any]]:
    return [{"it": part, "share": None if part.share is None else _percent(part.share)} for part in parts]


def _percent(share: Decimal) -> str:
    """A share as one writes it: 40, 12.5."""
    return f"{share.normalize():f}"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Add a chance."""
    return _chance(request, None, ChanceForm(request.POST or None, initial={"on": today_of(request)}))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a chance."""
    row = own(request, Opportunity, pk, "prospect")
    start = {
        "name": row.name, "prospect": f"{row.prospect.name} #{row.prospect_id}" if row.prospect else "", "on": row.on,
        "for_network": row.for_network, "note": row.note,
    }  # fmt: skip
    return _chance(request, row, ChanceForm(request.POST or None, initial=start))


def _chance(request: HttpRequest, row: Opportunity | None, form: ChanceForm) -> HttpResponse:
    by: dict[str, Any] = {"seat": seat_of(request), "now": now_of(request)}
    back = f"{LIST}/{row.pk}" if row else LIST
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        try:
            if names := settle_names(request, form, {"prospect": [told["prospect"]]}):
                told["prospect"] = names.texts[told["prospect"]] or None
                if row is None:
                    made = add_opportunity(**by, **told, key=key_of(request))
                else:
                    made = change_opportunity(**by, opportunity=row, **told)
                messages.success(request, f"Written down.{names.added}")
                return HttpResponseRedirect(f"{LIST}/{made.pk}")
        except Refused as refused:
            refused_at(form, refused)
    heading = row.name if row else "An opportunity"
    return form_page(request, form, heading=heading, back=back, crumbs=[ROOM, HERE, {"label": heading}])


@require_POST
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it is open, won or lost."""
    row = own(request, Opportunity, pk)
    told = request.POST.get("state", "")
    change_opportunity(seat=seat_of(request), now=now_of(request), opportunity=row, state=told)
    messages.success(request, f"{row.name}: {told}.")
    return HttpResponseRedirect(f"{LIST}/{pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def part(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who takes part; somebody who does already gets the role and share told now."""
    row = own(request, Opportunity, pk)
    asked = row.parts.filter(pk=_number(request.GET.get("part", ""))).select_related("party").first()
    start = (
        {"party": f"{asked.party.name} #{asked.party_id}", "role": asked.role, "share": asked.share}
        if asked
        else {}
    )
    form = PartForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        try:
            if names := settle_names(request, form, {"party": [told["party"]]}):
                told["party"] = names.texts[told["party"]]
                set_part(seat=seat_of(request), now=now_of(request), opportunity=row, **told)
                messages.success(request, f"Written down.{names.added}")
                return HttpResponseRedirect(f"{LIST}/{pk}#parts")
        except Refused as refused:
            refused_at(form, refused)
    return _below(request, form, row, "Who takes part")


def _number(told: str) -> int:
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0


def _below(request: HttpRequest, form: forms.Form, row: Opportunity, heading: str) -> HttpResponse:
    way = [ROOM, HERE, {"label": row.name, "href": f"{LIST}/{row.pk}"}, {"label": heading}]
    return form_page(request, form, heading=heading, back=f"{LIST}/{row.pk}", crumbs=way)


@require_http_methods(["GET", "HEAD", "POST"])
def passing(request: HttpRequest, pk: int) -> HttpResponse:
    """Note to whom a chance for the network was passed: the members of a set, and others by name."""
    row = own(request, Opportunity, pk)
    workspace = seat_of(request).workspace
    form = PassForm(request.POST or None, workspace=workspace, initial={"passed_on": today_of(request)})
    if request.method == "POST" and form.is_valid():
        told, texts = form.cleaned_data, lines_of(form.cleaned_data["people"])
        try:
            if names := settle_names(request, form, {"people": texts}):
                members = Party.objects.of(workspace).filter(seats__team=told["team"]) if told["team"] else ()
                to = [
                    *(one for one in members if one.pk != row.prospect_id),
                    *(names.texts[text] for text in texts),
                ]
                done = pass_on(
                    seat=seat_of(request),
                    now=now_of(request),
                    opportunity=row,
                    parties=to,
                    on=told["passed_on"],
                )
                messages.success(request, f"Passed to {len(done)}.{names.added}")
                return HttpResponseRedirect(f"{LIST}/{pk}#passed")
        except Refused as refused:
            refused.place = "people" if refused.place == "party" else refused.place
            refused_at(form, refused)
    return _below(request, form, row, "Passed to")


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take somebody out of it."""
    rows = OpportunityPart.objects.filter(opportunity__workspace=seat_of(request).workspace, pk=pk)
    row = rows.filter(opportunity__trashed_at=None).select_related("opportunity").first()
    if row is None:
        raise Http404("There is nothing here any more.")
    drop_part(seat=seat_of(request), now=now_of(request), part=row)
    messages.success(request, "Taken out.")
    return HttpResponseRedirect(f"{LIST}/{row.opportunity_id}")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash."""
    trash_opportunity(seat=seat_of(request), now=now_of(request), opportunity=own(request, Opportunity, pk))
    messages.success(request, "It is in the trash below.")
    return HttpResponseRedirect(f"{LIST}#trash")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Opportunity.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    restore_opportunity(seat=seat_of(request), now=now_of(request), opportunity=row)
    return HttpResponseRedirect(f"{LIST}/{pk}")
