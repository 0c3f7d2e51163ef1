"""What the forms of partner meetings, confidence, cards and organisations read. What may be, the actions say."""

from __future__ import annotations

from typing import Any

from django import forms

from headwater.actions.partner_meetings import COLUMNS, WANTS, Met
from headwater.core.folder import ENDORSEMENTS
from headwater.core.giving.meeting_halves import MATTERS
from headwater.store.models import Partner
from headwater.web.partners.forms import TEXT, day

TWO = forms.Textarea(attrs={"rows": 2})
LEVELS = [
    ("", "not said"),
    ("1", "1: not at all"),
    ("2", "2"),
    ("3", "3: so so"),
    ("4", "4"),
    ("5", "5: fully"),
]
LEARNED = {
    "work": "What do they do best?", "clients": "Whom do they serve?",
    "wanted": "Who would be a good referral for them?",
    "matters": "What are they working on, what do they need?",
}  # fmt: skip
SHARED = {
    "work": "What you do best", "clients": "Whom you serve", "wanted": "The client you look for",
    "matters": "What you are working on",
}  # fmt: skip


def _matter(label: str, most: int = 500) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=most, widget=TWO)


def _minutes() -> forms.IntegerField:
    return forms.IntegerField(label="Minutes", required=False, min_value=1, max_value=1440)


class MeetingForm(forms.Form):
    """A meeting in two halves. A corrected one has only what is written of the meeting itself."""

    on = day("When")
    minutes = _minutes()
    wants_trade = forms.CharField(label="What those do", required=False, max_length=120, widget=TEXT)
    wants_place = forms.CharField(label="Where", required=False, max_length=100, widget=TEXT)
    wants_signs = forms.CharField(
        label="By what you notice them", required=False, max_length=300, widget=TEXT,
        help_text="Such as “we move to a larger office”.",
    )  # fmt: skip
    confident = forms.CharField(
        label="What else do they need to feel confident to send you somebody?", required=False, max_length=300,
        widget=TEXT,
    )  # fmt: skip
    confident_until = day("To be done by", required=False)
    confidence = forms.TypedChoiceField(
        label="How confident are they now?", choices=LEVELS, required=False, coerce=int, empty_value=None
    )
    promised = forms.CharField(label="What did you promise?", required=False, max_length=300, widget=TEXT)
    promised_until = day("Until when", required=False)
    ideal = forms.BooleanField(label="They have the description of my ideal client", required=False)
    card_out = forms.BooleanField(label="They have my card", required=False)
    card_in = forms.BooleanField(label="I have their card", required=False)
    note = forms.CharField(
        label="Anything else", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *words: Any, fresh: bool = True, **more: Any) -> None:
        super().__init__(*words, **more)
        for matter in MATTERS:
            self.fields[f"learned_{matter}"] = _matter(LEARNED[matter], 300 if matter == "wanted" else 500)
            self.fields[f"shared_{matter}"] = _matter(SHARED[matter])
        if not fresh:
            for name in (
                *WANTS[1:],
                "confident_until",
                "confidence",
                "promised",
                "promised_until",
                "ideal",
                "card_out",
            ):
                del self.fields[name]

    @property
    def learned(self) -> list[Any]:
        """The fields of the half I learned."""
        return [self[f"learned_{matter}"] for matter in MATTERS]

    @property
    def shared(self) -> list[Any]:
        """The fields of the half I shared."""
        return [self[f"shared_{matter}"] for matter in MATTERS]

    def sides(self) -> dict[str, dict[str, str]]:
        """Both halves as they were sent, also when something else in the form is wrong."""
        return {
            side: {matter: self.data.get(f"{side}_{matter}", "")[:500] for matter in MATTERS}
            for side in ("learned", "shared")
        }

    def met(self, partner: Partner, *, appointment: int | None) -> Met:
        """The words for the action. Whom they want is kept as they said it; empty, what was known stays."""
        told: dict[str, Any] = dict(self.cleaned_data)
        halves: dict[str, Any] = {
            side: {matter: told.pop(f"{side}_{matter}") for matter in MATTERS}
            for side in ("learned", "shared")
        }
        wants = {name: told.pop(name) for name in WANTS[1:]}
        if halves["learned"]["wanted"]:
            wants["wants"] = halves["learned"]["wanted"]
        changed = {name: text for name, text in wants.items() if text != getattr(partner, name)}
        return Met(**told, **halves, wants=changed, appointment=appointment)

    def changes(self) -> dict[str, Any]:
        """The columns of a corrected meeting."""
        names = (*COLUMNS, "on", "confident", "minutes", "note", "card_in")
        return {name: self.cleaned_data[name] for name in names}


class StepForm(forms.Form):
    """What gives them confidence, and until when."""

    text = forms.CharField(
        label="What do they need to feel confident?", max_length=300, widget=TEXT,
        help_text="In their words, such as “see a case like mine”.",
    )  # fmt: skip
    due_on = day("To be done by")
    layout = (("text",), ("due_on",))


class CardForm(forms.Form):
    """A card taken in: as a file, as the text of a QR code or vCard, or in a few fields without a photo."""

    file = forms.FileField(label="Their vCard, as a file", required=False)
    pasted = forms.CharField(
        label="Or paste what the code or the vCard says", required=False, max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3}), help_text="It begins with BEGIN:VCARD or MECARD.",
    )  # fmt: skip
    name = forms.CharField(label="Name", required=False, max_length=200, widget=TEXT)
    firm = forms.CharField(label="Firm", required=False, max_length=200, widget=TEXT)
    job = forms.CharField(label="What they do", required=False, max_length=200, widget=TEXT)
    phone = forms.CharField(
        label="Phone", required=False, max_length=60, widget=forms.TextInput(attrs={"type": "tel"})
    )
    mail = forms.CharField(
        label="E-mail", required=False, max_length=200, widget=forms.TextInput(attrs={"type": "email"})
    )
    site = forms.CharField(
        label="Website", required=False, max_length=200, widget=forms.TextInput(attrs={"inputmode": "url"})
    )
    partner = forms.BooleanField(label="They could be a partner", required=False)

    def said(self) -> dict[str, str]:
        """The few fields, as the quick form has them."""
        return {name: self.cleaned_data[name] for name in ("name", "firm", "job", "phone", "mail", "site")}


class EndorsementForm(forms.Form):
    """How far an organisation stands behind me, with what shows it."""

    value = forms.ChoiceField(
        label="How far they stand behind you", choices=[(one, one) for one in ENDORSEMENTS]
    )
    on = day("Since")
    basis = forms.CharField(
        label="What shows it?", max_length=500, widget=TWO, help_text="Such as “listed among their trainers”.",
    )  # fmt: skip
    layout = (("value", "on"), ("basis",))


class ContactPersonForm(forms.Form):
    """Whom one speaks to there."""

    member = forms.CharField(
        label="Who", max_length=300, widget=TEXT, help_text="A new name is added to the ledger."
    )
    role = forms.CharField(label="What they are there", required=False, max_length=60, widget=TEXT)
    layout = (("member", "role"),)


class HoursForm(forms.Form):
    """Time given to an organisation."""

    kind = forms.ChoiceField(
        label="What it was", choices=[("volunteering", "volunteering"), ("teaching", "teaching")]
    )
    role = forms.CharField(label="As what", required=False, max_length=120, widget=TEXT)
    event = forms.CharField(label="At which event", required=False, max_length=200, widget=TEXT)
    on = day("When")
    hours = forms.DecimalField(label="Hours", min_value=0, max_value=1000, max_digits=6, decimal_places=2)
    layout = (("kind", "role"), ("event",), ("on", "hours"))
