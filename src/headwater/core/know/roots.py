"""The chains behind the clients of a window, gathered by root source, with the rows of the ledger they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from headwater.core.know.brought import FIRST_YEAR, Brought, brought, once, within
from headwater.core.know.cells import Amount
from headwater.core.practice import Practice
from headwater.core.trace import Hop, Trace
from headwater.core.words import UNKNOWN, Window


@dataclass(slots=True)
class Root:
    """A root source with the clients of a window whose chain begins there (each once) and all their work.

    `longest` is the longest of these chains, root first; `links` are all referrals on them.
    """

    source: int
    clients: list[Brought] = field(default_factory=list)
    works: list[Brought] = field(default_factory=list)
    longest: tuple[Hop, ...] = ()
    links: set[int] = field(default_factory=set)

    @property
    def amounts(self) -> list[Amount]:
        """The value of the work."""
        return [each.amount for each in self.works]

    @property
    def since(self) -> date | None:
        """The day of the first referral on any of its chains, None when it is undated."""
        first = self.longest[0].link.at.date() if self.longest else None
        return first if first and first.year >= FIRST_YEAR else None


def roots(*, practice: Practice, window: Window) -> Sequence[Root]:
    """By root source, most clients first; who came from nowhere known stands under the unknown source, last."""
    trace = Trace(book=practice.book, touch="first")
    works = within(works=brought(book=practice.book), window=window)
    first = {id(each) for each in once(works=works)}
    found: dict[int, Root] = {}
    for work in works:
        chain = trace.chain(engagement=work.engagement)[::-1]
        source = chain[0].link.source if chain else UNKNOWN.id
        root = found.setdefault(source, Root(source))
        root.works.append(work)
        root.links.update(hop.link.id for hop in chain)
        if id(work) in first:
            root.clients.append(work)
        if len(chain) > len(root.longest):
            root.longest = chain
    return sorted(
        found.values(), key=lambda each: (each.source == UNKNOWN.id, -len(each.clients), each.source)
    )
