"""One window counted by core: for every model of credit that the kept trace does not answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from headwater.core.credit.age import without_older
from headwater.core.credit.handout import Handout
from headwater.core.know.tally import Handouts, Tally, tally
from headwater.core.trace import Trace
from headwater.core.words import Book, Window
from headwater.store import models
from headwater.store.book import read_book
from headwater.store.queries.sources import Counted


@dataclass(frozen=True, slots=True)
class Traced:
    """A book traced under one touch and one chain model, ready to be counted through any window."""

    book: Book
    trace: Trace
    handouts: Handouts
    zone: ZoneInfo

    def tally(self, window: Window, service: str | None) -> Tally:
        """Count one window."""
        work = (each for each in self.book.engagements if service is None or each.service == service)
        return tally(
            trace=self.trace, engagements=work, window=window, handouts=self.handouts, zone=self.zone
        )


def traced(*, workspace: models.Workspace, touch: str, chain: str, credit_from: date | None = None) -> Traced:
    """Trace the workspace's book, without the links before `credit_from`. Raises TraceError for an unknown model."""
    zone, book = ZoneInfo(workspace.timezone), read_book(workspace)
    if credit_from is not None:
        book = without_older(book=book, than=credit_from, zone=zone)
    trace = Trace(book=book, touch=touch)
    direct, root = Handout(trace=trace, chain="direct"), Handout(trace=trace, chain="root")
    chosen = {"direct": direct, "root": root}.get(chain) or Handout(trace=trace, chain=chain)
    return Traced(book, trace, Handouts(direct=direct, root=root, chosen=chosen), zone)


def counted(tallied: Tally) -> Counted:
    """A tally in the form that the pages read."""
    return Counted(
        window=tallied.window, clients_count=len(tallied.places), engagements_count=len(tallied.hired),
        value=tallied.value, referrals=tallied.referrals, qualified=tallied.qualified, direct=tallied.direct,
        root=tallied.root, credit=tallied.credit,
    )  # fmt: skip
