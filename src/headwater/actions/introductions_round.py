"""Introductions as time goes on: an answer in the thread is noted, and what nobody answered for three weeks closes.

Only mail counts that answers the letter to both and comes from one of the two: strangers in copy say nothing, and
neither does an absence note.
"""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, day_of, one_act
from headwater.actions.introductions_after import answered_in
from headwater.actions.introductions_kept import here, moved
from headwater.core.giving.states import CLOSES, closes_on
from headwater.formats.mail_headers import MailHead
from headwater.store.models import Introduction, Party, Workspace
from headwater.store.queries.introductions import facts_of


def note_answer(act: Act, head: MailHead, who: Party, *, at: datetime) -> int:
    """Note that `who` answered in the thread of an introduction. Gives how many introductions that was news for."""
    if head.automatic or not head.references:
        return 0
    rows = Introduction.objects.of(act.workspace).filter(
        letter__message_id__in=head.references, sent_at__isnull=False, answered_on=None
    )
    news = 0
    for row in rows.select_related("letter").order_by("pk"):
        if who.pk in (row.asker_id, row.other_id) and row.sent_at and at >= row.sent_at:
            news += _note(act, row, who, at)
    return news


def _note(act: Act, row: Introduction, who: Party, at: datetime) -> bool:
    try:
        return answered_in(act, row, on=day_of(act.workspace, at), what=f"{who.name} answered"[:120])
    except Refused:
        return False


def close_quiet(*, now: datetime) -> int:
    """Close as no contact what nobody answered for three weeks after the letter. Gives how many.

    It can be opened again. Each has an act of its own, in the name of nobody, and a step with its day.
    """
    closed = 0
    for workspace in Workspace.objects.order_by("pk"):
        rows = Introduction.objects.of(workspace).filter(
            state="sent", sent_at__lte=now - CLOSES, asker__trashed_at=None, other__trashed_at=None,
            need__trashed_at=None,
        )  # fmt: skip
        for pk in list(rows.order_by("pk").values_list("pk", flat=True)):
            closed += _close(workspace, pk, now)
    return closed


def _close(workspace: Workspace, pk: int, now: datetime) -> bool:
    with one_act(seat=Seat(workspace), now=now, action="close_quiet_introduction") as act:
        row = here(act, Introduction.objects.get(pk=pk))
        day = closes_on(facts_of(row))
        if day is None or day > act.today:
            return False
        moved(act, row, "no word for three weeks", closed_on=act.today)
        return True
