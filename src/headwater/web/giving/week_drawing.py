"""The week's gives as a small picture: a drop for each, on its day, as large as it counts.

Positions are in percents and no style stands in the markup, only classes (see the sheet `giving.css`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from headwater.store.queries.week import Out, Tally

RADIUS: Final = {"large": 15.0, "medium": 11.0, "small": 7.0, "": 7.0}
GAP: Final = 5.0
LEAST: Final = 72.0
BELOW: Final = 24.0
MOST: Final = 12
"""So many drops stand above one day; more are told in words."""


def picture(tally: Tally, today: date) -> SafeString:
    """Seven columns with a drop for each give, nothing for a week without any."""
    if not tally.rows:
        return SafeString("")
    days = [tally.monday + timedelta(days=place) for place in range(7)]
    by_day = [[row for row in tally.rows if row.on == day] for day in days]
    floor = max(LEAST, *(_height(rows) for rows in by_day)) + GAP
    parts = [_column(rows, place, floor) for place, rows in enumerate(by_day)]
    names = format_html_join(
        "",
        '<text class="week-day{}" x="{}%" y="{}">{}</text>',
        ((" today" if day == today else "", _x(place), f"{floor + 17:.0f}", f"{day:%a} {day.day}")
         for place, day in enumerate(days)),
    )  # fmt: skip
    return format_html(
        '<svg class="week" width="100%" height="{}" role="group" aria-label="{}">'
        '<line class="week-floor" x1="0%" x2="100%" y1="{}" y2="{}"/>{}{}</svg>',
        f"{floor + BELOW:.0f}", f"What went out in {tally.name}, day by day", f"{floor:.0f}", f"{floor:.0f}",
        SafeString("".join(parts)), names,
    )  # fmt: skip


def _x(place: int) -> str:
    return f"{100 * (place + 0.5) / 7:.2f}"


def _height(rows: Sequence[Out]) -> float:
    return sum(2 * RADIUS[row.size] + GAP for row in rows[:MOST]) + (16 if len(rows) > MOST else 0)


def _column(rows: Sequence[Out], place: int, floor: float) -> SafeString:
    """The drops of one day, one above the other, and how many more there are."""
    drawn, level = [], floor
    for row in rows[:MOST]:
        radius = RADIUS[row.size]
        level -= radius + GAP
        drawn.append(
            format_html(
                '<a href="{}" aria-label="{}"><title>{}</title><circle class="drop {}{}" cx="{}%" cy="{}" r="{}"/></a>',
                row.href,
                said(row),
                said(row),
                "referred" if row.refers else "given",
                "" if row.size else " unmarked",
                _x(place),
                f"{level:.1f}",
                radius,
            )
        )
        level -= radius
    if len(rows) > MOST:
        drawn.append(
            format_html(
                '<text class="week-day" x="{}%" y="{}">+{}</text>',
                _x(place),
                f"{level - 4:.1f}",
                len(rows) - MOST,
            )
        )
    return SafeString("".join(drawn))


def said(row: Out) -> str:
    """One give in words."""
    other = f" with {row.other}" if row.other else ""
    size = f", {row.size}" if row.size else ", size not marked"
    return f"{row.on:%A}: {row.kind} to {row.to}{other}{size}"
