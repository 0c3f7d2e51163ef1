"""Everything a review says, gathered once, so that text, JSON, CSV and the page all tell the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from headwater.cli.review.faults import WRONG_CALL, ReviewFault
from headwater.cli.review.options import Options
from headwater.cli.review.window_choice import WindowChoice, choose_window
from headwater.core.book_from_rows import BookRead, book_from_rows
from headwater.core.credit.age import without_older, years_before
from headwater.core.identity import LookAlikes, Proposal, look_alikes
from headwater.core.intake import ClientList, RowRemark
from headwater.core.intake.parties import Parties
from headwater.core.know.facts import Review
from headwater.core.know.sentence import headline_sentence, window_words
from headwater.core.know.sources import review_sources
from headwater.core.words import UNKNOWN, Book, Kind, Party

SEARCHED_NAMES = 20_000
"""Look-alikes are searched among so many names, the most frequent ones."""


@dataclass(frozen=True, slots=True)
class FileRead:
    """What remains of a file once its rows have gone into the Book."""

    name: str
    rows_read: int
    rows_used: int
    encoding: str
    delimiter: str
    columns: Mapping[str, tuple[str, str]]
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One review with all that a reader needs to trust it."""

    files: tuple[FileRead, ...]
    book: Book
    review: Review
    choice: WindowChoice
    sentence: str
    span: str
    today: date
    half_life: float
    credit_years: int | None
    top: int
    parties: Parties
    look_alikes: tuple[Proposal, ...]
    skipped: tuple[RowRemark, ...]
    doubts: tuple[RowRemark, ...]
    notes: tuple[str, ...]

    @property
    def counted(self) -> bool:
        """Whether the window has any client at all."""
        return self.review.clients_count > 0

    @property
    def more_rows(self) -> str:
        """The option that shows more of a list."""
        return f"use --top {50 if self.top < 50 else self.top * 4}"

    def kind_of(self, party: Party) -> Kind:
        """What a party was taken for; unknown where its name does not tell."""
        read = self.parties.get(party.id)
        return read.kind if read else party.kind

    def reason_for(self, party: Party) -> str:
        """Why it was taken for that."""
        read = self.parties.get(party.id)
        return read.reason if read else "Nobody knows who or what sent them."

    def spellings_of(self, party: Party) -> tuple[str, ...]:
        """The ways it is written in the files."""
        read = self.parties.get(party.id)
        return read.spellings if read else ()

    def key_of(self, party: Party) -> str:
        """A name of the party for programs, the same from one reading to the next."""
        read = self.parties.get(party.id)
        return read.key if read else "unknown"


def make_report(
    *,
    lists: list[ClientList],
    options: Options,
    same: Sequence[tuple[str, str]],
    notes: Sequence[str],
    today: date,
) -> Report:
    """Review the client lists as the options say. `lists` is emptied: its rows live on in the Book."""
    read = book_from_rows(lists=lists, same=same)
    files = tuple(_file(each) for each in lists)
    skipped = tuple(remark for each in lists for remark in each.skipped)
    order = [each.file for each in lists]
    doubts = sorted(
        (*(remark for each in lists for remark in each.doubts), *read.doubts),
        key=lambda remark: (order.index(remark.file), remark.row),
    )
    notes = [*notes, *(note for each in lists for note in each.notes), *read.notes]
    if options.measure == "qualified" and not any("qualified" in each.columns for each in files):
        notes.append("The file says nothing about a good fit, so nobody is known to be qualified.")
    lists.clear()
    choice = choose_window(options, read, today)
    review = review_sources(
        book=_within(read.book, options.credit_years, choice.window.until or today),
        window=choice.window,
        before=choice.before,
        touch=options.touch,
        chain=options.chain,
        half_life_days=options.half_life,
        measure=options.measure,
        service=_service(read.book, options.only_service),
        currency=options.currency or None,
        top=None if options.output == "json" or options.html else options.top,
        today=today,
    )
    found = _look_alikes(read, same)
    limited = [found.limited] if found.limited else []
    return Report(
        files=files,
        book=read.book,
        review=review,
        choice=choice,
        sentence=headline_sentence(
            headline=review.headline, clients=review.clients_count, window=choice.window, today=today
        ),
        span=window_words(window=choice.window, today=today),
        today=today,
        half_life=options.half_life,
        credit_years=options.credit_years,
        top=options.top,
        parties=read.parties,
        look_alikes=found.proposals,
        skipped=skipped,
        doubts=tuple(doubts),
        notes=tuple(dict.fromkeys([*notes, *limited])),
    )


def _service(book: Book, wish: str | None) -> str | None:
    """The service that the user means, as it is written in the files."""
    if wish is None:
        return None
    services = Counter(engagement.service for engagement in book.engagements if engagement.service)
    found = next((each for each in services if each.casefold() == wish.strip().casefold()), None)
    if found is None:
        known = (
            ", ".join(f"“{each}”" for each, _ in services.most_common(12))
            or "none; --service sets the column"
        )
        raise ReviewFault(WRONG_CALL, f"There is no service “{wish}”. Services in the file: {known}.")
    return found


def _within(book: Book, years: int | None, until: date) -> Book:
    """The book with the limit that the user set on the age of credit; whole without one."""
    return book if years is None else without_older(book=book, than=years_before(day=until, years=years))


def _look_alikes(read: BookRead, same: Sequence[tuple[str, str]]) -> LookAlikes:
    return look_alikes(read.parties.names(), same=same, most_names=SEARCHED_NAMES)


def _file(each: ClientList) -> FileRead:
    taken = {name for column in each.columns for name in (column.name, *column.name.split(" + "))}
    return FileRead(
        name=each.file,
        rows_read=each.rows_read,
        rows_used=len(each.rows),
        encoding=each.encoding,
        delimiter=each.delimiter,
        columns={column.part: (column.name, column.reason) for column in each.columns},
        unused=tuple(name for name in each.header if name not in taken),
    )


def amount(value: Decimal | None) -> str:
    """An amount for people, in whole units."""
    return "" if value is None else f"{value.quantize(Decimal(1), ROUND_HALF_UP):,}"


def is_unknown(party: Party) -> bool:
    """Whether this is the source of everybody whose source nobody knows."""
    return party.id == UNKNOWN.id
