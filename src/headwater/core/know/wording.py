"""Wording that every report's sentences share: names in a row, so many of something, a span of days."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from headwater.core.know.figures import percent, spelt
from headwater.core.know.sentence import window_words
from headwater.core.practice import Asked
from headwater.core.windows import EVERYTHING


def listed(*, names: Sequence[str], most: int = 3) -> str:
    """Names in a row: "Ann, Bob and Carol", "Ann, Bob and 4 others"."""
    shown = list(names[:most]) if len(names) > most + 1 else list(names)
    rest = len(names) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {spelt(rest)} others"
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def many(*, number: int, one: str, several: str = "") -> str:
    """So many of something: "one client", "seven clients", "no clients"."""
    return f"{spelt(number)} {one if number == 1 else several or one + 's'}"


def part_words(*, part: int, whole: int, several: str) -> str:
    """How many of mine: "2 of your 3 new clients (67 %)", "All 3 of your new clients", "None of your new clients"."""
    if not part:
        return f"None of your {several}"
    if part < whole:
        return f"{part} of your {whole} {several} ({percent(Fraction(part, whole))})"
    return f"Your one {several.removesuffix('s')}" if whole == 1 else f"All {whole} of your {several}"


def sentence(*, text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def span_words(*, days: float) -> str:
    """About how long: "9 days", "5 weeks", "4 months", "2.5 years"."""
    if days < 21:
        return _about(round(days), "day")
    if days < 70:
        return _about(round(days / 7), "week")
    if days < 730:
        return _about(round(days / 30.44), "month")
    return f"{days / 365.25:.1f} years".replace(".0 ", " ")


def _about(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def in_days(*, asked: Asked) -> str:
    """The window within a sentence: "in the last 12 months"; "so far" for all time."""
    if asked.window == EVERYTHING:
        return "so far"
    return window_words(window=asked.window, today=asked.today)
