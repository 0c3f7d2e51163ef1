"""What the forms of introductions read. Whether it may be is for the actions to say."""

from __future__ import annotations

from typing import Any, Final

from django import forms

from headwater.actions.introductions import BECAUSE
from headwater.web.giving.introduction_words import CAME
from headwater.web.people.giving_forms import TEXT, day, minutes
from headwater.web.shared.money_fields import AmountField, CurrencyField

ROWS: Final = 5
PER_NAME: Final = ("other", "why", "gain", "first")
WHY = "Both of them may read it."


def _why() -> forms.CharField:
    return forms.CharField(
        label="Why this person", required=False, max_length=300, widget=TEXT, help_text=WHY
    )


def _gain() -> forms.CharField:
    return forms.CharField(label="What they gain by it", required=False, max_length=300, widget=TEXT)


def _first(asker: str) -> forms.ChoiceField:
    choices = [("asker", asker or "who looks for it"), ("other", "the other side")]
    return forms.ChoiceField(label="Who writes first", choices=choices, required=False)


def _because() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Why you pass it on", required=False, choices=list(BECAUSE.items()),
        help_text="For your eyes alone: it stands in no letter.",
    )  # fmt: skip


class NewForm(forms.Form):
    """Up to five names for one need; a row without a name is left out."""

    because = _because()
    minutes = minutes("Minutes it took so far", required=False)

    def __init__(self, *words: Any, asker: str, rows: int, **more: Any) -> None:
        super().__init__(*words, **more)
        self.rows = min(rows, ROWS)
        for row in range(self.rows):
            self.fields[f"other-{row}"] = forms.CharField(
                label="Who could help", max_length=300, required=row == 0, widget=TEXT
            )
            self.fields[f"why-{row}"] = _why()
            self.fields[f"gain-{row}"] = _gain()
            self.fields[f"first-{row}"] = _first(asker)

    @property
    def names(self) -> list[dict[str, Any]]:
        """The rows, as the page lays them out."""
        return [{name: self[f"{name}-{row}"] for name in PER_NAME} for row in range(self.rows)]

    def told(self) -> list[int]:
        """The rows that hold a name."""
        return [row for row in range(self.rows) if self.cleaned_data[f"other-{row}"].strip()]


class EditForm(forms.Form):
    """The reasons of one introduction."""

    why = _why()
    gain = _gain()
    because = _because()
    note = forms.CharField(
        label="Note", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )
    layout = (("why",), ("gain",), ("first", "because"), ("note",))

    def __init__(self, *words: Any, asker: str, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["first"] = _first(asker)


class OutcomeForm(forms.Form):
    """What came of it."""

    outcome = forms.ChoiceField(label="What came of it", choices=list(CAME.items()))
    on = day("When")
    value = AmountField(
        label="Value", help_text="What it was worth to them. Leave it empty when that is not known."
    )
    currency = CurrencyField()
    layout = (("outcome", "on"), ("value", "currency"))


class MinutesForm(forms.Form):
    """Minutes of one step."""

    what = forms.CharField(label="What you did", max_length=120, widget=TEXT)
    minutes = minutes("Minutes", required=True)
    layout = (("what", "minutes"),)
