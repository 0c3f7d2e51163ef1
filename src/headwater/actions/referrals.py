"""Recording that somebody or something sent a prospect to a provider, and how that went on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model, QuerySet

from headwater.actions.acting import Act, Refused, Seat, check_texts, day_of, one_act, out_of_trash, telling
from headwater.actions.arrivals import ARRIVAL, check_arrival
from headwater.actions.day_circles import refuse_circle
from headwater.actions.flows import begin_flows
from headwater.actions.giving_follow import follow_referral
from headwater.actions.plan_ends import source_is_back
from headwater.actions.thanks import (
    ThanksGiven,
    body_of,
    give_thanks,
    settle_thanks,
    thanks_of,
    whom_to_thank,
)
from headwater.actions.tracing import retrace_below, trace_new, trace_past_new
from headwater.core.words import Kind, Stage
from headwater.store.models import Party, Referral, StageChange

KINDS = ("recommendation", "referral", "introduction", "self-found")
QUALIFIED = ("unknown", "yes", "no")
CHANGEABLE = (
    "source", "prospect", "provider", "group", "kind", "received_at", "qualified", "relation_to_me",
    "relation_to_prospect", "note", *ARRIVAL,
)  # fmt: skip
TEXTS = ("relation_to_me", "relation_to_prospect", "note", "price_currency", "origin_key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What is to be recorded. `provider` None: the workspace itself. `thanks` None: owed if there is whom to thank."""

    source: Party
    prospect: Party
    received_at: datetime
    provider: Party | None = None
    kind: str = "referral"
    stage: str = Stage.RECEIVED
    qualified: str = "unknown"
    relation_to_me: str = ""
    relation_to_prospect: str = ""
    group: Party | None = None
    fit: int | None = None
    readiness: str = ""
    questions: int | None = None
    price_asked: Decimal | None = None
    price_agreed: Decimal | None = None
    price_currency: str = ""
    other_quotes: str = ""
    note: str = ""
    thanks: str | None = None
    origin_key: str = ""
    batch: Any = None


def record_referral(*, seat: Seat, now: datetime, sent: Sent, key: str = "") -> Referral:
    """Record one referral and its trace. The same `key` again gives the referral already made."""
    told = {one.name: getattr(sent, one.name) for one in fields(sent)}
    body = {name: value.pk if isinstance(value, Model) else value for name, value in told.items()}
    with one_act(seat=seat, now=now, action="record_referral", key=key, body=body) as act:
        if act.repeated:
            return Referral.objects.get(pk=act.result["referral"])
        referral = add_referral(act, sent)
        act.result = {"referral": referral.pk}
        return referral


def add_referral(act: Act, sent: Sent) -> Referral:
    """As `record_referral`, inside an open act."""
    provider = sent.provider or act.workspace.me
    if provider is None:
        raise Refused("This workspace does not know yet who you are. Enter your own name in Settings.")
    _check_words(kind=sent.kind, qualified=sent.qualified, stage=sent.stage)
    sent, provider = _as_it_stands(act, sent, provider)
    _check_parties(act, sent, provider)
    _check_moment(act, sent.received_at)
    _refuse_circle_of_one_day(act, sent, provider)
    referral = Referral(
        **act.stamp,
        source=sent.source, prospect=sent.prospect, provider=provider, group=sent.group, kind=sent.kind,
        stage=sent.stage, received_at=sent.received_at, received_on=day_of(act.workspace, sent.received_at),
        qualified=sent.qualified, relation_to_me=sent.relation_to_me, note=sent.note, batch=sent.batch,
        relation_to_prospect=sent.relation_to_prospect, origin_key=sent.origin_key,
        thanks=sent.thanks or _thanks_due(act, sent.source, provider),
        **{column: getattr(sent, column) for column in ARRIVAL},
    )  # fmt: skip
    check_arrival(act, referral)
    check_texts(Referral, {name: getattr(referral, name) for name in TEXTS})
    trace_new(act.workspace, referral)
    with telling():
        referral.save(force_insert=True)
    trace_past_new(act.workspace, referral)
    if provider.pk == act.workspace.me_id:
        source_is_back(act, sent.source)
        begin_flows(act, [sent.source.pk])
    return referral


def _as_it_stands(act: Act, sent: Sent, provider: Party) -> tuple[Sent, Party]:
    """The same with its parties as they are now, not as they were when the door read them."""
    named = filter(None, (sent.source, sent.prospect, sent.group, provider))
    now = {party.pk: party for party in act.fresh_all(*named)}
    group = now[sent.group.pk] if sent.group else None
    return replace(sent, source=now[sent.source.pk], prospect=now[sent.prospect.pk], group=group), now[
        provider.pk
    ]


def _check_words(*, kind: str, qualified: str, stage: str) -> None:
    for value, allowed, place in (
        (kind, KINDS, "kind"), (qualified, QUALIFIED, "qualified"), (stage, tuple(Stage), "stage"),
    ):  # fmt: skip
        if value not in allowed:
            raise Refused(f"'{value}' is not one of: {', '.join(allowed)}.", place=place)


def _check_moment(act: Act, received_at: datetime) -> None:
    if received_at > act.now:
        raise Refused("A referral cannot have been received in the future.", place="received_at")


def _check_parties(act: Act, sent: Sent, provider: Party) -> None:
    for party in filter(None, (sent.source, sent.prospect, provider, sent.group)):
        act.own(party)
        out_of_trash(party, party.name)
    if sent.source.pk == sent.prospect.pk:
        raise Refused(
            f"{sent.source.name} cannot send themselves. Choose another source or prospect.", place="source"
        )
    if sent.source.pk == provider.pk or sent.prospect.pk == provider.pk:
        raise Refused(
            "Source, prospect and provider must be three different people or things.", place="source"
        )
    for party, role in ((sent.prospect, "prospect"), (provider, "provider")):
        if not Kind(party.kind).is_contact:
            raise Refused(
                f"{party.name} is content. Only a person or an organisation can be a {role}.", place=role
            )


def _thanks_due(act: Act, source: Party, provider: Party, thanked: Collection[int] = ()) -> str:
    if provider.pk != act.workspace.me_id:
        return "none"
    return thanks_of({person.pk for person in whom_to_thank(source)}, thanked)


def _refuse_circle_of_one_day(act: Act, sent: Sent, provider: Party, *, but: int | None = None) -> None:
    if provider.pk == act.workspace.me_id:
        refuse_circle(act, source=sent.source, prospect=sent.prospect, received_at=sent.received_at, but=but)


def change_referral(*, seat: Seat, now: datetime, referral: Referral, **changes: Any) -> Referral:
    """Correct a referral. The trace of everything that passes through it follows."""
    with one_act(seat=seat, now=now, action="change_referral") as act:
        return correct(act, referral, **changes)


def correct(act: Act, referral: Referral, **changes: Any) -> Referral:
    """As `change_referral`, inside an open act."""
    if unknown := set(changes) - set(CHANGEABLE):
        raise Refused(f"'{sorted(unknown)[0]}' of a referral cannot be changed here.")
    referral = act.fresh(referral)
    out_of_trash(referral, "This referral")
    touched = {referral.prospect_id, referral.source_id}
    for column, value in changes.items():
        setattr(referral, column, act.fresh(value) if isinstance(value, Party) else value)
    _check_corrected(act, referral, set(changes))
    referral.received_on = day_of(act.workspace, referral.received_at)
    referral.changed_at, referral.changed_by = act.now, act.seat.user
    with telling():
        referral.save(update_fields=[*CHANGEABLE, "thanks", "received_on", "changed_at", "changed_by"])
    if set(changes) & {"source", "prospect", "provider"}:
        follow_referral(act, referral)
        source_is_back(act, referral.source)
    retrace_below(act.workspace, touched | {referral.prospect_id, referral.source_id})
    referral.refresh_from_db()
    return referral


def _check_corrected(act: Act, referral: Referral, columns: set[str]) -> None:
    """A corrected referral holds to what a new one does, and owes thanks to whom it then names."""
    _check_words(kind=referral.kind, qualified=referral.qualified, stage=referral.stage)
    check_arrival(act, referral)
    check_texts(Referral, {name: getattr(referral, name) for name in TEXTS})
    sent = Sent(source=referral.source, prospect=referral.prospect, received_at=referral.received_at,
                kind=referral.kind, group=referral.group)  # fmt: skip
    _check_parties(act, sent, referral.provider)
    _check_moment(act, sent.received_at)
    if columns & {"source", "prospect", "provider", "received_at"}:
        _refuse_circle_of_one_day(act, sent, referral.provider, but=referral.pk)
    later = referral.history.order_by("at", "id")[1:2]
    if later and later[0].at < referral.received_at:
        raise Refused(
            f"It reached the stage {later[0].stage} on {later[0].at:%Y-%m-%d} and was received before that.",
            place="received_at",
        )
    if columns & {"source", "provider"}:
        referral.thanks = _thanks_corrected(act, referral)


def _thanks_corrected(act: Act, referral: Referral) -> str:
    """One that owed none although there was somebody to thank, as it is older than the books, goes on owing none."""
    before = Referral.objects.select_related("source", "provider").get(pk=referral.pk)
    if (before.source_id, before.provider_id) == (referral.source_id, referral.provider_id):
        return referral.thanks
    waived = referral.thanks == "none" and _thanks_due(act, before.source, before.provider) == "owed"
    thanked = set(referral.thanks_given.values_list("person_id", flat=True))
    due = _thanks_due(act, referral.source, referral.provider, thanked)
    return "none" if waived and due == "owed" else due


def move_stage(
    *,
    seat: Seat,
    now: datetime,
    referral: Referral,
    stage: str,
    at: datetime,
    reason: str = "",
    thanked: ThanksGiven | None = None,
    key: str = "",
) -> Referral:
    """Add an entry to the stage history. A referral whose thanks are owed cannot be closed; `thanked` settles both."""
    body = {"referral": referral.pk, "stage": stage, "at": at, "reason": reason}
    body |= body_of(thanked) if thanked else {}
    with one_act(seat=seat, now=now, action="move_stage", key=key, body=body) as act:
        act.own(referral)
        if not act.repeated:
            if thanked is not None:
                give_thanks(act, referral, thanked)
            put_stage(act, referral, stage=stage, at=at, reason=reason)
        referral.refresh_from_db()
        return referral


def put_stage(act: Act, referral: Referral, *, stage: str, at: datetime, reason: str = "") -> None:
    """As `move_stage`, inside an open act."""
    referral = act.fresh(referral)
    out_of_trash(referral, "This referral")
    _check_words(kind=referral.kind, qualified=referral.qualified, stage=stage)
    check_texts(StageChange, {"reason": reason})
    if at > act.now:
        raise Refused("A stage cannot be reached in the future.", place="at")
    if at < referral.received_at:
        raise Refused("A stage cannot be reached before the referral was received.", place="at")
    if Stage(stage).is_closed and referral.thanks == "owed":
        names = " and ".join(person.name for person in whom_to_thank(referral.source)) or referral.source.name
        raise Refused(
            f"Thank {names} first: a referral stays open while its thanks are owed.", place="thanks"
        )
    last = referral.history.order_by("-at", "-id").first()
    if last and at < last.at:
        raise Refused(
            f"The last stage, {last.stage}, is of {last.at:%Y-%m-%d}. A later stage needs a later date.",
            place="at",
        )
    if last and last.stage == stage:
        return
    StageChange.objects.create(
        referral=referral, stage=stage, at=at, reason=reason, noted_at=act.now, by=act.seat.user
    )


def trash_referrals(*, seat: Seat, now: datetime, referrals: Sequence[Referral]) -> None:
    """Put referrals into the trash; chains that passed through them are traced anew."""
    _throw(seat=seat, now=now, referrals=referrals, trashed=True)


def restore_referrals(*, seat: Seat, now: datetime, referrals: Sequence[Referral]) -> None:
    """Take referrals out of the trash; chains pass through them again."""
    _throw(seat=seat, now=now, referrals=referrals, trashed=False)


def _throw(*, seat: Seat, now: datetime, referrals: Sequence[Referral], trashed: bool) -> None:
    with one_act(seat=seat, now=now, action="trash_referrals" if trashed else "restore_referrals") as act:
        throw(act, referrals, trashed=trashed)


def throw(act: Act, referrals: Sequence[Referral], *, trashed: bool) -> None:
    """As `trash_referrals` and `restore_referrals`, inside an open act."""
    act.own(*referrals)
    rows = Referral.objects.filter(pk__in=[referral.pk for referral in referrals])
    if not trashed:
        _check_restored(act, rows)
    with telling():
        rows.filter(trashed_at__isnull=trashed).update(trashed_at=act.now if trashed else None, **act.mark)
    if not trashed:
        settle_thanks(act, rows.values_list("source_id", flat=True), asks=False)
        for row in rows.select_related("source"):
            source_is_back(act, row.source)
    parties = {party for pair in rows.values_list("source_id", "prospect_id") for party in pair}
    retrace_below(act.workspace, sorted(parties))


def _check_restored(act: Act, rows: QuerySet[Referral]) -> None:
    for referral in rows.filter(trashed_at__isnull=False).select_related(
        "source", "prospect", "provider", "group"
    ):
        sent = Sent(source=referral.source, prospect=referral.prospect, received_at=referral.received_at,
                    group=referral.group)  # fmt: skip
        _check_parties(act, sent, referral.provider)
        _refuse_circle_of_one_day(act, sent, referral.provider, but=referral.pk)
