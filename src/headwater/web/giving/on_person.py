"""The part of a contact's page about giving: how far I trust them, what they offer, whom they are kept apart from."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from headwater.store.models import Apart, Offer, Party, Workspace


def could_help(workspace: Workspace, party: Party, there: Collection[str]) -> dict[str, Any]:
    """What stands in the folded part; `there` says what to look for (store.queries.people_has)."""
    offers = []
    if "offers" in there:
        offers = list(
            Offer.objects.of(workspace).filter(contact=party, ended_on=None).order_by("-on", "-pk")[:30]
        )
    aparts: list[dict[str, Any]] = []
    if "aparts" in there:
        rows = (
            Apart.objects.of(workspace).filter(Q(one=party) | Q(other=party)).select_related("one", "other")
        )
        aparts = [
            {"pk": row.pk, "who": row.other if row.one_id == party.pk else row.one, "why": row.why}
            for row in rows.order_by("pk")[:30]
        ]
    return {
        "help": {"offers": offers, "aparts": aparts, "summary": _summary(party, len(offers), len(aparts))}
    }


def _summary(party: Party, offers: int, aparts: int) -> str:
    """What is known, in a line."""
    said = [f"trust {party.trust} of 5" if party.trust else "trust not said"]
    said += [f"{offers} offer{'' if offers == 1 else 's'}"] if offers else []
    said += [f"up to {party.capacity} introductions a month"] if party.capacity is not None else []
    said += [f"kept apart from {aparts}"] if aparts else []
    return ", ".join(said)
