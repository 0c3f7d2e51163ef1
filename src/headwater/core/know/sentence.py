"""The one sentence a review begins with: "15 of your 22 clients this year (68 %) trace back to two sources".

It stays honest when there is little to say: no clients, nobody's origin known, one source only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from headwater.core.know.facts import Headline
from headwater.core.windows import last_months
from headwater.core.words import Kind, Party, Window

Piece = str | Party
"""A sentence in pieces: words, and the parties it names, so that a page can make links of them."""

ASK = "Ask them: how did you hear of me?"
MONTHS = (12, 24)


def headline_pieces(
    *, headline: Headline | None, clients: int, window: Window, today: date
) -> tuple[Piece, ...]:
    """The sentence in pieces. `clients` are those of the window; `headline` is None when no root is known."""
    span = window_words(window=window, today=today)
    if not clients:
        return (f"Nobody hired you {span}.",)
    if headline is None or not headline.clients:
        return (_nothing_known(clients, span),)
    named = _named(headline.sources)
    to = "two sources: " if len(headline.sources) > 1 else "one source: "
    if clients == 1:
        return (f"Your one client {span} traces back to ", *named, ".")
    percent = f"{float(headline.share) * 100:.0f} %"
    if headline.clients == headline.of:
        return (f"All {clients} of your clients {span} trace back to {to}", *named, ".")
    verb = "traces" if headline.clients == 1 else "trace"
    return (
        f"{headline.clients} of your {clients} clients {span} ({percent}) {verb} back to {to}",
        *named,
        ".",
    )


def headline_sentence(*, headline: Headline | None, clients: int, window: Window, today: date) -> str:
    """The sentence as plain text; see `headline_pieces`."""
    pieces = headline_pieces(headline=headline, clients=clients, window=window, today=today)
    return "".join(piece if isinstance(piece, str) else piece.name for piece in pieces)


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


def day_words(day: date | None) -> str:
    """A day such as "3 Mar 2024"; "date not known" when there is none."""
    return f"{day.day} {day:%b} {day.year}" if day else "date not known"


def _nothing_known(clients: int, span: str) -> str:
    if clients == 1:
        return f"Nobody knows yet where your one client {span} came from. {ASK}"
    return f"Nobody knows yet where your {clients} clients {span} came from. {ASK}"


def _named(sources: Sequence[Party]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for place, source in enumerate(sources):
        pieces.append(" and " if place else "")
        if source.kind is Kind.EVENT:
            pieces.append("the event ")
        pieces.append(source)
    return tuple(piece for piece in pieces if piece != "")
