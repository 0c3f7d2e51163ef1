"""The form in which a profession is changed: its limits, its words, its categories and what counts how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from django import forms

from headwater.core.professions import Profession
from headwater.core.professions.changes import AMOUNTS, TELLING, WORDS, YES_OR_NO, as_told
from headwater.core.signals import signals
from headwater.web.shared.money_fields import AmountField, CurrencyField

LABELS: Final = {
    "tied": "A gift may answer referrals",
    "by_value": "Its size may follow what they brought",
    "by_volume": "It may follow from how many they sent",
    "after_only": "Only after the fact, never promised beforehand",
    "nominal": "It stays nominal",
    "cash": "Cash and vouchers are allowed",
    "record": "A separate record is required",
    "tells": "A source may be told how a referral turned out",
    "quotas": "Referrals may be required of members of a group",
}
OWN_WORD: Final = {
    "client": "Who hires you", "engagement": "The paid work", "source": "Who or what sends people",
    "referral": "Somebody sent to you", "prospect": "Who was sent and has not hired yet",
}  # fmt: skip
HOW_MUCH: Final = (
    ("0", "never"),
    ("0.5", "less"),
    ("1", "as usual"),
    ("1.5", "more"),
    ("2", "twice as much"),
)
TEXT: Final = {"autocomplete": "off"}


class ProfessionForm(forms.Form):
    """Everything of a profession that can be changed. Fields of words and weights are made from what there is."""

    yearly = AmountField(
        label="Limit for each recipient and year", help_text="Empty: the limits below, where there are any."
    )
    each = AmountField(label="A single gift stays under", help_text="Empty: no such limit.")
    currency = CurrencyField(label="Currency of the limits", required=True)
    note = forms.CharField(
        label="To remember", required=False, max_length=500, widget=forms.Textarea({"rows": 2})
    )
    categories = forms.CharField(
        label="Trades that meet the same people", required=False, max_length=4000, widget=forms.Textarea({"rows": 6}),
        help_text="One on each line.",
    )  # fmt: skip

    def __init__(self, *words: Any, profession: Profession, **more: Any) -> None:
        super().__init__(*words, **more)
        if profession.states:
            choices = [("", "another state"), *((state, state) for state in profession.states)]
            self.fields["state"] = forms.ChoiceField(label="State", required=False, choices=choices)
        for name in (*YES_OR_NO, *TELLING):
            self.fields[name] = forms.BooleanField(label=LABELS[name], required=False)
        for word in WORDS:
            self.fields[f"word_{word}"] = forms.CharField(
                label=OWN_WORD[word], required=False, max_length=30, widget=forms.TextInput(TEXT),
                help_text=f"Here: {word}.",
            )  # fmt: skip
        for signal in signals():
            kept = profession.weights.get(signal.key, 1.0)
            choices = [*HOW_MUCH]
            if f"{kept:g}" not in dict(HOW_MUCH):
                choices.append((f"{kept:g}", f"× {kept:g}"))
            self.fields[f"weight_{signal.key}"] = forms.ChoiceField(label=signal.heading, choices=choices)

    def of(self, *names: str) -> Iterator[Any]:
        """The bound fields whose names begin so."""
        return (self[name] for name in self.fields if name.startswith(names))

    def rule_fields(self) -> list[Any]:
        """What may be given and said, as boxes to tick."""
        return [self[name] for name in (*YES_OR_NO, *TELLING)]

    def word_fields(self) -> list[Any]:
        """The words."""
        return list(self.of("word_"))

    def weight_fields(self) -> list[Any]:
        """How much each kind of suggestion counts."""
        return list(self.of("weight_"))


def shown(profession: Profession) -> dict[str, Any]:
    """A profession as the form shows it."""
    told = as_told(profession)
    made = {name: told[name] for name in (*YES_OR_NO, *TELLING, "currency", "note", "state")}
    made |= {name: Decimal(told[name]) if told[name] else None for name in AMOUNTS}
    made |= {f"word_{word}": profession.words.get(word, word) for word in WORDS}
    made |= {f"weight_{one.key}": f"{profession.weights.get(one.key, 1.0):g}" for one in signals()}
    return {**made, "categories": "\n".join(profession.categories)}


def wanted(told: Mapping[str, Any], profession: Profession) -> dict[str, Any]:
    """What a form says, in the plain form of core.professions.changes. Weights it does not show stay."""
    plain = (*YES_OR_NO, *TELLING, *AMOUNTS, "currency", "note", "state")
    return {
        **{name: told[name] for name in plain if name in told},
        "words": {word: told[f"word_{word}"] for word in WORDS},
        "categories": told["categories"].splitlines(),
        "weights": {**profession.weights, **{one.key: float(told[f"weight_{one.key}"]) for one in signals()}},
    }
