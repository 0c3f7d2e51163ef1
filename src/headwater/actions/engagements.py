"""Recording paid work for a client: what won referrals turn into, and where credit starts.

New work starts preparing the client for their part as a source. Ending it starts nothing."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.arrivals import check_mark, currency_of, exact_amount
from headwater.actions.plans import follow_work, prepare, throw_with_work
from headwater.actions.referrals import put_stage
from headwater.actions.thanks import won_at
from headwater.actions.tracing import retrace_below
from headwater.core.words import Kind, Stage
from headwater.store.models import Engagement, Party

CHANGEABLE = ("client", "started_on", "ended_on", "value", "currency", "service", "satisfaction", "note")


def record_engagement(
    *,
    seat: Seat,
    now: datetime,
    client: Party,
    started_on: date,
    value: Decimal | None = None,
    currency: str = "",
    key: str = "",
    **details: Any,
) -> Engagement:
    """Record paid work. A referral whose thanks were given closes as won; one whose thanks are owed stays open.

    `details`: ended_on, service, satisfaction (what the client said at the end of it, 1 to 5), note.
    """
    body = {"client": client.pk, "started_on": started_on, "value": value, "currency": currency, **details}
    with one_act(seat=seat, now=now, action="record_engagement", key=key, body=body) as act:
        if act.repeated:
            return Engagement.objects.get(pk=act.result["engagement"])
        work = add_engagement(
            act, client=client, started_on=started_on, value=value, currency=currency, **details
        )
        act.result = {"engagement": work.pk}
        return work


def add_engagement(
    act: Act,
    *,
    client: Party,
    started_on: date,
    value: Decimal | None = None,
    currency: str = "",
    **details: Any,
) -> Engagement:
    """As `record_engagement`, inside an open act."""
    client = act.fresh(client)
    _check_client(act, client)
    check_texts(Engagement, details)
    check_mark(details.get("satisfaction"), place="satisfaction")
    currency = currency_of(act, currency) if value is not None else ""
    work = Engagement(
        **act.stamp,
        client=client,
        started_on=started_on,
        value=exact_amount(value),
        currency=currency,
        **details,
    )
    with telling():
        work.save(force_insert=True)
    retrace_below(act.workspace, [client.pk])
    work.refresh_from_db()
    _move_on(act, work)
    prepare(act, work)
    return work


def _check_client(act: Act, client: Party) -> None:
    act.own(client)
    if client.pk == act.workspace.me_id or not Kind(client.kind).is_contact:
        raise Refused(
            f"{client.name} cannot be a client: a client is another person or organisation.", place="client"
        )
    out_of_trash(client, client.name, place="client")


def _move_on(act: Act, work: Engagement) -> None:
    """The referral that brought this work is won, unless its thanks are still owed."""
    referral = work.origin
    if referral is None or Stage(referral.stage).is_closed or referral.thanks == "owed":
        return
    last = referral.history.order_by("-at", "-id").first()
    if last is not None:
        put_stage(act, referral, stage=Stage.WON, at=won_at(act, last.at, work.started_on))


def change_engagement(*, seat: Seat, now: datetime, work: Engagement, **changes: Any) -> Engagement:
    """Correct recorded work; its trace follows."""
    with one_act(seat=seat, now=now, action="change_engagement") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of an engagement cannot be changed here.")
        work = act.fresh(work)
        out_of_trash(work, "This work")
        check_texts(Engagement, changes)
        touched = {work.client_id}
        for column, value in changes.items():
            setattr(work, column, act.fresh(value) if isinstance(value, Party) else value)
        _check_client(act, work.client)
        check_mark(work.satisfaction, place="satisfaction")
        work.value = exact_amount(work.value)
        work.currency = currency_of(act, work.currency, row=work) if work.currency else ""
        work.changed_at, work.changed_by = act.now, act.seat.user
        with telling():
            work.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        retrace_below(act.workspace, touched | {work.client_id})
        work.refresh_from_db()
        if {"started_on", "ended_on"} & set(changes):
            follow_work(act, work)
        return work


def trash_engagement(*, seat: Seat, now: datetime, work: Engagement) -> None:
    """Put work into the trash."""
    with one_act(seat=seat, now=now, action="trash_engagement") as act:
        work = act.fresh(work)
        if work.trashed_at is None:
            Engagement.objects.filter(pk=work.pk).update(trashed_at=act.now, **act.mark)
            throw_with_work(act, work, trashed=True)


def restore_engagement(*, seat: Seat, now: datetime, work: Engagement) -> None:
    """Take work out of the trash and trace it anew."""
    with one_act(seat=seat, now=now, action="restore_engagement") as act:
        work = act.fresh(work)
        _check_client(act, work.client)
        with telling():
            Engagement.objects.filter(pk=work.pk).update(trashed_at=None, **act.mark)
        throw_with_work(act, work, trashed=False)
        retrace_below(act.workspace, [work.client_id])
