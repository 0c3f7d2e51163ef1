"""Conversations that stand in the calendar: arranged with a contact, held or not."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, day_of, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.told import (
    Told,
    contact_told,
    day_or_none,
    looked_after,
    minutes_told,
    moment_told,
    word,
)
from headwater.store.models import Appointment, Party

CHANGEABLE: Final = ("at", "minutes", "what")
USUAL_MINUTES: Final = 30
MOST_MINUTES: Final = 24 * 60


def schedule(
    *, seat: Seat, now: datetime, contact: Party, at: datetime, minutes: int = USUAL_MINUTES, what: str = "",
    key: str = "",
) -> Appointment:  # fmt: skip
    """Put a conversation into the calendar."""
    body = {"contact": contact.pk, "at": at, "minutes": minutes, "what": what}
    with one_act(seat=seat, now=now, action="schedule", key=key, body=body) as act:
        if act.repeated:
            return Appointment.objects.get(pk=act.result["appointment"])
        made = add_appointment(act, contact=contact, at=at, minutes=minutes, what=what)
        act.result = {"appointment": made.pk}
        return made


def add_appointment(
    act: Act, *, contact: Party, at: datetime, minutes: int = USUAL_MINUTES, what: str = ""
) -> Appointment:
    """As `schedule`, inside an open act."""
    contact = looked_after(act, contact)
    made = Appointment(
        **act.stamp,
        contact=contact,
        at=at,
        minutes=minutes,
        what=what.strip() or f"Talk with {contact.name}"[:200],
    )
    _check(act, made)
    if made.at <= act.now:
        raise Refused(
            "This moment is past. A conversation that took place is logged, not scheduled.", place="at"
        )
    with telling():
        made.save(force_insert=True)
    return made


def _check(act: Act, made: Appointment) -> None:
    made.what = " ".join(made.what.split())
    check_texts(Appointment, {"what": made.what})
    if not made.what:
        raise Refused("Write what it is about.", place="what")
    if not 1 <= made.minutes <= MOST_MINUTES:
        raise Refused(f"Write how many minutes it takes, from 1 to {MOST_MINUTES:,}.", place="minutes")
    checked_day(act, day_of(act.workspace, made.at), place="at", ahead=True)


def change_appointment(*, seat: Seat, now: datetime, appointment: Appointment, **changes: Any) -> Appointment:
    """Move an appointment or word it anew; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_appointment") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of an appointment cannot be changed here.")
        made = act.fresh(appointment)
        out_of_trash(made, "This appointment")
        for column, value in changes.items():
            setattr(made, column, value)
        _check(act, made)
        made.changed_at, made.changed_by = act.now, act.seat.user
        made.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return made


def say_held(*, seat: Seat, now: datetime, appointment: Appointment, held: str) -> Appointment:
    """Say whether the conversation took place: yes, no, or blank while it is to come."""
    with one_act(seat=seat, now=now, action="say_held") as act:
        return hold(act, appointment, held=held)


def hold(act: Act, appointment: Appointment, *, held: str) -> Appointment:
    """As `say_held`, inside an open act."""
    made = act.fresh(appointment)
    out_of_trash(made, "This appointment")
    if held not in ("yes", "no", ""):
        raise Refused("Say yes or no.", place="held")
    if held == "yes" and day_of(act.workspace, made.at) > act.today:
        raise Refused("This conversation is still to come.", place="held")
    Appointment.objects.filter(pk=made.pk).update(held=held, **act.mark)
    made.held = held
    return made


def trash_appointment(*, seat: Seat, now: datetime, appointment: Appointment) -> None:
    """Put an appointment into the trash."""
    with one_act(seat=seat, now=now, action="trash_appointment") as act:
        made = act.fresh(appointment)
        if made.trashed_at is None:
            Appointment.objects.filter(pk=made.pk).update(trashed_at=act.now, **act.mark)


def restore_appointment(*, seat: Seat, now: datetime, appointment: Appointment) -> None:
    """Take an appointment out of the trash."""
    with one_act(seat=seat, now=now, action="restore_appointment") as act:
        made = act.fresh(appointment)
        looked_after(act, made.contact)
        Appointment.objects.filter(pk=made.pk).update(trashed_at=None, **act.mark)


def schedule_in(act: Act, contact: int, _suffix: str, told: Told) -> str:
    """Put a conversation into the calendar. The form says "on" (day), "at" (14:30), "minutes", "what"."""
    party = contact_told(act, contact)
    day = day_or_none(told, "on")
    if day is None:
        raise Refused("On which day? Write it as 2024-05-31.", place="on")
    made = add_appointment(
        act, contact=party, at=moment_told(act.workspace, day, word(told, "at", "10:00")),
        minutes=minutes_told(told) or USUAL_MINUTES, what=word(told, "what"),
    )  # fmt: skip
    return f"In the calendar: {made.what}, {day.day} {day:%B} at {word(told, 'at', '10:00')}."
