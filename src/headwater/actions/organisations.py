"""An organisation as a partner: whom one speaks to there, and the time given to it by volunteering or teaching."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day, checked_minutes
from headwater.actions.meant import Who, party_meant, told
from headwater.actions.told import looked_after
from headwater.core.words import Kind
from headwater.store.models import Membership, Party, Volunteering

KINDS: Final = ("volunteering", "teaching")
CHANGEABLE: Final = ("kind", "role", "event", "on", "minutes")


def name_contact_person(
    *, seat: Seat, now: datetime, organisation: Party, member: Who, role: str = "", since: date | None = None,
    key: str = "",
) -> Membership:  # fmt: skip
    """Say whom one speaks to at an organisation. Somebody who left comes back, with the new role."""
    body = {"organisation": organisation.pk, "member": told(member), "role": role, "since": since}
    with one_act(seat=seat, now=now, action="name_contact_person", key=key, body=body) as act:
        if act.repeated:
            return Membership.objects.get(pk=act.result["membership"])
        where = _organisation(act, organisation)
        who = party_meant(act, member, place="member")
        if who.kind != Kind.PERSON or who.pk == act.workspace.me_id:
            raise Refused("Name a person other than you: somebody one can speak to there.", place="member")
        role = " ".join(role.split())
        check_texts(Membership, {"role": role})
        if since is not None:
            checked_day(act, since, place="since")
        row = Membership.objects.filter(group=where, member=who).first()
        row = row or Membership(group=where, member=who, since=since)
        row.role, row.until = role or row.role, None
        with telling():
            row.save()
        act.result = {"membership": row.pk}
        return row


def _organisation(act: Act, party: Party) -> Party:
    """The organisation or group as it stands now. Raises Refused for a person."""
    party = looked_after(act, party)
    if party.kind not in (Kind.ORGANISATION, Kind.GROUP):
        raise Refused(f"{party.name} is a person. This is for organisations and groups.")
    return party


def record_hours(
    *, seat: Seat, now: datetime, organisation: Party, kind: str, on: date, minutes: int, role: str = "",
    event: str = "", key: str = "",
) -> Volunteering:  # fmt: skip
    """Write down time given to an organisation: volunteering or teaching, as what, at which event."""
    body = {
        "organisation": organisation.pk, "kind": kind, "on": on, "minutes": minutes, "role": role, "event": event,
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="record_hours", key=key, body=body) as act:
        if act.repeated:
            return Volunteering.objects.get(pk=act.result["hours"])
        where = _organisation(act, organisation)
        made = Volunteering(
            **act.stamp, organisation=where, kind=kind, role=role, event=event, on=on, minutes=minutes
        )
        _check(act, made)
        with telling():
            made.save(force_insert=True)
        act.result = {"hours": made.pk}
        return made


def _check(act: Act, made: Volunteering) -> None:
    made.role, made.event = " ".join(made.role.split()), " ".join(made.event.split())
    check_texts(Volunteering, {"role": made.role, "event": made.event})
    if made.kind not in KINDS:
        raise Refused(f"Choose one of: {', '.join(KINDS)}.", place="kind")
    if not (made.role or made.event):
        raise Refused("Say as what you did it, or at which event.", place="role")
    checked_day(act, made.on)
    checked_minutes(made.minutes, place="hours")


def change_hours(*, seat: Seat, now: datetime, hours: Volunteering, **changes: Any) -> Volunteering:
    """Correct it; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_hours") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' cannot be changed here.")
        made = act.fresh(hours)
        out_of_trash(made, "This")
        for column, value in changes.items():
            setattr(made, column, value)
        _check(act, made)
        made.changed_at, made.changed_by = act.now, act.seat.user
        made.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return made


def trash_hours(*, seat: Seat, now: datetime, hours: Volunteering) -> None:
    """Put it into the trash."""
    with one_act(seat=seat, now=now, action="trash_hours") as act:
        made = act.fresh(hours)
        if made.trashed_at is None:
            Volunteering.objects.filter(pk=made.pk).update(trashed_at=act.now, **act.mark)


def restore_hours(*, seat: Seat, now: datetime, hours: Volunteering) -> None:
    """Take it out of the trash."""
    with one_act(seat=seat, now=now, action="restore_hours") as act:
        made = act.fresh(hours)
        looked_after(act, made.organisation)
        Volunteering.objects.filter(pk=made.pk).update(trashed_at=None, **act.mark)
