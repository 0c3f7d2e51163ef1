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
    note: str = ""
    origin_key: str = ""


def add_parties(act: Act, parties: Iterable[NewParty], *, batch: Any = None) -> list[int]:
    """Add parties with their addresses and roles. Gives their ids in the order given."""
    told = list(parties)
    rows = [
        Party(
            **act.stamp, batch=batch, kind=str(one.kind), **{column: getattr(one, column) for column in DETAILS},
            **named(name=one.name, kind=one.kind, given=one.given, family=one.family), search=_words(one),
        )
        for one in told
    ]  # fmt: skip
    with telling():
        Party.objects.bulk_create(rows, batch_size=CHUNK)
    ids = [row.pk for row in rows]
    _add_addresses(act, zip(ids, told, strict=True))
    Role.objects.bulk_create(
        (
            Role(party_id=pk, name=role)
            for pk, one in zip(ids, told, strict=True)
            for role in dict.fromkeys(one.roles)
        ),
        batch_size=CHUNK,
    )
    return ids


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
    Address.objects.bulk_create(
        (
            Address(
                party_id=pk,
                workspace=act.workspace,
                kind=kind,
                folded=folded,
                label=label[:50],
                value=value.strip(),
            )
            for (pk, kind, folded), (label, value) in rows.items()
        ),
        batch_size=CHUNK,
    )


def add_referrals(act: Act, referrals: Iterable[NewReferral], *, batch: Any = None) -> list[int]:
    """Add referrals with their stage history. Their trace is set by `retrace_all` afterwards."""
    told = list(referrals)
    rows = [
        Referral(
            **act.stamp, batch=batch, source_id=one.source, prospect_id=one.prospect, provider_id=one.provider,
            group_id=one.group, received_at=one.received_at, received_on=one.received_on, kind=one.kind,
            qualified=one.qualified, thanks=one.thanks, relation_to_me=one.relation_to_me, note=one.note,
            relation_to_prospect=one.relation_to_prospect, origin_key=one.origin_key, stage=one.first_stage,
        )
        for one in told
    ]  # fmt: skip
    with telling():
        Referral.objects.bulk_create(rows, batch_size=CHUNK)
        StageChange.objects.bulk_create(
            (
                StageChange(
                    referral_id=row.pk, stage=stage, at=at, reason=reason, noted_at=act.now, by=act.seat.user
                )
                for row, one in zip(rows, told, strict=True)
                for stage, at, reason in one.stages
            ),
            batch_size=CHUNK,
        )
    return [row.pk for row in rows]


def add_engagements(act: Act, works: Iterable[NewEngagement], *, batch: Any = None) -> list[int]:
    """Add paid work. Its trace is set by `retrace_all` afterwards."""
    rows = [
        Engagement(
            **act.stamp, batch=batch, client_id=one.client, started_on=one.started_on, ended_on=one.ended_on,
            value=one.value, currency=one.currency if one.value is not None else "", service=one.service,
            note=one.note, origin_key=one.origin_key,
        )
        for one in works
    ]  # fmt: skip
    with telling():
        Engagement.objects.bulk_create(rows, batch_size=CHUNK)
    return [row.pk for row in rows]


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
