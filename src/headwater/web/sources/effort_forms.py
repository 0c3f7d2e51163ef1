"""What the forms for time and money, activities and dated changes read. Whether it may be is for the actions to say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from headwater.actions.effort import MOST_MINUTES
from headwater.store.models import Activity
from headwater.web.shared.money_fields import AmountField, CurrencyField

TEXT = forms.TextInput(attrs={"autocomplete": "off"})


def _day(today: date) -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date", "max": today.isoformat()}, format="%Y-%m-%d")


class CostForm(forms.Form):
    """Money or time, and what it was spent on."""

    source = forms.CharField(
        label="On which source", max_length=300, required=False, widget=TEXT,
        help_text="A person, a group, an article, an advertisement.",
    )  # fmt: skip
    activity = forms.TypedChoiceField(
        label="For which activity", required=False, coerce=int, empty_value=None
    )
    on = forms.DateField(label="When")
    minutes = forms.IntegerField(label="Minutes", required=False, min_value=1, max_value=MOST_MINUTES)
    amount = AmountField(label="Amount")
    currency = CurrencyField()
    note = forms.CharField(label="Note", required=False, max_length=300, widget=TEXT)

    layout = (("source", "activity"), ("on", "minutes"), ("amount", "currency"), ("note",))

    def __init__(
        self, *words: object, today: date, activities: Iterable[Activity] = (), **more: object
    ) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["on"].widget = _day(today)
        choices: Any = [("", "none"), *((one.pk, one.name) for one in activities)]
        self.fields["activity"].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The words for the action."""
        return dict(self.cleaned_data)


class ActivityForm(forms.Form):
    """Something one does to be found or recommended, and what its leads come through."""

    name = forms.CharField(
        label="What you do", max_length=120, widget=TEXT, help_text="Such as “Writing articles”."
    )
    sources = forms.CharField(
        label="Which sources it feeds", required=False, max_length=20_000,
        help_text="One on each line: the articles you wrote, the group you go to.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    layout = (("name",), ("sources",))

    def __init__(self, *words: object, today: date, **more: object) -> None:
        del today
        super().__init__(*words, **more)  # type: ignore[arg-type]

    def told(self) -> dict[str, Any]:
        """The words for the action."""
        lines = self.cleaned_data["sources"].splitlines()
        return {**self.cleaned_data, "sources": [line.strip() for line in lines if line.strip()]}


class MilestoneForm(forms.Form):
    """A dated change."""

    name = forms.CharField(
        label="What changed",
        max_length=200,
        widget=TEXT,
        help_text="Such as “Joined the chamber of commerce”.",
    )
    on = forms.DateField(label="When")

    layout = (("name",), ("on",))

    def __init__(self, *words: object, today: date, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["on"].widget = _day(today)

    def told(self) -> dict[str, Any]:
        """The words for the action."""
        return dict(self.cleaned_data)
