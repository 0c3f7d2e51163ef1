"""Who sent people before and went quiet, for the Today page: all are looked at, the first are described."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Min

from headwater.core.signals.gone_quiet import FEWEST, IN_HAND, PastSource, is_over, is_quiet
from headwater.core.words import Kind, Party
from headwater.store.models import Party as Row
from headwater.store.models import Referral, Silence, Thanks, Touch, Workspace
from headwater.store.queries.kept import keep
from headwater.store.queries.today_answers import Answers, Standing, told_apart

MOST = 60
YEAR = timedelta(days=365)
AT_ONCE = 10_000
CONTACTS = [kind.value for kind in Kind if kind.is_contact]


def past_sources(workspace: Workspace, today: date, answered: Answers) -> Standing[PastSource]:
    """Contacts silent beyond their own rhythm and in nobody's hand; who sent most first."""
    return keep(workspace, ("past sources", today), lambda: _past_sources(workspace, today, answered))


def _past_sources(workspace: Workspace, today: date, answered: Answers) -> Standing[PastSource]:
    rows = (
        Referral.objects.of(workspace)
        .filter(provider_id=workspace.me_id, source__kind__in=CONTACTS)
        .values("source_id")
        .annotate(
            referrals=Count("prospect_id", distinct=True), first=Min("received_on"), last=Max("received_on")
        )
        .filter(last__lte=today - YEAR, referrals__gte=FEWEST)
        .order_by("-referrals", "source_id")
    )
    quiet = [
        row
        for row in rows.iterator(5000)
        if is_quiet(referrals=row["referrals"], first=row["first"], last=row["last"], today=today)
    ]
    in_hand = _in_hand(workspace, [row["source_id"] for row in quiet], today)
    told = _reasons(workspace, quiet)
    quiet = [
        row
        for row in quiet
        if row["source_id"] not in in_hand and not is_over(reason=told.get(row["source_id"], ""))
    ]
    waiting, put_off = told_apart(
        quiet, answered, lambda row: ("gone-quiet", f"party:{row['source_id']}:{row['last'].isoformat()}")
    )
    described = _described(workspace, [*waiting[:MOST], *put_off[:MOST]], told)
    shown = min(len(waiting), MOST)
    return Standing(described[:shown], len(waiting), described[shown:], len(put_off))


def _in_hand(workspace: Workspace, ids: Sequence[int], today: date) -> set[int]:
    """Those with whom somebody was in touch within the last season of the user's days."""
    zone = ZoneInfo(workspace.timezone)
    begins = datetime.combine(today - timedelta(days=IN_HAND), time(), zone)
    found: set[int] = set()
    for start in range(0, max(len(ids), 1), AT_ONCE):
        touches = Touch.objects.filter(
            contact_id__in=ids[start : start + AT_ONCE], at__gte=begins, trashed_at=None
        )
        found.update(touches.values_list("contact_id", flat=True).distinct())
    return found


def _reasons(workspace: Workspace, rows: Sequence[dict[str, Any]]) -> dict[int, str]:
    """The newest reason written down for each silence; one from before the last referral explains another silence."""
    last = {row["source_id"]: row["last"] for row in rows}
    written = Silence.objects.of(workspace).order_by("on", "pk")
    return {
        source: note[:80].rstrip(" .") if reason == "other" and note else reason
        for source, on, reason, note in written.values_list("source_id", "on", "reason", "note")
        if source in last and on >= last[source]
    }


def _described(
    workspace: Workspace, rows: Sequence[dict[str, Any]], told: Mapping[int, str]
) -> list[PastSource]:
    ids = [row["source_id"] for row in rows]
    named = Row.objects.filter(pk__in=ids).values_list("pk", "name", "kind")
    sources = {pk: Party(pk, name, Kind(kind)) for pk, name, kind in named}
    years, zone = _by_year(workspace, ids), ZoneInfo(workspace.timezone)
    thanked = _last_thanked({row["source_id"]: row["last"] for row in rows}, zone)
    touched = _last_touch(ids, zone)
    made = []
    for row in rows:
        source, last = row["source_id"], row["last"]
        year, count = max(years[source].items(), key=itemgetter(1))
        made.append(
            PastSource(
                sources[source], row["referrals"], row["first"], last, year, count,
                thanked.get((source, last)), touched.get(source), told.get(source, ""),
            )
        )  # fmt: skip
    return made


def _by_year(workspace: Workspace, ids: Collection[int]) -> dict[int, Counter[int]]:
    years: dict[int, Counter[int]] = defaultdict(Counter)
    rows = Referral.objects.of(workspace).filter(provider_id=workspace.me_id, source_id__in=ids)
    for source, on in rows.order_by("received_on").values_list("source_id", "received_on"):
        years[source][on.year] += 1
    return years


def _last_thanked(last: dict[int, date], zone: ZoneInfo) -> dict[tuple[int, date], date]:
    """The user's day on which the last referral of each source was thanked for."""
    rows = Thanks.objects.filter(
        referral__source_id__in=last, referral__received_on__in=set(last.values()), referral__trashed_at=None
    )
    return {
        (source, on): at.astimezone(zone).date()
        for source, on, at in rows.values_list("referral__source_id", "referral__received_on", "given_at")
    }


def _last_touch(ids: Collection[int], zone: ZoneInfo) -> dict[int, date]:
    rows = (
        Touch.objects.filter(contact_id__in=ids, trashed_at=None)
        .values_list("contact_id")
        .annotate(Max("at"))
    )
    return {contact: at.astimezone(zone).date() for contact, at in rows}
