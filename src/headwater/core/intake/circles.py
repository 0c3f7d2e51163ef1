"""Which referrals of one day close a circle: links of one day have no order, so all would have sent all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

Pair = tuple[int, int]


def can_circle(*, sent: Sequence[Pair]) -> bool:
    """Whether these (source, prospect) of one day can close a circle among themselves."""
    return bool({source for source, _ in sent} & {prospect for _, prospect in sent})


def closing(*, sent: Sequence[Pair], before: Sequence[Pair]) -> list[int]:
    """The places in `sent` that, taken in order, close a circle with those of that day already there (`before`)."""
    sources = {source for source, _ in (*sent, *before)}
    if not any(prospect in sources for _, prospect in sent):
        return []
    onward: dict[int, set[int]] = defaultdict(set)
    for source, prospect in before:
        onward[source].add(prospect)
    found = []
    for place, (source, prospect) in enumerate(sent):
        if prospect in onward.get(source, ()):
            continue
        if _reaches(onward, prospect, source):
            found.append(place)
        else:
            onward[source].add(prospect)
    return found


def _reaches(onward: Mapping[int, set[int]], start: int, goal: int) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for each in onward.get(waiting.pop(), ()):
            if each == goal:
                return True
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return False
