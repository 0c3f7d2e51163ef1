"""Who knows whom, by hand: relations that were told, groups, gatherings, and business with others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.business import record_business
from headwater.actions.gatherings import record_gathering
from headwater.actions.groups import drop_membership, join_group, leave_group
from headwater.actions.ties import state_tie
from headwater.store.models import Membership, Party
from headwater.web.people.giving import contact_here
from headwater.web.people.giving_page import form_page, refused_at
from headwater.web.people.network_forms import BusinessForm, GatheringForm, GroupForm, TieForm
from headwater.web.shared.access import key_of, now_of, seat_of, today_of
from headwater.web.shared.moments import moment_of
from headwater.web.shared.new_names import settle_names

Record = Callable[..., Any]


def _added(
    request: HttpRequest, contact: Party, form: Any, heading: str, record: Record, *, named: str = ""
) -> HttpResponse:
    """Show a form, or do what it says: `record` is called with the seat, the moment and the form's key.

    `named` is the field with names, one on each line: `record` then gets what each of them means, too.
    """
    back = f"/people/{contact.pk}#knows"
    if request.method == "POST" and form.is_valid():
        lines = form.cleaned_data[named].splitlines() if named else []
        texts = list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in lines))))
        try:
            if names := settle_names(request, form, {named: texts}):
                told = {"names": [names.texts[text] for text in texts]} if named else {}
                record(seat=seat_of(request), now=now_of(request), key=key_of(request), **told)
                messages.success(request, f"Written down.{names.added}")
                return HttpResponseRedirect(back)
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, contact, heading, back=back)


@require_http_methods(["GET", "HEAD", "POST"])
def new_tie(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down whom a contact knows."""
    contact, form = contact_here(request, pk), TieForm(request.POST or None)

    def record(names: list[str], **by: Any) -> None:
        state_tie(**by, one=contact, **{**form.cleaned_data, "other": names[0]})

    return _added(request, contact, form, f"Whom {contact.name} knows", record, named="other")


@require_http_methods(["GET", "HEAD", "POST"])
def new_membership(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down a group that a contact belongs to."""
    contact, form = contact_here(request, pk), GroupForm(request.POST or None)

    def record(**by: Any) -> None:
        join_group(**by, member=contact, **form.cleaned_data)

    return _added(request, contact, form, f"A group of {contact.name}", record)


@require_http_methods(["GET", "HEAD", "POST"])
def new_gathering(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down a gathering at which a contact was with others."""
    contact = contact_here(request, pk)
    form = GatheringForm(request.POST or None, initial={"on": today_of(request)})

    def record(names: list[str], **by: Any) -> None:
        told = dict(form.cleaned_data)
        record_gathering(
            **by, kind=told["kind"], at=moment_of(by["seat"], by["now"], told["on"]), people=[contact, *names],
            title=told["title"], group=told["group"] or None, minutes=told["minutes"],
        )  # fmt: skip

    return _added(request, contact, form, f"A gathering with {contact.name}", record, named="people")


@require_http_methods(["GET", "HEAD", "POST"])
def new_business(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down business of a contact with somebody else."""
    contact = contact_here(request, pk)
    start = {"on": today_of(request), "currency": seat_of(request).workspace.currency}
    form = BusinessForm(request.POST or None, name=contact.name, initial=start)

    def record(names: list[str], **by: Any) -> None:
        told = dict(form.cleaned_data)
        did, _ = told.pop("did"), told.pop("other")
        seller, buyer = (contact, names[0]) if did == "seller" else (names[0], contact)
        try:
            record_business(**by, seller=seller, buyer=buyer, **told)
        except Refused as refused:
            refused.place = "other" if refused.place in {"seller", "buyer"} else refused.place
            raise

    return _added(request, contact, form, f"Business of {contact.name} with others", record, named="other")


def _membership(request: HttpRequest, pk: int) -> Membership:
    rows = Membership.objects.filter(group__workspace=seat_of(request).workspace, pk=pk)
    row = rows.select_related("group", "member").first()
    if row is None:
        raise Http404("There is no such membership.")
    return row


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a contact left a group, today."""
    row = _membership(request, pk)
    leave_group(seat=seat_of(request), now=now_of(request), membership=row)
    messages.success(request, f"{row.member.name} is no longer in {row.group.name}.")
    return HttpResponseRedirect(f"/people/{row.member_id}#knows")


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a membership away that was a mistake."""
    row = _membership(request, pk)
    drop_membership(seat=seat_of(request), now=now_of(request), membership=row)
    messages.success(request, f"Taken away: {row.member.name} in {row.group.name}.")
    return HttpResponseRedirect(f"/people/{row.member_id}#knows")
