"""What importing a client list would do, as plain values: whom it names, who sent whom, which work it tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from headwater.core.intake.client_list import RowRemark
from headwater.core.intake.known import KnownParty, KnownReferral, KnownWork
from headwater.core.intake.parties import PartyRead
from headwater.core.words import Kind


@dataclass(slots=True)
class PlannedParty:
    """Somebody or something the file names. `known` is who that is in the workspace, None for a new entry."""

    number: int
    read: PartyRead
    kind: Kind
    reason: str
    is_client: bool = False
    email: str = ""
    known: KnownParty | None = None
    in_trash: bool = False
    is_me: bool = False

    @property
    def name(self) -> str:
        """The name as it stands, or will stand, in the workspace."""
        return self.known.name if self.known else self.read.name

    @property
    def usable_as_client(self) -> bool:
        """Whether paid work and referrals may point here."""
        return (Kind(self.known.kind) if self.known else self.kind).is_contact

    @property
    def doubtful(self) -> bool:
        """Whether the name alone does not tell what it is."""
        return self.known is None and self.read.kind is Kind.UNKNOWN


@dataclass(slots=True)
class PlannedReferral:
    """A source sent a client, once for each pair, at the earliest day the file has for it."""

    row: int
    source: int
    client: int
    on: date
    stage: str
    stage_on: date
    qualified: str = "unknown"
    relation: str = ""
    note: str = ""
    undated: bool = False
    key: str = ""
    known: KnownReferral | None = None
    changed: set[str] = field(default_factory=set)


@dataclass(slots=True)
class PlannedWork:
    """Paid work that one row tells of."""

    row: int
    client: int
    on: date
    value: Decimal | None
    currency: str
    service: str
    key: str = ""
    known: KnownWork | None = None
    changed: set[str] = field(default_factory=set)


@dataclass(slots=True)
class ClientPlan:
    """Everything an import of a client list would do. `used` maps each row that counts to its client."""

    parties: dict[int, PlannedParty] = field(default_factory=dict)
    behind: Mapping[int, Sequence[int]] = field(default_factory=dict)
    referrals: list[PlannedReferral] = field(default_factory=list)
    works: list[PlannedWork] = field(default_factory=list)
    skipped: list[RowRemark] = field(default_factory=list)
    doubts: list[RowRemark] = field(default_factory=list)
    used: dict[int, int] = field(default_factory=dict)

    @property
    def comes_back(self) -> bool:
        """Whether at least half of the facts are known word for word: then it is an earlier file come back."""
        facts: list[PlannedReferral | PlannedWork] = [*self.referrals, *self.works]
        return (
            2 * sum(1 for fact in facts if fact.known and fact.known.origin_key == fact.key) >= len(facts) > 0
        )

    def new_parties(self) -> list[PlannedParty]:
        """Who will be added: those whom a row that counts needs and who are not known yet."""
        needed = set(self.used.values()) | {sent.source for sent in self.referrals}
        needed |= {person for content in tuple(needed) for person in self.behind.get(content, ())}
        return [
            party
            for number, party in self.parties.items()
            if number in needed and party.known is None and not party.in_trash
        ]

    def skip(self, row: int, reason: str) -> None:
        """A row that is left out."""
        self.skipped.append(RowRemark(row, reason))

    def doubt(self, row: int, reason: str) -> None:
        """A row that counts, with something left out or unsure."""
        self.doubts.append(RowRemark(row, reason))
