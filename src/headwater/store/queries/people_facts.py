"""The facts of one party's page: how to reach them, what they are to me, thanks given and owed, who is behind what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Count, Max

from headwater.core.folder import ROLES
from headwater.core.roles import roles_by_facts
from headwater.store.models import Address, Behind, Engagement, Party, Referral, Role, Thanks, Workspace

MOST = 20


@dataclass(frozen=True, slots=True)
class BehindRow:
    """One person behind a content, or one content of a person."""

    pk: int
    name: str
    kind: str
    role: str
    share: Decimal


@dataclass(frozen=True, slots=True)
class ThanksState:
    """Thanks to a person, or for what a content brought: given so often, last on, and owed for these referrals."""

    given: int
    last: datetime | None
    owed: list[tuple[int, str, date]]
    owed_count: int


def addresses_of(party: Party) -> list[tuple[str, str, str]]:
    """(kind, value, label) of every address."""
    rows = Address.objects.filter(party=party).order_by("kind", "pk")
    return list(rows.values_list("kind", "value", "label"))


def roles_of_one(party: Party) -> list[str]:
    """What a contact is to me."""
    return sorted(Role.objects.filter(party=party).values_list("name", flat=True))


def roles_found(workspace: Workspace, party: Party, there: Collection[str], today: date) -> list[str]:
    """What a contact is to me by what happened, as their folder has it; `there` says what to look for."""
    mine, work, came = Referral.objects.of(workspace).filter(provider=workspace.me_id), [], []
    sent = False
    if not {"sent", "behind"}.isdisjoint(there):
        contents = Behind.objects.filter(person=party, content__trashed_at=None).values("content")
        sent = mine.filter(source=party).exists() or (
            "behind" in there and mine.filter(source__in=contents).exists()
        )
    if "work" in there:
        work = list(
            Engagement.objects.of(workspace).filter(client=party).values_list("started_on", "ended_on")
        )
    if "came" in there and not work:
        came = list(mine.filter(prospect=party).values_list("stage", flat=True))
    found = roles_by_facts(partner="partner" in there, sent=sent, work=work, came=came, today=today)
    return [role for role in ROLES if role in found]


def behind_rows(party: Party, *, is_contact: bool) -> list[BehindRow]:
    """The people behind a content, or the contents a contact stands behind; the largest share first."""
    other = "content" if is_contact else "person"
    rows = Behind.objects.filter(
        **{"person" if is_contact else "content": party, f"{other}__trashed_at": None}
    )
    columns = (f"{other}_id", f"{other}__name", f"{other}__kind", "role", "share")
    return [BehindRow(*row) for row in rows.order_by("-share", "pk").values_list(*columns)]


def thanks_state(workspace: Workspace, party: Party, contents: list[int], *, is_contact: bool) -> ThanksState:
    """Thanks given to a contact, or for what a content brought; and owed for what it or its `contents` sent."""
    mine = {"person": party} if is_contact else {"referral__source": party}
    given = Thanks.objects.filter(**mine, referral__trashed_at=None)
    told = given.aggregate(many=Count("referral_id", distinct=True), last=Max("given_at"))
    sources = [party.pk, *contents]
    owed = (
        Referral.objects.of(workspace)
        .filter(thanks="owed", source_id__in=sources)
        .order_by("received_at", "pk")
    )
    found = list(owed.values_list("pk", "prospect__name", "received_on")[: MOST + 1])
    many = len(found) if len(found) <= MOST else owed.count()
    return ThanksState(told["many"], told["last"], found[:MOST], many)


def work_of(
    workspace: Workspace, party: Party
) -> list[tuple[int, date, date | None, Decimal | None, str, str]]:
    """The newest paid work of a client: (id, start, end, value, currency, service)."""
    rows = Engagement.objects.of(workspace).filter(client=party).order_by("-started_on", "-pk")
    return list(rows.values_list("pk", "started_on", "ended_on", "value", "currency", "service")[:MOST])
