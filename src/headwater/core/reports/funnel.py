"""The funnel of every source: how many looked, came, fitted, talked and hired, and how sure the rates are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Final

from headwater.core.know.brought import name_of
from headwater.core.know.cells import BLANK, facts_of
from headwater.core.know.figures import percent
from headwater.core.know.funnel import NEEDS, Funnel, Lead, funnels
from headwater.core.know.intervals import wilson
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.words import UNKNOWN

ENOUGH: Final = 10
"""With fewer cases the count is what there is to say; a rate is shown faintly beside it."""
STAGES: Final[Sequence[tuple[str, str, str, Callable[[Lead], bool]]]] = (
    ("qualified", "Qualified", "Leads who belong to those you serve.", lambda lead: lead.qualified is True),
    (
        "conversations",
        "Conversations",
        "Leads with a call or a meeting, or who came that far.",
        lambda lead: lead.conversation,
    ),
    ("clients", "Clients", "Leads who hired you after they came.", lambda lead: lead.client),
)


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each source, most leads first; the unknown source last."""
    found = funnels(practice=practice, window=asked.window)
    order = sorted(
        found,
        key=lambda one: (
            one == UNKNOWN.id,
            -len(found[one].leads),
            -found[one].visitors,
            name_of(book=practice.book, party=one).casefold(),
            one,
        ),
    )
    whole = _together(found.values())
    rows = [Row("all", "All", _cells(whole, one_source=False), tone="strong")] if found else []
    for source in order:
        known = source != UNKNOWN.id
        rows.append(
            Row(
                f"source-{source}" if known else "unknown",
                name_of(book=practice.book, party=source),
                _cells(found[source]),
                source if known else None,
                tone="" if known else "faint",
            )
        )
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"Everybody who came {in_days(asked=asked)}, by the source that brought them, and what has come of it "
            "until today. What is marked as a machine's is left out."
        ),
        columns=_columns(),
        rows=tuple(rows),
        said=_said(practice, found, whole, in_days(asked=asked)),
        how=(
            ("A visitor took a step from the source: a nameless one as counted, one with a name once. A lead was "
            "referred by it or opted in there, each person once for each source."),
            "Content that was only read on the way makes no lead here; it has its part under credit.",
            ("Whoever hired had a conversation. The rate of leads is told only where visitors were counted, and at "
            "least as many as leads."),
            "Ranges are 90 % intervals of a share (Wilson 1927). Who came lately may yet hire.",
        ),
        few=len(whole.leads) < practice.least,
    )  # fmt: skip


def _columns() -> tuple[Column, ...]:
    counts = tuple(Column(key, label, "count", says) for key, label, says, _ in STAGES)
    rates = tuple(
        Column(f"{key}_rate", f"{label} per lead", "share", f"{label} of all leads.")
        for key, label, _, _ in STAGES
    )
    return (
        Column("visitors", "Visitors", "number", "Who looked: nameless ones as counted, and those with a name."),
        Column("leads", "Leads", "count", "Who was referred or opted in; so there can be more than referrals."),
        *counts,
        Column("leads_rate", "Leads per visitor", "share", "Leads of all visitors."),
        *rates,
    )  # fmt: skip


def _together(found: Iterable[Funnel]) -> Funnel:
    """All leads as one, somebody whom two sources brought twice, as in the lines; visitors of all sources."""
    whole = Funnel()
    for each in found:
        whole.nameless += each.nameless
        whole.named |= each.named
        whole.steps += each.steps
        whole.leads += each.leads
    return whole


def _cells(funnel: Funnel, *, one_source: bool = True) -> tuple[Cell, ...]:
    """Of all sources together there is no rate of leads, since most of them have no visitors to count."""
    leads = funnel.leads
    parts = [[lead for lead in leads if has(lead)] for _, _, _, has in STAGES]
    looked = Cell(funnel.visitors, facts=facts_of(rows={"steps": funnel.steps})) if funnel.steps else BLANK
    return (
        looked,
        _count(leads),
        *map(_count, parts),
        _rate(leads, funnel.visitors) if one_source and funnel.visitors >= len(leads) else BLANK,
        *(_rate(part, len(leads)) for part in parts),
    )


def _count(leads: Iterable[Lead]) -> Cell:
    rows: dict[str, list[int]] = {}
    for lead in leads:
        rows.setdefault(lead.what, []).append(lead.row)
    facts = facts_of(rows=rows)
    return Cell(sum(len(each.ids) for each in facts), facts=facts)


def _rate(part: Sequence[Lead], whole: int) -> Cell:
    """A part of so many as a share with its range; from few cases the counts stand beside it, marked."""
    if whole <= 0:
        return BLANK
    found = wilson(wins=len(part), n=whole)
    note = f"few: {len(part)} of {whole}" if whole < ENOUGH else ""
    return Cell(len(part) / whole, found.low, found.high, note=note, facts=_count(part).facts)


def _said(practice: Practice, found: dict[int, Funnel], whole: Funnel, span: str) -> tuple[str, ...]:
    leads = len(whole.leads)
    if not leads:
        if whole.visitors:
            looked = many(number=whole.visitors, one="visitor", several="visitors")
            return (sentence(text=f"{looked} {span}, and no lead yet."),)
        return (f"Nobody came {span}. Referrals and opt-ins make the funnel.",)
    hired = sum(lead.client for lead in whole.leads)
    if leads < ENOUGH:
        told = f"{many(number=hired, one='client')} from {many(number=leads, one='lead')} {span}"
        return (sentence(text=f"{told}: too few for a rate."),)
    share = wilson(wins=hired, n=leads)
    said = [
        (
            f"{hired} of {leads} leads {span} hired you ({_percent(hired / leads)}; likely between "
            f"{_percent(share.low)} and {_percent(share.high)})."
        )
    ]
    best = _surely_better(found, hired / leads)
    if best is not None:
        mine = found[best].leads
        said.append(
            f"{name_of(book=practice.book, party=best)} surely does better: {sum(lead.client for lead in mine)} of "
            f"{len(mine)}."
        )
    return tuple(said)


def _percent(share: float) -> str:
    return percent(Fraction(round(share, 9)))


def _surely_better(found: dict[int, Funnel], usual: float) -> int | None:
    """The source whose whole range lies above the rate of all, and furthest above; None when there is none."""
    lows = {
        source: wilson(wins=sum(lead.client for lead in funnel.leads), n=len(funnel.leads)).low
        for source, funnel in found.items()
        if source != UNKNOWN.id and len(funnel.leads) >= ENOUGH
    }
    best = max(lows, key=lambda source: (lows[source], -source), default=None)
    return best if best is not None and lows[best] > usual else None


REPORT = Report(
    name="funnel",
    title="From visitor to client",
    answers="How many of those whom a source brings become leads, talk with me and hire me?",
    parts=frozenset(NEEDS),
    make=make,
)
