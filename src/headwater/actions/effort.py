"""What bringing in leads costs: booking money and time, and the dated changes that are judged by them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.activities import put_back, put_into_trash
from headwater.actions.arrivals import currency_of, exact_amount
from headwater.actions.naming import source_named
from headwater.core.words import Kind
from headwater.store.models import Activity, Cost, Milestone, Party

CHANGEABLE = ("source", "activity", "on", "amount", "currency", "minutes", "note")
MOST_MINUTES = 1_000_000


def record_cost(
    *,
    seat: Seat,
    now: datetime,
    on: date,
    source: Party | str = "",
    activity: Activity | None = None,
    key: str = "",
    **details: Any,
) -> Cost:
    """Book money or time on a source, an activity or both. `source` is a party, or a name found or made in place.

    `details`: amount (above 0) with currency (the workspace's own when none is named), minutes, note.
    """
    named = source.pk if isinstance(source, Party) else source
    body = {"on": on, "source": named, "activity": activity.pk if activity else None, **details}
    with one_act(seat=seat, now=now, action="record_cost", key=key, body=body) as act:
        if act.repeated:
            return Cost.objects.get(pk=act.result["cost"])
        told = {"on": on, "source": source, "activity": activity, **details}
        cost = Cost(**act.stamp, **_checked(act, told))
        with telling():
            cost.save(force_insert=True)
        act.result = {"cost": cost.pk}
        return cost


def change_cost(*, seat: Seat, now: datetime, cost: Cost, **changes: Any) -> Cost:
    """Correct what was booked."""
    with one_act(seat=seat, now=now, action="change_cost") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a cost cannot be changed here.")
        cost = act.fresh(cost)
        out_of_trash(cost, "This cost")
        now_there = {column: getattr(cost, column) for column in CHANGEABLE}
        for column, value in _checked(act, {**now_there, **changes}, row=cost).items():
            setattr(cost, column, value)
        cost.changed_at, cost.changed_by = act.now, act.seat.user
        with telling():
            cost.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return cost


def trash_cost(*, seat: Seat, now: datetime, cost: Cost) -> None:
    """Put a booking into the trash."""
    with one_act(seat=seat, now=now, action="trash_cost") as act:
        put_into_trash(act, cost)


def restore_cost(*, seat: Seat, now: datetime, cost: Cost) -> None:
    """Take a booking out of the trash."""
    with one_act(seat=seat, now=now, action="restore_cost") as act:
        cost = act.fresh(cost)
        if cost.source is not None:
            out_of_trash(cost.source, cost.source.name)
        if cost.activity is not None:
            out_of_trash(cost.activity, cost.activity.name)
        put_back(act, cost)


def _checked(act: Act, told: dict[str, Any], *, row: Cost | None = None) -> dict[str, Any]:
    """The columns of a cost that may be. Raises Refused with the place."""
    amount, minutes, note = told.get("amount"), told.get("minutes"), told.get("note", "")
    check_texts(Cost, {"note": note})
    check_day(act, told["on"], what="A cost")
    if amount is None and minutes is None:
        raise Refused("Write an amount, the minutes, or both.", place="amount")
    exact_amount(amount, place="amount")
    if amount is not None and amount <= 0:
        raise Refused("Write what it cost, more than 0, or leave the amount empty.", place="amount")
    if minutes is not None and not 0 < minutes <= MOST_MINUTES:
        raise Refused(f"Write the minutes, from 1 to {MOST_MINUTES:,}, or leave them empty.", place="minutes")
    currency = currency_of(act, told.get("currency", ""), row=row) if amount is not None else ""
    return {
        "on": told["on"], "amount": amount, "currency": currency, "minutes": minutes, "note": note,
        **_spent_on(act, told),
    }  # fmt: skip


def _spent_on(act: Act, told: dict[str, Any]) -> dict[str, Any]:
    """The source and the activity, at least one of them."""
    source, activity = told.get("source"), told.get("activity")
    if isinstance(source, str):
        source = source_named(act, source, otherwise=Kind.CONTENT) if source.strip() else None
    source, activity = source and act.fresh(source), activity and act.fresh(activity)
    if source is None and activity is None:
        raise Refused("Say what it was spent on: a source, an activity, or both.", place="source")
    for row, place in ((source, "source"), (activity, "activity")):
        if row is not None:
            out_of_trash(row, row.name, place=place)
    if source is not None and source.pk == act.workspace.me_id:
        raise Refused("This is you. Choose the source or the activity it was spent on.", place="source")
    return {"source": source, "activity": activity}


def check_day(act: Act, on: date, *, what: str) -> None:
    """Costs and changes have happened. Raises Refused."""
    if on > act.today:
        raise Refused(f"{what} cannot lie in the future. Write it down when the day has come.", place="on")


def record_milestone(*, seat: Seat, now: datetime, name: str, on: date, key: str = "") -> Milestone:
    """Note a dated change whose before and after is to be compared: joined a group, raised prices."""
    with one_act(
        seat=seat, now=now, action="record_milestone", key=key, body={"name": name, "on": on}
    ) as act:
        if act.repeated:
            return Milestone.objects.get(pk=act.result["milestone"])
        check_day(act, on, what="A change")
        made = Milestone.objects.create(**act.stamp, name=_change_named(name), on=on)
        act.result = {"milestone": made.pk}
        return made


def change_milestone(
    *, seat: Seat, now: datetime, milestone: Milestone, name: str | None = None, on: date | None = None
) -> Milestone:
    """Correct the name or the day of a dated change."""
    with one_act(seat=seat, now=now, action="change_milestone") as act:
        milestone = act.fresh(milestone)
        out_of_trash(milestone, milestone.name)
        if on is not None:
            check_day(act, on, what="A change")
        Milestone.objects.filter(pk=milestone.pk).update(
            name=milestone.name if name is None else _change_named(name), on=on or milestone.on, **act.mark
        )
        milestone.refresh_from_db()
        return milestone


def _change_named(name: str) -> str:
    told = " ".join(name.split())
    check_texts(Milestone, {"name": told})
    if not told:
        raise Refused("Say in a word what changed.", place="name")
    return told


def trash_milestone(*, seat: Seat, now: datetime, milestone: Milestone) -> None:
    """Put a dated change into the trash."""
    with one_act(seat=seat, now=now, action="trash_milestone") as act:
        put_into_trash(act, milestone)


def restore_milestone(*, seat: Seat, now: datetime, milestone: Milestone) -> None:
    """Take a dated change out of the trash."""
    with one_act(seat=seat, now=now, action="restore_milestone") as act:
        put_back(act, milestone)
