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
NEAR: Final = timedelta(days=1)
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
    found = _alike(act, head, who, at) or _introduced_by_hand(act, head, who, at)
    if found is None:
        return []
    if head.message_id:
        Letter.objects.filter(pk=found.pk).update(message_id=head.message_id[:200])
    mark_sent(act, found, at=at)
    return [found]


def _alike(act: Act, head: MailHead, who: Party, at: datetime) -> Letter | None:
    """The oldest letter to the same receivers with the same subject that was got ready within the last 14 days."""
    receivers = {fold_address("email", each) for each in head.receivers}
    rows = Letter.objects.of(act.workspace).filter(
        Q(contact=who) | Q(other=who), way__in=OWN_WAYS, state="draft", changed_at__gte=at - WITHIN,
        added_at__lte=at + timedelta(days=1),
    )  # fmt: skip
    letter: Letter
    for letter in rows.select_related("contact").order_by("pk"):
        both = {fold_address("email", each) for each in (letter.to, letter.to_other) if each}
        if both and both <= receivers and _same_words(letter.subject, head.subject):
            return letter
    return None


def _introduced_by_hand(act: Act, head: MailHead, who: Party, at: datetime) -> Letter | None:
    """A letter to two that the user sent with their mail program and said so: found here, it is no second dealing.

    From now on it goes by the Message-ID that the mail program gave it, so that answers to it are recognised.
    """
    rows = Letter.objects.of(act.workspace).filter(
        Q(contact=who) | Q(other=who), kind="introduction", state="sent", way__in=OWN_WAYS,
        sent_at__range=(at - NEAR, at + NEAR),
    )  # fmt: skip
    letter: Letter
    for letter in rows.select_related("contact").order_by("pk"):
        if _same_words(letter.subject, head.subject):
            return letter
    return None


def _same_words(one: str, other: str) -> bool:
    return on_one_line(one)[:300].casefold() == on_one_line(other).casefold()
