"""Birthdays as they are kept: 1980-05-03, or --05-03 where the year is not known."""

from __future__ import annotations

import re
from datetime import date

from headwater.actions.acting import Refused
from headwater.formats.card_dates import read_birthday

KEPT = re.compile(r"([0-9]{4}|-)-[0-9]{2}-[0-9]{2}")
FIRST_YEAR = 1850


def birthday_kept(told: date | str | None, *, today: date = date.max) -> str:
    """The birthday of a card or a form as it is kept; "" for a text that names no day or one to come."""
    if isinstance(told, str) and told:
        told = read_birthday(told)[0]
    if isinstance(told, date):
        return told.isoformat() if told.year >= FIRST_YEAR and told <= today else ""
    return told if told and KEPT.fullmatch(told) else ""


def checked_birthday(text: str, *, today: date) -> str:
    """As `birthday_kept`, of what somebody wrote. Raises Refused for what is no birthday."""
    kept = birthday_kept(text.strip(), today=today)
    if text.strip() and not kept:
        raise Refused("Write it as 1980-05-03, or as --05-03 without the year.", place="birthday")
    return kept
