"""When sending waits for a person: a ledger that was copied or restored, a clock that jumped, letters long overdue.

A machine cannot know then what left already, or whether a letter is still right. So nothing leaves until somebody looks
at the waiting letters and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from headwater.actions.acting import Seat, one_act
from headwater.actions.mailboxes import data_dir
from headwater.delivery.standing import last_handed, mark_of, note_handed
from headwater.store.models import Job, Letter, Mailbox

LONG: Final = timedelta(hours=36)
CLOCK: Final = "sending"
"""The job that keeps when the outbox last looked at its clock."""
HANDED: Final = ("handing", "uncertain", "sent")
COPIED: Final = (
    "This ledger was copied, moved or brought back from a backup. Letters below may have left already: look into your "
    "Sent folder, take back what left, then release."
)
TURNED_BACK: Final = (
    "The clock of this machine went back by more than a day and a half. Check it, then release."
)
JUMPED: Final = (
    "The outbox has not looked for more than a day and a half, or the clock of this machine jumped. Look whether the "
    "waiting letters are still right, then release."
)
OVERDUE: Final = (
    "Letters have waited for more than a day and a half. Look whether they are still right, then release."
)


def hold_what_must(now: datetime) -> None:
    """Hold every mailbox whose letters must not leave by themselves, and note that the clock was looked at."""
    before = Job.objects.filter(name=CLOCK).values_list("ran_at", flat=True).first()
    for mailbox, reason in _reasons(now, before):
        with one_act(seat=Seat(mailbox.workspace), now=now, action="hold_sending") as act:
            Mailbox.objects.filter(pk=mailbox.pk).update(hold=reason, **act.mark)
    Job.objects.update_or_create(name=CLOCK, defaults={"ran_at": now, "worked_at": now})


def _reasons(now: datetime, before: datetime | None) -> Iterator[tuple[Mailbox, str]]:
    """The mailboxes to hold. One that never sent takes the mark of this installation."""
    mark, restored = mark_of(data_dir()), knows_too_little()
    boxes = Mailbox.objects.filter(trashed_at=None, hold="").exclude(smtp_host="").select_related("workspace")
    for mailbox in boxes.order_by("pk"):
        if not mailbox.mark and not restored:
            Mailbox.objects.filter(pk=mailbox.pk).update(mark=mark)
        elif restored or mailbox.mark != mark:
            yield mailbox, COPIED
            continue
        waiting = Letter.objects.filter(mailbox=mailbox, state="queued", trashed_at=None)
        if before and now < before - LONG and waiting.exists():
            yield mailbox, TURNED_BACK
        elif waiting.filter(due_at__lt=now - LONG).exists():
            yield mailbox, OVERDUE
        elif before and now > before + LONG and waiting.filter(changed_at__lte=before).exists():
            yield mailbox, JUMPED


def knows_too_little() -> bool:
    """Whether a letter left of which the database does not know: it is older than what happened since."""
    last = last_handed(data_dir())
    return bool(last) and not Letter.objects.filter(message_id=last, state__in=HANDED).exists()


def release(*, seat: Seat, now: datetime, mailbox: Mailbox) -> None:
    """A person looked: the waiting letters of this mailbox may leave now, from this installation."""
    with one_act(seat=seat, now=now, action="release_sending") as act:
        mailbox = act.fresh(mailbox)
        if knows_too_little():
            note_handed(data_dir(), "")
        Mailbox.objects.filter(pk=mailbox.pk).update(hold="", mark=mark_of(data_dir()), **act.mark)
        waiting = Letter.objects.filter(mailbox=mailbox, state="queued", trashed_at=None, due_at__lt=now)
        waiting.update(due_at=now, **act.mark)
        Job.objects.update_or_create(name=CLOCK, defaults={"ran_at": now})
