"""Pareto/NBD with a share of people who never send anybody: the model behind *P(a referral in the next 12 months)*.

Most people in an address book never send anybody, whatever time passes. A gamma law of rates alone bends to them: it
then takes the sources for slower than they are. So there is one more parameter, `never`: the odds that somebody of
whom nothing is known never will. Who has sent somebody cannot be one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headwater.core.know.rhythm.lifetimes import PARETO
from headwater.core.know.rhythm.models import Model, Parameters

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats, Rows


def _likelihood(parameters: Parameters, rows: Rows) -> tuple[Floats, Floats]:
    """Per row the log-likelihood and its slopes in r, alpha, s, beta, never.

    With L of the Pareto/NBD: (never + L) / (1 + never) for the silent, L / (1 + never) for the others who were watched
    before they sent somebody. Those whose clock started with that say nothing of `never`: L.
    """
    import numpy as np

    *sending, never = parameters
    told, slopes = PARETO.likelihood(tuple(sending), rows)
    mixed = np.where(rows.silent, np.logaddexp(np.log(never), told), told)
    watched = rows.watched > 0
    own: Floats = rows.silent * np.exp(-np.where(rows.silent, mixed, 0.0)) - np.where(
        watched, 1 / (1 + never), 0.0
    )
    return mixed - np.where(watched, np.log1p(never), 0.0), np.vstack([slopes * np.exp(told - mixed), own])


def sends_at_all(parameters: Parameters, rows: Rows) -> Floats:
    """P(this is somebody who sends people at all), 1 for whoever has: L / (never + L) for the silent."""
    import numpy as np
    from scipy.special import expit

    *sending, never = parameters
    told = PARETO.likelihood(tuple(sending), rows)[0]
    found: Floats = np.where(rows.silent, expit(told - np.log(never)), 1.0)
    return found


def _alive(parameters: Parameters, rows: Rows) -> Floats:
    """P(the source sends people and has not stopped)."""
    return sends_at_all(parameters, rows) * PARETO.alive(parameters[:4], rows)


def _active(parameters: Parameters, rows: Rows, horizon: float) -> Floats:
    """P(at least one event in the horizon)."""
    return sends_at_all(parameters, rows) * PARETO.active(parameters[:4], rows, horizon)


def _expected(parameters: Parameters, rows: Rows, horizon: float) -> Floats:
    """Events expected in the horizon, given the history."""
    return sends_at_all(parameters, rows) * PARETO.expected(parameters[:4], rows, horizon)


def _newcomer(parameters: Parameters, horizon: float) -> float:
    """Events expected in the first `horizon` of somebody of whom nothing is known."""
    return PARETO.newcomer(parameters[:4], horizon) / (1 + parameters[4])


SOME_NEVER = Model(
    name="pareto, some never", symbols=("r", "alpha", "s", "beta", "never"), likelihood=_likelihood, alive=_alive,
    active=_active, expected=_expected, newcomer=_newcomer, usual=lambda rate: (*PARETO.usual(rate), 1.0),
    start=lambda rate: (*PARETO.start(rate), 1.0),
)  # fmt: skip
