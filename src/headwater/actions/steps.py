"""Writing down the steps on the way: what a prospect saw, read, opted into or booked; and how many looked on."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.activities import put_back, put_into_trash
from headwater.actions.naming import source_named
from headwater.actions.rulings import CONFIDENCES
from headwater.core.words import Kind
from headwater.store.models import Party, Step

KINDS = ("seen", "read", "opted in", "mailed", "clicked", "asked", "booked", "met", "proposed")
MOST = 100_000_000


def record_step(
    *,
    seat: Seat,
    now: datetime,
    source: Party | str,
    kind: str,
    at: datetime,
    person: Party | None = None,
    count: int = 1,
    machine: bool = False,
    certainty: str = "unknown",
    note: str = "",
    key: str = "",
) -> Step:
    """Record one step of a person, or of `count` visitors nobody knows (`person` None), with its source.

    `source` is a party, or a name that is found or made in place. What `machine` marks never gets credit.
    """
    body = {
        "source": source.pk if isinstance(source, Party) else source, "kind": kind, "at": at, "count": count,
        "person": person.pk if person else None, "machine": machine, "certainty": certainty, "note": note,
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="record_step", key=key, body=body) as act:
        if act.repeated:
            return Step.objects.get(pk=act.result["step"])
        _check(act, kind=kind, certainty=certainty, at=at, count=count, note=note)
        who, whence = _parties(act, person, source, count)
        with telling():
            step = Step.objects.create(
                **act.stamp, source=whence, person=who, kind=kind, at=at, count=count, machine=machine,
                certainty=certainty, note=note,
            )  # fmt: skip
        act.result = {"step": step.pk}
        return step


def _check(act: Act, *, kind: str, certainty: str, at: datetime, count: int, note: str) -> None:
    for value, allowed, place in ((kind, KINDS, "kind"), (certainty, CONFIDENCES, "certainty")):
        if value not in allowed:
            raise Refused(f"'{value}' is not one of: {', '.join(allowed)}.", place=place)
    check_texts(Step, {"note": note})
    if at > act.now:
        raise Refused("A step cannot lie in the future.", place="at")
    if not 0 < count <= MOST:
        raise Refused(f"Write how many there were, from 1 to {MOST:,}.", place="count")


def _parties(act: Act, person: Party | None, source: Party | str, count: int) -> tuple[Party | None, Party]:
    """Whose step it was and where it came from, as they stand now. Raises Refused."""
    whence = (
        act.fresh(source) if isinstance(source, Party) else source_named(act, source, otherwise=Kind.CONTENT)
    )
    out_of_trash(whence, whence.name, place="source")
    if person is None:
        return None, whence
    who = act.fresh(person)
    out_of_trash(who, who.name, place="person")
    if count != 1:
        raise Refused("Only visitors without a name come in numbers.", place="count")
    if not Kind(who.kind).is_contact or who.pk == act.workspace.me_id:
        raise Refused(f"{who.name} is no prospect. A step is taken by somebody else.", place="person")
    if whence.pk in (who.pk, act.workspace.me_id):
        raise Refused("Name what they saw, read or heard, or who told them.", place="source")
    return who, whence


def mark_machine(*, seat: Seat, now: datetime, step: Step, machine: bool) -> Step:
    """Mark a step as probably no person, or take the mark off again. A marked step gets no credit."""
    with one_act(seat=seat, now=now, action="mark_machine") as act:
        step = act.fresh(step)
        out_of_trash(step, "This step")
        Step.objects.filter(pk=step.pk).update(machine=machine, **act.mark)
        step.refresh_from_db()
        return step


def trash_step(*, seat: Seat, now: datetime, step: Step) -> None:
    """Put a step into the trash."""
    with one_act(seat=seat, now=now, action="trash_step") as act:
        put_into_trash(act, step)


def restore_step(*, seat: Seat, now: datetime, step: Step) -> None:
    """Take a step out of the trash."""
    with one_act(seat=seat, now=now, action="restore_step") as act:
        step = act.fresh(step)
        for row in filter(None, (step.source, step.person)):
            out_of_trash(row, row.name)
        put_back(act, step)
