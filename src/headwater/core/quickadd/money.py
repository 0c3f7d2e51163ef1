"""The amount in a quick-add line: "2400 EUR", "2,400 €", "CHF 1'200.50", "2.4k"."""

from __future__ import annotations

import re
from decimal import Decimal

from headwater.core.quickadd.day import joined

_SIGNS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "zł": "PLN", "euro": "EUR", "euros": "EUR",
    "dollar": "USD", "dollars": "USD", "pounds": "GBP", "pound": "GBP", "franken": "CHF", "francs": "CHF",
    "fr.": "CHF", "sfr": "CHF", "us$": "USD", "kr": "SEK",
}  # fmt: skip
_CODES = [
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "BGN",
    "ISK",
    "JPY",
    "CNY",
    "INR",
    "AUD",
    "NZD",
    "CAD",
    "BRL",
    "MXN",
    "ZAR",
    "SGD",
    "HKD",
    "TRY",
    "ILS",
    "AED",
    "KRW",
]
_CURRENCY = "|".join(re.escape(sign) for sign in sorted([*_SIGNS, *_CODES], key=len, reverse=True))
_NUMBER = r"\d{1,9}(?:[.,'’ \u00a0\u202f]\d{3}){0,3}(?:[.,]\d{1,2})?(?!\d)(?:[.,][-–—]+)?"
_AFTER = re.compile(rf"(?<![\w.,-])({_NUMBER})\s?(k\b)?\s?({_CURRENCY})(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w)({_CURRENCY})\s?({_NUMBER})(k\b)?(?!\w)", re.IGNORECASE)
_BARE = re.compile(rf"(?<![\w.,-])({_NUMBER})(k\b)?(?![\w.,]*\w)", re.IGNORECASE)
_FILLERS = re.compile(r"\s+(?:for|at|worth|fur|für|über|zu|à)$", re.IGNORECASE)


def take_amount(text: str, *, bare: bool) -> tuple[Decimal | None, str, str]:
    """The amount, its currency as a three-letter code ("" when none is written) and the text without them.

    `bare` also takes a number without a currency. (None, "", text) when there is no amount.
    """
    found = _AFTER.search(text)
    if found:
        return _taken(text, found, number=found[1], thousand=found[2], currency=found[3])
    found = _BEFORE.search(text)
    if found:
        return _taken(text, found, number=found[2], thousand=found[3], currency=found[1])
    found = _BARE.search(text) if bare else None
    if found:
        return _taken(text, found, number=found[1], thousand=found[2], currency="")
    return None, "", text


def read_number(text: str) -> Decimal:
    """ "2,400", "2.400,50" and "2'400.5" as exact decimals. The last mark is decimal unless three digits follow it."""
    digits = re.sub(r"['’ \u00a0\u202f]|[.,][-–—]+$", "", text)
    marks = [place for place, ch in enumerate(digits) if ch in ".,"]
    if marks and len(digits) - marks[-1] - 1 != 3:
        whole, fraction = digits[: marks[-1]], digits[marks[-1] + 1 :]
        return Decimal(f"{re.sub('[.,]', '', whole)}.{fraction}")
    return Decimal(re.sub("[.,]", "", digits))


def _taken(
    text: str, found: re.Match[str], *, number: str, thousand: str | None, currency: str
) -> tuple[Decimal, str, str]:
    amount = read_number(number)
    if thousand:
        small = "," in number or "." in number
        amount = (Decimal(number.replace(",", ".")) if small and number.count(".") < 2 else amount) * 1000
        amount = amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount
    code = _SIGNS.get(currency.lower(), currency.upper())
    before = _FILLERS.sub("", text[: found.start()].rstrip())
    return amount, code, joined(before, text[found.end() :])
