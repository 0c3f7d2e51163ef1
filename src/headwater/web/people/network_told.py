"""What a person's page shows of needs and of whom they know."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from headwater.core.words import Kind
from headwater.store.models import Party, Workspace
from headwater.store.queries.giving import Passed
from headwater.store.queries.giving_needs import needs_of, unasked_by_year
from headwater.store.queries.network_of_one import (
    business_of,
    gatherings_of,
    members_of,
    memberships_of,
    ties_of,
)
from headwater.web.people.giving_told import give_and_get

FEW = 6
"""So many gatherings stand on the page at once, the newest."""


def dealings(
    workspace: Workspace,
    contact: Party,
    there: Collection[str],
    between: Sequence[Passed],
    *,
    every_gathering: bool = False,
) -> dict[str, Any]:
    """Give and get, needs, and whom they know; nothing for content and for the owner's own entry.

    `there` says what there is of the contact at all (`people_has`), `between` what passed between us.
    """
    if not Kind(contact.kind).is_contact or contact.pk == workspace.me_id:
        return {}
    needs = needs_of(workspace, contact) if "needs" in there else []
    met = []
    if "gatherings" in there:
        met = gatherings_of(contact) if every_gathering else gatherings_of(contact, FEW + 1)
    knows: dict[str, Any] = {
        "ties": ties_of(contact) if "ties" in there else [],
        "memberships": memberships_of(contact) if "memberships" in there else [],
        "members": members_of(contact) if contact.kind == Kind.GROUP else [],
        "gatherings": met[: None if every_gathering else FEW],
        "more_gatherings": not every_gathering and len(met) > FEW,
        "business": business_of(contact) if "business" in there else [],
    }
    return {
        "giving": give_and_get(between, contact),
        "needs": needs,
        "unasked": unasked_by_year(needs),
        "knows": {**knows, "any": any(knows.values())},
    }
