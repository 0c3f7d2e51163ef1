"""Who went quiet: for everybody known, the chance of a referral in the next twelve months, and the facts beside it.

The chance is that of a Pareto/NBD whose clock starts on the day a person became known and which counts the people who
never sent anybody. It was chosen on simulated practices (decision 14). As an order, the days since the last referral
are nearly as good; the model is there for an honest probability. The own rhythm of a source explains, it does not rank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from headwater.core.know.rhythm.fit import Fitted, fitted
from headwater.core.know.rhythm.histories import History, known_rhythm
from headwater.core.know.rhythm.never import SOME_NEVER
from headwater.core.know.rhythm.rows import Rhythm, Rows, in_rows

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Places

YEAR = 365


@dataclass(frozen=True, slots=True)
class Chance:
    """One contact or content. Days and gaps are in days; None where there is nothing to tell.

    `referral` is P(at least one referral in the horizon), `expected` the number of referrals expected in it. `gap` is
    the mean time between days on which it sent somebody (from two such days), `silence` the time since the last one,
    `overdue` how many gaps that is. `known` is how long we know of it, `still` P(it has not stopped sending).
    """

    id: int
    referrals: int
    last: date | None
    known: int
    referral: float
    expected: float
    still: float
    gap: float | None
    silence: int | None
    overdue: float | None


@dataclass(frozen=True, slots=True)
class Chances:
    """All of them by id, with what they stand on.

    `senders` of `n` people sent somebody. `few`: under ten did, so the figures come from weak priors alone and should
    be shown as such. `a_day` is how many people are sent on a day on which a source sends any.
    """

    of: Mapping[int, Chance]
    until: date
    horizon_days: int
    n: int
    senders: int
    few: bool
    a_day: float
    fit: Fitted | None


@dataclass(frozen=True, slots=True)
class Fit:
    """Histories with their rhythms and the model fitted to them. `place[i]` is the row of `histories[i]`."""

    histories: Sequence[History]
    rhythms: Sequence[Rhythm]
    rows: Rows
    place: Places
    found: Fitted
    a_day: float


def fit_of(*, histories: Sequence[History], until: date) -> Fit | None:
    """The model fitted to everybody known at `until`; None when nobody was."""
    told = [
        (one, rhythm) for one in histories if (rhythm := known_rhythm(history=one, until=until)) is not None
    ]
    if not told:
        return None
    rhythms = [rhythm for _, rhythm in told]
    rows, place = in_rows(rhythms=rhythms)
    known = [one for one, _ in told]
    found = fitted(model=SOME_NEVER, rows=rows)
    return Fit(known, rhythms, rows, place, found, _on_a_day(known, until))


def chances(*, histories: Sequence[History], until: date, horizon_days: int = YEAR) -> Chances:
    """The chance of a referral within `horizon_days` after `until` for everybody known at `until`.

    `histories` holds everybody, those who never sent anybody as well: without them a single referral looks likelier to
    be followed by another than it is. Referrals after `until` are not looked at. The order does not matter.
    """
    fit = fit_of(histories=histories, until=until)
    if fit is None:
        return Chances({}, until, horizon_days, 0, 0, True, 1.0, None)
    model, parameters = fit.found.model, fit.found.parameters
    referral = model.active(parameters, fit.rows, horizon_days)[fit.place].tolist()
    expected = (model.expected(parameters, fit.rows, horizon_days) * fit.a_day)[fit.place].tolist()
    still = model.alive(parameters, fit.rows)[fit.place].tolist()
    of = {
        one.id: _chance(one, until, referral[number], expected[number], still[number])
        for number, one in enumerate(fit.histories)
    }
    return Chances(
        of, until, horizon_days, fit.found.n, round(fit.rows.senders), fit.found.few, fit.a_day, fit.found
    )


def _chance(one: History, until: date, referral: float, expected: float, still: float) -> Chance:
    days = [day for day in one.days if day <= until]
    seen = sorted(set(days))
    start = min([*seen[:1], *([one.known] if one.known else [])])
    gap = fmean((later - earlier).days for earlier, later in pairwise(seen)) if len(seen) > 1 else None
    silence = (until - seen[-1]).days if seen else None
    return Chance(
        id=one.id, referrals=len(days), last=seen[-1] if seen else None, known=(until - start).days,
        referral=referral, expected=expected, still=still, gap=gap, silence=silence,
        overdue=silence / gap if silence is not None and gap else None,
    )  # fmt: skip


def _on_a_day(histories: Sequence[History], until: date) -> float:
    """People sent per day on which somebody was sent; one such day of one person is added, so that it is defined."""
    days = [[day for day in one.days if day <= until] for one in histories]
    return (sum(map(len, days)) + 1) / (sum(len(set(each)) for each in days) + 1)
