"""What can be guessed before anybody has typed a word: the time zone and the currency of this machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zoneinfo import available_timezones

LOCALTIME: Final = Path("/etc/localtime")
CURRENCIES: Final = (
    "EUR", "USD", "GBP", "CHF", "AUD", "CAD", "CZK", "DKK", "HUF", "INR", "JPY", "NOK", "NZD", "PLN", "SEK", "SGD",
    "ZAR",
)  # fmt: skip
BY_ZONE: Final[Mapping[str, str]] = {
    "Europe/London": "GBP", "Europe/Belfast": "GBP", "Europe/Zurich": "CHF", "Europe/Vaduz": "CHF",
    "Europe/Prague": "CZK", "Europe/Copenhagen": "DKK", "Europe/Budapest": "HUF", "Europe/Oslo": "NOK",
    "Europe/Warsaw": "PLN", "Europe/Stockholm": "SEK", "Asia/Kolkata": "INR", "Asia/Tokyo": "JPY",
    "Asia/Singapore": "SGD", "Pacific/Auckland": "NZD", "Africa/Johannesburg": "ZAR", "America/Toronto": "CAD",
    "America/Vancouver": "CAD", "America/Montreal": "CAD", "America/Edmonton": "CAD", "America/Winnipeg": "CAD",
    "America/Halifax": "CAD",
}  # fmt: skip
BY_REGION: Final[Mapping[str, str]] = {"America": "USD", "US": "USD", "Australia": "AUD"}


def zones() -> list[str]:
    """The time zones people choose from: the named places, and UTC."""
    left_out = ("Etc/", "SystemV/", "posix/", "right/")
    return [
        "UTC",
        *sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(left_out)),
    ]


def zone_of_this_machine() -> str:
    """The time zone this machine is set to, or UTC when it does not say."""
    told = os.environ.get("TZ", "").lstrip(":")
    if not told and LOCALTIME.is_symlink():
        told = str(LOCALTIME.resolve()).partition("zoneinfo/")[2]
    return told if told in available_timezones() and "/" in told else "UTC"


def currency_of(zone: str) -> str:
    """The currency that is likely there."""
    return BY_ZONE.get(zone) or BY_REGION.get(zone.partition("/")[0], "EUR")
