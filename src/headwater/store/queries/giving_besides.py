"""What passed besides gives and referrals: gifts and help in a touch, introductions, who came through their contents.

With `passed_between` these are all deposits there are, as `core.deposits` says; the folder counts the same rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final
from zoneinfo import ZoneInfo

from headwater.store.deposits import gifts_by_touch, gives_of
from headwater.store.models import Behind, Party, Referral, Workspace
from headwater.store.queries.giving import Passed, passed_between

PASSED: Final = frozenset({"gives", "sent", "served"})
"""Whoever has nothing of these (`people_has`) has nothing that `passed_between` finds."""


def everything_between(workspace: Workspace, contact: Party, there: Collection[str]) -> list[Passed]:
    """All that passed between a contact and me, newest first; looks only for what `there` says there is."""
    found = passed_between(workspace, contact) if PASSED.intersection(there) else []
    if "touches" in there:
        found += _touches(workspace, contact)
    if "introduced" in there:
        found += _introduced(workspace, contact)
    if "behind" in there:
        found += _through(workspace, contact)
    return sorted(
        found, key=lambda each: (each.on, each.give or 0, each.referral or 0, each.touch or 0), reverse=True
    )


def _touches(workspace: Workspace, contact: Party) -> Iterable[Passed]:
    zone = ZoneInfo(workspace.timezone)
    rows = gifts_by_touch(workspace).filter(contact=contact).order_by()
    return [
        Passed(
            on=at.astimezone(zone).date(), out=True, kind=kind, touch=pk, what=note, value={}, minutes=minutes or 0
        )
        for pk, kind, at, note, minutes in rows.values_list("pk", "kind", "at", "note", "minutes")
    ]  # fmt: skip


def _introduced(workspace: Workspace, contact: Party) -> Iterable[Passed]:
    """Introductions noted with the other of the two: both gained by them. The minutes stand with the other."""
    rows = gives_of(workspace).filter(other=contact, direction="out", kind="introduction").order_by()
    columns = ("pk", "on", "contact_id", "contact__name", "what", "outcome")
    return [
        Passed(
            on=on, out=True, kind="introduction", give=pk, other=other, other_name=name, what=what, outcome=outcome,
            value={},
        )
        for pk, on, other, name, what, outcome in rows.values_list(*columns)
    ]  # fmt: skip


def _through(workspace: Workspace, contact: Party) -> Iterable[Passed]:
    """Whom the contents brought that this contact stands behind."""
    contents = Behind.objects.filter(person=contact, content__trashed_at=None).values("content")
    rows = Referral.objects.of(workspace).filter(source__in=contents, provider_id=workspace.me_id).order_by()
    columns = ("pk", "received_on", "kind", "prospect_id", "prospect__name", "source__name")
    return [
        Passed(
            on=on, out=False, kind=kind, referral=pk, other=other, other_name=name, value={}, through=through
        )
        for pk, on, kind, other, name, through in rows.values_list(*columns)
    ]  # fmt: skip
