"""Ratings: sources who do not know me, or do not understand what my work is worth, as far as I said so."""

from __future__ import annotations

from typing import Final

from headwater.core.dealings import Profile
from headwater.core.know.brought import received_in
from headwater.core.know.cells import BLANK, day, facts_of
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.know.yields import currencies_in, yield_columns, yields
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.windows import EVERYTHING

LOW: Final = 2
"""Up to this mark, of 5, a rating is low."""
LOW_GROUP, MISSING = "A rating is low", "A rating is missing"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each contact who ever sent somebody and has a low or a missing rating; most referrals first."""
    found = yields(practice=practice, window=asked.window)
    sent = received_in(practice=practice, window=EVERYTHING)
    parties = practice.book.parties
    sources = [
        practice.profiles[each]
        for each in sent
        if each in practice.profiles and parties[each].kind.is_contact and each != practice.me
    ]
    chosen = [each for each in sources if _group(each)]
    chosen.sort(
        key=lambda each: (
            _group(each),
            -len(sent[each.id]),
            parties[each.id].name.casefold(),
            each.id,
        )
    )
    currencies = currencies_in(found=found, practice=practice)
    rows = []
    for each in chosen:
        dealt = practice.dealings.get(each.id)
        cells = (
            _mark(each, each.knows_me),
            _mark(each, each.understands_value),
            *found.cells(frozenset({each.id}), currencies),
            day(on=dealt.last, parties=[each.id]) if dealt else BLANK,
        )
        rows.append(Row(f"source-{each.id}", parties[each.id].name, cells, party=each.id, group=_group(each)))
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            "Contacts who ever sent you somebody and whose two ratings are not both there and above 2 of 5, "
            f"with what they brought {in_days(asked=asked)}."
        ),
        columns=(
            Column("knows_me", "Knows you", "rating", "How well they know you, of 5, as you said."),
            Column("understands", "Understands the value", "rating", "How well they know what your work is worth."),
            *yield_columns(currencies=currencies),
            Column("last", "Last contact", "day"),
        ),
        rows=tuple(rows),
        said=_said(chosen, len(sources)),
        how=(
            "The ratings are yours; nothing is guessed.",
            f"Low is {LOW} of 5 or less.",
        ),
        few=not sources,
    )  # fmt: skip


def _group(profile: Profile) -> str:
    marks = (profile.knows_me, profile.understands_value)
    if any(mark is not None and mark <= LOW for mark in marks):
        return LOW_GROUP
    return MISSING if None in marks else ""


def _mark(profile: Profile, mark: int | None) -> Cell:
    return (
        Cell(mark, facts=facts_of(rows={"parties": [profile.id]}))
        if mark is not None
        else Cell(note="missing")
    )


def _said(chosen: list[Profile], sources: int) -> tuple[str, ...]:
    if not sources:
        return ("No contact has sent you anybody yet.",)
    if not chosen:
        return ("All your sources are rated, and none of them low.",)
    low = sum(_group(each) == LOW_GROUP for each in chosen)
    missing = len(chosen) - low
    said = []
    if low:
        who = many(number=low, one="source does", several="sources do")
        said.append(
            sentence(text=f"{who} not know you well, or not what your work is worth. Tell them more.")
        )
    if missing:
        who = many(number=missing, one="source has", several="sources have")
        said.append(
            sentence(text=f"{who} no complete rating. The best ones know you and understand the value.")
        )
    return tuple(said)


REPORT = Report(
    name="ratings",
    title="Sources to rate or to tell more",
    answers="Which sources do not know me well, or what my work is worth?",
    parts=frozenset({Part.REFERRALS, Part.PROFILES, Part.DEALINGS}),
    make=make,
    window="all",
)
