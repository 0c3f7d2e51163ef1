"""Risk: what the practice hangs on. Few sources, sources not in my hands, unknown ones, and content that stopped."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.know.brought import Brought, brought, name_of, once, within
from headwater.core.know.cells import BLANK, count, day, facts_of, share
from headwater.core.know.concentration import spread
from headwater.core.know.control import ENOUGH, LEVELS, TIMES, Stopped, by_level, stopped
from headwater.core.know.facts import Spread
from headwater.core.know.figures import spelt
from headwater.core.know.roots import Root, roots
from headwater.core.know.wording import in_days, listed, part_words, span_words
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.words import UNKNOWN, Party

FEW_SOURCES, HANDS, STOPPED = "Few sources", "Sources of new clients", "Content whose inflow stopped"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each risk."""
    found = roots(practice=practice, window=asked.window)
    new = within(works=once(works=brought(book=practice.book)), window=asked.window)
    held = spread(amounts={root.source: len(root.clients) for root in found}, names=_names(practice, found))
    silent = stopped(practice=practice, today=asked.today)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"Clients and new clients {in_days(asked=asked)}; the silence of content as of "
            f"{asked.today.day} {asked.today:%b} {asked.today.year}."
        ),
        columns=(
            Column("clients", "Clients", "count", "The clients this is about."),
            Column("share", "Share", "share", "Of all clients of the line's kind, with the range it may lie in."),
            Column("sources", "Sources", "count", "How many sources these are."),
            Column("usual", "Usual gap", "days", "Days between one referral and the next: the middle one."),
            Column("silence", "Silence", "days", "Days since the last one."),
            Column("last", "Last", "day"),
        ),
        rows=(
            *_concentrated(found, held, practice.limit),
            *_hands(practice, new),
            *(_silent(practice, each) for each in silent),
        ),
        said=(*_said_of_sources(practice, held, new, in_days(asked=asked)), *_said_of_content(practice, silent)),
        how=(
            "Few sources: clients by the root source they trace back to, each once; the unknown belongs to the whole.",
            "New clients: by the level of control over what sent them first, as you said it.",
            (
                f"Content has stopped when it sent people on {ENOUGH} days or more and is silent for longer than ever, "
                f"and for {TIMES} times its usual gap."
            ),
        ),
        few=sum(len(root.clients) for root in found) < practice.least,
    )  # fmt: skip


def _names(practice: Practice, found: Sequence[Root]) -> dict[int, Party]:
    parties = practice.book.parties
    return {root.source: parties.get(root.source, UNKNOWN) for root in found}


def _concentrated(found: Sequence[Root], held: Spread, limit: int) -> list[Row]:
    """The two largest sources, and the fewest that explain half and four fifths."""
    known = sorted(
        (root for root in found if root.source != UNKNOWN.id),
        key=lambda root: (-len(root.clients), root.source),
    )
    whole = sum(len(root.clients) for root in found)
    lines = (
        ("top-two", "Behind the two largest sources", min(2, len(known))),
        ("half", "Sources behind half of your clients", held.sources_for_half),
        ("four-fifths", "Sources behind four fifths", held.sources_for_four_fifths),
    )
    rows = []
    for key, label, number in lines:
        if not number:
            rows.append(Row(key, label, (BLANK,) * 6, group=FEW_SOURCES))
            continue
        ids = [work.engagement.id for root in known[:number] for work in root.clients]
        cells = (
            count(engagements=ids),
            share(part=ids, whole=whole, what="engagements"),
            count(parties=(root.source for root in known[:number])),
            BLANK,
            BLANK,
            BLANK,
        )
        tone = "warn" if key == "top-two" and len(ids) * 100 >= limit * whole else ""
        rows.append(Row(key, label, cells, tone=tone, group=FEW_SOURCES))
    return rows


def _hands(practice: Practice, new: Sequence[Brought]) -> list[Row]:
    rows = []
    for level, mine in by_level(practice=practice, new=new).items():
        ids = [each.engagement.id for each in mine]
        cells = (
            count(engagements=ids),
            share(part=ids, whole=len(new), what="engagements"),
            count(parties=sorted({each.source for each in mine if each.source >= 0})),
            BLANK,
            BLANK,
            BLANK,
        )
        rows.append(Row(level, LEVELS[level], cells, group=HANDS))
    return rows


def _silent(practice: Practice, each: Stopped) -> Row:
    facts = facts_of(rows={"referrals": each.referrals})
    cells = (
        BLANK,
        BLANK,
        BLANK,
        Cell(each.usual, facts=facts),
        Cell(each.silence, facts=facts),
        day(on=each.last, referrals=each.referrals[-1:]),
    )
    name = name_of(book=practice.book, party=each.content)
    return Row(f"content-{each.content}", name, cells, party=each.content, tone="warn", group=STOPPED)


def _said_of_sources(practice: Practice, held: Spread, new: Sequence[Brought], span: str) -> list[str]:
    said = []
    if not held.total:
        said.append(f"Nobody hired you {span}, so there is nothing yet to hang on.")
    elif held.sources_for_half:
        said.append(
            f"Half of your clients {span} trace back to {spelt(held.sources_for_half)} of your sources."
        )
    else:
        said.append(
            f"For more than half of your clients {span} nobody knows the source. Ask: how did you hear of me?"
        )
    if new:
        none = len(by_level(practice=practice, new=new)["none"])
        who = part_words(part=none, whole=len(new), several="new clients")
        said.append(f"{who} came from sources that are not in your hands.")
    return said


def _said_of_content(practice: Practice, silent: Sequence[Stopped]) -> list[str]:
    if not silent:
        return []
    names = listed(names=[name_of(book=practice.book, party=each.content) for each in silent])
    if len(silent) > 1:
        return [f"{names} stopped sending people against their own rhythm."]
    usual, silence = span_words(days=silent[0].usual), span_words(days=silent[0].silence)
    return [f"{names} stopped sending people: usually every {usual}, now silent for {silence}."]


REPORT = Report(
    name="risk",
    title="What your practice hangs on",
    answers="Which few sources, sources not in my hands, or silent content is my business at risk from?",
    parts=frozenset({Part.REFERRALS, Part.PROFILES}),
    make=make,
)
