"""What a contact is looking for, and how often they turned to me unasked, year by year."""

from __future__ import annotations

from collections import Counter

from headwater.store.models import Need, Party, Workspace


def needs_of(workspace: Workspace, contact: Party) -> list[Need]:
    """The needs of a contact: those not met first, then newest first."""
    rows = Need.objects.of(workspace).filter(contact=contact).order_by("-on", "-pk")
    return sorted(rows, key=lambda need: need.met_on is not None)


def unasked_by_year(needs: list[Need]) -> list[tuple[int, int]]:
    """How many needs they brought unasked in each year, newest first."""
    years = Counter(need.on.year for need in needs if need.unasked)
    return sorted(years.items(), reverse=True)
