"""The ranking: every source of the window, best first, beside the window it is compared with."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from headwater.core.know.leading import in_order, shared_ranks
from headwater.core.know.tally import Account
from headwater.core.words import UNKNOWN, Party
from headwater.store.models import Workspace
from headwater.store.queries.sources import Counted, described
from headwater.store.queries.sources_history import Sending, sending
from headwater.web.sources.asking import Asked
from headwater.web.sources.reviewed import Reviewed

SHOWN: Final = 25
NAMED: Final = 3000
"""With more sources than this, only the names of the shown ones are read, and ties go to the older entry."""

Figure = Callable[[int], "Decimal | Fraction | int"]
Sendings = Mapping[int, Sending]


@dataclass(frozen=True, slots=True)
class Places:
    """Who stands where; equals share a rank.

    `measured` have something in this window, `ranks_before` in the earlier one, and `unchanged` as much in both.
    """

    names: dict[int, Party]
    order: list[int]
    ranks: dict[int, int]
    ranks_before: dict[int, int]
    unchanged: frozenset[int]
    measured: frozenset[int]
    history: Sendings


@dataclass(frozen=True, slots=True)
class Ranking:
    """The sources of one question: those wanted in their order, and when the shown ones sent people."""

    asked: Asked
    now: Counted
    before: Counted | None
    places: Places
    order: list[int]
    names: dict[int, Party]
    sendings: dict[int, Sending]

    def shown(self) -> list[int]:
        """The sources on the page asked for."""
        return _shown(self.asked, self.order)


def _shown(asked: Asked, order: list[int]) -> list[int]:
    start = (asked.page - 1) * SHOWN
    return order[start : start + SHOWN]


def ranking(*, reviewed: Reviewed, now: Counted, before: Counted | None, currency: str) -> Ranking:
    """Put the sources in order, read the names and, for the shown ones, when they sent people."""
    workspace, asked = reviewed.workspace, reviewed.asked
    what = (
        "places",
        now.window,
        before and before.window,
        asked.by,
        asked.qualified,
        bool(asked.kind),
        asked.side_by_side,
        currency,
    )
    places = reviewed.keep((*what, asked.today), lambda: _places(workspace, asked, now, before, currency))
    order = places.order
    if asked.several or asked.qualified or asked.kind:
        order = [party for party in order if _is_wanted(asked, party, now, places.names)]
    shown = _shown(asked, order)
    until = _latest(now, before if asked.side_by_side else None)
    known = {party: places.history[party] for party in shown if party in places.history}
    sent = known or sending(workspace=workspace, until=until, today=asked.today, sources=shown)
    needed = {*shown, *reviewed.leaders(now, currency)}
    missing = [party for party in needed if party not in places.names]
    names = {party: places.names[party] for party in needed if party in places.names} | described(missing)
    return Ranking(asked, now, before, places, order, names, sent)


def _latest(now: Counted, beside: Counted | None) -> date | None:
    """The later end of the windows that are shown."""
    ends = [now.window.until, *([beside.window.until] if beside else [])]
    return None if None in ends else max(filter(None, ends))


def _places(
    workspace: Workspace, asked: Asked, now: Counted, before: Counted | None, currency: str
) -> Places:
    ids = now.ids() - {UNKNOWN.id}
    everybody = ids | (before.ids() - {UNKNOWN.id} if before else set())
    history = _history(workspace, asked, now) if asked.by in {"consistency", "first", "last"} else {}
    figure = figure_of(asked, now, history, currency)
    names = described(everybody) if len(everybody) <= NAMED or asked.kind else {}
    order = _ordered(everybody if asked.side_by_side else ids, figure, names)
    earlier = _figures_before(workspace, asked, before, names, currency)
    return Places(
        names=names,
        order=order,
        ranks=shared_ranks(figures=[(party, figure(party)) for party in order]),
        ranks_before=shared_ranks(figures=earlier.items()),
        unchanged=frozenset(party for party, then in earlier.items() if figure(party) == then),
        measured=frozenset(party for party in order if figure(party)),
        history=history,
    )


def _history(workspace: Workspace, asked: Asked, counted: Counted) -> dict[int, Sending]:
    return sending(workspace=workspace, until=counted.window.until, today=asked.today)


def figure_of(asked: Asked, counted: Counted, history: Sendings, currency: str) -> Figure:
    """What each source measures in a window, by what the ranking goes by. The larger comes first."""
    if asked.by == "referrals":
        people = counted.qualified if asked.qualified else counted.referrals
        return lambda party: people.get(party, 0)
    if asked.by == "value":
        amounts: Mapping[int, Decimal] = counted.credit.value.get(currency, {})
        return lambda party: amounts.get(party, Decimal(0))
    if asked.by == "consistency":
        return lambda party: history[party].consistency if party in history else Decimal(0)
    if asked.by == "first":
        return lambda party: -history[party].first.toordinal() if party in history else -(10**7)
    if asked.by == "last":
        return lambda party: history[party].last.toordinal() if party in history else 0
    account = account_of(asked.by, counted)
    return lambda party: account.clients.get(party, 0)


def account_of(name: str, counted: Counted) -> Account:
    """Clients and value directly, by root, or under the chosen models."""
    return {"direct": counted.direct, "root": counted.root}.get(name, counted.credit)


def _ordered(ids: Collection[int], figure: Figure, names: Mapping[int, Party]) -> list[int]:
    if all(party in names for party in ids):
        return sorted(ids, key=lambda party: (-figure(party), in_order(names[party])))
    return sorted(ids, key=lambda party: (-figure(party), party))


def _figures_before(
    workspace: Workspace, asked: Asked, before: Counted | None, names: Mapping[int, Party], currency: str
) -> dict[int, Decimal | Fraction | int]:
    """What each source measured in the window compared with, in its order."""
    if before is None or asked.by in {"first", "last"}:
        return {}
    history = _history(workspace, asked, before) if asked.by == "consistency" else {}
    figure = figure_of(asked, before, history, currency)
    there = [party for party in before.ids() if party != UNKNOWN.id and figure(party)]
    return {party: figure(party) for party in _ordered(there, figure, names)}


def _is_wanted(asked: Asked, party: int, now: Counted, names: Mapping[int, Party]) -> bool:
    if asked.several and now.referrals.get(party, 0) < 2:
        return False
    if asked.qualified and not now.qualified.get(party, 0):
        return False
    return not asked.kind or names[party].kind == asked.kind
