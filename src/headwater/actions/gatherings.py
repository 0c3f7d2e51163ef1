"""Recording that several contacts met or wrote to each other: a meeting, an event, a mail thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, telling
from headwater.actions.figures import FIRST_YEAR, checked_minutes
from headwater.actions.meant import Who, group_meant, party_meant, told
from headwater.core.words import Kind
from headwater.store.models import Attendance, Gathering, Party

KINDS = ("meeting", "event", "mail thread")
LEAST = 2


def record_gathering(
    *,
    seat: Seat,
    now: datetime,
    kind: str,
    at: datetime,
    people: Sequence[Who],
    title: str = "",
    group: Who | None = None,
    minutes: int | None = None,
    key: str = "",
) -> Gathering:
    """Record who was there: two contacts at least besides me. `group` is whose gathering it was."""
    body = {
        "kind": kind, "at": at, "people": [told(who) for who in people], "title": title, "group": told(group),
        "minutes": minutes,
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="record_gathering", key=key, body=body) as act:
        if act.repeated:
            return Gathering.objects.get(pk=act.result["gathering"])
        if kind not in KINDS:
            raise Refused(f"'{kind}' is not one of: {', '.join(KINDS)}.", place="kind")
        if at > act.now or at.year < FIRST_YEAR:
            raise Refused("Write the day on which it took place, up to today.", place="on")
        check_texts(Gathering, {"title": title})
        there = _there(act, people)
        gathering = Gathering(
            **act.stamp, kind=kind, at=at, title=" ".join(title.split()),
            group=group_meant(act, group, place="group") if group else None,
            minutes=None if minutes is None else checked_minutes(minutes),
        )  # fmt: skip
        with telling():
            gathering.save(force_insert=True)
            Attendance.objects.bulk_create(Attendance(gathering=gathering, party=party) for party in there)
        act.result = {"gathering": gathering.pk}
        return gathering


def _there(act: Act, people: Sequence[Who]) -> list[Party]:
    """The contacts that were there, each once and without me, who am at every one of mine."""
    found = {party.pk: party for party in (party_meant(act, who, place="people") for who in people)}
    found.pop(act.workspace.me_id or 0, None)
    for party in found.values():
        if not Kind(party.kind).is_contact:
            raise Refused(f"{party.name} is content; contacts meet.", place="people")
    if len(found) < LEAST:
        raise Refused("Name two people at least besides you who were there together.", place="people")
    return list(found.values())


def trash_gathering(*, seat: Seat, now: datetime, gathering: Gathering) -> None:
    """Put a gathering into the trash."""
    with one_act(seat=seat, now=now, action="trash_gathering") as act:
        gathering = act.fresh(gathering)
        if gathering.trashed_at is None:
            Gathering.objects.filter(pk=gathering.pk).update(trashed_at=act.now, **act.mark)


def restore_gathering(*, seat: Seat, now: datetime, gathering: Gathering) -> None:
    """Take a gathering out of the trash."""
    with one_act(seat=seat, now=now, action="restore_gathering") as act:
        gathering = act.fresh(gathering)
        Gathering.objects.filter(pk=gathering.pk).update(trashed_at=None, **act.mark)
