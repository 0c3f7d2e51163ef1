"""`headwater import FILE…`: bring client lists and contact lists into the ledger; list, undo and redo imports."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final

from headwater.cli import installation

REFUSED, UNREADABLE = 1, 3
SHOWN: Final = 20
SCHEMA: Final = "headwater.import/1"
COLUMNS: Final = {
    "client": ("client", "who was sent"),
    "source": ("source", "who or what sent them"),
    "date": ("date", "day the work began (first invoice)"),
    "referred_on": ("referral_date", "day of the first contact"),
    "value": ("value", "amount"),
    "stage": ("stage", "won, lost, open …"),
    "service": ("service", "service bought"),
}
EXAMPLES: Final = """\
examples:
  headwater import clients.csv --dry-run
  headwater import clients.csv --source "Empfohlen von" --same "Anna Berg=A. Berg"
  headwater import contacts.vcf Connections.csv
  headwater import --list
  headwater import --undo 3

exit codes: 0 done, 1 nothing could be imported or the ledger refused, 2 wrong
call, 3 a file could not be read. A file again changes nothing that is there.
"""


def main(words: list[str]) -> int:
    """Import, or list, show, undo or redo imports. Gives the exit code."""
    parser = _parser()
    options = parser.parse_args(words)
    chosen = [
        name for name in ("list", "show", "undo", "redo") if getattr(options, name) not in (None, False)
    ]
    if len(chosen) + bool(options.files) != 1:
        parser.error("name one or more files, or one of --list, --show, --undo and --redo")
    installation.open_installation(options)
    from headwater.actions.acting import Refused

    seat = installation.owner_seat()
    try:
        deeds = {"list": _list, "show": _show, "undo": _undo, "redo": _redo}
        return deeds[chosen[0]](seat, options) if chosen else _import_all(seat, options)
    except Refused as refused:
        print(f"headwater import: {refused.sentence}", file=sys.stderr)
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    made = installation.parser("import", "Bring client lists and contact lists into the ledger.")
    made.epilog, made.formatter_class = EXAMPLES, argparse.RawDescriptionHelpFormatter
    made.add_argument("files", nargs="*", metavar="FILE", help="CSV, TSV or vCard")
    made.add_argument(
        "--as", dest="kind", choices=("clients", "contacts"), default="", help="what the file is"
    )
    for option, (_part, text) in COLUMNS.items():
        made.add_argument(f"--{option.replace('_', '-')}", metavar="COLUMN", help=text)
    made.add_argument(
        "--same", action="append", default=[], metavar="A=B", help="two names of one party (repeatable)"
    )
    made.add_argument("--currency", default="", metavar="CODE", help="currency of amounts that name none")
    made.add_argument(
        "--undated", type=_day, metavar="DAY", help="date rows without a date; else they are left out"
    )
    made.add_argument(
        "--thanks-days", type=int, default=60, metavar="N", help="ask for thanks so far back (default 60)"
    )
    made.add_argument(
        "--key", default="", help="an idempotency key: the same key again imports nothing twice"
    )
    made.add_argument(
        "--no-profile", action="store_true", help="forget what was chosen for such a file before"
    )
    made.add_argument("--dry-run", action="store_true", help="say what would happen; write nothing")
    made.add_argument("--list", action="store_true", help="the imports so far")
    made.add_argument("--show", type=int, metavar="IMPORT", help="what an import did, row by row")
    made.add_argument("--undo", type=int, metavar="IMPORT", help="undo a whole import")
    made.add_argument("--redo", type=int, metavar="IMPORT", help="do an undone import again")
    made.add_argument("--json", action="store_true", help=f"answer as JSON ({SCHEMA})")
    return made


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it as 2025-01-31") from None


def _import_all(seat: Any, options: argparse.Namespace) -> int:
    told, worst = [], 0
    for number, name in enumerate(options.files):
        code, answer = _import_one(seat, options, name, number)
        told.append(answer)
        worst = max(worst, code)
        if not options.json:
            _print(answer, options)
    if options.json:
        print(json.dumps({"schema": SCHEMA, "files": told}, ensure_ascii=False, indent=1))
    return worst


def _import_one(seat: Any, options: argparse.Namespace, name: str, number: int) -> tuple[int, dict[str, Any]]:
    """One file. Gives the exit code and the answer as plain values."""
    from headwater.actions.acting import Refused
    from headwater.actions.imports.batch import FileRead
    from headwater.actions.imports.reading import digest_of, read_file
    from headwater.store.queries.imports import profile

    try:
        data = _bytes(name)
        columns = {
            part: getattr(options, option)
            for option, (part, _) in COLUMNS.items()
            if getattr(options, option)
        }
        currency = options.currency.upper() or seat.workspace.currency
        plain = read_file(data, kind=options.kind, name=name, columns=columns, currency=currency)
        kept = profile(seat.workspace, plain.header_key)
        if kept.columns and not options.no_profile:
            columns = {**kept.columns, **columns}
            plain = read_file(data, kind=options.kind, name=name, columns=columns, currency=currency)
        if plain.problem:
            return UNREADABLE, {"file": name, "error": plain.problem}
    except (OSError, Refused) as fault:
        reason = fault.sentence if isinstance(fault, Refused) else (fault.strerror or str(fault))
        return UNREADABLE, {"file": name, "error": reason}
    file = FileRead(name=Path(name).name, digest=digest_of(data), header_key=plain.header_key)
    key = f"{options.key}-{number}" if options.key and number else options.key
    try:
        same = () if options.no_profile else kept.same
        choices = _choices(seat, options, columns, plain, same)
        answer = (
            _foreseen(seat, plain, choices) if options.dry_run else _done(seat, plain, choices, file, key)
        )
    except Refused as refused:
        return REFUSED, {"file": name, "error": refused.sentence}
    taken = {column.part: column.name for column in plain.clients.columns} if plain.clients else {}
    remembered = bool(kept.columns or kept.same) and not options.no_profile
    return 0, {"file": name, "kind": plain.kind, "columns": taken, "remembered": remembered, **answer}


def _bytes(name: str) -> bytes:
    from django.conf import settings

    from headwater.actions.acting import Refused

    path = Path(name)
    if path.is_file() and path.stat().st_size > settings.MAX_UPLOAD:
        raise Refused(
            f"The file is larger than {settings.MAX_UPLOAD // 1_048_576} MB. Split it and import the parts."
        )
    return path.read_bytes()


def _choices(
    seat: Any,
    options: argparse.Namespace,
    columns: dict[str, str],
    plain: Any,
    kept: tuple[tuple[str, str], ...],
) -> Any:
    from headwater.actions.acting import Refused
    from headwater.actions.imports.batch import Choices
    from headwater.core.identity import read_same

    pairs = []
    for text in options.same:
        try:
            pairs.append(read_same(text))
        except ValueError as fault:
            raise Refused(str(fault)) from fault
    if plain.clients is not None:
        _check_names(seat, plain.clients, pairs)
    same = tuple(dict.fromkeys((*kept, *pairs)))
    return Choices(
        columns=columns, same=same, undated_on=options.undated, thanks_days=max(0, options.thanks_days),
        currency=options.currency.upper(),
    )  # fmt: skip


def _check_names(seat: Any, read: Any, pairs: list[tuple[str, str]]) -> None:
    """Make sure that the names of --same occur in the file or in the workspace."""
    from headwater.actions.acting import Refused
    from headwater.core.identity import nearest
    from headwater.core.names import normal_form
    from headwater.store.queries.imports import parties_by_form

    names = {mention.name for row in read.rows for mention in (row.client, *row.sources) if mention.form}
    forms = {normal_form(name) for name in names}
    known = parties_by_form(seat.workspace, (normal_form(name) for pair in pairs for name in pair))
    for name in (name for pair in pairs for name in pair):
        if normal_form(name) not in forms and normal_form(name) not in known:
            near = " or ".join(f"“{one}”" for one in nearest(name, names))
            hint = f" Did you mean {near}?" if near else ""
            raise Refused(f"“{name}” occurs neither in the file nor in your workspace.{hint}")


def _foreseen(seat: Any, plain: Any, choices: Any) -> dict[str, Any]:
    """What an import would do."""
    from collections import Counter

    from headwater.actions.acting import day_of
    from headwater.actions.imports.cards import plan_contacts
    from headwater.actions.imports.filling import foreseen
    from headwater.actions.imports.outcomes import outcomes_of
    from headwater.actions.imports.plan import plan_clients

    if plain.clients is not None:
        today = day_of(seat.workspace, installation.now())
        plan = plan_clients(workspace=seat.workspace, read=plain.clients, choices=choices, today=today)
        rows = outcomes_of(plan)
        new = plan.new_parties()
        made = {
            "contacts": sum(party.kind.is_contact for party in new),
            "contents": sum(not party.kind.is_contact for party in new),
            "referrals": sum(sent.known is None for sent in plan.referrals),
            "engagements": sum(work.known is None for work in plan.works),
        }
        counts = {**Counter(row.outcome for row in rows), **made}
        told = [{"row": row.row, "outcome": row.outcome, "text": row.text} for row in rows]
        return {"dry_run": True, "counts": counts, "rows": told}
    people = plan_contacts(workspace=seat.workspace, read=plain.contacts, choices=choices)
    rows = foreseen(people=people, read=plain.contacts)
    counts = {
        "contacts": sum(not (one.known or one.in_trash) for one in people),
        **Counter(row.outcome for row in rows),
    }
    told = [{"row": row.row, "outcome": row.outcome, "text": row.text} for row in rows]
    return {"dry_run": True, "counts": counts, "rows": told}


def _done(seat: Any, plain: Any, choices: Any, file: Any, key: str) -> dict[str, Any]:
    """Import one file."""
    from headwater.actions.imports.clients import import_clients
    from headwater.actions.imports.contacts import import_contacts

    now = installation.now()
    if plain.clients is not None:
        done = import_clients(seat=seat, now=now, read=plain.clients, choices=choices, file=file, key=key)
    else:
        done = import_contacts(seat=seat, now=now, read=plain.contacts, choices=choices, file=file, key=key)
    rows = [{"row": row.row, "outcome": row.outcome, "text": row.text} for row in done.rows]
    batch = done.batch.pk if done.batch else None
    return {"import": batch, "repeated": done.repeated, "counts": dict(done.counts), "rows": rows}


def _print(answer: dict[str, Any], options: argparse.Namespace) -> None:
    """One file's answer for people."""
    if "error" in answer:
        print(f"{answer['file']}: {answer['error']}", file=sys.stderr)
        return
    counts = answer["counts"]
    head = "would import" if options.dry_run else "imported"
    made = _made(counts)
    if answer.get("repeated"):
        print(f"{answer['file']}: was imported before with this key; nothing was done again.")
        return
    print(f"{answer['file']}: {head} {made}." if made else f"{answer['file']}: nothing new.")
    if answer.get("columns"):
        taken = ", ".join(f"{part.replace('_', ' ')}: {name}" for part, name in answer["columns"].items())
        print(f"  Columns: {taken}")
    if answer["remembered"]:
        print("  As you chose for such a file before; --no-profile forgets that.")
    outcomes = [f"{counts[word]:,} {word}" for word in ("made", "changed", "unchanged", "known", "doubtful", "skipped")
                if counts.get(word)]  # fmt: skip
    print(f"  Rows: {', '.join(outcomes) or 'none'}")
    odd = [row for row in answer["rows"] if row["outcome"] in ("doubtful", "skipped", "changed")]
    for row in odd[:SHOWN]:
        print(f"  Row {row['row']}, {row['outcome']}: {row['text']}")
    if len(odd) > SHOWN:
        print(f"  … and {len(odd) - SHOWN:,} more; --json gives all of them.")
    if answer.get("import"):
        print(f"  Undo it with: headwater import --undo {answer['import']}")


def _made(counts: dict[str, int]) -> str:
    words = {
        "referrals": "referral",
        "engagements": "engagement",
        "contacts": "contact",
        "contents": "content",
    }
    parts = [
        f"{counts[key]:,} {word}{'' if counts[key] == 1 else 's'}"
        for key, word in words.items()
        if counts.get(key)
    ]
    return ", ".join(parts)


def _told(batch: Any) -> dict[str, Any]:
    counts = {key: count for key, count in batch.counts.items() if isinstance(count, int)}
    return {
        "import": batch.pk, "kind": batch.kind, "file": batch.file_name, "at": batch.started_at.isoformat(),
        "undone_at": batch.undone_at.isoformat() if batch.undone_at else None, "counts": counts,
    }  # fmt: skip


def _list(seat: Any, options: argparse.Namespace) -> int:
    from headwater.store.queries.imports import past_imports

    batches = [_told(batch) for batch in past_imports(seat.workspace)]
    if options.json:
        print(json.dumps({"schema": SCHEMA, "imports": batches}, ensure_ascii=False, indent=1))
        return 0
    if not batches:
        print("No import yet.")
    for one in batches:
        undone = ", undone" if one["undone_at"] else ""
        print(
            f"{one['import']:>5}  {one['at'][:16].replace('T', ' ')}  {one['file']}: {_made(one['counts'])}{undone}"
        )
    return 0


def _batch(seat: Any, number: int) -> Any:
    from headwater.actions.acting import NotHere
    from headwater.store.models import Batch

    batch = Batch.objects.filter(workspace=seat.workspace, pk=number).exclude(kind="demo").first()
    if batch is None:
        raise NotHere(f"There is no import {number}. `headwater import --list` names those there are.")
    return batch


def _show(seat: Any, options: argparse.Namespace) -> int:
    from headwater.store.queries.imports import rows_of

    batch = _batch(seat, options.show)
    rows = [
        {"row": row.row, "outcome": row.outcome, "text": row.text}
        for row in rows_of(batch, "", most=10_000_000)
    ]
    if options.json:
        print(json.dumps({"schema": SCHEMA, **_told(batch), "rows": rows}, ensure_ascii=False, indent=1))
        return 0
    print(f"{batch.file_name}: {_made(_told(batch)['counts'])}{', undone' if batch.undone_at else ''}.")
    for row in rows:
        print(f"  Row {row['row']}, {row['outcome']}: {row['text']}")
    return 0


def _undo(seat: Any, options: argparse.Namespace) -> int:
    from headwater.actions.imports.undo import undo_import

    done = undo_import(seat=seat, now=installation.now(), batch=_batch(seat, options.undo))
    if options.json:
        print(
            json.dumps(
                {"schema": SCHEMA, "undone": options.undo, "trashed": done.trashed, "stays": done.stays}
            )
        )
    else:
        print(done.sentence)
    return 0


def _redo(seat: Any, options: argparse.Namespace) -> int:
    from headwater.actions.imports.undo import redo_import

    redo_import(seat=seat, now=installation.now(), batch=_batch(seat, options.redo))
    print(json.dumps({"schema": SCHEMA, "redone": options.redo}) if options.json else "Done again.")
    return 0
