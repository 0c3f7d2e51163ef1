"""The rows that a cell of a report was counted from, whatever table of the ledger they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import F

from headwater.core.tables import Facts
from headwater.store import models

MOST: Final = 300
CHUNK: Final = 5000
"""So many ids are asked of the database at once."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One row of the ledger as a list shows it. `people` are (id, name); `href` is where it can be looked at."""

    day: date | None
    what: str
    people: tuple[tuple[int, str], ...]
    amount: Decimal | None = None
    currency: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of one table, newest day first, those without a day last; `many` is how many there are in all."""

    rows: tuple[Opened, ...]
    many: int


def opened(workspace: models.Workspace, facts: Iterable[Facts], *, page: int = 1) -> dict[str, Listing]:
    """The rows by table, at most MOST of each, on `page` 2 the next as many. Tables without more are left out."""
    found = _by_table(facts)
    zone = ZoneInfo(workspace.timezone)
    return {
        what: Listing(tuple(_read(workspace, what, sorted(ids), zone, page)), len(ids))
        for what, ids in found.items()
        if len(ids) > (page - 1) * MOST
    }


def pages_of(facts: Iterable[Facts]) -> int:
    """How many pages it takes to show all rows of the longest table; at least one."""
    return max((-(-len(ids) // MOST) for ids in _by_table(facts).values()), default=1) or 1


def _by_table(facts: Iterable[Facts]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for each in facts:
        found.setdefault(each.what, set()).update(each.ids)
    return found


def _read(
    workspace: models.Workspace, what: str, ids: Sequence[int], zone: ZoneInfo, page: int
) -> list[Opened]:
    model, related, show = TABLES[what]
    ours = model._default_manager.filter(**{HOMES.get(what, "workspace"): workspace})
    upto, day = page * MOST, DAYS.get(what, "on")
    newest: list[tuple[int, Any]] = []
    for start in range(0, len(ids), CHUNK):
        some = ours.filter(pk__in=ids[start : start + CHUNK]).order_by(F(day).desc(nulls_last=True), "-pk")
        newest += some.values_list("pk", day)[:upto]
    newest.sort(key=lambda row: (row[1] is not None, row[1] or 0, row[0]), reverse=True)
    keys = [pk for pk, _ in newest[upto - MOST : upto]]
    rows = ours.select_related(*related).in_bulk(keys)
    return [show(rows[pk], zone) for pk in keys]


def _who(*parties: models.Party | None) -> tuple[tuple[int, str], ...]:
    return tuple((party.pk, party.name) for party in parties if party)


def _day(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def _referral(row: Any, _zone: ZoneInfo) -> Opened:
    asked, currency = (row.price_agreed or row.price_asked, row.price_currency)
    return Opened(
        row.received_on,
        f"sent, {row.stage}",
        _who(row.source, row.prospect),
        asked,
        currency,
        f"/referrals/{row.pk}",
    )


def _engagement(row: Any, _zone: ZoneInfo) -> Opened:
    return Opened(row.started_on, row.service or "work", _who(row.client), row.value, row.currency)


def _touch(row: Any, zone: ZoneInfo) -> Opened:
    minutes = f"{row.minutes} min" if row.minutes else ""
    what = ", ".join(filter(None, [row.kind, row.outcome, minutes, row.note[:80]]))
    return Opened(_day(row.at, zone), what, _who(row.contact))


def _give(row: Any, _zone: ZoneInfo) -> Opened:
    way = "given" if row.direction == "out" else "received"
    what = ", ".join(filter(None, [f"{row.kind} {way}", row.outcome, row.what[:80]]))
    return Opened(row.on, what, _who(row.contact, row.other), row.value, row.currency)


def _need(row: Any, _zone: ZoneInfo) -> Opened:
    return Opened(row.on, row.text, _who(row.contact))


def _business(row: Any, _zone: ZoneInfo) -> Opened:
    return Opened(row.on, "worked for", _who(row.seller, row.buyer), row.value, row.currency)


def _tie(row: Any, _zone: ZoneInfo) -> Opened:
    return Opened(row.since, row.kind, _who(row.one, row.other))


def _membership(row: Any, _zone: ZoneInfo) -> Opened:
    return Opened(row.since, row.role or "member", _who(row.member, row.group))


def _gathering(row: Any, zone: ZoneInfo) -> Opened:
    return Opened(_day(row.at, zone), f"{row.kind} {row.title}".strip(), _who(row.group))


def _cost(row: Any, _zone: ZoneInfo) -> Opened:
    what = ", ".join(
        filter(
            None,
            [
                row.activity.name if row.activity else "",
                f"{row.minutes} min" if row.minutes else "",
                row.note,
            ],
        )
    )
    return Opened(row.on, what or "cost", _who(row.source), row.amount, row.currency, "/sources/effort")


def _step(row: Any, zone: ZoneInfo) -> Opened:
    many = f" × {row.count}" if row.count > 1 else ""
    machine = ", probably a machine" if row.machine else ""
    return Opened(_day(row.at, zone), f"{row.kind}{many}{machine}", _who(row.person, row.source))


def _silence(row: Any, _zone: ZoneInfo) -> Opened:
    return Opened(row.on, row.reason, _who(row.source))


def _told(row: Any, zone: ZoneInfo) -> Opened:
    return Opened(
        _day(row.at, zone), f"{row.kind}: {row.text[:80]}", _who(row.source, row.referral.prospect),
        href=f"/referrals/{row.referral_id}",
    )  # fmt: skip


def _party(row: Any, _zone: ZoneInfo) -> Opened:
    what = ", ".join(filter(None, [row.job_title, row.organisation, row.city]))
    return Opened(row.met_on, what or row.kind, _who(row))


def _milestone(row: Any, _zone: ZoneInfo) -> Opened:
    return Opened(row.on, row.name, (), href="/sources/effort")


Show = Callable[[Any, ZoneInfo], Opened]
TABLES: Final[dict[str, tuple[Any, tuple[str, ...], Show]]] = {
    "referrals": (models.Referral, ("source", "prospect"), _referral),
    "engagements": (models.Engagement, ("client",), _engagement),
    "touches": (models.Touch, ("contact",), _touch),
    "gives": (models.Give, ("contact", "other"), _give),
    "needs": (models.Need, ("contact",), _need),
    "business": (models.Business, ("seller", "buyer"), _business),
    "ties": (models.Tie, ("one", "other"), _tie),
    "memberships": (models.Membership, ("group", "member"), _membership),
    "gatherings": (models.Gathering, ("group",), _gathering),
    "costs": (models.Cost, ("source", "activity"), _cost),
    "steps": (models.Step, ("person", "source"), _step),
    "silences": (models.Silence, ("source",), _silence),
    "told": (models.Evidence, ("source", "referral__prospect"), _told),
    "parties": (models.Party, (), _party),
    "milestones": (models.Milestone, (), _milestone),
}
HOMES: Final = {"memberships": "group__workspace", "told": "referral__workspace"}
"""How a table's rows lead to their workspace, where they have no column of their own for it."""
DAYS: Final = {
    "referrals": "received_on", "engagements": "started_on", "touches": "at", "ties": "since", "memberships": "since",
    "gatherings": "at", "steps": "at", "told": "at", "parties": "met_on",
}  # fmt: skip
"""The column that a table's rows are ordered by, where it is not `on`."""
