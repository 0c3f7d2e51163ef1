"""Finding people, content and referrals by any word, without accents, one typing error forgiven.

Names that begin with the words come first, then names that hold them, then whatever else is known of somebody: where
they work and live, how and where they were met, what they are to me, their addresses, notes. Only where no name
fits, names are compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice

from headwater.core.names import fold
from headwater.store.models import Party, Referral, Workspace
from headwater.store.queries.search_index import index_of

PARTIES = 12
REFERRALS = 8
LONGEST = 100
MOST_WORDS = 6
SHORTEST_WITH_ERROR = 4
PLACES = (
    ("organisation", "works at"), ("job_title", ""), ("city", "lives in"), ("how_met", "how you met:"),
    ("where_met", "met at"), ("publisher", "published by"), ("note", "note:"),
)  # fmt: skip
SHOWN = ("name", "kind", *(column for column, _ in PLACES))
TOLD = ("received_on", "source__name", "prospect__name")


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found; `why` says for each party where the words stood, when not in its name."""

    parties: list[Party]
    why: dict[int, str]
    referrals: list[Referral]
    corrected: bool = False


def search(workspace: Workspace, query: str) -> Found:
    """The best matches, names that begin with the words first."""
    words = fold(query[:LONGEST]).split()[:MOST_WORDS]
    if not words:
        return Found([], {}, [])
    index = index_of(workspace)
    named = _first(index.beginning(words), index.holding(words))
    found = named if len(named) >= PARTIES else _first(named, index.telling(words))
    near: list[int] = []
    if not named and max(map(len, words)) >= SHORTEST_WITH_ERROR:
        near = index.near(words, PARTIES)
    parties = _read(workspace, _first(near, found))
    why = {party.pk: _where(party, words) for party in parties}
    return Found(parties, why, _referrals(workspace, parties, words), corrected=bool(near) and not found)


def _first(*several: Iterable[int]) -> list[int]:
    """The first twelve ids, each once."""

    def fresh() -> Iterator[int]:
        seen: set[int] = set()
        for ids in several:
            for pk in ids:
                if pk not in seen:
                    seen.add(pk)
                    yield pk

    return list(islice(fresh(), PARTIES))


def _read(workspace: Workspace, ids: list[int]) -> list[Party]:
    rows = Party.objects.of(workspace).only(*SHOWN).in_bulk(ids)
    return [rows[pk] for pk in ids if pk in rows]


def _where(party: Party, words: list[str]) -> str:
    """The field in which the words stood, when it was not the name."""
    name = fold(party.name)
    words = [word for word in words if word not in name]
    if not words:
        return ""
    for column, label in PLACES:
        text = getattr(party, column)
        if text and any(word in fold(text) for word in words):
            return f"{label} {text}".strip()[:90]
    return ""


def _referrals(workspace: Workspace, parties: Iterable[Party], words: list[str]) -> list[Referral]:
    """The newest referrals from or to these parties; where there are none, those whose note holds the word."""
    rows = Referral.objects.of(workspace).order_by()
    ids = [party.pk for party in parties]
    # The parties are the workspace's own, so their referrals are; naming it here would mislead the choice of index.
    live = Referral.objects.filter(trashed_at=None).order_by()
    sent, came = live.filter(source_id__in=ids), live.filter(prospect_id__in=ids)
    keys = (
        sent.values_list("received_at", "pk").union(came.values_list("received_at", "pk"), all=True)
        if ids
        else ()
    )
    newest = [pk for _, pk in nlargest(REFERRALS, set(keys))]
    if not newest and len(words) == 1 and len(words[0]) >= SHORTEST_WITH_ERROR:
        noted = rows.filter(note__icontains=words[0]).order_by("-received_at", "-pk")
        newest = list(noted.values_list("pk", flat=True)[:REFERRALS])
    shown = rows.select_related("source", "prospect").only(*TOLD).in_bulk(newest)
    return [shown[pk] for pk in newest]
