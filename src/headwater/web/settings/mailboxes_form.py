"""The form of a mailbox: one name and password for both servers, the rest as the provider needs it."""

from __future__ import annotations

from typing import Any

from django import forms

from headwater.delivery.presets import PRESETS, Preset
from headwater.store.models import Mailbox

KEPT = "One is kept. Leave this empty to keep it."
SECURITY = [("starttls", "STARTTLS"), ("tls", "TLS"), ("plain", "none, on this machine")]
PLAIN_TEXT = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
HIDDEN = forms.PasswordInput(attrs={"autocomplete": "new-password"})


class MailboxForm(forms.Form):
    """Where letters leave and drafts are put."""

    address = forms.CharField(label="My mail address", max_length=254, widget=PLAIN_TEXT)
    sender_name = forms.CharField(
        label="My name, as receivers see it", max_length=100, required=False, widget=PLAIN_TEXT
    )
    password = forms.CharField(
        label="Password", required=False, max_length=500, widget=HIDDEN,
        help_text="Kept encrypted; its key lies outside the database.",
    )  # fmt: skip
    smtp_host = forms.CharField(
        label="Server for outgoing mail (SMTP)", max_length=200, required=False, widget=PLAIN_TEXT,
        help_text="Empty: nothing is sent from here; drafts and your own mail program still work.",
    )  # fmt: skip
    smtp_port = forms.IntegerField(label="Port for outgoing mail", min_value=1, max_value=65535)
    smtp_security = forms.ChoiceField(label="Security of outgoing mail", choices=SECURITY)
    imap_host = forms.CharField(
        label="Server for incoming mail (IMAP)", max_length=200, required=False, widget=PLAIN_TEXT,
        help_text="For your drafts, and to recognise what you sent. Only the heads of mail with people you keep here "
        "are read; nothing is deleted, moved or marked as read. Empty: not read.",
    )  # fmt: skip
    imap_port = forms.IntegerField(label="Port for incoming mail", min_value=1, max_value=65535)
    imap_security = forms.ChoiceField(label="Security of incoming mail", choices=SECURITY)
    smtp_user = forms.CharField(
        label="User name, if it is not the address", max_length=254, required=False, widget=PLAIN_TEXT
    )
    imap_user = forms.CharField(
        label="User name for incoming mail, if it is not the address",
        max_length=254,
        required=False,
        widget=PLAIN_TEXT,
    )
    imap_password = forms.CharField(
        label="Password for incoming mail, if it is another one",
        required=False,
        max_length=500,
        widget=HIDDEN,
    )
    drafts_folder = forms.CharField(
        label="Folder of drafts",
        max_length=100,
        required=False,
        widget=PLAIN_TEXT,
        help_text="Empty: the server says.",
    )
    sent_folder = forms.CharField(
        label="Folder of sent mail",
        max_length=100,
        required=False,
        widget=PLAIN_TEXT,
        help_text="Empty: the server says.",
    )
    per_hour = forms.IntegerField(
        label="At most an hour",
        min_value=1,
        max_value=10_000,
        help_text="More wait their turn; none is dropped.",
    )
    allowed = forms.IntegerField(
        label="My provider allows a day",
        min_value=1,
        max_value=100_000,
        help_text="All mail of this mailbox together.",
    )
    reserve = forms.IntegerField(
        label="Of these stay for my own mail", min_value=0, max_value=100_000,
        help_text="Headwater sends at most the rest.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """What is left of the day after the reserve must be something."""
        told = super().clean() or {}
        allowed, reserve = told.get("allowed"), told.get("reserve")
        if allowed is not None and reserve is not None and reserve >= allowed:
            self.add_error("reserve", f"Nothing would be left to send. Keep fewer than {allowed:,}.")
        return told

    @property
    def told(self) -> dict[str, Any]:
        """What was said, as headwater.actions.mailboxes takes it."""
        told = dict(self.cleaned_data)
        told["per_day"] = told.pop("allowed") - told["reserve"]
        return told

    @property
    def main(self) -> list[forms.BoundField]:
        """The fields that everybody fills in."""
        return [self[name] for name in ("address", "sender_name", "password")]

    @property
    def servers(self) -> list[tuple[forms.BoundField, list[forms.BoundField]]]:
        """Outgoing and incoming: the server, then its port and security."""
        return [
            (self[f"{way}_host"], [self[f"{way}_port"], self[f"{way}_security"]]) for way in ("smtp", "imap")
        ]

    @property
    def limits(self) -> list[forms.BoundField]:
        """How much leaves a day."""
        return [self[name] for name in ("allowed", "reserve")]

    @property
    def limits_are_wrong(self) -> bool:
        """Whether one of the limits has to be put right."""
        return any(self[name].errors for name in ("per_hour", "allowed", "reserve"))

    @property
    def rest(self) -> list[forms.BoundField]:
        """What only a few need."""
        names = ("smtp_user", "imap_user", "imap_password", "drafts_folder", "sent_folder")
        return [self[name] for name in names]

    @property
    def rest_is_open(self) -> bool:
        """Whether what only a few need is in use or wrong."""
        return any(field.errors or field.value() for field in self.rest)


def start_of(preset: Preset) -> dict[str, Any]:
    """What the form holds for a provider."""
    return {
        "smtp_host": preset.smtp_host, "smtp_port": preset.smtp_port, "smtp_security": preset.smtp_security,
        "imap_host": preset.imap_host, "imap_port": preset.imap_port, "imap_security": preset.imap_security,
        "per_hour": preset.per_hour, "allowed": preset.allowed, "reserve": preset.reserve,
    }  # fmt: skip


def kept_of(mailbox: Mailbox) -> dict[str, Any]:
    """What the form holds for a mailbox that is here; never a password."""
    names = set(MailboxForm.base_fields) - {"password", "imap_password", "allowed"}
    return {name: getattr(mailbox, name) for name in names} | {"allowed": mailbox.per_day + mailbox.reserve}


def hint_of(mailbox: Mailbox) -> str:
    """What the provider of this mailbox wants, known by its server."""
    hosts = {mailbox.smtp_host, mailbox.imap_host} - {""}
    return next((each.hint for each in PRESETS.values() if {each.smtp_host, each.imap_host} & hosts), "")
