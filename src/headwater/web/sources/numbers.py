"""Numbers that open the rows they were counted from, as finished HTML."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from headwater.core.know.figures import percent
from headwater.core.know.sentence import day_words

Amount = int | Decimal | Fraction

NOTHING = SafeString("")
"""What stands for no number: an empty cell, which a phone leaves out altogether."""


def opens(address: str, value: Amount, text: str | SafeString) -> SafeString:
    """A number as a link to its rows; `value` is the exact number for programs that read the page.

    A page has hundreds of these, so the address is taken to be encoded already (as `urlencode` does).
    """
    href = address.replace("&", "&amp;")
    return SafeString(f'<a href="{href}"><data value="{plain(value)}">{conditional_escape(text)}</data></a>')


def count(address: str, value: Amount) -> SafeString:
    """A number of people or clients; nothing is left empty."""
    return opens(address, value, number_words(value)) if value else NOTHING


def money(address: str, value: Decimal | None, currency: str) -> SafeString:
    """An amount with its currency; nothing is left empty."""
    if not value:
        return NOTHING
    words = format_html('{} <span class="currency">{}</span>', money_words(value), currency)
    return opens(address, value, words)


def amount(address: str, value: Decimal | None) -> SafeString:
    """An amount whose currency stands beside it already."""
    return opens(address, value, money_words(value)) if value else NOTHING


def number_words(value: Amount) -> str:
    """At most two digits after the point, and none where there are none."""
    rounded = f"{float(value):,.2f}" if isinstance(value, Fraction) else f"{value:,.2f}"
    return rounded.rstrip("0").rstrip(".")


def money_words(value: Decimal) -> str:
    """Cents only where there are some."""
    digits = f"{abs(value):,.2f}" if value % 1 else f"{abs(value):,.0f}"
    return f"−{digits}" if value < 0 else digits


def percent_words(share: Amount) -> str:
    """A share between 0 and 1 in whole percent."""
    return percent(Fraction(share))


def day_cell(day: date | None) -> SafeString:
    """A day as table cells show it: the month, the day for those who point at it."""
    if day is None:
        return NOTHING
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', day.isoformat(), day_words(day), f"{day:%b %Y}"
    )


def plain(value: Amount) -> str:
    """The exact number, as text that a program can read."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value)
