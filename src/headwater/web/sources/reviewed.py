"""Counts the windows that a Sources page was asked for, by the quickest way that is exact, and keeps the answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from headwater.core.credit.parts import as_count
from headwater.core.know.facts import Headline
from headwater.core.know.leading import front, headline
from headwater.core.know.tally import Tally
from headwater.core.words import UNKNOWN, Book, Party, Window
from headwater.store.models import Workspace
from headwater.store.queries import sources, sources_traced
from headwater.store.queries.kept import keep
from headwater.store.queries.sources import Counted
from headwater.store.queries.sources_outline import Outline, book_behind, outline
from headwater.store.queries.sources_traced import Traced
from headwater.web.sources.asking import Asked

Answer = TypeVar("Answer")


class Reviewed:
    """One question, answered window by window."""

    def __init__(self, workspace: Workspace, asked: Asked) -> None:
        self.workspace, self.asked = workspace, asked
        self._here: dict[Any, Any] = {}

    def counted(self, window: Window) -> Counted:
        """A window counted up under the models asked for."""
        return self.keep(("counted", window), lambda: self._count(window))

    def _count(self, window: Window) -> Counted:
        if not self.is_kept_with_rows:
            return sources_traced.counted(self.tallied(window))
        return sources.count_window(
            workspace=self.workspace, window=window, service=self.asked.service, chain=self.asked.chain
        )

    @property
    def is_kept_with_rows(self) -> bool:
        """Whether the trace kept with each row answers the question, without core."""
        asked = self.asked
        quick = asked.touch == "first" and asked.chain in {"direct", "root"} and asked.credit_from is None
        return quick and not self.keep("unnamed", lambda: sources.has_unnamed_sources(self.workspace))

    def traced(self) -> Traced:
        """The book traced under the models asked for."""
        asked = self.asked
        return self._once(
            "traced",
            lambda: sources_traced.traced(
                workspace=self.workspace, touch=asked.touch, chain=asked.chain, credit_from=asked.credit_from
            ),
        )

    def tallied(self, window: Window) -> Tally:
        """A window counted by core."""
        return self._once(("tally", window), lambda: self.traced().tally(window, self.asked.service))

    def outline(self) -> Outline:
        """What there is to choose from."""
        return self.keep("outline", lambda: outline(self.workspace))

    def book_behind(self) -> Book:
        """The people behind contents."""
        return self.keep("behind", lambda: book_behind(self.workspace))

    def leaders(self, counted: Counted, currency: str) -> list[int]:
        """The roots among whom the two largest are, by clients and by the money of one currency."""
        return self.keep(("leaders", counted.window, currency), lambda: _leaders(counted, currency))

    def headline(self, counted: Counted, names: Mapping[int, Party]) -> Headline | None:
        """The facts of the sentence: how many clients trace back to the roots in front."""
        return headline(clients=counted.root.clients, names=names, of=counted.clients_count)

    def _once(self, what: Any, make: Callable[[], Answer]) -> Answer:
        """The answer made for this question before, or made now."""
        if what not in self._here:
            self._here[what] = make()
        return self._here[what]  # type: ignore[no-any-return]

    def keep(self, what: Hashable, make: Callable[[], Answer]) -> Answer:
        """The answer of this request or of one before, or made now."""
        asked = self.asked
        key = (what, asked.touch, asked.chain, asked.service, asked.credit_from)
        return self._once(what, lambda: keep(self.workspace, key, make))


def _leaders(counted: Counted, currency: str) -> list[int]:
    money: Mapping[int, Decimal] = counted.root.value.get(currency, {})
    return [*front(amounts=counted.root.clients), *front(amounts=money)]


def unsourced(counted: Counted) -> tuple[Decimal, Decimal]:
    """The clients of unknown origin, and their part of all."""
    clients = as_count(counted.direct.clients.get(UNKNOWN.id, 0))
    return clients, (clients / counted.clients_count if counted.clients_count else Decimal(0))
