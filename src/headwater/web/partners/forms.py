"""What the forms of partners read. Whether it may be is for the actions to say."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model

from headwater.core.partners import KINDS, STATES
from headwater.store.models import Category, Workspace

TEXT = forms.TextInput(attrs={"autocomplete": "off"})
LINES = forms.Textarea(attrs={"rows": 3})
KIND_CHOICES = [("", "not said"), *KINDS.items()]
STATE_CHOICES = [(state, state) for state in STATES]


def day(label: str, *, required: bool = True, help_text: str = "") -> forms.DateField:
    """The field of a day."""
    widget = forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=help_text, widget=widget)


class CategoryField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the user's partner categories."""

    def __init__(self, workspace: Workspace) -> None:
        rows = Category.objects.of(workspace).filter(kind="partner").order_by("position", "pk")
        super().__init__(rows, required=False, label="Category", empty_label="none")


class NewForm(forms.Form):
    """A contact who is a partner from now on, or could be one."""

    contact = forms.CharField(
        label="Who", max_length=300, widget=TEXT, help_text="A person, an organisation or a group."
    )
    kind = forms.ChoiceField(label="What they are to you", choices=KIND_CHOICES, required=False)
    state = forms.ChoiceField(label="How far it has come", choices=STATE_CHOICES, initial="candidate")
    on = day("Since")
    why = forms.CharField(label="Why them", required=False, max_length=300, widget=TEXT)
    layout = (("contact",), ("category", "kind"), ("state", "on"), ("why",))

    def __init__(self, *words: Any, workspace: Workspace, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["category"] = CategoryField(workspace)


class PartnerForm(forms.Form):
    """What is written down of a partner; above all whom they want as clients."""

    kind = forms.ChoiceField(label="What they are to you", choices=KIND_CHOICES, required=False)
    wants = forms.CharField(
        label="Whom they want as clients", required=False, max_length=300, widget=TEXT,
        help_text="In their words, such as “founders who hire their first people”.",
    )  # fmt: skip
    wants_trade = forms.CharField(label="What those do", required=False, max_length=120, widget=TEXT)
    wants_place = forms.CharField(label="Where", required=False, max_length=100, widget=TEXT)
    wants_signs = forms.CharField(
        label="By what you notice them", required=False, max_length=300, widget=TEXT,
        help_text="What such a client says or does, such as “we move to a larger office”.",
    )  # fmt: skip
    no_return = forms.BooleanField(label="They will never be able to send me anybody", required=False)
    note = forms.CharField(label="Note", required=False, max_length=5000, widget=LINES)
    layout = (
        ("category", "kind"),
        ("wants",),
        ("wants_trade", "wants_place"),
        ("wants_signs",),
        ("no_return",),
        ("note",),
    )

    def __init__(self, *words: Any, workspace: Workspace, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["category"] = CategoryField(workspace)


class StateForm(forms.Form):
    """How far it has come, since when, and what made it so."""

    state = forms.ChoiceField(label="State", choices=STATE_CHOICES)
    on = day("Since", required=False)
    why = forms.CharField(label="What happened", required=False, max_length=300, widget=TEXT)


class KeyForm(forms.Form):
    """What makes a partner a key partner."""

    plan = forms.CharField(
        label="The plan", max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="What you want to do with them, such as “a talk together in spring; lunch every month”.",
    )  # fmt: skip
    owner = forms.ModelChoiceField(
        get_user_model().objects.none(), label="Who looks after it", empty_label=None
    )
    review_on = day("Next review")
    layout = (("plan",), ("owner", "review_on"))

    def __init__(self, *words: Any, workspace: Workspace, **more: Any) -> None:
        super().__init__(*words, **more)
        users = get_user_model().objects.filter(seats__workspace=workspace).order_by("pk")
        self.fields["owner"].queryset = users  # type: ignore[attr-defined]
