"""What stands beside the list of Today: how prompt thanks are, the week's figures, giving and selling, the lag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, Subquery

from headwater.core.folder import Talk
from headwater.core.words import Kind
from headwater.store.deposits import GAVE
from headwater.store.models import (
    Address,
    Ask,
    Engagement,
    Gift,
    Give,
    Need,
    Party,
    Referral,
    SignalDeed,
    StageChange,
    Thanks,
    Touch,
    Workspace,
)
from headwater.store.queries.kept import keep
from headwater.store.queries.seasons import Running, season_of

YEAR = timedelta(days=365)
LOOK_BACK = timedelta(days=28)
CONTACTS = [kind.value for kind in Kind if kind.is_contact]


@dataclass(frozen=True, slots=True)
class Week:
    """The days from Monday on: talks, in how many of them I asked what they need, needs found, gives made."""

    since: date
    talks: int
    asked: int
    needs: int
    gives: int


@dataclass(frozen=True, slots=True)
class Split:
    """What was done within four weeks: for others (gives, thanks, gifts) and for the own sale (asks, proposals)."""

    gives: int
    thanks: int
    gifts: int
    asks: int
    proposals: int

    @property
    def giving(self) -> int:
        """Everything that was for others."""
        return self.gives + self.thanks + self.gifts

    @property
    def selling(self) -> int:
        """Everything that was for the own sale."""
        return self.asks + self.proposals


@dataclass(frozen=True, slots=True)
class Figures:
    """Hours to thanks and days from giving to a referral, each as the median and over how many; and the split."""

    thanks: tuple[float | None, int]
    split: Split
    lag: tuple[float | None, int]


@dataclass(frozen=True, slots=True)
class Done:
    """One suggestion that was taken up: of which signal, about whom, when."""

    signal: str
    contact: int | None
    name: str
    at: datetime


def figures_of(workspace: Workspace, now: datetime, *, large: bool) -> Figures:
    """The figures that take some looking. In a large ledger they may be ten minutes old."""
    what = "figures of today", now.replace(minute=now.minute // 10 * 10, second=0, microsecond=0)
    return keep(
        workspace, what, lambda: Figures(
            hours_to_thanks(workspace, now), split_of(workspace, now), days_to_referral(workspace, now)
        ), lasting=large,
    )  # fmt: skip


def hours_to_thanks(workspace: Workspace, now: datetime) -> tuple[float | None, int]:
    """The median hours from receipt to thanks over the last twelve months, and over how many referrals."""
    rows = Thanks.objects.filter(
        referral__workspace=workspace, referral__trashed_at=None, referral__received_at__gt=now - YEAR
    )
    first: dict[int, float] = {}
    for referral, received, given in rows.values_list("referral_id", "referral__received_at", "given_at"):
        hours = (given - received).total_seconds() / 3600
        first[referral] = min(first.get(referral, hours), hours)
    return (median(first.values()), len(first)) if first else (None, 0)


def season_kept(workspace: Workspace, now: datetime, *, large: bool) -> Running | None:
    """The season of giving that runs, with how far it is. In a large ledger it may be ten minutes old."""
    here = now.astimezone(ZoneInfo(workspace.timezone))
    what = "season of today", here.replace(minute=here.minute // 10 * 10, second=0, microsecond=0)
    return keep(workspace, what, lambda: season_of(workspace, here.date()), lasting=large)


def week_of(workspace: Workspace, today: date, talks: Iterable[Talk]) -> Week:
    """This week's figures. `talks` are the calls and meetings of the last days."""
    since = today - timedelta(days=today.weekday())
    mine = [talk for talk in talks if since <= talk.on <= today]
    within = {"on__gte": since, "on__lte": today}
    return Week(
        since,
        len(mine),
        sum(bool(talk.asked_needs) for talk in mine),
        Need.objects.of(workspace).filter(**within).count(),
        Give.objects.of(workspace).filter(direction="out", **within).count(),
    )


def split_of(workspace: Workspace, now: datetime) -> Split:
    """What was given and what was sold within the last four weeks."""
    now = now.astimezone(ZoneInfo(workspace.timezone))
    since, until = (now - LOOK_BACK).date(), now.date()
    begins = datetime.combine(since, time(), now.tzinfo)
    days = {"on__gt": since, "on__lte": until}
    proposals = StageChange.objects.filter(
        referral__workspace=workspace, referral__trashed_at=None, stage="proposed", at__gt=begins, at__lte=now
    )
    thanks = Thanks.objects.filter(
        referral__workspace=workspace, referral__trashed_at=None, given_at__gt=begins, given_at__lte=now
    )
    # Thanks by a gift stand in the record of gifts as well, and are one thing.
    said = Exists(Thanks.objects.filter(touch=OuterRef("touch")))
    gifts = Gift.objects.of(workspace).filter(~said, direction="out", sent_on__gt=since, sent_on__lte=until)
    return Split(
        Give.objects.of(workspace).filter(direction="out", **days).count(),
        thanks.count(),
        gifts.count(),
        Ask.objects.of(workspace).filter(**days).count(),
        proposals.count(),
    )


def days_to_referral(workspace: Workspace, now: datetime) -> tuple[float | None, int]:
    """The median days from the last thing given to a source to the referral they sent next, and over how many.

    Over referrals of two years; what lies further back than a year before a referral did not bring it.
    """
    zone = ZoneInfo(workspace.timezone)
    touch = Touch.objects.filter(
        GAVE, contact=OuterRef("source_id"), trashed_at=None, at__lt=OuterRef("received_at")
    )
    give = Give.objects.filter(
        contact=OuterRef("source_id"), direction="out", trashed_at=None, on__lte=OuterRef("received_on")
    )
    rows = (
        Referral.objects.of(workspace)
        .filter(provider_id=workspace.me_id, source__kind__in=CONTACTS, received_at__gt=now - 2 * YEAR)
        .annotate(
            touched=Subquery(touch.order_by("-at").values("at")[:1]),
            given=Subquery(give.order_by("-on").values("on")[:1]),
        )
        .filter(Q(touched__isnull=False) | Q(given__isnull=False))
    )
    days = []
    for on, touched, given in rows.values_list("received_on", "touched", "given"):
        last = max(filter(None, [touched.astimezone(zone).date() if touched else None, given]))
        if 0 <= (on - last).days <= YEAR.days:
            days.append((on - last).days)
    return (median(days), len(days)) if days else (None, 0)


def done_on(workspace: Workspace, now: datetime) -> list[Done]:
    """What was taken up on the user's day, the newest first; each suggestion once."""
    here = now.astimezone(ZoneInfo(workspace.timezone))
    begins = datetime.combine(here.date(), time(), here.tzinfo)
    rows = SignalDeed.objects.filter(workspace=workspace, at__gte=begins, at__lte=now, answer="done")
    found: dict[tuple[str, str], Done] = {}
    for signal, subject, contact, name, at in rows.order_by("-at", "-pk").values_list(
        "signal", "subject", "contact_id", "contact__name", "at"
    ):
        found.setdefault((signal, subject), Done(signal, contact, name or "", at))
    return list(found.values())


def counted(done: Iterable[Done]) -> list[tuple[str, int]]:
    """How many of each signal, the most first."""
    return Counter(one.signal for one in done).most_common()


def addresses_in(people: Collection[int]) -> dict[tuple[int, str], str]:
    """The first telephone number and mail address of these people, by (party, kind)."""
    rows = Address.objects.filter(party__in=people, kind__in=("phone", "email")).order_by("-pk")
    return {(party, kind): value for party, kind, value in rows.values_list("party_id", "kind", "value")}


def has_referrals(workspace: Workspace) -> bool:
    """Whether the ledger holds anything yet."""
    return (
        Referral.objects.of(workspace).exists()
        or Engagement.objects.of(workspace).exists()
        or Party.objects.of(workspace).exclude(pk=workspace.me_id).exists()
    )
