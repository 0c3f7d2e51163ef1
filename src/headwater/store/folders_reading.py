"""One reading of folders: of a whole workspace or of some of its people, with what every part of it needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from headwater.core.words import Kind, Party, Stage
from headwater.store import models
from headwater.store.columns import by_row, instant

Made = TypeVar("Made")
KINDS: Final = {str(kind): kind for kind in Kind}
STAGES: Final = {str(stage): stage for stage in Stage}
CONTACTS: Final = tuple(str(kind) for kind in Kind if kind.is_contact)
NOBODY: Final = -2


class Reading:
    """One reading at one moment. `people` None: everybody."""

    def __init__(self, workspace: models.Workspace, now: datetime, people: Collection[int] | None) -> None:
        self.workspace, self.people = workspace, None if people is None else sorted(set(people))
        self.zone = ZoneInfo(workspace.timezone)
        self.now = now.astimezone(self.zone)
        self.today = self.now.date()
        self.me = workspace.me_id or NOBODY
        self._parties: dict[int, Party] = {}

    def mine(self, model: Any, column: str) -> QuerySet[Any]:
        """The live rows of a table whose `column` names one of the people."""
        return self.among(model.objects.of(self.workspace).order_by(), column)

    def among(self, rows: QuerySet[Any], column: str) -> QuerySet[Any]:
        """Those of some rows whose `column` names one of the people."""
        return rows if self.people is None else rows.filter(**{f"{column}__in": self.people})

    def part(self, rows: QuerySet[Any], home: str, column: str) -> QuerySet[Any]:
        """Some rows that lead to their workspace by `home` and to one of the people by `column`.

        People are of the workspace already; naming it again would send the database the long way round.
        """
        return rows.filter(**{home: self.workspace}) if self.people is None else self.among(rows, column)

    def day(self, told: Any) -> date:
        """The user's day of a moment as the driver gives it."""
        return instant(told).astimezone(self.zone).date()

    def since(self, days: int) -> date:
        """The day that lies so many days back."""
        return self.today - timedelta(days=days)

    def know(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Keep parties by their id, for those who are only named."""
        for pk, name, kind in rows:
            if pk not in self._parties:
                self._parties[pk] = Party(pk, name, KINDS.get(kind, Kind.UNKNOWN))

    def party(self, pk: int) -> Party:
        """A party that was named."""
        return self._parties[pk]

    def look_up(self, ids: Iterable[int]) -> None:
        """Learn the names of these parties, as far as they are not known yet."""
        missing = set(ids) - self._parties.keys()
        if missing:
            named = models.Party.objects.filter(workspace=self.workspace)
            # A whole reading names nearly everybody; some people name a few.
            some = named if self.people is None else named.filter(pk__in=missing)
            self.know(by_row(some.values_list("pk", "name", "kind")))


def gathered(rows: Iterable[tuple[int, Made]]) -> dict[int, tuple[Made, ...]]:
    """Rows by whom they belong to, in their order."""
    found: dict[int, list[Made]] = defaultdict(list)
    for whose, made in rows:
        found[whose].append(made)
    return {whose: tuple(made) for whose, made in found.items()}
