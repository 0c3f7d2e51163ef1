"""Keeps those findable whom an import filled in: their search words, worked out anew from all that is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from headwater.actions.parties import SEARCHED, words_of
from headwater.store.models import Address, Party, Role
from headwater.store.queries.imports import chunks


def refresh_search(parties: Iterable[int]) -> None:
    """Set the search words of these parties anew, where they differ."""
    for chunk in chunks(set(parties)):
        roles, addresses = defaultdict(list), defaultdict(list)
        for party, name in (
            Role.objects.filter(party_id__in=chunk).order_by("pk").values_list("party_id", "name")
        ):
            roles[party].append(name)
        rows = Address.objects.filter(party_id__in=chunk).order_by("pk")
        for party, value in rows.values_list("party_id", "value"):
            addresses[party].append(value)
        for row in Party.objects.filter(pk__in=chunk).values("pk", "name", "search", *SEARCHED):
            pk, name, before = row.pop("pk"), row.pop("name"), row.pop("search")
            found_by = words_of(name=name, **row, roles=roles[pk], addresses=addresses[pk])
            if found_by != before:
                Party.objects.filter(pk=pk).update(search=found_by)
