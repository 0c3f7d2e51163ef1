"""Judges what is suggested and planned in a planted practice: every duty on its day, and nothing that a rule forbids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.planted import Life, Planted
from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.plan import Card, plan
from headwater.core.signals import signals, suggested
from headwater.core.words import Suggestion

DUTIES = ("thanks-owed", "outcome-to-tell", "repair", "promise-due", "follow-up", "client-thanks")
GROUPS = {signal.key: signal.group for signal in signals()}
SILENT = frozenset({"therapist"})
"""Professions in which nothing is told."""
NOT_TIED, NOT_BY_VOLUME = frozenset({"property"}), frozenset({"property", "health", "therapist"})
NO_CASH = frozenset({"health", "therapist"})
OTHERS_PER_ASK = 3
MINUTES = (20, 60, 600)
"""What the user has on a day: on the long ones nearly everything is shown."""


@dataclass(slots=True)
class Judged:
    """What was found over all days: how many days, how many duties stood, those missed or made up, rules broken."""

    days: int = 0
    duties: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    made_up: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    suggested: Counter[str] = field(default_factory=Counter)
    shown: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        """The share of duties that stood in the plan of their day."""
        stood = sum(self.duties.values())
        return 1 - len(self.missed) / stood if stood else 1.0


def judge(practice: Planted, judged: Judged, *, every: int = 1) -> None:
    """Live through the practice, every day or one day in so many, and write down what is right and what is not."""
    for number in range(0, practice.days, every):
        day = practice.morning(number)
        judged.days += 1
        found: list[Suggestion] = []
        for life, folder in practice.folders(day):
            mine = suggested(folder, day)
            _duties(life, mine, day, judged)
            for one in mine:
                judged.suggested[one.signal] += 1
                judged.broken.extend(
                    f"{day.today} {one.signal} {one.subject}: {why}"
                    for why in _broken(life, folder, one, day)
                )
            found += mine
        _plan(practice, found, day, judged)


def _duties(life: Life, found: Iterable[Suggestion], day: Day, judged: Judged) -> None:
    """What should stand there and does not, and the other way round."""
    due = {(one.signal, one.subject) for one in life.due if one.since <= day.today < one.until}
    there = {(one.signal, one.subject) for one in found if one.signal in DUTIES}
    judged.duties.update(signal for signal, _ in due)
    judged.missed.extend(f"{day.today} {signal} {subject}" for signal, subject in sorted(due - there))
    judged.made_up.extend(f"{day.today} {signal} {subject}" for signal, subject in sorted(there - due))


def _broken(life: Life, folder: Folder, one: Suggestion, day: Day) -> list[str]:
    """The rules that a suggestion breaks, told from what was planted."""
    today, why = day.today, []
    barred = [each for each in life.barred if each.since <= today < each.until]
    if one.verb == "ask" or one.letter.startswith("ask-"):
        why += [each.why for each in barred if each.what == "ask"]
        given = sum(each.on <= today for each in life.gives)
        if given <= sum(each.on <= today for each in life.asks):
            why.append("asked before anything was given")
    if one.verb == "tell":
        why += ["the profession forbids telling"] if day.profession.key in SILENT else []
        why += [
            each.why for each in barred if each.what == "tell" and one.subject.startswith(f"{each.subject}:")
        ]
    if one.verb == "gift":
        why += _against(life, one, day)
        if one.subject.startswith("party:") or "idea" in {
            each.state for _, each in life.gifts if f"gift:{each.id}" == one.subject
        }:
            why += [each.why for each in barred if each.what == "gift"]
    secret = [each["prospect"].name for each in life.sent if "name" not in each["may"]]
    if any(name in value for name in secret for _, value in one.fields):
        why.append("the letter names a client")
    return why


def _against(life: Life, one: Suggestion, day: Day) -> list[str]:
    """What the profession's rule says against a gift, in numbers of our own."""
    key, why = day.profession.key, []
    if one.subject.startswith("party:"):
        return ["a gift for how many they sent"] if key in NOT_BY_VOLUME else []
    gift = next(each for _, each in life.gifts if one.subject == f"gift:{each.id}")
    sends = any(each["on"] <= day.today for each in life.sent)
    if key in NOT_TIED and sends and gift.occasion != "birthday":
        why.append("a gift tied to referrals")
    if key in NO_CASH and gift.cash_like:
        why.append("cash")
    limit = {"adviser": Decimal(300 if day.today >= date(2026, 3, 30) else 100), "health": Decimal(452)}.get(
        key
    )
    is_client = any(each["started"] <= day.today for each in life.work)
    if limit is not None and gift.budget and gift.budget > limit and not (key == "adviser" and is_client):
        why.append("above the year's limit")
    return why


def _plan(practice: Planted, found: list[Suggestion], day: Day, judged: Judged) -> None:
    """The list of the day: duties there, everybody once, asks behind what is given."""
    rank = {life.party.id: life.rank for life in practice.lives if life.rank}
    minutes = MINUTES[day.today.toordinal() % len(MINUTES)]
    made = plan(found, minutes=minutes, today=day.today, groups=GROUPS, rank=rank)
    there = {(one.signal, one.subject) for card in made.shown for one in (card.lead, *card.also)}
    lacking = sorted({(one.signal, one.subject) for one in found if one.signal in DUTIES} - there)
    judged.missed.extend(f"{day.today} {signal} {subject} is not in the plan" for signal, subject in lacking)
    judged.shown.update(GROUPS[card.lead.signal] for card in made.shown)
    people = Counter(card.lead.who.id for card in made.shown)
    judged.broken.extend(
        f"{day.today} {who} stands there {times} times" for who, times in people.items() if times > 1
    )
    judged.broken.extend(f"{day.today} {why}" for why in _asks(made.shown))


def _asks(cards: tuple[Card, ...]) -> Iterable[str]:
    """Asking comes after giving, and behind three other cards each time."""
    groups = [GROUPS[card.lead.signal] for card in cards]
    for at, group in enumerate(groups):
        if group == "ask" and at - groups[:at].count("ask") < OTHERS_PER_ASK * (groups[:at].count("ask") + 1):
            yield "an ask comes too early"
        if group == "ask" and "give" in groups[at:]:
            yield "an ask stands before what is given"
    if any(GROUPS[one.signal] == "ask" for card in cards for one in card.also):
        yield "an ask rides along"
