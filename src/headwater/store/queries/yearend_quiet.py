"""Who sent people before and has been silent for longer than their own rhythm, with the reason as far as known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Max, Min

from headwater.core.signals.gone_quiet import FEWEST, YEAR, is_quiet
from headwater.core.words import Kind, Party
from headwater.store.models import Referral, Workspace
from headwater.store.queries.as_source import newest_silences
from headwater.store.queries.sources import described

CONTACTS = [kind.value for kind in Kind if kind.is_contact]


@dataclass(frozen=True, slots=True)
class Quiet:
    """A contact that went quiet: how many they sent, the last day, and the reason written down since (blank: none)."""

    source: Party
    referrals: int
    last: date
    reason: str = ""
    note: str = ""


def quiet_of(workspace: Workspace, today: date) -> list[Quiet]:
    """All of them, who sent most first."""
    rows: Any = (
        Referral.objects.of(workspace)
        .filter(provider=workspace.me, source__kind__in=CONTACTS, source__trashed_at=None)
        .values("source")
        .annotate(
            referrals=Count("prospect", distinct=True), first=Min("received_on"), last=Max("received_on")
        )
        .filter(last__lte=today - timedelta(days=YEAR), referrals__gte=FEWEST)
        .order_by("-referrals", "source")
    )
    found = [
        row
        for row in rows
        if is_quiet(referrals=row["referrals"], first=row["first"], last=row["last"], today=today)
    ]
    ids = [row["source"] for row in found]
    names, reasons = described(ids, workspace), newest_silences(workspace, ids)
    made = []
    for row in found:
        said = reasons.get(row["source"])
        fits = said is not None and said.on >= row["last"]
        reason, note = (said.reason, said.note) if said is not None and fits else ("", "")
        made.append(Quiet(names[row["source"]], row["referrals"], row["last"], reason, note))
    return made
