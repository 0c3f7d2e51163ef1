"""What every verb of an introduction does: take it as it stands now, write what happened, and set the state from it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from headwater.actions.acting import Act, Refused, check_texts, out_of_trash, telling
from headwater.actions.figures import checked_day, checked_minutes
from headwater.core.giving.states import Facts, may, state_of
from headwater.store.models import Candidate, GiveStep, Introduction, IntroductionStep
from headwater.store.queries.introductions import are_apart, facts_of

APART: Final = "These two cannot be introduced to each other here. Choose somebody else."
"""Said the same whatever the reason, so that it tells nothing of it."""


def here(act: Act, introduction: Introduction) -> Introduction:
    """The introduction as it stands now, with both people and the need out of the trash. Raises Refused."""
    act.own(introduction)
    rows = Introduction.objects.select_related("asker", "other", "need", "workspace")
    row: Introduction | None = rows.filter(pk=introduction.pk).first()
    if row is None:
        raise Refused("This introduction does not exist any more.")
    out_of_trash(row, "This introduction")
    for party in (row.asker, row.other):
        out_of_trash(party, party.name)
    out_of_trash(row.need, "This need")
    return row


def refuse_early(facts: Facts, step: str) -> None:
    """Make sure that this step may follow now. Raises Refused."""
    if why := may(facts, step):
        raise Refused(why)


def refuse_apart(act: Act, one: int, other: int) -> None:
    """Make sure that these two may be introduced at all. Raises Refused with a sentence that tells no reason."""
    if are_apart(act.workspace, one, other):
        raise Refused(APART, place="other")


def may_be_named(row: Introduction) -> bool:
    """Whether the other side may still be named: trusted enough, and not kept apart from the one in need."""
    trust = row.other.trust
    trusted = trust is None or trust >= row.workspace.trust_level
    return trusted and not are_apart(row.workspace, row.asker_id, row.other_id)


def moved(
    act: Act,
    row: Introduction,
    what: str,
    *,
    on: date | None = None,
    minutes: int | None = None,
    **columns: Any,
) -> Introduction:
    """Write `columns` and the state that follows from all facts; keep the step with the minutes it took.

    Once the introduction counts as a give, its minutes count there too.
    """
    day = checked_day(act, on or act.today)
    spent = None if minutes is None else checked_minutes(minutes)
    for column, value in columns.items():
        setattr(row, column, value)
    before, row.state = row.state, state_of(facts_of(row))
    row.changed_at, row.changed_by = act.now, act.seat.user
    check_texts(Introduction, {name: getattr(row, name) for name in ("why", "gain", "override")})
    with telling():
        row.save(update_fields=[*columns, "state", "changed_at", "changed_by"])
    IntroductionStep.objects.create(
        introduction=row,
        state=row.state if row.state != before else "",
        on=day,
        what=what[:120],
        minutes=spent,
    )
    if spent and row.give_id:
        GiveStep.objects.create(give_id=row.give_id, on=day, what=what[:120], minutes=spent)
    return row


def told_candidate(row: Introduction, answer: str, *, on: date, how: str) -> None:
    """What the one in need said to a name is kept with the name among those found for the need."""
    Candidate.objects.filter(need=row.need_id, party=row.other_id).update(
        answer=answer, answered_on=on, how=how[:20]
    )
