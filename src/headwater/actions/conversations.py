"""The quick log after a conversation: all that came up in it, written down in one act.

Only what happened must be told. Everything else is optional: minutes, needs, what they are working on, what I
promised, a phase, the next conversation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act
from headwater.actions.appointments import add_appointment, hold
from headwater.actions.bearings import OPEN, add_bearing, close_bearing
from headwater.actions.figures import checked_day, checked_minutes, moment_on
from headwater.actions.needs import add_need
from headwater.actions.plans import finish_step
from headwater.actions.promises import add_promise, keep
from headwater.actions.told import looked_after, row_told
from headwater.actions.touches import touch_in as add_touch
from headwater.core.quickadd.needs import LONGEST, Sought, read_need
from headwater.store.models import Appointment, Bearing, Need, Party, Promise, Touch

KINDS: Final = ("call", "meeting", "message", "mail", "event")
LONGEST_BASIS: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What came up. `note` is what happened. Texts in `needs` and `working_on` are one each.

    `asked_needs` None: nobody said. `over` are statements of theirs that ended (ids), `kept` promises that are kept,
    `steps` steps of plans that were done by it, `appointment` the one in the calendar that this was.
    `phase_because` is the event that shows the phase; left out, what happened.
    """

    on: date
    note: str
    kind: str = "call"
    direction: str = "out"
    minutes: int | None = None
    asked_needs: bool | None = None
    beyond: bool = False
    needs: tuple[str, ...] = ()
    working_on: tuple[str, ...] = ()
    over: tuple[int, ...] = ()
    promised: str = ""
    promised_until: date | None = None
    kept: tuple[int, ...] = ()
    steps: tuple[int, ...] = ()
    phase: str = ""
    phase_because: str = ""
    appointment: int | None = None
    next_at: datetime | None = None
    next_what: str = ""


@dataclass(frozen=True, slots=True)
class Logged:
    """What was written: the touch, the new needs and the next appointment."""

    touch: Touch
    needs: list[Need] = field(default_factory=list)
    next: Appointment | None = None


def log_talk(*, seat: Seat, now: datetime, contact: Party, talk: Talk, key: str = "") -> Logged:
    """Write down a conversation and all that came up in it, or nothing of it. Raises Refused with the place."""
    with one_act(
        seat=seat, now=now, action="log_talk", key=key, body={"contact": contact.pk, **asdict(talk)}
    ) as act:
        if act.repeated:
            return _again(act.result)
        logged = _log(act, looked_after(act, contact), talk)
        act.result = {
            "touch": logged.touch.pk, "needs": [need.pk for need in logged.needs],
            "next": logged.next and logged.next.pk,
        }  # fmt: skip
        return logged


def _again(result: dict[str, Any]) -> Logged:
    needs = Need.objects.filter(pk__in=result["needs"]).order_by("pk")
    later = Appointment.objects.filter(pk=result["next"] or 0).first()
    return Logged(Touch.objects.get(pk=result["touch"]), list(needs), later)


def _log(act: Act, contact: Party, talk: Talk) -> Logged:
    touch = _touch(act, contact, talk)
    with _at("needs"):
        needs = [_need(act, contact, touch, talk.on, text) for text in _lines(talk.needs)]
    with _at("working_on"):
        for text in _lines(talk.working_on):
            add_bearing(act, contact=contact, kind="working on", value=text, on=talk.on, basis="they said so")
    _settle(act, contact, talk, touch)
    _promise(act, contact, talk)
    if talk.phase:
        because = talk.phase_because.strip() or " ".join(talk.note.split())[:LONGEST_BASIS]
        with _at("phase", basis="phase_because"):
            add_bearing(act, contact=contact, kind="phase", value=talk.phase, on=talk.on, basis=because)
    later = None
    if talk.next_at is not None:
        with _at("next_on", what="next_what"):
            later = add_appointment(act, contact=contact, at=talk.next_at, what=talk.next_what)
    return Logged(touch, needs, later)


def _need(act: Act, contact: Party, touch: Touch, on: date, text: str) -> Need:
    """One line: by when, how it presses and whether it is confidential are read from its words."""
    told = read_need(text, today=on) if len(text) <= LONGEST else Sought(text)
    by = told.by if told.by and told.by >= on else None
    return add_need(
        act, contact=contact, text=told.text, on=on, by=by, urgency=told.urgency, confidential=told.confidential,
        touch=touch,
    )  # fmt: skip


def _touch(act: Act, contact: Party, talk: Talk) -> Touch:
    if talk.kind not in KINDS:
        raise Refused(f"'{talk.kind}' is not one of: {', '.join(KINDS)}.", place="kind")
    note = talk.note.strip()
    if not note:
        raise Refused("Write in a few words what happened.", place="note")
    check_texts(Touch, {"note": note})
    if talk.minutes is not None:
        checked_minutes(talk.minutes)
    return add_touch(
        act, contact=contact, kind=talk.kind, at=moment_on(act, checked_day(act, talk.on)), direction=talk.direction,
        minutes=talk.minutes, asked_needs=talk.asked_needs, beyond=talk.beyond, note=note,
    )  # fmt: skip


def _settle(act: Act, contact: Party, talk: Talk, touch: Touch) -> None:
    """What this conversation ended: items they were working on, kept promises, done steps, the appointment."""
    for pk in talk.over:
        bearing = row_told(act, Bearing, pk)
        _of(contact, bearing)
        if bearing.kind in OPEN and bearing.ended_on is None:
            close_bearing(act, bearing, on=max(talk.on, bearing.on))
    for pk in talk.kept:
        promise = row_told(act, Promise, pk)
        _of(contact, promise)
        if promise.state == "open":
            keep(act, promise, on=max(talk.on, promise.on))
    for pk in talk.steps:
        finish_step(act, pk, contact=contact, on=talk.on, touch=touch)
    if talk.appointment is not None:
        appointment = row_told(act, Appointment, talk.appointment)
        _of(contact, appointment)
        hold(act, appointment, held="yes")


def _of(contact: Party, row: Any) -> None:
    if row.contact_id != contact.pk:
        raise Refused("This belongs to somebody else. Reload the page and try again.")


def _promise(act: Act, contact: Party, talk: Talk) -> None:
    if not talk.promised.strip():
        return
    if talk.promised_until is None:
        raise Refused("Until when did you promise it?", place="promised_until")
    with _at("promised", due_on="promised_until"):
        add_promise(act, contact=contact, text=talk.promised, due_on=talk.promised_until, on=talk.on)


def _lines(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(" ".join(each.split()) for each in texts) if text]


@contextmanager
def _at(otherwise: str, **places: str) -> Iterator[None]:
    """What is refused inside is told at a field of this form: `otherwise`, or the one named for its own place."""
    try:
        yield
    except Refused as refused:
        refused.place = places.get(refused.place, otherwise)
        raise
