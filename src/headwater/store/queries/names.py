"""Which of some names the ledger knows already, and how namesakes are told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from headwater.store.models import Party, Workspace

MOST = 8


def known_forms(workspace: Workspace, forms: Iterable[str]) -> dict[str, list[Party]]:
    """The parties that bear one of these normal forms, oldest first, at most eight of each."""
    known: dict[str, list[Party]] = defaultdict(list)
    rows = Party.objects.of(workspace).filter(normal_form__in=list(forms)).order_by("pk")
    for party in rows:
        if len(known[party.normal_form]) < MOST:
            known[party.normal_form].append(party)
    return dict(known)


def told_apart(party: Party) -> str:
    """What sets a party apart from its namesakes, in a few words."""
    told = (party.organisation, party.job_title, party.city, party.how_met, party.publisher, party.url)
    first = [text[:60] for text in told if text][:2]
    return ", ".join(first) or f"{party.kind}, here since {party.added_at.day} {party.added_at:%B %Y}"
