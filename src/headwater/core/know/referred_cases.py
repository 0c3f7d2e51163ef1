"""An enquiry as it is compared, and which enquiries may be compared at all.

Enquiries from before anybody wrote down how they ended are left out: of those only the ones that hired are remembered,
and every rate among them would be wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

Outcome = Literal["won", "lost", "declined", "served", ""]

SETTLED_AFTER: Final = 90
"""Days after which an enquiry counts in a rate, whatever became of it: younger ones had less time to hire."""


@dataclass(frozen=True, slots=True)
class Case:
    """One enquiry of one person.

    `referred`: sent by somebody (None: nobody knows). `group` is the relation of the one who sent them. `came` is the
    day of the first contact, `decided` the day of the outcome. `served` means helped without hiring; an empty outcome
    is an open case. `meetings` and `questions` are those before the decision. `readiness` at first contact is cold,
    warm, pre-sold or empty. `asked` and `agreed` are prices and `value` what the work was worth, all in `currency`.
    `engagements` counts the pieces of work so far. None: not known.
    """

    id: int
    referred: bool | None
    group: str
    came: date
    decided: date | None
    outcome: Outcome
    meetings: int | None
    questions: int | None
    asked: Decimal | None
    agreed: Decimal | None
    other_quotes: bool | None
    readiness: str
    value: Decimal | None
    currency: str
    engagements: int


@dataclass(frozen=True, slots=True)
class Usable:
    """The cases that may be compared, as of `today`.

    `cases` came on or after `since`, the day of the first recorded outcome (None: there is none yet). Rates use those
    from `rates_since`, when both people who hired and people who did not are on record, up to `settled`. `earlier` and
    `future` count what was left out for coming before `since` or after today. `currency` is the most frequent among
    prices and values.
    """

    cases: tuple[Case, ...]
    today: date
    since: date | None
    rates_since: date | None
    settled: date
    earlier: int
    future: int
    currency: str


def usable(
    *,
    cases: Sequence[Case],
    today: date,
    settled_after: int = SETTLED_AFTER,
    wanted: Callable[[Case], bool] | None = None,
) -> Usable:
    """Which cases may be compared. An outcome dated after today has not happened yet: that case is open.

    `wanted` picks those asked for, such as those of a window; since when outcomes are on record is read from all cases.
    """
    known = [_as_of(case, today) for case in cases if case.came <= today]
    since = _first(case.decided or case.came for case in known if case.outcome)
    asked = [case for case in known if wanted is None or wanted(case)]
    kept = tuple(case for case in asked if since and case.came >= since)
    won = _first(case.decided or case.came for case in known if case.outcome == "won")
    not_won = _first(_sign_of_not_won(case) for case in known if case.outcome != "won")
    return Usable(
        cases=kept,
        today=today,
        since=since,
        rates_since=max(won, not_won) if won and not_won else None,
        settled=date.fromordinal(max(today.toordinal() - settled_after, 1)),
        earlier=len(asked) - len(kept),
        future=sum(case.came > today and (wanted is None or wanted(case)) for case in cases),
        currency=_most_frequent(kept),
    )


def _as_of(case: Case, today: date) -> Case:
    if case.outcome and case.decided and case.decided > today:
        return replace(case, outcome="", decided=None)
    return case


def _first(days: Iterable[date]) -> date | None:
    return min(days, default=None)


def _sign_of_not_won(case: Case) -> date:
    """The day from which this case shows that people who did not hire are on record."""
    return (case.decided or case.came) if case.outcome else case.came


def _most_frequent(cases: Iterable[Case]) -> str:
    counts = Counter(
        case.currency
        for case in cases
        if case.value is not None or case.asked is not None or case.agreed is not None
    )
    return min(counts, key=lambda currency: (-counts[currency], currency), default="")
