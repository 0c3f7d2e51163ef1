"""Two contacts who are never to be introduced to each other. Why is mine alone; neither ever hears of it."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Refused, Seat, check_texts, one_act, telling
from headwater.actions.meant import Who, other_contact, told
from headwater.store.models import Apart, Party


def keep_apart(*, seat: Seat, now: datetime, one: Party, other: Who, why: str = "", key: str = "") -> Apart:
    """Say that these two are never to be introduced. Said already, it is given back."""
    body = {"one": one.pk, "other": told(other), "why": why}
    with one_act(seat=seat, now=now, action="keep_apart", key=key, body=body) as act:
        if act.repeated:
            return Apart.objects.get(pk=act.result["apart"])
        sentence = "people are introduced to people."
        pair = [other_contact(act, who, place="other", sentence=sentence) for who in (one, other)]
        if pair[0].pk == pair[1].pk:
            raise Refused(f"{pair[0].name} stands on both sides. Name somebody else.", place="other")
        first, second = sorted(pair, key=lambda party: party.pk)
        why = " ".join(why.split())
        check_texts(Apart, {"why": why})
        there: Apart | None = Apart.objects.of(act.workspace).filter(one=first, other=second).first()
        if there is None:
            there = Apart(**act.stamp, one=first, other=second, why=why)
            with telling():
                there.save(force_insert=True)
        act.result = {"apart": there.pk}
        return there


def trash_apart(*, seat: Seat, now: datetime, apart: Apart) -> None:
    """Take it back: the two may be introduced."""
    with one_act(seat=seat, now=now, action="trash_apart") as act:
        apart = act.fresh(apart)
        if apart.trashed_at is None:
            Apart.objects.filter(pk=apart.pk).update(trashed_at=act.now, **act.mark)


def restore_apart(*, seat: Seat, now: datetime, apart: Apart) -> None:
    """Keep them apart again."""
    with one_act(seat=seat, now=now, action="restore_apart") as act:
        apart = act.fresh(apart)
        with telling():
            Apart.objects.filter(pk=apart.pk).update(trashed_at=None, **act.mark)
