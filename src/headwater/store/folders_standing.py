"""Where contacts stand among all: the best sources of two years, and who connects circles. Worked out with the whole.

A content passes what it brought on to the people behind it. The rank counts referrals received and clients whose work
began at this root, both of the last 24 months; among equals whoever sent somebody last comes first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import Any, Final

from django.db import connection
from django.db.models import Count, Max

from headwater.formats.table_out import thawed
from headwater.store import models
from headwater.store.columns import by_row, day
from headwater.store.folders_reading import CONTACTS, Reading

MONTHS_24: Final = 730
STALE: Final = 300
"""After so many acts what was worked out with the whole is worked out anew."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The place among the best sources by contact (1 is first), and how many circles each connector reaches."""

    ranks: Mapping[int, int] = field(default_factory=dict)
    reaches: Mapping[int, int] = field(default_factory=dict)


_kept: dict[tuple[str, int], tuple[int, date, Standing]] = {}
_lock = Lock()


def standing_of(reading: Reading) -> Standing:
    """For a whole reading made anew, for a reading of some people as it was kept on this day."""
    workspace = reading.workspace
    key = str(connection.settings_dict["NAME"]), workspace.pk
    kept = _kept.get(key)
    if (
        reading.people is not None and kept and kept[1] == reading.today
        and 0 <= workspace.counter - kept[0] < STALE and not connection.in_atomic_block
    ):  # fmt: skip
        return kept[2]
    made = Standing(_ranks(reading), reaches_of(workspace))
    if not connection.in_atomic_block:
        with _lock:
            _kept[key] = workspace.counter, reading.today, made
    return made


def _ranks(reading: Reading) -> dict[int, int]:
    workspace, begins = reading.workspace, reading.since(MONTHS_24)
    score, last = Counter[int](), dict[int, Any]()
    sent = models.Referral.objects.of(workspace).filter(provider_id=workspace.me_id, received_on__gte=begins)
    for source, many, newest in by_row(
        sent.order_by().values("source").annotate(n=Count("pk"), on=Max("received_on"))
        .values_list("source", "n", "on")
    ):  # fmt: skip
        score[source] += many
        last[source] = day(newest)
    rooted = models.Engagement.objects.of(workspace).filter(root__isnull=False, started_on__gte=begins)
    for root, clients in by_row(
        rooted.order_by().values("root").annotate(n=Count("client", distinct=True)).values_list("root", "n")
    ):
        score[root] += clients
    _pass_on(workspace, score, last)
    contacts = set(
        models.Party.objects.of(workspace)
        .filter(pk__in=[party for party, _ in score.most_common(workspace.best_sources * 20)], kind__in=CONTACTS)
        .values_list("pk", flat=True)
    )  # fmt: skip
    ordered = sorted(
        contacts - {workspace.me_id},
        key=lambda pk: (-score[pk], -last.get(pk, date.min).toordinal(), pk),
    )
    return {pk: place for place, pk in enumerate(ordered[: workspace.best_sources], 1)}


def _pass_on(workspace: models.Workspace, score: Counter[int], last: dict[int, date]) -> None:
    """Give what contents brought to the people behind them."""
    behind: dict[int, set[int]] = defaultdict(set)
    rows = models.Behind.objects.filter(content__workspace=workspace, content__trashed_at=None)
    for content, person in by_row(rows.values_list("content_id", "person_id")):
        if content in score:
            behind[person].add(content)
    for person, contents in behind.items():
        score[person] += sum(score[content] for content in contents)
        last[person] = max((last[each] for each in (*contents, person) if each in last), default=date.min)


def reaches_of(workspace: models.Workspace) -> dict[int, int]:
    """The circles each connector reaches, as the newest kept answer to the report on connectors says."""
    found = (
        models.Finding.objects.filter(workspace=workspace, question__startswith="connectors?")
        .order_by("-made_at").first()
    )  # fmt: skip
    if found is None:
        return {}
    drawn = thawed(found.body).picture
    return {
        person: len(joined)
        for person, joined in zip(drawn.get("connectors", ()), drawn.get("joins", ()), strict=False)
    }
