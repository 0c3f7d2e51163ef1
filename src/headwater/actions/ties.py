"""Stating that two contacts know each other. It is one fact, from whichever of the two it is told."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q, QuerySet

from headwater.actions.acting import Refused, Seat, check_texts, one_act, telling
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, other_contact, told
from headwater.store.models import Tie

KINDS = ("knows", "works with", "family", "friend")


def state_tie(
    *,
    seat: Seat,
    now: datetime,
    one: Who,
    other: Who,
    kind: str = "knows",
    since: date | None = None,
    note: str = "",
    key: str = "",
) -> Tie:
    """Record the relation of two contacts. The one that stands first in the ledger is kept as `one`."""
    body = {"one": told(one), "other": told(other), "kind": kind, "since": since, "note": note}
    with one_act(seat=seat, now=now, action="state_tie", key=key, body=body) as act:
        if act.repeated:
            return Tie.objects.get(pk=act.result["tie"])
        if kind not in KINDS:
            raise Refused(f"'{kind}' is not one of: {', '.join(KINDS)}.", place="kind")
        sentence = "contacts know each other."
        first = other_contact(act, one, place="one", sentence=sentence)
        second = other_contact(act, other, place="other", sentence=sentence)
        if first.pk == second.pk:
            raise Refused(f"This is {first.name} again. Name somebody else.", place="other")
        check_texts(Tie, {"note": note})
        first, second = sorted((first, second), key=lambda party: party.pk)
        if since is not None:
            checked_day(act, since, place="since")
        tie = Tie(**act.stamp, one=first, other=second, kind=kind, since=since, note=note)
        _refuse_twice(tie)
        with telling():
            tie.save(force_insert=True)
        act.result = {"tie": tie.pk}
        return tie


def same_ties(tie: Tie) -> QuerySet[Tie]:
    """The relations that say what this one says, from either side."""
    pair = Q(one=tie.one_id, other=tie.other_id) | Q(one=tie.other_id, other=tie.one_id)
    return Tie.objects.of(tie.workspace_id).filter(pair, kind=tie.kind).exclude(pk=tie.pk)


def _refuse_twice(tie: Tie) -> None:
    if same_ties(tie).exists():
        raise Refused(
            f"{tie.one.name} and {tie.other.name} stand here already as “{tie.kind}”.", place="other"
        )


def trash_tie(*, seat: Seat, now: datetime, tie: Tie) -> None:
    """Put a stated relation into the trash."""
    with one_act(seat=seat, now=now, action="trash_tie") as act:
        tie = act.fresh(tie)
        if tie.trashed_at is None:
            Tie.objects.filter(pk=tie.pk).update(trashed_at=act.now, **act.mark)


def restore_tie(*, seat: Seat, now: datetime, tie: Tie) -> None:
    """Take a stated relation out of the trash. Refused when it was stated again meanwhile."""
    with one_act(seat=seat, now=now, action="restore_tie") as act:
        tie = act.fresh(tie)
        if tie.trashed_at is not None:
            _refuse_twice(tie)
            with telling():
                Tie.objects.filter(pk=tie.pk).update(trashed_at=None, **act.mark)
