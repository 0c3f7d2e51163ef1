"""The daily mail: what is due today, with the facts behind it and one address for each thing to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

ONE_TAP: Final = frozenset({"thank", "touch", "warm", "promise", "step", "follow", "thank-client", "kit"})
"""The verbs that need no further word: one tap says that it was done."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is due: as Today shows it. `also` are further reasons about the same person."""

    signal: str
    subject: str
    verb: str
    what: str
    why: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    late: bool = False


def subject_line(*, items: Sequence[Item], today: date) -> str:
    """The subject of the mail. It names nobody: it may be read over a shoulder."""
    late = sum(item.late for item in items)
    count = "1 thing" if len(items) == 1 else f"{len(items)} things"
    tail = f", {late} of them late" if late else ""
    return f"Today, {today.day} {today:%B}: {count} to do{tail}"


def text_of(
    *, items: Sequence[Item], today: date, address: str, home: str, troubles: Sequence[str] = ()
) -> str:
    """The mail as plain text. `address` is the digest's own, to which an item's number is added; `home` is Today."""
    lines = [f"{today:%A}, {today.day} {today:%B %Y}", ""]
    if troubles:
        lines += ["Something does not work:", *(f"  {trouble}" for trouble in troubles), ""]
    for number, item in enumerate(items, 1):
        lines.append(f"{number}. {item.what}{' (late)' if item.late else ''}")
        lines += [f"   {sentence}" for sentence in item.why]
        lines += [f"   Also: {reason}" for reason in item.also]
        lines += [f"   Done, later, or the draft: {address}/{number}", ""]
    lines += [
        f"The whole list: {home}/",
        "",
        "The addresses above work for a week, for whoever has this mail. Nothing happens before a tap there.",
        f"This mail comes once on a day with something to do. Change its hour or stop it: {home}/settings/digest",
    ]
    return "\n".join(lines) + "\n"
