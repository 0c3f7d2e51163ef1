"""The figures of a period beside those of the year before, each with the rows it was counted from."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Min

from headwater.core.tables import Facts
from headwater.core.words import Window
from headwater.core.yearend import Figure
from headwater.store.models import Give, Thanks, Touch, Workspace
from headwater.store.queries.sources import work_within
from headwater.store.queries.sources_lists import unsourced_work
from headwater.store.queries.yearend import before, received


def figures_of(workspace: Workspace, window: Window) -> list[Figure]:
    """The figures of the period, each beside the same days of the year before, with their rows."""
    both = (window, before(window))
    sent, given, thanked = ([read(workspace, one) for one in both] for read in (received, _given, _thanked))
    return [
        *_of_clients(workspace, *both), *_of_value(workspace, *both),
        _counted("referrals", "Referrals received", "referrals", *sent),
        _counted("gives", "Given to others", "gives", *given), _counted("thanks", "Thanks said", "touches", *thanked),
        _hours(workspace, *both),
    ]  # fmt: skip


def _counted(key: str, label: str, what: str, now: Any, earlier: Any) -> Figure:
    here, there = (tuple(rows.order_by("pk").values_list("pk", flat=True)) for rows in (now, earlier))
    return Figure(key, label, len(here), len(there), rows=Facts(what, here), rows_before=Facts(what, there))


def _work(workspace: Workspace, window: Window) -> Any:
    return work_within(workspace, window, None)


def _of_clients(workspace: Workspace, now: Window, earlier: Window) -> list[Figure]:
    made = []
    for key, label, rows in (
        ("clients", "Clients whose work began", _work),
        (
            "unknown",
            "Of these without a known source",
            lambda where, window: unsourced_work(where, window, None),
        ),
    ):
        found = [
            list(rows(workspace, window).order_by("pk").values_list("pk", "client"))
            for window in (now, earlier)
        ]
        counts = [len({client for _, client in some}) for some in found]
        facts = [Facts("engagements", tuple(pk for pk, _ in some)) for some in found]
        made.append(Figure(key, label, counts[0], counts[1], rows=facts[0], rows_before=facts[1]))
    return made


def _of_value(workspace: Workspace, now: Window, earlier: Window) -> list[Figure]:
    """One figure for each currency: amounts are never added across them."""
    sums: list[dict[str, list[tuple[int, Decimal]]]] = []
    for window in (now, earlier):
        by_currency: dict[str, list[tuple[int, Decimal]]] = {}
        for pk, currency, value in (
            _work(workspace, window).exclude(value=None).values_list("pk", "currency", "value")
        ):
            by_currency.setdefault(currency, []).append((pk, value))
        sums.append(by_currency)
    made = []
    for currency in sorted({*sums[0], *sums[1]}):
        both = [some.get(currency, []) for some in sums]
        amounts = [sum((value for _, value in some), Decimal(0)) for some in both]
        facts = [Facts("engagements", tuple(pk for pk, _ in some)) for some in both]
        made.append(
            Figure(
                f"value-{currency.lower()}", f"Value of that work, {currency}", amounts[0], amounts[1], "money",
                currency, facts[0], facts[1],
            )
        )  # fmt: skip
    return made


def _given(workspace: Workspace, window: Window) -> Any:
    return Give.objects.of(workspace).filter(direction="out", on__range=(window.since, window.until))


def _thanked(workspace: Workspace, window: Window) -> Any:
    touched = Touch.objects.of(workspace).filter(kind__in=("thank-you", "gift"), direction="out")
    return touched.filter(at__range=_moments(workspace, window))


def _moments(workspace: Workspace, window: Window) -> tuple[Any, Any]:
    zone = ZoneInfo(workspace.timezone)
    since, until = window.since or date.min, window.until or date.max
    return datetime.combine(since, time(), zone), datetime.combine(until, time.max, zone)


def _hours(workspace: Workspace, now: Window, earlier: Window) -> Figure:
    """The median hours from a referral to its first thanks, over the referrals of the period that were thanked for."""
    found = []
    for window in (now, earlier):
        rows = Thanks.objects.filter(
            referral__workspace=workspace, referral__trashed_at=None,
            referral__received_on__range=(window.since, window.until),
        )  # fmt: skip
        first = {
            pk: (given - received).total_seconds() / 3600
            for pk, received, given in rows.values_list("referral", "referral__received_at").annotate(
                Min("given_at")
            )
        }
        found.append((median(first.values()) if first else None, Facts("referrals", tuple(sorted(first)))))
    (mine, my_rows), (theirs, their_rows) = found
    return Figure("hours", "Hours to thanks, the median", mine, theirs, "hours", "", my_rows, their_rows)
