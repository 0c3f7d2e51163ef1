"""What a Sources page was asked: window, comparison, models, measure, cut. All of it stands in the address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from headwater.core.credit.chain import ALL as CHAINS
from headwater.core.credit.touch import ALL as TOUCHES
from headwater.core.windows import WindowError, between, last_months, window_before, window_named
from headwater.core.words import Kind, Window

FIRST_YEAR: Final = 1000
CURRENCY: Final = re.compile(r"[A-Z]{3}")
BY: Final = ("clients", "referrals", "value", "direct", "root", "consistency", "first", "last")
KINDS: Final = tuple(kind.value for kind in Kind if kind is not Kind.UNKNOWN)
USUAL: Final = {"w": "12m", "chain": "root", "touch": "first", "by": "clients"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `before` is the window it is compared with, `side_by_side` whether both stand in full.

    `credit_from` is the day before which a referral has lost its credit (None: never).
    `words` are the parts of the address that differ from the usual; `wrong` says what could not be understood.
    """

    words: Mapping[str, str]
    today: date
    window: Window
    before: Window | None
    side_by_side: bool
    credit_from: date | None = None
    wrong: str = ""

    def word(self, name: str) -> str:
        """One part of the address, or its usual value."""
        return self.words.get(name, USUAL.get(name, ""))

    @property
    def chain(self) -> str:
        """The chain model."""
        return self.word("chain")

    @property
    def touch(self) -> str:
        """The touch model."""
        return self.word("touch")

    @property
    def by(self) -> str:
        """What the ranking goes by. Whoever asks for qualified prospects ranks by referrals unless they say else."""
        return self.words.get("by") or ("referrals" if self.qualified else "clients")

    @property
    def qualified(self) -> bool:
        """Whether only qualified prospects count as referrals."""
        return self.word("qualified") == "yes"

    @property
    def several(self) -> bool:
        """Whether only sources that sent two or more people are shown."""
        return self.word("several") == "yes"

    @property
    def service(self) -> str | None:
        """The one service that counts."""
        return self.words.get("service")

    @property
    def kind(self) -> str:
        """The one kind of source that is shown."""
        return self.word("kind")

    @property
    def page(self) -> int:
        """Which page of the ranking."""
        text = self.word("page")
        return max(1, int(text)) if text.isdecimal() and len(text) < 6 else 1

    def address(self, path: str = "/sources", **changes: str) -> str:
        """The address of the same question with some parts changed; an empty part is left out."""
        words = {**self.words, "page": "", **changes}
        kept = {name: word for name, word in words.items() if word and word != USUAL.get(name)}
        return f"{path}?{urlencode(kept)}" if kept else path

    def rows(self, window: Window, path: str = "/sources/rows") -> str:
        """The beginning of the address of rows in that window; what is counted is to be added to it."""
        words = {name: self.words[name] for name in ("service", "touch", "credit_from") if name in self.words}
        if window.since:
            words["since"] = window.since.isoformat()
        if window.until:
            words["until"] = window.until.isoformat()
        return f"{path}?{urlencode({**words, 'w': 'free'})}"


def asked(words: Mapping[str, str], *, today: date) -> Asked:
    """Read an address. What cannot be understood is left out and said in `wrong`."""
    known = {name: words[name].strip() for name in NAMES if words.get(name, "").strip()}
    wrong = []
    for name, allowed in ALLOWED.items():
        if name in known and known[name] not in allowed:
            wrong.append(f"“{known.pop(name)[:40]}” is not one of: {', '.join(allowed)}.")
    if "currency" in known and not CURRENCY.fullmatch(known["currency"]):
        wrong.append(f"“{known.pop('currency')[:40]}” is not a currency. Write three letters, such as EUR.")
    window = _window(known, today, wrong)
    credit_from = _limit(known, wrong)
    return Asked(
        words=known, today=today, window=window, before=_before(known, window, today, wrong),
        side_by_side="compare" in known, credit_from=credit_from, wrong=" ".join(wrong),
    )  # fmt: skip


NAMES: Final = (
    "w", "since", "until", "compare", "chain", "touch", "by", "qualified", "several", "service", "kind", "currency",
    "page", "measure", "credit_from",
)  # fmt: skip
ALLOWED: Final = {
    "chain": tuple(CHAINS), "touch": tuple(TOUCHES), "by": BY, "qualified": ("yes",), "several": ("yes",),
    "kind": KINDS, "measure": ("clients", "value"),
}  # fmt: skip


def _window(known: dict[str, str], today: date, wrong: list[str]) -> Window:
    name = known.get("w", "12m")
    try:
        if name == "free":
            return between(since=_day(known, "since"), until=_day(known, "until"))
        for each in ("since", "until"):
            known.pop(each, None)
        return window_named(text=name, today=today)
    except WindowError as error:
        wrong.append(str(error))
        for each in ("w", "since", "until"):
            known.pop(each, None)
        return last_months(months=12, today=today)


def _day(known: Mapping[str, str], name: str) -> date | None:
    text = known.get(name, "")
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise WindowError(f"“{text[:40]}” is not a day. Write it as 2024-05-31.") from None
    if day.year < FIRST_YEAR:
        raise WindowError(f"The year {day.year} cannot be meant. Choose one from {FIRST_YEAR} on.")
    return day


def _limit(known: dict[str, str], wrong: list[str]) -> date | None:
    try:
        return _day(known, "credit_from")
    except WindowError as error:
        wrong.append(str(error))
        known.pop("credit_from", None)
        return None


def _before(known: dict[str, str], window: Window, today: date, wrong: list[str]) -> Window | None:
    name = known.get("compare", "before")
    try:
        if name == "before":
            return window_before(window=window, today=today)
        if name == "year":
            return _a_year_earlier(window, today)
        return window_named(text=name, today=today)
    except WindowError as error:
        wrong.append(str(error))
        known.pop("compare", None)
        return window_before(window=window, today=today)


def _a_year_earlier(window: Window, today: date) -> Window | None:
    """The same days one year before; 29 February becomes the 28th."""
    if window.since is None:
        return None
    return Window(since=_less_a_year(window.since), until=_less_a_year(window.until or today))


def _less_a_year(day: date) -> date:
    if day.year == 1:
        raise WindowError("There is no calendar before the year 1. Choose a later window.")
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
