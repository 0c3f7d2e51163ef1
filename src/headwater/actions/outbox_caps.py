"""How many letters a mailbox may send in an hour and a day; what is over waits its turn and is never dropped."""

from __future__ import annotations

from datetime import datetime, timedelta

from headwater.store.models import Letter, Mailbox

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
COUNTED = ("claimed", "handing", "uncertain", "sent")
WAITS_ITS_TURN = "It waits its turn: this mailbox sends at most {hour} letters an hour and {day} a day."


def free_from(mailbox: Mailbox, now: datetime) -> datetime | None:
    """When the mailbox may send its next letter; None: now. The hour and the day are those before `now`.

    A letter of a clock that was ahead counts until that time has passed: rather one too few than one too many.
    """
    rows = Letter.objects.filter(mailbox=mailbox, state__in=COUNTED, way="smtp", claimed_at__gt=now - DAY)
    taken = list(rows.order_by("claimed_at").values_list("claimed_at", flat=True))
    moments = []
    for window, limit in ((HOUR, mailbox.per_hour), (DAY, mailbox.per_day)):
        inside = [at for at in taken if at and at > now - window]
        if len(inside) >= limit:
            moments.append(inside[-limit] + window)
    return max(moments, default=None)


def waits_its_turn(mailbox: Mailbox) -> str:
    """Why a letter over the limit waits, for the person."""
    return WAITS_ITS_TURN.format(hour=mailbox.per_hour, day=mailbox.per_day)
