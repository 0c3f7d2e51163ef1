"""Writing for the terminal: how wide text is, cutting and wrapping it, quiet colours, nothing that moves the cursor."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TextIO

NARROW: Final = 80
WIDEST: Final = 100
LEAST: Final = 50
CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours, or none."""

    on: bool

    def title(self, text: str) -> str:
        """A heading."""
        return f"\x1b[1m{text}\x1b[0m" if self.on else text

    def strong(self, text: str) -> str:
        """What to see first."""
        return f"\x1b[1;36m{text}\x1b[0m" if self.on else text

    def quiet(self, text: str) -> str:
        """What is there for those who look for it."""
        return f"\x1b[2m{text}\x1b[0m" if self.on else text

    def doubtful(self, text: str) -> str:
        """What wants a second look."""
        return f"\x1b[33m{text}\x1b[0m" if self.on else text


def paint_for(*, wish: str, out: TextIO) -> Paint:
    """Colours as the user wishes ("auto": on a terminal, unless NO_COLOR is set)."""
    if wish == "auto":
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return Paint(out.isatty() and not plain)
    return Paint(wish == "always")


def width_for(*, out: TextIO) -> int:
    """The columns to write in: 80, or what the terminal has, from 50 to 100."""
    if not out.isatty():
        return NARROW
    return max(LEAST, min(WIDEST, shutil.get_terminal_size((NARROW, 24)).columns))


def speak_any_script(out: TextIO = sys.stdout) -> None:
    """Letters that this terminal's encoding lacks become "?" instead of an error."""
    reconfigure = getattr(out, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Text in one line, without signs that steer a terminal or turn the writing direction."""
    if text.isascii() and text.isprintable():
        return text
    kept = (" " if letter in "\t\r\n" else letter for letter in text)
    return "".join(
        letter for letter in kept if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    )


def width_of(text: str) -> int:
    """How many columns a text takes: wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def fit(text: str, width: int) -> str:
    """A text in at most `width` columns, cut with … where it is longer."""
    text = clean(text)
    if width_of(text) <= width:
        return text
    kept, used = [], 1
    for letter in text:
        used += _columns(letter)
        if used > width:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + CUT


def left(text: str, width: int) -> str:
    """A text cut or filled up to exactly `width` columns."""
    text = fit(text, width)
    return text + " " * (width - width_of(text))


def right(text: str, width: int) -> str:
    """The same, set to the right."""
    text = fit(text, width)
    return " " * (width - width_of(text)) + text


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """A text broken into lines of at most `width` columns; `first` and `rest` stand before the lines."""
    lines: list[str] = []
    line, used = first, width_of(first)
    empty = True
    for word in clean(text).split():
        while word:
            room = width - used - (0 if empty else 1)
            if width_of(word) <= room:
                line += word if empty else f" {word}"
                used, empty, word = width_of(line), False, ""
            elif empty:
                part = fit(word, room + 1).removesuffix(CUT) or word[:1]
                lines.append(line + part)
                line, word = rest, word[len(part) :]
                used = width_of(line)
            else:
                lines.append(line)
                line, used, empty = rest, width_of(rest), True
    if not empty or not lines:
        lines.append(line)
    return lines


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a printed table. A width of 0 takes the room that is left."""

    title: str
    width: int = 0
    to_right: bool = False

    def set(self, text: str, width: int) -> str:
        """A cell at the column's width."""
        return right(text, width) if self.to_right else left(text, width)


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], *, width: int, paint: Paint) -> list[str]:
    """A printed table with a quiet line of titles."""
    fixed = sum(column.width for column in columns) + 2 * (len(columns) - 1)
    open_columns = [column for column in columns if not column.width]
    room = max(8, (width - 2 - fixed) // max(1, len(open_columns)))
    widths = [column.width or room for column in columns]
    titles = "  ".join(column.set(column.title, each) for column, each in zip(columns, widths, strict=True))
    lines = ["  " + paint.quiet(titles.rstrip())]
    for row in rows:
        cells = [column.set(cell, each) for column, cell, each in zip(columns, row, widths, strict=True)]
        lines.append("  " + "  ".join(cells).rstrip())
    return lines
