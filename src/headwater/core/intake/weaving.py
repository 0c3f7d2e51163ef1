"""The rows of a client list as referrals and paid work, each with its day; what cannot be used is said, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from headwater.core.intake.client_list import IntakeRow
from headwater.core.intake.keys import referral_key, work_key
from headwater.core.intake.plan import ClientPlan, PlannedParty, PlannedReferral, PlannedWork
from headwater.core.undated import reading_order
from headwater.core.words import Stage

LONGEST_SERVICE = 120
LONGEST_RELATION = 60
UNDATED = "has no date and is left out, unless you say from which day on such rows count."
QUALIFIED = {True: "yes", False: "no", None: "unknown"}


class Weaving:
    """Takes row after row; keeps one referral for each pair of source and client, and every row's paid work."""

    def __init__(
        self,
        *,
        plan: ClientPlan,
        today: date,
        undated_on: date | None,
        currency: str,
        can_be_kept: Callable[[Decimal], bool],
    ) -> None:
        """What is said of rows goes into `plan`; `currency` is that of amounts without one."""
        self.plan, self.today, self.undated_on = plan, today, undated_on
        self.currency, self.can_be_kept = currency, can_be_kept
        self.pairs: dict[tuple[int, int], PlannedReferral] = {}

    def add(self, row: IntakeRow, client: int, sources: list[int]) -> None:
        """Take one row in, or say why not."""
        party, day = self.plan.parties[client], row.sent_on or row.on or self.undated_on
        reason = self._why_not(party, day)
        if reason or day is None:
            self.plan.skip(row.row, reason)
            return
        undated = row.sent_on is None and row.on is None
        self.plan.used[row.row] = client
        self._say_cells(row)
        named = [mention for mention in row.sources if mention.form]
        for number, mention in dict(zip(sources, named, strict=True)).items():
            if self._can_send(row, number, client):
                self._sent(row, number, client, min(day, self.today), mention.remark, undated=undated)
        if row.stage in (None, Stage.WON):
            self._hired(row, client, row.on or row.sent_on or day)

    def _why_not(self, party: PlannedParty, day: date | None) -> str:
        if party.in_trash:
            return f"{party.read.name} is in the trash. Restore the entry there, then import again."
        if party.is_me:
            return f"Names you, {party.name}, as the client."
        if not party.usable_as_client:
            return f"{party.name} is content in your workspace; a client is a person or an organisation."
        if day is None:
            return f"{party.name} {UNDATED}"
        return ""

    def _say_cells(self, row: IntakeRow) -> None:
        if row.on and row.sent_on and row.sent_on > row.on and row.sources:
            self.plan.doubt(
                row.row, f"First contact ({row.sent_on}) is after the work began ({row.on}); check the dates."
            )
        first = row.sent_on or row.on
        if first and first > self.today:
            self.plan.doubt(row.row, f"Its date, {first}, lies ahead; the referral is dated today.")

    def _can_send(self, row: IntakeRow, number: int, client: int) -> bool:
        source = self.plan.parties[number]
        reason = ""
        if number == client or (source.known and source.known == self.plan.parties[client].known):
            reason = f"{source.name} stands as their own source; that entry is left out."
        elif source.is_me:
            reason = "Names you as the source; that referral is left out."
        elif source.in_trash:
            reason = f"Its source, {source.read.name}, is in the trash. Restore the entry there, then import again."
        if reason:
            self.plan.doubt(row.row, reason)
        return not reason

    def _sent(self, row: IntakeRow, source: int, client: int, day: date, note: str, *, undated: bool) -> None:
        stage = str(row.stage or Stage.WON)
        at = min(max(day, row.on or day), self.today)
        known = self.pairs.get((source, client))
        if known is None:
            self.pairs[source, client] = PlannedReferral(
                row.row, source, client, day, stage, at, QUALIFIED[row.qualified], row.relation[:LONGEST_RELATION],
                note, undated,
            )  # fmt: skip
            return
        if day < known.on:
            known.row, known.on = row.row, day
        first_win = stage == Stage.WON and (known.stage != Stage.WON or at < known.stage_on)
        if first_win or (known.stage != Stage.WON and at >= known.stage_on):
            known.stage, known.stage_on = stage, at
        if row.qualified is not None and known.qualified != "yes":
            known.qualified = QUALIFIED[row.qualified]
        known.relation = known.relation or row.relation[:LONGEST_RELATION]
        known.note = known.note or note

    def _hired(self, row: IntakeRow, client: int, day: date) -> None:
        value, service = row.value, row.service
        if value is not None and not self.can_be_kept(value):
            self.plan.doubt(row.row, f"The amount {value} cannot be kept exactly; it is left out.")
            value = None
        if len(service) > LONGEST_SERVICE:
            self.plan.doubt(row.row, f"The service was shortened to {LONGEST_SERVICE} characters.")
            service = service[:LONGEST_SERVICE].rstrip()
        currency = (row.currency or self.currency) if value is not None else ""
        self.plan.works.append(PlannedWork(row.row, client, day, value, currency, service))

    def in_order(self) -> list[PlannedReferral]:
        """The referrals by day; those of one day as in the file, undated ones so that chains can be read."""
        pairs = list(self.pairs.values())
        bare = [pair for pair in pairs if pair.undated]
        order = reading_order(
            sources=[pair.source for pair in bare], prospects=[pair.client for pair in bare]
        )
        place = {(bare[at].source, bare[at].client): number for number, at in enumerate(order)}
        return sorted(pairs, key=lambda pair: (pair.on, place.get((pair.source, pair.client), pair.row)))


def give_keys(*, plan: ClientPlan) -> None:
    """Give every planned referral and work the key by which its row is known again."""
    for sent in plan.referrals:
        source, client = plan.parties[sent.source].read.form, plan.parties[sent.client].read.form
        sent.key = referral_key(
            source=source, client=client, on=sent.on, qualified=sent.qualified, relation=sent.relation,
            stage=sent.stage, note=sent.note,
        )  # fmt: skip
    equal: Counter[tuple[object, ...]] = Counter()
    for work in plan.works:
        same = (work.client, work.on, work.value, work.currency, work.service)
        work.key = work_key(
            client=plan.parties[work.client].read.form, on=work.on, value=work.value, currency=work.currency,
            service=work.service, same_before=equal[same],
        )  # fmt: skip
        equal[same] += 1
