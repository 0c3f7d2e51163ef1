"""Who may be one with an entry, and what was merged into it."""

from __future__ import annotations

from django.db.models import Q

from headwater.core.words import Kind
from headwater.store.models import Address, Merge, Party, Workspace
from headwater.store.queries.search import search

MOST = 8


def merges_of(party: Party) -> list[Merge]:
    """The merges into this entry that stand, newest first."""
    return list(Merge.objects.filter(kept=party, undone_at=None).select_related("gone", "by").order_by("-pk"))


def may_be_one(workspace: Workspace, party: Party, query: str = "") -> list[Party]:
    """Entries that may be the same: those the words find, or those of the same name, a shared address, a near name."""
    if query:
        found = search(workspace, query).parties
    else:
        shared = Address.objects.filter(party=party).values("folded")
        same = Q(normal_form=party.normal_form) | Q(addresses__folded__in=shared, addresses__kind="email")
        alike = list(Party.objects.of(workspace).filter(same).distinct().order_by("sort_name", "pk")[:MOST])
        found = [*alike, *search(workspace, party.name).parties]
    contact = Kind(party.kind).is_contact
    fitting = (one for one in found if one.pk != party.pk and Kind(one.kind).is_contact == contact)
    return list({one.pk: one for one in fitting}.values())[:MOST]
