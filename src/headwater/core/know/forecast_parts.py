"""What a forecast stands on: how rates, chances and values spread, over people and content apart where that can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from headwater.core.know.forecast_evidence import Evidence, differ
from headwater.core.know.rates import Counts, How, Prior, prior_for
from headwater.core.know.rhythm.fit import FEWEST
from headwater.core.know.rhythm.histories import History
from headwater.core.know.rhythm.quiet_model import Fit, fit_of
from headwater.core.know.rhythm.rows import in_rows
from headwater.core.know.rhythm.value import GammaGamma, gamma_gamma, weak_gamma_gamma

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats


@dataclass(frozen=True, slots=True)
class SourceHistory:
    """What a forecast is made from: one contact or content, also those who never sent anybody.

    `days` has one entry for each referral, `decided` counts its referrals that were won or lost, `won` those that were
    won. `values` are those of its wins that have one, all in the one currency of the forecast.
    """

    id: int
    known: date | None
    days: tuple[date, ...] = ()
    decided: int = 0
    won: int = 0
    values: tuple[Decimal, ...] = ()
    is_content: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What was fitted to `whom`: "people", "content" or "all". `senders` of `n` sent somebody.

    `few_referrals`: the rates come from weak priors; `chance` says where the prior of the chance to win comes from;
    `few_values`: what a win is worth comes from a weak prior around the mean of all.
    """

    whom: str
    n: int
    senders: int
    few_referrals: bool
    chance: How
    few_values: bool


@dataclass(frozen=True, slots=True)
class Posterior:
    """What is known of each sender of a part, one entry each in the order of `ids`.

    The rate (per day, while it sends) ~ Gamma(shape, per `watched`), the rate of stopping ~ Gamma(s, per `staying`), it
    still sends with the chance `still`; chance to win ~ Beta(a, b); worth of a win = p / Gamma(q, per `gamma`), or 1
    where `gamma` is None. `a_day` people are sent on a day on which it sends.
    """

    ids: tuple[int, ...]
    still: Floats
    shape: Floats
    watched: Floats
    s: float
    staying: Floats
    a_day: float
    a: Floats
    b: Floats
    p: float
    q: Floats
    gamma: Floats | None


@dataclass(frozen=True, slots=True)
class Parts:
    """Each part with its posterior, and whether more than chance alone sets the sources apart, all taken together."""

    told: tuple[tuple[Part, Posterior], ...]
    differ: bool


def parts_of(*, sources: Sequence[SourceHistory], until: date) -> Parts:
    """People and content apart when at least ten of each sent somebody by `until`, else all together."""
    in_money = any(one.values for one in sources)
    sides = [("people", False), ("content", True)]
    apart = [(whom, [one for one in sources if one.is_content is content]) for whom, content in sides]
    if any(sum(_sent(one, until) for one in some) < FEWEST for _, some in apart):
        apart = [("all", list(sources))]
    made = [(whom, some, laws) for whom, some in apart if (laws := _laws(some, until, in_money)) is not None]
    if not made:
        return Parts((), False)
    rows, _ = in_rows(rhythms=[rhythm for _, _, laws in made for rhythm in laws.fit.rhythms])
    return Parts(
        tuple(_part(whom, some, until, laws, in_money) for whom, some, laws in made),
        differ(parts=[laws for _, _, laws in made], rows=rows),
    )


def _sent(one: SourceHistory, until: date) -> bool:
    return any(day <= until for day in one.days)


def _laws(sources: Sequence[SourceHistory], until: date, in_money: bool) -> Evidence | None:
    """How rates, chances and values spread over these sources; None when none of them was known yet."""
    fit = fit_of(histories=[History(one.id, one.known, one.days) for one in sources], until=until)
    if fit is None:
        return None
    counts = [Counts(str(one.id), one.decided, one.won) for one in sources]
    told = [[float(value) for value in one.values] for one in sources if one.values]
    sizes, means = [float(len(some)) for some in told], [sum(some) / len(some) for some in told]
    law = gamma_gamma(counts=sizes, means=means) if in_money else None
    return Evidence(fit, counts, prior_for(counts=counts), sizes, means, law)


def _part(
    whom: str, sources: Sequence[SourceHistory], until: date, laws: Evidence, in_money: bool
) -> tuple[Part, Posterior]:
    senders = {one.id: one for one in sources if _sent(one, until)}
    found, law = laws.fit.found, laws.law
    few_values = in_money and law is None
    if few_values:
        wins = sum(laws.sizes)
        summed = sum(size * mean for size, mean in zip(laws.sizes, laws.means, strict=True))
        law = weak_gamma_gamma(overall=max(summed / wins, 0.0) if wins else 0.0)
    part = Part(whom, found.n, len(senders), found.few, laws.chance.how, few_values)
    return part, _posterior(laws.fit, senders, laws.chance, law)


def _posterior(
    fit: Fit, senders: dict[int, SourceHistory], chance: Prior, law: GammaGamma | None
) -> Posterior:
    import numpy as np

    where = [number for number, one in enumerate(fit.histories) if one.id in senders]
    some = [senders[fit.histories[number].id] for number in where]
    at = fit.place[where]
    r, alpha, s, beta, _ = fit.found.parameters
    counts = np.array([len(one.values) for one in some], dtype=float)
    sums = np.array([max(float(sum(one.values)), 0.0) for one in some])
    return Posterior(
        ids=tuple(one.id for one in some),
        still=fit.found.model.alive(fit.found.parameters, fit.rows)[at],
        shape=r + fit.rows.events[at],
        watched=alpha + fit.rows.age[at],
        s=s,
        staying=beta + fit.rows.age[at],
        a_day=fit.a_day,
        a=np.array([chance.a + one.won for one in some]),
        b=np.array([chance.b + one.decided - one.won for one in some]),
        p=law.p if law else 1.0,
        q=(law.p * counts + law.q) if law else counts,
        gamma=(law.gamma + sums) if law else None,
    )
