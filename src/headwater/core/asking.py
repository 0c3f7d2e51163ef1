"""What a report is asked, read from plain words: the address of a page, or the options of a command."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from headwater.core.practice import Asked
from headwater.core.tables import Option, Report
from headwater.core.windows import EVERYTHING, WindowError, between, window_named
from headwater.core.words import Window

FIRST_YEAR = 1000
LONGEST = 280


def asked_of(*, report: Report, words: Mapping[str, str], today: date) -> tuple[Asked, tuple[str, ...]]:
    """The question, and one sentence for each word that could not be understood and is left out.

    `words`: w (12m, 24m, 2024, all, free), since and until (2024-05-31, with w=free), and the report's options.
    """
    wrong: list[str] = []
    window, named = _window(report, words, today, wrong)
    options = {}
    for option in report.options:
        text = words.get(option.name, "").strip()
        if not text:
            continue
        if option.choices and text not in dict(option.choices):
            allowed = ", ".join(name for name, _ in option.choices if name)
            wrong.append(f"“{text[:40]}” is not one of: {allowed}.")
        elif _is_wrong_day(option, text):
            wrong.append(f"“{text[:40]}” is not a day. Write it as 2024-05-31.")
        else:
            options[option.name] = text
    return Asked(today=today, window=window, options=options, named=named), tuple(wrong)


def question_of(*, report: Report, asked: Asked) -> str:
    """The question as one line, the same for the same question on the same day."""
    span = f"{asked.window.since or ''}..{asked.window.until or ''}"
    return _short(f"{report.name}?{span}&{asked.today}&{_options(asked)}")


def standing_question_of(*, report: Report, asked: Asked) -> str:
    """The question as it stays from day to day: "the last twelve months" and not which days these are."""
    return _short(f"{report.name}?w={asked.named}&{_options(asked)}")


def _options(asked: Asked) -> str:
    return json.dumps(sorted(asked.options.items()), ensure_ascii=False) if asked.options else ""


def _short(question: str) -> str:
    """At most LONGEST characters; what is cut off still tells two questions apart."""
    if len(question) <= LONGEST:
        return question
    mark = sha256(question.encode()).hexdigest()
    return f"{question[: LONGEST - len(mark) - 1]}#{mark}"


def _window(report: Report, words: Mapping[str, str], today: date, wrong: list[str]) -> tuple[Window, str]:
    """The window, and what it is called from day to day."""
    if not report.window:
        return EVERYTHING, ""
    name = words.get("w", "").strip() or report.window
    try:
        if name == "free":
            window = between(since=_day(words, "since"), until=_day(words, "until"))
            return window, f"{window.since or ''}..{window.until or ''}"
        return window_named(text=name, today=today), name.lower()
    except WindowError as error:
        wrong.append(str(error))
        return window_named(text=report.window, today=today), report.window


def _day(words: Mapping[str, str], name: str) -> date | None:
    text = words.get(name, "").strip()
    if not text:
        return None
    day = _read(text)
    if day is None:
        raise WindowError(f"“{text[:40]}” is not a day. Write it as 2024-05-31.")
    return day


def _is_wrong_day(option: Option, text: str) -> bool:
    return option.kind == "day" and _read(text) is None


def _read(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR else None
