"""What a letter does once it has left: it counts as sent, and the suggestion it answers is settled with it."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Act
from headwater.actions.letters import settled
from headwater.actions.outbox_purpose import free_purpose
from headwater.store.models import Letter


def mark_sent(act: Act, letter: Letter, *, at: datetime) -> None:
    """Write down that a letter has left by mail, and settle what it was for in the same transaction.

    One that counts as sent already stays as it is.
    """
    mine = Letter.objects.filter(pk=letter.pk).exclude(state="sent")
    new = mine.update(
        state="sent", sent_at=at, due_at=None, fault="", purpose=free_purpose(act, letter), **act.mark
    )
    if new:
        settled(act, letter, "mail", at)
