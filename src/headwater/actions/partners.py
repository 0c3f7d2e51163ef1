"""Referral partners: making a contact one, how far it has come with its days, and what is written down of them.

A partner may be a person, an organisation or a group. The state moves in any order, each time with its day; no day lies
before the last. Whether they could ever send somebody back decides nothing.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.naming import contact_named
from headwater.actions.told import looked_after
from headwater.store.models import Category, CategoryMember, Partner, PartnerState, Party
from headwater.store.models.partners import KINDS, STATES

CHANGEABLE: Final = (
    "category", "kind", "confidence", "wants", "wants_trade", "wants_place", "wants_signs", "no_return", "note",
)  # fmt: skip
TEXTS: Final = ("wants", "wants_trade", "wants_place", "wants_signs", "plan")
"""Texts of one line."""


def make_partner(
    *,
    seat: Seat,
    now: datetime,
    contact: Party | str,
    category: Category | None = None,
    kind: str = "",
    state: str = "candidate",
    on: date | None = None,
    why: str = "",
    key: str = "",
) -> Partner:
    """Make a contact a partner, in a state since a day (None: today); one told by name is found or added.

    `key` makes the act happen once.
    """
    body = {
        "contact": contact if isinstance(contact, str) else contact.pk, "category": category and category.pk,
        "kind": kind, "state": state, "on": on, "why": why,
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="make_partner", key=key, body=body) as act:
        if act.repeated:
            return Partner.objects.get(pk=act.result["partner"])
        whom = contact_named(act, contact, place="contact") if isinstance(contact, str) else contact
        made = add_partner(
            act, contact=whom, category=category, kind=kind, state=state, on=on or act.today, why=why
        )
        act.result = {"partner": made.pk}
        return made


def add_partner(
    act: Act,
    *,
    contact: Party,
    category: Category | None = None,
    kind: str = "",
    state: str = "candidate",
    on: date,
    why: str = "",
) -> Partner:
    """As `make_partner`, inside an open act. Raises Refused when they are one already."""
    contact = looked_after(act, contact)
    if (before := partner_of(contact)) is not None:
        raise Refused(f"{contact.name} is a partner already: {before.state}.", place="contact")
    made = Partner(**act.stamp, party=contact, category=category, kind=kind, state=state, state_on=on)
    _check(act, made)
    with telling():
        made.save(force_insert=True)
    _put_state(act, made, state=state, on=on, why=why)
    _stand_in(made)
    return made


def partner_of(contact: Party) -> Partner | None:
    """What makes this contact a partner, out of the trash, or None."""
    found: Partner | None = Partner.objects.filter(party=contact, trashed_at=None).first()
    return found


def _check(act: Act, made: Partner) -> None:
    """What holds for a new partner and for a changed one. Raises Refused."""
    if made.kind not in ("", *KINDS):
        raise Refused(f"Choose one of: {', '.join(KINDS)}.", place="kind")
    if made.state not in STATES:
        raise Refused(f"Choose one of: {', '.join(STATES)}.", place="state")
    if made.confidence is not None and not 1 <= made.confidence <= 5:
        raise Refused("How confident they are goes from 1 to 5.", place="confidence")
    if made.category is not None:
        made.category = act.fresh(made.category)
        out_of_trash(made.category, made.category.name, place="category")
        if made.category.kind != "partner":
            raise Refused(f"{made.category.name} is a kind of source, not of partners.", place="category")
    for name in TEXTS:
        setattr(made, name, " ".join(getattr(made, name).split()))
    check_texts(Partner, {name: getattr(made, name) for name in (*TEXTS, "note")})


def _put_state(act: Act, partner: Partner, *, state: str, on: date, why: str) -> PartnerState:
    why = " ".join(why.split())
    check_texts(PartnerState, {"why": why})
    checked_day(act, on)
    return PartnerState.objects.create(partner=partner, state=state, on=on, why=why)


def _stand_in(partner: Partner) -> None:
    """A partner stands in the category it fills."""
    if partner.category_id is not None:
        CategoryMember.objects.get_or_create(category_id=partner.category_id, party_id=partner.party_id)


def set_state(
    *, seat: Seat, now: datetime, partner: Partner, state: str, on: date | None = None, why: str = "",
    key: str = "",
) -> Partner:  # fmt: skip
    """Say how far it has come with a partner, since a day (None: today). States follow each other in any order."""
    body = {"partner": partner.pk, "state": state, "on": on, "why": why}
    with one_act(seat=seat, now=now, action="set_partner_state", key=key, body=body) as act:
        if act.repeated:
            return act.fresh(partner)
        return move_partner(act, partner, state=state, on=on or act.today, why=why)


def move_partner(act: Act, partner: Partner, *, state: str, on: date, why: str = "") -> Partner:
    """As `set_state`, inside an open act. Raises Refused for the state it has, and for a day before the last."""
    partner = act.fresh(partner)
    out_of_trash(partner, "This partner")
    if state not in STATES:
        raise Refused(f"Choose one of: {', '.join(STATES)}.", place="state")
    if state == partner.state:
        raise Refused(f"This stands at {state} already, since {partner.state_on.isoformat()}.", place="state")
    if on < partner.state_on:
        raise Refused(
            f"It came to {partner.state} on {partner.state_on.isoformat()}; the next day cannot lie before that.",
            place="on",
        )
    _put_state(act, partner, state=state, on=on, why=why)
    partner.state, partner.state_on = state, on
    Partner.objects.filter(pk=partner.pk).update(state=state, state_on=on, **act.mark)
    return partner


def come_at_least(act: Act, contact: Party, *, state: str, on: date, why: str = "") -> None:
    """Move a partner on to a state when what is known so far lies before it: writing to a candidate contacts them.

    Nobody is moved back, and a contact who is no partner stays none.
    """
    partner = partner_of(contact)
    if partner is None or partner.state not in STATES[: STATES.index(state)]:
        return
    move_partner(act, partner, state=state, on=max(on, partner.state_on), why=why)


def take_back_state(*, seat: Seat, now: datetime, partner: Partner) -> Partner:
    """Take back the last state that was said, when it was a mistake. The first one stays."""
    with one_act(seat=seat, now=now, action="take_back_partner_state") as act:
        partner = act.fresh(partner)
        out_of_trash(partner, "This partner")
        last, *before = partner.states.order_by("-on", "-pk")[:2]
        if not before:
            raise Refused("This is the first state; it cannot be taken back.", place="state")
        last.delete()
        partner.state, partner.state_on = before[0].state, before[0].on
        Partner.objects.filter(pk=partner.pk).update(
            state=partner.state, state_on=partner.state_on, **act.mark
        )
        return partner


def change_partner(*, seat: Seat, now: datetime, partner: Partner, **changes: Any) -> Partner:
    """Correct what is written down of a partner; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_partner") as act:
        return change_in(act, partner, **changes)


def change_in(act: Act, partner: Partner, **changes: Any) -> Partner:
    """As `change_partner`, inside an open act."""
    if unknown := set(changes) - set(CHANGEABLE):
        raise Refused(f"'{sorted(unknown)[0]}' of a partner cannot be changed here.")
    partner = act.fresh(partner)
    out_of_trash(partner, "This partner")
    was = partner.category_id
    for column, value in changes.items():
        setattr(partner, column, value)
    _check(act, partner)
    if was is not None and was != partner.category_id:
        CategoryMember.objects.filter(category=was, party=partner.party_id).delete()
    partner.changed_at, partner.changed_by = act.now, act.seat.user
    with telling():
        partner.save(update_fields=[*changes, "changed_at", "changed_by"])
    _stand_in(partner)
    return partner


def trash_partner(*, seat: Seat, now: datetime, partner: Partner) -> None:
    """Say that a contact is no partner after all. States and meetings are kept with it in the trash."""
    with one_act(seat=seat, now=now, action="trash_partner") as act:
        partner = act.fresh(partner)
        if partner.trashed_at is None:
            Partner.objects.filter(pk=partner.pk).update(trashed_at=act.now, **act.mark)


def restore_partner(*, seat: Seat, now: datetime, partner: Partner) -> None:
    """Take a partner out of the trash, with everything that was written down. Refused when they are one again."""
    with one_act(seat=seat, now=now, action="restore_partner") as act:
        partner = act.fresh(partner)
        looked_after(act, partner.party)
        if partner.trashed_at is not None and partner_of(partner.party) is not None:
            raise Refused(f"{partner.party.name} was made a partner again meanwhile.")
        Partner.objects.filter(pk=partner.pk).update(trashed_at=None, **act.mark)
