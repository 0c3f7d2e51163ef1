"""A review as one self-contained page: no scripts, nothing fetched, every figure opens to the rows behind it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from headwater.cli.review.page_parts import folded, listed, safe, section, tree
from headwater.cli.review.page_sources import sources_table
from headwater.cli.review.page_style import STYLE
from headwater.cli.review.report import Report, amount
from headwater.cli.review.text_sources import concentration_words
from headwater.cli.review.trees import chain_trees
from headwater.core.intake import RowRemark
from headwater.core.know.figures import number, percent
from headwater.core.words import Party

LISTED = 300
"""Entries of a long list that go on the page; the JSON has them all."""
TREES = 30


def page(report: Report) -> str:
    """The whole page."""
    title = safe(report.sentence)
    parts = (
        _header(report),
        section(
            "Best sources",
            f"{report.span[:1].upper()}{report.span[1:]}. Open a name for the people behind its figures.",
            sources_table(report),
        ),
        *_sections(report),
        _footer(report),
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(parts)
        + "\n</main>\n</body>\n</html>\n"
    )


def _footer(report: Report) -> str:
    made = f"Made by headwater review on {report.today.isoformat()}."
    return f"<footer>{made} This page is one file; it asks nothing of any server.</footer>"


def _header(report: Report) -> str:
    review = report.review
    spread = review.concentration.clients
    stats = [
        ("Clients", f"{review.clients_count:,}"),
        *((f"Value {currency}".strip(), amount(value)) for currency, value in review.value.items()),
        ("Behind the top two", percent(spread.top2_share)),
        ("Roots for half", str(spread.sources_for_half or "not known")),
        ("Origin unknown", percent(review.unsourced.share)),
    ]
    inside = "".join(f"<div><dt>{safe(name)}</dt><dd>{safe(value)}</dd></div>" for name, value in stats)
    return (
        f'<header><p class="mark">Headwater · review</p><h1>{safe(report.sentence)}</h1>'
        f"<p>{safe(' '.join(concentration_words(report)))}</p>"
        f'<p>{safe(report.choice.reason)}</p><dl class="stats">{inside}</dl></header>'
    )


def _sections(report: Report) -> Iterator[str]:
    review = report.review
    trees = chain_trees(review).trees
    if trees:
        drawn = "".join(tree(each, currency=review.currency, most=LISTED) for each in trees[:TREES])
        left = f'<p class="more">… and {len(trees) - TREES:,} more trees</p>' if len(trees) > TREES else ""
        yield section(
            "Chains",
            "Longest first, with the day each was sent. Clients of this window are marked.",
            f'<ul class="tree">{drawn}</ul>{left}',
        )
    if review.several:
        entries = (
            f"<b>{safe(each.party.name)}</b>: {_people(each.people)}" for each in review.several[:LISTED]
        )
        yield section(
            "Sent two or more people",
            "Chance, or a habit worth looking after?",
            listed(entries, left=review.several_count - LISTED),
        )
    if review.quiet:
        quiet = (
            f"<b>{safe(each.party.name)}</b>: sent {each.referrals}"
            + (f", last on {each.last.isoformat()}" if each.last else "")
            + (f", most in {each.best_year} ({each.best_year_referrals})" if each.best_year else "")
            for each in review.quiet[:LISTED]
        )
        yield section(
            "Gone quiet",
            "They sent people before and nobody in this window. Was there a reason?",
            listed(quiet, left=review.quiet_count - LISTED),
        )
    unsourced = review.unsourced
    if unsourced.parties:
        yield section(
            "Origin unknown",
            f"{number(unsourced.clients)} of {review.clients_count:,} clients ({percent(unsourced.share)}). "
            "Ask them how they heard of you.",
            listed(
                (f"<bdi>{safe(party.name)}</bdi>" for party in unsourced.parties[:LISTED]),
                left=len(unsourced.parties) - LISTED,
            ),
        )
    yield from _checks(report)


def _people(people: Sequence[Party]) -> str:
    names = ", ".join(f"<bdi>{safe(party.name)}</bdi>" for party in people[:40])
    return f"{names} … and {len(people) - 40:,} more" if len(people) > 40 else names


def _checks(report: Report) -> Iterator[str]:
    for title, about, remarks in (
        ("Rows left out", "They could not be used; the numbers are lines of the file.", report.skipped),
        ("Rows to check", "They count, with something left out or unsure.", report.doubts),
    ):
        if remarks:
            yield section(title, about, listed(map(_remark, remarks[:LISTED]), left=len(remarks) - LISTED))
    if report.look_alikes:
        entries = (
            f"<code>--same {safe(shlex.quote(f'{each.a}={each.b}'))}</code> {safe(each.reason)}"
            for each in report.look_alikes[:LISTED]
        )
        yield section(
            "One and the same?",
            "Nothing was merged. Add the option to the command if they are.",
            listed(entries, left=len(report.look_alikes) - LISTED),
        )
    files = []
    for each in report.files:
        columns = listed(
            f"{safe(part.replace('_', ' '))}: <b>{safe(name)}</b>, {safe(reason)}"
            for part, (name, reason) in each.columns.items()
        )
        about = f"{each.name}: {each.rows_read:,} rows, {each.encoding}, cells parted by {each.delimiter}"
        files.append(folded(safe(about), columns))
    notes = listed(safe(note) for note in report.notes) if report.notes else ""
    yield section("How it was read", "Which column was taken for what, and why.", "".join(files) + notes)


def _remark(remark: RowRemark) -> str:
    where = f"{remark.file}, line {remark.row}" if remark.row else remark.file
    return f"<b>{safe(where)}</b>: {safe(remark.reason)}"
