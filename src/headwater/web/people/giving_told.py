"""Gives in words: who gave what to whom, what came of it, who gave first, and how the two sides stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from headwater.core.know.sentence import day_words
from headwater.store.models import Give, Party
from headwater.store.queries.giving import Passed

SHOWN = 5
SIGNS = {
    "job candidate": "user-round", "resource": "book-open", "advice": "message-circle",
    "prospective client": "arrow-left-right", "introduction": "users-round",
    "gift": "gift",
}  # fmt: skip
CAME = {
    "met": "they met",
    "business": "it became business",
    "value": "of value",
    "none": "nothing came of it",
}
Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the balance: what was given, or what was received. `value` by currency, the largest first."""

    label: str
    anchor: str
    count: int
    minutes: int
    value: list[tuple[str, Decimal]]


def give_words(*, out: bool, kind: str, contact: str, other: str) -> str:
    """Who gave what to whom, in a few words; without a name where none is known."""
    whom = f", {other}" if other else ""
    if kind == "introduction":
        met = other or "somebody"
        return f"You introduced {met} to {contact}" if out else f"{contact} introduced {met} to you"
    if kind in {"prospective client", "job candidate"}:
        return f"You sent {contact} a {kind}{whom}" if out else f"{contact} sent you a {kind}{whom}"
    thing = "advice" if kind == "advice" else "a resource"
    about = f" with {other}" if other else ""
    if kind not in SIGNS:
        return f"You sent {contact} {other}" if out else f"{contact} sent you {other}"
    return f"You gave {contact} {thing}{about}" if out else f"{contact} gave you {thing}{about}"


def touch_words(kind: str, contact: str) -> str:
    """What a touch gave, in a few words."""
    thing = {"gift": "a gift", "resource": "something useful"}.get(kind, f"something, by {kind}")
    return f"You gave {contact} {thing}"


def _href(each: Passed, contact: Party) -> str:
    if each.give:
        return f"/giving/{each.give}"
    return f"/referrals/{each.referral}" if each.referral else f"/people/{contact.pk}#timeline"


def words_of(give: Give) -> str:
    """As `give_words`, of one give."""
    other = give.other.name if give.other else ""
    return give_words(out=give.direction == "out", kind=give.kind, contact=give.contact.name, other=other)


def told_rows(rows: Iterable[Passed], contact: Party) -> list[Told]:
    """Each thing for a list, with its address."""
    return [
        {
            "row": each,
            "sign": SIGNS.get(each.kind, "arrow-left-right"),
            "title": touch_words(each.kind, contact.name)
            if each.touch
            else give_words(out=each.out, kind=each.kind, contact=contact.name, other=each.other_name),
            "href": _href(each, contact),
            "came": CAME.get(each.outcome, ""),
            "value": _amounts([each]),
        }
        for each in rows
    ]


def _amounts(rows: Iterable[Passed]) -> list[tuple[str, Decimal]]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for each in rows:
        for currency, value in each.value.items():
            sums[currency] += value
    return sorted(sums.items(), key=lambda each: (-each[1], each[0]))


def balance(rows: Sequence[Passed]) -> list[Side]:
    """What was given beside what was received."""
    sides = []
    for label, anchor, out in (("You gave", "given", True), ("You received", "received", False)):
        mine = [each for each in rows if each.out == out]
        sides.append(Side(label, anchor, len(mine), sum(each.minutes for each in mine), _amounts(mine)))
    return sides


def who_began(rows: Sequence[Passed], contact: str) -> str:
    """Who gave first, in a sentence."""
    given = min((each.on for each in rows if each.out), default=None)
    received = min((each.on for each in rows if not each.out), default=None)
    if given is None and received is None:
        return ""
    if received is None:
        return f"You gave first, on {day_words(given)}. Nothing came back yet."
    if given is None:
        return f"{contact} gave first, on {day_words(received)}. You gave nothing yet."
    if given == received:
        return f"You gave each other something on the same day, {day_words(given)}."
    first = "You" if given < received else contact
    return f"{first} gave first, on {day_words(min(given, received))}."


def given_in(rows: Iterable[Passed]) -> int:
    """How many deposits there are among all that passed: what went out to them."""
    return sum(each.out for each in rows)


def give_and_get(rows: Sequence[Passed], contact: Party) -> Told:
    """What a person's page shows of it: the newest few, how the sides stand, how many gives wait for their outcome."""
    return {
        "rows": told_rows(rows[:SHOWN], contact),
        "more": len(rows) - SHOWN,
        "count": len(rows),
        "sides": balance(rows),
        "began": who_began(rows, contact.name),
        "open": sum(each.is_open for each in rows),
    }
