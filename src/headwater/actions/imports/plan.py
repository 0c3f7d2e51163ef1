"""What importing a client list would do: the preview shows it, the import does it.

Reads the ledger, writes nothing. Names are found again by their normal form, or by a shared e-mail address with a
name that fits; what only looks alike is never taken as one unless the user said so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from headwater.actions.imports.batch import Choices
from headwater.actions.imports.known import attach
from headwater.actions.parties import fold_address
from headwater.core.intake import ClientList
from headwater.core.intake.circles import can_circle, closing
from headwater.core.intake.fitting import fits
from headwater.core.intake.known import KnownParty
from headwater.core.intake.parties import Parties, PartyRead, aliases_of
from headwater.core.intake.plan import ClientPlan, PlannedParty, PlannedReferral
from headwater.core.intake.weaving import Weaving, give_keys
from headwater.core.names import Mention
from headwater.core.words import Kind
from headwater.store.models import Workspace
from headwater.store.money import FINEST, LARGEST
from headwater.store.queries import imports as reading


def plan_clients(*, workspace: Workspace, read: ClientList, choices: Choices, today: date) -> ClientPlan:
    """Work out what importing this file would do, given what the user chose."""
    plan = ClientPlan(skipped=list(read.skipped), doubts=list(read.doubts))
    mentions = Reading(workspace, read, choices)
    plan.parties, one = mentions.parties(plan), mentions.one_number
    plan.behind = {
        one(content): [one(each) for each in people] for content, people in mentions.behind.items()
    }
    weaving = Weaving(
        plan=plan, today=today, undated_on=choices.undated_on, can_be_kept=_can_be_kept,
        currency=choices.currency or workspace.currency,
    )  # fmt: skip
    for row, client, sources in zip(read.rows, mentions.clients, mentions.sources, strict=True):
        weaving.add(row, one(client), [one(source) for source in sources])
    plan.referrals = _without_circles(workspace, plan, weaving.in_order())
    give_keys(plan=plan)
    attach(workspace, plan)
    return plan


class Reading:
    """The mentions of a file as numbered parties, matched with the workspace."""

    def __init__(self, workspace: Workspace, read: ClientList, choices: Choices) -> None:
        self.workspace, self.read, self.choices = workspace, read, choices
        self.alias = aliases_of(read.rows, choices.same)
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


def _can_be_kept(value: Decimal) -> bool:
    return value.is_finite() and abs(value) < LARGEST and value == value.quantize(FINEST)


def _without_circles(
    workspace: Workspace, plan: ClientPlan, referrals: list[PlannedReferral]
) -> list[PlannedReferral]:
    """Leave out what would close a circle within one day: links of one day have no order."""
    days: dict[date, list[PlannedReferral]] = defaultdict(list)
    for one in referrals:
        days[one.on].append(one)
    crowded = [day for day, sent in days.items() if can_circle(sent=_pairs(sent))]
    if not crowded and not any(party.known for party in plan.parties.values()):
        return referrals
    numbers = {party.known.pk: number for number, party in plan.parties.items() if party.known}
    before = {
        day: [(numbers.get(source, -source), numbers.get(prospect, -prospect)) for source, prospect in links]
        for day, links in reading.links_on(workspace, days).items()
    }
    refused = set()
    for day, sent in days.items():
        for one in (sent[place] for place in closing(sent=_pairs(sent), before=before.get(day, []))):
            refused.add((one.source, one.client))
            plan.doubt(
                one.row,
                f"With {plan.parties[one.source].name} as source a circle would close on {day}; "
                "that referral is left out. Give the referrals of that day their own dates.",
            )
    return [one for one in referrals if (one.source, one.client) not in refused]


def _pairs(sent: Sequence[PlannedReferral]) -> list[tuple[int, int]]:
    return [(one.source, one.client) for one in sent]
