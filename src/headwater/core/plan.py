"""The plan of a day: which reasons to act are shown, in which order, and what waits.

Duties come first and are always there. What is left of the day's minutes goes to giving first, then to whatever counts
most; when duties take all of them, one thing to give stands there still. Asking comes never first, never rides along
with another reason, and at most once after every three other cards. One person stands there once; further reasons
about them are told on the same card. What stood on the day's list before (`held`) stays on it, in its order, until it
is done, put off or no reason any more, however few minutes are left.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.words import Suggestion

GROUPS: Final = ("duty", "give", "keep", "grow", "know", "ask")
"""The groups of signals, in the order in which one leads the card of a person who has several reasons."""
WORTH: Final = {"give": 1.3, "keep": 1.1, "grow": 1.0, "know": 0.8, "ask": 0.8}
LATE: Final = 1.2
BEST: Final = 0.8
"""The best source counts for so much more than anybody who is none; the next ones for less and less."""
OTHERS_PER_ASK: Final = 3
CROWDING: Final = 0.8
"""Each card of a signal that is on the list already lets the next one of it count for so much less."""


@dataclass(frozen=True, slots=True)
class Card:
    """One person on the day's list: the reason that leads, and what else there is about them."""

    lead: Suggestion
    also: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A day's list. `minutes` is what the shown cards take; `later` holds what does not fit, in its order.

    `resting`: today is no working day, so that only duties are shown.
    """

    shown: tuple[Card, ...] = ()
    later: tuple[Suggestion, ...] = ()
    minutes: int = 0
    resting: bool = False


Order = tuple[object, ...]
Key = tuple[str, str]
"""A reason by its signal and subject."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """What a reason counts, whatever else is on the list: so the rest keeps its order when one of them is done."""

    groups: Mapping[str, str]
    learned: Mapping[str, float]
    weights: Mapping[str, float]
    rank: Mapping[int, int]

    def rate(self, one: Suggestion) -> _Rated:
        group = self.groups.get(one.signal, "know")
        worth = WORTH.get(group, 1.0)
        worth *= self.weights.get(one.signal, 1.0) * self.learned.get(one.signal, 1.0)
        place = self.rank.get(one.who.id)
        worth *= 1 + BEST / math.sqrt(place) if place and place > 0 else 1
        urgency = one.urgency if one.urgency > 0 and math.isfinite(one.urgency) else 0.0
        score = worth * (1 + 0.3 * urgency / (1 + urgency)) * (LATE if one.late else 1)
        due = one.due or date.max
        after: Order = (due, one.who.name, one.signal, one.subject)
        order: Order = (
            (0, not one.late, due, -urgency, *after[1:]) if group == "duty" else (1, -score, *after)
        )
        return _Rated(one, group, score, order)


@dataclass(frozen=True, slots=True)
class _Rated:
    one: Suggestion
    group: str
    score: float
    order: Order


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A card that may be shown; `minutes` is what it takes, at least one."""

    lead: _Rated
    also: tuple[_Rated, ...]

    @property
    def minutes(self) -> int:
        duties = (each.one.minutes for each in self.also if each.group == "duty")
        return max(1, self.lead.one.minutes) + sum(max(0, each) for each in duties)


def plan(
    suggestions: Iterable[Suggestion],
    *,
    minutes: int,
    today: date,
    groups: Mapping[str, str],
    answered: Mapping[tuple[str, str], date | None] | None = None,
    learned: Mapping[str, float] | None = None,
    weights: Mapping[str, float] | None = None,
    rank: Mapping[int, int] | None = None,
    working_days: str = "12345",
    held: Sequence[Key] = (),
    done: int = 0,
) -> Plan:
    """The list of `today`.

    `minutes` are those that are left for today. `groups` maps a signal to its group (GROUPS), `answered` (signal,
    subject) to the day on which it may come again (None: never), `learned` and `weights` a signal to a factor, `rank`
    a party to its place among the best sources (1 is first). `working_days` are weekdays from 1 (Monday). `held` are
    the reasons (signal, subject) that the list of this day showed before, in their order, `done` how many were done.
    """
    scale = _Scale(groups, learned or {}, weights or {}, rank or {})
    waiting = [scale.rate(one) for one in _waiting(suggestions, answered or {}, today)]
    resting = str(today.isoweekday()) not in working_days
    cards = _cards(each for each in waiting if not resting or each.group == "duty")
    duties = [card for card in cards if card.lead.group == "duty"]
    stays, others = _held(cards[len(duties) :], held)
    left, before = minutes - sum(card.minutes for card in (*duties, *stays)), len(duties) + done
    if minutes > 0 and left <= 0 and not any(card.lead.group == "give" for card in stays):
        # However much is owed, a day without giving anything makes the list one of debts.
        left, others = 1, [card for card in others if card.lead.group == "give"]
    asked = sum(card.lead.group == "ask" for card in stays)
    chosen = _chosen(others, left=left, before=before + len(stays) - asked * (1 + OTHERS_PER_ASK))
    shown = [*duties, *_with_asks([*stays, *chosen], before=before)]
    there = {id(each) for card in shown for each in (card.lead, *card.also)}
    later = sorted((each for each in waiting if id(each) not in there), key=_order)
    return Plan(
        tuple(Card(card.lead.one, tuple(each.one for each in card.also)) for card in shown),
        tuple(each.one for each in later),
        sum(card.minutes for card in shown),
        resting,
    )


def combined(*factors: Mapping[str, float]) -> dict[str, float]:
    """Several factors for each signal as one, such as those of the profession and those of the workspace.

    A factor that is no number above nought counts as one.
    """
    made: dict[str, float] = {}
    for each in factors:
        for signal, factor in each.items():
            good = isinstance(factor, int | float) and math.isfinite(factor) and factor > 0
            made[signal] = made.get(signal, 1.0) * (factor if good else 1.0)
    return made


def _waiting(
    suggestions: Iterable[Suggestion], answered: Mapping[tuple[str, str], date | None], today: date
) -> list[Suggestion]:
    """Each reason once, without those that were put off beyond today or dismissed."""
    found: dict[tuple[str, str], Suggestion] = {}
    for one in suggestions:
        key = (one.signal, one.subject)
        if key in answered:
            until = answered[key]
            if until is None or until > today:
                continue
        found.setdefault(key, one)
    return list(found.values())


def _order(each: _Rated) -> Order:
    return each.order


def _leads(each: _Rated) -> Order:
    """Of several reasons about one person the group decides: giving before keeping in touch, asking last."""
    return (GROUPS.index(each.group), *each.order)


def _cards(rated: Iterable[_Rated]) -> list[_Drawn]:
    """One card for each person, in order. An ask stands on a card of its own or not at all today."""
    people: dict[int, list[_Rated]] = {}
    for each in rated:
        people.setdefault(each.one.who.id, []).append(each)
    cards = []
    for reasons in people.values():
        first, *more = sorted(reasons, key=_leads)
        cards.append(_Drawn(first, tuple(each for each in more if each.group != "ask")))
    return sorted(cards, key=lambda card: card.lead.order)


def _held(cards: Sequence[_Drawn], held: Sequence[Key]) -> tuple[list[_Drawn], list[_Drawn]]:
    """The cards with a reason that was shown before, in the order in which they stood; and the others."""
    places = {key: place for place, key in reversed(list(enumerate(held)))}
    at: list[tuple[int, _Drawn]] = []
    rest: list[_Drawn] = []
    for card in cards:
        found = [
            places[key]
            for each in (card.lead, *card.also)
            if (key := (each.one.signal, each.one.subject)) in places
        ]
        if found:
            at.append((min(found), card))
        else:
            rest.append(card)
    return [card for _, card in sorted(at, key=lambda each: each[0])], rest


def _chosen(cards: Sequence[_Drawn], *, left: int, before: int) -> list[_Drawn]:
    """The cards that fit into the minutes that are left, with giving first and no signal crowding out the others.

    The first one is taken however long it is, as long as there is time at all: else a long talk would never come.
    """
    by_signal: dict[str, deque[_Drawn]] = {}
    for card in cards:
        by_signal.setdefault(card.lead.one.signal, deque()).append(card)
    taken: list[_Drawn] = []
    counts: dict[str, int] = {}
    asks = 0
    while left > 0:
        for waiting in by_signal.values() if taken else ():
            while waiting and waiting[0].minutes > left:
                waiting.popleft()
        may_ask = before + len(taken) - asks >= OTHERS_PER_ASK * (asks + 1)
        best = _best([one[0] for one in by_signal.values() if one], counts, may_ask, gives_first=not taken)
        if best is None:
            break
        signal = best.lead.one.signal
        taken.append(by_signal[signal].popleft())
        counts[signal] = counts.get(signal, 0) + 1
        asks += best.lead.group == "ask"
        left -= best.minutes
    first = taken[:1] if taken and taken[0].lead.group == "give" else []
    return first + sorted(taken[len(first) :], key=lambda card: card.lead.order)


def _best(
    heads: Sequence[_Drawn], counts: Mapping[str, int], may_ask: bool, *, gives_first: bool
) -> _Drawn | None:
    """The card that counts most after what is taken already; giving first, asking only when it may."""
    giving = [card for card in heads if card.lead.group == "give"]
    if gives_first and giving:
        heads = giving
    allowed = (card for card in heads if may_ask or card.lead.group != "ask")
    return min(
        allowed,
        key=lambda card: (
            -card.lead.score * CROWDING ** counts.get(card.lead.one.signal, 0), card.lead.order,
        ),
        default=None,
    )  # fmt: skip


def _with_asks(chosen: Sequence[_Drawn], *, before: int) -> list[_Drawn]:
    """Put each ask behind at least three other cards, and never before the first of the day."""
    others = [card for card in chosen if card.lead.group != "ask"]
    asks = deque(card for card in chosen if card.lead.group == "ask")
    placed: list[_Drawn] = []
    asked = 0
    for at, following in enumerate((*others, None)):
        while asks and before + at >= OTHERS_PER_ASK * (asked + 1):
            if following and (not placed or asks[0].lead.score < following.lead.score):
                break
            placed.append(asks.popleft())
            asked += 1
        if following:
            placed.append(following)
    return placed
