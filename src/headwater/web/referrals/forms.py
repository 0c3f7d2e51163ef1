"""What the forms of a referral read: words and days, cleaned; whether it may be is for the actions to say."""

from __future__ import annotations

from datetime import date

from django import forms

from headwater.actions.arrivals import MARKS, MOST_QUESTIONS, READINESS
from headwater.actions.referrals import KINDS, QUALIFIED
from headwater.actions.rulings import CONFIDENCES, EVIDENCE_KINDS
from headwater.web.shared.money_fields import AmountField, CurrencyField

FOLDED_ROWS = (
    ("fit", "questions"), ("price_asked", "price_agreed", "price_currency"), ("other_quotes",),
)  # fmt: skip
FOLDED = {name for row in FOLDED_ROWS for name in row}
MARK_CHOICES = [
    ("", "not known yet"),
    *((mark, {1: "1, hardly", 5: "5, exactly whom I serve best"}.get(mark, str(mark))) for mark in MARKS),
]
WIDE = forms.TextInput(attrs={"class": "input", "autocomplete": "off"})


def day_input(today: date) -> forms.DateInput:
    """A day up to today."""
    return forms.DateInput(
        attrs={"type": "date", "class": "input", "max": today.isoformat()}, format="%Y-%m-%d"
    )


class ReferralForm(forms.Form):
    """A source sent a prospect. Names are read as people write them; new people are made in place."""

    source = forms.CharField(
        label="Who or what sent them", help_text="A name, “Google”, “my eBook”.", widget=WIDE
    )
    prospect = forms.CharField(label="Whom they sent", widget=WIDE)
    on = forms.DateField(label="When")
    kind = forms.ChoiceField(label="Kind", choices=[(kind, kind) for kind in KINDS], initial="referral")
    qualified = forms.ChoiceField(
        label="A good fit",
        choices=[(value, {"unknown": "not known yet"}.get(value, value)) for value in QUALIFIED],
    )
    readiness = forms.ChoiceField(
        label="At first contact they were",
        required=False,
        choices=[("", "not known yet"), *((value, value) for value in READINESS)],
    )
    relation_to_me = forms.CharField(
        label="What the source is to me",
        max_length=60,
        required=False,
        help_text="Former client, colleague, friend.",
    )
    relation_to_prospect = forms.CharField(
        label="What the source is to them",
        max_length=60,
        required=False,
        help_text="Colleague, sister, accountant.",
    )
    group = forms.CharField(
        label="The group it came through",
        max_length=200,
        required=False,
        help_text="Leave empty when there was none.",
    )
    note = forms.CharField(
        label="Note", required=False, widget=forms.Textarea(attrs={"rows": 3, "class": "input"})
    )
    fit = forms.TypedChoiceField(
        label="How well they fit", required=False, choices=MARK_CHOICES, coerce=int, empty_value=None
    )
    questions = forms.IntegerField(
        label="Questions before they decided", required=False, min_value=0, max_value=MOST_QUESTIONS
    )
    price_asked = AmountField(label="Price asked")
    price_agreed = AmountField(label="Price agreed")
    price_currency = CurrencyField()
    other_quotes = forms.ChoiceField(
        label="Had other quotes", required=False, choices=[("", "not known"), ("yes", "yes"), ("no", "no")]
    )

    def __init__(self, *words: object, today: date, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["on"].widget = day_input(today)

    @property
    def usual(self) -> list[forms.BoundField]:
        """The fields that every referral is asked for."""
        return [field for field in self if field.name not in FOLDED]

    @property
    def folded(self) -> list[list[forms.BoundField]]:
        """The rest, row by row: asked when there is time."""
        return [[self[name] for name in row] for row in FOLDED_ROWS]

    @property
    def unfolded(self) -> bool:
        """Whether there is something in the rest already, or something wrong with it."""
        return any(
            self[name].errors or self[name].value() not in (None, "") for name in FOLDED - {"price_currency"}
        )


class EvidenceForm(forms.Form):
    """How the prospect came to the source, how sure that is, and for which source it speaks."""

    kind = forms.ChoiceField(label="What it rests on", choices=[(kind, kind) for kind in EVIDENCE_KINDS])
    text = forms.CharField(label="In their words", max_length=1000, widget=WIDE)
    confidence = forms.ChoiceField(
        label="How sure", choices=[(value, value) for value in CONFIDENCES], initial="unknown"
    )
    source = forms.CharField(
        label="Which source it speaks for",
        max_length=300,
        required=False,
        widget=WIDE,
        help_text="A name, “Google”, “my eBook”. Leave it empty when it names none.",
    )


class RulingForm(forms.Form):
    """Which of several sources the owner holds to be true: one of those named, or another one."""

    held = forms.IntegerField(required=False, min_value=1)
    source = forms.CharField(max_length=300, required=False)
    text = forms.CharField(max_length=1000, required=False)
