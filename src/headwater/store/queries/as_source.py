"""What is known of a party as a source: topics and markets, why it fell silent, and which sources are not rated yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from headwater.core.words import Kind
from headwater.store.models import Label, Party, Referral, Silence, Workspace

CONTACTS = tuple(str(kind) for kind in Kind if kind.is_contact)
UNRATED = Q(source__knows_me=None) | Q(source__understands_value=None)


@dataclass(frozen=True, slots=True)
class Unrated:
    """A source with a rating missing: how many it sent, and the two ratings as far as they are known."""

    pk: int
    name: str
    kind: str
    people: int
    knows_me: int | None
    understands_value: int | None


def labels_of(party: Party) -> dict[str, list[str]]:
    """The topics and the markets of a party, by those two words."""
    found: dict[str, list[str]] = {"topics": [], "markets": []}
    for kind, name in Label.objects.filter(party=party).order_by("name").values_list("kind", "name"):
        found.setdefault(f"{kind}s", []).append(name)
    return found


def silences_of(party: Party) -> list[Silence]:
    """Why a source fell silent, the entry that counts first."""
    return list(Silence.objects.filter(source=party, trashed_at=None).order_by("-on", "-pk"))


def newest_silences(workspace: Workspace, sources: Collection[int]) -> dict[int, Silence]:
    """The entry that counts for each of these sources that has one."""
    rows = Silence.objects.of(workspace).filter(source__in=sources).order_by("on", "pk")
    return {row.source_id: row for row in rows}


def unrated_sources(workspace: Workspace, most: int) -> tuple[list[Unrated], int]:
    """Contacts that sent me somebody and lack a rating, most people first, and how many there are."""
    rows: Any = (
        Referral.objects.of(workspace)
        .filter(UNRATED, provider_id=workspace.me_id, source__kind__in=CONTACTS)
        .values("source_id", "source__name", "source__kind", "source__knows_me", "source__understands_value")
        .annotate(people=Count("prospect_id", distinct=True))
        .order_by("-people", "source__sort_name", "source_id")
    )
    shown = [
        Unrated(
            row["source_id"], row["source__name"], row["source__kind"], row["people"], row["source__knows_me"],
            row["source__understands_value"],
        )
        for row in rows[:most]
    ]  # fmt: skip
    return shown, len(shown) if len(shown) < most else rows.count()
