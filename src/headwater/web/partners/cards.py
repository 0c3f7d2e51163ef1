"""Cards: theirs taken in by one step, mine handed out as a file or a code, with a note of who has it since when."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.cards import take_card
from headwater.actions.kit import give_kit
from headwater.formats.cards import Card, NotContacts
from headwater.formats.one_card import MOST, read_one_card, typed_card
from headwater.store.models import Partner, Party
from headwater.store.queries.kit import newest
from headwater.web.kit.sheet import code_of, my_card
from headwater.web.partners.meeting_forms import CardForm
from headwater.web.partners.page import crumbs
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of

WAY = [{"label": "Partners", "href": "/partners"}]


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest) -> HttpResponse:
    """Take in the card of somebody, known or not; with `party` that of this contact."""
    contact = _whose(request)
    form = CardForm(request.POST or None, request.FILES or None, initial={"partner": contact is None})
    if request.method == "POST" and form.is_valid():
        try:
            card = _read(form)
            taken = take_card(
                seat=seat_of(request), now=now_of(request), card=card, contact=contact,
                partner=form.cleaned_data["partner"], key=key_of(request),
            )  # fmt: skip
            messages.success(request, _told(taken.contact, taken.new, taken.added))
            return HttpResponseRedirect(safe_next(request, _where(taken.contact)))
        except NotContacts as wrong:
            form.add_error(
                "pasted" if form.cleaned_data["pasted"] else "file" if form.files else "name", str(wrong)
            )
        except Refused as refused:
            refused_at(form, refused)
    return render(request, "partners/card_in.html", {
        "form": form, "contact": contact, "crumbs": [*WAY, {"label": "A card"}],
        "next": request.POST.get("next") or request.GET.get("next") or "",
    }, status=400 if form.errors else 200)  # fmt: skip


def _whose(request: HttpRequest) -> Party | None:
    told = request.POST.get("party") or request.GET.get("party") or ""
    return own(request, Party, int(told)) if told.isascii() and told.isdecimal() and len(told) < 19 else None


def _read(form: CardForm) -> Card:
    """The card as a file, as pasted text, or typed: the first of these that says anything."""
    file, pasted = form.cleaned_data["file"], form.cleaned_data["pasted"].strip()
    if file is not None:
        return read_one_card(file.read(MOST + 1))
    return read_one_card(pasted.encode()) if pasted else typed_card(form.said())


def _told(contact: Party, new: bool, added: tuple[str, ...]) -> str:
    if new:
        return f"{contact.name} is in the ledger now, with everything their card says."
    if not added:
        return f"Everything this card says of {contact.name} was known already."
    return f"Added to {contact.name}, who was known already: {', '.join(added)}."


def _where(contact: Party) -> str:
    partner = Partner.objects.of(contact.workspace).filter(party=contact).first()
    return f"/partners/{partner.pk}" if partner else f"/people/{contact.pk}"


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """My card: large, as a code to be read by another telephone, and as a file."""
    workspace = seat_of(request).workspace
    version = newest(workspace)
    partner = _partner(request)
    context: dict[str, Any] = {"version": version, "partner": partner, "crumbs": [*WAY, {"label": "My card"}]}
    if partner is not None:
        context["crumbs"] = crumbs(partner, "My card")
    if version is not None:
        card = my_card(version)
        context |= {"card": card, "code": SafeString(code_of(card))}
    return render(request, "partners/card_out.html", context)


def _partner(request: HttpRequest) -> Partner | None:
    told = request.GET.get("partner", "")
    return (
        own(request, Partner, int(told), "party")
        if told.isascii() and told.isdecimal() and len(told) < 19
        else None
    )


@require_POST
def handed(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down that a partner has my card since today."""
    partner = own(request, Partner, pk, "party")
    part = request.POST.get("part", "card")
    try:
        made = give_kit(
            seat=seat_of(request), now=now_of(request), contact=partner.party, part=part, key=key_of(request)
        )
        what = {"card": "your card", "ideal client": "your ideal client", "profile": "your profile"}
        messages.success(
            request,
            f"{partner.party.name} has {what.get(part, 'your kit')} of version {made.version.number} now.",
        )
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/partners/{pk}#cards")
