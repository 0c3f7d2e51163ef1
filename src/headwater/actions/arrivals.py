"""What is kept of how a prospect came: how well they fit, how ready they were, what was asked, which price."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from headwater.actions.acting import Act, Refused
from headwater.formats.currencies import currency_meant
from headwater.store.models import Referral
from headwater.store.money import FINEST, LARGEST

READINESS = ("cold", "warm", "pre-sold")
OTHER_QUOTES = ("yes", "no")
MARKS = range(1, 6)
MOST_QUESTIONS = 1000
ARRIVAL = (
    "fit", "readiness", "questions", "price_asked", "price_agreed", "price_currency", "other_quotes",
)  # fmt: skip
"""The columns of a referral that this module looks after. Each may stay unknown."""


def check_arrival(act: Act, referral: Referral) -> None:
    """Make sure that all of it may be, and give a price its currency. Raises Refused with the place."""
    check_mark(referral.fit, place="fit")
    for column, allowed in (("readiness", READINESS), ("other_quotes", OTHER_QUOTES)):
        value = getattr(referral, column)
        if value and value not in allowed:
            raise Refused(f"'{value}' is not one of: {', '.join(allowed)}.", place=column)
    if referral.questions is not None and not 0 <= referral.questions <= MOST_QUESTIONS:
        raise Refused(f"Write how many questions they asked, from 0 to {MOST_QUESTIONS}.", place="questions")
    for column in ("price_asked", "price_agreed"):
        price = exact_amount(getattr(referral, column), place=column)
        if price is not None and price < 0:
            raise Refused("A price cannot be below 0.", place=column)
    priced = referral.price_asked is not None or referral.price_agreed is not None
    referral.price_currency = (
        currency_of(act, referral.price_currency, "price_currency", row=referral) if priced else ""
    )


def check_mark(value: int | None, *, place: str) -> None:
    """A mark goes from 1 to 5, or is not given. Raises Refused."""
    if value is not None and value not in MARKS:
        raise Refused("A mark goes from 1 to 5.", place=place)


def exact_amount(value: Decimal | None, *, place: str = "value") -> Decimal | None:
    """The amount, if it can be kept exactly. Raises Refused."""
    if value is not None and (not value.is_finite() or abs(value) >= LARGEST or value % FINEST):
        raise Refused("Write the amount with at most 13 digits before and 4 after the point.", place=place)
    return value


def currency_of(act: Act, currency: str, place: str = "currency", *, row: Any = None) -> str:
    """The code of a currency, the workspace's own when none is named. Raises Refused for what is none.

    An odd code that `row` bears already in its column `place` stays as it is: it came from older data.
    """
    own = act.workspace.currency
    told = currency.strip()
    if not told or told.upper() == own:
        return own
    letters = currency_meant(told)
    if letters:
        return letters
    kept = row is not None and row.pk and type(row).objects.filter(pk=row.pk, **{place: told.upper()})
    if kept and kept.exists():
        return told.upper()
    raise Refused(no_currency(told, instead=own), place=place)


def no_currency(told: str, *, instead: str) -> str:
    """Say that a text is no currency, and what to write instead."""
    return f"“{told[:20]}” is no currency. Write its three letters or its sign, such as {instead}."
