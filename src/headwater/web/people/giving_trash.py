"""Gives, needs, what is known of the network and how one looks after people: into the trash, back, and seen there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.aparts import restore_apart, trash_apart
from headwater.actions.appointments import restore_appointment, trash_appointment
from headwater.actions.asks import restore_ask, trash_ask
from headwater.actions.bearings import restore_bearing, trash_bearing
from headwater.actions.business import restore_business, trash_business
from headwater.actions.gatherings import restore_gathering, trash_gathering
from headwater.actions.giving import restore_give, trash_give
from headwater.actions.needs import restore_need, trash_need
from headwater.actions.offers import restore_offer, trash_offer
from headwater.actions.plans import restore_plan, trash_plan
from headwater.actions.promises import restore_promise, trash_promise
from headwater.actions.ties import restore_tie, trash_tie
from headwater.actions.wishes import restore_wish, trash_wish
from headwater.core.spans import article
from headwater.store.models import (
    Apart,
    Appointment,
    Ask,
    Bearing,
    Business,
    Gathering,
    Give,
    Need,
    Offer,
    Plan,
    Promise,
    Tie,
    Wish,
    Workspace,
)
from headwater.web.people.care_told import appointment_words, plan_words, promise_words, statement_words
from headwater.web.people.giving_told import words_of
from headwater.web.shared.access import now_of, own, safe_next, seat_of


class Dealing(NamedTuple):
    """One kind of dealing: its table, the parties it names, how it is called, its way into the trash and back."""

    heading: str
    table: Any
    related: tuple[str, ...]
    words: Callable[[Any], str]
    home: Callable[[Any], str]
    trash: Callable[..., None]
    restore: Callable[..., None]
    named: str


def _gathering(row: Gathering) -> str:
    return f"{row.kind.capitalize()} {row.title}".strip()


def _cared(row: Any) -> str:
    return f"/people/{row.contact_id}#care"


DEALINGS = {
    "giving": Dealing(
        "Give and get", Give, ("contact", "other"), words_of, lambda row: f"/people/{row.contact_id}#giving",
        trash_give, restore_give, "give",
    ),
    "needs": Dealing(
        "Needs", Need, ("contact",), lambda row: f"{row.contact.name} needs {row.text}",
        lambda row: f"/people/{row.contact_id}#needs", trash_need, restore_need, "need",
    ),
    "ties": Dealing(
        "Who knows whom", Tie, ("one", "other"), lambda row: f"{row.one.name} {row.kind} {row.other.name}",
        lambda row: f"/people/{row.one_id}#knows", trash_tie, restore_tie, "tie",
    ),
    "gatherings": Dealing(
        "Gatherings", Gathering, (), _gathering, lambda _: "/trash", trash_gathering, restore_gathering, "gathering"
    ),
    "business": Dealing(
        "Business of others", Business, ("seller", "buyer"),
        lambda row: f"{row.seller.name} worked for {row.buyer.name}", lambda row: f"/people/{row.seller_id}#knows",
        trash_business, restore_business, "business",
    ),
    "statements": Dealing(
        "How relationships stand", Bearing, ("contact",), statement_words, _cared, trash_bearing, restore_bearing,
        "bearing",
    ),
    "promises": Dealing(
        "Promises", Promise, ("contact",), promise_words, _cared, trash_promise, restore_promise, "promise"
    ),
    "plans": Dealing("Plans", Plan, ("contact",), plan_words, _cared, trash_plan, restore_plan, "plan"),
    "appointments": Dealing(
        "Conversations", Appointment, ("contact",), appointment_words, _cared, trash_appointment,
        restore_appointment, "appointment",
    ),
    "asks": Dealing(
        "Asks", Ask, ("contact",), lambda row: f"Asked {row.contact.name} for {article(row.kind)}",
        lambda row: f"/people/{row.contact_id}/ask#asks", trash_ask, restore_ask, "ask",
    ),
    "giving/wishes": Dealing(
        "Whom I want to meet", Wish, (), lambda row: row.name, lambda _: "/giving/wishes", trash_wish, restore_wish,
        "wish",
    ),
    "giving/offers": Dealing(
        "Offers", Offer, ("contact",), lambda row: f"{row.contact.name} offers {row.text}",
        lambda row: f"/people/{row.contact_id}#could-help", trash_offer, restore_offer, "offer",
    ),
    "giving/apart": Dealing(
        "Kept apart", Apart, ("one", "other"), lambda row: f"{row.one.name} and {row.other.name}",
        lambda row: f"/people/{row.one_id}#could-help", trash_apart, restore_apart, "apart",
    ),
}  # fmt: skip
"""By the room of their addresses."""


def trashed_dealings(workspace: Workspace, most: int) -> Iterable[tuple[str, list[dict[str, Any]]]]:
    """What lies in the trash, kind by kind, the newest first: its words, since when, and where it is restored."""
    for room, each in DEALINGS.items():
        rows = each.table.objects.trash_of(workspace).order_by("-trashed_at", "-pk")
        found = (rows.select_related(*each.related) if each.related else rows)[:most]
        yield (
            each.heading,
            [
                {"action": f"/{room}/{row.pk}/restore", "name": each.words(row), "at": row.trashed_at}
                for row in found
            ],
        )


@require_POST
def trash(request: HttpRequest, pk: int, room: str) -> HttpResponse:
    """Put it into the trash."""
    dealing = DEALINGS[room]
    row = own(request, dealing.table, pk, *dealing.related)
    dealing.trash(seat=seat_of(request), now=now_of(request), **{dealing.named: row})
    messages.success(request, f"In the trash: {dealing.words(row)}. There you can bring it back.")
    return HttpResponseRedirect(safe_next(request, dealing.home(row)))


@require_POST
def restore(request: HttpRequest, pk: int, room: str) -> HttpResponse:
    """Take it out of the trash."""
    dealing = DEALINGS[room]
    rows = dealing.table.objects.trash_of(seat_of(request).workspace).filter(pk=pk)
    row = (rows.select_related(*dealing.related) if dealing.related else rows).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        dealing.restore(seat=seat_of(request), now=now_of(request), **{dealing.named: row})
        messages.success(request, f"Back: {dealing.words(row)}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, dealing.home(row)))
