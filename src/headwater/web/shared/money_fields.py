"""The fields in which people type money: an amount as they write it at home, and a currency by sign, word or code."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from headwater.formats.currencies import currency_meant
from headwater.formats.one_amount import amount_to_type, read_one_amount

LONGEST = 40


class AmountField(forms.CharField):
    """An amount: "1.200,50", "1,200.50", "120,50". Empty is None. What is no amount is said at the field."""

    def __init__(self, *, label: str, help_text: str = "") -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "inputmode": "decimal"})
        super().__init__(
            label=label, help_text=help_text, required=False, max_length=LONGEST, widget=widget, empty_value=None
        )  # fmt: skip

    def clean(self, value: Any) -> Decimal | None:
        """The amount that was typed."""
        text = super().clean(value)
        amount, currency, reason = read_one_amount(text) if text else (None, "", "")
        if text and amount is None:
            raise forms.ValidationError(reason or f"“{text}” is not an amount. Write it like 1,200.50.")
        if currency:
            raise forms.ValidationError(
                f"“{text}” names {currency}. Write only the number here, and the currency in its own field."
            )
        return amount

    def prepare_value(self, value: Any) -> Any:
        """The amount as it can be typed again, or the text that was typed."""
        return amount_to_type(value) if isinstance(value, Decimal) else value


class CurrencyField(forms.CharField):
    """A currency; "€", "Euro" and "Fr." become their codes. Whether there is such a code is for the actions to say."""

    def __init__(self, *, label: str = "Currency", required: bool = False, help_text: str = "") -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "size": 6})
        super().__init__(
            label=label, required=required, max_length=LONGEST, help_text=help_text, widget=widget
        )

    def clean(self, value: Any) -> str:
        """The code that is meant, or what was typed."""
        text: str = super().clean(value)
        return currency_meant(text) or text
