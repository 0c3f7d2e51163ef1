"""Importing a client list: its rows become contacts, contents, referrals and paid work, as one act."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from headwater.actions.acting import Act, Refused, Seat, one_act, telling
from headwater.actions.bulk import (
    NewEngagement,
    NewParty,
    NewReferral,
    add_engagements,
    add_parties,
    add_referrals,
)
from headwater.actions.imports.batch import (
    Changes,
    Choices,
    FileRead,
    Imported,
    body_of,
    close_batch,
    keep_profile,
    open_batch,
    repeated,
)
from headwater.actions.imports.outcomes import outcomes_of
from headwater.actions.imports.plan import plan_clients
from headwater.actions.imports.search import refresh_search
from headwater.actions.parties import fold_address
from headwater.actions.plan_ends import sources_are_back
from headwater.actions.thanks import settle_thanks
from headwater.actions.tracing import retrace_all
from headwater.core.intake import ClientList
from headwater.core.intake.plan import ClientPlan, PlannedReferral, PlannedWork
from headwater.core.words import Stage
from headwater.store.models import Address, Batch, Behind, Engagement, Referral, StageChange
from headwater.store.queries import imports as reading

CLOSED = {stage for stage in Stage if stage.is_closed}
MADE = ("contacts", "contents", "referrals", "engagements")


def import_clients(
    *, seat: Seat, now: datetime, read: ClientList, choices: Choices, file: FileRead, key: str = ""
) -> Imported:
    """Bring a client list into the ledger, as one act that can be undone.

    With a `key` that was used before, nothing happens again. Raises Refused when no row can be used.
    """
    with one_act(
        seat=seat, now=now, action="import_clients", key=key, body=body_of(file, choices), large=True
    ) as act:
        if act.repeated:
            return repeated(act)
        if act.workspace.me_id is None:
            raise Refused("This workspace does not know yet who you are. Enter your own name in Settings.")
        plan = plan_clients(workspace=act.workspace, read=read, choices=choices, today=act.today)
        if not plan.used:
            raise Refused("No row of this file can be used. The reasons stand beside the rows.")
        batch = open_batch(act, "clients", file)
        done = _Writing(act, plan, choices, batch)
        done.write()
        keep_profile(act, file.header_key, choices)
        return close_batch(act, batch, outcomes_of(plan), done.made, done.changes)


class _Writing:
    """One import being written: the ids the file's parties got, and what was made and changed."""

    def __init__(self, act: Act, plan: ClientPlan, choices: Choices, batch: Batch) -> None:
        self.act, self.plan, self.choices, self.batch = act, plan, choices, batch
        self.zone = ZoneInfo(act.workspace.timezone)
        self.ids: dict[int, int] = {}
        self.new: set[int] = set()
        self.changes = Changes()
        self.made = dict.fromkeys(MADE, 0)
        self.thanked_from = act.today - timedelta(days=max(choices.thanks_days, 0))
        self.noons: dict[date, datetime] = {}

    def write(self) -> None:
        """Parties first, then what happened between them, then the trace, once."""
        self.parties()
        self.referrals()
        self.works()
        retrace_all(self.act.workspace)
        sources_are_back(self.act)

    def parties(self) -> None:
        """Add who is new, as far as a row that counts needs them."""
        self.ids = {number: one.known.pk for number, one in self.plan.parties.items() if one.known}
        new = self.plan.new_parties()
        ids = add_parties(
            self.act,
            (NewParty(name=one.read.name, kind=one.kind, addresses=_mail(one.email)) for one in new),
            batch=self.batch,
        )
        for party, pk in zip(new, ids, strict=True):
            self.ids[party.number] = pk
            self.new.add(party.number)
            self.made["contacts" if party.kind.is_contact else "contents"] += 1
        self._addresses()
        self._behind()

    def _addresses(self) -> None:
        """Give an e-mail address to those known who have none yet."""
        clients = [self.plan.parties[number] for number in set(self.plan.used.values())]
        asked = {one.known.pk: one.email for one in clients if one.known and "@" in one.email}
        have = reading.addresses_of(asked)
        rows = [
            Address(
                party_id=pk, workspace=self.act.workspace, kind="email", value=email.strip()[:1000],
                folded=fold_address("email", email)[:1000],
            )
            for pk, email in asked.items()
            if not any(kind == "email" for kind, _ in have.get(pk, ()))
        ]  # fmt: skip
        Address.objects.bulk_create(rows)
        self.changes.note_added("address", rows)
        refresh_search(row.party_id for row in rows)

    def _behind(self) -> None:
        """Say who stands behind a content that is new."""
        rows = []
        for content, people in self.plan.behind.items():
            those = [self.ids[person] for person in people if self._can_stand_behind(person)]
            if content in self.new and those and not self.plan.parties[content].kind.is_contact:
                share = (Decimal(1) / len(those)).quantize(Decimal("0.00000001"))
                rows += [Behind(content_id=self.ids[content], person_id=pk, share=share) for pk in those]
        Behind.objects.bulk_create(rows)

    def _can_stand_behind(self, number: int) -> bool:
        party = self.plan.parties[number]
        return number in self.ids and party.usable_as_client

    def noon(self, day: date) -> datetime:
        """The middle of the user's day, or now when that is still to come."""
        found = self.noons.get(day)
        if found is None:
            found = self.noons[day] = min(datetime.combine(day, time(12), self.zone), self.act.now)
        return found

    def referrals(self) -> None:
        """Add what is new and correct what the file corrects."""
        new = [sent for sent in self.plan.referrals if sent.known is None]
        add_referrals(self.act, map(self._referral, new), batch=self.batch)
        self.made["referrals"] = len(new)
        for sent in self.plan.referrals:
            if sent.known and sent.changed:
                self._correct_referral(sent, sent.known.pk)

    def _referral(self, sent: PlannedReferral) -> NewReferral:
        at = self.noon(sent.on)
        thanks = self._thanks(sent)
        stages = []
        note = sent.note
        if sent.stage in CLOSED and thanks == "owed":
            self.plan.doubt(
                sent.row,
                f"The file says {sent.stage}; the referral stays open until {self._whom(sent)} has been thanked.",
            )
            note = note if sent.stage == Stage.WON else f"{note} (the file says: {sent.stage})".strip()
        elif sent.stage != Stage.RECEIVED:
            stages = [(sent.stage, max(self.noon(sent.stage_on), at), "")]
        return NewReferral(
            source=self.ids[sent.source], prospect=self.ids[sent.client], provider=self.act.workspace.me_id or 0,
            received_at=at, received_on=sent.on, qualified=sent.qualified, thanks=thanks, note=note,
            relation_to_me=sent.relation, origin_key=sent.key, stages=stages,
        )  # fmt: skip

    def _thanks(self, sent: PlannedReferral) -> str:
        """Thanks are asked for referrals of late, where there is somebody to thank."""
        return "owed" if sent.on > self.thanked_from and self._people(sent) else "none"

    def _people(self, sent: PlannedReferral) -> list[int]:
        source = self.plan.parties[sent.source]
        if source.usable_as_client:
            return [sent.source]
        return [person for person in self.plan.behind.get(sent.source, ()) if person in self.ids]

    def _whom(self, sent: PlannedReferral) -> str:
        return " and ".join(self.plan.parties[person].name for person in self._people(sent))

    def _correct_referral(self, sent: PlannedReferral, pk: int) -> None:
        row = Referral.objects.get(pk=pk)
        new: dict[str, Any] = {"origin_key": sent.key}
        if "source" in sent.changed:
            new["source_id"] = self.ids[sent.source]
        if "on" in sent.changed:
            new |= {"received_at": self.noon(sent.on), "received_on": sent.on}
        if "qualified" in sent.changed:
            new["qualified"] = sent.qualified
        if "relation" in sent.changed:
            new["relation_to_me"] = sent.relation
        before = {name: getattr(row, name) for name in new}
        with telling():
            Referral.objects.filter(pk=row.pk).update(**new, **self.act.mark)
        self.changes.note("referral", row.pk, before, new)
        if "source" in sent.changed:
            settle_thanks(self.act, [row.source_id, self.ids[sent.source]], asks=False)
        if "stage" in sent.changed and sent.stage != row.stage:
            self._move_stage(sent, row)

    def _move_stage(self, sent: PlannedReferral, row: Referral) -> None:
        if row.thanks == "owed" and sent.stage in CLOSED:
            self.plan.doubt(
                sent.row, f"Stays {row.stage}, because {self._whom(sent)} has not been thanked yet."
            )
            return
        last = row.history.order_by("-at", "-id").first()
        at = max(last.at, self.noon(sent.stage_on)) if last else self.act.now
        StageChange.objects.create(
            referral=row,
            stage=sent.stage,
            at=at,
            noted_at=self.act.now,
            by=self.act.seat.user,
            reason="From the file.",
        )

    def works(self) -> None:
        """Add the paid work that is new and correct what the file corrects."""
        new = [work for work in self.plan.works if work.known is None]
        add_engagements(
            self.act,
            (
                NewEngagement(
                    client=self.ids[work.client], started_on=work.on, value=work.value, currency=work.currency,
                    service=work.service, origin_key=work.key,
                )
                for work in new
            ),
            batch=self.batch,
        )  # fmt: skip
        self.made["engagements"] = len(new)
        for work in self.plan.works:
            if work.known and work.changed:
                self._correct_work(work, work.known.pk)

    def _correct_work(self, work: PlannedWork, pk: int) -> None:
        new: dict[str, Any] = {"origin_key": work.key}
        if "on" in work.changed:
            new["started_on"] = work.on
        if "value" in work.changed:
            new |= {"value": work.value, "currency": work.currency}
        if "service" in work.changed:
            new["service"] = work.service
        row = Engagement.objects.get(pk=pk)
        before = {name: getattr(row, name) for name in new}
        with telling():
            Engagement.objects.filter(pk=row.pk).update(**new, **self.act.mark)
        self.changes.note("engagement", row.pk, before, new)


def _mail(email: str) -> tuple[tuple[str, str, str], ...]:
    return (("email", "", email[:1000]),) if "@" in email else ()
