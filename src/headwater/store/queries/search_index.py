"""Every word by which somebody or something can be found, kept in the process until the workspace changes.

Two long texts, one line for each party in the order of names: the words of its name, and everything else that is
known of it. Looking for a piece of a word is one walk through such a text, which is quick for 20,000 contacts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from threading import Lock

from headwater.core.identity.typing_errors import NameIndex
from headwater.store.models import Party, Workspace

KEPT = 4
LINE = "\n"
_kept: OrderedDict[int, tuple[int, SearchIndex]] = OrderedDict()
_lock = Lock()


def index_of(workspace: Workspace) -> SearchIndex:
    """The index of a workspace, as fresh as its counter."""
    counter = Workspace.objects.values_list("counter", flat=True).get(pk=workspace.pk)
    with _lock:
        kept = _kept.get(workspace.pk)
    if kept is None or kept[0] != counter:
        kept = (counter, SearchIndex(workspace))
        with _lock:
            _kept[workspace.pk] = kept
            _kept.move_to_end(workspace.pk)
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    return kept[1]


def forget() -> None:
    """Leave every index behind."""
    with _lock:
        _kept.clear()


class Lines:
    """A text of many lines that knows where each begins. Every word in it stands behind a blank."""

    __slots__ = ("_starts", "_text")

    def __init__(self, lines: Sequence[str]) -> None:
        self._text = LINE + LINE.join(lines) + LINE
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=1))

    def having(self, pieces: Sequence[str]) -> Iterator[int]:
        """The numbers of the lines in which every piece occurs, in order. A piece may begin with a line break."""
        rarest, *others = sorted(pieces, key=len, reverse=True)
        place = self._text.find(rarest)
        while place >= 0:
            number = bisect_right(self._starts, place + rarest.startswith(LINE)) - 1
            begin, end = self._starts[number], self._starts[number + 1]
            if all(self._text.find(piece, begin - 1, end) >= 0 for piece in others):
                yield number
            place = self._text.find(rarest, end - 1)


class SearchIndex:
    """What can be found in one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        rows = Party.objects.of(workspace).order_by("sort_name", "pk")
        found = list(rows.values_list("pk", "sort_name", "normal_form", "search"))
        self.ids = [row[0] for row in found]
        self._names = [f"{row[1]} {row[2]}" for row in found]
        self.names = Lines([f" {name}" for name in self._names])
        self.texts = Lines([f" {row[3].replace(LINE, ' ')}" for row in found])
        self._near: NameIndex | None = None

    def near(self, words: Sequence[str], limit: int) -> list[int]:
        """The ids of those whose names are one typing error away from every word, nearest first."""
        if self._near is None:
            self._near = NameIndex(names=self._names)
        return [self.ids[place] for place in self._near.near(words=words, limit=limit)]

    def beginning(self, words: Sequence[str]) -> Iterator[int]:
        """Those whose names begin with the first word, then those in whose names every word begins a word."""
        begun = [f" {word}" for word in words]
        yield from self._ids(self.names.having([f"{LINE}{begun[0]}", *begun[1:]]))
        yield from self._ids(self.names.having(begun))

    def holding(self, words: Sequence[str]) -> Iterator[int]:
        """Those in whose names every word occurs."""
        yield from self._ids(self.names.having(words))

    def bearing(self, word: str) -> Iterator[int]:
        """Those in whose names this folded word stands whole; some twice."""
        for piece in (f" {word} ", f" {word}{LINE}"):
            yield from self._ids(self.names.having([piece]))

    def telling(self, words: Sequence[str]) -> Iterator[int]:
        """Those of whom every word is told somewhere: at words' beginnings first, then anywhere."""
        yield from self._ids(self.texts.having([f" {word}" for word in words]))
        yield from self._ids(self.texts.having(words))

    def _ids(self, lines: Iterator[int]) -> Iterator[int]:
        return (self.ids[line] for line in lines)
