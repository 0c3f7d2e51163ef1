"""The introductions that are under way, for the folders of the two people they bring together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db.models import Q

from headwater.core.folder import Introduced
from headwater.core.giving.states import Facts, Said
from headwater.store import models
from headwater.store.columns import by_row, day
from headwater.store.folders_reading import Reading, gathered

RESTING: Final = ("thanked", "declined", "withdrawn")
"""States in which nothing is left to do."""
COLUMNS: Final = (
    "pk", "asker_id", "other_id", "need__text", "need__confidential", "why", "gain", "first", "override", "sent_at",
    "nudged_on", "answered_on", "met_on", "outcome_asked_on", "outcome", "thanked_on", "closed_on",
)  # fmt: skip
Row = tuple[Any, ...]


def read_introduced(reading: Reading) -> dict[int, tuple[Introduced, ...]]:
    """By contact, oldest first: two queries, one where there are none."""
    rows = (
        models.Introduction.objects.of(reading.workspace)
        .exclude(state__in=RESTING)
        .filter(asker__trashed_at=None, other__trashed_at=None, need__trashed_at=None)
    )
    if reading.people is not None:
        rows = rows.filter(Q(asker__in=reading.people) | Q(other__in=reading.people))
    found = list(by_row(rows.order_by("pk").values_list(*COLUMNS)))
    if not found:
        return {}
    reading.look_up({pk for row in found for pk in row[1:3]})
    return gathered(_sides(reading, found, _said(row[0] for row in found)))


def _said(introductions: Iterable[int]) -> dict[tuple[int, str], Said]:
    """The newest word of each side."""
    rows = models.Agreement.objects.filter(introduction__in=list(introductions)).order_by("pk")
    columns = ("introduction_id", "side", "answer", "on", "how", "withdrawn_on")
    return {
        (pk, side): Said(answer, day(on), how, None if withdrawn is None else day(withdrawn))
        for pk, side, answer, on, how, withdrawn in by_row(rows.values_list(*columns))
    }


def _sides(
    reading: Reading, rows: Iterable[Row], said: Mapping[tuple[int, str], Said]
) -> Iterable[tuple[int, Introduced]]:
    for row in rows:
        pk, asker, other, need, confidential, why, gain, first, *_ = row
        facts = _facts(reading, row, said)
        for whose, counterpart, asking in ((asker, other, True), (other, asker, False)):
            yield (
                whose,
                Introduced(
                    pk,
                    asking,
                    reading.party(counterpart),
                    facts,
                    "" if confidential else need,
                    why,
                    gain,
                    first,
                ),
            )


def _facts(reading: Reading, row: Row, said: Mapping[tuple[int, str], Said]) -> Facts:
    pk, override, sent, nudged, answered, met, asked, outcome, thanked, closed = row[0], *row[8:]
    days = [None if one is None else day(one) for one in (nudged, answered, met, asked, thanked, closed)]
    return Facts(
        asker=said.get((pk, "asker"), Said()), other=said.get((pk, "other"), Said()), override=override,
        sent=None if sent is None else reading.day(sent), nudged=days[0], answered=days[1], met=days[2],
        asked_outcome=days[3], outcome=outcome, thanked=days[4], closed=days[5],
    )  # fmt: skip
