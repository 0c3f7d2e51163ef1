"""What the forms of a referral read: words and days, cleaned; whether it may be is for the actions to say."""

from __future__ import annotations

from datetime import date

from django import forms

from headwater.actions.referrals import KINDS, QUALIFIED
from headwater.actions.rulings import CONFIDENCES, EVIDENCE_KINDS

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

    def __init__(self, *words: object, today: date, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["on"].widget = day_input(today)


class EvidenceForm(forms.Form):
    """How the prospect came to the source, and how sure that is."""

    kind = forms.ChoiceField(label="What it rests on", choices=[(kind, kind) for kind in EVIDENCE_KINDS])
    text = forms.CharField(label="In their words", max_length=1000, widget=WIDE)
    confidence = forms.ChoiceField(
        label="How sure", choices=[(value, value) for value in CONFIDENCES], initial="unknown"
    )
