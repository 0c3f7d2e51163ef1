"""The confidence question: what else a partner needs to feel confident, as a to-do with a day.

When it is done, the partner's level of confidence changes, and both levels stay written down.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.partners import change_in
from headwater.actions.told import Told, day_told, row_told, word
from headwater.store.models import ConfidenceStep, Partner

USUAL_DAYS: Final = 14
"""So many days one has, when nobody says until when."""
USUAL_LEVEL: Final = 2
"""What a level that nobody stated is taken for when the first step is done: one step up is 3."""
HIGHEST: Final = 5
CHANGEABLE: Final = ("text", "due_on")


def ask_confidence(
    *, seat: Seat, now: datetime, partner: Partner, text: str, due_on: date | None = None, on: date | None = None,
    key: str = "",
) -> ConfidenceStep:  # fmt: skip
    """Write down what a partner needs to feel confident. `due_on` None: in USUAL_DAYS; `on` None: today."""
    body = {"partner": partner.pk, "text": text, "due_on": due_on, "on": on}
    with one_act(seat=seat, now=now, action="ask_confidence", key=key, body=body) as act:
        if act.repeated:
            return ConfidenceStep.objects.get(pk=act.result["step"])
        step = add_step(act, partner=partner, text=text, due_on=due_on, on=on or act.today)
        act.result = {"step": step.pk}
        return step


def add_step(act: Act, *, partner: Partner, text: str, due_on: date | None, on: date) -> ConfidenceStep:
    """As `ask_confidence`, inside an open act."""
    partner = act.fresh(partner)
    out_of_trash(partner, "This partner")
    usual = max(on, act.today) + timedelta(days=USUAL_DAYS)
    step = ConfidenceStep(**act.stamp, partner=partner, text=text, on=on, due_on=due_on or usual)
    _check(act, step)
    with telling():
        step.save(force_insert=True)
    return step


def _check(act: Act, step: ConfidenceStep) -> None:
    step.text = " ".join(step.text.split())
    if not step.text:
        raise Refused("Write what they need to feel confident.", place="text")
    check_texts(ConfidenceStep, {"text": step.text})
    checked_day(act, step.on)
    if checked_day(act, step.due_on, place="due_on", ahead=True) < step.on:
        raise Refused("It cannot be due before they said it.", place="due_on")


def change_step(*, seat: Seat, now: datetime, step: ConfidenceStep, **changes: Any) -> ConfidenceStep:
    """Word it anew or move its day; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_confidence") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of this cannot be changed here.")
        step = _open(act, step)
        for column, value in changes.items():
            setattr(step, column, value)
        _check(act, step)
        step.changed_at, step.changed_by = act.now, act.seat.user
        step.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return step


def _open(act: Act, step: ConfidenceStep) -> ConfidenceStep:
    step = act.fresh(step)
    out_of_trash(step, "This")
    if step.done_on is not None:
        raise Refused("This is done already. Open it again first.")
    return step


def do_step(
    *, seat: Seat, now: datetime, step: ConfidenceStep, on: date | None = None, after: int | None = None
) -> ConfidenceStep:
    """Say that it was done; `after` is how confident they are since (None: one level more), from 1 to 5."""
    with one_act(seat=seat, now=now, action="do_confidence") as act:
        return finish(act, step, on=on or act.today, after=after)


def finish(act: Act, step: ConfidenceStep, *, on: date, after: int | None = None) -> ConfidenceStep:
    """As `do_step`, inside an open act. The partner has the new level at once."""
    step = _open(act, step)
    if checked_day(act, on) < step.on:
        raise Refused("It cannot be done before they said what they need.", place="on")
    partner = act.fresh(step.partner)
    out_of_trash(partner, "This partner")
    level = level_after(partner.confidence) if after is None else after
    if not 1 <= level <= HIGHEST:
        raise Refused(f"How confident they are goes from 1 to {HIGHEST}.", place="after")
    step.done_on, step.before, step.after = on, partner.confidence, level
    step.changed_at, step.changed_by = act.now, act.seat.user
    with telling():
        step.save(update_fields=["done_on", "before", "after", "changed_at", "changed_by"])
    change_in(act, partner, confidence=level)
    return step


def level_after(before: int | None) -> int:
    """The level that a finished step usually leads to: one more, up to the highest."""
    return min(HIGHEST, (before or USUAL_LEVEL) + 1)


def reopen_step(*, seat: Seat, now: datetime, step: ConfidenceStep) -> ConfidenceStep:
    """Say that it was not done after all. The level goes back, unless somebody set another one meanwhile."""
    with one_act(seat=seat, now=now, action="reopen_confidence") as act:
        step = act.fresh(step)
        out_of_trash(step, "This")
        if step.done_on is None:
            return step
        partner = act.fresh(step.partner)
        if partner.trashed_at is None and partner.confidence == step.after:
            change_in(act, partner, confidence=step.before)
        step.done_on, step.before, step.after = None, None, None
        step.changed_at, step.changed_by = act.now, act.seat.user
        step.save(update_fields=["done_on", "before", "after", "changed_at", "changed_by"])
        return step


def trash_step(*, seat: Seat, now: datetime, step: ConfidenceStep) -> None:
    """Put it into the trash. A level it led to stays."""
    with one_act(seat=seat, now=now, action="trash_confidence") as act:
        step = act.fresh(step)
        if step.trashed_at is None:
            ConfidenceStep.objects.filter(pk=step.pk).update(trashed_at=act.now, **act.mark)


def restore_step(*, seat: Seat, now: datetime, step: ConfidenceStep) -> None:
    """Take it out of the trash."""
    with one_act(seat=seat, now=now, action="restore_confidence") as act:
        step = act.fresh(step)
        out_of_trash(act.fresh(step.partner), "This partner")
        ConfidenceStep.objects.filter(pk=step.pk).update(trashed_at=None, **act.mark)


def confidence_in(act: Act, step_id: int, _suffix: str, told: Told) -> str:
    """Settle it from Today: done. The form may say "after" (1 to 5) and "on"."""
    step = row_told(act, ConfidenceStep, step_id)
    said = word(told, "after")
    if said and said not in "12345":
        raise Refused(f"How confident they are goes from 1 to {HIGHEST}.", place="after")
    done = finish(act, step, on=day_told(told, "on", act.today), after=int(said) if said else None)
    name = done.partner.party.name
    return f"Done: {done.text}. The confidence of {name} stands at {done.after} of {HIGHEST} now."
