"""Events that make somebody need me, such as an office move, tied to the trades that hear of them early."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.core.trades import trades
from headwater.store.models import Trigger

MOST_TRADES: Final = 12
SEPARATOR: Final = ", "


def add_trigger(
    *, seat: Seat, now: datetime, name: str, heard_by: Sequence[str] = (), note: str = "", key: str = ""
) -> Trigger:
    """Add an event. `heard_by` are trades: keys of core.trades, their names, or free words; `note` is for myself."""
    body = {"name": name, "heard_by": [*heard_by], "note": note}
    with one_act(seat=seat, now=now, action="add_trigger", key=key, body=body) as act:
        if act.repeated:
            return Trigger.objects.get(pk=act.result["trigger"])
        trigger = Trigger(**act.stamp)
        _tell(act, trigger, name, heard_by, note)
        with telling():
            trigger.save(force_insert=True)
        act.result = {"trigger": trigger.pk}
        return trigger


def change_trigger(
    *, seat: Seat, now: datetime, trigger: Trigger, name: str, heard_by: Sequence[str], note: str = ""
) -> Trigger:
    """Tell an event anew: its name, who hears of it early, and the note."""
    with one_act(seat=seat, now=now, action="change_trigger") as act:
        trigger = act.fresh(trigger)
        out_of_trash(trigger, trigger.name)
        _tell(act, trigger, name, heard_by, note)
        trigger.changed_at, trigger.changed_by = act.now, act.seat.user
        with telling():
            trigger.save(update_fields=["name", "trades", "note", "changed_at", "changed_by"])
        return trigger


def _tell(act: Act, trigger: Trigger, name: str, heard_by: Sequence[str], note: str) -> None:
    """Put the words into the row. Raises Refused at their place."""
    trigger.name, trigger.note = " ".join(name.split()), " ".join(note.split())
    if not trigger.name:
        raise Refused("Write what happens, such as “A company moves to other premises”.", place="name")
    told = list(dict.fromkeys(filter(None, map(_trade, heard_by))))
    if len(told) > MOST_TRADES:
        raise Refused(f"Name up to {MOST_TRADES} trades: those that hear of it first.", place="heard_by")
    trigger.trades = SEPARATOR.join(told)
    check_texts(Trigger, {"name": trigger.name, "note": trigger.note})
    if len(trigger.trades) > 500:
        raise Refused("Name fewer trades, or shorter words for them.", place="heard_by")
    others = Trigger.objects.of(act.workspace).exclude(pk=trigger.pk).values_list("name", flat=True)
    if trigger.name.casefold() in {other.casefold() for other in others}:
        raise Refused(f"“{trigger.name}” is in the list already.", place="name")


def _trade(told: str) -> str:
    """The key of the trade that is named, else the words, without the comma that parts them."""
    words = " ".join(told.replace(",", " ").split())
    return next(
        (key for key, one in trades().items() if words.casefold() in (key, one.name.casefold())), words
    )


def trash_trigger(*, seat: Seat, now: datetime, trigger: Trigger) -> None:
    """Put an event into the trash."""
    with one_act(seat=seat, now=now, action="trash_trigger") as act:
        trigger = act.fresh(trigger)
        if trigger.trashed_at is None:
            Trigger.objects.filter(pk=trigger.pk).update(trashed_at=act.now, **act.mark)


def restore_trigger(*, seat: Seat, now: datetime, trigger: Trigger) -> None:
    """Take an event out of the trash."""
    with one_act(seat=seat, now=now, action="restore_trigger") as act:
        trigger = act.fresh(trigger)
        if Trigger.objects.of(act.workspace).filter(name=trigger.name).exclude(pk=trigger.pk).exists():
            raise Refused(f"“{trigger.name}” is in the list already.")
        with telling():
            Trigger.objects.filter(pk=trigger.pk).update(trashed_at=None, **act.mark)
