"""The table of best sources, and how far the practice hangs on few of them."""

from __future__ import annotations

from headwater.cli.review.report import Report, amount, is_unknown
from headwater.cli.review.terminal import Column, Paint, table, wrap
from headwater.core.know.facts import Measure, SourceFacts, Spread
from headwater.core.know.figures import number, percent, spelt
from headwater.core.know.sentence import plain, top_two_pieces

MARKED = {
    "content": "content",
    "channel": "channel",
    "event": "event",
    "group": "group",
    "unknown": "not sure",
}


def best_sources(report: Report, *, width: int, paint: Paint) -> list[str]:
    """The ranking, cut to the rows asked for, and below it whoever nobody knows the source of."""
    review = report.review
    named = [row for row in review.sources if row.rank is not None]
    shown = named[: report.top] + [row for row in review.sources if row.rank is None]
    if not shown:
        return []
    shared = review.chain == "shared"
    roomy = not shared or width > 88
    columns = {
        "rank": Column("", 2, to_right=True),
        "name": Column("Source"),
        "sent": Column("Sent", 4, to_right=True),
        "direct": Column("Direct", 6, to_right=True),
        "root": Column("Root", 5, to_right=True),
        **({"shared": Column("Shared", 6, to_right=True)} if shared else {}),
        **({"value": Column(review.currency or "Value", 7, to_right=True)} if review.value else {}),
        **({"years": Column("Years", 7)} if _has_days(report) and roomy else {}),
        **({"steady": Column("Steady", 6, to_right=True)} if _has_days(report) else {}),
        **({"trend": Column("Trend", 9 if shared else 7)} if _has_trend(report) else {}),
    }
    cells = [_cells(report, row) for row in shown]
    rows = [[each[name] for name in columns] for each in cells]
    lines = [_title(report, paint), *table(tuple(columns.values()), rows, width=width, paint=paint)]
    more = review.sources_count - sum(1 for row in shown if row.rank is not None)
    if more > 0:
        lines.append(paint.quiet(f"  … and {more:,} more ({report.more_rows})"))
    return lines + _legend(report, width, paint)


def _title(report: Report, paint: Paint) -> str:
    credited = {"root": "the root", "direct": "the last hop"}.get(report.review.chain, "all on the chain")
    by = {
        Measure.CLIENTS: f"by clients, credit to {credited}",
        Measure.REFERRALS: "by people sent",
        Measure.VALUE: f"by value, credit to {credited}",
        Measure.CONSISTENCY: "by steadiness",
        Measure.QUALIFIED: "by qualified people sent",
    }[report.review.measure]
    return paint.title("Best sources") + paint.quiet(f"  {by}, {report.span}")


def _cells(report: Report, row: SourceFacts) -> dict[str, str]:
    review = report.review
    return {
        "rank": str(row.rank or ""),
        "name": _name(report, row),
        "sent": str(row.direct.referrals or "·"),
        "direct": number(row.direct.clients) if row.direct.clients else "·",
        "root": number(row.root.clients) if row.root.clients else "·",
        "shared": number(row.credit.clients) if row.credit.clients else "·",
        "value": amount(row.credit.value.get(review.currency)) or "·",
        "years": _years(row),
        "steady": percent(row.consistency) if not is_unknown(row.party) else "",
        "trend": _trend(row, counts=review.measure is not Measure.VALUE),
    }


def _name(report: Report, row: SourceFacts) -> str:
    if is_unknown(row.party):
        return "(unknown)"
    kind = MARKED.get(report.kind_of(row.party).value)
    return f"{row.party.name} ({kind})" if kind == "not sure" else row.party.name


def _years(row: SourceFacts) -> str:
    """The years of its first and its last referral, as 2017-26."""
    if row.first is None or row.last is None:
        return ""
    if row.first.year == row.last.year:
        return str(row.first.year)
    return f"{row.first.year}-{row.last.year % 100:02d}"


def _trend(row: SourceFacts, *, counts: bool) -> str:
    """How much the measure went up or down, and how many places the rank, against the window before."""
    if row.rank is None or row.trend.change is None or (row.rank_before is None and not row.trend.now):
        return ""
    if row.rank_before is None:
        return "new"
    change = row.trend.change
    if not change:
        return "="
    places = row.rank_before - row.rank
    moved = f"▲{places}" if places > 0 else f"▼{-places}" if places < 0 else "="
    if not counts or abs(change) >= 1000:
        return moved
    return f"{'+' if change > 0 else '-'}{number(abs(change))} {moved}"


def _has_days(report: Report) -> bool:
    return any(row.first for row in report.review.sources)


def _has_trend(report: Report) -> bool:
    """Whether there is anything to compare with: without it, everybody would be new."""
    return any(row.rank_before is not None for row in report.review.sources)


def _legend(report: Report, width: int, paint: Paint) -> list[str]:
    words = ["Sent: people sent. Direct: clients it sent itself. Root: clients whose chain begins with it."]
    if _has_days(report):
        words.append("Steady: share of quarters with a referral since its first.")
    if _has_trend(report):
        words.append("Trend: change against the window of equal length before, and places moved.")
    others = [each for each in report.review.value if each != report.review.currency]
    if others:
        listed = ", ".join(
            f"{amount(report.review.value[each])} {each or 'without currency'}" for each in others
        )
        words.append(f"Not in the table: {listed} (currencies are never added).")
    return [paint.quiet(line) for line in wrap(" ".join(words), width - 2, first="  ", rest="  ")]


def concentration(report: Report, *, width: int, paint: Paint) -> list[str]:
    """How few sources explain how much, in one or two sentences."""
    sentences = concentration_words(report)
    lines = wrap(" ".join(sentences), width - 2, first="  ", rest="  ")
    return [paint.title("How much hangs on few"), *lines] if sentences else []


def concentration_words(report: Report) -> list[str]:
    """Who stands behind how much, a sentence or two for clients and for value; empty when no root is known."""
    found = report.review.concentration
    if not report.counted or report.review.headline is None:
        return []
    sentences = [_spread_words("clients", found.clients)]
    sentences += [
        _spread_words(f"value in {currency}" if currency else "value", spread)
        for currency, spread in found.value.items()
        if spread.total > 0 and (len(found.value) == 1 or currency == report.review.currency)
    ]
    return sentences


def _spread_words(what: str, spread: Spread) -> str:
    half, most = spread.sources_for_half, spread.sources_for_four_fifths
    top = f"{plain(top_two_pieces(spread=spread))} behind {percent(spread.top2_share)} of {what}."
    if half is None:
        return f"{top} All known ones together stay below half."
    made = f"{spelt(half).capitalize()} {'source makes' if half == 1 else 'sources make'} half"
    if most is None:
        return f"{top} {made}; all known ones together stay below 80 %."
    return f"{top} {made}" + (" and 80 %." if most == half else f", {spelt(most)} 80 %.")
