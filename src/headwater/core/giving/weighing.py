"""What orders those who fit, and the reasons in words: each can be checked on the person's page."""

from __future__ import annotations

from math import exp
from typing import Final

from headwater.core.giving.evidence import Evidence
from headwater.core.giving.index import Mark
from headwater.core.giving.known import Person, Wish
from headwater.core.giving.languages import spoken
from headwater.core.giving.need import Need
from headwater.core.names.forms import fold
from headwater.core.spans import ago, article
from headwater.core.trades import trades

MOST_LETTERS: Final = 90
MOST_VOUCHING: Final = 2
IN_PLACE, ELSEWHERE = 1.25, 0.8
SPEAKS, SPEAKS_NOT = 1.25, 0.85
HALF_A_YEAR: Final = 182.0
_FIELDS: Final = {
    "offer": "Offers", "title": "Title", "did": "Met a need like this", "tag": "You filed them under",
    "organisation": "Works at", "notes": "Your notes say", "domain": "Mail domain",
}  # fmt: skip


def lift(person: Person, need: Need, wish: Wish) -> float:
    """By how much place, language, earlier help and trust lift a person (about 0.7 to 1.7)."""
    factor = 1.0
    if need.places and person.city:
        factor *= IN_PLACE if fold(person.city) in need.places else ELSEWHERE
    if need.languages:
        factor *= SPEAKS if need.languages <= spoken(person) else SPEAKS_NOT
    well, told = person.outcomes
    factor *= 0.9 + 0.2 * (well + 1) / (told + 2) if told >= well >= 0 else 1.0
    factor *= 1 + 0.03 * min(MOST_VOUCHING, len(person.vouched))
    factor *= 1 + 0.02 * ((person.trust or wish.trust_level) - wish.trust_level)
    if person.last is not None:
        factor *= 1 + 0.03 * exp(-max(0, (wish.today - person.last).days) / HALF_A_YEAR)
    return factor


def reasons(person: Person, evidence: Evidence, need: Need, wish: Wish) -> tuple[str, ...]:
    """Why this person, in sentences, the strongest first."""
    found = _why_work(evidence, need)
    if need.places and person.city:
        found.append(
            f"In {person.city}." if fold(person.city) in need.places else f"In {person.city}, elsewhere."
        )
    found += [f"Speaks {one}." for one in sorted(need.languages & spoken(person))]
    found += _why_trust(person, wish)
    return tuple(dict.fromkeys(found))


def _why_work(evidence: Evidence, need: Need) -> list[str]:
    found: list[str] = []
    mark = evidence.trade_mark
    if mark is not None:
        heard, name = need.trades[evidence.trade], trades()[evidence.trade].name
        found.append(_read_in(mark))
        if not heard.named:
            said = " and ".join(f"“{one}”" for one in heard.words[:2])
            verb = "is" if len(heard.words) < 2 else "are"
            found.append(f"{said} {verb} what {article(name)} deals with.")
    for _, one in evidence.words[:3]:
        found.append(_read_in(one))
    if evidence.near > 0 and not found:
        found.append("What they do is near in meaning to what is asked.")
    return list(dict.fromkeys(found))[:4]


def _read_in(mark: Mark) -> str:
    text = " ".join(mark.text.split())
    text = text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1].rstrip()}…"
    return f"{_FIELDS[mark.field]}: {text.rstrip('.')}."


def _why_trust(person: Person, wish: Wish) -> list[str]:
    found = []
    if person.vouched:
        names = person.vouched[:MOST_VOUCHING]
        more = len(person.vouched) - len(names)
        told = ", ".join(names) + (f" and {more} more" if more > 0 else "")
        found.append(f"{told} {'vouches' if len(person.vouched) == 1 else 'vouch'} for them.")
    well, told_of = person.outcomes
    if told_of > 0 and 0 <= well <= told_of:
        found.append(f"Helped {well} of {told_of} whom you sent.")
    if person.last is not None and person.last <= wish.today:
        found.append(f"You spoke {ago(day=person.last, today=wish.today)}.")
    return found
