"""Who of the people one knows is of a trade, hears of an event early, or sees a market, each with where it was read.

A person counts for a trade when their title, offer, label or organisation says so about as clearly as it says
anything else: a "family lawyer" is not listed under every other kind of lawyer.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from headwater.core.giving.index import Index, Mark
from headwater.core.giving.known import Person
from headwater.core.giving.stems import words
from headwater.core.names.forms import fold
from headwater.core.trades import trades
from headwater.core.trades.markets import MARKETS

SURE: Final = 0.42
"""A trade read less surely is not the person's."""
BESIDE: Final = 0.75
"""A trade read less surely than this share of the person's clearest one is left out."""
SAYS: Final[Mapping[str, str]] = {
    "offer": "they offer", "title": "title", "did": "did before", "tag": "noted as", "organisation": "organisation",
    "notes": "note", "domain": "mail domain",
}  # fmt: skip
CLEAR: Final = frozenset({"offer", "title", "tag", "organisation", "domain"})
"""Fields that say what somebody is; a note or a deed may speak of anything."""
LONGEST: Final = 90


@dataclass(frozen=True, slots=True)
class Doer:
    """A person of a trade: `why` says where it was read, `sure` how surely (0 to 1), `held` why they are held back."""

    person: int
    name: str
    why: str
    sure: float
    held: str = ""


def trade_name(*, told: str) -> str:
    """The name of a trade, given by its key; other words stay as they are."""
    known = trades().get(told)
    return known.name if known else told


def doers(*, index: Index, trade: str, but: Collection[int] = ()) -> tuple[Doer, ...]:
    """Everybody of a trade (a key of core.trades, or free words), the clearest first. `but` are left out."""
    marks = index.with_trade(trade) if trade in trades() else _with_words(index, trade)
    found = []
    for pk, mark in marks.items():
        if pk in but or mark.field not in CLEAR or mark.weight < SURE:
            continue
        if trade in trades() and mark.weight < BESIDE * max(index.trades_of(pk).values()):
            continue
        found.append(_doer(index.person(pk), mark))
    return tuple(sorted(found, key=lambda one: (-round(one.sure, 2), fold(one.name), one.person)))


def _doer(person: Person, mark: Mark) -> Doer:
    return Doer(person.id, person.name, why_of(mark=mark), mark.weight, person.held)


def why_of(*, mark: Mark) -> str:
    """Where something was read, in words: "title: tax adviser"."""
    text = " ".join(mark.text.split())
    return f"{SAYS[mark.field]}: {text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}"


def _with_words(index: Index, told: str) -> Mapping[int, Mark]:
    """The people in one field of whom all these words stand."""
    stems = [one.stem for one in words(told)]
    if not stems:
        return {}
    first, *others = (index.with_word(one) for one in stems)
    return {
        pk: mark for pk, mark in first.items()
        if all(pk in other and other[pk].text == mark.text for other in others)
    }  # fmt: skip


def hearing(*, event: str) -> tuple[str, ...]:
    """The keys of the trades that hear of an event (a key of EVENTS) early."""
    return tuple(key for key, one in trades().items() if event in one.hears)


def seeing(*, market: str, told: Mapping[tuple[str, str], bool]) -> tuple[str, ...]:
    """The keys of the trades that see a market. `told` is the user's own word by (trade, market), which comes first."""
    return tuple(
        key for key, one in trades().items() if told.get((key, market), market in one.markets)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seer:
    """A person who sees a market, whatever their field; `whys` says by what, in sentences."""

    person: int
    name: str
    whys: tuple[str, ...]


def seers(
    *, index: Index, market: str, told: Mapping[tuple[str, str], bool], but: Collection[int] = ()
) -> tuple[Seer, ...]:
    """Everybody who sees a market (a key of MARKETS): of whom it is noted first, then by their trade, by name."""
    shown = MARKETS[market]
    noted = {fold(market), fold(market).replace("-", " "), fold(shown)}
    whys: dict[int, list[str]] = {}
    for person in index.persons():
        if person.id not in but and noted & {fold(one) for one in person.markets}:
            whys[person.id] = [f"noted: serves {shown.lower()}"]
    first = set(whys)
    for trade in seeing(market=market, told=told):
        whose = "you said so" if told.get((trade, market)) else "by the table"
        for one in doers(index=index, trade=trade, but=but):
            whys.setdefault(one.person, []).append(
                f"{trade_name(told=trade)} ({one.why}) sees this market, {whose}"
            )
    found = [Seer(pk, index.person(pk).name, tuple(reasons)) for pk, reasons in whys.items()]
    return tuple(sorted(found, key=lambda one: (one.person not in first, fold(one.name), one.person)))


def words_for_call(*, event: str, trade: str, note: str = "") -> str:
    """What to say when calling somebody of a trade about an event they hear of early. `note` is what I do then."""
    told = event.strip().rstrip(".")
    told = told[:1].lower() + told[1:]
    mine = f" That is when I can help: {note.strip().rstrip('.')}." if note.strip() else ""
    return (
        f"In your work ({trade}) you are among the first to hear when this happens: {told}.{mine} "
        "When you next hear of it, would you think of me, and ask whether they would like us to speak? "
        "And which event should I listen for, for you?"
    )
