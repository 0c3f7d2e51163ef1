"""An organisation as a partner: how far it stands behind me, whom one speaks to there, and the time given to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from headwater.store.models import Bearing, Membership, Party, Referral, Volunteering

MOST = 50


def in_hours(minutes: int) -> str:
    """Minutes as hours, such as 2.5; a tenth at the finest."""
    return f"{round(minutes / 60, 1):g}"


@dataclass(frozen=True, slots=True)
class Hours:
    """Time given, and how many referrals came from there since: from the organisation or one of its contact persons."""

    row: Any
    since: int

    @property
    def hours(self) -> str:
        """The time in hours, as one writes it."""
        return in_hours(self.row.minutes)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an organisation. `endorsed` is the newest statement, `before` those it followed."""

    endorsed: Any
    before: tuple[Any, ...]
    people: tuple[Any, ...]
    hours: tuple[Hours, ...]
    minutes: int
    referrals: int
    trashed: tuple[Any, ...]

    @property
    def total(self) -> str:
        """All the time given, in hours."""
        return in_hours(self.minutes)


def standing_of(party: Party) -> Standing:
    """How it stands with an organisation."""
    workspace = party.workspace
    said = Bearing.objects.of(workspace).filter(contact=party, kind="endorsement").order_by("-on", "-pk")
    newest, *before = [*said[:MOST]] or [None]
    people = Membership.objects.filter(group=party, member__trashed_at=None).select_related("member")
    given = list(Volunteering.objects.of(workspace).filter(organisation=party).order_by("-on", "-pk")[:MOST])
    came = _came_from(party)
    return Standing(
        endorsed=newest, before=tuple(before), people=tuple(people.order_by("until", "member__sort_name")[:MOST]),
        hours=tuple(Hours(row, sum(1 for on in came if on > row.on)) for row in given),
        minutes=sum(row.minutes for row in given),
        referrals=sum(1 for on in came if given and on > min(row.on for row in given)),
        trashed=tuple(Volunteering.objects.trash_of(workspace).filter(organisation=party)[:5]),
    )  # fmt: skip


def _came_from(party: Party) -> list[date]:
    """The days on which referrals to me came from the organisation or from somebody who belongs to it."""
    workspace = party.workspace
    members = Membership.objects.filter(group=party).values_list("member_id", flat=True)
    rows = Referral.objects.of(workspace).filter(source__in=[party.pk, *members], provider=workspace.me_id)
    return [on for on in rows.values_list("received_on", flat=True) if on is not None]
