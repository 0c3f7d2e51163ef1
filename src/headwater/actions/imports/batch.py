"""Bringing a file into the ledger: what the user chooses, what became of each row, and the batch it is kept as.

One import is one act: all of it happens or nothing, and all of it can be undone (see `undo`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from headwater.actions.acting import Act, Seat
from headwater.actions.bulk_insert import insert
from headwater.core.intake import RowRemark
from headwater.store.models import Batch, BatchRow, Deed, Profile

THANKS_DAYS = 60
LONGEST_TEXT = 500
OUTCOMES = ("made", "changed", "unchanged", "doubtful", "skipped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the user said about a file.

    `kinds` sets the kind of a name by its normal form. Each pair of `same` holds two names of one party, one of them
    may be known in the workspace. `undated_on` dates the rows without any date; None leaves them out. Thanks are
    asked for referrals of the last `thanks_days` days. `currency` is that of amounts without one. `same_lines` are
    the lines of a contact list that are somebody already known although the addresses differ.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    same: Sequence[tuple[str, str]] = ()
    different: Sequence[tuple[str, str]] = ()
    undated_on: date | None = None
    thanks_days: int = THANKS_DAYS
    currency: str = ""
    same_lines: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of one row of the file, as a sentence."""

    row: int
    outcome: str
    text: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `batch` is None when nothing changed; `counts` are of rows by outcome and of things made.

    `repeated`: this import was done before with the same key, and was not done again.
    """

    batch: Batch | None
    counts: Mapping[str, int]
    rows: Sequence[RowOutcome] = ()
    repeated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """The file an import comes from."""

    name: str
    digest: str
    header_key: str = ""


@dataclass(slots=True)
class Changes:
    """Facts that an import changed on rows that were there before: what undoing it puts back."""

    told: list[dict[str, Any]] = field(default_factory=list)

    def note(self, table: str, pk: int, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """Remember one changed row."""
        self.told.append({"table": table, "row": pk, "before": _plain(before), "after": _plain(after)})

    def note_added(self, table: str, rows: Iterable[Any]) -> None:
        """Remember addresses or roles added to somebody who was there before."""
        self.told += [{"table": table, "row": row.pk, "party": row.party_id, "added": True} for row in rows]


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as JSON keeps them."""
    return {name: value if isinstance(value, int | None) else str(value) for name, value in values.items()}


def body_of(file: FileRead, choices: Choices) -> dict[str, Any]:
    """What an idempotency key stands for."""
    told = asdict(choices)
    told["same_lines"] = sorted(choices.same_lines)
    return {"file": file.digest, **told}


def open_batch(act: Act, kind: str, file: FileRead) -> Batch:
    """The batch that the rows made by an import belong to."""
    return Batch.objects.create(
        workspace=act.workspace, kind=kind, file_name=file.name[-255:], file_digest=file.digest, started_at=act.now,
        finished_at=act.now, by=act.seat.user,
    )  # fmt: skip


def close_batch(
    act: Act, batch: Batch, rows: Sequence[RowOutcome], made: Mapping[str, int], changes: Changes
) -> Imported:
    """Keep what became of each row. An import that made and changed nothing leaves no batch behind."""
    counts = dict.fromkeys(OUTCOMES, 0) | Counter(row.outcome for row in rows) | dict(made)
    if not any(made.values()) and not changes.told:
        batch.delete()
        act.result = {"batch": None, "counts": counts}
        return Imported(None, counts, rows)
    insert(
        BatchRow, ("batch_id", "row", "outcome", "text"),
        ((batch.pk, row.row, row.outcome, row.text[:LONGEST_TEXT]) for row in rows),
    )  # fmt: skip
    batch.counts = {**counts, "changes": changes.told, "moments": []}
    batch.save(update_fields=["counts"])
    act.result = {"batch": batch.pk, "counts": counts}
    return Imported(batch, counts, rows)


def repeated(act: Act) -> Imported:
    """What an act that came again with its key answers."""
    return _done(act.seat, act.result)


def done_before(*, seat: Seat, key: str) -> Imported | None:
    """What the import with this key did, None when there was none."""
    deed = Deed.objects.filter(workspace=seat.workspace, key=key).first()
    if deed is None or "counts" not in deed.result:
        return None
    return _done(seat, deed.result)


def _done(seat: Seat, result: Mapping[str, Any]) -> Imported:
    pk = result.get("batch")
    batch = Batch.objects.filter(workspace=seat.workspace, pk=pk).first() if pk else None
    return Imported(batch, result.get("counts", {}), repeated=True)


def remarks_by_row(remarks: Iterable[RowRemark]) -> dict[int, list[str]]:
    """The sentences on each row, each once."""
    found: dict[int, list[str]] = {}
    for remark in remarks:
        told = found.setdefault(remark.row, [])
        if remark.reason not in told:
            told.append(remark.reason)
    return found


def keep_profile(act: Act, header_key: str, choices: Choices) -> None:
    """Remember the columns and the names of one party for files with this header row."""
    if not header_key or not (choices.columns or choices.same):
        return
    told = {**choices.columns, "same": [list(pair) for pair in choices.same]}
    Profile.objects.update_or_create(
        workspace=act.workspace, header_key=header_key[:64],
        defaults={"columns": told, "saved_at": act.now},
    )  # fmt: skip
