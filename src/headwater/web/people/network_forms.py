"""What the forms of relations, groups, gatherings and business read. Whether it may be is for the actions to say."""

from __future__ import annotations

from django import forms

from headwater.actions.gatherings import KINDS as GATHERINGS
from headwater.actions.ties import KINDS as TIES
from headwater.web.people.giving_forms import LINES, NAME, TEXT, day, minutes
from headwater.web.shared.money_fields import AmountField, CurrencyField

NEW = "A new name is added to the ledger."


class TieForm(forms.Form):
    """Somebody else whom this contact knows."""

    other = forms.CharField(label="Whom they know", max_length=NAME, widget=TEXT, help_text=NEW)
    kind = forms.ChoiceField(label="How", choices=[(kind, kind) for kind in TIES])
    since = day("Since when", required=False)
    note = forms.CharField(label="Note", required=False, max_length=300, widget=TEXT)
    layout = (("other",), ("kind", "since"), ("note",))


class GroupForm(forms.Form):
    """A group this contact belongs to."""

    group = forms.CharField(
        label="Group", max_length=NAME, widget=TEXT,
        help_text="A chamber, a club, a referral group. A new name is added to the ledger.",
    )  # fmt: skip
    role = forms.CharField(label="What they are there", required=False, max_length=60, widget=TEXT)
    since = day("Since when", required=False)
    layout = (("group",), ("role", "since"))


class GatheringForm(forms.Form):
    """Where this contact met or wrote with others."""

    kind = forms.ChoiceField(label="What", choices=[(kind, kind) for kind in GATHERINGS])
    on = day("When")
    people = forms.CharField(
        label="Who else was there", max_length=20_000, widget=LINES,
        help_text="One name on each line; you need not name yourself.",
    )  # fmt: skip
    title = forms.CharField(label="What about", required=False, max_length=200, widget=TEXT)
    group = forms.CharField(
        label="Whose gathering", required=False, max_length=NAME, widget=TEXT, help_text="A group."
    )
    minutes = minutes("Minutes", required=False)
    layout = (("kind", "on"), ("people",), ("title",), ("group", "minutes"))


class BusinessForm(forms.Form):
    """Business of this contact with somebody else."""

    did = forms.ChoiceField(label="Who did the work")
    other = forms.CharField(label="The other side", max_length=NAME, widget=TEXT, help_text=NEW)
    on = day("When")
    reference = forms.CharField(
        label="Reference", required=False, max_length=80, widget=TEXT,
        help_text="Such as a slip number. It tells two pieces of one day apart.",
    )  # fmt: skip
    value = AmountField(label="Value", help_text="Leave it empty when nobody told.")
    currency = CurrencyField()
    note = forms.CharField(label="Note", required=False, max_length=5000, widget=LINES)
    layout = (("did", "other"), ("on", "reference"), ("value", "currency"), ("note",))

    def __init__(self, *words: object, name: str, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["did"].choices = [("seller", name), ("buyer", "the other side")]  # type: ignore[attr-defined]
