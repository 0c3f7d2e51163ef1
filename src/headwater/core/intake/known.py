"""What the ledger holds already, as far as an import compares a file with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A contact or content of the workspace. `trashed`: the user threw it away (not: an undone import did)."""

    pk: int
    name: str
    kind: str
    form: str
    trashed: bool


@dataclass(frozen=True, slots=True)
class KnownReferral:
    """A referral into somebody, as far as an import compares it."""

    pk: int
    source: int
    prospect: int
    on: date
    origin_key: str
    trashed: bool
    stage: str
    thanks: str


@dataclass(frozen=True, slots=True)
class KnownWork:
    """Paid work of a client, as far as an import compares it."""

    pk: int
    client: int
    on: date
    value: Decimal | None
    currency: str
    service: str
    origin_key: str
    trashed: bool
