"""Whether the forecasts are true: practices are invented with a known truth, and what is said of them is held to it.

`python -m benchmarks.simulation [--rounds N]` prints, for four kinds of practice: how the ways to tell who went quiet
compare, whether the 90 % intervals hold, how well the order fits the truth, and what is claimed where nothing is to be
found. A round is ten practices of 15 to 300 sources; three rounds take about two minutes. 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln
from scipy.stats import spearmanr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from core.simulated import YEAR, Practice, Simulated, auc, practice
from headwater.core.know.forecast import Forecast, SourceHistory, forecast
from headwater.core.know.rhythm.fit import fitted
from headwater.core.know.rhythm.histories import History, textbook_rhythm
from headwater.core.know.rhythm.models import model_named
from headwater.core.know.rhythm.quiet_model import chances
from headwater.core.know.rhythm.rows import Rhythm, in_rows

SIZES = (15, 20, 30, 40, 60, 80, 100, 150, 200, 300)
WORLDS: dict[str, dict[str, float]] = {
    "slow sources, most leave": {},
    "busy sources, most leave": {"usual_rate": 1.2},
    "busy sources, all leave": {"usual_rate": 1.2, "leavers": 1.0},
    "slow sources, few leave": {"leavers": 0.0},
}
MODELS = ("bg", "mbg", "pareto")
OURS = "some never send"


def practices(world: dict[str, float], rounds: int) -> Iterator[Practice]:
    """Ten practices a round, each with a seed of its own."""
    for number in range(10 * rounds):
        yield practice(seed=number + 1, sources=SIZES[number % 10], **world)


def ways(one: Practice) -> dict[str, Any]:
    """Per way to tell who went quiet: P(a referral in the year after) of each source, or just an order."""
    sources, until = one.sources, one.until
    known = [History(each.id, each.known, each.days) for each in one.known]
    place = [at for at, each in enumerate(one.known) if each.days]
    watched = [_watched(each, one) for each in one.known]
    said: dict[str, Any] = {"days since the last referral": [-(until - max(s.days)).days for s in sources]}
    for name in MODELS:
        model = model_named(name=name)
        textbook = [textbook_rhythm(days=s.days, until=until, unit=1) for s in sources]
        for clock, rhythms, at in (("from the first referral", textbook, range(len(sources))),
                                   ("from the day known", watched, place)):  # fmt: skip
            rows, row = in_rows(rhythms=[rhythm for rhythm in rhythms if rhythm])
            found = fitted(model=model, rows=rows)
            said[f"{name}, {clock}"] = model.active(found.parameters, rows, YEAR)[row][list(at)]
    said["one rate each, nobody stops"] = _rates(watched)[place]
    ours = chances(histories=known, until=until).of
    said[OURS] = [ours[s.id].referral for s in sources]
    half = [History(h.id, None if h.days and h.id % 2 else h.known, h.days) for h in known]
    ours = chances(histories=half, until=until).of
    said[f"{OURS}, half without a day known"] = [ours[s.id].referral for s in sources]
    said["(who knows the truth)"] = [1 - math.exp(-s.true_year) for s in sources]
    return said


def _watched(one: Simulated, within: Practice) -> Rhythm:
    """The plain clock from the day known, the first referral counting whenever it was."""
    days = set(one.days)
    last = (max(days) - one.known).days if days else 0
    return Rhythm(len(days), last, (within.until - one.known).days, watched=True)


def _rates(rhythms: Sequence[Rhythm]) -> Any:
    """P(active) with a gamma-Poisson rate: nobody ever stops."""
    x = np.array([each.events for each in rhythms], dtype=float)
    age = np.array([each.age for each in rhythms]) + 1.0

    def depth(logs: Any) -> float:
        r, alpha = np.exp(logs)
        told = gammaln(r + x) - gammaln(r) + r * np.log(alpha) - (r + x) * np.log(alpha + age)
        return -float(told.sum())

    r, alpha = np.exp(minimize(depth, [0.0, math.log(age.sum() / (x.sum() + 0.5))]).x)
    return 1 - ((alpha + age) / (alpha + age + YEAR)) ** (r + x)


def quiet(rounds: int) -> bool:
    """The comparison of the ways. True when ours keeps its targets in every kind of practice."""
    kept = True
    for name, world in WORLDS.items():
        rows: defaultdict[str, list[tuple[float, ...]]] = defaultdict(list)
        for one in practices(world, rounds):
            truth = np.array([bool(each.later) for each in one.sources])
            for way, said in ways(one).items():
                rows[way].append((auc(said, truth), *_judged(np.asarray(said, dtype=float), truth)))
        print(
            f"\n## Who went quiet: {name}\n\n| way | AUC | mean - truth | log loss | Brier |\n|---|---|---|---|---|"
        )
        for way, told in rows.items():
            mean = np.nanmean(told, axis=0)
            spread = 2 * np.nanstd(np.array(told)[:, 1]) / math.sqrt(len(told))
            ordered = way.startswith("days")
            figures = (
                "- | - | -" if ordered else f"{mean[1]:+.3f} ± {spread:.3f} | {mean[2]:.3f} | {mean[3]:.3f}"
            )
            print(f"| {way} | {mean[0]:.3f} | {figures} |")
        plain = np.nanmean(rows["days since the last referral"], axis=0)
        ours = np.nanmean(rows[OURS], axis=0)
        kept &= abs(ours[1]) <= 0.04 and ours[0] >= plain[0]
        _tenths(rounds, world)
    return kept


def _judged(said: Any, truth: Any) -> tuple[float, float, float]:
    p = np.clip(said, 1e-6, 1 - 1e-6)
    loss = -(truth * np.log(p) + (1 - truth) * np.log(1 - p)).mean()
    return float(p.mean() - truth.mean()), float(loss), float(((p - truth) ** 2).mean())


def _tenths(rounds: int, world: dict[str, float]) -> None:
    """Of ours: what was said and what came, by tenths of what was said, and for those who never sent anybody."""
    told, silent = [], []
    for one in practices(world, rounds):
        ours = chances(histories=[History(s.id, s.known, s.days) for s in one.known], until=one.until).of
        for each in one.known:
            (told if each.days else silent).append((ours[each.id].referral, bool(each.later)))
    print("\n| tenth | said | came |\n|---|---|---|")
    for number, part in enumerate(np.array_split(np.array(sorted(told)), 10), 1):
        print(f"| {number} | {part[:, 0].mean():.3f} | {part[:, 1].mean():.3f} |")
    print("| never sent | {:.3f} | {:.3f} |".format(*np.array(silent).mean(axis=0)))


def history(one: Simulated) -> SourceHistory:
    """What the ledger would know of a simulated source."""
    values = tuple(Decimal(round(value)) for value in one.values)
    return SourceHistory(
        one.id, one.known, one.days, len(one.days), len(values), values, is_content=not one.is_person
    )


def forecasts(rounds: int) -> bool:
    """Coverage, order and claims of the forecast. True when its intervals cover 0.85 to 0.95 of all truths."""
    kept, covers = True, []
    print("\n## The forecast\n\n| practice | 90 % intervals hold | of referrals alone | rank correlation, mean | "
          "cautious | count | claims of better | of them false |\n|---|---|---|---|---|---|---|---|")  # fmt: skip
    for name, world in WORLDS.items():
        held: list[tuple[bool, bool]] = []
        order: list[tuple[float, float, float]] = []
        claims: list[bool] = []
        for one in practices(world, rounds):
            made = forecast(sources=[history(each) for each in one.known], until=one.until)
            truth = {each.id: each for each in one.sources}
            _hold(made, truth, held, order, claims)
        cover, sent = np.mean(held, axis=0)
        ranks = np.nanmean(order, axis=0)
        covers.append(cover)
        kept &= max(ranks[:2]) > ranks[2]
        print(f"| {name} | {cover:.3f} | {sent:.3f} | {ranks[0]:.2f} | {ranks[1]:.2f} | {ranks[2]:.2f} | "
              f"{len(claims)} | {np.mean(claims):.3f} |")  # fmt: skip
    return kept and bool(0.85 <= np.mean(covers) <= 0.95)


def _hold(
    made: Forecast, truth: dict[int, Simulated], held: list[Any], order: list[Any], claims: list[bool]
) -> None:
    """Adds how one forecast stands beside its truth: intervals, order, and each claim that a leader is better."""
    rows = made.sources
    real = np.array([truth[row.id].true_value for row in rows])
    small = 1e-9
    for row, value in zip(rows, real, strict=True):
        sent = truth[row.id].true_year
        held.append((row.value.low - small <= value <= row.value.high + small,
                     row.referrals.low - small <= sent <= row.referrals.high + small))  # fmt: skip
    if len(rows) > 4:
        counts = [len(truth[row.id].days) for row in rows]
        given = [-at for at in range(len(rows))]
        order.append(
            tuple(spearmanr(each, real)[0] for each in ([r.value.mean for r in rows], given, counts))
        )
    leader = 0
    for at in range(1, len(rows)):
        if rows[at].group != rows[at - 1].group:
            claims.append(bool(real[leader] < real[at]))
            leader = at


def nothing_there(rounds: int) -> bool:
    """Practices whose sources are all alike: how often any is called better than another."""
    claimed, alone, share = [], [], []
    for number in range(20 * rounds):
        one = practice(seed=5000 + number, sources=(15, 30, 60, 120)[number % 4], alike=True)
        rows = forecast(sources=[history(each) for each in one.known], until=one.until).sources
        claimed.append(any(row.group for row in rows))
        alone.append(sum(row.group == 0 for row in rows) == 1)
        share.append(np.mean([row.group > 0 for row in rows]))
    print("\n## Nothing to be found\n\n| practices of equal sources | with any called better | sources called worse "
          "than the first | with one alone on top |\n|---|---|---|---|")  # fmt: skip
    print(f"| {len(claimed)} | {np.mean(claimed):.3f} | {np.mean(share):.3f} | {np.mean(alone):.3f} |")
    return bool(np.mean(claimed) <= 0.10)


def main() -> int:
    """Print everything; 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="ten practices of each kind a round (3)")
    rounds = parser.parse_args().rounds
    kept = [quiet(rounds), forecasts(rounds), nothing_there(rounds)]
    print("\nAll targets are kept." if all(kept) else "\nA target is MISSED.")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
