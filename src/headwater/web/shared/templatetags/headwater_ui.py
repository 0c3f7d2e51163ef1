"""The tags page authors write with: icons, money, shares, days, bars in cells and the navigation.

`{% load headwater_ui %}` once per template. Every tag takes plain values and answers with finished, escaped HTML.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from django import template
from django.template import Context
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from lucide import _render_icon

register = template.Library()

KIND_ICONS = {
    "person": "user-round",
    "organisation": "building-2",
    "group": "users-round",
    "content": "newspaper",
    "channel": "radio-tower",
    "event": "calendar-days",
    "unknown": "circle-question-mark",
}


class Entry(NamedTuple):
    """One place in the navigation: its word, its address and its icon."""

    label: str
    href: str
    icon: str


NAVIGATION = (
    Entry("Today", "/", "sunrise"),
    Entry("Sources", "/sources", "droplets"),
    Entry("People", "/people", "users-round"),
    Entry("Referrals", "/referrals", "arrow-left-right"),
    Entry("Giving", "/giving", "hand-helping"),
    Entry("Import", "/import", "upload"),
    Entry("Settings", "/settings", "settings-2"),
)
MORE = (
    Entry("Partners", "/partners", "handshake"),
    Entry("Letters", "/letters", "mail"),
    Entry("Gifts", "/gifts", "gift"),
    Entry("Kit", "/kit", "book-open"),
    Entry("Review", "/review", "list-checks"),
)
"""Where one goes now and then: below the places on a wide screen, behind “More” on a narrow one."""
THUMB = frozenset({"/", "/sources", "/people", "/referrals"})
"""The places that stand in the bar below the page on a narrow screen."""


@lru_cache(maxsize=512)
def _drawn(name: str, size: int) -> str:
    """The icon's markup, drawn once per process."""
    svg = _render_icon(name, size, stroke_width="1.75", **{"class": "icon", "aria-hidden": "true"})
    return " ".join(svg.split())


@register.simple_tag
def icon(name: str, size: int = 18, label: str = "") -> SafeString:
    """A line icon by its name; decorative unless `label` says in words what it means."""
    drawing = SafeString(_drawn(str(name), size))
    if not label:
        return drawing
    return format_html('{}<span class="visually-hidden">{}</span>', drawing, label)


@register.simple_tag
def kind_icon(kind: str, size: int = 16, bare: bool = False) -> SafeString:
    """The icon for a kind of party. The kind is also said in words to those who listen, unless `bare`."""
    return icon(KIND_ICONS.get(str(kind), "circle-question-mark"), size, "" if bare else f"{kind}: ")


@register.simple_tag
def money(value: Decimal | int | None, currency: str = "") -> SafeString:
    """An amount with its currency; cents only where there are some. `None` says the value is not known."""
    if value is None:
        return SafeString('<span class="unknown" >not known</span>')
    size = abs(Decimal(value))
    digits = f"{size:,.2f}" if size % 1 else f"{size:,.0f}"
    sign = "−" if value < 0 else ""
    if not currency:
        return format_html('<span class="money">{}{}</span>', sign, digits)
    return format_html(
        '<span class="money">{}{} <span class="currency">{}</span></span>', sign, digits, currency
    )


@register.simple_tag
def percent(share: Fraction | Decimal | float | None, digits: int = 0) -> SafeString:
    """A share between 0 and 1 as "68 %"; `None` is a dash."""
    if share is None:
        return SafeString('<span class="unknown">–</span>')
    return format_html('<span class="percent">{} %</span>', f"{float(share) * 100:.{digits}f}")


def _day(moment: date) -> date:
    """The user's day of a moment."""
    return timezone.localtime(moment).date() if isinstance(moment, datetime) else moment


@register.simple_tag
def when(moment: date | datetime | None, style: str = "day") -> SafeString:
    """A day in words inside `<time>`. `style`: day, full, month or minute."""
    if moment is None or moment.year <= 1:
        return SafeString('<span class="unknown">date not known</span>')
    day = _day(moment)
    words = {
        "full": f"{day:%A} {day.day} {day:%B %Y}",
        "month": f"{day:%b %Y}",
    }.get(style, f"{day.day} {day:%b %Y}")
    if style == "minute" and isinstance(moment, datetime):
        words += f", {timezone.localtime(moment):%H:%M}"
    return format_html('<time datetime="{}">{}</time>', moment.isoformat(), words)


def _distance(days: int) -> str:
    """A number of days as a busy person would say it."""
    for length, word in ((365, "year"), (30, "month"), (7, "week")):
        if days >= 2 * length or (length == 365 and days >= 365):
            count = days // length
            return f"{count} {word}{'' if count == 1 else 's'}"
    return f"{days} day{'' if days == 1 else 's'}"


@register.simple_tag
def ago(moment: date | datetime | None, now: datetime) -> SafeString:
    """How long ago (or how soon) something is, seen from `now` (aware)."""
    if moment is None or moment.year <= 1:
        return SafeString('<span class="unknown">date not known</span>')
    days = (_day(now) - _day(moment)).days
    if days == 0 and isinstance(moment, datetime):
        hours = int((now - moment.astimezone(UTC)).total_seconds() // 3600)
        words = "within the hour" if hours < 1 else f"{hours} hour{'' if hours == 1 else 's'} ago"
    elif days in (0, 1):
        words = "today" if days == 0 else "yesterday"
    else:
        words = f"{_distance(days)} ago" if days > 0 else f"in {_distance(-days)}"
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(), _day(moment), words)


@register.simple_tag
def bar(share: Fraction | Decimal | float, tone: str = "") -> SafeString:
    """A thin bar for a table cell, `share` between 0 and 1. The number itself stands beside it."""
    width = max(0.0, min(1.0, float(share))) * 100
    return format_html(
        '<svg class="bar {}" aria-hidden="true" focusable="false">'
        '<rect class="bar-track" width="100%" height="100%" rx="2"/>'
        '<rect class="bar-fill" width="{}%" height="100%" rx="2"/></svg>',
        f"bar-{tone}" if tone else "",
        f"{width:.1f}",
    )


@register.simple_tag
def once() -> SafeString:
    """A hidden field with a fresh key: a form that is sent twice is done once."""
    return format_html('<input type="hidden" name="key" value="{}">', secrets.token_urlsafe(12))


@register.inclusion_tag("shared/_navigation.html", takes_context=True)
def navigation(context: Context) -> dict[str, object]:
    """The places, the current one marked. Pages below a place belong to it. Who only looks has no use for Import."""
    places = [entry for entry in NAVIGATION if entry.href != "/import" or context.get("may_write", True)]
    entries, more = _marked(context, places), _marked(context, MORE)
    rarer = [place for place in entries if not place["thumb"]]
    return {
        "entries": entries,
        "more": more,
        "in_more": any(place["current"] for place in (*more, *rarer)),
    }


def _marked(context: Context, places: Iterable[Entry]) -> list[dict[str, object]]:
    path = getattr(context.get("request"), "path", "")
    return [
        {
            "entry": entry,
            "thumb": entry.href in THUMB,
            "current": path == entry.href or (entry.href != "/" and path.startswith(entry.href + "/")),
        }
        for entry in places
    ]
