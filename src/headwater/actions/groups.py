"""Who belongs to which group: joining, leaving, and taking back what was a mistake."""

from __future__ import annotations

from datetime import date, datetime

from headwater.actions.acting import NotHere, Refused, Seat, check_texts, one_act, telling
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, group_meant, party_meant, told
from headwater.core.words import Kind
from headwater.store.models import Membership


def join_group(
    *,
    seat: Seat,
    now: datetime,
    group: Who,
    member: Who,
    role: str = "",
    since: date | None = None,
    key: str = "",
) -> Membership:
    """Record that a contact (also me) belongs to a group. One that left comes back, and counts from the first day."""
    body = {"group": told(group), "member": told(member), "role": role, "since": since}
    with one_act(seat=seat, now=now, action="join_group", key=key, body=body) as act:
        if act.repeated:
            return Membership.objects.get(pk=act.result["membership"])
        who = party_meant(act, member, place="member")
        where = group_meant(act, group, place="group")
        if not Kind(who.kind).is_contact or who.pk == where.pk:
            raise Refused(f"{who.name} cannot be a member of {where.name}.", place="group")
        check_texts(Membership, {"role": role})
        if since is not None:
            checked_day(act, since, place="since")
        row = Membership.objects.filter(group=where, member=who).first()
        if row is not None and row.until is None:
            raise Refused(f"{who.name} belongs to {where.name} already.", place="group")
        row = row or Membership(group=where, member=who, since=since)
        row.role, row.until, row.since = role.strip() or row.role, None, row.since or since
        with telling():
            row.save()
        act.result = {"membership": row.pk}
        return row


def leave_group(*, seat: Seat, now: datetime, membership: Membership, on: date | None = None) -> Membership:
    """Record that a contact left a group on that day; None is today."""
    with one_act(seat=seat, now=now, action="leave_group") as act:
        act.own(membership.group)
        row = Membership.objects.filter(pk=membership.pk).first()
        if row is None:
            raise NotHere("This does not exist any more.")
        row.until = checked_day(act, on or act.today, place="until")
        if row.since is not None and row.until < row.since:
            raise Refused("Nobody leaves before they joined. Look at the day again.", place="until")
        row.save(update_fields=["until"])
        return row


def drop_membership(*, seat: Seat, now: datetime, membership: Membership) -> None:
    """Take a membership away that was a mistake; the history of changes keeps it."""
    with one_act(seat=seat, now=now, action="drop_membership") as act:
        act.own(membership.group)
        Membership.objects.filter(pk=membership.pk).delete()
