"""Control: how many new clients come from sources that are not in my hands."""

from __future__ import annotations

from headwater.core.know.brought import brought, once, within
from headwater.core.know.cells import count, currencies_of, money_cells, money_columns, share
from headwater.core.know.control import LEVELS, by_level
from headwater.core.know.wording import in_days, many, part_words, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Column, Report, Row, Table


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each level of control, one for sources nobody rated, and one for the unknown source."""
    new = within(works=once(works=brought(book=practice.book)), window=asked.window)
    levels = by_level(practice=practice, new=new)
    currencies = currencies_of(amounts=[each.amount for each in new], usual=practice.currency)
    rows = []
    for level, label in LEVELS.items():
        mine = [each.engagement.id for each in levels[level]]
        cells = (
            count(engagements=mine),
            share(part=mine, whole=len(new), what="engagements"),
            count(parties=sorted({each.source for each in levels[level] if each.source >= 0})),
            *money_cells(amounts=[each.amount for each in levels[level]], currencies=currencies),
        )
        rows.append(Row(level, label, cells, tone="warn" if level == "none" and mine else ""))
    sizes = {level: len(mine) for level, mine in levels.items()}
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"New clients {in_days(asked=asked)}, each on the day their first work began, by what sent them first.",
        columns=(
            Column("clients", "New clients", "count"),
            Column("share", "Share", "share", "Of all new clients, with the range it may lie in."),
            Column("sources", "Sources", "count", "How many different sources sent them."),
            *money_columns(
                key="value", label="Value", currencies=currencies, says="What their first work is worth."
            ),
        ),
        rows=tuple(rows),
        said=_said(sizes, len(new), in_days(asked=asked)),
        how=(
            "Control is what you said of the source: in your hands, partly, or not. Nothing is guessed.",
            "The range is the 90 % interval of a share (Wilson 1927).",
        ),
        few=len(new) < practice.least,
    )


def _said(sizes: dict[str, int], whole: int, span: str) -> tuple[str, ...]:
    if not whole:
        return (f"No new client began {span}.",)
    part = part_words(part=sizes["none"], whole=whole, several="new clients")
    said = [f"{part} {span} came from sources that are not in your hands."]
    if sizes["unsaid"]:
        who = many(number=sizes["unsaid"], one="client came", several="clients came")
        said.append(sentence(text=f"{who} from sources of which nobody said how far they are in your hands."))
    if sizes["unknown"]:
        who = many(number=sizes["unknown"], one="client has", several="clients have")
        said.append(sentence(text=f"{who} no known origin."))
    return tuple(said)


REPORT = Report(
    name="control",
    title="Control over sources",
    answers="How much of my new business depends on sources that are not in my hands?",
    parts=frozenset({Part.PROFILES}),
    make=make,
)
