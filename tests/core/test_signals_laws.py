"""What holds for every signal and whatever stands in a folder: no exception, no nonsense, nothing that a rule forbids."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from core.folders import Chance
from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.letters import KINDS
from headwater.core.letters.fields import FIELDS
from headwater.core.signals import GROUPS, NAMES, signals, suggested

SUBJECT = re.compile(
    r"(referral|party|engagement|promise|step|plan|gift|ask|bearing|appointment|letter):[0-9]+(:[a-z0-9-]{1,20})?"
)
VERBS = frozenset(
    [
        "thank",
        "tell",
        "satisfaction",
        "repair",
        "promise",
        "follow",
        "thank-client",
        "gift",
        "give",
        "warm",
        "touch",
        "schedule",
        "kit",
        "step",
        "plan",
        "phase",
        "ask",
        "groundwork",
        "name-source",
        "open",
    ]
)
NONSENSE = re.compile(
    r"\bNone\b|\bnan\b|\binf\b|-\d+ (day|week|month|year|of|people|time)|\{|\}|  |\.\.|Decimal|datetime"
)
KNOWN_FIELDS = frozenset({*FIELDS, "ending"})


def test_every_signal_says_who_it_is() -> None:
    assert len(set(NAMES)) == len(NAMES) == 33
    for signal in signals():
        assert signal.group in GROUPS and signal.heading and signal.key in NAMES


SEEDS = st.integers(0, 2**32)


@settings(max_examples=20, deadline=None)
@given(SEEDS)
def test_any_folder_on_any_day_gives_sound_suggestions(seed: int) -> None:
    for folder, day in _made(seed):
        for signal in signals():
            found = list(signal.find(folder, day))
            assert len({one.subject for one in found}) == len(found)
            for one in found:
                assert one.signal == signal.key and SUBJECT.fullmatch(one.subject), one
                assert one.verb in VERBS and (one.letter in KINDS or not one.letter), one
                assert {name for name, _ in one.fields} <= KNOWN_FIELDS, one
                assert one.rows and all(pk >= 0 for _, pk in one.rows), one
                assert math.isfinite(one.urgency) and one.minutes > 0, one
                assert isinstance(one.due, date | None), one


@settings(max_examples=20, deadline=None)
@given(SEEDS)
def test_no_sentence_holds_nonsense(seed: int) -> None:
    for folder, day in _made(seed):
        for one in suggested(folder, day):
            assert one.what and one.why
            for sentence in (one.what, *one.why):
                assert not NONSENSE.search(sentence), (one.signal, sentence)
                assert not sentence[0].islower(), sentence
            assert all(sentence[-1] in ".?!" for sentence in one.why), one.why


def _made(seed: int, number: int = 25) -> Iterator[tuple[Folder, Day]]:
    chance = Chance(seed)
    for _ in range(number):
        yield chance.folder(), chance.day()
