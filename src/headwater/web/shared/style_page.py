"""The living style page: every component of the design system in all its states, made of the same parts pages use."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from headwater.core.words import Kind, Stage
from headwater.web.shared import style_samples as samples

TOKENS = (
    ("paper", "Paper"),
    ("paper-sunk", "Paper, sunk"),
    ("hairline", "Hairline"),
    ("ink", "Ink"),
    ("ink-soft", "Ink, soft"),
    ("water", "Water: what can be acted on"),
    ("water-soft", "Water, soft"),
    ("amber", "Amber: what is owed"),
    ("amber-soft", "Amber, soft"),
    ("moss", "Moss: done, won"),
    ("danger", "Danger: wrong, lost for good"),
)

KINDS = [("recommendation", "recommendation"), ("introduction", "introduction")]


class SampleForm(forms.Form):
    """A form with a good field, a hint and a field in error."""

    name = forms.CharField(label="Who was sent to you?", help_text="As you would write it in a letter.")
    on = forms.DateField(label="When", help_text="For example 2026-03-05.")
    kind = forms.ChoiceField(label="Kind", choices=KINDS, required=False)
    remark = forms.CharField(label="Remark", required=False, widget=forms.Textarea(attrs={"rows": 3}))


def style_page(request: HttpRequest) -> HttpResponse:
    """Show the page. It reads nothing and changes nothing."""
    context: dict[str, Any] = {
        "tokens": TOKENS,
        "kinds": list(Kind),
        "stages": list(Stage),
        "now": samples.NOW,
        "form": SampleForm({"name": "Carol Dahl", "on": "5th of Mai", "kind": "introduction"}),
        **samples.choices(),
        **samples.figures(),
        **samples.river_picture(),
        **samples.chains(),
        "events": samples.events(),
    }
    return render(request, "shared/style.html", context)
