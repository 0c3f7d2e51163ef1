"""Answers kept until the ledger changes: never stale, and never so many that they fill the memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from types import SimpleNamespace

import pytest

from headwater.store.models import Workspace
from headwater.store.queries import kept
from headwater.store.queries.kept import NEWEST, WEIGHT, keep, weight_of


@pytest.fixture
def workspace(monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A workspace outside any transaction; nothing is kept before or after."""
    outside = SimpleNamespace(in_atomic_block=False, settings_dict={"NAME": "no database"})
    monkeypatch.setattr(kept, "connection", outside)
    kept._kept.clear()
    yield Workspace(pk=1, counter=7)
    kept._kept.clear()


def counted(made: list[str], name: str, size: int = 1) -> Callable[[], list[int]]:
    """A way to make an answer of that size that notes each time it is used."""

    def make() -> list[int]:
        made.append(name)
        return list(range(size))

    return make


def test_an_answer_is_made_once_until_the_ledger_changes(workspace: Workspace) -> None:
    made: list[str] = []
    for _ in range(2):
        keep(workspace, "first", counted(made, "first"))
    workspace.counter += 1
    keep(workspace, "first", counted(made, "again"))
    assert made == ["first", "again"]
    assert len(kept._kept) == 1, "what was true before the change is let go"


def test_a_lasting_answer_stays_when_the_ledger_changes(workspace: Workspace) -> None:
    made: list[str] = []
    for _ in range(3):
        keep(workspace, "stored", counted(made, "stored"), lasting=True)
        keep(workspace, "worked out", counted(made, "worked out"))
        workspace.counter += 1
    assert made.count("stored") == 1 and made.count("worked out") == 3


def test_large_answers_push_the_oldest_out_and_the_newest_stay(workspace: Workspace) -> None:
    made: list[str] = []
    for number in range(3 * NEWEST):
        keep(workspace, number, counted(made, "", WEIGHT // NEWEST))
    assert len(kept._kept) == NEWEST
    keep(workspace, 3 * NEWEST - 1, counted(made, "the newest"))
    keep(workspace, 0, counted(made, "the oldest"))
    assert (made.count("the newest"), made.count("the oldest")) == (0, 1)


def test_an_answer_weighs_about_as_much_as_it_has_entries() -> None:
    assert weight_of(None) == weight_of(3) == weight_of(Decimal(1)) == 1
    assert weight_of("x" * 1000) == 11
    assert 990 < weight_of(list(range(1000))) < 1010
    assert (
        1900 < weight_of({"EUR": dict.fromkeys(range(1000), 1), "CHF": dict.fromkeys(range(1000), 1)}) < 2100
    )
    assert weight_of({}) == weight_of(()) == 1
