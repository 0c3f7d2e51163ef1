"""Two entries that are one: everything of the one moves to the other, as a recorded act that can be undone exactly.

Undoing moves back what was moved and nothing else: what came to the kept entry later stays with it
(docs/decisions/0009).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Model, Q, QuerySet

from headwater.actions.acting import Act, Refused, Seat, one_act, out_of_trash, telling
from headwater.actions.as_source import RATINGS, TOLD
from headwater.actions.day_circles import refuse_circles
from headwater.actions.merging_pointers import POINTERS, Pointer
from headwater.actions.merging_shares import join_shares, part_shares
from headwater.actions.merging_ties import join_ties, part_ties
from headwater.actions.parties import DETAILS, make_findable, people_are_there
from headwater.actions.plan_ends import source_is_back
from headwater.actions.thanks import settle_thanks
from headwater.actions.tracing import links_of, retrace_below
from headwater.core.words import Kind
from headwater.store.models import Behind, Merge, Party, Referral

DATES = ("met_on", "published_on")
FILLED = (*DETAILS, *TOLD)
"""The columns that the kept entry takes over where it knows nothing itself. Nobody rates themselves as a source."""
SHARES, THANKS, TIES = "behind.shares", "referral.thanks", "tie.both"


def merge_parties(*, seat: Seat, now: datetime, kept: Party, gone: Party) -> Merge:
    """Make `gone` one with `kept` and put it into the trash. Raises Refused when they cannot be one."""
    with one_act(seat=seat, now=now, action="merge_parties") as act:
        kept, gone = act.fresh(kept), act.fresh(gone)
        _check(act, kept, gone)
        merge = Merge.objects.create(
            workspace=act.workspace, kept=kept, gone=gone, at=now, by=seat.user, filled=_fill(act, kept, gone)
        )
        with telling():
            merge.moved[SHARES] = join_shares(kept=kept, gone=gone)
            merge.moved[TIES] = join_ties(act, kept=kept, gone=gone)
            for pointer in POINTERS:
                merge.moved[pointer.name] = _move(act, pointer, gone=gone, kept=kept)
            Party.objects.filter(pk=gone.pk).update(trashed_at=act.now, **act.mark)
        _refuse_new_circles(act, kept)
        asks = not Kind(kept.kind).is_contact
        merge.moved[THANKS] = settle_thanks(act, _sources(kept, gone), asks=asks, closes=False)
        merge.save(update_fields=["moved"])
        source_is_back(act, kept)
        _trace_anew(act, kept, gone)
        return merge


def unmerge(*, seat: Seat, now: datetime, merge: Merge) -> None:
    """Undo a merge: what it moved goes back, the other entry comes out of the trash, chains are traced anew."""
    with one_act(seat=seat, now=now, action="unmerge") as act:
        merge = act.fresh(merge)
        _check_undone(merge)
        kept, gone = act.fresh(merge.kept), act.fresh(merge.gone)
        people_are_there(gone)
        sources = _sources(kept, gone)
        Party.objects.filter(pk=gone.pk).update(trashed_at=None, **act.mark)
        with telling():
            for table, column, name in ((each.table, each.column, each.name) for each in POINTERS):
                rows = table.objects.filter(pk__in=merge.moved.get(name, ()))
                rows.filter(**{column: kept.pk}).update(**{column: gone.pk}, **_mark(act, table))
            part_ties(act, merge.moved.get(TIES, ()), kept=kept, gone=gone)
            part_shares(merge.moved.get(SHARES, ()), kept=kept, gone=gone)
        _empty(act, kept, merge.filled)
        for pk, before, after in merge.moved.get(THANKS, ()):
            Referral.objects.filter(pk=pk, thanks=after).update(thanks=before, **act.mark)
        settle_thanks(act, sources, asks=False, closes=False)
        Merge.objects.filter(pk=merge.pk).update(undone_at=act.now)
        _trace_anew(act, kept, gone)


def _check(act: Act, kept: Party, gone: Party) -> None:
    if kept.pk == gone.pk:
        raise Refused("Choose another entry: this one is the same already.")
    for party in (kept, gone):
        out_of_trash(party, party.name)
    if gone.pk == act.workspace.me_id:
        raise Refused("The other entry is you. Open your own entry and merge from there.")
    if Kind(kept.kind).is_contact != Kind(gone.kind).is_contact:
        raise Refused(f"{kept.name} and {gone.name} cannot be one: one is content, the other a contact.")
    pair = (kept.pk, gone.pk)
    both = Referral.objects.filter(workspace=act.workspace).filter(
        Q(source__in=pair, prospect__in=pair) | Q(source__in=pair, provider__in=pair)
        | Q(prospect__in=pair, provider__in=pair)
    ).order_by("-trashed_at", "pk")  # fmt: skip
    between = both.select_related("source", "prospect").first()
    if between is not None:
        told = f"stands between them: {between.source.name} sent {between.prospect.name}."
        if between.trashed_at:
            raise Refused(f"A referral in the trash {told} Restore it and correct who was meant there first.")
        raise Refused(f"A referral {told} Correct it first.")


def _check_undone(merge: Merge) -> None:
    if merge.undone_at:
        raise Refused("This merge was undone already.")
    later = Merge.objects.filter(gone=merge.kept_id, undone_at=None).select_related("kept", "gone").first()
    if later is not None:
        raise Refused(f"Undo the later merge first: {later.gone.name} was merged into {later.kept.name}.")


def _fill(act: Act, kept: Party, gone: Party) -> dict[str, str]:
    """What the kept entry does not know and the other does, filled in; days and ratings as text."""
    mine = {"control", *RATINGS} if kept.pk == act.workspace.me_id else set()
    filled = {
        column: getattr(gone, column)
        for column in FILLED
        if getattr(gone, column) and not getattr(kept, column) and column not in mine
    }
    Party.objects.filter(pk__in=(kept.pk, gone.pk)).update(**act.mark)
    Party.objects.filter(pk=kept.pk).update(**filled, **act.mark)
    return {column: str(value) for column, value in filled.items()}


def _empty(act: Act, kept: Party, filled: dict[str, str]) -> None:
    """Take back what was filled in, where nobody changed it since."""
    back: dict[str, Any] = {}
    for column, text in filled.items():
        value, blank = _read(column, text)
        if getattr(kept, column) == value:
            back[column] = blank
    Party.objects.filter(pk=kept.pk).update(**back, **act.mark)


def _read(column: str, text: str) -> tuple[Any, Any]:
    """The value that was filled in from its text, and what stands there when nothing is known."""
    if column in DATES:
        return date.fromisoformat(text), None
    return (int(text), None) if column in RATINGS else (text, "")


def _move(act: Act, pointer: Pointer, *, gone: Party, kept: Party) -> list[int]:
    """Let rows that point at `gone` point at `kept`, but for those that cannot stand there. Gives their ids."""
    if pointer.between and kept.pk == act.workspace.me_id:
        return []
    rows = pointer.table.objects.filter(**{pointer.column: gone.pk})
    if pointer.apart:
        rows = rows.exclude(**{pointer.apart: kept.pk})
    ids = _not_there(pointer, rows, kept) if pointer.once else list(rows.values_list("pk", flat=True))
    pointer.table.objects.filter(pk__in=ids).update(**{pointer.column: kept.pk}, **_mark(act, pointer.table))
    return ids


def _not_there(pointer: Pointer, rows: QuerySet[Any], kept: Party) -> list[int]:
    """The ids of rows that `kept` has not already. What lies in the trash stands in nobody's way."""
    mine = pointer.table.objects.filter(**{pointer.column: kept.pk})
    if not hasattr(pointer.table, "trashed_at"):
        there = set(mine.values_list(*pointer.once))
        return [pk for pk, *key in rows.values_list("pk", *pointer.once) if tuple(key) not in there]
    there = set(mine.filter(trashed_at=None).values_list(*pointer.once))
    found = rows.values_list("pk", "trashed_at", *pointer.once)
    return [pk for pk, trashed, *key in found if trashed or tuple(key) not in there]


def _mark(act: Act, model: type[Model]) -> dict[str, Any]:
    return act.mark if hasattr(model, "changed_at") else {}


def _sources(kept: Party, gone: Party) -> set[int]:
    """The two, and the contents that one of them stands behind: what these sent owes thanks to other people now."""
    behind = Behind.objects.filter(person__in=(kept.pk, gone.pk))
    return {kept.pk, gone.pk, *behind.values_list("content_id", flat=True)}


def _refuse_new_circles(act: Act, kept: Party) -> None:
    links = links_of(act.workspace).filter(Q(source=kept) | Q(prospect=kept)).order_by()
    refuse_circles(act, links.values_list("received_on", flat=True), why=f"With both as {kept.name},")


def _trace_anew(act: Act, kept: Party, gone: Party) -> None:
    for party in (kept, gone):
        make_findable(Party.objects.get(pk=party.pk))
    sent = Referral.objects.filter(workspace=act.workspace, source__in=(kept.pk, gone.pk))
    retrace_below(act.workspace, [kept.pk, gone.pk, *sent.values_list("prospect_id", flat=True)])
