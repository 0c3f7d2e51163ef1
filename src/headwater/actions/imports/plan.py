"""What importing a client list would do: the preview shows it, the import does it.

Reads the ledger, writes nothing. Names are found again by their normal form, or by a shared e-mail address with a
name that fits; what only looks alike is never taken as one unless the user said so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from headwater.actions.imports.batch import Choices
from headwater.actions.parties import fold_address
from headwater.core.identity import order_free, resolve
from headwater.core.identity.nicknames import NICKNAMES
from headwater.core.intake import ClientList, IntakeRow, RowRemark
from headwater.core.intake.parties import Parties, PartyRead
from headwater.core.names import Mention, normal_form
from headwater.core.words import Kind
from headwater.store.models import Workspace
from headwater.store.queries import imports as reading
from headwater.store.queries.imports import KnownParty, KnownReferral, KnownWork


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


class Reading:
    """The mentions of a file as numbered parties, matched with the workspace."""

    def __init__(self, workspace: Workspace, read: ClientList, choices: Choices) -> None:
        self.workspace, self.read, self.choices = workspace, read, choices
        self.alias = _aliases(read.rows, choices.same)
        self._parties = Parties(self.alias)
        self._one: dict[int, int] = {}
        self.first_row: dict[int, int] = {}
        self.clients = [self.number(row.client, row.row) for row in read.rows]
        self.sources = [
            [self.number(mention, row.row) for mention in row.sources if mention.form] for row in read.rows
        ]
        self.behind = {
            content: [one.person for one in people] for content, people in self._parties.behind().items()
        }

    def number(self, mention: Mention, row: int) -> int:
        """The number of the party a mention names."""
        party = self._parties.party(mention)
        self.first_row.setdefault(party, row)
        return party

    def parties(self, plan: ClientPlan) -> dict[int, PlannedParty]:
        """All parties, each with who it is in the workspace."""
        made = {number: self._planned(number, read) for number, read in self._parties.items()}
        for number, row in zip(self.clients, self.read.rows, strict=True):
            party = made[number]
            party.is_client = True
            party.email = party.email or row.email
        for party in made.values():
            self._settle_client(party, plan)
        self._match(made, plan)
        first: dict[int, int] = {}
        for number, party in made.items():
            if party.known:
                self._one[number] = first.setdefault(party.known.pk, number)
                made[first[party.known.pk]].is_client |= party.is_client
        self._share_addresses(made, plan)
        return made

    def _share_addresses(self, made: Mapping[int, PlannedParty], plan: ClientPlan) -> None:
        """Take those of the file for one whose e-mail address is the same and whose names fit, and say so."""
        mailed = [party for party in made.values() if "@" in party.email]
        heads: dict[str, list[PlannedParty]] = {}
        for party in sorted(mailed, key=lambda one: one.known is None):
            those = heads.setdefault(fold_address("email", party.email), [])
            same = next((one for one in those if fits(one.read.form, party.read.form)), None)
            if party.known is None and same is not None:
                self._one[party.number] = self.one_number(same.number)
                plan.doubt(
                    self.first_row.get(party.number, 0),
                    f"{party.read.name} has the same e-mail address as {same.name} and is taken for the same.",
                )
            else:
                those.append(party)

    def one_number(self, number: int) -> int:
        """The number to use for a party: two names that are one entry of the workspace have one."""
        return self._one.get(number, number)

    def _planned(self, number: int, read: PartyRead) -> PlannedParty:
        chosen = self.choices.kinds.get(read.form, "")
        if chosen in set(Kind) and chosen != Kind.UNKNOWN:
            return PlannedParty(number, read, Kind(chosen), "You set it.")
        kind = Kind.PERSON if read.kind is Kind.UNKNOWN else read.kind
        return PlannedParty(number, read, kind, read.reason)

    def _settle_client(self, party: PlannedParty, plan: ClientPlan) -> None:
        """A client is a person or an organisation, whatever its name sounds like."""
        if party.is_client and not party.kind.is_contact:
            plan.doubt(
                self.first_row.get(party.number, 0),
                f"{party.read.name} is a client here, so it is taken for an organisation, not for content.",
            )
            party.kind, party.reason = Kind.ORGANISATION, "It is a client, so an organisation."

    def _match(self, made: Mapping[int, PlannedParty], plan: ClientPlan) -> None:
        forms: dict[str, set[str]] = {}
        for form, kept in self.alias.items():
            forms.setdefault(kept, {kept}).add(form)
        wanted = {form for party in made.values() for form in forms.get(party.read.form, (party.read.form,))}
        by_form = reading.parties_by_form(self.workspace, wanted)
        emails = {fold_address("email", party.email) for party in made.values() if party.email}
        by_email = reading.parties_by_address(self.workspace, emails)
        for party in made.values():
            own_forms = forms.get(party.read.form, {party.read.form})
            own_first = sorted(own_forms, key=lambda form: (form != party.read.form, form))
            named = [known for form in own_first for known in by_form.get(form[:200], ())]
            mailed = by_email.get(fold_address("email", party.email), []) if party.email else []
            self._settle(party, named, mailed, plan)

    def _settle(
        self, party: PlannedParty, named: list[KnownParty], mailed: list[KnownParty], plan: ClientPlan
    ) -> None:
        row = self.first_row.get(party.number, 0)
        fitting = [known for known in mailed if fits(known.form, party.read.form)]
        live = [known for known in (*fitting, *named) if not known.trashed]
        party.known = live[0] if live else None
        party.in_trash = not live and bool(named or fitting)
        party.is_me = party.known is not None and party.known.pk == self.workspace.me_id
        if not fitting and len({known.pk for known in live}) > 1:
            others = " and ".join(dict.fromkeys(known.name for known in live))
            plan.doubt(row, f"You have several entries for {others}; this one is put to the first of them.")
        strange = [known for known in mailed if known not in fitting and not known.trashed]
        if strange and party.known is None:
            plan.doubt(
                row,
                f"{strange[0].name} has the same e-mail address but another name, so {party.read.name} is kept apart.",
            )


def _aliases(rows: Iterable[IntakeRow], same: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Which normal forms are one party because the user said so."""
    if not same:
        return {}
    pairs = [(normal_form(one), normal_form(other)) for one, other in same]
    forms = Counter(mention.form for row in rows for mention in (row.client, *row.sources) if mention.form)
    pairs = [
        (one, other) for one, other in pairs if one and other and one != other and {one, other} & set(forms)
    ]
    names = dict(forms) | {form: forms.get(form, 0) for pair in pairs for form in pair}
    canonical = resolve(names, same=pairs).canonical
    return {form: kept for form, kept in canonical.items() if form != kept}


def fits(one: str, other: str) -> bool:
    """Whether two normal forms can be one person's, when they share an address: shorter, turned round, a nickname."""
    if one == other or order_free(one) == order_free(other):
        return True
    first, second = one.split(), other.split()
    if not first or not second:
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if first[-1] != second[-1]:
        return False
    a, b = first[0], second[0]
    initials = a[0] == b[0] and 1 in (len(a), len(b))
    return initials or b in NICKNAMES.get(a, frozenset())
