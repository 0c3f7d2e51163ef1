"""The form of one gift, new or corrected, with what the profession's rule says of it."""

from __future__ import annotations

import secrets
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.gift_rule import AgainstRule, warning_on
from headwater.actions.gifts import GiftTold, change_gift, record_gift
from headwater.actions.parties import parse_day
from headwater.core.gifts import Verdict
from headwater.store.models import Gift, Party
from headwater.store.queries.gifts import OCCASIONS, verdict_of, verdict_on
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.meanwhile import compared, held, seen
from headwater.web.shared.money_fields import AmountField, CurrencyField
from headwater.web.shared.new_names import settle_names
from headwater.web.shared.refusals import tell_at

TEXT: Final = {"autocomplete": "off"}
STATES: Final = (
    ("idea", "in mind"),
    ("ordered", "ordered"),
    ("sent", "sent"),
    ("not this time", "not this time"),
)
COLUMNS: Final = (
    "direction", "idea", "occasion", "state", "cash_like", "budget", "cost", "currency", "send_by", "ordered_on",
    "sent_on", "note",
)  # fmt: skip


def _day(label: str, help_text: str = "") -> forms.DateField:
    widget = forms.DateInput({"type": "date", "class": "input"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, help_text=help_text, widget=widget)


class GiftForm(forms.Form):
    """One gift. A new one names its contact; `despite` is asked for when the rule speaks against sending it."""

    contact = forms.CharField(label="For whom, or from whom", max_length=300, widget=forms.TextInput(TEXT))
    direction = forms.ChoiceField(label="Who gives", choices=(("out", "I give"), ("in", "they gave to me")))
    idea = forms.CharField(
        label="What",
        required=False,
        max_length=300,
        widget=forms.TextInput(TEXT),
        help_text="Such as “tea from Ceylon”.",
    )  # fmt: skip
    occasion = forms.CharField(
        label="Occasion", required=False, max_length=60, widget=forms.TextInput({**TEXT, "list": "occasions"})
    )
    state = forms.ChoiceField(label="How far it is", choices=STATES, required=False)
    cash_like = forms.BooleanField(label="It is cash or a voucher", required=False)
    budget = AmountField(label="Budget")
    cost = AmountField(label="What it cost")
    currency = CurrencyField()
    send_by = _day("To be sent by")
    ordered_on = _day("Ordered on")
    sent_on = _day("Sent on, or received on")
    note = forms.CharField(label="Note", required=False, max_length=500, widget=forms.Textarea({"rows": 2}))
    despite = forms.CharField(
        label="Why all the same", required=False, max_length=200, widget=forms.TextInput(TEXT),
        help_text="Only when the rule speaks against it. It is kept with the gift.",
    )  # fmt: skip
    layout = (
        ("contact",), ("direction", "state"), ("idea",), ("occasion", "send_by"), ("budget", "currency"), ("despite",),
    )  # fmt: skip
    later = (("cost", "ordered_on", "sent_on"), ("cash_like",), ("note",))
    """What one knows only later, or seldom."""

    def __init__(self, *words: Any, fresh: bool, **more: Any) -> None:
        super().__init__(*words, **more)
        if not fresh:
            del self.fields["contact"]

    despite_asked = False
    """Whether to show the field for going on in spite of the rule though nothing was sent yet."""

    def rows(self) -> list[list[Any]]:
        """The fields row by row; the one for going on in spite of the rule only when it is asked for."""
        asked = self.despite_asked or "despite" in self.errors or self["despite"].value()
        wanted = {*self.fields} - (set() if asked else {"despite"})
        rows = ([self[name] for name in names if name in wanted] for names in self.layout)
        return [row for row in rows if row]

    def later_rows(self) -> list[list[Any]]:
        """The fields that one can leave for later, row by row."""
        return [[self[name] for name in names] for names in self.later]

    def later_is_open(self) -> bool:
        """Whether something stands there, or is wrong."""
        return any(field.errors or field.value() for row in self.later_rows() for field in row)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new gift, from the idea on or as it was sent or received."""
    seat = seat_of(request)
    contact = _asked_for(request)
    form = GiftForm(request.POST or None, fresh=True, initial=_start(request, contact))
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        try:
            if names := settle_names(request, form, {"contact": [told["contact"]]}, ask_new=True):
                who, despite = names.texts[told.pop("contact")], told.pop("despite")
                gift = record_gift(
                    seat=seat, now=now_of(request), told=GiftTold(contact=who, **told), despite=despite,
                    key=key_of(request),
                )  # fmt: skip
                _noted(request, gift, f"Noted: {_words(gift)}.{names.added}")
                return HttpResponseRedirect(safe_next(request, "/gifts"))
        except Refused as refused:
            _tell(form, refused)
    verdict = None
    if contact is not None:
        occasion, idea = (str(form[name].value() or "") for name in ("occasion", "idea"))
        verdict = verdict_on(seat.workspace, contact.pk, on=today_of(request), occasion=occasion, idea=idea)
        form.despite_asked = not verdict.fine and form["state"].value() == "sent"
    return _page(request, form, verdict, heading="A gift", next=safe_next(request, "/gifts"))


def _asked_for(request: HttpRequest) -> Party | None:
    told = request.GET.get("party", "")
    if not (told.isascii() and told.isdecimal() and len(told) < 19):
        return None
    found: Party | None = Party.objects.of(seat_of(request).workspace).filter(pk=int(told)).first()
    return found


def _start(request: HttpRequest, contact: Party | None) -> dict[str, Any]:
    """What a new form shows; the address may propose some of it."""
    named = ("occasion", "budget", "direction", "state", "idea", "sent_on")
    asked = {name: request.GET.get(name, "")[:300] for name in named}
    send_by = request.GET.get("send_by", "")
    try:
        day = parse_day(send_by) if send_by else None
    except Refused:
        day = None
    return {
        **{name: value for name, value in asked.items() if value}, "send_by": day,
        "contact": f"{contact.name} #{contact.pk}" if contact else "", "currency": seat_of(request).workspace.currency,
    }  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a gift, or say how far it is."""
    with held(request):
        gift = own(request, Gift, pk, "contact")
        start = {name: getattr(gift, name) for name in COLUMNS}
        start["currency"] = start["currency"] or seat_of(request).workspace.currency
        asked = {
            name: request.GET[name][:300] for name in ("state", "idea", "sent_on") if request.GET.get(name)
        }
        form = GiftForm(request.POST or None, fresh=False, initial={**start, **asked})
        more: dict[str, Any] = {"seen": seen(start), "gift": gift}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            told = {name: form.cleaned_data[name] for name in COLUMNS}
            found = compared(seen=request.POST.get("seen", ""), now=start, told=told, labels=labels)
            if found.conflicts:
                form = GiftForm(fresh=False, initial=found.values)
                more["conflicts"] = found.conflicts
            elif _corrected(request, form, gift, {name: found.values[name] for name in found.changed}):
                return HttpResponseRedirect(safe_next(request, "/gifts"))
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        was, gift.idea = gift.state, str(form["idea"].value() or "")
        verdict = verdict_of(seat_of(request).workspace, gift, today=today_of(request))
        form.despite_asked = not verdict.fine and was != "sent" == form["state"].value()
        heading = f"Gift {'from' if gift.direction == 'in' else 'for'} {gift.contact.name}"
        return _page(request, form, verdict if gift.direction == "out" else None, heading=heading, **more)


def _corrected(request: HttpRequest, form: GiftForm, gift: Gift, changes: dict[str, Any]) -> bool:
    try:
        if changes:
            gift = change_gift(
                seat=seat_of(request),
                now=now_of(request),
                gift=gift,
                despite=form.cleaned_data["despite"],
                **changes,
            )
        _noted(request, gift, "Saved." if changes else "Nothing was changed.")
    except Refused as refused:
        _tell(form, refused)
        return False
    return True


def _noted(request: HttpRequest, gift: Gift, said: str) -> None:
    """Say that it is kept, and what the rule holds against it where it is still in mind or ordered."""
    warned = warning_on(gift, today=today_of(request))
    (messages.warning if warned else messages.success)(request, f"{said}{warned}")


def _tell(form: GiftForm, refused: Refused) -> None:
    """What speaks against it stands line by line at the field in which to say why all the same."""
    if isinstance(refused, AgainstRule):
        for reason in refused.reasons:
            form.add_error("despite", reason)
    elif refused.status in {400, 409}:
        tell_at(form, refused)
    else:
        raise refused


def _page(request: HttpRequest, form: GiftForm, verdict: Verdict | None, **more: Any) -> HttpResponse:
    crumbs = [{"label": "Gifts", "href": "/gifts"}, {"label": more["heading"]}]
    status = 409 if more.get("conflicts") else 400 if form.errors else 200
    return render(request, "gifts/form.html", {
        "form": form, "verdict": verdict, "occasions": OCCASIONS, "crumbs": crumbs,
        "key": request.POST.get("key") or secrets.token_urlsafe(12), **more,
    }, status=status)  # fmt: skip


def _words(gift: Gift) -> str:
    who = gift.contact.name
    said = {
        "idea": f"a gift for {who} is in mind", "ordered": f"a gift for {who} is ordered",
        "sent": f"you sent {who} a gift", "received": f"{who} gave you something",
        "not this time": f"no gift for {who} this time",
    }  # fmt: skip
    return said[gift.state]
