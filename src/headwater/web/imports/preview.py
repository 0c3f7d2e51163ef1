"""What the preview of a client list shows: what was understood and why, and everything that can be set right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from headwater.actions.imports.alike import alike
from headwater.actions.imports.batch import RowOutcome
from headwater.actions.imports.outcomes import outcomes_of
from headwater.actions.imports.plain import Plain
from headwater.core.intake import ClientList, IntakeRow
from headwater.core.intake.plan import ClientPlan, PlannedParty
from headwater.core.names import normal_form
from headwater.core.words import Kind, Stage
from headwater.formats.client_list import PARTS
from headwater.store.models import Workspace
from headwater.web.imports.form import Said

SAMPLE: Final = 6
REMARKS: Final = 40
ASKED: Final = 60
PAIRS: Final = 25
MAIN: Final = ("client", "source", "date", "value")
LABELS: Final = {
    "client": "Client", "source": "Referred by", "channel": "How they heard of me", "referral_date": "First contact",
    "date": "Start of the work", "value": "Amount", "currency": "Currency", "stage": "Stage", "service": "Service",
    "qualified": "Good fit", "relation": "What the source is to me", "email": "E-mail",
}  # fmt: skip
CHOICES: Final = (
    ("person", "a person"), ("organisation", "an organisation"), ("group", "a group"), ("content", "content"),
    ("channel", "a channel"), ("event", "an event"),
)  # fmt: skip
COUNTED: Final = (
    ("person", "person", "people"), ("organisation", "organisation", "organisations"), ("group", "group", "groups"),
    ("content", "content", "contents"), ("channel", "channel", "channels"), ("event", "event", "events"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One part of a client list and the column taken for it. `options` are (value, label, chosen)."""

    part: str
    label: str
    was: str
    reason: str
    options: Sequence[tuple[str, str, bool]]
    shown: str
    by_hand: bool


def columns_of(plain: Plain, said: Said) -> list[Column]:
    """Every part with the columns there are to choose from."""
    taken = {column.part: column for column in plain.clients.columns} if plain.clients else {}
    made = []
    for part in PARTS:
        was, now = said.auto.get(part, ""), taken[part].name if part in taken else ""
        if plain.clients is None:
            now = said.choices.columns.get(part, "")
        names = [*plain.header] if was in ("", *plain.header) else [was, *plain.header]
        options = [("", "no column", not now), *((name, name, name == now) for name in dict.fromkeys(names))]
        reason = taken[part].reason if part in taken else ""
        made.append(Column(part, LABELS[part], was, reason, options, now, part in said.choices.columns))
    return made


def client_context(workspace: Workspace, plain: Plain, plan: ClientPlan, said: Said) -> dict[str, Any]:
    """Everything the preview of a client list shows."""
    read = plain.clients
    rows = outcomes_of(plan)
    outcomes = Counter(row.outcome for row in rows)
    asked, settled = _kinds(plan, said)
    pairs = _pairs(workspace, plan, said)
    columns = columns_of(plain, said)
    return {
        "columns": [column for column in columns if column.part in MAIN or column.shown],
        "other_columns": [
            column for column in columns if column.part not in MAIN and not column.shown
        ],
        "sample": [_shown(row, plan) for row in read.rows[:SAMPLE]] if read else [],
        "rows_read": read.rows_read if read else 0,
        "outcomes": outcomes,
        "ready": outcomes["made"] + outcomes["doubtful"] + outcomes["changed"],
        "facts": _facts(plan),
        "kinds": _counted(plan),
        "asked": asked[:ASKED], "settled": settled[:ASKED],
        "asked_more": max(0, len(asked) - ASKED), "settled_more": max(0, len(settled) - ASKED),
        "kind_choices": CHOICES,
        "pairs": pairs[:PAIRS], "pairs_more": max(0, len(pairs) - PAIRS),
        "skipped": _remarks(rows, "skipped"), "skipped_more": max(0, outcomes["skipped"] - REMARKS),
        "doubtful": _remarks(rows, "doubtful"), "doubtful_more": max(0, outcomes["doubtful"] - REMARKS),
        "changed": _remarks(rows, "changed"),
        "notes": _notes(read),
        "currencies": read.currencies if read and len(read.currencies) > 1 else (),
        "undated": _undated(read),
    }  # fmt: skip


def _undated(read: ClientList | None) -> int:
    return sum(row.on is None and row.sent_on is None for row in read.rows) if read else 0


def _notes(read: ClientList | None) -> list[str]:
    """What was noted of the file as a whole; advice for the command line is left out."""
    if read is None:
        return []
    notes = [note.partition(" If that is wrong, say --")[0] for note in read.notes]
    notes = [note.partition("; --")[0].rstrip(".") + "." if "; --" in note else note for note in notes]
    told = [note.partition(" If there is one, say which: --")[0] for note in notes]
    return list(dict.fromkeys(told))


def _remarks(rows: Sequence[RowOutcome], outcome: str) -> list[RowOutcome]:
    return [row for row in rows if row.outcome == outcome][:REMARKS]


def _shown(row: IntakeRow, plan: ClientPlan) -> dict[str, Any]:
    """One row as it was read."""
    named = [mention for mention in row.sources if mention.form]
    unread = next((mention.remark for mention in row.sources if not mention.form and mention.remark), "")
    return {
        "row": row.row, "client": row.client.name, "kind": row.client.kind, "sources": named, "unread": unread,
        "sent_on": row.sent_on, "on": row.on, "value": row.value, "currency": row.currency,
        "stage": row.stage or Stage.WON, "used": row.row in plan.used,
    }  # fmt: skip


def _facts(plan: ClientPlan) -> list[dict[str, Any]]:
    """How much of what will be made, and how much of it is known already."""
    new = plan.new_parties()
    sent = sum(one.known is None for one in plan.referrals)
    works = sum(one.known is None for one in plan.works)
    known = sum(party.known is not None for party in plan.parties.values())
    return [
        {"label": "Referrals", "figure": sent, "hint": _already(len(plan.referrals) - sent)},
        {"label": "Engagements", "figure": works, "hint": _already(len(plan.works) - works)},
        {"label": "New people and sources", "figure": len(new), "hint": _already(known)},
    ]


def _already(count: int) -> str:
    return f"{count:,} more you have already" if count else ""


def _counted(plan: ClientPlan) -> list[tuple[str, int, str]]:
    """How many of each kind, as (kind, count, word)."""
    counts = Counter(str(party.kind) for party in plan.parties.values() if not party.doubtful)
    found = [
        (kind, counts[kind], one if counts[kind] == 1 else several)
        for kind, one, several in COUNTED
        if counts[kind]
    ]
    doubtful = sum(party.doubtful for party in plan.parties.values())
    return [*found, ("unknown", doubtful, "unsure")] if doubtful else found


def _kinds(plan: ClientPlan, said: Said) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Those whose kind is unsure, and those that are no person, each with a choice."""
    asked: list[dict[str, Any]] = []
    settled: list[dict[str, Any]] = []
    new = sorted((party for party in plan.parties.values() if party.known is None), key=_most_named)
    for party in new:
        unsure = party.doubtful or "please" in party.read.reason
        if not unsure and party.read.kind is Kind.PERSON and party.read.form not in said.choices.kinds:
            continue
        entry = _kind_entry(party, said.choices.kinds)
        (asked if unsure else settled).append(entry)
    for at, entry in enumerate((*asked[:ASKED], *settled[:ASKED])):
        entry["at"] = at
    return asked, settled


def _most_named(party: PlannedParty) -> tuple[int, str]:
    return (-party.read.times, party.read.name)


def _kind_entry(party: PlannedParty, chosen: Mapping[str, str]) -> dict[str, Any]:
    was = Kind.PERSON if party.read.kind is Kind.UNKNOWN else party.read.kind
    was = was if was.is_contact or not party.is_client else Kind.ORGANISATION
    return {
        "form": party.read.form, "name": party.read.name, "kind": str(party.kind), "reason": party.read.reason,
        "was": str(was), "times": party.read.times, "is_client": party.is_client,
        "by_hand": party.read.form in chosen,
    }  # fmt: skip


def _pairs(workspace: Workspace, plan: ClientPlan, said: Said) -> list[dict[str, Any]]:
    """Look-alikes with what was said of them; the pairs already said to be the same stay in the list."""
    same = {frozenset(map(normal_form, pair)) for pair in said.choices.same}
    apart = {frozenset(map(normal_form, pair)) for pair in said.choices.different}
    told = [
        {"a": one, "b": other, "reason": "", "same": True, "said": True} for one, other in said.choices.same
    ]  # fmt: skip
    for found in alike(workspace=workspace, plan=plan):
        pair = frozenset((normal_form(found.a), normal_form(found.b)))
        if pair not in same:
            told.append(
                {"a": found.a, "b": found.b, "reason": found.reason, "same": False, "said": pair in apart}
            )
    return told
