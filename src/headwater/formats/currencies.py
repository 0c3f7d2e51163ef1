"""Which currency somebody means: "€", "Euro", "Fr." and "chf" as their codes, and which codes there are."""

from __future__ import annotations

from typing import Final

from headwater.formats.money_words import CODES, SIGNS

_OTHERS: Final = (
    "AFN ALL AMD AOA AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CRC CUP CVE DJF DOP DZD ERN ETB",
    "FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG IQD IRR JMD JOD KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL LYD",
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PGK PYG RSD RWF SBD SCR SDG SHP SLE SOS SRD SSP",
    "STN SVC SYP SZL TJS TMT TND TOP TTD TZS UGX UZS VES VUV WST XAF XCD XCG XOF XPF YER ZMW ZWG",
)
ISO_CODES: Final = CODES | {code for codes in _OTHERS for code in codes.split()}
"""The codes of ISO 4217 that stand for money in use, and of some that only just went out of it."""
_WORDS: Final = {"pound": "GBP", "francs": "CHF", "franc": "CHF", "yen": "JPY", "us dollar": "USD"}


def currency_meant(text: str) -> str:
    """The code for a sign, a word or a code as people write it ("€", "Euro", "Fr.", "chf"); "" for any other text."""
    word = " ".join(text.split()).rstrip(".")
    if word.upper() in ISO_CODES:
        return word.upper()
    key = word.casefold()
    return SIGNS.get(key) or _WORDS.get(key, "")
