"""A review as JSON for programs, in the schema headwater.review/1 (see docs/schema/review-1.md).

Numbers of clients and amounts are written as exact decimals; shares are fractions of one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from json.encoder import encode_basestring
from typing import Final

from headwater.cli.review.report import Report
from headwater.core.intake import RowRemark
from headwater.core.know.facts import ClientTrace, Money, Quiet, SourceFacts, Spread
from headwater.core.words import Party, Window

SCHEMA: Final = "headwater.review/1"
Plain = object
"""What `written` can write: None, bool, int, Decimal, Fraction, date, str, a mapping or an iterable of these."""


def json_pieces(report: Report) -> Iterator[str]:
    """The whole document, piece by piece, so that a large one needs no memory of its own."""
    first = True
    yield "{"
    for name, value in _document(report):
        yield f"{'' if first else ','}\n  {json.dumps(name)}: "
        first = False
        if isinstance(value, Iterator):
            yield from _rows(value)
        else:
            yield written(value)
    yield "\n}\n"


def written(value: Plain) -> str:
    """One value as JSON. Decimals and fractions are written in full, never as binary floats."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Fraction):
        return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_quoted(key)}: {written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Iterable):
        return "[" + ", ".join(written(each) for each in value) + "]"
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def _quoted(text: str) -> str:
    """Text in quotes; half of a pair of surrogates, which no file may hold, becomes "?"."""
    return encode_basestring(text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8"))


def _rows(values: Iterator[Plain]) -> Iterator[str]:
    lead = "["
    for value in values:
        yield f"{lead}\n    {written(value)}"
        lead = ","
    yield "[]" if lead == "[" else "\n  ]"


def _document(report: Report) -> Iterator[tuple[str, Plain]]:
    yield "schema", SCHEMA
    yield from _question(report)
    yield from _answer(report)
    yield from _checks(report)


def _question(report: Report) -> Iterator[tuple[str, Plain]]:
    """What was reviewed, and how."""
    review = report.review
    yield (
        "generated_from",
        [
            {
                "file": each.name,
                "rows": each.rows_read,
                "used": each.rows_used,
                "encoding": each.encoding,
                "delimiter": each.delimiter,
            }
            for each in report.files
        ],
    )
    yield "today", report.today
    yield "window", {**_window(review.window), "reason": report.choice.reason or "as asked for"}
    yield "window_before", _window(review.before) if review.before else None
    models = {
        "touch": review.touch,
        "chain": review.chain,
        "half_life_days": Decimal(str(report.half_life)) if review.touch == "decay" else None,
        "credit_years": report.credit_years,
        "measure": review.measure.value,
        "currency": review.currency,
    }
    yield "models", models
    yield "columns", _columns(report)


def _answer(report: Report) -> Iterator[tuple[str, Plain]]:
    """What came of it."""
    review, unsourced = report.review, report.review.unsourced
    yield "sentence", report.sentence
    totals = {"clients": review.clients_count, "engagements": review.engagements_count}
    yield "totals", {**totals, **_value(report, review.value)}
    yield "sources", (_source(report, row) for row in review.sources)
    yield "clients", (_client(report, client) for client in review.clients)
    by_currency = {currency: _spread(spread) for currency, spread in review.concentration.value.items()}
    yield "concentration", {**_spread(review.concentration.clients), "value": by_currency}
    names = [party.name for party in unsourced.parties]
    yield "unsourced", {"clients": unsourced.clients, "share": unsourced.share, "names": names}
    yield (
        "several",
        (
            {**_party(report, each.party), "people": [one.name for one in each.people]}
            for each in review.several
        ),
    )
    yield "quiet", (_quiet(report, each) for each in review.quiet)


def _checks(report: Report) -> Iterator[tuple[str, Plain]]:
    """What to look at again."""
    alike = (
        {"a": each.a, "b": each.b, "score": Decimal(str(each.score)), "reason": each.reason}
        for each in report.look_alikes
    )
    yield "look_alikes", alike
    yield "skipped", _remarks(report.skipped)
    yield "doubts", _remarks(report.doubts)
    yield "notes", list(report.notes)


def _quiet(report: Report, quiet: Quiet) -> dict[str, Plain]:
    return {
        **_party(report, quiet.party),
        "referrals": quiet.referrals,
        "last": quiet.last,
        "best_year": quiet.best_year,
        "best_year_referrals": quiet.best_year_referrals,
    }


def _window(window: Window) -> dict[str, Plain]:
    return {"since": window.since, "until": window.until}


def _columns(report: Report) -> dict[str, Plain]:
    """The columns by part; with several files, those of the first file that has the part, and all under `files`."""
    merged: dict[str, Plain] = {}
    for each in reversed(report.files):
        merged.update(
            {part: {"name": name, "reason": reason} for part, (name, reason) in each.columns.items()}
        )
    if len(report.files) > 1:
        merged["files"] = [
            {
                "file": each.name,
                **{part: {"name": name, "reason": reason} for part, (name, reason) in each.columns.items()},
            }
            for each in report.files
        ]
    return merged


def _party(report: Report, party: Party) -> dict[str, Plain]:
    return {"id": report.key_of(party), "name": party.name, "kind": report.kind_of(party).value}


def _value(report: Report, money: Money) -> dict[str, Plain]:
    """`value` is the amount when the window has one currency or none, null when it has several."""
    several = len(report.review.value) > 1 or len(money) > 1
    return {
        "value": None if several else next(iter(money.values()), Decimal(0)),
        "value_by_currency": dict(money),
    }


def _source(report: Report, row: SourceFacts) -> dict[str, Plain]:
    read = report.parties.get(row.party.id)
    return {
        **_party(report, row.party),
        "reason": report.reason_for(row.party),
        "spellings": list(read.spellings) if read else [],
        "rank": row.rank,
        "rank_before": row.rank_before,
        "direct": {
            "referrals": row.direct.referrals,
            "qualified": row.direct.qualified,
            "clients": row.direct.clients,
            **_value(report, row.direct.value),
        },
        "root": {"clients": row.root.clients, **_value(report, row.root.value)},
        "lineage": {"clients": row.lineage.clients},
        "credit": {"clients": row.credit.clients, **_value(report, row.credit.value)},
        "first": row.first,
        "last": row.last,
        "consistency": row.consistency,
        "quarters_active": row.quarters_active,
        "quarters_since_first": row.quarters_since_first,
        "trend": {"now": row.trend.now, "before": row.trend.before, "change": row.trend.change},
        "people_behind": [
            {
                **_party(report, each.party),
                "role": each.role,
                "share": each.share,
                "credit": {"clients": each.credit.clients, **_value(report, each.credit.value)},
            }
            for each in row.people_behind
        ],
    }


def _client(report: Report, client: ClientTrace) -> dict[str, Plain]:
    return {
        "id": report.key_of(client.party),
        "name": client.party.name,
        "origin": "known" if client.known else "unknown",
        "chain": [
            {"id": report.key_of(hop.party), "name": hop.party.name, "on": hop.on} for hop in client.chain
        ],
        "roots": [
            {"id": report.key_of(root.party), "name": root.party.name, "share": root.share}
            for root in client.roots
        ],
        "engagements": client.engagements,
        **_value(report, client.value),
    }


def _spread(spread: Spread) -> dict[str, Plain]:
    return {
        "total": spread.total,
        "top2_share": spread.top2_share,
        "top2": [party.name for party in spread.top2],
        "top2_sharing": spread.top2_sharing,
        "sources_for_half": spread.sources_for_half,
        "sources_for_four_fifths": spread.sources_for_four_fifths,
        "gini": spread.gini,
    }


def _remarks(remarks: Iterable[RowRemark]) -> Iterator[Plain]:
    return ({"file": each.file, "row": each.row or None, "reason": each.reason} for each in remarks)
