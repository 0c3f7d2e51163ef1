"""A comparison in one plain sentence: both figures with their counts, then what may be said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from headwater.core.know.comparing import Claim, Steady, Verdict
from headwater.core.know.figures import percent
from headwater.core.know.intervals import Estimate
from headwater.core.know.referred_cases import Usable
from headwater.core.know.referred_measures import Skip


@dataclass(frozen=True, slots=True)
class Words:
    """How one measure is said.

    `{n}`, `{wins}`, `{figure}`, `{currency}` and `{until}` are filled in; `unit` is the difference's.
    """

    one: str
    other: str
    more: str
    less: str
    unit: str


WORDS: Final[Mapping[str, Words]] = {
    "close rate": Words(
        "{wins:,} of {n:,} referred enquiries hired ({figure})",
        "{wins:,} of {n:,} others ({figure})",
        "referred people hire more often here",
        "referred people hire less often here",
        "points",
    ),
    "acceptance": Words(
        "{wins:,} of {n:,} referred people who were told a price said yes ({figure})",
        "{wins:,} of {n:,} others ({figure})",
        "referred people say yes more often here",
        "referred people say yes less often here",
        "points",
    ),
    "time to a decision": Words(
        "Days to a decision average {figure} for {n:,} referred enquiries (the first {until} days of each)",
        "{figure} for {n:,} others",
        "referred people take longer to decide here",
        "referred people decide sooner here",
        "days",
    ),
    "meetings": Words(
        "Meetings before yes average {figure} for {n:,} referred clients",
        "{figure} for {n:,} others",
        "referred people need more meetings here",
        "referred people need fewer meetings here",
        "meetings",
    ),
    "questions": Words(
        "Questions before yes average {figure} for {n:,} referred clients",
        "{figure} for {n:,} others",
        "referred people ask more questions here",
        "referred people ask fewer questions here",
        "questions",
    ),
    "discount": Words(
        "Referred clients paid {figure} less than the price asked on average ({n:,} clients)",
        "others {figure} ({n:,})",
        "referred people get more off the price here",
        "referred people get less off the price here",
        "points",
    ),
    "other quotes": Words(
        "{wins:,} of {n:,} referred enquiries had other quotes ({figure})",
        "{wins:,} of {n:,} others ({figure})",
        "referred people shop around more often here",
        "referred people shop around less often here",
        "points",
    ),
    "readiness": Words(
        "{wins:,} of {n:,} referred enquiries were warm or pre-sold at first contact ({figure})",
        "{wins:,} of {n:,} others ({figure})",
        "referred people are ready more often here",
        "referred people are ready less often here",
        "points",
    ),
    "value": Words(
        "A referred client is typically worth {figure} {currency} ({n:,} clients)",
        "another {figure} ({n:,})",
        "referred clients are worth more here",
        "referred clients are worth less here",
        "times",
    ),
    "repeat work": Words(
        "Referred clients came back {figure} times a year ({n:,} clients)",
        "others {figure} ({n:,})",
        "referred clients come back more often here",
        "referred clients come back less often here",
        "times a year",
    ),
}

UNSTEADY: Final[Mapping[Steady, str]] = {
    Steady.FLIPS: "it points one way among earlier ones and the other among later ones, so nothing is claimed",
    Steady.FADES: "it goes away when earlier and later ones are compared apart, so nothing is claimed",
    Steady.APART: "they came at different times, so it may be the times that differ, and nothing is claimed",
}

SELDOM: Final = 0.1
"""So few times a year are said to be seldom."""

LEFT_OUT: Final[Mapping[Skip, tuple[str, str]]] = {
    Skip.UNKNOWN: ("1 has nothing written down about this.", "{n} have nothing written down about this."),
    Skip.SERVED: (
        "1 was helped without hiring, which is neither lost nor won.",
        "{n} were helped without hiring, which is neither lost nor won.",
    ),
    Skip.RECENT: ("1 is too recent to tell.", "{n} are too recent to tell."),
    Skip.EARLY: (
        "1 is from before people who did not hire were on record.",
        "{n} are from before people who did not hire were on record.",
    ),
    Skip.CURRENCY: ("1 is in another currency.", "{n} are in other currencies."),
}


def sentence(
    *,
    key: str,
    verdict: Verdict,
    wins: tuple[int, int],
    sizes: tuple[int, int],
    currency: str,
    until: int,
    least: int,
) -> str:
    """One comparison said plainly, without a p-value.

    `wins` and `sizes` are those of the referred and of the rest; waits are averaged over the first `until` days.
    """
    if verdict.claim is Claim.FEW:
        return f"Too few to say: {sizes[0]:,} referred, {_others(sizes[1])}. Wait for about {least} of each."
    words, reading = WORDS[key], verdict.reading
    one, other = (
        text.format(n=n, wins=won, figure=_figure(side, n, won, words.unit), currency=currency, until=until)
        for text, side, n, won in (
            (words.one, reading.one, sizes[0], wins[0]),
            (words.other, reading.other, sizes[1], wins[1]),
        )
    )
    return f"{one}, {other}: {_verdict(words, verdict)}.".replace("  ", " ")


def left_out_in_words(*, skipped: Mapping[Skip, int], among: Usable, unknown_origin: int) -> tuple[str, ...]:
    """What a comparison leaves out, a sentence each."""
    said = []
    if among.since is None:
        said.append("No outcome is recorded yet.")
    elif among.earlier:
        said.append(
            f"{_enquiries(among.earlier)} from before {_day(among.since)}, the first recorded outcome, left out."
        )
    if skipped.get(Skip.EARLY) and among.rates_since is None:
        said.append(
            "Write down who hired and who did not: with only one of the two on record a rate tells nothing."
        )
    if among.future:
        said.append(f"{_enquiries(among.future)} dated after today left out.")
    if unknown_origin:
        said.append(f"{_enquiries(unknown_origin)} of unknown origin in neither group.")
    for reason, (single, several) in LEFT_OUT.items():
        count = skipped.get(reason, 0)
        if count:
            said.append(single if count == 1 else several.format(n=count))
    return tuple(said)


def gap_in_words(*, gap: Estimate, unit: str) -> str:
    """How large a difference may well be, without its sign: "by 19 to 54 points"."""
    if unit == "times":
        return f"{_plain(gap.low)} to {_plain(gap.high)} times as much"
    scale = 100 if unit == "points" else 1
    near, far = sorted((abs(gap.low) * scale, abs(gap.high) * scale))
    shown = (f"{near:.0f}", f"{far:.0f}") if unit in ("points", "days") else (_plain(near), _plain(far))
    if shown[0] == "0":
        return f"by up to {shown[1]} {unit}"
    if shown[0] == shown[1]:
        return f"by {shown[0]} {unit.removesuffix('s') if shown[0] == '1' else unit}"
    return f"by {shown[0]} to {shown[1]} {unit}"


def _verdict(words: Words, verdict: Verdict) -> str:
    if verdict.claim in (Claim.MORE, Claim.LESS):
        said = words.more if verdict.claim is Claim.MORE else words.less
        return f"{said}, {gap_in_words(gap=verdict.reading.gap, unit=words.unit)}"
    if verdict.steady is None:
        return Claim.NONE
    return UNSTEADY[verdict.steady]


def _figure(side: Estimate, n: int, wins: int, unit: str) -> str:
    if unit == "points":
        share = Fraction(wins, n) if wins else Fraction(round(side.value, 9))
        return percent(share) if share >= 0 else f"-{percent(-share)}"
    if unit == "days":
        return f"{side.value:.0f}"
    if unit == "times a year" and 0 < side.value < SELDOM:
        return f"seldom: {_plain(max(side.value, 0.01))}"
    return f"{side.value:,.0f}" if unit == "times" and side.value >= 10 else _plain(side.value)


def _plain(value: float) -> str:
    """A small figure with two digits that count: 0.42, 1.6, 12."""
    shown = f"{value:.2f}" if abs(value) < 1 else f"{value:.1f}" if abs(value) < 10 else f"{value:,.0f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _enquiries(count: int) -> str:
    return "1 enquiry" if count == 1 else f"{count:,} enquiries"


def _others(count: int) -> str:
    return "1 other" if count == 1 else f"{count:,} others"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
