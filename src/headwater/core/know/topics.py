"""Topics: what people look for and read, by month, and whether it is more than before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from headwater.core.know.brought import FIRST_YEAR
from headwater.core.know.change import change, level_of_lines
from headwater.core.practice import Practice
from headwater.core.words import Window


@dataclass(slots=True)
class Topic:
    """One topic: the needs that name it, and of content about it the steps of people and the referrals it sent.

    Each is a (row id, day).
    """

    name: str
    needs: list[tuple[int, date]] = field(default_factory=list)
    steps: list[tuple[int, date]] = field(default_factory=list)
    referrals: list[tuple[int, date]] = field(default_factory=list)

    @property
    def days(self) -> list[date]:
        """The days of all of them."""
        return [on for rows in (self.needs, self.steps, self.referrals) for _, on in rows]


def topics(*, practice: Practice, window: Window) -> tuple[Topic, ...]:
    """Every topic with something in the window, most demanded first. Words that differ only in case are one.

    A step is a person who read, saw or asked (a crowd of nameless visitors is one step); machines do not count.
    """
    found: dict[str, Topic] = {}

    def those(words: Iterable[str]) -> list[Topic]:
        named = {" ".join(word.split()).casefold(): " ".join(word.split()) for word in words if word.strip()}
        return [found.setdefault(key, Topic(name)) for key, name in named.items()]

    about = {pk: profile.topics for pk, profile in practice.profiles.items() if profile.topics}
    content = {
        pk for pk in about if pk in practice.book.parties and not practice.book.parties[pk].kind.is_contact
    }
    for need in practice.needs:
        if window.holds(need.on):
            for topic in those(need.topics):
                topic.needs.append((need.id, need.on))
    for step in practice.steps:
        if step.source in content and not step.machine and window.holds(step.on):
            for topic in those(about[step.source]):
                topic.steps.append((step.id, step.on))
    for each in practice.received:
        if each.source in content and each.on.year >= FIRST_YEAR and window.holds(each.on):
            for topic in those(about[each.source]):
                topic.referrals.append((each.id, each.on))
    return tuple(sorted(found.values(), key=lambda topic: (-len(topic.days), topic.name.casefold())))


def trends(*, found: Sequence[Topic], since: date, until: date) -> tuple[str, ...]:
    """Of each topic in words, whether the second half of a span saw more than the first.

    An odd span loses its middle day. The more topics have enough cases, the surer each has to be (see level_of_lines).
    """
    half = ((until - since).days + 1) // 2
    counts = [
        (
            sum(0 <= (on - since).days < half for on in topic.days),
            sum(0 <= (until - on).days < half for on in topic.days),
        )
        for topic in found
    ]
    level = level_of_lines(cases=map(sum, counts))
    return tuple(change(before=first, after=second, level=level).words for first, second in counts)
