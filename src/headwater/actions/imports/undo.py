"""Undoing a whole import as one act, and doing it again.

What the import made goes to the trash, what it changed gets its old value back. What was used or changed by hand
since stays, and is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model, Q, QuerySet

from headwater.actions.acting import Act, Refused, Seat, one_act, telling
from headwater.actions.imports.search import refresh_search
from headwater.actions.imports.used import dealt_with
from headwater.actions.parties import fold_address
from headwater.actions.tracing import retrace_all
from headwater.store.models import (
    Address,
    Batch,
    Behind,
    Engagement,
    Evidence,
    Party,
    Plan,
    Referral,
    Role,
    Thanks,
    Touch,
)
from headwater.store.queries.imports import chunks, moments_of_imports

TABLES: Mapping[str, type[Model]] = {"party": Party, "referral": Referral, "engagement": Engagement}
ADDITIONS: Mapping[str, type[Model]] = {"address": Address, "role": Role}
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Undone:
    """What went to the trash, by kind, and what stays because it was used since, by name."""

    trashed: Mapping[str, int]
    stays: Sequence[str]

    @property
    def sentence(self) -> str:
        """The same for the person at the screen."""
        parts = [f"{count} {_word(kind, count)}" for kind, count in self.trashed.items() if count]
        told = f"Undone: {_listed(parts)} went to the trash." if parts else "Undone."
        if not self.stays:
            return told
        named = ", ".join(self.stays[:SHOWN]) + (" …" if len(self.stays) > SHOWN else "")
        return f"{told} Kept, because they were used or changed since: {named}."


def _word(kind: str, count: int) -> str:
    one, several = {
        "party": ("contact or content", "contacts and pieces of content"),
        "referral": ("referral", "referrals"),
        "engagement": ("engagement", "engagements"),
    }[kind]
    return one if count == 1 else several


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def undo_import(*, seat: Seat, now: datetime, batch: Batch) -> Undone:
    """Undo an import. Raises Refused when it is undone already or is no import of a file."""
    with one_act(seat=seat, now=now, action="undo_import", large=True) as act:
        batch = _own(act, batch)
        if batch.undone_at is not None:
            raise Refused("This import is undone already.")
        undoing = _Undoing(act, batch)
        undoing.put_back()
        done = undoing.trash()
        Batch.objects.filter(pk=batch.pk).update(undone_at=act.now, counts=batch.counts)
        retrace_all(act.workspace)
        return done


def _own(act: Act, batch: Batch) -> Batch:
    act.own(batch)
    if batch.kind == "demo":
        raise Refused("The demo practice is no import; leave it on the start page.")
    return Batch.objects.select_for_update(of=("self",)).get(pk=batch.pk)


class _Undoing:
    """One import being undone."""

    def __init__(self, act: Act, batch: Batch) -> None:
        self.act, self.batch = act, batch
        self.moments = moments_of_imports(act.workspace)

    def put_back(self) -> None:
        """Give changed facts their old values, where nobody changed them since; take added addresses away."""
        for told in reversed(self.batch.counts.get("changes", ())):
            if told.get("added"):
                self._take_away(told)
            elif told["table"] in TABLES:
                _swap(self.act, told, old="after", new="before")
        refresh_search(_filled(self.batch))

    def _take_away(self, told: dict[str, Any]) -> None:
        rows = ADDITIONS[told["table"]]._default_manager.filter(pk=told["row"])
        row = rows.values().first()
        told["kept"] = {name: value for name, value in (row or {}).items() if name != "id"}
        rows.delete()

    def trash(self) -> Undone:
        """Put what the import made into the trash, referrals and work first."""
        stays: list[str] = []
        trashed = {}
        for kind, made in (("referral", self._referrals(stays)), ("engagement", self._works(stays))):
            trashed[kind] = self._throw(TABLES[kind], made)
        trashed["party"] = self._throw(Party, self._parties(stays))
        return Undone(trashed, stays)

    def _throw(self, model: type[Model], pks: Iterable[int]) -> int:
        count = 0
        for chunk in chunks(pks):
            with telling():
                count += model._default_manager.filter(pk__in=chunk).update(
                    trashed_at=self.act.now, **self.act.mark
                )
        return count

    def _made(self, model: Any) -> QuerySet[Any]:
        return model.objects.of(self.act.workspace).filter(batch=self.batch)  # type: ignore[no-any-return]

    def _untouched(self, moment: datetime) -> bool:
        return moment in self.moments

    def _referrals(self, stays: list[str]) -> list[int]:
        of_batch = {"referral__batch": self.batch}
        used = set(Thanks.objects.filter(**of_batch).values_list("referral_id", flat=True))
        used |= set(Evidence.objects.filter(**of_batch).values_list("referral_id", flat=True))
        used |= set(Touch.objects.filter(**of_batch).values_list("referral_id", flat=True))
        free = []
        rows = self._made(Referral).values_list("pk", "changed_at", "source__name", "prospect__name")
        for pk, changed_at, source, prospect in rows:
            if pk in used or not self._untouched(changed_at):
                stays.append(f"{source} sent {prospect}")
            else:
                free.append(pk)
        return free

    def _works(self, stays: list[str]) -> list[int]:
        planned = set(
            Plan.objects.filter(engagement__batch=self.batch).values_list("engagement_id", flat=True)
        )
        free = []
        for pk, changed_at, client, on in self._made(Engagement).values_list(
            "pk", "changed_at", "client__name", "started_on"
        ):
            if self._untouched(changed_at) and pk not in planned:
                free.append(pk)
            else:
                stays.append(f"the work for {client} from {on}")
        return free

    def _parties(self, stays: list[str]) -> list[int]:
        held = self._held()
        free = []
        for pk, changed_at, name in self._made(Party).values_list("pk", "changed_at", "name"):
            if pk in held or not self._untouched(changed_at):
                stays.append(name)
            else:
                free.append(pk)
        return free

    def _held(self) -> set[int]:
        """The parties that something which stays still points at."""
        workspace, mine = self.act.workspace, Q(source__batch=self.batch)
        mine |= Q(prospect__batch=self.batch) | Q(provider__batch=self.batch) | Q(group__batch=self.batch)
        held = self._of_other_imports() | {workspace.me_id or 0} | dealt_with(self.batch)
        for row in (
            Referral.objects.of(workspace)
            .filter(mine)
            .values_list("source_id", "prospect_id", "provider_id", "group_id")
        ):
            held.update(pk for pk in row if pk)
        held.update(
            Engagement.objects.of(workspace)
            .filter(client__batch=self.batch)
            .values_list("client_id", flat=True)
        )
        held.update(
            Touch.objects.of(workspace).filter(contact__batch=self.batch).values_list("contact_id", flat=True)
        )
        behind = Behind.objects.filter(person__batch=self.batch, content__trashed_at=None)
        for content, person, batch, changed_at in behind.values_list(
            "content_id", "person_id", "content__batch_id", "content__changed_at"
        ):
            if batch != self.batch.pk or content in held or not self._untouched(changed_at):
                held.add(person)
        return held

    def _of_other_imports(self) -> set[int]:
        """Whom another import that stands knew too and added something to."""
        standing = Batch.objects.filter(workspace=self.act.workspace, undone_at=None).exclude(
            pk=self.batch.pk
        )
        return {pk for batch in standing for pk in _filled(batch)}


def _swap(act: Act, told: Mapping[str, Any], *, old: str, new: str) -> bool:
    """Set a row from one remembered state to the other, if it is still in that state. Tells whether it was."""
    model: Any = TABLES[told["table"]]
    row = model.objects.filter(pk=told["row"], workspace=act.workspace).first()
    if row is None:
        return False
    expected = {name: _value(model, name, value) for name, value in told[old].items()}
    if any(getattr(row, name) != value for name, value in expected.items()):
        return False
    values = {name: _value(model, name, value) for name, value in told[new].items()}
    with telling():
        model.objects.filter(pk=row.pk).update(**values, **act.mark)
    return True


def _filled(batch: Batch) -> set[int]:
    """Who was there before the import and was filled in by it."""
    told = batch.counts.get("changes", ())
    return {one["party"] for one in told if one.get("added")} | {
        one["row"] for one in told if one["table"] == "party" and "before" in one
    }


def _value(model: Any, name: str, value: Any) -> Any:
    """A remembered value as its column holds it."""
    if value is None or isinstance(value, int):
        return value
    kind = model._meta.get_field(name.removesuffix("_id")).get_internal_type()
    if kind == "DateField":
        return date.fromisoformat(value)
    if kind == "DateTimeField":
        return datetime.fromisoformat(value)
    return Decimal(value) if name == "value" else value


def redo_import(*, seat: Seat, now: datetime, batch: Batch) -> None:
    """Do an undone import again: what went to the trash with it comes back.

    Raises Refused when it stands, when the same file was imported again meanwhile, or when somebody it needs was put
    into the trash by hand.
    """
    with one_act(seat=seat, now=now, action="redo_import", large=True) as act:
        batch = _own(act, batch)
        if batch.undone_at is None:
            raise Refused("This import stands; there is nothing to do again.")
        again = Batch.objects.filter(workspace=act.workspace, file_digest=batch.file_digest, undone_at=None)
        if batch.file_digest and again.exists():
            raise Refused("The same file was imported again meanwhile. Undo that import first.")
        _check_needed(act, batch)
        for model in (Party, Referral, Engagement):
            rows = model._default_manager.filter(batch=batch, trashed_at=batch.undone_at)
            with telling():
                rows.update(trashed_at=None, **act.mark)
        for told in batch.counts.get("changes", ()):
            if told.get("added"):
                _add_again(act, told)
            else:
                _swap(act, told, old="before", new="after")
        refresh_search(_filled(batch))
        moments = [*batch.counts.get("moments", ()), batch.undone_at.isoformat(), act.now.isoformat()]
        Batch.objects.filter(pk=batch.pk).update(undone_at=None, counts={**batch.counts, "moments": moments})
        retrace_all(act.workspace)


def _check_needed(act: Act, batch: Batch) -> None:
    gone = Q(trashed_at__isnull=False) & ~Q(batch=batch, trashed_at=batch.undone_at)
    sent = Referral.objects.filter(batch=batch, trashed_at=batch.undone_at)
    works = Engagement.objects.filter(batch=batch, trashed_at=batch.undone_at)
    needed = Q(pk__in=sent.values("source_id")) | Q(pk__in=sent.values("prospect_id"))
    missing = Party.objects.filter(
        gone, needed | Q(pk__in=works.values("client_id")), workspace=act.workspace
    ).first()
    if missing is not None:
        raise Refused(f"{missing.name} is in the trash. Restore that entry first.")


def _add_again(act: Act, told: dict[str, Any]) -> None:
    kept, model = told.get("kept") or {}, ADDITIONS[told["table"]]
    here = Party.objects.of(act.workspace).filter(pk=kept.get("party_id"))
    if not here.exists():
        return
    if "value" in kept:
        kept["folded"] = fold_address(kept["kind"], kept["value"])
    if not model._default_manager.filter(**kept).exists():
        told["row"] = model._default_manager.create(**kept).pk
