"""What the forms of gives and needs read. Whether it may be is for the actions to say."""

from __future__ import annotations

from typing import Any

from django import forms

from headwater.actions.giving import KINDS, OUTCOMES, SIZES
from headwater.actions.introductions import BECAUSE
from headwater.web.shared.money_fields import AmountField, CurrencyField

TEXT = forms.TextInput(attrs={"autocomplete": "off"})
LINES = forms.Textarea(attrs={"rows": 3})
NAME = 300
OUTCOME_WORDS = {
    "": "not known yet", "met": "they met", "business": "it became business", "value": "it was of value",
    "none": "nothing came of it",
}  # fmt: skip


def day(label: str, *, required: bool = True, help_text: str = "") -> forms.DateField:
    """The field of a day."""
    widget = forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=help_text, widget=widget)


def minutes(label: str, *, required: bool) -> forms.IntegerField:
    """The field of a time spent."""
    return forms.IntegerField(label=label, required=required, min_value=1, max_value=10_000)


class OutcomeForm(forms.Form):
    """What came of a give."""

    outcome = forms.ChoiceField(
        label="What came of it", choices=[(value, OUTCOME_WORDS[value]) for value in OUTCOMES]
    )
    outcome_on = day("When")
    value = AmountField(label="Value")
    currency = CurrencyField()
    layout = (("outcome", "outcome_on"), ("value", "currency"))


class GiveForm(forms.Form):
    """One give, new or corrected. A new one may be a referral as well, and take the time spent so far."""

    direction = forms.ChoiceField(
        label="Who gave", choices=[("out", "I gave to them"), ("in", "they gave to me")]
    )
    kind = forms.ChoiceField(
        label="What", choices=[(kind, kind) for kind in KINDS], initial="prospective client"
    )
    other = forms.CharField(
        label="Who came along", required=False, max_length=NAME, widget=TEXT,
        help_text="The client, the candidate, the other side of the introduction. A new name is added to the ledger.",
    )  # fmt: skip
    what = forms.CharField(
        label="In a few words",
        required=False,
        max_length=300,
        widget=TEXT,
        help_text="Such as “the book on pricing”.",
    )
    size = forms.ChoiceField(
        label="How much it was", required=False, choices=[("", "not said"), *((size, size) for size in SIZES)]
    )
    because = forms.ChoiceField(
        label="Why you passed it on", required=False, choices=list(BECAUSE.items()),
        help_text="For your eyes alone: it stands in no letter.",
    )  # fmt: skip
    on = day("When")
    minutes = minutes("Minutes it took so far", required=False)
    refers = forms.BooleanField(
        label="A client or an introduction is a referral too: write it as one", required=False, initial=True
    )
    outcome = forms.ChoiceField(label="What came of it", required=False, choices=list(OUTCOME_WORDS.items()))
    outcome_on = day("Since when", required=False)
    value = AmountField(label="Value", help_text="What it was worth. Leave it empty when that is not known.")
    currency = CurrencyField()
    note = forms.CharField(label="Note", required=False, max_length=5000, widget=LINES)
    layout = (
        ("direction", "kind"), ("other",), ("what",), ("size", "because"), ("on", "minutes"), ("refers",),
        ("outcome", "outcome_on"),        ("value", "currency"), ("note",),
    )  # fmt: skip

    def __init__(self, *words: Any, fresh: bool, **more: Any) -> None:
        super().__init__(*words, **more)
        if not fresh:
            del self.fields["minutes"], self.fields["refers"]


class StepForm(forms.Form):
    """One step of a give and the time it took."""

    what = forms.CharField(label="What you did", max_length=120, widget=TEXT)
    on = day("When")
    minutes = minutes("Minutes", required=True)
    layout = (("what",), ("on", "minutes"))


class NeedForm(forms.Form):
    """What a contact is looking for."""

    text = forms.CharField(label="What they are looking for", max_length=500, widget=TEXT)
    on = day("Since when")
    by = day("Wanted by", required=False)
    topics = forms.CharField(
        label="Topics", required=False, max_length=300, widget=TEXT, help_text="Words separated by commas."
    )
    unasked = forms.BooleanField(label="They brought it to me unasked", required=False)
    met_on = day("Met on", required=False, help_text="Leave it empty while it is open.")
    layout = (("text",), ("on", "by"), ("topics",), ("unasked",), ("met_on",))
