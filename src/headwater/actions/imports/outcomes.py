"""What becomes of every row of a client list, as a sentence: the same before the import and after it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from headwater.actions.imports.batch import RowOutcome, remarks_by_row
from headwater.core.intake.plan import ClientPlan, PlannedReferral, PlannedWork

Facts = list[PlannedReferral | PlannedWork]


def outcomes_of(plan: ClientPlan) -> list[RowOutcome]:
    """What becomes of every row of the file, in the order of the file."""
    facts: dict[int, Facts] = defaultdict(list)
    for sent in plan.referrals:
        facts[sent.row].append(sent)
    for work in plan.works:
        facts[work.row].append(work)
    skipped, doubts = remarks_by_row(plan.skipped), remarks_by_row(plan.doubts)
    rows = [
        RowOutcome(row, "skipped", " ".join([*told, *doubts.get(row, ())])) for row, told in skipped.items()
    ]
    new = {party.number for party in plan.new_parties()}
    named: set[int] = set()
    for row, client in plan.used.items():
        outcome = _outcome(facts[row], is_new=client in new and client not in named)
        named.add(client)
        told = [plan.parties[client].name + _told(facts[row], plan) + "."]
        if row in doubts:
            outcome = "doubtful" if outcome == "made" else outcome
            told += doubts[row]
        rows.append(RowOutcome(row, outcome, " ".join(told)))
    return sorted(rows, key=lambda one: one.row)


def _outcome(facts: Facts, *, is_new: bool) -> str:
    if any(fact.changed for fact in facts):
        return "changed"
    return "made" if is_new or any(fact.known is None for fact in facts) else "unchanged"


def _told(facts: Facts, plan: ClientPlan) -> str:
    """The facts of a row in words, to follow the client's name."""
    parts = []
    for fact in facts:
        if isinstance(fact, PlannedReferral):
            parts.append(f"sent by {plan.parties[fact.source].name} on {_day(fact.on)}")
        else:
            value = "" if fact.value is None else f", {fact.value:,.2f} {fact.currency}"
            parts.append(f"{fact.service or 'work'} from {_day(fact.on)}{value}")
    return ": " + "; ".join(parts) if parts else ""


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
