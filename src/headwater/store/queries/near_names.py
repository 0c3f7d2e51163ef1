"""Whom a name may mean that nobody bears exactly: a lone surname, a slip of the keys, an umlaut written out.

They are asked about, never taken in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.core.identity import look_alikes
from headwater.core.names import Mention
from headwater.core.names.word_lists import COURTESY
from headwater.core.words import Kind
from headwater.store.models import Party, Workspace
from headwater.store.queries.search_index import index_of

MOST = 6
_LOOKED_AT = 40
_SURE_ENOUGH = 0.7
_WRITTEN_OUT = re.compile("([aou])e")


@dataclass(frozen=True, slots=True)
class Near:
    """Who may be meant, at most six; `only` is the one contact of whose name a lone word is part, `more` that there
    are others."""

    parties: tuple[Party, ...] = ()
    only: Party | None = None
    more: bool = False


def near_names(workspace: Workspace, mention: Mention) -> Near:
    """Who may be meant by a name that nobody bears exactly."""
    words = [word for word in mention.form.split() if word not in COURTESY]
    if mention.kind is Kind.CHANNEL or not words or any(ch.isdigit() for ch in mention.form):
        return Near()
    if len(words) == 1:
        found = _bearing(workspace, words[0], people_only=mention.kind is Kind.PERSON)
        if found:
            only = found[0] if len(found) == 1 else None
            return Near(tuple(found[:MOST]), only, len(found) > MOST)
    return Near(tuple(_misspelt(workspace, mention, words)[:MOST]))


def _bearing(workspace: Workspace, word: str, *, people_only: bool) -> list[Party]:
    """The contacts of whose name this word is a part, by name."""
    index = index_of(workspace)
    ids = {pk for spelling in _spellings(word) for pk in index.bearing(spelling)} - {workspace.me_id}
    kinds = [kind for kind in Kind if (kind is Kind.PERSON if people_only else kind.is_contact)]
    rows = Party.objects.of(workspace).filter(pk__in=sorted(ids)[:_LOOKED_AT], kind__in=kinds)
    return list(rows.order_by("sort_name", "pk")[: MOST + 1])


def _spellings(word: str) -> Iterator[str]:
    """The folded word, and how it is spelt when its umlaut is written out or drawn together."""
    yield word
    short = _WRITTEN_OUT.sub(r"\1", word)
    if short != word:
        yield short
    for place, letter in enumerate(word):
        if letter in "aou" and word[place + 1 : place + 2] != "e":
            yield f"{word[: place + 1]}e{word[place + 1 :]}"


def _misspelt(workspace: Workspace, mention: Mention, words: list[str]) -> list[Party]:
    """Those whose names differ by a typing error, nearest first."""
    ids = [pk for pk in index_of(workspace).near(words, _LOOKED_AT) if pk != workspace.me_id]
    rows = Party.objects.of(workspace).in_bulk(ids)
    parties = [rows[pk] for pk in ids if pk in rows]
    names = {party.normal_form: 1 for party in parties} | {mention.form: 1}
    alike = {
        {one.a: one.b, one.b: one.a}.get(mention.form): one.score for one in look_alikes(names).proposals
    }
    return [
        party
        for party in parties
        if alike.get(party.normal_form, 0) >= _SURE_ENOUGH
        and len(party.normal_form.split()) == len(mention.form.split())
    ]
