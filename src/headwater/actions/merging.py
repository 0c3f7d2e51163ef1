"""Two entries that are one: everything of the one moves to the other, as a recorded act that can be undone exactly.

Undoing moves back what was moved and nothing else: what came to the kept entry later stays with it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, Model, Q

from headwater.actions.acting import Act, Refused, Seat, one_act, telling
from headwater.actions.parties import DETAILS, make_findable
from headwater.actions.tracing import retrace_below
from headwater.core.words import Kind
from headwater.store.models import Address, Behind, Engagement, Merge, Party, Referral, Role, Thanks, Touch

# Every column that points at a party: (table, column, the columns that with it stand only once).
POINTERS: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (Referral, "source", ()),
    (Referral, "prospect", ()),
    (Referral, "provider", ()),
    (Referral, "group", ()),
    (Engagement, "client", ()),
    (Touch, "contact", ()),
    (Thanks, "person", ("referral_id",)),
    (Behind, "content", ("person_id", "role")),
    (Behind, "person", ("content_id", "role")),
    (Address, "party", ("kind", "folded")),
    (Role, "party", ("name",)),
)
TEXTS = tuple(column for column in DETAILS if column not in {"met_on", "published_on"})


def merge_parties(*, seat: Seat, now: datetime, kept: Party, gone: Party) -> Merge:
    """Make `gone` one with `kept` and put it into the trash. Raises Refused when they cannot be one."""
    with one_act(seat=seat, now=now, action="merge_parties") as act:
        act.own(kept, gone)
        _check(act, kept, gone)
        merge = Merge.objects.create(
            workspace=act.workspace, kept=kept, gone=gone, at=now, by=seat.user, filled=_fill(act, kept, gone)
        )
        with telling():
            for model, column, once in POINTERS:
                merge.moved[_name(model, column)] = _move(act, (model, column, once), gone=gone, kept=kept)
        merge.save(update_fields=["moved"])
        Party.objects.filter(pk=gone.pk).update(trashed_at=act.now, **act.mark)
        _trace_anew(act, kept, gone)
        return merge


def unmerge(*, seat: Seat, now: datetime, merge: Merge) -> None:
    """Undo a merge: what it moved goes back, the other entry comes out of the trash, chains are traced anew."""
    with one_act(seat=seat, now=now, action="unmerge") as act:
        act.own(merge)
        if merge.undone_at:
            raise Refused("This merge was undone already.")
        Party.objects.filter(pk=merge.gone_id).update(trashed_at=None, **act.mark)
        with telling():
            for model, column, _once in POINTERS:
                rows = model.objects.filter(pk__in=merge.moved.get(_name(model, column), ()))
                rows.filter(**{column: merge.kept_id}).update(**{column: merge.gone_id}, **_mark(act, model))
        kept = Party.objects.get(pk=merge.kept_id)
        back = {column: "" for column, text in merge.filled.items() if getattr(kept, column) == text}
        Party.objects.filter(pk=kept.pk).update(**back, **act.mark)
        Merge.objects.filter(pk=merge.pk).update(undone_at=act.now)
        _trace_anew(act, kept, Party.objects.get(pk=merge.gone_id))


def _check(act: Act, kept: Party, gone: Party) -> None:
    if kept.pk == gone.pk:
        raise Refused("Choose another entry: this one is the same already.")
    if kept.trashed_at or gone.trashed_at:
        raise Refused("One of the two is in the trash. Restore it first.")
    if gone.pk == act.workspace.me_id:
        raise Refused("The other entry is you. Open your own entry and merge from there.")
    if Kind(kept.kind).is_contact != Kind(gone.kind).is_contact:
        raise Refused(f"{kept.name} and {gone.name} cannot be one: one is content, the other a contact.")
    pair = (kept.pk, gone.pk)
    both = Referral.objects.of(act.workspace).filter(
        Q(source__in=pair, prospect__in=pair) | Q(source__in=pair, provider__in=pair)
        | Q(prospect__in=pair, provider__in=pair)
    )  # fmt: skip
    between = both.exclude(Q(source=F("prospect"))).select_related("source", "prospect").first()
    if between is not None:
        raise Refused(
            f"A referral stands between them: {between.source.name} sent {between.prospect.name}. "
            "Correct or trash it first."
        )


def _fill(act: Act, kept: Party, gone: Party) -> dict[str, str]:
    """What the kept entry does not know and the other does, filled in."""
    filled = {
        column: getattr(gone, column)
        for column in TEXTS
        if getattr(gone, column) and not getattr(kept, column)
    }
    if filled:
        Party.objects.filter(pk=kept.pk).update(**filled, **act.mark)
    return filled


def _move(act: Act, pointer: tuple[Any, str, tuple[str, ...]], *, gone: Party, kept: Party) -> list[int]:
    """Let rows that point at `gone` point at `kept`, but for those that `kept` has already. Gives their ids."""
    model, column, once = pointer
    rows = model.objects.filter(**{column: gone.pk})
    if once:
        there = set(model.objects.filter(**{column: kept.pk}).values_list(*once))
        ids = [pk for pk, *key in rows.values_list("pk", *once) if tuple(key) not in there]
    else:
        ids = list(rows.values_list("pk", flat=True))
    model.objects.filter(pk__in=ids).update(**{column: kept.pk}, **_mark(act, model))
    return ids


def _mark(act: Act, model: type[Model]) -> dict[str, Any]:
    return act.mark if hasattr(model, "changed_at") else {}


def _name(model: type[Model], column: str) -> str:
    return f"{model._meta.model_name}.{column}"


def _trace_anew(act: Act, kept: Party, gone: Party) -> None:
    for party in (kept, gone):
        make_findable(Party.objects.get(pk=party.pk))
    sent = Referral.objects.filter(workspace=act.workspace, source__in=(kept.pk, gone.pk))
    retrace_below(act.workspace, [kept.pk, gone.pk, *sent.values_list("prospect_id", flat=True)])
