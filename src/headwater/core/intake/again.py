"""Which referrals and which work of a file are in the ledger already, from an earlier import or written by hand.

The same file again changes nothing. In a file that is an earlier one come back, a cell that differs was corrected:
that one fact changes, nothing is doubled. What was written or corrected by hand is never overwritten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from headwater.core.intake.keys import REFERRAL_CELLS, WORK_CELLS, differing, who
from headwater.core.intake.known import KnownReferral, KnownWork
from headwater.core.intake.plan import ClientPlan, PlannedReferral, PlannedWork

IN_TRASH = "was put into the trash since the last import; it stays there."


class Referrals:
    """The referrals of the file beside those of the ledger."""

    def __init__(self, plan: ClientPlan, known: Sequence[KnownReferral]) -> None:
        self.plan = plan
        self.by_who = {who(one.origin_key): one for one in reversed(known) if one.origin_key}
        self.by_pair = {(one.source, one.prospect): one for one in reversed(known) if not one.trashed}
        self.into: dict[int, list[KnownReferral]] = defaultdict(list)
        for one in known:
            self.into[one.prospect].append(one)

    def exact(self) -> list[PlannedReferral]:
        """Find each planned referral again. What the user put into the trash is not made again."""
        kept = []
        for sent in self.plan.referrals:
            pair = (_pk(self.plan, sent.source), _pk(self.plan, sent.client))
            before = self.by_who.get(who(sent.key))
            if before is not None and before.trashed:
                same_pair = self.by_pair.get(pair)  # type: ignore[arg-type]
                if same_pair is None:
                    self.plan.doubt(
                        sent.row, f"The referral from {self.plan.parties[sent.source].name} {IN_TRASH}"
                    )
                    continue
                before = same_pair
            sent.known = before or self.by_pair.get(pair)  # type: ignore[arg-type]
            kept.append(sent)
        return kept

    def corrected(self) -> None:
        """See which cells were corrected in the file since it was imported."""
        taken = {sent.known.pk for sent in self.plan.referrals if sent.known}
        for sent in self.plan.referrals:
            if sent.known is None:
                self._other_source(sent, taken)
            elif sent.known.origin_key and who(sent.known.origin_key) == who(sent.key):
                sent.changed = differing(sent.known.origin_key, sent.key, REFERRAL_CELLS)

    def _other_source(self, sent: PlannedReferral, taken: set[int]) -> None:
        """A referral whose source the file now names differently: the one row into this client that is left over."""
        client = _pk(self.plan, sent.client)
        left = [
            one
            for one in self.into.get(client or 0, ())
            if one.pk not in taken and one.origin_key and not one.trashed
        ]
        if len(left) != 1:
            return
        cells = differing(left[0].origin_key, sent.key, REFERRAL_CELLS)
        if len(cells - {"note"}) == 0:
            sent.known, sent.changed = left[0], {"source", *cells}
            taken.add(left[0].pk)


class Works:
    """The paid work of the file beside that of the ledger."""

    def __init__(self, plan: ClientPlan, known: Sequence[KnownWork]) -> None:
        self.plan = plan
        self.by_key = {one.origin_key: one for one in known if one.origin_key}
        self.of_client: dict[int, list[KnownWork]] = defaultdict(list)
        for one in known:
            if not one.trashed:
                self.of_client[one.client].append(one)

    def exact(self) -> list[PlannedWork]:
        """Find each planned work again, by its key or as the very same fact."""
        taken: set[int] = set()
        kept = []
        for work in self.plan.works:
            before = self.by_key.get(work.key)
            if before is not None and before.trashed:
                self.plan.doubt(work.row, f"The work of {work.on} {IN_TRASH}")
                continue
            if before is not None:
                work.known = before
                taken.add(before.pk)
            kept.append(work)
        for work in kept:
            if work.known is None:
                work.known = _first(one for one in self._left(work, taken) if _is_same(one, work))
                taken |= {work.known.pk} if work.known else set()
        return kept

    def _left(self, work: PlannedWork, taken: set[int]) -> Iterable[KnownWork]:
        client = _pk(self.plan, work.client)
        return (one for one in self.of_client.get(client or 0, ()) if one.pk not in taken)

    def corrected(self) -> None:
        """Take a new work that differs in one cell from one that is left over for a correction of it."""
        taken = {work.known.pk for work in self.plan.works if work.known}
        for work in self.plan.works:
            if work.known is not None:
                continue
            for one in self._left(work, taken):
                cells = differing(one.origin_key, work.key, WORK_CELLS) if one.origin_key else set()
                if len(cells) == 1:
                    work.known, work.changed = one, cells
                    taken.add(one.pk)
                    break


def _is_same(known: KnownWork, work: PlannedWork) -> bool:
    """Whether the ledger holds the very same fact, written by hand or from another file."""
    return (known.on, known.value, known.currency, known.service) == (
        work.on, work.value, work.currency, work.service,
    )  # fmt: skip


def _first(found: Iterable[KnownWork]) -> KnownWork | None:
    return next(iter(found), None)


def _pk(plan: ClientPlan, number: int) -> int | None:
    known = plan.parties[number].known
    return known.pk if known else None
