"""One act is one transaction: permission, the change, the workspace's counter, the sealed before-and-after lines.

Every verb of this floor starts here. The public verb opens the act; pieces that several verbs share take the open
`Act` as their first argument.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Model

from headwater.store.models import Change, Deed, Seal, Workspace

Row = TypeVar("Row", bound=Model)
ROOM = 384 * 1024
"""So many KiB of changed pages, at most, are held in memory during a large act."""
GROWN = tuple(
    f"headwater_{name}"
    for name in ("party", "referral", "stagechange", "engagement", "touch", "behind", "address")
)
"""The tables that a large act fills."""


class Refused(Exception):
    """Something that cannot be done, told as a full sentence for the person at the screen."""

    status = 400

    def __init__(self, sentence: str, *, place: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.place = place


class NotAllowed(Refused):
    """The seat may look but not change."""

    status = 403


class NotHere(Refused):
    """Something of another workspace: for this seat it does not exist."""

    status = 404


class KeyUsed(Refused):
    """An idempotency key came again with another content."""

    status = 409


@dataclass(frozen=True, slots=True)
class Seat:
    """Who acts, where: a user's place in a workspace. `user` is None for the command line."""

    workspace: Workspace
    user: Any = None
    role: str = "owner"

    @property
    def may_write(self) -> bool:
        """Viewers look, everybody else changes."""
        return self.role != "viewer"


@dataclass(slots=True)
class Act:
    """An open act. `key` makes it happen once; `result` is what a repeated call answers."""

    seat: Seat
    now: datetime
    repeated: bool = False
    result: dict[str, Any] = field(default_factory=dict)

    @property
    def workspace(self) -> Workspace:
        """Where the act happens."""
        return self.seat.workspace

    @property
    def stamp(self) -> dict[str, Any]:
        """The columns that every new row of a workspace carries."""
        return {
            "workspace": self.workspace,
            "added_at": self.now,
            "changed_at": self.now,
            "changed_by": self.seat.user,
        }

    @property
    def mark(self) -> dict[str, Any]:
        """The columns that every change of a row sets anew."""
        return {"changed_at": self.now, "changed_by": self.seat.user}

    @property
    def today(self) -> date:
        """The user's day."""
        return day_of(self.workspace, self.now)

    def own(self, *rows: Any) -> None:
        """Make sure that these rows are of this workspace. Raises NotHere."""
        if any(row.workspace_id != self.workspace.pk for row in rows):
            raise NotHere("This does not exist in your workspace. It may belong to another one.")

    def fresh(self, row: Row) -> Row:
        """The row as it stands now. Raises NotHere when it is not of this workspace, or is gone.

        What a door handed in was read before the act began. Opening the act waits for every other act of the
        workspace, so what is read from here on stays true until the act ends: a verb decides on this.
        """
        return self.fresh_all(row)[0]

    def fresh_all(self, *rows: Row) -> list[Row]:
        """As `fresh`, for several rows of one table, with one query."""
        self.own(*rows)
        manager = type(rows[0])._default_manager
        found = manager.in_bulk({row.pk for row in rows})
        if any(row.pk not in found for row in rows):
            raise NotHere("This does not exist any more.")
        return [found[row.pk] for row in rows]


def out_of_trash(row: Any, name: str, *, place: str = "") -> None:
    """Make sure that a row is not in the trash. Raises Refused."""
    if row.trashed_at:
        raise Refused(f"{name} is in the trash. Restore that entry first.", place=place)


def day_of(workspace: Workspace, moment: datetime) -> date:
    """The user's day in which a moment lies."""
    return moment.astimezone(ZoneInfo(workspace.timezone)).date()


def start_of_day(workspace: Workspace, day: date) -> datetime:
    """The moment at which the user's day begins."""
    return datetime.combine(day, time(), ZoneInfo(workspace.timezone)).astimezone(UTC)


def check_texts(model: type[Model], values: Mapping[str, Any]) -> None:
    """Make sure that every text fits its column, the same on every database. Raises Refused with the place."""
    for name, value in values.items():
        if not isinstance(value, str):
            continue
        longest = getattr(model._meta.get_field(name), "max_length", None)
        what = name.replace("_", " ")
        if longest and len(value) > longest:
            raise Refused(
                f"The {what} may have up to {longest} characters; this has {len(value)}.", place=name
            )
        if "\0" in value or (not value.isprintable() and any("\ud800" <= sign <= "\udfff" for sign in value)):
            raise Refused(f"The {what} holds a character that cannot be kept. Write it anew.", place=name)


@contextmanager
def one_act(
    *,
    seat: Seat,
    now: datetime,
    action: str,
    key: str = "",
    body: Mapping[str, Any] | None = None,
    large: bool = False,
) -> Iterator[Act]:
    """Open a transaction, do the act in it, seal what changed. Raises NotAllowed, KeyUsed.

    With a `key` that was used before for the same body, the act comes back with `repeated` set and the stored
    `result`; the verb then does nothing. `large`: the act may change a great part of the ledger.
    """
    if not seat.may_write:
        raise NotAllowed("You can look at this workspace but not change it. Ask its owner for more rights.")
    with _room_to_write(large), transaction.atomic():
        Workspace.objects.filter(pk=seat.workspace.pk).update(
            counter=F("counter") + 1, acted_at=now, acted_by=seat.user
        )
        act = Act(seat=seat, now=now)
        digest = _digest(body) if key else ""
        if key:
            _look_up(act, action, key, digest)
        yield act
        if key and not act.repeated:
            Deed.objects.create(
                workspace=seat.workspace, key=key, action=action, body=digest, result=act.result, at=now
            )
        line, tables = seal(seat.workspace)
    _afterwards(act, line, tables)


def _afterwards(act: Act, line: int, tables: Collection[str]) -> None:
    """What follows an act that is done, in an act of its own: open needs are matched with what it told.

    It is imported here because it begins with an act itself.
    """
    from headwater.actions.candidates import match_again

    match_again(act, line=line, tables=tables)


@contextmanager
def _room_to_write(large: bool) -> Iterator[None]:
    """Let SQLite hold all changed pages until the commit: each page written earlier costs a wait for the disk.

    PostgreSQL looks at the grown tables anew afterwards: until then it takes them for as small as they were.
    """
    if not large or connection.vendor != "sqlite":
        yield
        if large:
            with connection.cursor() as cursor:
                cursor.execute(f"ANALYZE {', '.join(GROWN)}")
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA cache_size").fetchone()[0]
        cursor.execute(f"PRAGMA cache_size = -{ROOM}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size = {usual}")


def _digest(body: Mapping[str, Any] | None) -> str:
    return hashlib.sha256(json.dumps(body or {}, sort_keys=True, default=str).encode()).hexdigest()


def _look_up(act: Act, action: str, key: str, digest: str) -> None:
    """Find whether the key was used; PostgreSQL's row lock on the workspace keeps two at once apart."""
    if len(key) > 120:
        raise Refused("An idempotency key may have up to 120 characters.")
    before = Deed.objects.filter(workspace=act.workspace, key=key).first()
    if before is None:
        return
    if before.body != digest or before.action != action:
        raise KeyUsed("This key was already used for something else. Send a new key with new content.")
    act.repeated, act.result = True, before.result


def seal(workspace: Workspace) -> tuple[int, set[str]]:
    """Close the new before-and-after lines with a digest that continues the chain.

    Gives the line behind which they stand, and the tables that they tell of.
    """
    before = Seal.objects.filter(workspace=workspace).order_by("-last").values_list("last", "digest").first()
    last, digest = before or (0, "")
    changes = Change.objects.filter(workspace=workspace, pk__gt=last).order_by("pk")
    tables: set[str] = set()
    reached, digest = chain(_noting(changes.values_list(*LINE).iterator(), tables), last, digest)
    if reached != last:
        Seal.objects.create(workspace=workspace, last=reached, digest=digest)
    return last, tables


def _noting(lines: Iterator[Any], tables: set[str]) -> Iterator[Any]:
    """The same lines; the tables they tell of are put into `tables`."""
    for line in lines:
        tables.add(line[1])
        yield line


LINE = ("id", "table", "row", "at", "by_id", "before", "after")


def chain(lines: Iterator[Any], last: int, digest: str) -> tuple[int, str]:
    """Carry a digest on over lines (in the order of LINE). Gives the last line's id and the new digest."""
    for line in lines:
        last = line[0]
        text = "\x1f".join(
            (digest, str(last), line[1], str(line[2]), line[3].isoformat(), *map(str, line[4:]))
        )
        digest = hashlib.sha256(text.encode()).hexdigest()
    return last, digest


@contextmanager
def telling() -> Iterator[None]:
    """Turn a broken rule of the database into the sentence it carries."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as broken:
        raise Refused(_sentence(str(broken))) from broken


def _sentence(text: str) -> str:
    known = {
        "referral_three_parties": "Source, prospect and provider must be three different people or things.",
        "engagement_money_has_currency": "An amount needs a currency of three letters, such as EUR.",
        "referral_price_has_currency": "A price needs a currency of three letters, such as EUR.",
        "engagement_ends_after_start": "Work cannot end before it starts.",
        "party_has_a_name": "A contact needs a name.",
        "party_knows_me_1_to_5": "A rating goes from 1 to 5.",
        "party_understands_1_to_5": "A rating goes from 1 to 5.",
        "category_once": "There is a category of this name already.",
        "category_has_a_name": "A category needs a name.",
        "one_seat_each": "This person already has a seat in the workspace.",
        "origin_key": "The same row was imported again meanwhile. Trash that one first.",
        "business_once": "This piece of business is recorded already; it counts once.",
        "partner_once": "This contact is a partner already.",
        "tie_once": "The two stand here already in this relation.",
        "imported_once": "The same row was imported again meanwhile. Trash that one first.",
    }
    for name, sentence in known.items():
        if name in text:
            return sentence
    first = text.splitlines()[0].removeprefix("ERROR:").strip()
    return first if first.endswith(".") else f"The ledger refused this: {first}."
