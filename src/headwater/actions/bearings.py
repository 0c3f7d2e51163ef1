"""Writing down how a relationship stands: dated statements about a contact, each with what it rests on.

Of a phase, an attitude and a style the newest counts. Proofs and groundwork add up. A complaint, an unpaid bill, a
hold, a trouble with a referral and what somebody is working on stay open until they end.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.ask_paths import attitude_of, on_attitude
from headwater.actions.figures import checked_day
from headwater.actions.told import Told, contact_told, day_told, looked_after, word
from headwater.core.folder import (
    ATTITUDES,
    BEARINGS,
    ENDORSEMENTS,
    GROUNDWORK,
    INFLUENCE,
    PHASES,
    PROOFS,
    STYLES,
)
from headwater.store.models import Bearing, Party, Referral

VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "phase": PHASES, "attitude": ATTITUDES, "style": STYLES, "proof": PROOFS, "groundwork": GROUNDWORK,
    "endorsement": ENDORSEMENTS, "influence": INFLUENCE,
}  # fmt: skip
"""What a statement of these kinds may say; the others are told in the user's own words."""
NEWEST: Final = ("phase", "attitude", "style", "endorsement", "influence")
OPEN: Final = (
    "complaint", "unpaid", "hold", "trouble", "working on", "competes", "complements", "specialty", "gains",
)  # fmt: skip
ONCE: Final = ("unpaid", "hold")
"""Of these one is open at a time."""
CHANGEABLE: Final = ("value", "on", "ended_on", "basis")
NEEDS_BASIS: Final[Mapping[str, str]] = {
    "phase": "Write what happened: the event that shows it, such as “sent me her brother”.",
    "attitude": "Write what it rests on, such as “said so at lunch”.",
    "style": "Write what it rests on, such as “decides fast, short mails”.",
    "proof": "Write what happened, so that it can be shown later.",
    "endorsement": "Write what shows it, such as “listed on their site since May”.",
    "influence": "Write why you think so.",
}
NEEDS_VALUE: Final[Mapping[str, str]] = {
    "complaint": "Write what they complained about.",
    "trouble": "Write what goes wrong with the referral.",
    "working on": "Write what they are working on.",
    "competes": "Write which of their work competes with yours.",
    "complements": "Write which of their work does not compete with yours.",
    "specialty": "Write what they are special in and you are not.",
    "gains": "Write why they gain when you get work, such as “they deliver what I plan”.",
}


def record_bearing(
    *, seat: Seat, now: datetime, contact: Party, kind: str, on: date, key: str = "", **details: Any
) -> Bearing:
    """State something about a contact. `details`: value, basis, referral (the one a trouble or phase is about)."""
    referral = details.get("referral")
    body = {"contact": contact.pk, "kind": kind, "on": on, **details, "referral": referral and referral.pk}
    with one_act(seat=seat, now=now, action="record_bearing", key=key, body=body) as act:
        if act.repeated:
            return Bearing.objects.get(pk=act.result["bearing"])
        bearing = add_bearing(act, contact=contact, kind=kind, on=on, **details)
        act.result = {"bearing": bearing.pk}
        return bearing


def add_bearing(
    act: Act,
    *,
    contact: Party,
    kind: str,
    on: date,
    value: str = "",
    basis: str = "",
    referral: Referral | None = None,
) -> Bearing:
    """As `record_bearing`, inside an open act."""
    contact = looked_after(act, contact)
    act.own(*filter(None, [referral]))
    bearing = Bearing(
        **act.stamp, contact=contact, kind=kind, value=value, on=on, basis=basis, referral=referral
    )
    _check(act, bearing)
    _refuse_again(bearing)
    before = attitude_of(contact)
    with telling():
        bearing.save(force_insert=True)
    _follow(act, bearing, before)
    return bearing


def _follow(act: Act, bearing: Bearing, before: str) -> None:
    """What hangs on a statement moves along with it: an attitude chooses the way to an ask."""
    if bearing.kind == "attitude" and (after := attitude_of(bearing.contact)) != before:
        on_attitude(act, bearing.contact, before, after)


def _check(act: Act, bearing: Bearing) -> None:
    """What holds for a new statement and for a corrected one."""
    kind = bearing.kind
    if kind not in BEARINGS:
        raise Refused(f"'{kind}' is not one of: {', '.join(BEARINGS)}.", place="kind")
    bearing.value, bearing.basis = " ".join(bearing.value.split()), " ".join(bearing.basis.split())
    if kind in VALUES and bearing.value not in VALUES[kind]:
        raise Refused(f"Choose one of: {', '.join(VALUES[kind])}.", place="value")
    if not bearing.value and kind in NEEDS_VALUE:
        raise Refused(NEEDS_VALUE[kind], place="value")
    if not bearing.basis and kind in NEEDS_BASIS:
        raise Refused(NEEDS_BASIS[kind], place="basis")
    check_texts(Bearing, {"value": bearing.value, "basis": bearing.basis})
    checked_day(act, bearing.on)
    if bearing.ended_on is None:
        return
    if kind not in OPEN:
        raise Refused("This holds until something newer is said; it does not end.", place="ended_on")
    if checked_day(act, bearing.ended_on, place="ended_on") < bearing.on:
        raise Refused("It cannot end before it began.", place="ended_on")


def _refuse_again(bearing: Bearing) -> None:
    """The same thing said twice says nothing new. Raises Refused."""
    rows = Bearing.objects.filter(contact=bearing.contact_id, kind=bearing.kind, trashed_at=None)
    name = bearing.contact.name
    if bearing.kind == "phase":
        standing = rows.filter(on__lte=bearing.on).order_by("-on", "-pk").first()
        if standing is not None and standing.value == bearing.value:
            raise Refused(
                f"{name} stands at {bearing.value} already, since {standing.on.isoformat()}.", place="value"
            )
    if bearing.kind in ONCE and rows.filter(ended_on=None).exists():
        raise Refused(f"This is written down already and has not ended yet for {name}.", place="kind")
    if bearing.kind == "invoice" and bearing.value and rows.filter(value=bearing.value).exists():
        raise Refused(f"Invoice {bearing.value} to {name} is written down already.", place="value")


def change_bearing(*, seat: Seat, now: datetime, bearing: Bearing, **changes: Any) -> Bearing:
    """Correct a statement; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_bearing") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a statement cannot be changed here.")
        return _changed(act, bearing, changes)


def end_bearing(*, seat: Seat, now: datetime, bearing: Bearing, on: date | None = None) -> Bearing:
    """Say that it is over: the complaint settled, the bill paid, the work done; `on` None is today."""
    with one_act(seat=seat, now=now, action="end_bearing") as act:
        return close_bearing(act, bearing, on=on or act.today)


def close_bearing(act: Act, bearing: Bearing, *, on: date) -> Bearing:
    """As `end_bearing`, inside an open act."""
    return _changed(act, bearing, {"ended_on": on})


def reopen_bearing(*, seat: Seat, now: datetime, bearing: Bearing) -> Bearing:
    """Say that it goes on after all."""
    with one_act(seat=seat, now=now, action="reopen_bearing") as act:
        return _changed(act, bearing, {"ended_on": None})


def _changed(act: Act, bearing: Bearing, changes: dict[str, Any]) -> Bearing:
    bearing = act.fresh(bearing)
    out_of_trash(bearing, "This statement")
    before = attitude_of(bearing.contact)
    for column, value in changes.items():
        setattr(bearing, column, value)
    _check(act, bearing)
    bearing.changed_at, bearing.changed_by = act.now, act.seat.user
    with telling():
        bearing.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
    _follow(act, bearing, before)
    return bearing


def trash_bearing(*, seat: Seat, now: datetime, bearing: Bearing) -> None:
    """Put a statement into the trash."""
    with one_act(seat=seat, now=now, action="trash_bearing") as act:
        bearing = act.fresh(bearing)
        if bearing.trashed_at is None:
            before = attitude_of(bearing.contact)
            Bearing.objects.filter(pk=bearing.pk).update(trashed_at=act.now, **act.mark)
            _follow(act, bearing, before)


def restore_bearing(*, seat: Seat, now: datetime, bearing: Bearing) -> None:
    """Take a statement out of the trash."""
    with one_act(seat=seat, now=now, action="restore_bearing") as act:
        bearing = act.fresh(bearing)
        looked_after(act, bearing.contact)
        before = attitude_of(bearing.contact)
        Bearing.objects.filter(pk=bearing.pk).update(trashed_at=None, **act.mark)
        _follow(act, bearing, before)


def phase_in(act: Act, contact: int, suffix: str, told: Told) -> str:
    """Confirm the phase named by `suffix`. The form says "basis" (the event that shows it) and "on"."""
    party = contact_told(act, contact)
    made = add_bearing(
        act, contact=party, kind="phase", value=word(told, "value", suffix), on=day_told(told, "on", act.today),
        basis=word(told, "basis"),
    )  # fmt: skip
    return f"{party.name} stands at {made.value} now."


def groundwork_in(act: Act, contact: int, suffix: str, told: Told) -> str:
    """Say that a piece of groundwork was laid. Its first words, with hyphens, stand in `suffix` or in "value"."""
    party = contact_told(act, contact)
    named = word(told, "value", suffix).lower().replace(" ", "-")
    value = next((one for one in GROUNDWORK if named and one.replace(" ", "-").startswith(named)), "")
    add_bearing(
        act, contact=party, kind="groundwork", value=value, on=day_told(told, "on", act.today),
        basis=word(told, "basis"),
    )  # fmt: skip
    return f"Noted for {party.name}: {value}."
