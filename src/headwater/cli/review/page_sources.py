"""The table of best sources on the review page; each name opens to the people and clients its figures count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date
from decimal import Decimal

from headwater.cli.review.page_parts import body_row, folded, head_row, safe
from headwater.cli.review.report import Report, amount, is_unknown
from headwater.core.know.facts import SourceFacts
from headwater.core.know.figures import number, percent
from headwater.core.know.tally import links_within
from headwater.core.trace import day_of

ROWS = 60
NAMES = 200
Named = tuple[str, str]
"""A name and what to say beside it."""


@dataclass(slots=True)
class Behind:
    """The rows behind the figures of each source, by its id."""

    sent: defaultdict[int, dict[int, date | None]] = field(default_factory=lambda: defaultdict(dict))
    direct: defaultdict[int, list[Named]] = field(default_factory=lambda: defaultdict(list))
    root: defaultdict[int, list[Named]] = field(default_factory=lambda: defaultdict(list))


def sources_table(report: Report) -> str:
    """The table, best first, the unknown source last."""
    rows = sorted(report.review.sources, key=lambda row: (row.rank is None, row.rank or 0))
    shown = [row for row in rows if row.rank is None or row.rank <= max(ROWS, report.top)]
    behind = _rows_behind(report, {row.party.id for row in shown})
    money = report.review.currency or "Value"
    titles = [
        ("", "n"), ("Source", "name"), ("Sent", "n"), ("Direct", "n"), ("Root", "n"),
        (money, "n"), ("First", "wide"), ("Last", "wide"), ("Steady", "n wide"), ("Before", "n wide"),
    ]  # fmt: skip
    body = "".join(_row(report, row, behind) for row in shown)
    left = report.review.sources_count - sum(1 for row in shown if row.rank is not None)
    more = f'<p class="more">… and {left:,} more</p>' if left > 0 else ""
    slide = '<p class="sideways">The table runs on to the right: slide it →</p>'
    table = f"<table>{head_row(titles)}<tbody>{body}</tbody></table>"
    return f'{slide}<div class="scroll" tabindex="0">{table}</div>{more}'


def _rows_behind(report: Report, wanted: set[int]) -> Behind:
    review, book, found = report.review, report.book, Behind()
    for place in links_within(links=book.links, window=review.window, zone=UTC):
        link = book.links[place]
        if link.source in wanted:
            found.sent[link.source].setdefault(link.prospect, day_of(at=link.at, zone=UTC))
    for client in review.clients:
        worth = client.value.get(review.currency)
        money = f"{amount(worth)} {review.currency}".strip() if worth is not None else ""
        nearest = client.chain[0].party.id if client.chain else None
        if nearest in wanted and nearest is not None:
            found.direct[nearest].append((client.party.name, money))
        for root in client.roots:
            if root.party.id in wanted:
                part = "" if root.share == Decimal(1) else f"{percent(root.share)} of it"
                found.root[root.party.id].append((client.party.name, ", ".join(filter(None, (part, money)))))
    return found


def _row(report: Report, row: SourceFacts, behind: Behind) -> str:
    source = row.party.id
    unknown = is_unknown(row.party)
    kind = report.kind_of(row.party).value
    name = "Unknown" if unknown else f"<bdi>{safe(row.party.name)}</bdi>"
    summary = f'{name} <span class="kind">{"" if unknown else safe(kind)}</span>'
    cells = [
        (str(row.rank or ""), "n"),
        (folded(summary, _inside(report, row, behind, source)), "name"),
        (str(row.direct.referrals), "n"),
        (number(row.direct.clients), "n"),
        (number(row.root.clients), "n"),
        (amount(row.credit.value.get(report.review.currency)), "n"),
        (row.first.isoformat() if row.first else "", "wide"),
        (row.last.isoformat() if row.last else "", "wide"),
        ("" if unknown else percent(row.consistency), "n wide"),
        (_before(row), "n wide"),
    ]
    return body_row(cells, style="unknown" if unknown else "")


def _before(row: SourceFacts) -> str:
    if row.rank is None or row.rank_before is None:
        return "new" if row.rank is not None and row.trend.before is not None and row.trend.now else ""
    moved = row.rank_before - row.rank if row.trend.change else 0
    arrow = f'<span class="up">▲ {moved}</span>' if moved > 0 else f"▼ {-moved}" if moved < 0 else "="
    return f"#{row.rank_before} {arrow}"


def _inside(report: Report, row: SourceFacts, behind: Behind, source: int) -> str:
    parties = report.book.parties
    sent: list[Named] = [
        (parties[prospect].name, day.isoformat() if day else "")
        for prospect, day in behind.sent[source].items()
    ]
    parts = [safe(report.reason_for(row.party))]
    spellings = report.spellings_of(row.party)
    if len(spellings) > 1:
        parts.append(f"Written as {safe(', '.join(spellings))}.")
    figures = {
        "Sent": sent,
        "Direct clients": behind.direct[source],
        "Clients at the root": behind.root[source],
    }
    for label, names in figures.items():
        if names:
            parts.append(f"<b>{label}:</b> {_named(names)}")
    parts += [
        f"<b>Behind it:</b> {safe(each.party.name)}, to be thanked for {number(each.credit.clients)} clients"
        for each in row.people_behind
    ]
    return "<br>".join(parts)


def _named(names: Sequence[Named]) -> str:
    shown = "; ".join(
        f"<bdi>{safe(name)}</bdi>" + (f" ({safe(beside)})" if beside else "")
        for name, beside in names[:NAMES]
    )
    return f"{shown} … and {len(names) - NAMES:,} more" if len(names) > NAMES else shown
