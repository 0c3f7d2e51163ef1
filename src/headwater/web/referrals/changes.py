"""The before-and-after lines of a referral in words: only what differs, parties by name, nothing technical."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from headwater.store.models import Change, Party, Workspace
from headwater.store.money import to_decimal
from headwater.web.sources.numbers import money_words

PARTIES = ("source_id", "prospect_id", "provider_id", "group_id")
SHOWN = {
    "source_id": "source", "prospect_id": "prospect", "provider_id": "provider", "group_id": "group",
    "kind": "kind", "stage": "stage", "received_on": "received on", "qualified": "a good fit",
    "fit": "fit from 1 to 5", "readiness": "at first contact", "questions": "questions before they decided",
    "price_asked": "price asked", "price_agreed": "price agreed", "price_currency": "currency",
    "other_quotes": "had other quotes",
    "relation_to_me": "what the source is to me", "relation_to_prospect": "what the source is to them",
    "note": "note", "thanks": "thanks", "trashed_at": "in the trash since",
}  # fmt: skip
MONEY = {"price_asked", "price_agreed"}
Line = dict[str, Any]


def told_changes(workspace: Workspace, changes: Sequence[Change]) -> list[Line]:
    """Each line with who, when and what differs; lines in which nothing that is shown differs are left out."""
    read = [(change, _loaded(change.before), _loaded(change.after)) for change in changes]
    ids = {int(line[name]) for _, *lines in read for line in lines for name in PARTIES if line.get(name)}
    names = dict(Party.objects.filter(workspace=workspace, pk__in=ids).values_list("pk", "name"))
    told = [
        {"at": change.at, "by": change.by, "added": not before, "differs": _differs(before, after, names)}
        for change, before, after in read
    ]
    return [line for line in told if line["added"] or line["differs"]]


def _loaded(text: str) -> Line:
    line: Line = json.loads(text) if text else {}
    return line


def _differs(before: Line, after: Line, names: dict[int, str]) -> list[Line]:
    if not before:
        return []
    return [
        {"what": label, "before": _said(column, before, names), "after": _said(column, after, names)}
        for column, label in SHOWN.items()
        if before.get(column) != after.get(column)
    ]


def _said(column: str, line: Line, names: dict[int, str]) -> str:
    value = line.get(column)
    if value in (None, ""):
        return "nothing"
    if column in PARTIES:
        return names.get(int(str(value)), "somebody in the trash")
    if column in MONEY:
        return money_words(to_decimal(int(str(value))))
    return str(value)[:10] if column == "trashed_at" else str(value)
