"""Words ready to send: the user's templates, their mailboxes, and every letter from draft to sent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from headwater.store.models.owned import Owned

SENDING = ("queued", "claimed", "handing", "sent", "uncertain")


class Template(Owned):
    """The user's own words for one kind of letter (core.letters), with merge fields in braces."""

    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=80)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField()

    class Meta:
        """A name once for each kind."""

        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "kind", "name"], condition=Q(trashed_at=None), name="template_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"


class Mailbox(Owned):
    """The user's own mailbox: where letters leave and drafts are put. Passwords are kept encrypted.

    `per_hour` and `per_day` are the most that leave by Headwater; `reserve` of the day stay for the owner's own mail.
    `failing_since` and `fault` say what does not work; `checked_at` when it was last tried, `read_at` when it was read.
    `hold` says why sending waits for a person. `mark` names the installation that may send from here.
    """

    address = models.CharField(max_length=254)
    sender_name = models.CharField(max_length=100, blank=True)
    smtp_host = models.CharField(max_length=200, blank=True)
    smtp_port = models.PositiveIntegerField(default=587)
    smtp_security = models.CharField(max_length=10, default="starttls")
    smtp_user = models.CharField(max_length=254, blank=True)
    smtp_secret = models.TextField(blank=True)
    imap_host = models.CharField(max_length=200, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=10, default="tls")
    imap_user = models.CharField(max_length=254, blank=True)
    imap_secret = models.TextField(blank=True)
    drafts_folder = models.CharField(max_length=100, blank=True)
    sent_folder = models.CharField(max_length=100, blank=True)
    per_hour = models.PositiveIntegerField(default=50)
    per_day = models.PositiveIntegerField(default=300)
    reserve = models.PositiveIntegerField(default=100)
    seen_uid = models.CharField(max_length=60, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=500, blank=True)
    hold = models.CharField(max_length=300, blank=True)
    mark = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return self.address


class Letter(Owned):
    """One letter to one contact. `signal` and `subject_of` name the suggestion that it settles once it is sent.

    `way` is copy, mailto, eml, drafts or smtp: the way the user chose. `state` is draft, queued, claimed, handing,
    sent, uncertain, failed or withdrawn. A letter that introduces two goes to `other` at `to_other` as
    well. `purpose` is the same for the same letter to the same person: it is sent once.
    """

    contact = models.ForeignKey("headwater.Party", models.PROTECT, related_name="letters")
    mailbox = models.ForeignKey(Mailbox, models.SET_NULL, null=True, blank=True, related_name="letters")
    kind = models.CharField(max_length=30)
    signal = models.CharField(max_length=40, blank=True)
    subject_of = models.CharField(max_length=60, blank=True)
    purpose = models.CharField(max_length=160, blank=True)
    to = models.CharField(max_length=254, blank=True)
    other = models.ForeignKey("headwater.Party", models.PROTECT, null=True, blank=True, related_name="+")
    to_other = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    message_id = models.CharField(max_length=200, blank=True)
    way = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=10, default="draft")
    due_at = models.DateTimeField(null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveIntegerField(default=0)
    fault = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        """The same letter to the same person leaves once."""

        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "purpose"],
                condition=~Q(purpose="") & Q(state__in=SENDING, trashed_at=None),
                name="letter_sent_once",
            )
        ]
        indexes = [
            models.Index(fields=["workspace", "state", "due_at"], name="letter_by_state"),
            models.Index(fields=["message_id"], name="letter_by_message"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} to {self.to}: {self.state}"
