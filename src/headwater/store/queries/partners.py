"""Partners as their room shows them: the board by category, the lists by state, and what passed with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from headwater.core.partners import STATES, Flow, Overlap, overlap, standing
from headwater.core.spans import article
from headwater.core.trades import trades
from headwater.core.trades.reading import read_title
from headwater.store.deposits import gives_of, referred_on
from headwater.store.models import (
    Category,
    CategoryMember,
    Label,
    Partner,
    PartnerState,
    Party,
    Referral,
    Workspace,
)

MOST = 500
AT_ONCE = 3
"""So many candidates are to be approached at a time, and so many open categories are spoken of."""


@dataclass(frozen=True, slots=True)
class Line:
    """One category on the board: its partners, how it stands, and how many contacts in it are no partner yet."""

    category: Category
    partners: tuple[Any, ...]
    standing: str
    others: int


@dataclass(frozen=True, slots=True)
class Board:
    """Every partner category in its order, and the partners who fill none."""

    lines: tuple[Line, ...]
    loose: tuple[Any, ...]


def partners_of(workspace: Workspace) -> Any:
    """The live partners with their party and category, by how far it has come and by name.

    Whether somebody has a way to send people back plays no part in the order.
    """
    rows = Partner.objects.of(workspace).filter(party__trashed_at=None)
    return rows.select_related("party", "category").order_by("party__sort_name", "pk")


def board_of(workspace: Workspace) -> Board:
    """The board: category by category, those furthest first and then by name; ended ones are left to their list."""
    by_category: dict[int | None, list[Any]] = defaultdict(list)
    for row in partners_of(workspace).exclude(state="ended")[: MOST * 4]:
        live = row.category_id if row.category is not None and row.category.trashed_at is None else None
        by_category[live].append(row)
    order = {
        state: place for place, state in enumerate(("active", "agreed", "met", "contacted", "candidate"))
    }
    for rows in by_category.values():
        rows.sort(key=lambda row: (order.get(row.state, len(order)), row.party.sort_name, row.pk))
    others = _members_besides(workspace)
    lines = [
        Line(
            category, tuple(by_category[category.pk]), standing(row.state for row in by_category[category.pk]),
            others.get(category.pk, 0),
        )
        for category in categories_of(workspace)
    ]  # fmt: skip
    return Board(tuple(lines), tuple(by_category[None]))


def categories_of(workspace: Workspace) -> list[Category]:
    """The user's partner categories, in their order."""
    return list(Category.objects.of(workspace).filter(kind="partner").order_by("position", "pk"))


def _members_besides(workspace: Workspace) -> Mapping[int, int]:
    """How many contacts stand in each partner category and are no partners."""
    live = Partner.objects.of(workspace).values("party")
    rows = CategoryMember.objects.filter(category__workspace=workspace, category__kind="partner")
    rows = rows.filter(party__trashed_at=None, party__kind__in=("person", "organisation", "group"))
    found = rows.exclude(party__in=live).values_list("category").annotate(many=Count("pk")).order_by()
    return dict(found)


def counts_by_state(workspace: Workspace) -> dict[str, int]:
    """How many partners there are in each state, in the order of the states."""
    rows = Partner.objects.of(workspace).filter(party__trashed_at=None).values_list("state")
    found = dict(rows.annotate(many=Count("pk")).order_by())
    return {state: found.get(state, 0) for state in STATES}


def in_state(workspace: Workspace, state: str) -> list[Any]:
    """The partners in one state, those who came to it last first; "" gives the partners in every state."""
    rows = partners_of(workspace)
    return list((rows.filter(state=state) if state else rows).order_by("-state_on", "-pk")[:MOST])


def next_candidates(workspace: Workspace, *, most: int) -> dict[int, int]:
    """The first candidates to approach, partner to party: those who sell to me first, then whoever waits longest."""
    rows = Partner.objects.of(workspace).filter(state="candidate", party__trashed_at=None)
    told = rows.values_list("kind", "state_on", "pk", "party_id")
    waiting = sorted(told, key=lambda one: (one[0] != "seller", one[1], one[2]))
    return {pk: party for _, _, pk, party in waiting[:most]}


def states_of(partner: Partner) -> list[PartnerState]:
    """The history of a partner, oldest first."""
    return list(partner.states.order_by("on", "pk"))


def flows_with(workspace: Workspace, parties: Collection[int]) -> dict[int, Flow]:
    """How many referrals and gives passed with each of these, counted alike for people, organisations and groups."""
    rows = Referral.objects.of(workspace)
    given, received = Counter[int](), Counter[int]()
    led = (
        gives_of(workspace)
        .filter(contact__in=parties)
        .values_list("contact", "direction", "referral")
        .order_by()
    )
    through = set()
    for contact, direction, referral in led:
        (given if direction == "out" else received)[contact] += 1
        through.add(referral)
    sent = rows.filter(source__in=parties, provider=workspace.me_id).order_by().values_list("source", "pk")
    received.update(source for source, pk in sent if pk not in through)
    passed_on = referred_on(workspace).filter(provider__in=parties).order_by()
    given.update(passed_on.values_list("provider_id", flat=True))
    return {pk: Flow(given[pk], received[pk]) for pk in parties}


def markets_of_mine(workspace: Workspace) -> list[str]:
    """Whom I serve: what the settings say, then the markets written at my own entry."""
    told = [word.strip() for word in workspace.markets.split(",")]
    own = Label.objects.filter(party=workspace.me_id or 0, kind="market").order_by("pk")
    return [word for word in (*told, *own.values_list("name", flat=True)) if word]


def overlap_with(workspace: Workspace, partner: Partner) -> tuple[Overlap, bool]:
    """How far a partner's target markets and mine are the same, and whether theirs are only the usual ones."""
    theirs = list(
        Label.objects.filter(party=partner.party_id, kind="market").order_by("pk").values_list("name", flat=True)
    )  # fmt: skip
    usual = [] if theirs else _usual_markets(partner.category)
    return overlap(mine=markets_of_mine(workspace), theirs=theirs or usual), bool(usual)


def _usual_markets(category: Category | None) -> list[str]:
    """Whom the trades of a category usually serve."""
    known = trades()
    keys = category.key.split() if category is not None else []
    return [market for key in keys if key in known for market in known[key].markets]


def partner_for(workspace: Workspace, party: Party) -> Partner | None:
    """What makes this contact a partner, or None."""
    found: Partner | None = (
        Partner.objects.of(workspace).filter(party=party).select_related("category").first()
    )
    return found


def trade_of(workspace: Workspace, party: Party) -> str:
    """What a partner does, with its article ("a tax adviser"), by their category or their title; "" when unknown."""
    partner = partner_for(workspace, party)
    keys = partner.category.key.split() if partner is not None and partner.category is not None else []
    known = trades()
    found = next((key for key in (*keys, *read_title(party.job_title).trades) if key in known), "")
    return article(known[found].name) if found else ""
