"""Recording what passed between a contact and me without a bill: leads, introductions, resources, advice, candidates.

Sending a contact a prospective client, or introducing somebody, is a referral as well: it is written along, and the
give leads to it, so that it is never counted twice.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_amount, checked_day, checked_minutes
from headwater.actions.giving_referrals import (
    REFERRING,
    correct_linked,
    linked_referral,
    restore_linked,
    trash_linked,
)
from headwater.actions.meant import Who, other_contact, party_meant
from headwater.store.models import Give, GiveStep, Party, Referral

DIRECTIONS = ("out", "in")
KINDS = ("job candidate", "resource", "prospective client", "introduction", "advice")
OUTCOMES = ("met", "business", "value", "none")
SIZES = ("small", "medium", "large")
BECAUSE = ("overflow", "conflict", "out of scope")
CHANGEABLE = (
    "direction", "kind", "size", "because", "contact", "other", "on", "what", "outcome", "outcome_on", "value",
    "currency", "note",
)  # fmt: skip
TEXTS = ("kind", "size", "because", "what", "outcome", "currency", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is to be recorded. `direction` out: I gave to `contact`; in: they gave to me.

    `size` is one of SIZES, `because` why I passed it on (BECAUSE); blank: not said. `minutes` is the time spent so far,
    kept as the first step. `referral` is the one by which it was done; without one,
    a prospective client or an introduction writes it, unless `refers` says that it is none.
    """

    contact: Party
    kind: str
    on: date
    direction: str = "out"
    other: Who | None = None
    what: str = ""
    size: str = ""
    because: str = ""
    outcome: str = ""
    outcome_on: date | None = None
    value: Decimal | None = None
    currency: str = ""
    minutes: int | None = None
    note: str = ""
    referral: Referral | None = None
    refers: bool = True


def record_give(*, seat: Seat, now: datetime, given: Given, key: str = "") -> Give:
    """Record one give, with the referral it is. The same `key` again gives the one already made."""
    body = {one.name: _plain(getattr(given, one.name)) for one in fields(given)}
    with one_act(seat=seat, now=now, action="record_give", key=key, body=body) as act:
        if act.repeated:
            return Give.objects.get(pk=act.result["give"])
        give = add_give(act, given)
        act.result = {"give": give.pk}
        return give


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, Model) else value


def add_give(act: Act, given: Given) -> Give:
    """As `record_give`, inside an open act."""
    value, currency = checked_amount(act, given.value, given.currency)
    give = Give(
        **act.stamp, direction=given.direction, kind=given.kind, contact=_contact(act, given.contact), on=given.on,
        what=given.what.strip(), outcome=given.outcome, outcome_on=given.outcome_on, value=value, currency=currency,
        note=given.note, size=given.size, because=given.because,
    )  # fmt: skip
    give.other = _other(act, give, given.other)
    _check_introduction(give)
    _check(act, give)
    minutes = None if given.minutes is None else checked_minutes(given.minutes)
    give.referral = linked_referral(act, give, chosen=given.referral, refers=given.refers)
    with telling():
        give.save(force_insert=True)
    if minutes is not None:
        GiveStep.objects.create(give=give, on=give.on, what="time so far", minutes=minutes)
    return give


def _contact(act: Act, contact: Who) -> Party:
    return other_contact(act, contact, place="contact", sentence="a give is between you and a contact.")


def _other(act: Act, give: Give, other: Who | None) -> Party | None:
    if other is None or (isinstance(other, str) and not other.strip()):
        return None
    if give.kind in REFERRING:
        return other_contact(act, other, place="other", sentence="name a person or an organisation.")
    party = party_meant(act, other, place="other")
    if party.pk == act.workspace.me_id:
        raise Refused("You stand in every give. Name somebody else here.", place="other")
    return party


def _check_introduction(give: Give) -> None:
    """Two are brought together. Refused when the other one is not named."""
    if give.kind == "introduction" and give.other is None:
        raise Refused("With whom did you bring them together?", place="other")


def _check(act: Act, give: Give) -> None:
    """What holds for a new give and for a corrected one."""
    for value, allowed, place in (
        (give.direction, DIRECTIONS, "direction"), (give.kind, KINDS, "kind"),
        (give.outcome, ("", *OUTCOMES), "outcome"), (give.size, ("", *SIZES), "size"),
        (give.because, ("", *BECAUSE), "because"),
    ):  # fmt: skip
        if value not in allowed:
            raise Refused(f"'{value}' is not one of: {', '.join(filter(None, allowed))}.", place=place)
    check_texts(Give, {name: getattr(give, name) for name in TEXTS})
    checked_day(act, give.on)
    if give.because and give.direction != "out":
        raise Refused("Only what you passed on yourself has such a reason. Leave it empty.", place="because")
    if give.other_id is not None and give.other_id == give.contact_id:
        raise Refused(f"{give.contact.name} stands on both sides. Name somebody else here.", place="other")
    _check_outcome(act, give)


def _check_outcome(act: Act, give: Give) -> None:
    """An outcome has its day, by itself today; without one there is none. "None" was worth nothing."""
    if not give.outcome:
        give.outcome_on = None
        return
    give.outcome_on = checked_day(act, give.outcome_on or act.today, place="outcome_on")
    if give.outcome_on < give.on:
        raise Refused("The outcome cannot be older than what was given.", place="outcome_on")
    if give.outcome == "none" and give.value:
        raise Refused("Nothing came of it, so it has no value. Leave the value empty.", place="value")


def change_give(*, seat: Seat, now: datetime, give: Give, **changes: Any) -> Give:
    """Correct a give; `changes` are columns of CHANGEABLE. The referral it wrote or leads to follows."""
    with one_act(seat=seat, now=now, action="change_give") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a give cannot be changed here.")
        give = act.fresh(give)
        out_of_trash(give, "This give")
        before = _as_it_stood(give)
        if "contact" in changes:
            changes["contact"] = _contact(act, changes["contact"])
        other = changes.pop("other", give.other)
        for column, value in changes.items():
            setattr(give, column, value)
        if other != give.other or give.kind != before.kind:
            give.other = _other(act, give, other)
        give.value, give.currency = checked_amount(act, give.value, give.currency, row=give)
        _check(act, give)
        give.referral = correct_linked(act, give, before)
        if (give.kind, give.other_id) != (before.kind, before.other_id):
            _check_introduction(give)
        _save(act, give, (*CHANGEABLE, "referral"))
        return give


def _as_it_stood(give: Give) -> Give:
    """The same as it stood, to compare with."""
    return Give(**{field.attname: getattr(give, field.attname) for field in Give._meta.concrete_fields})


def _save(act: Act, give: Give, columns: tuple[str, ...]) -> None:
    give.changed_at, give.changed_by = act.now, act.seat.user
    with telling():
        give.save(update_fields=[*columns, "changed_at", "changed_by"])


def tell_outcome(
    *,
    seat: Seat,
    now: datetime,
    give: Give,
    outcome: str,
    on: date | None = None,
    value: Decimal | None = None,
    currency: str = "",
) -> Give:
    """Say what came of a give: met, business, value or none; `on` None is today. A value told before stays."""
    with one_act(seat=seat, now=now, action="tell_outcome") as act:
        return outcome_in(act, give, outcome=outcome, on=on, value=value, currency=currency)


def outcome_in(
    act: Act, give: Give, *, outcome: str, on: date | None, value: Decimal | None, currency: str
) -> Give:
    """As `tell_outcome`, inside an open act."""
    give = act.fresh(give)
    out_of_trash(give, "This give")
    if outcome not in OUTCOMES:
        raise Refused(f"Say what came of it: {', '.join(OUTCOMES)}.", place="outcome")
    give.outcome, give.outcome_on = outcome, on
    if value is not None:
        give.value, give.currency = checked_amount(act, value, currency, row=give)
    elif outcome == "none":
        give.value, give.currency = None, ""
    _check(act, give)
    _save(act, give, ("outcome", "outcome_on", "value", "currency"))
    return give


def add_give_step(
    *, seat: Seat, now: datetime, give: Give, on: date, what: str, minutes: int, key: str = ""
) -> GiveStep:
    """Log one step of a give with the minutes it took."""
    body = {"give": give.pk, "on": on, "what": what, "minutes": minutes}
    with one_act(seat=seat, now=now, action="add_give_step", key=key, body=body) as act:
        if act.repeated:
            return GiveStep.objects.get(pk=act.result["step"])
        give = act.fresh(give)
        out_of_trash(give, "This give")
        what = " ".join(what.split())
        if not what:
            raise Refused("Write what the time went into.", place="what")
        check_texts(GiveStep, {"what": what})
        step = GiveStep.objects.create(
            give=give, on=checked_day(act, on), what=what, minutes=checked_minutes(minutes)
        )
        act.result = {"step": step.pk}
        return step


def drop_give_step(*, seat: Seat, now: datetime, step: GiveStep) -> None:
    """Take a step away that was a mistake; the history of changes keeps it."""
    with one_act(seat=seat, now=now, action="drop_give_step") as act:
        act.own(step.give)
        GiveStep.objects.filter(pk=step.pk).delete()


def trash_give(*, seat: Seat, now: datetime, give: Give) -> None:
    """Put a give into the trash; the referral that it wrote goes along as long as nothing came of it."""
    with one_act(seat=seat, now=now, action="trash_give") as act:
        trash_give_in(act, give)


def trash_give_in(act: Act, give: Give) -> None:
    """As `trash_give`, inside an open act."""
    give = act.fresh(give)
    if give.trashed_at is None:
        trash_linked(act, give)
        Give.objects.filter(pk=give.pk).update(trashed_at=act.now, **act.mark)


def restore_give(*, seat: Seat, now: datetime, give: Give) -> None:
    """Take a give out of the trash, with the referral that went along."""
    with one_act(seat=seat, now=now, action="restore_give") as act:
        restore_give_in(act, give)


def restore_give_in(act: Act, give: Give) -> None:
    """As `restore_give`, inside an open act."""
    give = act.fresh(give)
    if give.trashed_at is not None:
        restore_linked(act, give)
        Give.objects.filter(pk=give.pk).update(trashed_at=None, **act.mark)
