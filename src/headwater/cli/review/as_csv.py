"""The sources of a review as CSV, for a spreadsheet. Names that a spreadsheet would run as formulas are guarded."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from headwater.cli.review.report import Report
from headwater.core.know.facts import SourceFacts
from headwater.formats.csv_out import Cell, write_csv

FOUR = Decimal("0.0001")


def sources_csv(report: Report) -> bytes:
    """One row per source in order of rank, the unknown one last; one pair of value columns per currency."""
    currencies = list(report.review.value) or [""]
    header = [
        "rank", "rank_before", "name", "kind", "reason", "referrals", "qualified", "direct_clients", "root_clients",
        "lineage_clients", "credit_clients", "first", "last", "consistency", "trend_now", "trend_before",
        *(f"{what}_value{f'_{code}' if code else ''}" for code in currencies for what in ("direct", "root", "credit")),
        "id",
    ]  # fmt: skip
    rows = sorted(report.review.sources, key=lambda row: (row.rank is None, row.rank or 0))
    return write_csv(header=header, rows=(_row(report, row, currencies) for row in rows))


def _row(report: Report, row: SourceFacts, currencies: list[str]) -> list[Cell]:
    return [
        row.rank,
        row.rank_before,
        row.party.name,
        report.kind_of(row.party).value,
        report.reason_for(row.party),
        row.direct.referrals,
        row.direct.qualified,
        row.direct.clients,
        row.root.clients,
        row.lineage.clients,
        row.credit.clients,
        row.first,
        row.last,
        _share(row.consistency),
        row.trend.now,
        row.trend.before,
        *(
            money.get(code, Decimal(0))
            for code in currencies
            for money in (row.direct.value, row.root.value, row.credit.value)
        ),
        report.key_of(row.party),
    ]


def _share(share: Fraction | None) -> Decimal | None:
    if share is None:
        return None
    return (Decimal(share.numerator) / Decimal(share.denominator)).quantize(FOUR)
