"""Thanking: every referral is owed it, whether or not it turns into business. A thank-you is also a touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, one_act
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
    body = {"referral": referral.pk, "at": given.at, "channel": given.channel, "note": given.note}
    with one_act(seat=seat, now=now, action="record_thanks", key=key, body=body) as act:
        if not act.repeated:
            give_thanks(act, referral, given)
        referral.refresh_from_db()
        return referral


def give_thanks(act: Act, referral: Referral, given: ThanksGiven) -> None:
    """As `record_thanks`, inside an open act."""
    if given.at > act.now:
        raise Refused("Thanks cannot have been given in the future.", place="at")
    if given.at < referral.received_at:
        raise Refused("Thanks cannot have been given before the referral was received.", place="at")
    people = list(given.people) or whom_to_thank(referral.source)
    if not people:
        raise Refused(f"Nobody stands behind {referral.source.name}, so there is nobody to thank.")
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
        referral=referral, stage="won", at=max(last.at, won.added_at), noted_at=act.now, by=act.seat.user,
        reason="Hired, and the thanks were given.",
    )  # fmt: skip
