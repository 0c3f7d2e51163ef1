"""The lists of a printed review: chains, sources that sent several, sources gone quiet, clients of unknown origin."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.cli.review.report import Report, amount
from headwater.cli.review.terminal import Column, Paint, fit, table, width_of, wrap
from headwater.cli.review.trees import Branch, Step, chain_trees, walk
from headwater.core.know.figures import number, percent
from headwater.core.words import Party

INDENT = 3
DEEPEST = 14
"""Hops drawn with an indent each; further ones stay below each other and are numbered."""


def chains(report: Report, *, width: int, paint: Paint) -> list[str]:
    """The chains of two hops or more, each root with everybody it brought."""
    forest = chain_trees(report.review)
    trees = forest.trees
    if not trees:
        return []
    lines = [paint.title("Chains") + paint.quiet("  longest first; ● is a client of this window")]
    room = max(16, 4 * report.top)
    drawn = 0
    for tree in trees:
        if drawn >= report.top or room < 3:
            break
        block = _tree(report, tree, width, paint, room, whole=forest.whole)
        lines += block if drawn == 0 else ["", *block]
        room -= len(block)
        drawn += 1
    left = len(trees) - drawn
    if left:
        trees_left = "1 more tree" if left == 1 else f"{left:,} more trees"
        lines.append(paint.quiet(f"  … and {trees_left} ({report.more_rows})"))
    return lines


def _tree(report: Report, root: Branch, width: int, paint: Paint, room: int, *, whole: bool) -> list[str]:
    lines: list[str] = []
    total = 0
    for step in walk(root):
        total += 1
        if len(lines) < room:
            lines.append(_step(report, step, width, paint, whole=whole))
        elif total > 100_000:
            break
    if total > len(lines):
        lines.append(paint.quiet(f"  … and {total - len(lines):,} more below {fit(root.party.name, 40)}"))
    return lines


def _step(report: Report, step: Step, width: int, paint: Paint, *, whole: bool) -> str:
    branch, hops = step.branch, len(step.last)
    lead = "".join("   " if last else "│  " for last in step.last[:-1][: DEEPEST - 1])
    if hops:
        lead += "└─ " if step.last[-1] else "├─ "
    if hops > DEEPEST:
        lead += f"({hops}) "
    about = _about(report, branch) if hops else _about_root(branch, whole=whole)
    name = fit(branch.party.name, max(10, width - 4 - width_of(lead) - width_of(about) - 2))
    shown = paint.title(name) if not hops else name
    return f"  {paint.quiet(lead)}{shown}{paint.quiet(f'  {about}') if about else ''}".rstrip()


def _about_root(branch: Branch, *, whole: bool) -> str:
    hops = f"{branch.height:,} {'hop' if branch.height == 1 else 'hops'}"
    clients = f"{branch.clients:,} {'client' if branch.clients == 1 else 'clients'}"
    return f"{clients}, {hops}" if whole else hops


def _about(report: Report, branch: Branch) -> str:
    parts = [branch.on.isoformat()] if branch.on else []
    if branch.client:
        value = branch.client.value.get(report.review.currency)
        money = f" {amount(value)} {report.review.currency}".rstrip() if value is not None else ""
        parts.append(f"●{money}")
    return "  ".join(parts)


def sent_several(report: Report, *, width: int, paint: Paint) -> list[str]:
    """Sources that sent two or more different people, and whom."""
    review = report.review
    if not review.several_count:
        return []
    lines = [paint.title("Sent two or more people") + paint.quiet(f"  {report.span}")]
    for each in review.several[: report.top]:
        text = f"{fit(each.party.name, width // 2)} ({len(each.people)}): {_people(each.people, 6)}"
        lines += wrap(text, width - 2, first="  ", rest="      ")
    return lines + _and_more(report, review.several_count, paint)


def gone_quiet(report: Report, *, width: int, paint: Paint) -> list[str]:
    """Sources that sent people before and nobody in this window."""
    review = report.review
    if not review.quiet_count:
        return []
    about = "  sent people before, nobody in this window: was there a reason?"
    about = "  sent people before, nobody in this window: was there a reason?"
    lines = [paint.title("Gone quiet") + paint.quiet(about)]
    columns = [
        Column("Source"),
        Column("Sent", 5, to_right=True),
        Column("Last", 10),
        Column("Best year", 12),
    ]
    rows = [
        [
            each.party.name,
            str(each.referrals),
            each.last.isoformat() if each.last else "",
            f"{each.best_year} ({each.best_year_referrals})" if each.best_year else "",
        ]
        for each in review.quiet[: report.top]
    ]
    return (
        lines + table(columns, rows, width=width, paint=paint) + _and_more(report, review.quiet_count, paint)
    )


def unknown_origin(report: Report, *, width: int, paint: Paint) -> list[str]:
    """Clients whose origin nobody knows, by name."""
    found = report.review.unsourced
    if not found.parties:
        return []
    count = len(found.parties)
    title = paint.title("Origin unknown") + paint.quiet(
        f"  {number(found.clients)} of {report.review.clients_count:,} clients ({percent(found.share)}): "
        "ask them how they heard of you"
    )
    names = _people(found.parties, max(12, 2 * report.top))
    return [title, *wrap(names, width - 2, first="  ", rest="  ")] if count else []


def _people(parties: Sequence[Party], most: int) -> str:
    names = ", ".join(party.name for party in parties[:most])
    return f"{names} … and {len(parties) - most:,} more" if len(parties) > most else names


def _and_more(report: Report, count: int, paint: Paint) -> list[str]:
    left = count - report.top
    return [paint.quiet(f"  … and {left:,} more ({report.more_rows})")] if left > 0 else []
