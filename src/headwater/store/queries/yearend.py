"""What the review of a period shows: who sent more than one, thanks that are missing, and gifts before the holidays."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Count, Max, Min, Q

from headwater.core.credit.parts import WHOLE
from headwater.core.words import UNKNOWN, Kind, Party, Window
from headwater.core.yearend import Budgets, GiftList, Known, Root, a_year_before, gift_list
from headwater.store.models import Behind, Engagement, Referral, Workspace
from headwater.store.queries.gifts import clients_among, declined_in, sent_first, spent_on, taken_care_of
from headwater.store.queries.professions import profession_of
from headwater.store.queries.sources import count_window, described

CONTACTS: Final = [kind.value for kind in Kind if kind.is_contact]
MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody who sent more than one person in the period. `before` is how many they sent the year before."""

    party: Party
    people: int
    first: date
    last: date
    owed: int
    before: int
    clients: int


def senders_of(workspace: Workspace, window: Window) -> list[Sender]:
    """Who sent more than one person in the period, the most first."""
    hired = Engagement.objects.of(workspace).values("client")
    rows = (
        received(workspace, window)
        .values("source")
        .annotate(
            people=Count("prospect", distinct=True), first=Min("received_on"), last=Max("received_on"),
            owed=Count("pk", filter=Q(thanks="owed")),
            clients=Count("prospect", distinct=True, filter=Q(prospect__in=hired)),
        )
        .filter(people__gt=1)
        .order_by("-people", "-clients", "source")[:MOST]
    )  # fmt: skip
    found = list(rows)
    ids = [row["source"] for row in found]
    names = described(ids, workspace)
    earlier = _people_sent(workspace, before(window), ids)
    return [
        Sender(names[row["source"]], row["people"], row["first"], row["last"], row["owed"],
               earlier.get(row["source"], 0), row["clients"])
        for row in found
    ]  # fmt: skip


def before(window: Window) -> Window:
    """The same days one year earlier."""
    if window.since is None or window.until is None:
        return window
    return a_year_before(since=window.since, until=window.until)


def received(workspace: Workspace, window: Window) -> Any:
    """The referrals to me within the window, from known sources."""
    rows = Referral.objects.of(workspace).filter(provider=workspace.me).exclude(source__kind=Kind.UNKNOWN)
    return rows.filter(received_on__range=(window.since, window.until))


def _people_sent(workspace: Workspace, window: Window, sources: Collection[int]) -> dict[int, int]:
    rows = received(workspace, window).filter(source__in=list(sources)).values_list("source")
    return dict(rows.annotate(Count("prospect", distinct=True)))


def owed_in(workspace: Workspace, window: Window) -> list[Any]:
    """The referrals of the period that are still owed thanks, the oldest first."""
    rows = Referral.objects.of(workspace).filter(
        thanks="owed", received_on__range=(window.since, window.until)
    )
    return list(rows.select_related("source", "prospect").order_by("received_on", "pk")[:MOST])


def roots_of(workspace: Workspace, window: Window) -> list[Root]:
    """The contacts to whom clients of the period trace back, the most clients first.

    Where they trace back to content, those behind it stand for it. Who sent somebody but brought no client comes
    last: where nothing may follow from what they brought, they count as much as the others.
    """
    account = count_window(workspace=workspace, window=window, chain="root").root
    clients = {pk: count // WHOLE for pk, count in account.clients.items() if pk != UNKNOWN.id}
    sent = set(received(workspace, window).values_list("source", flat=True))
    names = described({*clients, *sent}, workspace)
    people: dict[int, tuple[int, str]] = {}
    for pk, party in names.items():
        if party.kind.is_contact:
            many, through = people.get(pk, (0, ""))
            people[pk] = many + clients.get(pk, 0), through
    for content, person in _behind([pk for pk, party in names.items() if not party.kind.is_contact]):
        many, _ = people.get(person, (0, ""))
        people[person] = many + clients.get(content, 0), names[content].name
    people.pop(workspace.me_id or 0, None)
    return _rooted(workspace, people)


def _behind(contents: Collection[int]) -> list[tuple[int, int]]:
    rows = Behind.objects.filter(content__in=list(contents), person__trashed_at=None)
    return list(rows.values_list("content", "person").distinct().order_by("content", "person"))


def _rooted(workspace: Workspace, people: dict[int, tuple[int, str]]) -> list[Root]:
    named, first = described(people, workspace), sent_first(workspace, people)
    hired = clients_among(workspace, people)
    made = [
        Root(named[pk], many, through, frozenset({"client"} if pk in hired else ()), first.get(pk))
        for pk, (many, through) in people.items()
        if pk in named
    ]
    return sorted(made, key=lambda one: (-one.clients, one.party.name.casefold(), one.party.id))


def gifts_before(
    workspace: Workspace, window: Window, *, budgets: Budgets, holiday: date, today: date
) -> GiftList:
    """The gifts before the holiday, as the profession lets them be listed."""
    roots = roots_of(workspace, window)
    who = [root.party.id for root in roots]
    known = Known(
        spent=spent_on(workspace, who, year=holiday.year),
        cared=taken_care_of(workspace, holiday=holiday),
        declined=declined_in(workspace, str(holiday.year), contacts=who),
    )  # fmt: skip
    return gift_list(
        profession=profession_of(workspace), roots=roots, known=known, budgets=budgets, holiday=holiday, today=today
    )  # fmt: skip
