"""What the forms of a contact and of a content read. Whether it may be is for the actions to say."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms

from headwater.actions.parties import CHANNELS
from headwater.core.words import Kind
from headwater.store.models import Party
from headwater.store.queries.people_facts import BehindRow
from headwater.web.shared.meanwhile import plain

TEXT = forms.TextInput(attrs={"autocomplete": "off"})
LINES = {"rows": 3}
BEHIND_ROWS = 2
CONTACT_KINDS = [(kind.value, kind.value) for kind in Kind if kind.is_contact]
CLOSENESS = [
    ("", "not said"),
    (1, "1, met once"),
    (2, "2, an acquaintance"),
    (3, "3, know them well"),
    (4, "4, a good relationship"),
    (5, "5, a friend"),
]
CONTENT_KINDS = [
    (Kind.CONTENT.value, "content: an article, interview, talk, podcast"),
    (Kind.CHANNEL.value, "channel: a search engine, a network, a listing"),
    (Kind.EVENT.value, "event"),
]


def _day(label: str) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget)


def _text(label: str, length: int, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=length, required=False, widget=TEXT, **more)


class ContactForm(forms.Form):
    """A person, an organisation or a group."""

    name = forms.CharField(label="Name", max_length=200, widget=TEXT)
    kind = forms.ChoiceField(label="Kind", choices=CONTACT_KINDS, initial="person")
    given = _text("Given name", 100)
    family = _text("Family name", 100, help_text="With it, the list sorts by family name.")
    organisation = _text("Organisation", 200)
    job_title = _text("Title", 200)
    city = _text("City", 100)
    roles = _text(
        "Roles", 500, help_text="What they are to you: supplier, former colleague, peer. Commas between."
    )
    how_met = _text("How you met", 300)
    where_met = _text("Where you met", 200)
    met_on = _day("When you met")
    emails = forms.CharField(
        label="E-mail",
        required=False,
        help_text="One on each line.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    phones = forms.CharField(
        label="Phone", required=False, help_text="One on each line.", widget=forms.Textarea(attrs={"rows": 2})
    )
    urls = forms.CharField(
        label="Web", required=False, help_text="One on each line.", widget=forms.Textarea(attrs={"rows": 2})
    )
    birthday = _text("Birthday", 30, help_text="Such as 1980-05-03, or --05-03 without the year.")
    channel = forms.ChoiceField(
        label="Likes to be reached", required=False,
        choices=[("", "not said"), *((each, f"by {each}" if each != "in person" else each) for each in CHANNELS)],
    )  # fmt: skip
    closeness = forms.TypedChoiceField(
        label="How well you know them", required=False, coerce=int, empty_value=None, choices=CLOSENESS,
        help_text="Private. From a closeness you choose on, a conversation is suggested.",
    )  # fmt: skip
    note = forms.CharField(
        label="Note", max_length=20_000, required=False, widget=forms.Textarea(attrs=LINES)
    )

    layout = (
        ("name",), ("kind", "job_title"), ("given", "family"), ("organisation", "city"), ("roles",),
        ("how_met", "where_met", "met_on"), ("emails", "phones", "urls"),
        ("birthday", "channel", "closeness"), ("note",),
    )  # fmt: skip

    def clean_emails(self) -> str:
        """Every line must look like an address."""
        text: str = self.cleaned_data["emails"]
        for line in text.splitlines():
            if line.strip() and ("@" not in line.strip()[1:-1] or " " in line.strip()):
                raise forms.ValidationError(f"“{line.strip()}” is not an e-mail address.")
        return text

    def told(self) -> dict[str, Any]:
        """The words for the actions."""
        words = dict(self.cleaned_data)
        lines = (("email", words.pop("emails")), ("phone", words.pop("phones")), ("url", words.pop("urls")))
        addresses = [
            (kind, line.strip()) for kind, text in lines for line in text.splitlines() if line.strip()
        ]
        roles = [role.strip() for role in words.pop("roles").split(",") if role.strip()]
        return {**words, "addresses": addresses, "roles": roles}

    def told_of(self, changed: Collection[str]) -> dict[str, Any]:
        """The words for the actions of the fields that changed. The addresses come all together."""
        named = {*changed, "addresses"} if {"emails", "phones", "urls"} & set(changed) else changed
        return {name: value for name, value in self.told().items() if name in named}

    @staticmethod
    def start(
        party: Party, addresses: Sequence[tuple[str, str, str]], roles: Sequence[str]
    ) -> dict[str, Any]:
        """What the form shows before anything was changed."""
        columns = (
            "name",
            "kind",
            "given",
            "family",
            "organisation",
            "job_title",
            "city",
            "how_met",
            "where_met",
            "birthday",
            "channel",
            "closeness",
        )
        by_kind = {
            kind: "\n".join(value for of, value, _ in addresses if of == kind)
            for kind in ("email", "phone", "url")
        }
        return {
            **{column: getattr(party, column) for column in columns},
            "met_on": party.met_on, "note": party.note, "roles": ", ".join(roles),
            "emails": by_kind["email"], "phones": by_kind["phone"], "urls": by_kind["url"],
        }  # fmt: skip


class ContentForm(forms.Form):
    """An article, interview, talk, podcast, channel or event, with the people behind it."""

    name = forms.CharField(label="Title", max_length=200, widget=TEXT)
    kind = forms.ChoiceField(label="Kind", choices=CONTENT_KINDS, initial="content")
    url = _text("Address", 1000, help_text="Where it can be read or heard.")
    publisher = _text("Publisher", 200)
    published_on = _day("Published on")
    note = forms.CharField(
        label="Note", max_length=20_000, required=False, widget=forms.Textarea(attrs=LINES)
    )

    layout = (("name",), ("kind", "published_on"), ("publisher", "url"), ("note",))

    def told(self) -> dict[str, Any]:
        """The words for the actions."""
        return dict(self.cleaned_data)

    def told_of(self, changed: Collection[str]) -> dict[str, Any]:
        """The words for the actions of the fields that changed."""
        return {name: value for name, value in self.told().items() if name in changed}

    @staticmethod
    def start(party: Party, _addresses: object, _roles: object) -> dict[str, Any]:
        """What the form shows before anything was changed."""
        columns = ("name", "kind", "url", "publisher", "published_on", "note")
        return {column: getattr(party, column) for column in columns}


class BehindForm(forms.Form):
    """One person behind a content; an empty name means nobody."""

    person = _text("Name", 200)
    role = _text("Role", 60)
    share = forms.DecimalField(
        label="Share in %", required=False, min_value=0, max_value=100, max_digits=9, decimal_places=6,
        localize=False,
    )  # fmt: skip


BehindForms = forms.formset_factory(BehindForm, extra=BEHIND_ROWS)


def start_behind(rows: Sequence[BehindRow]) -> list[dict[str, Any]]:
    """The people behind a content, as the form shows them."""
    return [
        {
            "person": row.name,
            "role": row.role,
            "share": f"{(row.share * 100).normalize():f}",
        }
        for row in rows
    ]


def told_behind(rows: Sequence[Mapping[str, Any]]) -> str:
    """The people behind a content in words, as rows of the form name them, with role and share."""
    lines = []
    for row in rows:
        if person := (row.get("person") or "").strip():
            share = row.get("share")
            told = "no share" if share in (None, "") else f"{plain(Decimal(str(share)))} %"
            lines.append(f"{person}, {row['role']}, {told}" if row.get("role") else f"{person}, {told}")
    return "; ".join(lines)
