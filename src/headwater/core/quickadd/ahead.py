"""A day to come at the end of a line: "by June", "until Friday", "bis 3.5.", "bis nächste Woche"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from headwater.core.names.forms import fold
from headwater.core.quickadd.day import MONTHS, take_day
from headwater.core.quickadd.periods import WEEKDAYS
from headwater.core.spans import shifted

MOST: Final = 400
"""A year ahead and a little: a day without a year is the next one."""
_UNTIL: Final = re.compile(
    r"[\s,]+(?:by|until|till|before|no later than|bis(?:\s+zum)?|spätestens(?:\s+am)?)\s+"
    r"(?P<end>(?:the\s+)?end of\s+|ende\s+)?(?P<day>\S.{0,28})$",
    re.IGNORECASE,
)
_SOON: Final = {
    "today": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "next week": 7, "nachste woche": 7, "nachster woche": 7,
    "next month": 30, "nachsten monat": 30, "nachstem monat": 30,
}  # fmt: skip


def take_until(text: str, *, today: date) -> tuple[date | None, str]:
    """The day until which something is wanted, and the text without it; (None, text) when it names none.

    A month alone is its first day, "end of June" its last. What was taken for a day but is none stays in the text.
    """
    found = _UNTIL.search(text)
    if found is None:
        return None, text
    day = _read(fold(found["day"]).strip(" .!"), today, end=bool(found["end"]))
    day = day or _written(found["day"], today)
    return (day, text[: found.start()].rstrip(" ,")) if day is not None else (None, text)


def _read(said: str, today: date, *, end: bool) -> date | None:
    if said in _SOON and not end:
        return shifted(day=today, days=_SOON[said])
    name = re.sub(r"^(?:next|coming|this|on|nachsten|kommenden|diesen|am)\s+", "", said)
    if name in WEEKDAYS and not end:
        return shifted(day=today, days=(WEEKDAYS[name] - today.weekday()) % 7 or 7)
    found = re.fullmatch(r"(\w+)(?:\s+(\d{4}))?", name)
    if found is None or found[1] not in MONTHS:
        return None
    month = MONTHS[found[1]]
    year = int(found[2]) if found[2] else today.year + (month < today.month)
    if not 1 <= year < date.max.year:
        return None
    return date(year, month, monthrange(year, month)[1] if end else 1)


def _written(said: str, today: date) -> date | None:
    """A day with its number, of the coming year when it names none."""
    text = said.strip(" .!") + ("." if re.search(r"\d\.\d{1,2}\.?$", said.strip(" !")) else "")
    day, rest, _ = take_day(text, today=shifted(day=today, days=364))
    if day is None or rest.strip(" .,") or day < today or day - today > timedelta(days=MOST * 10):
        return None
    return day
