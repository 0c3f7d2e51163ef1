"""Finding people, content and referrals by any word, without accents, one typing error forgiven.

Words are looked for in the folded text kept with every party. Where that finds little, names are compared letter
by letter: the list of names is kept in the process and read again when the workspace changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from django.db.models import Q

from headwater.core.identity.typing_errors import NameIndex
from headwater.core.names import fold
from headwater.store.models import Party, Referral, Workspace

PARTIES = 12
REFERRALS = 8
ENOUGH = 5
LONGEST = 100
SHORTEST_WITH_ERROR = 4
_names: dict[int, tuple[int, list[int], NameIndex]] = {}
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found; `why` says for each party where the words stood, when not in its name."""

    parties: list[Party]
    why: dict[int, str]
    referrals: list[Referral]
    corrected: bool = False


def search(workspace: Workspace, query: str) -> Found:
    """The best matches, names that begin with the words first."""
    words = fold(query[:LONGEST]).split()[:6]
    if not words:
        return Found([], {}, [])
    parties = _by_words(workspace, words)
    corrected = False
    if len(parties) < ENOUGH:
        near = _by_likeness(workspace, words, {party.pk for party in parties})
        corrected = bool(near) and not parties
        parties += near
    parties = parties[:PARTIES]
    why = {party.pk: _where(party, words) for party in parties}
    return Found(parties, why, _referrals(workspace, parties, words), corrected)


def _by_words(workspace: Workspace, words: list[str]) -> list[Party]:
    rows = Party.objects.of(workspace)
    for word in words:
        rows = rows.filter(search__contains=word)
    first = Q(sort_name__startswith=words[0]) | Q(search__startswith=words[0])
    begins = list(rows.filter(first).order_by("sort_name", "pk")[:PARTIES])
    if len(begins) >= PARTIES:
        return begins
    known = {party.pk for party in begins}
    others = [party for party in rows.order_by("sort_name", "pk")[: 2 * PARTIES] if party.pk not in known]
    return (begins + sorted(others, key=lambda party: _rank(party, words)))[:PARTIES]


def _rank(party: Party, words: list[str]) -> tuple[bool, str, int]:
    """Words in the name before words elsewhere."""
    name = fold(party.name)
    return (not all(word in name for word in words), party.sort_name, party.pk)


def _by_likeness(workspace: Workspace, words: list[str], known: set[int]) -> list[Party]:
    if max(map(len, words)) < SHORTEST_WITH_ERROR:
        return []
    ids, names = _all_names(workspace)
    near = [ids[place] for place in names.near(words=words, limit=PARTIES) if ids[place] not in known]
    rows = Party.objects.of(workspace).in_bulk(near)
    return [rows[pk] for pk in near if pk in rows]


def _all_names(workspace: Workspace) -> tuple[list[int], NameIndex]:
    counter = Workspace.objects.values_list("counter", flat=True).get(pk=workspace.pk)
    with _lock:
        kept = _names.get(workspace.pk)
    if kept is None or kept[0] != counter:
        rows = list(Party.objects.of(workspace).order_by("pk").values_list("pk", "sort_name", "normal_form"))
        kept = (counter, [row[0] for row in rows], NameIndex(names=[f"{row[1]} {row[2]}" for row in rows]))
        with _lock:
            _names[workspace.pk] = kept
    return kept[1], kept[2]


def _where(party: Party, words: list[str]) -> str:
    """The field in which the words stood, when it was not the name."""
    if any(word in fold(party.name) for word in words):
        return ""
    for column, label in (
        ("organisation", "works at"), ("job_title", ""), ("city", "lives in"), ("how_met", "met:"),
        ("where_met", "met at"), ("publisher", "published by"), ("note", "note:"),
    ):  # fmt: skip
        text = getattr(party, column)
        if text and any(word in fold(text) for word in words):
            return f"{label} {text}".strip()[:90]
    return ""


def _referrals(workspace: Workspace, parties: Iterable[Party], words: list[str]) -> list[Referral]:
    ids = [party.pk for party in parties]
    rows = Referral.objects.of(workspace).select_related("source", "prospect")
    among = rows.filter(Q(source_id__in=ids) | Q(prospect_id__in=ids)) if ids else rows.none()
    found = list(among.order_by("-received_at", "-pk")[:REFERRALS])
    if not found and len(words) == 1 and len(words[0]) >= SHORTEST_WITH_ERROR:
        found = list(rows.filter(note__icontains=words[0]).order_by("-received_at", "-pk")[:REFERRALS])
    return found
