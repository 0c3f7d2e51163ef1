"""The ways to an ask: a direct one for the eager, a long one for the reluctant, one between for all the rest.

An attitude chooses one of the three. They are never mixed: the mean of somebody eager and somebody reluctant is nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.folder import Folder
from headwater.core.spans import shifted
from headwater.core.tracks import Due


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step, due so many days `after` the path began. `asks`: it asks for something, so it waits for readiness."""

    key: str
    what: str
    after: int
    asks: bool = False


@dataclass(frozen=True, slots=True)
class AskPath:
    """A way to an ask: what it is called, for whom it is, and its steps."""

    key: str
    name: str
    said: str
    steps: tuple[PathStep, ...]


PATHS: Final[Mapping[str, AskPath]] = {
    "direct": AskPath(
        "direct", "The direct way",
        "They like to tell others. Make it easy, and ask as soon as the ground is laid.",
        (
            PathStep("direct-kit", "Give them a few lines about you that they can pass on", 0),
            PathStep("direct-ask", "Ask for the one thing that fits them best", 3, asks=True),
            PathStep("direct-thanks", "Thank them for whatever came of it, also for a no", 17),
        ),
    ),
    "middle": AskPath(
        "middle", "The usual way",
        "Give first, listen, then ask once.",
        (
            PathStep("middle-give", "Give them something useful, with no strings", 0),
            PathStep("middle-attitude", "Ask how they feel about recommending people, and write it down", 14),
            PathStep("middle-help", "Explain the three kinds of help, and that a no is fine", 28),
            PathStep("middle-ask", "Ask for the one thing that fits them best", 45, asks=True),
        ),
    ),
    "long": AskPath(
        "long", "The long way",
        "They would rather not send people. Give for half a year without a hint, and ask only for a recommendation.",
        (
            PathStep("long-give", "Give them something useful, with no strings", 0),
            PathStep("long-listen", "Ask what worries them about sending people, and only listen", 30),
            PathStep("long-story", "Tell them how somebody you were sent fared, as far as that person agreed", 60),
            PathStep("long-lead", "Give them a lead or an introduction", 100),
            PathStep("long-again", "Ask once more how they feel about it, and write it down", 150),
            PathStep("long-ask", "Ask for a recommendation, the smallest of the three", 180, asks=True),
        ),
    ),
}  # fmt: skip
BY_ATTITUDE: Final[Mapping[str, str]] = {"eager": "direct", "reluctant": "long"}
FITTING: Final[Mapping[str, tuple[str, ...]]] = {
    "direct": ("referral", "introduction", "recommendation"),
    "middle": ("recommendation", "referral", "introduction"),
    "long": ("recommendation", "introduction", "referral"),
}
"""The three kinds of ask, the one that fits best in front."""


def path_for(*, attitude: str) -> AskPath:
    """The way that fits an attitude (core.folder.ATTITUDES, or blank for one that nobody knows)."""
    return PATHS[BY_ATTITUDE.get(attitude, "middle")]


def fits_because(*, path: AskPath, attitude: str) -> str:
    """For whom a way is, in a sentence or two, said of somebody with this attitude (blank: nobody knows it)."""
    why = {
        "willing": "They are willing to send people, and not yet eager.",
        "unsure": "They are not sure about sending people.",
        "": "It is not known yet how they feel about sending people.",
    }
    return f"{why[attitude]} {path.said}" if path.key == "middle" and attitude in why else path.said


def kind_for(*, path: str, refused: str = "") -> str:
    """The kind of ask that fits a way best, but not the one they said no to last."""
    return next(kind for kind in FITTING[path] if kind != refused)


def refused_last(folder: Folder) -> str:
    """The kind of the newest ask when its answer was no; else blank."""
    return folder.asks[0].kind if folder.asks and folder.asks[0].answer == "no" else ""


def path_of_steps(*, keys: Collection[str]) -> AskPath | None:
    """The way whose steps these are; None when they are none of ours."""
    return next((path for path in PATHS.values() if any(step.key in keys for step in path.steps)), None)


def is_ask(*, key: str) -> bool:
    """Whether the step of this key asks for something."""
    return any(step.asks for path in PATHS.values() for step in path.steps if step.key == key)


def dated(*, path: AskPath, start: date) -> tuple[Due, ...]:
    """The steps of a way with their days, begun on `start`."""
    return tuple(Due(step.key, step.what, shifted(day=start, days=step.after)) for step in path.steps)
