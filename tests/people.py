"""The people of the tests: a practice, who sent whom, who was hired. Short calls that go through the real actions.

A source, prospect or client may be given by name: it is found in the practice, or added as a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.contrib.auth import get_user_model

from headwater.actions.acting import Seat
from headwater.actions.engagements import record_engagement
from headwater.actions.parties import record_party, set_behind
from headwater.actions.referrals import Sent, record_referral
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.workspaces import open_workspace
from headwater.store.models import Engagement, Member, Party, Referral

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
"""The moment at which the tests take place: a Monday morning."""


def at(day: str | date | datetime, hour: int = 10) -> datetime:
    """A moment of that day (UTC)."""
    if isinstance(day, datetime):
        return day
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return datetime.combine(day, time(hour), UTC)


def practice(owner: str = "Kim Vale", *, timezone: str = "UTC", currency: str = "EUR") -> Seat:
    """A practice of its own, with a user of its own, and the owner's seat in it."""
    users = get_user_model().objects
    user = users.create_user(username=f"owner{users.count() + 1}")
    return open_workspace(
        now=NOW - timedelta(days=4000), name=f"{owner}, practice", owner_name=owner, timezone=timezone,
        currency=currency, user=user,
    )  # fmt: skip


def seat_in(seat: Seat, role: str) -> Seat:
    """Another user's seat in the same practice."""
    users = get_user_model().objects
    user = users.create_user(username=f"{role}{users.count() + 1}")
    Member.objects.create(workspace=seat.workspace, user=user, role=role)
    return Seat(workspace=seat.workspace, user=user, role=role)


def person(seat: Seat, name: str, *, kind: str = "person", now: datetime = NOW, **details: Any) -> Party:
    """A new party."""
    return record_party(seat=seat, now=now, name=name, kind=kind, **details)


def known(seat: Seat, who: Party | str, *, kind: str = "person") -> Party:
    """The party itself, or the one of that name, added when it is new."""
    if isinstance(who, Party):
        return who
    return Party.objects.of(seat.workspace).filter(name=who).first() or person(seat, who, kind=kind)


def content(seat: Seat, name: str, *, behind: Iterable[Party | str] = (), kind: str = "content") -> Party:
    """A content with people behind it, in equal shares."""
    made, people = person(seat, name, kind=kind), [known(seat, who) for who in behind]
    share = Decimal(1) / max(len(people), 1)
    set_behind(seat=seat, now=NOW, content=made, people=[(who, "author", round(share, 8)) for who in people])
    return made


def referral(
    seat: Seat, source: Party | str, prospect: Party | str, day: str | date | datetime = "2026-01-15",
    *, now: datetime = NOW, key: str = "", thanked: bool = False, **details: Any,
) -> Referral:  # fmt: skip
    """`source` sent `prospect` on `day`. With `thanked`, thanks were given the same day."""
    sent = Sent(source=known(seat, source), prospect=known(seat, prospect), received_at=at(day), **details)
    made = record_referral(seat=seat, now=now, sent=sent, key=key)
    if thanked:
        made = record_thanks(seat=seat, now=now, referral=made, given=ThanksGiven(at=at(day, 18)))
    return made


def engagement(
    seat: Seat, client: Party | str, day: str | date = "2026-02-01", value: str | Decimal | None = None,
    *, now: datetime = NOW, **details: Any,
) -> Engagement:  # fmt: skip
    """Paid work for `client` from `day` on."""
    amount = None if value is None else Decimal(value)
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return record_engagement(
        seat=seat, now=now, client=known(seat, client), started_on=day, value=amount, **details
    )


def chain(
    seat: Seat, *names: str, first: str = "2020-01-01", days: int = 30, **details: Any
) -> list[Referral]:
    """Each sent the next, `days` apart: chain(seat, "Ann", "Bob", "Cy") is Ann sent Bob, Bob sent Cy."""
    start = date.fromisoformat(first)
    pairs = pairwise(names)
    return [
        referral(seat, source, prospect, start + timedelta(days=days * step), **details)
        for step, (source, prospect) in enumerate(pairs)
    ]
