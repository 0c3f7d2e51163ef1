"""A meeting with a partner, written up in one act: both halves, whom they want, what they got, what they need.

The conversation stands in their timeline as any other. A meeting corrected later keeps it as it was logged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.appointments import hold
from headwater.actions.confidence import add_step
from headwater.actions.figures import checked_day, checked_minutes, moment_on
from headwater.actions.kit import hand_over
from headwater.actions.partners import change_in, come_at_least
from headwater.actions.promises import add_promise
from headwater.actions.told import looked_after, row_told
from headwater.actions.touches import touch_in
from headwater.core.giving.meeting_halves import MATTERS
from headwater.store.models import Appointment, KitVersion, Partner, PartnerMeeting, Party

WANTS: Final = ("wants", "wants_trade", "wants_place", "wants_signs")
SIDES: Final = ("learned", "shared")
COLUMNS: Final = tuple(f"{side}_{matter}" for side in SIDES for matter in MATTERS)
CHANGEABLE: Final = (*COLUMNS, "on", "confident", "minutes", "note", "card_in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """What came up. `learned` and `shared` say it by MATTERS; a matter left out stays empty.

    `wants` describes whom they want as clients by the columns of WANTS; what is left out stays as the partner has it.
    `confident` is what they need to feel confident, to be done until `confident_until`. `ideal` and `card_out`: they
    were given the current description of my ideal client, and my card. `appointment` is the one this was.
    """

    on: date
    learned: Mapping[str, str] = field(default_factory=dict)
    shared: Mapping[str, str] = field(default_factory=dict)
    wants: Mapping[str, str] = field(default_factory=dict)
    confident: str = ""
    confident_until: date | None = None
    confidence: int | None = None
    promised: str = ""
    promised_until: date | None = None
    ideal: bool = False
    card_in: bool = False
    card_out: bool = False
    minutes: int | None = None
    note: str = ""
    appointment: int | None = None


def write_up(*, seat: Seat, now: datetime, partner: Partner, met: Met, key: str = "") -> PartnerMeeting:
    """Write a meeting up, or nothing of it. Raises Refused with the place in the form."""
    body = {"partner": partner.pk, **asdict(met)}
    with one_act(seat=seat, now=now, action="write_up_meeting", key=key, body=body) as act:
        if act.repeated:
            return PartnerMeeting.objects.get(pk=act.result["meeting"])
        meeting = _write(act, partner, met)
        act.result = {"meeting": meeting.pk}
        return meeting


def _write(act: Act, partner: Partner, met: Met) -> PartnerMeeting:
    partner = act.fresh(partner)
    out_of_trash(partner, "This partner")
    contact = looked_after(act, partner.party)
    texts = {f"{side}_{matter}": getattr(met, side).get(matter, "") for side in SIDES for matter in MATTERS}
    meeting = PartnerMeeting(
        **act.stamp, partner=partner, on=met.on, confident=met.confident, minutes=met.minutes, note=met.note,
        card_in=met.card_in, card_out=met.card_out, appointment=_appointment(act, contact, met), **texts,
    )  # fmt: skip
    _check(act, meeting)
    meeting.version = _hand_out(act, contact, met)
    with telling():
        meeting.save(force_insert=True)
    touch_in(
        act, contact=contact, kind="meeting", at=moment_on(act, met.on), direction="out", minutes=met.minutes,
        note=met.note.strip() or "Partner meeting",
    )  # fmt: skip
    come_at_least(act, contact, state="met", on=met.on, why="the meeting")
    _keep(act, partner, contact, met)
    return meeting


def _appointment(act: Act, contact: Party, met: Met) -> Appointment | None:
    """The appointment this was, held by now."""
    if met.appointment is None:
        return None
    row = row_told(act, Appointment, met.appointment)
    if row.contact_id != contact.pk:
        raise Refused("This appointment is with somebody else. Reload the page and try again.")
    return hold(act, row, held="yes")


def _check(act: Act, meeting: PartnerMeeting) -> None:
    """What holds for a new meeting and for a corrected one. Raises Refused."""
    for name in (*COLUMNS, "confident"):
        setattr(meeting, name, " ".join(getattr(meeting, name).split()))
    meeting.note = meeting.note.strip()
    check_texts(PartnerMeeting, {name: getattr(meeting, name) for name in (*COLUMNS, "confident", "note")})
    checked_day(act, meeting.on)
    if meeting.minutes is not None:
        checked_minutes(meeting.minutes)
    told = any(getattr(meeting, name) for name in (*COLUMNS, "confident", "note"))
    if not (told or meeting.card_in or meeting.card_out or meeting.version_id):
        raise Refused("Write at least one thing you learned or shared.", place="learned_work")


def _hand_out(act: Act, contact: Party, met: Met) -> KitVersion | None:
    """What was handed over: the description of my ideal client, whose version is given back, and my card."""
    version = None
    if met.ideal:
        with _at("ideal"):
            given = hand_over(
                act, contact, None, part="ideal client", how="in person", on=met.on, dealing=False
            )
        version = given.version
    if met.card_out:
        with _at("card_out"):
            hand_over(act, contact, None, part="card", how="in person", on=met.on, dealing=False)
    return version


def _keep(act: Act, partner: Partner, contact: Party, met: Met) -> None:
    """What lives on beside the meeting: whom they want, their level, the to-do that gives confidence, a promise."""
    changes: dict[str, Any] = {name: text for name, text in met.wants.items() if name in WANTS}
    if met.confidence is not None:
        changes["confidence"] = met.confidence
    if changes:
        change_in(act, partner, **changes)
    if met.confident.strip():
        with _at("confident", due_on="confident_until"):
            add_step(act, partner=partner, text=met.confident, due_on=met.confident_until, on=met.on)
    if met.promised.strip():
        if met.promised_until is None:
            raise Refused("Until when did you promise it?", place="promised_until")
        with _at("promised", due_on="promised_until"):
            add_promise(act, contact=contact, text=met.promised, due_on=met.promised_until, on=met.on)


@contextmanager
def _at(otherwise: str, **places: str) -> Iterator[None]:
    """What is refused inside is told at a field of this form."""
    try:
        yield
    except Refused as refused:
        refused.place = places.get(refused.place, otherwise)
        raise


def change_meeting(*, seat: Seat, now: datetime, meeting: PartnerMeeting, **changes: Any) -> PartnerMeeting:
    """Correct what is written of a meeting; `changes` are columns of CHANGEABLE."""
    with one_act(seat=seat, now=now, action="change_meeting") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a meeting cannot be changed here.")
        meeting = act.fresh(meeting)
        out_of_trash(meeting, "This meeting")
        for column, value in changes.items():
            setattr(meeting, column, value)
        _check(act, meeting)
        meeting.changed_at, meeting.changed_by = act.now, act.seat.user
        with telling():
            meeting.save(update_fields=[*changes, "changed_at", "changed_by"])
        return meeting


def trash_meeting(*, seat: Seat, now: datetime, meeting: PartnerMeeting) -> None:
    """Put a written-up meeting into the trash. The conversation stays, and what they were given and promised."""
    with one_act(seat=seat, now=now, action="trash_meeting") as act:
        meeting = act.fresh(meeting)
        if meeting.trashed_at is None:
            PartnerMeeting.objects.filter(pk=meeting.pk).update(trashed_at=act.now, **act.mark)


def restore_meeting(*, seat: Seat, now: datetime, meeting: PartnerMeeting) -> None:
    """Take a meeting out of the trash."""
    with one_act(seat=seat, now=now, action="restore_meeting") as act:
        meeting = act.fresh(meeting)
        out_of_trash(act.fresh(meeting.partner), "This partner")
        PartnerMeeting.objects.filter(pk=meeting.pk).update(trashed_at=None, **act.mark)
