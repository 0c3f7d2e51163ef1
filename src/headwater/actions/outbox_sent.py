"""What a letter does once it has left: it counts as sent, and the suggestion it answers is settled with it."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction

from headwater.actions.acting import Act, Refused
from headwater.actions.outbox_purpose import free_purpose
from headwater.actions.settling import settle_in
from headwater.actions.touches import touch_in
from headwater.store.models import Letter

UNSETTLED = "It was sent. Its suggestion could not be settled by itself."


def mark_sent(act: Act, letter: Letter, *, at: datetime) -> None:
    """Write down that a letter has left, and settle what it was for in the same transaction.

    A letter that answers no suggestion is noted as a mail to the contact. Whatever hinders the settling is told at the
    letter; it never hides that the letter was sent. One that counts as sent already stays as it is.
    """
    mine = Letter.objects.filter(pk=letter.pk).exclude(state="sent")
    new = mine.update(
        state="sent", sent_at=at, due_at=None, fault="", purpose=free_purpose(act, letter), **act.mark
    )
    if not new:
        return
    try:
        with transaction.atomic():
            _settle(act, letter, at)
    except Refused as refused:
        _tell(letter, refused.sentence)
    except Exception:
        logging.getLogger("django.request").exception("A sent letter could not settle its suggestion.")
        _tell(letter, "This is a fault of ours.")


def _tell(letter: Letter, why: str) -> None:
    Letter.objects.filter(pk=letter.pk).update(fault=f"{UNSETTLED} {why}"[:500])


def _settle(act: Act, letter: Letter, at: datetime) -> None:
    if letter.signal:
        settle_in(act, signal=letter.signal, subject=letter.subject_of, told=told_of(letter))
    else:
        touch_in(act, contact=letter.contact, kind="mail", at=at, direction="out", note=letter.subject)


def told_of(letter: Letter) -> dict[str, str]:
    """What the form of the suggestion would have said: by mail, today, with the letter's own words."""
    return {
        "letter": str(letter.pk), "channel": "mail", "kind": "mail", "how": "mail",
        "note": letter.subject, "text": letter.body,
    }  # fmt: skip
