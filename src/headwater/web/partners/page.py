"""The page of one partner: how far it has come, what passed both ways, whom they want, meetings, and the key plan."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.partners import KINDS, STATES
from headwater.store.models import Appointment, Partner
from headwater.store.queries.giving_besides import everything_between
from headwater.store.queries.partners import overlap_with, states_of
from headwater.store.queries.people_has import has
from headwater.web.partners.forms import StateForm
from headwater.web.partners.meetings_part import part_of
from headwater.web.people.giving_told import balance, who_began
from headwater.web.shared.access import now_of, own, seat_of, today_of

QUARTER = timedelta(days=91)
"""How long until the next review, unless another day is said."""


@require_safe
def partner(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about one partner."""
    return partner_page(request, partner_here(request, pk))


def partner_here(request: HttpRequest, pk: int) -> Partner:
    """The partner of this page, in the user's own workspace and not in the trash."""
    return own(request, Partner, pk, "party", "category", "owner")


def partner_page(request: HttpRequest, row: Partner, form: StateForm | None = None) -> HttpResponse:
    """Its page; `form` is the one that was sent and refused."""
    seat = seat_of(request)
    workspace, party = seat.workspace, row.party
    rows = everything_between(workspace, party, has(workspace, party))
    shared, usual = overlap_with(workspace, row)
    coming = Appointment.objects.of(workspace).filter(contact=party, at__gte=now_of(request), held="")
    return render(request, "partners/partner.html", {
        "partner": row,
        "party": party,
        "kind": KINDS.get(row.kind, ""),
        "line": states_of(row),
        "next_states": [state for state in STATES if state != row.state],
        "state_form": form or StateForm(initial={"state": row.state}),
        "today": today_of(request),
        "next_review": today_of(request) + QUARTER,
        "sides": balance(rows),
        "began": who_began(rows, party.name),
        "overlap": shared,
        "usual": usual,
        "percent": None if shared.share is None else round(shared.share * 100),
        "wants": _wants(row),
        "meeting": coming.order_by("at").first(),
        "crumbs": crumbs(row),
        **part_of(request, row),
    }, status=400 if form is not None else 200)  # fmt: skip


def _wants(row: Partner) -> list[tuple[str, str]]:
    """What is known of whom they want, each with its word."""
    told = (
        ("Whom", row.wants),
        ("What those do", row.wants_trade),
        ("Where", row.wants_place),
        ("Noticed by", row.wants_signs),
    )
    return [(label, text) for label, text in told if text]


def crumbs(row: Partner, *labels: str) -> list[dict[str, Any]]:
    """The way to a partner's page, or to a page below it."""
    here: dict[str, Any] = {"label": row.party.name}
    if labels:
        here["href"] = f"/partners/{row.pk}"
    return [{"label": "Partners", "href": "/partners"}, here, *({"label": label} for label in labels)]
