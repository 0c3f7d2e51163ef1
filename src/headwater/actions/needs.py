"""Recording what a contact, or I, look for: one need or several from one conversation, until it is met or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, party_meant, told
from headwater.core.words import Kind
from headwater.store.models import Bearing, Need, Party, Touch
from headwater.store.queries.needs import URGENCIES

CHANGEABLE = (
    "text", "on", "by", "unasked", "topics", "met_on", "urgency", "confidential", "may_know",
)  # fmt: skip
MOST = 30
"""So many needs are told in one act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One need as it is told. `urgency` is one of URGENCIES or blank, `by` the day until which it is to be met.

    `may_know` is somebody who may know who could help. `confidential`: its words never leave my pages.
    """

    text: str
    urgency: str = ""
    by: date | None = None
    may_know: Who | None = None
    confidential: bool = False
    unasked: bool = False
    topics: str = ""


def record_need(
    *, seat: Seat, now: datetime, contact: Who, text: str, on: date, key: str = "", **details: Any
) -> Need:
    """Record a need; `details` are the fields of Wanted."""
    body = {"contact": told(contact), "text": text, "on": on, **details}
    body["may_know"] = told(details.get("may_know"))
    with one_act(seat=seat, now=now, action="record_need", key=key, body=body) as act:
        if act.repeated:
            return Need.objects.get(pk=act.result["need"])
        need = add_need(act, contact=contact, text=text, on=on, **details)
        act.result = {"need": need.pk}
        return need


def record_needs(
    *,
    seat: Seat,
    now: datetime,
    contact: Who,
    wanted: Sequence[Wanted],
    on: date | None = None,
    touch: Touch | None = None,
    key: str = "",
) -> list[Need]:
    """Record several needs of one contact from one conversation (`touch`), all of them or none; `on` None is today.

    Raises Refused with the place: contact, or the field and its row, such as text-2 (the first is 0).
    """
    body = {"contact": told(contact), "on": on, "touch": touch and touch.pk,
            "wanted": [{**asdict(one), "may_know": told(one.may_know)} for one in wanted]}  # fmt: skip
    with one_act(seat=seat, now=now, action="record_needs", key=key, body=body) as act:
        if act.repeated:
            return list(Need.objects.filter(pk__in=act.result["needs"]).order_by("pk"))
        if not wanted:
            raise Refused("Write what they are looking for.", place="text-0")
        made = add_needs(act, contact=contact, wanted=wanted, on=on or act.today, touch=touch)
        act.result = {"needs": [need.pk for need in made]}
        return made


def add_needs(
    act: Act, *, contact: Who, wanted: Sequence[Wanted], on: date, touch: Touch | None = None
) -> list[Need]:
    """As `record_needs`, inside an open act."""
    if len(wanted) > MOST:
        raise Refused(f"Up to {MOST} needs are told at once; these are {len(wanted)}.", place="text-0")
    whose = _contact(act, contact)
    made = []
    for row, one in enumerate(wanted):
        details = {name: getattr(one, name) for name in Wanted.__slots__}
        try:
            made.append(add_need(act, contact=whose, on=on, touch=touch, **details))
        except Refused as refused:
            refused.place = f"{refused.place or 'text'}-{row}"
            raise
    return made


def add_need(
    act: Act, *, contact: Who, text: str, on: date, may_know: Who | None = None, touch: Touch | None = None,
    **details: Any,
) -> Need:  # fmt: skip
    """As `record_need`, inside an open act."""
    act.own(*filter(None, [touch]))
    need = Need(**act.stamp, contact=_contact(act, contact), text=text, on=on, touch=touch, **details)
    need.may_know = _who_knows(act, need, may_know)
    _check(act, need)
    with telling():
        need.save(force_insert=True)
    return need


def need_from(*, seat: Seat, now: datetime, bearing: Bearing, key: str = "") -> Need:
    """What somebody is working on, taken as a need too: so that people who could help are found for it.

    It stays what they are working on. A need of the same words that is open already is given back.
    """
    with one_act(seat=seat, now=now, action="need_from", key=key, body={"bearing": bearing.pk}) as act:
        if act.repeated:
            return Need.objects.get(pk=act.result["need"])
        bearing = act.fresh(bearing)
        out_of_trash(bearing, "This statement")
        if bearing.kind != "working on":
            raise Refused("Only what somebody is working on becomes a need.")
        open_one = Need.objects.of(act.workspace).filter(contact=bearing.contact_id, met_on=None)
        need = open_one.filter(text=bearing.value).first()
        need = need or add_need(act, contact=bearing.contact, text=bearing.value, on=act.today)
        act.result = {"need": need.pk}
        return need


def _contact(act: Act, contact: Who) -> Party:
    """A contact, or I myself."""
    party = party_meant(act, contact, place="contact")
    if not Kind(party.kind).is_contact:
        raise Refused(f"{party.name} is content; only a contact has a need.", place="contact")
    return party


def _who_knows(act: Act, need: Need, who: Who | None) -> Party | None:
    """The contact who may know somebody."""
    if who is None or (isinstance(who, str) and not who.strip()):
        return None
    party = party_meant(act, who, place="may_know")
    if not Kind(party.kind).is_contact:
        raise Refused(f"{party.name} is content; a contact knows people.", place="may_know")
    if party.pk == need.contact_id:
        raise Refused(f"{party.name} is the one who looks for it. Name somebody else.", place="may_know")
    return party


def _check(act: Act, need: Need) -> None:
    need.text = " ".join(need.text.split())
    need.topics = ", ".join(dict.fromkeys(filter(None, (each.strip() for each in need.topics.split(",")))))
    if not any(sign.isalnum() for sign in need.text):
        raise Refused("Write in words what they are looking for.", place="text")
    check_texts(Need, {"text": need.text, "topics": need.topics})
    if need.urgency not in ("", *URGENCIES):
        raise Refused(f"Choose one of: {', '.join(URGENCIES)}.", place="urgency")
    checked_day(act, need.on)
    if need.by is not None and checked_day(act, need.by, place="by", ahead=True) < need.on:
        raise Refused("It cannot be wanted by a day before it came up.", place="by")
    if need.met_on is not None and checked_day(act, need.met_on, place="met_on") < need.on:
        raise Refused("A need cannot be met before it came up.", place="met_on")


def change_need(*, seat: Seat, now: datetime, need: Need, **changes: Any) -> Need:
    """Correct a need; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_need") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a need cannot be changed here.")
        return _changed(act, need, changes)


def meet_need(*, seat: Seat, now: datetime, need: Need, on: date | None = None) -> Need:
    """Say that a need was met, on that day; None is today."""
    with one_act(seat=seat, now=now, action="meet_need") as act:
        return meet_in(act, need, on=on or act.today)


def meet_in(act: Act, need: Need, *, on: date) -> Need:
    """As `meet_need`, inside an open act."""
    return _changed(act, need, {"met_on": on})


def _changed(act: Act, need: Need, changes: dict[str, Any]) -> Need:
    need = act.fresh(need)
    out_of_trash(need, "This need")
    changes = dict(changes)
    if "may_know" in changes:
        need.may_know = _who_knows(act, need, changes.pop("may_know"))
    for column, value in changes.items():
        setattr(need, column, value)
    _check(act, need)
    need.changed_at, need.changed_by = act.now, act.seat.user
    with telling():
        need.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
    return need


def trash_need(*, seat: Seat, now: datetime, need: Need) -> None:
    """Withdraw a need: put it into the trash, from where it can be taken back."""
    with one_act(seat=seat, now=now, action="trash_need") as act:
        need = act.fresh(need)
        if need.trashed_at is None:
            Need.objects.filter(pk=need.pk).update(trashed_at=act.now, **act.mark)


def restore_need(*, seat: Seat, now: datetime, need: Need) -> None:
    """Take a need out of the trash."""
    with one_act(seat=seat, now=now, action="restore_need") as act:
        need = act.fresh(need)
        Need.objects.filter(pk=need.pk).update(trashed_at=None, **act.mark)
