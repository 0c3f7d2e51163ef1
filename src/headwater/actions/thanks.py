"""Thanking: every referral is owed it, whether or not it turns into business. A thank-you is also a touch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from headwater.actions.acting import (
    Act,
    Refused,
    Seat,
    check_texts,
    day_of,
    one_act,
    out_of_trash,
    start_of_day,
)
from headwater.actions.gift_rule import hold_dealing, keep_dealing
from headwater.actions.outcomes import ending_of, not_before
from headwater.core.words import Kind, Stage
from headwater.store.models import Party, Referral, StageChange, Thanks, Touch

RECENT = timedelta(days=60)
"""Whoever turns out to be behind a content later is owed thanks for referrals no older than this."""
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
    """The source itself when it is a contact; the people behind it when it is content, each once."""
    if Kind(source.kind).is_contact:
        return [source]
    behind = source.people_behind.filter(person__trashed_at=None).select_related("person")
    people = {each.person_id: each.person for each in behind.order_by("-share", "pk")}
    return list(people.values())


def thanks_of(
    owing: Collection[int], thanked: Collection[int], *, before: str = "owed", recent: bool = True
) -> str:
    """Whether a referral's thanks are owed, given or none (docs/decisions/0007).

    `owing` are those whom it names now, `thanked` those who were thanked for it. `before` is what it was: one that
    is not `recent` is never asked for anew, as long as one of those it names was thanked.
    """
    left = set(owing) - set(thanked)
    if not left:
        return "given" if thanked else "none"
    if recent or before == "owed":
        return "owed"
    return before if before == "none" or left != set(owing) else "owed"


def settle_thanks(
    act: Act, sources: Iterable[int], *, asks: bool = True, closes: bool = True
) -> list[tuple[int, str, str]]:
    """Bring the thanks of everything these sources sent to what holds now, also of what lies in the trash.

    Without `asks`, a referral that owes none goes on owing none. With `closes`, one that no longer owes thanks
    and brought work is won. Gives what changed as (referral, before, after).
    """
    changed = []
    for source in Party.objects.filter(pk__in=set(sources)):
        owing = {person.pk for person in whom_to_thank(source)}
        for referral, thanked in _sent_by(act, source, asks=asks):
            mine = owing if referral.provider_id == act.workspace.me_id else set()
            recent = referral.received_at >= act.now - RECENT
            after = thanks_of(mine, thanked, before=referral.thanks, recent=recent)
            if after != referral.thanks:
                changed.append((referral.pk, referral.thanks, after))
                Referral.objects.filter(pk=referral.pk).update(thanks=after, **act.mark)
                if (
                    closes
                    and after != "owed"
                    and not Stage(referral.stage).is_closed
                    and not referral.trashed_at
                ):
                    _close_if_ended(act, referral, "Hired, and no thanks are owed any more.")
    return changed


def _sent_by(act: Act, source: Party, *, asks: bool) -> list[tuple[Referral, set[int]]]:
    """The referrals of a source whose thanks may change, each with who was thanked."""
    open_ones = ~Q(thanks="none")
    if asks:
        open_ones |= Q(received_at__gte=act.now - RECENT)
    rows = list(source.referrals_sent.filter(open_ones, workspace=act.workspace).order_by("pk"))
    thanked: dict[int, set[int]] = defaultdict(set)
    for referral, person in Thanks.objects.filter(referral__source=source).values_list(
        "referral_id", "person_id"
    ):
        thanked[referral].add(person)
    return [(row, thanked[row.pk]) for row in rows]


def record_thanks(
    *, seat: Seat, now: datetime, referral: Referral, given: ThanksGiven, key: str = ""
) -> Referral:
    """Record that thanks were given. What already ended this referral, paid work or a talk, now closes it."""
    body = {"referral": referral.pk, **body_of(given)}
    with one_act(seat=seat, now=now, action="record_thanks", key=key, body=body) as act:
        if not act.repeated:
            give_thanks(act, referral, given)
        referral.refresh_from_db()
        return referral


def give_thanks(act: Act, referral: Referral, given: ThanksGiven) -> None:
    """As `record_thanks`, inside an open act."""
    referral = act.fresh(referral)
    act.own(*given.people)
    out_of_trash(referral, "This referral")
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
        _close_if_ended(act, referral, "Hired, and the thanks were given.")


def _thank(act: Act, referral: Referral, person: Party, given: ThanksGiven) -> None:
    kind = "gift" if given.channel == "gift" else "thank-you"
    if kind == "gift":
        hold_dealing(act, person, on=day_of(act.workspace, given.at), what=given.note)
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
    if kind == "gift":
        keep_dealing(act, touch)


def _close_if_ended(act: Act, referral: Referral, reason: str) -> None:
    """Won by paid work, or closed by what the last conversation led to."""
    last = referral.history.order_by("-at", "-id").first()
    if last is None:
        return
    won = referral.won.filter(trashed_at=None).order_by("added_at").first()
    ending = None if Stage(last.stage).is_closed else ending_of(act, referral)
    if won is not None:
        stage, at = Stage.WON, won_at(act, last.at, won.started_on)
    elif ending is not None:
        stage, at, reason = ending
        at = max(last.at, not_before(act, at, last.at))
    else:
        return
    StageChange.objects.create(
        referral=referral, stage=stage, at=at, noted_at=act.now, by=act.seat.user, reason=reason
    )


def won_at(act: Act, last: datetime, started_on: date) -> datetime:
    """When a referral was won: as its work started, not before its last stage, never in the future."""
    return max(last, min(act.now, start_of_day(act.workspace, started_on)))
