"""The one sentence a review begins with: "15 of your 22 clients this year (68 %) trace back to two sources".

It stays honest when there is little to say: no clients, nobody's origin known, one source only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from headwater.core.know.facts import Headline, Spread
from headwater.core.know.figures import number, percent, spelt
from headwater.core.windows import EVERYTHING, last_months
from headwater.core.words import Kind, Party, Window

Piece = str | Party
"""A sentence in pieces: words, and the parties it names, so that a page can make links of them."""

ASK = "Ask them: how did you hear of me?"
MONTHS = (12, 24)


def headline_pieces(
    *, headline: Headline | None, clients: int, window: Window, today: date
) -> tuple[Piece, ...]:
    """The sentence in pieces. `clients` are those of the window; `headline` is None when no root is known."""
    span = _span(window, today)
    if not clients:
        return (f"Nobody hired you{span or ' yet'}.",)
    if headline is None or not headline.clients:
        return (_nothing_known(clients, span),)
    if clients == 1 and headline.clients == 1 and headline.sources:
        return (f"Your one client{span} traces back to ", *_ended(headline.sources))
    if headline.sharing_first == headline.roots > 2:
        return (_all_alike(headline, span),)
    if headline.sharing_first:
        return _first_shared(headline, span)
    to = "two sources: " if len(headline.sources) > 1 else "one source: "
    if headline.sharing_second:
        after = f"; after that, {spelt(headline.sharing_second)} sources share second place."
        return (f"{_who(headline, span)} {_trace(headline)} back to ", *_named(headline.sources), after)
    return (f"{_who(headline, span)} {_trace(headline)} back to {to}", *_ended(headline.sources))


def headline_sentence(*, headline: Headline | None, clients: int, window: Window, today: date) -> str:
    """The sentence as plain text; see `headline_pieces`."""
    pieces = headline_pieces(headline=headline, clients=clients, window=window, today=today)
    return plain(pieces)


def window_words(*, window: Window, today: date) -> str:
    """A window as it stands in a sentence: "this year", "in 2024", "in the last 12 months", "from … to …"."""
    since, until = window.since, window.until
    if since is None and until is None:
        return "of all time"
    for months in MONTHS:
        if window == last_months(months=months, today=today):
            return f"in the last {months} months"
    if since and until and (since.month, since.day, until.month, until.day) == (1, 1, 12, 31):
        if since.year == until.year:
            return "this year" if since.year == today.year else f"in {since.year}"
        return f"from {since.year} to {until.year}"
    if since is None:
        return f"until {day_words(until)}"
    return f"since {day_words(since)}" if until is None else f"from {day_words(since)} to {day_words(until)}"


def top_two_pieces(*, spread: Spread) -> tuple[Piece, ...]:
    """Who the top two are, with the verb: "X and Y stand", "X and one of four equal sources stand"."""
    named = _named(spread.top2)
    if not spread.top2_sharing:
        return (*named, " stand" if len(spread.top2) > 1 else " stands")
    equals = f"{spelt(spread.top2_sharing)} equal sources stand"
    return (*named, f" and one of {equals}") if named else (f"Any two of {equals}",)


def plain(pieces: Iterable[Piece]) -> str:
    """Pieces of a sentence as plain text."""
    return "".join(piece if isinstance(piece, str) else piece.name for piece in pieces)


def day_words(day: date | None) -> str:
    """A day such as "3 Mar 2024"; "date not known" when there is none."""
    return f"{day.day} {day:%b} {day.year}" if day else "date not known"


def _span(window: Window, today: date) -> str:
    """The window after a word, with a blank before it; nothing for all time."""
    return "" if window == EVERYTHING else f" {window_words(window=window, today=today)}"


def _who(headline: Headline, span: str) -> str:
    """The clients that the sentence is about: "All 3 of your clients", "1.5 of your 2 clients this year (75 %)"."""
    if headline.clients == headline.of:
        return f"{'Both' if headline.of == 2 else f'All {headline.of}'} of your clients{span}"
    if headline.of == 1:
        return f"{percent(headline.share)} of the work of your one client{span}"
    return f"{number(headline.clients)} of your {headline.of} clients{span} ({percent(headline.share)})"


def _trace(headline: Headline) -> str:
    return "traces" if headline.clients <= 1 else "trace"


def _all_alike(headline: Headline, span: str) -> str:
    """Nobody stands out: every source brought as many as every other."""
    each = headline.clients / headline.sharing_first
    who = f"Your {headline.of} clients{span}" if headline.clients == headline.of else _who(headline, span)
    return f"{who} came from {headline.sharing_first} different sources, {spelt(each)} each."


def _first_shared(headline: Headline, span: str) -> tuple[Piece, ...]:
    """More than two share the first place; they are named only where they are few."""
    each = f"{spelt(headline.clients / headline.sharing_first)} each"
    who = f"{_who(headline, span)} {_trace(headline)} back to {spelt(headline.sharing_first)} sources"
    if not headline.sources:
        return (f"{who} that share first place, {each}.",)
    return (f"{who}, {each}: ", *_ended(headline.sources))


def _nothing_known(clients: int, span: str) -> str:
    if clients == 1:
        return f"Nobody knows yet where your one client{span} came from. {ASK}"
    return f"Nobody knows yet where your {clients} clients{span} came from. {ASK}"


def _ended(sources: Sequence[Party]) -> tuple[Piece, ...]:
    """The sources at the end of the sentence; a name such as "Tom F." has the full stop already."""
    return _named(sources) if sources[-1].name.endswith(".") else (*_named(sources), ".")


def _named(sources: Sequence[Party]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for place, source in enumerate(sources):
        last = place == len(sources) - 1
        pieces.append("" if not place else " and " if last else ", ")
        if source.kind is Kind.EVENT:
            pieces.append("the event ")
        pieces.append(source)
    return tuple(piece for piece in pieces if piece != "")
