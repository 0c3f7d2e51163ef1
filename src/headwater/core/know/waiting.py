"""How long people take to decide, counting those who have not decided yet for what they are: still waiting.

Leaving open cases out would make every group look quick. Each counts as "not decided after so many days".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from headwater.core.know.intervals import Moments

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

DAYS: Final = (0, 7, 30, 60, 90, 180)
"""The days at which the share decided is told."""
FEW_WAITS: Final = 10
"""Under this many cases only the count and the range are told."""


@dataclass(frozen=True, slots=True)
class Wait:
    """One case: decided after `days`, or still open then. Days below zero count as zero."""

    days: int
    decided: bool


@dataclass(frozen=True, slots=True)
class Waited:
    """What a group's waits tell.

    `shares` gives the share decided by each day (None: nobody was watched that long); `median` the day by which
    half had decided (None: not reached); both are empty when the cases are `few`. `shortest` and `longest` are the days
    of those who decided. `corrected` counts waits below zero.
    """

    n: int
    decided: int
    corrected: int
    few: bool
    shares: Mapping[int, float | None]
    median: int | None
    shortest: int | None
    longest: int | None


@dataclass(frozen=True, slots=True)
class LogRank:
    """Whether groups decide at different speed: chi-squared with its degrees of freedom, and its chance if not."""

    chi2: float
    df: int
    chance: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Days on which somebody decided, with those at risk, those who decided, and the share still open afterwards."""

    days: NDArray[float64]
    at_risk: NDArray[float64]
    decided: NDArray[float64]
    still_open: NDArray[float64]
    watched: float


def waited(*, waits: Sequence[Wait], days: Sequence[int] = DAYS) -> Waited:
    """The share decided by each of `days` and the median, open cases taken as open.

    Source: Kaplan and Meier 1958. Limit: it takes it that a case is open only because time ran out, not because it was
    about to decide later than others.
    """
    done = [max(wait.days, 0) for wait in waits if wait.decided]
    few = len(waits) < FEW_WAITS
    shares: dict[int, float | None] = {}
    median = None
    if not few:
        curve = curve_of(waits=waits)
        shares = {day: _share_by(curve, day) for day in days}
        half = curve.days[curve.still_open <= 0.5 + 1e-12]
        median = int(half[0]) if half.size else None
    return Waited(
        n=len(waits),
        decided=len(done),
        corrected=sum(1 for wait in waits if wait.days < 0),
        few=few,
        shares=shares,
        median=median,
        shortest=min(done, default=None),
        longest=max(done, default=None),
    )


def curve_of(*, waits: Sequence[Wait]) -> Curve:
    """The Kaplan-Meier curve of some waits; without any it has no days."""
    import numpy as np

    after, is_done = _columns(waits)
    days, decided = np.unique(after[is_done], return_counts=True)
    ordered = np.sort(after)
    at_risk = (ordered.size - np.searchsorted(ordered, days, side="left")).astype(float)
    still_open = np.cumprod(1 - decided / at_risk)
    return Curve(
        days, at_risk, decided.astype(float), still_open, float(ordered[-1]) if ordered.size else 0.0
    )


def mean_wait(*, waits: Sequence[Wait], until: float) -> Moments:
    """The average days waited within the first `until` days, whoever is still open then counting `until`.

    The area under the Kaplan-Meier curve, with Greenwood's variance. Source: Royston and Parmar 2013 (restricted mean
    survival time). Limit: `until` must not lie beyond the longest wait watched. Fewer than two waits have no variance.
    """
    import numpy as np

    if not waits:
        return Moments(0, 0.0, None)
    curve = curve_of(waits=waits)
    inside = curve.days < until
    days, still_open = curve.days[inside], curve.still_open[inside]
    steps = np.diff(np.concatenate(([0.0], days, [until])))
    areas = steps * np.concatenate(([1.0], still_open))
    left = curve.at_risk[inside] - curve.decided[inside]
    later = areas[1:][::-1].cumsum()[::-1]
    going_on = left > 0
    terms = later[going_on] ** 2 * curve.decided[inside][going_on] / (curve.at_risk[inside] * left)[going_on]
    events = float(curve.decided[inside].sum())
    spread = float(terms.sum()) * (events / (events - 1) if events > 1 else 1.0)
    return Moments(len(waits), float(areas.sum()), spread if len(waits) > 1 else None)


def stratified_log_rank(*, strata: Sequence[Sequence[Sequence[Wait]]]) -> LogRank:
    """Whether groups decide at different speed within strata (each stratum lists the same groups in the same order).

    Source: Mantel 1966, Peto and Peto 1972 (the k-sample log-rank test). Limits: it has little power when curves cross;
    where fewer than two groups are ever at risk together, or nobody decided, it gives 0 with 0 degrees of freedom.
    """
    import numpy as np
    from scipy.special import gammaincc

    parts = [_gaps(groups) for groups in strata if any(groups)]
    if not parts:
        return LogRank(0.0, 0, 1.0)
    gaps = np.sum([gap for gap, _ in parts], axis=0)
    spread = np.sum([each for _, each in parts], axis=0)
    taking_part = np.flatnonzero(np.diag(spread) > 1e-12)
    df = len(taking_part) - 1
    if df < 1:
        return LogRank(0.0, 0, 1.0)
    chi2 = float(max(gaps @ np.linalg.pinv(spread, hermitian=True) @ gaps, 0.0))
    return LogRank(chi2, df, float(gammaincc(df / 2, chi2 / 2)))


def _gaps(groups: Sequence[Sequence[Wait]]) -> tuple[NDArray[float64], NDArray[float64]]:
    """How many more decided in each group than expected, and the covariance of these."""
    import numpy as np

    columns = [_columns(group) for group in groups]
    days, all_decided = np.unique(
        np.concatenate([after[is_done] for after, is_done in columns]), return_counts=True
    )
    at_risk = np.array(
        [after.size - np.searchsorted(np.sort(after), days, side="left") for after, _ in columns], float
    )
    decided = np.array([_decided_on(days, after[is_done]) for after, is_done in columns])
    all_risk = at_risk.sum(axis=0)
    shares = at_risk / all_risk
    weight = all_decided * (all_risk - all_decided) / np.maximum(all_risk - 1, 1)
    spread = np.diag((shares * weight).sum(axis=1)) - (shares * weight) @ shares.T
    return (decided - shares * all_decided).sum(axis=1), spread


def _decided_on(days: NDArray[float64], done: NDArray[float64]) -> NDArray[float64]:
    import numpy as np

    return np.bincount(np.searchsorted(days, done), minlength=days.size).astype(float)


def _columns(waits: Sequence[Wait]) -> tuple[NDArray[float64], NDArray[bool_]]:
    import numpy as np

    after = np.array([max(wait.days, 0) for wait in waits], dtype=float)
    return after, np.array([wait.decided for wait in waits], dtype=bool)


def _share_by(curve: Curve, day: int) -> float | None:
    """The share decided by a day; None when all were lost from sight before it with some still open."""
    reached = int((curve.days <= day).sum())
    still_open = float(curve.still_open[reached - 1]) if reached else 1.0
    if day > curve.watched and still_open > 0:
        return None
    return 1 - still_open
