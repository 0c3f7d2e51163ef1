"""What the forms of letters and templates read. Whether it may be is for the actions to say."""

from __future__ import annotations

from django import forms

SUBJECT = forms.TextInput(attrs={"autocomplete": "off"})


class LetterForm(forms.Form):
    """One letter to one person."""

    to = forms.CharField(
        label="Mail address", required=False, max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "email", "spellcheck": "false"}),
    )  # fmt: skip
    subject = forms.CharField(label="Subject", max_length=300, widget=SUBJECT)
    body = forms.CharField(
        label="Letter", max_length=200_000, strip=False, widget=forms.Textarea(attrs={"rows": 13})
    )


class TemplateForm(forms.Form):
    """The user's own words for a kind of letter."""

    subject = forms.CharField(label="Subject", max_length=200, widget=SUBJECT)
    body = forms.CharField(
        label="Letter", max_length=10_000, strip=False, widget=forms.Textarea(attrs={"rows": 13})
    )
