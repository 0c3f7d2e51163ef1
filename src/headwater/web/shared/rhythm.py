"""Rhythm strips: a row for each source with a mark for every referral over the years, and the silence since.

The silence is shaded from the last referral on: faintly as long as its own usual gap lasts, strongly from then on.
Where there is no gap of its own to go by, all of it is faint. Positions are in percents, so a strip takes whatever room
there is; no style stands in the markup, only classes (see the sheet `pictures.css`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

HEIGHT, MIDDLE, TALL, TALLEST = 30, 15, 6, 12
MOST_YEARS: Final = 6


@dataclass(frozen=True, slots=True)
class Span:
    """The days a row of strips covers, from the first of a year to the day it is read on."""

    since: date
    until: date

    def at(self, day: date) -> str:
        """Where a day lies, in percent of the width; days outside lie at the ends."""
        whole = max(1, (self.until - self.since).days)
        share = min(1.0, max(0.0, (day - self.since).days / whole))
        return f"{100 * share:.2f}%"

    def years(self) -> list[int]:
        """The years that are written under the strips, so few that they can be read."""
        inside = range(self.since.year, self.until.year + 1)
        step = -(-len(inside) // MOST_YEARS)
        return [year for year in inside if (self.until.year - year) % step == 0]


def span_of(*, days: Sequence[date], until: date) -> Span:
    """The span from the year of the first of these days; one year where there are none."""
    first = min([each for each in days if each <= until], default=until)
    return Span(date(first.year, 1, 1), until)


def scale(span: Span, *, last: str) -> SafeString:
    """The years above the strips; `last` names the right end ("today")."""
    texts = [
        f'<text x="{span.at(date(year, 1, 1))}" y="12">{year}</text>'
        for year in span.years()
        if (span.until - date(year, 1, 1)).days > (span.until - span.since).days * 0.12
    ]
    return format_html(
        '<svg class="rhythm-scale" width="100%" height="16" aria-hidden="true">{}'
        '<text x="100%" y="12" text-anchor="end">{}</text></svg>',
        SafeString("".join(texts)),
        last,
    )


def strip(span: Span, *, days: Sequence[date], gap: float | None, said: str) -> SafeString:
    """One strip; `said` tells the same in a sentence. `gap` is the usual time between two referrals, in days."""
    seen = sorted(each for each in days if each <= span.until)
    parts = "".join([*_years(span), *_silence(span, seen, gap), *_marks(span, seen)])
    return format_html(
        '<svg class="rhythm" width="100%" height="{}" role="img" aria-label="{}"><title>{}</title>{}</svg>',
        HEIGHT, said, said, SafeString(parts),
    )  # fmt: skip


def _years(span: Span) -> Iterator[str]:
    for year in span.years():
        at = span.at(date(year, 1, 1))
        yield f'<line class="rhythm-year" x1="{at}" x2="{at}" y1="0" y2="{HEIGHT}"/>'
    yield f'<line class="rhythm-base" x1="0%" x2="100%" y1="{MIDDLE}" y2="{MIDDLE}"/>'


def _silence(span: Span, seen: Sequence[date], gap: float | None) -> Iterator[str]:
    if not seen:
        return
    last = seen[-1]
    due = span.until
    if gap is not None and last.toordinal() + gap < span.until.toordinal():
        due = date.fromordinal(last.toordinal() + round(gap))
    yield _shade("rhythm-still", span, last, due)
    if due < span.until:
        yield _shade("rhythm-overdue", span, due, span.until)
        at = span.at(due)
        yield f'<line class="rhythm-due" x1="{at}" x2="{at}" y1="{MIDDLE - 9}" y2="{MIDDLE + 9}"/>'
    yield f'<line class="rhythm-today" x1="100%" x2="100%" y1="1" y2="{HEIGHT - 1}"/>'


def _shade(name: str, span: Span, since: date, until: date) -> str:
    start, end = (float(span.at(day).rstrip("%")) for day in (since, until))
    return f'<rect class="{name}" x="{start:.2f}%" width="{end - start:.2f}%" y="{MIDDLE - 7}" height="14"/>'


def _marks(span: Span, seen: Sequence[date]) -> Iterator[str]:
    for day, many in Counter(seen).items():
        at, tall = span.at(day), min(TALLEST, TALL + 3 * (many - 1))
        yield f'<line class="rhythm-mark" x1="{at}" x2="{at}" y1="{MIDDLE - tall}" y2="{MIDDLE + tall}"/>'


def year_words(*, days: Sequence[date]) -> str:
    """When the marks of a strip lie, in words: "in 2019", "from 2018 to 2023"."""
    years = sorted({str(day.year) for day in days})
    return (
        f"in {years[0]}" if len(years) == 1 else f"from {years[0]} to {years[-1]}" if years else "on no day"
    )
