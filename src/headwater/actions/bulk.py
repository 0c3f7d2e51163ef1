"""Writing many rows at once inside an open act: what imports and the demo practice stand on.

The database's guards watch here as everywhere; the trace is worked out once, at the end, by `retrace_all`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from headwater.actions.acting import Act, telling
from headwater.actions.arrivals import ARRIVAL
from headwater.actions.bulk_insert import insert
from headwater.actions.parties import DETAILS, SEARCHED, fold_address, named, words_of
from headwater.store.models import Address, Engagement, Party, Referral, Role, StageChange, Thanks, Touch

CHUNK = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class NewParty:
    """A contact or content to be added. `addresses` are (kind, label, value)."""

    name: str
    kind: str
    given: str = ""
    family: str = ""
    organisation: str = ""
    job_title: str = ""
    city: str = ""
    how_met: str = ""
    where_met: str = ""
    met_on: date | None = None
    note: str = ""
    url: str = ""
    publisher: str = ""
    published_on: date | None = None
    birthday: str = ""
    channel: str = ""
    closeness: int | None = None
    roles: Sequence[str] = ()
    addresses: Sequence[tuple[str, str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReferral:
    """A referral to be added, with the later entries of its stage history as (stage, moment, reason)."""

    source: int
    prospect: int
    provider: int
    received_at: datetime
    received_on: date
    kind: str = "referral"
    qualified: str = "unknown"
    thanks: str = "none"
    relation_to_me: str = ""
    relation_to_prospect: str = ""
    group: int | None = None
    fit: int | None = None
    readiness: str = ""
    questions: int | None = None
    price_asked: Decimal | None = None
    price_agreed: Decimal | None = None
    price_currency: str = ""
    other_quotes: str = ""
    note: str = ""
    origin_key: str = ""
    first_stage: str = "received"
    stages: Sequence[tuple[str, datetime, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEngagement:
    """Paid work to be added."""

    client: int
    started_on: date
    ended_on: date | None = None
    value: Decimal | None = None
    currency: str = ""
    service: str = ""
    satisfaction: int | None = None
    note: str = ""
    origin_key: str = ""


STAMP = ("workspace_id", "batch_id", "added_at", "changed_at", "changed_by_id")


def _stamp(act: Act, batch: Any) -> tuple[Any, ...]:
    """The values of STAMP."""
    user = act.seat.user.pk if act.seat.user else None
    return act.workspace.pk, batch.pk if batch else None, act.now, act.now, user


def add_parties(act: Act, parties: Iterable[NewParty], *, batch: Any = None) -> list[int]:
    """Add parties with their addresses and roles. Gives their ids in the order given."""
    told, stamp = list(parties), _stamp(act, batch)
    columns = (*STAMP, *DETAILS, "kind", "search", "name", "sort_name", "normal_form")
    with telling():
        ids = insert(Party, columns, (_party_row(one, stamp) for one in told))
    _add_addresses(act, zip(ids, told, strict=True))
    roles = ((pk, role) for pk, one in zip(ids, told, strict=True) for role in dict.fromkeys(one.roles))
    insert(Role, ("party_id", "name"), roles)
    return ids


def _party_row(one: NewParty, stamp: tuple[Any, ...]) -> tuple[Any, ...]:
    names = named(name=one.name, kind=one.kind, given=one.given, family=one.family)
    details = (getattr(one, column) for column in DETAILS)
    shown = (names["name"], names["sort_name"], names["normal_form"])
    return (*stamp, *details, str(one.kind), _words(one), *shown)


def _words(one: NewParty) -> str:
    texts = {column: getattr(one, column) for column in SEARCHED}
    return words_of(
        name=one.name, **texts, roles=one.roles, addresses=[value for _kind, _label, value in one.addresses]
    )


def _add_addresses(act: Act, parties: Iterable[tuple[int, NewParty]]) -> None:
    rows = {
        (pk, kind, fold_address(kind, value)): (label, value)
        for pk, one in parties
        for kind, label, value in one.addresses
        if value.strip()
    }
    insert(
        Address,
        ("party_id", "workspace_id", "kind", "folded", "label", "value"),
        (
            (pk, act.workspace.pk, kind, folded, label[:50], value.strip())
            for (pk, kind, folded), (label, value) in rows.items()
        ),
    )


def add_referrals(act: Act, referrals: Iterable[NewReferral], *, batch: Any = None) -> list[int]:
    """Add referrals with their stage history. Their trace is set by `retrace_all` afterwards."""
    told, stamp = list(referrals), _stamp(act, batch)
    columns = (
        *STAMP, "source_id", "prospect_id", "provider_id", "group_id", "received_at", "received_on", "kind",
        "qualified", "thanks", "relation_to_me", "note", "relation_to_prospect", "origin_key", "stage",
        *ARRIVAL,
    )  # fmt: skip
    rows = (
        (
            *stamp, one.source, one.prospect, one.provider, one.group, one.received_at, one.received_on, one.kind,
            one.qualified, one.thanks, one.relation_to_me, one.note, one.relation_to_prospect, one.origin_key,
            str(one.first_stage), *(getattr(one, column) for column in ARRIVAL),
        )
        for one in told
    )  # fmt: skip
    user = stamp[-1]
    with telling():
        ids = insert(Referral, columns, rows)
        stages = (
            (pk, str(stage), at, reason, act.now, user)
            for pk, one in zip(ids, told, strict=True)
            for stage, at, reason in one.stages
        )
        insert(StageChange, ("referral_id", "stage", "at", "reason", "noted_at", "by_id"), stages)
    return ids


def add_engagements(act: Act, works: Iterable[NewEngagement], *, batch: Any = None) -> list[int]:
    """Add paid work. Its trace is set by `retrace_all` afterwards."""
    stamp = _stamp(act, batch)
    columns = (
        *STAMP, "client_id", "started_on", "ended_on", "value", "currency", "service", "satisfaction", "note",
        "origin_key",
    )  # fmt: skip
    rows = (
        (
            *stamp, one.client, one.started_on, one.ended_on, one.value,
            one.currency if one.value is not None else "", one.service, one.satisfaction, one.note, one.origin_key,
        )
        for one in works
    )  # fmt: skip
    with telling():
        return insert(Engagement, columns, rows)


def add_touches(act: Act, touches: Iterable[dict[str, Any]], *, batch: Any = None) -> None:
    """Add touches, each given as the columns of Touch."""
    with telling():
        Touch.objects.bulk_create(
            (Touch(**act.stamp, batch=batch, **one) for one in touches), batch_size=CHUNK
        )


def add_thanks(act: Act, thanks: Iterable[tuple[int, int, datetime, str]], *, batch: Any = None) -> None:
    """Add thanks given, each as (referral, person, moment, channel), and the touch that each of them was."""
    told = list(thanks)
    touches = [
        Touch(
            **act.stamp, batch=batch, contact_id=person, referral_id=referral, at=at, direction="out", gave="deposit",
            kind="gift" if channel == "gift" else "thank-you",
        )
        for referral, person, at, channel in told
    ]  # fmt: skip
    Touch.objects.bulk_create(touches, batch_size=CHUNK)
    Thanks.objects.bulk_create(
        (
            Thanks(referral_id=referral, person_id=person, given_at=at, channel=channel, touch=touch)
            for (referral, person, at, channel), touch in zip(told, touches, strict=True)
        ),
        batch_size=CHUNK,
    )
