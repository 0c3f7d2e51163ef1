"""What went out in a week: gives and referrals by their day, with the size of each, and the weeks before it.

Nothing is stored for a week: its rows are the gives and referrals of its days. A week that is over stays as it was as
long as nobody corrects one of its rows, and every correction stands in the history of changes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Sum

from headwater.store.deposits import gives_of, referred_on
from headwater.store.models import GiveStep, Workspace

SIZES: Final = ("large", "medium", "small")
REFERRING: Final = ("prospective client", "introduction")
WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Out:
    """One thing that went out: a give, or a referral that no give stands for. `size` "" was not said.

    `to` received it, `other` is who came along (blank: nobody).
    """

    on: date
    kind: str
    size: str
    to: str
    to_id: int
    other: str = ""
    what: str = ""
    give: int | None = None
    referral: int | None = None
    outcome: str = ""

    @property
    def refers(self) -> bool:
        """Whether somebody was sent: it counts as a referral given."""
        return self.give is None or self.kind in REFERRING

    @property
    def href(self) -> str:
        """Where it can be looked at."""
        return f"/giving/{self.give}" if self.give else f"/referrals/{self.referral}"


@dataclass(frozen=True, slots=True)
class Tally:
    """What the days of one week hold, from `monday` on."""

    monday: date
    rows: tuple[Out, ...]

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + WEEK - timedelta(days=1)

    @property
    def name(self) -> str:
        """The week as ISO 8601 writes it, such as 2026-W18."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def referrals(self) -> int:
        """How many referrals went out."""
        return sum(row.refers for row in self.rows)

    @property
    def others(self) -> int:
        """How many other gives went out: resources, advice, candidates."""
        return len(self.rows) - self.referrals

    @property
    def sizes(self) -> list[tuple[str, int]]:
        """How many of each size, the largest first; "" for those not marked yet. Sizes with none are left out."""
        found = Counter(row.size for row in self.rows)
        return [(size, found[size]) for size in (*SIZES, "") if found[size]]


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def week_asked(text: str, today: date) -> date:
    """The Monday of the week an address names ("2026-W18"); this week's for nothing, nonsense and what is ahead."""
    year, _, week = text.partition("-W")
    this = monday_of(today)
    if not (year.isascii() and year.isdecimal() and len(year) == 4 and week.isascii() and week.isdecimal()):
        return this
    try:
        return min(date.fromisocalendar(int(year), int(week), 1), this)
    except ValueError:
        return this


def tally_of(workspace: Workspace, monday: date) -> Tally:
    """One week."""
    return tallies(workspace, monday, weeks=1)[0]


def tallies(workspace: Workspace, last: date, *, weeks: int) -> list[Tally]:
    """The weeks up to the one that begins on `last`, the newest first."""
    first = last - (weeks - 1) * WEEK
    by_week: dict[date, list[Out]] = defaultdict(list)
    for row in _out(workspace, first, last + WEEK):
        by_week[monday_of(row.on)].append(row)
    days = (last - step * WEEK for step in range(weeks))
    return [Tally(day, tuple(sorted(by_week[day], key=lambda row: (row.on, row.href)))) for day in days]


def _out(workspace: Workspace, since: date, before: date) -> Iterable[Out]:
    gives = gives_of(workspace).filter(direction="out", on__gte=since, on__lt=before)
    for row in gives.select_related("contact", "other").order_by("on", "pk"):
        yield Out(
            row.on, row.kind, row.size, row.contact.name, row.contact_id, row.other.name if row.other else "", row.what,
            give=row.pk, outcome=row.outcome,
        )  # fmt: skip
    sent = referred_on(workspace).filter(received_on__gte=since, received_on__lt=before)
    for row in sent.select_related("provider", "prospect").order_by("received_on", "pk"):
        yield Out(
            row.received_on, row.kind, "", row.provider.name, row.provider_id, row.prospect.name, referral=row.pk,
            outcome=row.stage,
        )  # fmt: skip


def minutes_in(workspace: Workspace, tally: Tally) -> int:
    """The minutes given without a bill on the days of a week, as far as they are written down."""
    rows = GiveStep.objects.filter(give__in=gives_of(workspace).filter(direction="out"))
    found = rows.filter(on__gte=tally.monday, on__lte=tally.sunday).aggregate(sum=Sum("minutes"))
    return found["sum"] or 0
