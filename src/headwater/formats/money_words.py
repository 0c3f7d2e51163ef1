"""Signs, codes and words for currencies and for thousands and millions, as they stand beside amounts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

_CODES: Final = (
    "EUR USD GBP CHF JPY CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR QAR ZAR NGN KES EGP",
    "MAD INR PKR CNY HKD TWD SGD THB MYR IDR PHP VND KRW BRL MXN ARS CLP COP PEN UYU",
)
CODES: Final = frozenset(code for codes in _CODES for code in codes.split())
SIGNS: Final[Mapping[str, str]] = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₺": "TRY",
    "₽": "RUB",
    "₪": "ILS",
    "₩": "KRW",
    "₴": "UAH",
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "r$": "BRL",
    "mx$": "MXN",
    "zł": "PLN",
    "kč": "CZK",
    "ft": "HUF",
    "fr": "CHF",
    "sfr": "CHF",
    "franken": "CHF",
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "USD",
    "dollars": "USD",
    "pounds": "GBP",
    "pfund": "GBP",
    "rs": "INR",
}
UNSURE: Final[Mapping[str, str]] = {
    "$": "“$” is taken as USD. If it is another dollar, set the currency.",
    "¥": "“¥” is taken as JPY. If it is the yuan, set the currency.",
    "kr": "“kr” may be Swedish, Norwegian or Danish; set the currency.",
}
FACTORS: Final[Mapping[str, Decimal]] = {
    "k": Decimal(1000),
    "tsd": Decimal(1000),
    "t": Decimal(1000),
    "thousand": Decimal(1000),
    "m": Decimal(1_000_000),
    "mn": Decimal(1_000_000),
    "mio": Decimal(1_000_000),
    "million": Decimal(1_000_000),
}
