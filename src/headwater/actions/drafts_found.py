"""Recognises a letter that the user sent from their own mail program, and settles what it was for.

By its Message-ID; where the mail program gave it a new one, by receiver and subject within 14 days.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from headwater.actions.acting import Act
from headwater.actions.outbox_sent import mark_sent
from headwater.actions.parties import fold_address
from headwater.formats.mail_headers import MailHead, on_one_line
from headwater.store.models import Letter, Party

WITHIN: Final = timedelta(days=14)
OWN_WAYS: Final = ("drafts", "mailto", "eml", "copy")


def find_letters(act: Act, head: MailHead, who: Party, *, at: datetime) -> list[Letter]:
    """The letters that this mail is; each counts as sent from now on. One sent by us long since is only found."""
    mine = Letter.objects.of(act.workspace)
    if head.message_id:
        same = list(mine.filter(message_id=head.message_id).select_related("contact"))
        if same:
            for letter in same:
                mark_sent(act, letter, at=at)
            return same
    found = _alike(act, head, who, at)
    if found is None:
        return []
    if head.message_id:
        Letter.objects.filter(pk=found.pk).update(message_id=head.message_id[:200])
    mark_sent(act, found, at=at)
    return [found]


def _alike(act: Act, head: MailHead, who: Party, at: datetime) -> Letter | None:
    """The oldest letter to the same receiver with the same subject that was got ready within the last 14 days."""
    receivers = {fold_address("email", each) for each in head.receivers}
    rows = Letter.objects.of(act.workspace).filter(
        Q(way__in=OWN_WAYS), state="draft", contact=who, changed_at__gte=at - WITHIN,
        added_at__lte=at + timedelta(days=1),
    )  # fmt: skip
    letter: Letter
    for letter in rows.select_related("contact").order_by("pk"):
        if fold_address("email", letter.to) in receivers and _same_words(letter.subject, head.subject):
            return letter
    return None


def _same_words(one: str, other: str) -> bool:
    return on_one_line(one)[:300].casefold() == on_one_line(other).casefold()
