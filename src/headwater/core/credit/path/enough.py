"""When a model that learns from journeys may speak: only over enough of them, also such as led nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.credit.path.journey import Path, PathModel

ENOUGH_JOURNEYS = 300
"""Fewer journeys than this say more about chance than about sources."""

ENOUGH_UNCONVERTED = 30
"""Without journeys that led nowhere, nothing tells a source that converts from one that is merely often there."""


def why_off(*, model: PathModel, paths: Sequence[Path]) -> str:
    """A sentence on why this model does not speak over these journeys; empty when it may."""
    if not model.learns:
        return ""
    converted = sum(path.conversions for path in paths if path.steps)
    led_nowhere = sum(path.null for path in paths if path.steps)
    if converted + led_nowhere < ENOUGH_JOURNEYS:
        return (
            f"This model learns from at least {ENOUGH_JOURNEYS} journeys, and there are "
            f"{converted + led_nowhere:.0f}."
        )
    if led_nowhere < ENOUGH_UNCONVERTED:
        return (
            f"This model compares with journeys that did not lead to work: it needs {ENOUGH_UNCONVERTED} of them, "
            f"and there are {led_nowhere:.0f}."
        )
    sources = len({step for path in paths for step in path.steps})
    if model.most_sources is not None and sources > model.most_sources:
        return f"This model is for up to {model.most_sources} sources, and there are {sources}."
    return ""
