"""The page of one person, organisation or content: who they are, who sent them, whom they sent, what happened."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from headwater.core.words import Kind, Party
from headwater.store import models
from headwater.store.models import Workspace
from headwater.store.queries.claims import claims_into
from headwater.store.queries.giving_besides import everything_between
from headwater.store.queries.people_facts import (
    BehindRow,
    addresses_of,
    behind_rows,
    roles_found,
    roles_of_one,
    thanks_state,
    work_of,
)
from headwater.store.queries.people_has import has
from headwater.store.queries.people_timeline import read_mark, timeline
from headwater.store.queries.people_tree import MOST, tree_below
from headwater.store.queries.sources import described
from headwater.store.queries.steps import latest_steps, visits_of
from headwater.web.giving.on_person import could_help
from headwater.web.partners.person_part import partner_part
from headwater.web.people.as_source import as_source
from headwater.web.people.care_told import looking_after
from headwater.web.people.giving_told import given_in
from headwater.web.people.happened import happened
from headwater.web.people.network_told import dealings
from headwater.web.people.origin import origin_of
from headwater.web.shared.access import own, seat_of, today_of
from headwater.web.shared.chain_tree import chain_tree
from headwater.web.sources.forest import forest
from headwater.web.sources.numbers import money, opens

DRAWN = 80
"""A tree below with more referrals than this is told in numbers and drawn down to its nearest hops."""
FACTS = (
    "job_title",
    "organisation",
    "city",
    "how_met",
    "where_met",
    "met_on",
    "publisher",
    "published_on",
    "url",
    "note",
)


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about one party, with the newest thirty events."""
    workspace, row = seat_of(request).workspace, own(request, models.Party, pk)
    party = Party(row.pk, row.name, Kind(row.kind))
    is_contact = party.kind.is_contact
    behind = behind_rows(row, is_contact=is_contact)
    contents = [each.pk for each in behind] if is_contact else []
    shares = sum((each.share for each in behind), Decimal(0))
    there = has(workspace, row)
    origin = origin_of(workspace, party) if is_contact and "came" in there else None
    below = _below(workspace, party) if "sent" in there else None
    contact = is_contact and row.pk != workspace.me_id
    between = everything_between(workspace, row, there) if contact else []
    return render(request, "people/person.html", {
        "party": row,
        "is_contact": is_contact,
        "is_me": row.pk == workspace.me_id,
        "addresses": addresses_of(row) if is_contact and "addresses" in there else [],
        "roles": roles_of_one(row) if is_contact and "roles" in there else [],
        "by_facts": roles_found(workspace, row, there, today_of(request)) if contact else [],
        "behind": [_behind(each) for each in behind],
        "web_address": row.url.startswith(("https://", "http://")),
        "bare": not any(getattr(row, name) for name in FACTS),
        "odd_shares": None if is_contact or not behind or _is_whole(shares) else shares,
        "origin": origin,
        "claimed": claims_into(workspace, row) if is_contact and "evidence" in there else [],
        "steps": latest_steps(workspace, row) if is_contact and "steps" in there else [],
        "visits": None if is_contact else visits_of(workspace, row),
        "below": below,
        "as_source": as_source(request, row, there, sent=below is not None),
        "thanks": thanks_state(workspace, row, contents, is_contact=is_contact),
        "work": work_of(workspace, row) if is_contact and "work" in there else [],
        "partnership": partner_part(workspace, row, between, there) if contact else None,
        "crumbs": [{"label": "People", "href": "/people"}, {"label": row.name}],
        **looking_after(request, row, there, given_in(between)),
        **(could_help(workspace, row, there) if contact else {}),
        **dealings(
            workspace, row, there, between, every_gathering=request.GET.get("gatherings") == "all"
        ),
        **_timeline(request, row, party, there),
    })  # fmt: skip


def _behind(each: BehindRow) -> dict[str, Any]:
    href = f"/people/{each.pk}"
    return {"name": each.name, "kind": each.kind, "href": href, "role": each.role, "share": each.share}


def _is_whole(shares: Decimal) -> bool:
    """Whether shares with eight digits add up to one: three thirds may lack the last digit."""
    return abs(shares - 1) < Decimal("0.0000001")


def _below(workspace: Workspace, party: Party) -> dict[str, Any] | None:
    """Whom a party sent, in numbers and as a tree."""
    below = tree_below(workspace, party.id)
    if not below.links:
        return None
    near = dict(sorted(below.links.items(), key=lambda each: (each[1].depth, each[0]))[:DRAWN])
    # The party itself is drawn as the head, whoever stands above it.
    heads = {pk: link if link.parent in near else replace(link, parent=None) for pk, link in near.items()}
    parties = described({link.prospect for link in near.values()} | {link.source for link in near.values()})
    trees = forest(links=heads, parties=parties, clients=below.clients, head_role="")
    through = f"/people/{party.id}/through"
    return {
        "direct": opens(
            f"/sources/rows?w=all&count=referrals&source={party.id}", below.direct, str(below.direct)
        ),
        "people": opens(f"{through}#people", below.people, f"{below.people}{'+' if below.cut else ''}"),
        "clients": opens(f"{through}#work", below.clients_count, str(below.clients_count)),
        "value": [money(f"{through}#work", amount, currency) for currency, amount in below.value.items()],
        "cut": below.cut,
        "most": MOST,
        "drawn": len(near),
        "all_drawn": len(near) == len(below.links) and not below.cut,
        "tree": chain_tree(roots=[tree.node for tree in trees], label=f"Whom {party.name} sent"),
    }


def _timeline(
    request: HttpRequest, row: models.Party, party: Party, there: Collection[str]
) -> dict[str, Any]:
    workspace = seat_of(request).workspace
    events, older = timeline(workspace, row, there, older=read_mark(request.GET.get("older", "")))
    zone = ZoneInfo(workspace.timezone)
    me = workspace.me.name if workspace.me else ""
    return {
        "events": [happened(event, party, me=me, zone=zone) for event in events],
        "older": f"/people/{row.pk}?{urlencode({'older': str(older)})}#timeline" if older else "",
        "newer": f"/people/{row.pk}#timeline" if request.GET.get("older") else "",
    }
