"""What the user said to the suggestions of Today, and the facts of a signal told apart by it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from django.db.models import Q

from headwater.store.models import SignalAnswer, Workspace

Fact = TypeVar("Fact")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Answered:
    """What the user said to a suggestion: snoozed until a day, or dismissed with a reason; and on which day."""

    answer: str
    until: date | None
    reason: str
    at: datetime


Answers = Mapping[tuple[str, str], Answered]
"""The suggestions that are answered for now, by (signal, subject)."""


@dataclass(frozen=True, slots=True)
class Standing(Generic[Fact]):
    """The facts of one signal: the first of those that wait and of those put off, and how many there are of each.

    `since`: for thanks, the moments since which all of those that wait have been waiting, oldest first.
    """

    open: list[Fact]
    open_count: int
    put_off: list[Fact]
    put_off_count: int
    since: tuple[datetime, ...] = ()


def answers(workspace: Workspace, today: date) -> Answers:
    """What is snoozed beyond this day or dismissed."""
    rows = SignalAnswer.objects.filter(workspace=workspace).filter(Q(answer="dismissed") | Q(until__gt=today))
    return {
        (said.signal, said.subject): Answered(said.answer, said.until, said.reason, said.at) for said in rows
    }


def told_apart(
    rows: Iterable[Row], answered: Collection[tuple[str, str]], name: Callable[[Row], tuple[str, str]]
) -> tuple[list[Row], list[Row]]:
    """The rows nothing was said to, and those put off. `name` gives a row's signal and subject."""
    waiting: list[Row] = []
    put_off: list[Row] = []
    for row in rows:
        (put_off if name(row) in answered else waiting).append(row)
    return waiting, put_off
