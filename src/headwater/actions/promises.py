"""What I promised a contact, and until when: open until it is kept or withdrawn. A kept one is a proof of trust."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.bearings import add_bearing
from headwater.actions.figures import checked_day
from headwater.actions.told import Told, day_told, looked_after, row_told, word
from headwater.store.models import Party, Promise

SETTLED: Final = ("kept", "withdrawn")
CHANGEABLE: Final = ("text", "on", "due_on", "note")


def make_promise(
    *,
    seat: Seat,
    now: datetime,
    contact: Party,
    text: str,
    due_on: date,
    on: date | None = None,
    key: str = "",
) -> Promise:
    """Write down what I promised; `on` is the day I did (None: today), `due_on` the day until which."""
    body = {"contact": contact.pk, "text": text, "due_on": due_on, "on": on}
    with one_act(seat=seat, now=now, action="make_promise", key=key, body=body) as act:
        if act.repeated:
            return Promise.objects.get(pk=act.result["promise"])
        promise = add_promise(act, contact=contact, text=text, due_on=due_on, on=on or act.today)
        act.result = {"promise": promise.pk}
        return promise


def add_promise(act: Act, *, contact: Party, text: str, due_on: date, on: date) -> Promise:
    """As `make_promise`, inside an open act."""
    contact = looked_after(act, contact)
    promise = Promise(**act.stamp, contact=contact, text=text, on=on, due_on=due_on)
    _check(act, promise)
    with telling():
        promise.save(force_insert=True)
    return promise


def _check(act: Act, promise: Promise) -> None:
    promise.text, promise.note = " ".join(promise.text.split()), " ".join(promise.note.split())
    if not promise.text:
        raise Refused("Write what you promised.", place="text")
    check_texts(Promise, {"text": promise.text, "note": promise.note})
    checked_day(act, promise.on)
    if checked_day(act, promise.due_on, place="due_on", ahead=True) < promise.on:
        raise Refused("It cannot be due before you promised it.", place="due_on")


def change_promise(*, seat: Seat, now: datetime, promise: Promise, **changes: Any) -> Promise:
    """Correct a promise, or move its day; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_promise") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a promise cannot be changed here.")
        promise = act.fresh(promise)
        out_of_trash(promise, "This promise")
        for column, value in changes.items():
            setattr(promise, column, value)
        _check(act, promise)
        promise.changed_at, promise.changed_by = act.now, act.seat.user
        with telling():
            promise.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return promise


def settle_promise(
    *,
    seat: Seat,
    now: datetime,
    promise: Promise,
    state: str = "kept",
    on: date | None = None,
    note: str = "",
) -> Promise:
    """Say that a promise was kept or withdrawn; `on` None is today."""
    with one_act(seat=seat, now=now, action="settle_promise") as act:
        return _settle(act, promise, state=state, on=on or act.today, note=note)


def keep(act: Act, promise: Promise, *, on: date) -> Promise:
    """Say inside an open act that a promise was kept."""
    return _settle(act, promise, state="kept", on=on, note="")


def _settle(act: Act, promise: Promise, *, state: str, on: date, note: str) -> Promise:
    promise = act.fresh(promise)
    out_of_trash(promise, "This promise")
    if state not in SETTLED:
        raise Refused(f"A promise is {' or '.join(SETTLED)}.", place="settled")
    if promise.state != "open":
        raise Refused(f"This promise was {promise.state} already.", place="settled")
    if checked_day(act, on) < promise.on:
        raise Refused("It cannot be settled before you promised it.", place="on")
    promise.state, promise.settled_on, promise.note = state, on, " ".join(note.split())
    check_texts(Promise, {"note": promise.note})
    promise.changed_at, promise.changed_by = act.now, act.seat.user
    promise.save(update_fields=["state", "settled_on", "note", "changed_at", "changed_by"])
    if state == "kept":
        add_bearing(
            act, contact=promise.contact, kind="proof", value="promise kept", on=on, basis=promise.text
        )
    return promise


def reopen_promise(*, seat: Seat, now: datetime, promise: Promise) -> Promise:
    """Open a promise again that was settled by mistake; the proof of its being kept goes to the trash."""
    with one_act(seat=seat, now=now, action="reopen_promise") as act:
        promise = act.fresh(promise)
        out_of_trash(promise, "This promise")
        if promise.state == "kept":
            proofs = promise.contact.bearings.filter(kind="proof", value="promise kept", trashed_at=None)
            proof = proofs.filter(on=promise.settled_on, basis=promise.text).last()
            if proof is not None:
                type(proof).objects.filter(pk=proof.pk).update(trashed_at=act.now, **act.mark)
        Promise.objects.filter(pk=promise.pk).update(state="open", settled_on=None, **act.mark)
        promise.refresh_from_db()
        return promise


def trash_promise(*, seat: Seat, now: datetime, promise: Promise) -> None:
    """Put a promise into the trash."""
    with one_act(seat=seat, now=now, action="trash_promise") as act:
        promise = act.fresh(promise)
        if promise.trashed_at is None:
            Promise.objects.filter(pk=promise.pk).update(trashed_at=act.now, **act.mark)


def restore_promise(*, seat: Seat, now: datetime, promise: Promise) -> None:
    """Take a promise out of the trash."""
    with one_act(seat=seat, now=now, action="restore_promise") as act:
        promise = act.fresh(promise)
        looked_after(act, promise.contact)
        Promise.objects.filter(pk=promise.pk).update(trashed_at=None, **act.mark)


def promise_in(act: Act, promise: int, _suffix: str, told: Told) -> str:
    """Settle a promise as the form says: "settled" is kept (when it says nothing) or withdrawn; "on", "note"."""
    row = row_told(act, Promise, promise)
    state = word(told, "settled", "kept")
    done = _settle(act, row, state=state, on=day_told(told, "on", act.today), note=word(told, "note"))
    return f"{'Kept' if state == 'kept' else 'Withdrawn'}: {done.text}."
