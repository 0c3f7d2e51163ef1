"""The stated relations of two entries that turn out to be one: told from either side, each stands once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from headwater.actions.acting import Act
from headwater.store.models import Party, Tie

Said = tuple[int, str]


def join_ties(act: Act, *, kept: Party, gone: Party) -> list[int]:
    """Let the relations of `gone` be those of `kept`. Gives their ids.

    A relation of the two to each other, one that `kept` has already, and every one when `kept` is me stay with `gone`.
    """
    if kept.pk == act.workspace.me_id:
        return []
    there = {_said(tie, kept) for tie in _of(kept).filter(trashed_at=None)}
    moved = []
    for tie in _of(gone).exclude(Q(one=kept) | Q(other=kept)):
        if tie.trashed_at is None and _said(tie, gone) in there:
            continue
        if tie.trashed_at is None:
            there.add(_said(tie, gone))
        _place(act, tie, gone, kept)
        moved.append(tie.pk)
    return moved


def part_ties(act: Act, moved: Iterable[int], *, kept: Party, gone: Party) -> None:
    """Give `gone` back the relations that were moved, as far as they still are with `kept`."""
    for tie in _of(kept).filter(pk__in=list(moved)).exclude(Q(one=gone) | Q(other=gone)):
        _place(act, tie, kept, gone)


def _of(party: Party) -> QuerySet[Tie]:
    return Tie.objects.filter(Q(one=party) | Q(other=party)).order_by("pk")


def _said(tie: Tie, party: Party) -> Said:
    """To whom a relation of `party` leads, and of what kind it is."""
    return (tie.other_id if tie.one_id == party.pk else tie.one_id), tie.kind


def _place(act: Act, tie: Tie, before: Party, after: Party) -> None:
    other, _ = _said(tie, before)
    one, other = sorted((after.pk, other))
    Tie.objects.filter(pk=tie.pk).update(one=one, other=other, **act.mark)
