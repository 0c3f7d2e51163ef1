"""Whom I want to meet: a person or organisation by name, or a kind of person, until we met."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, party_meant, told
from headwater.core.names.forms import normal_form
from headwater.core.words import Kind
from headwater.store.models import Party, Wish

TEXTS: Final = ("name", "organisation", "trade", "city", "why")
CHANGEABLE: Final = (*TEXTS, "may_know", "met_on")


def record_wish(*, seat: Seat, now: datetime, name: str, key: str = "", **details: Any) -> Wish:
    """Write down whom I want to meet. `details`: organisation, trade, city, why, may_know (who may know them)."""
    body = {"name": name, **details, "may_know": told(details.get("may_know"))}
    with one_act(seat=seat, now=now, action="record_wish", key=key, body=body) as act:
        if act.repeated:
            return Wish.objects.get(pk=act.result["wish"])
        wish = Wish(**act.stamp, name=name, on=act.today)
        _put(act, wish, details)
        with telling():
            wish.save(force_insert=True)
        act.result = {"wish": wish.pk}
        return wish


def _put(act: Act, wish: Wish, changes: dict[str, Any]) -> None:
    """Set the columns that are told, and check the whole."""
    if unknown := set(changes) - set(CHANGEABLE):
        raise Refused(f"'{sorted(unknown)[0]}' of a wish cannot be changed here.")
    changes = dict(changes)
    if "may_know" in changes:
        wish.may_know = _who_knows(act, changes.pop("may_know"))
    for column, value in changes.items():
        setattr(wish, column, value)
    for column in TEXTS:
        setattr(wish, column, " ".join(getattr(wish, column).split()))
    if not any(sign.isalnum() for sign in wish.name):
        raise Refused("Write the name of whom you want to meet.", place="name")
    check_texts(Wish, {column: getattr(wish, column) for column in TEXTS})
    if wish.met_on is not None and checked_day(act, wish.met_on, place="met_on") < wish.on:
        raise Refused("You cannot have met them before you wished to.", place="met_on")
    wish.party = _in_ledger(act, wish)
    if wish.may_know is not None and wish.party_id == wish.may_know_id:
        raise Refused(
            f"{wish.may_know.name} is the one you want to meet. Name somebody else.", place="may_know"
        )


def _who_knows(act: Act, who: Who | None) -> Party | None:
    if who is None or (isinstance(who, str) and not who.strip()):
        return None
    party = party_meant(act, who, place="may_know")
    if not Kind(party.kind).is_contact or party.pk == act.workspace.me_id:
        raise Refused("Name a contact who may know them.", place="may_know")
    return party


def _in_ledger(act: Act, wish: Wish) -> Party | None:
    """The contact of this very name, when there is exactly one."""
    rows = Party.objects.of(act.workspace).filter(normal_form=normal_form(wish.name)[:200])
    found = list(
        rows.exclude(pk=act.workspace.me_id).filter(kind__in=("person", "organisation", "group"))[:2]
    )
    return found[0] if len(found) == 1 else None


def change_wish(*, seat: Seat, now: datetime, wish: Wish, **changes: Any) -> Wish:
    """Correct a wish; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_wish") as act:
        return _changed(act, wish, changes)


def meet_wish(*, seat: Seat, now: datetime, wish: Wish, on: date | None = None) -> Wish:
    """Say that the wish came true, on that day; None is today."""
    with one_act(seat=seat, now=now, action="meet_wish") as act:
        return _changed(act, wish, {"met_on": on or act.today})


def _changed(act: Act, wish: Wish, changes: dict[str, Any]) -> Wish:
    wish = act.fresh(wish)
    out_of_trash(wish, "This wish")
    _put(act, wish, changes)
    wish.changed_at, wish.changed_by = act.now, act.seat.user
    with telling():
        wish.save(update_fields=[*CHANGEABLE, "party", "changed_at", "changed_by"])
    return wish


def trash_wish(*, seat: Seat, now: datetime, wish: Wish) -> None:
    """Put a wish into the trash."""
    with one_act(seat=seat, now=now, action="trash_wish") as act:
        wish = act.fresh(wish)
        if wish.trashed_at is None:
            Wish.objects.filter(pk=wish.pk).update(trashed_at=act.now, **act.mark)


def restore_wish(*, seat: Seat, now: datetime, wish: Wish) -> None:
    """Take a wish out of the trash."""
    with one_act(seat=seat, now=now, action="restore_wish") as act:
        wish = act.fresh(wish)
        Wish.objects.filter(pk=wish.pk).update(trashed_at=None, **act.mark)
