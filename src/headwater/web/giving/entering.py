"""Writing down what somebody needs: several needs of one conversation in one form, by keyboard."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.needs import Wanted, record_needs
from headwater.core.quickadd.needs import read_need
from headwater.store.models import Need, Party
from headwater.store.queries.needs import URGENCIES
from headwater.web.people.giving_forms import TEXT, day
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.new_names import Settled, settle_names

ROWS: Final = 4
FIELDS: Final = ("text", "urgency", "by", "may_know", "confidential")


class NeedsForm(forms.Form):
    """Whose needs they are, and up to four needs; a row without words is left out."""

    who = forms.CharField(
        label="Who needs it", max_length=300, widget=TEXT, help_text="A new name is added to the ledger."
    )
    on = day("When it came up", required=False)
    unasked = forms.BooleanField(label="They brought it to me unasked", required=False)

    def __init__(self, *words: Any, known: bool, first: str = "", **more: Any) -> None:
        super().__init__(*words, **more)
        if known:
            del self.fields["who"]
        for row in range(ROWS):
            self.fields[f"text-{row}"] = forms.CharField(
                label=f"Need {row + 1}", max_length=12_000, required=row == 0, initial=first if row == 0 else "",
                widget=forms.TextInput(
                    attrs={"autocomplete": "off", "placeholder": EXAMPLES[row], "autofocus": known and row == 0}
                ),
            )  # fmt: skip
            self.fields[f"urgency-{row}"] = forms.ChoiceField(
                label="How urgent",
                required=False,
                choices=[("", "not said"), *((one, one) for one in URGENCIES)],
            )
            self.fields[f"by-{row}"] = day("Wanted by", required=False)
            self.fields[f"may_know-{row}"] = forms.CharField(
                label="Who may know somebody", max_length=300, required=False, widget=TEXT
            )
            self.fields[f"confidential-{row}"] = forms.BooleanField(label="Confidential", required=False)

    @property
    def needs(self) -> list[dict[str, Any]]:
        """The rows, as the page lays them out."""
        return [{name: self[f"{name}-{row}"] for name in FIELDS} for row in range(ROWS)]

    def rows_told(self) -> list[int]:
        """The rows that hold words."""
        return [row for row in range(ROWS) if self.cleaned_data[f"text-{row}"].strip()]

    def wanted(self, row: int, names: Settled, today: date) -> Wanted:
        """One row. A day that only its words tell ("by June") is taken from them."""
        told = {name: self.cleaned_data[f"{name}-{row}"] for name in FIELDS}
        read = read_need(told["text"], today=today) if len(told["text"]) <= 500 else None
        by = told["by"]
        if read is not None and by is None and read.by is not None:
            told["text"], by = read.text, read.by
        return Wanted(
            text=told["text"], urgency=told["urgency"], by=by, confidential=told["confidential"],
            may_know=names.texts.get(told["may_know"], told["may_know"]) or None, unasked=self.cleaned_data["unasked"],
        )  # fmt: skip


EXAMPLES: Final = ("an employment lawyer in Leeds by June", "a nanny two days a week", "", "")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write down needs. The address may name whose (`who`: a contact's number, or me)."""
    whose = _whose(request)
    first = "" if request.method == "POST" else request.GET.get("text", "")[:500]
    form = NeedsForm(
        request.POST or None, known=whose is not None, first=first, initial={"on": today_of(request)}
    )
    if request.method == "POST" and form.is_valid():
        try:
            if made := _record(request, form, whose):
                return HttpResponseRedirect(made)
        except Refused as refused:
            _tell(form, refused)
    me = seat_of(request).workspace.me_id
    return render(request, "giving/needs_new.html", {
        "form": form, "whose": whose, "mine": whose is not None and whose.pk == me,
        "key": request.POST.get("key") or secrets.token_urlsafe(12),
        "crumbs": [{"label": "Giving", "href": "/giving"}, {"label": "Needs"}],
    }, status=400 if form.errors else 200)  # fmt: skip


def _whose(request: HttpRequest) -> Party | None:
    told = request.GET.get("who", "")
    if told == "me":
        return seat_of(request).workspace.me
    if told.isascii() and told.isdecimal() and len(told) < 19:
        return own(request, Party, int(told))
    return None


def _record(request: HttpRequest, form: NeedsForm, whose: Party | None) -> str:
    """Write them down; gives where to go, "" when a name is asked about."""
    told, rows = form.cleaned_data, form.rows_told()
    asked = {f"may_know-{row}": [told[f"may_know-{row}"]] for row in rows}
    if whose is None:
        asked["who"] = [told["who"]]
    names = settle_names(request, form, asked)
    if names is None:
        return ""
    contact = whose if whose is not None else names.texts[told["who"]]
    wanted = [form.wanted(row, names, today_of(request)) for row in rows]
    try:
        made = record_needs(
            seat=seat_of(request), now=now_of(request), contact=contact, wanted=wanted, on=told["on"],
            key=key_of(request),
        )  # fmt: skip
    except Refused as refused:
        name, _, place = refused.place.rpartition("-")
        if place.isdecimal() and name:
            refused.place = f"{name}-{rows[int(place)]}" if int(place) < len(rows) else ""
        raise
    many = "Written down." if len(made) == 1 else f"{len(made)} needs are written down."
    messages.success(request, f"{many}{names.added}")
    return _next(made, seat_of(request).workspace.me_id)


def _next(made: list[Need], me: int | None) -> str:
    if len(made) == 1:
        return f"/giving/needs/{made[0].pk}"
    return (
        "/giving/mine"
        if made[0].contact_id == me
        else f"/people/{made[0].contact_id}/lookout?" + "&".join(f"need={need.pk}" for need in made)
    )


def _tell(form: NeedsForm, refused: Refused) -> None:
    if refused.place == "contact":
        refused.place = "who"
    refused_at(form, refused)
