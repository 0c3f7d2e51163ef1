"""Thanking: every referral is owed it, whether or not it turns into business. A thank-you is also a touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, start_of_day
from headwater.core.words import Kind
from headwater.store.models import Party, Referral, StageChange, Thanks, Touch

CHANNELS = ("in person", "phone", "mail", "message", "card", "gift")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksGiven:
    """Who was thanked, when and how. No `people`: everybody whom the referral owes thanks."""

    at: datetime
    channel: str = ""
    note: str = ""
    people: Sequence[Party] = ()


def body_of(given: ThanksGiven) -> dict[str, object]:
    """What an idempotency key stands for."""
    people = sorted(person.pk for person in given.people)
    return {"thanked_at": given.at, "channel": given.channel, "thanks_note": given.note, "people": people}


def whom_to_thank(source: Party) -> list[Party]:
    """The source itself when it is a contact; the people behind it when it is content."""
    if Kind(source.kind).is_contact:
        return [source]
    return [
        behind.person for behind in source.people_behind.select_related("person").order_by("-share", "pk")
    ]


def record_thanks(
    *, seat: Seat, now: datetime, referral: Referral, given: ThanksGiven, key: str = ""
) -> Referral:
    """Record that thanks were given. Work that was already won by this referral now closes it as won."""
    body = {"referral": referral.pk, **body_of(given)}
    with one_act(seat=seat, now=now, action="record_thanks", key=key, body=body) as act:
        if not act.repeated:
            give_thanks(act, referral, given)
        referral.refresh_from_db()
        return referral


def give_thanks(act: Act, referral: Referral, given: ThanksGiven) -> None:
    """As `record_thanks`, inside an open act."""
    act.own(referral, *given.people)
    check_texts(Thanks, {"channel": given.channel, "note": given.note})
    if given.at > act.now:
        raise Refused("Thanks cannot have been given in the future.", place="at")
    if given.at < referral.received_at:
        raise Refused("Thanks cannot have been given before the referral was received.", place="at")
    owed = whom_to_thank(referral.source)
    if not owed:
        raise Refused(f"Nobody stands behind {referral.source.name}, so there is nobody to thank.")
    people = list(given.people) or owed
    for person in people:
        if person not in owed:
            raise Refused(f"{person.name} did not send {referral.prospect.name}; record this as a touch.")
    thanked = set(referral.thanks_given.values_list("person_id", flat=True))
    for person in people:
        if person.pk not in thanked:
            _thank(act, referral, person, given)
    referral.refresh_from_db(fields=["thanks", "stage"])
    if referral.thanks == "given" and referral.stage != "won":
        _close_if_won(act, referral)


def _thank(act: Act, referral: Referral, person: Party, given: ThanksGiven) -> None:
    kind = "gift" if given.channel == "gift" else "thank-you"
    touch = Touch.objects.create(
        **act.stamp,
        contact=person,
        referral=referral,
        at=given.at,
        kind=kind,
        direction="out",
        gave="deposit",
        note=given.note,
    )
    Thanks.objects.create(
        referral=referral,
        person=person,
        given_at=given.at,
        channel=given.channel,
        note=given.note,
        touch=touch,
    )


def _close_if_won(act: Act, referral: Referral) -> None:
    last = referral.history.order_by("-at", "-id").first()
    won = referral.won.filter(trashed_at=None).order_by("added_at").first()
    if won is None or last is None:
        return
    StageChange.objects.create(
        referral=referral, stage="won", at=won_at(act, last.at, won.started_on), noted_at=act.now, by=act.seat.user,
        reason="Hired, and the thanks were given.",
    )  # fmt: skip


def won_at(act: Act, last: datetime, started_on: date) -> datetime:
    """When a referral was won: as its work started, not before its last stage, never in the future."""
    return max(last, min(act.now, start_of_day(act.workspace, started_on)))
