"""The form for what is known of somebody as a source. Whether it may be is for the action to say."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms

from headwater.core.names.countries import COUNTRIES
from headwater.store.models import Party
from headwater.store.queries.categories import Standing

TEXT = forms.TextInput(attrs={"autocomplete": "off"})
CONTROLS = {
    "mine": "mine: it sends when I do something",
    "shared": "shared: we agreed on it",
    "none": "none: it sends when it likes",
}
RATINGS = ("knows_me", "understands_value")
NUMBERS = ["", "1", "2", "3", "4", "5"]
ENDS = {"": "not rated", "1": "1, hardly", "5": "5, very well"}
RATED = [(number, ENDS.get(number, number)) for number in NUMBERS]


class AsSourceForm(forms.Form):
    """Categories, control, ratings, country, topics and markets."""

    categories = forms.MultipleChoiceField(label="Categories", required=False)
    knows_me = forms.ChoiceField(label="Knows me", required=False, choices=RATED)
    understands_value = forms.ChoiceField(
        label="Understands the value of my work", required=False, choices=RATED
    )
    control = forms.ChoiceField(
        label="How far this source is in my hands", required=False, choices=[("", "not said"), *CONTROLS.items()]
    )  # fmt: skip
    country = forms.ChoiceField(
        label="Country", required=False, choices=[("", "not said"), *COUNTRIES.items()]
    )
    topics = forms.CharField(
        label="Topics", required=False, max_length=2000, widget=TEXT,
        help_text="What it is about, or what they talk about. Commas between.",
    )  # fmt: skip
    markets = forms.CharField(
        label="Markets", required=False, max_length=2000, widget=TEXT,
        help_text="Whom they serve, such as: engineers, nurses. Commas between.",
    )  # fmt: skip

    def __init__(self, standings: Sequence[Standing], *words: Any, rated: bool, **more: Any) -> None:
        super().__init__(*words, **more)
        choices = [(str(each.category.pk), each.category.name) for each in standings]
        self.fields["categories"].choices = choices  # type: ignore[attr-defined]
        if self.initial.get("country") not in COUNTRIES and self.initial.get("country"):
            own = self.initial["country"]
            self.fields["country"].choices = [("", "not said"), (own, own), *COUNTRIES.items()]  # type: ignore[attr-defined]
        if not rated:
            for name in RATINGS:
                del self.fields[name]

    def layout(self) -> list[list[Any]]:
        """The fields below the categories, row by row."""
        rows = (RATINGS, ("control", "country"), ("topics",), ("markets",))
        return [[self[name] for name in row if name in self.fields] for row in rows if row[0] in self.fields]


def start(
    party: Party, standings: Sequence[Standing], labels: Mapping[str, Sequence[str]], *, rated: bool
) -> dict[str, Any]:
    """What the form shows at first."""
    ratings = {name: str(getattr(party, name) or "") for name in RATINGS} if rated else {}
    return {
        "categories": [str(each.category.pk) for each in standings if each.put],
        "control": party.control,
        "country": party.country,
        "topics": ", ".join(labels["topics"]),
        "markets": ", ".join(labels["markets"]),
        **ratings,
    }


def flat(words: Mapping[str, Any]) -> dict[str, Any]:
    """The same with the categories as one text, in order, so that two states of the form can be compared."""
    return {**words, "categories": ",".join(sorted(words["categories"], key=int))}


def told_of(values: Mapping[str, Any], changed: Collection[str]) -> dict[str, Any]:
    """What changed, in the words of the action. Categories are ids still."""
    told: dict[str, Any] = {name: values[name] for name in changed}
    for name in RATINGS:
        if name in told:
            told[name] = int(told[name]) if told[name] else None
    for name in ("topics", "markets"):
        if name in told:
            told[name] = told[name].split(",")
    if "categories" in told:
        told["categories"] = [int(pk) for pk in told["categories"].split(",") if pk]
    return told
