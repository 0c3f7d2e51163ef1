"""The steps of plans that ship: warming a relationship up, preparing a client, acknowledging a flow, a next step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from headwater.core.folder import GROUNDWORK

USUAL_WORK: Final = 90
"""So many days a piece of work is taken to last when nobody wrote its end."""


@dataclass(frozen=True, slots=True)
class TrackStep:
    """One step: `after` days from the start, or that share of the work (0 to 1) when `share` is given.

    `touch` is the kind of touch by which it is done ("" none), `groundwork` what it lays when it is done.
    """

    key: str
    what: str
    after: int = 0
    share: float | None = None
    touch: str = ""
    groundwork: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A step with the day it is due."""

    key: str
    what: str
    due: date


TRACKS: Final[Mapping[str, tuple[TrackStep, ...]]] = {
    "warm-up": (
        TrackStep("hello", "Get in touch and ask how they are; ask for nothing", after=2, touch="message"),
        TrackStep("useful", "Send them something useful, with no strings", after=16, touch="resource"),
        TrackStep("listen", "Talk with them about what they are working on", after=35, touch="call"),
    ),
    "preparation": (
        TrackStep("referrals-matter", "Tell them that your work comes by referral, and why that matters", share=0.1,
                  groundwork=GROUNDWORK[0]),
        TrackStep("value-so-far", "Ask what has been of value to them so far", share=0.4),
        TrackStep("kinds-of-help", "Explain the three kinds of help: recommendation, referral, introduction", share=0.6,
                  groundwork=GROUNDWORK[2]),
        TrackStep("kit", "Give them your kit: whom you serve best, and how to describe you", share=0.8,
                  groundwork=GROUNDWORK[1]),
        TrackStep("satisfied", "Ask how satisfied they are, and thank them", share=1.0),
    ),
    "acknowledgement": (
        TrackStep("acknowledge", "Acknowledge what keeps coming from them", touch="thank-you"),
    ),
}  # fmt: skip
"""Every step of a warm-up asks for nothing."""
_STEPS: Final = {(kind, step.key): step for kind, steps in TRACKS.items() for step in steps}


def track_step(*, kind: str, key: str) -> TrackStep | None:
    """The step of this key in the track of this kind, None for a step of the user's own."""
    return _STEPS.get((kind, key))


def spread(*, kind: str, start: date, until: date | None = None) -> tuple[Due, ...]:
    """The steps of a track with their days, from `start` on; shares are of the days to `until` (None: USUAL_WORK).

    No two orders: a step is never due before the one in front of it.
    """
    days = max(0, (until - start).days) if until else USUAL_WORK
    made: list[Due] = []
    for step in TRACKS.get(kind, ()):
        after = round(days * step.share) if step.share is not None else step.after
        due = start + timedelta(days=after)
        made.append(Due(step.key, step.what, max(due, made[-1].due) if made else due))
    return tuple(made)
