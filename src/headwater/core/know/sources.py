"""Who are my best sources? One window of a book, counted, credited and ranked, with all the facts beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from decimal import Decimal
from fractions import Fraction
from heapq import nlargest

from headwater.core.credit.handout import HALF, Handout
from headwater.core.credit.parts import as_count
from headwater.core.know.behind import contents_with_odd_shares, people_behind, secondary_credit
from headwater.core.know.clients import ClientTraces
from headwater.core.know.concentration import concentration
from headwater.core.know.facts import Direct, Lineage, Measure, Review, SourceFacts, Trend
from headwater.core.know.history import History
from headwater.core.know.leading import headline, in_order, shared_ranks
from headwater.core.know.lineage import lineage_counts
from headwater.core.know.quiet import gone_quiet
from headwater.core.know.several import sent_several
from headwater.core.know.tally import Handouts, Tally, tally
from headwater.core.know.unsourced import unsourced
from headwater.core.trace import Trace
from headwater.core.windows import EVERYTHING
from headwater.core.words import UNKNOWN, Book, Engagement, Party, Window

Figure = Callable[[int], Decimal]
"""The measure of a source, by its id."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A tally with the history up to its end, and what each source measures in it."""

    tally: Tally
    history: History
    figure: Figure

    def order(self, parties: Iterable[Party]) -> list[Party]:
        """The largest figure first, ties by name."""
        return sorted(parties, key=lambda party: (-self.figure(party.id), in_order(party)))


@dataclass(frozen=True, slots=True)
class Question:
    """What a review was asked, with the trace it is answered from."""

    book: Book
    trace: Trace
    handouts: Handouts
    engagements: tuple[Engagement, ...]
    measure: Measure
    currency: str
    today: date | None
    zone: tzinfo

    def rank(self, window: Window) -> Ranked:
        """Count up one window and say what each source measures in it."""
        counted = tally(
            trace=self.trace,
            engagements=self.engagements,
            window=window,
            handouts=self.handouts,
            zone=self.zone,
        )
        history = History(trace=self.trace, window=window, today=self.today, zone=self.zone)
        return Ranked(counted, history, _figure(counted, history, self.measure, self.currency))

    def sources(self, counted: Tally) -> list[Party]:
        """Everybody with something in the window, the unknown source among them."""
        ids = {*counted.referrals, *counted.direct.clients, *counted.root.clients, *counted.credit.clients}
        for account in (counted.direct, counted.root, counted.credit):
            ids.update(*account.value.values())
        return [UNKNOWN if each == UNKNOWN.id else self.book.parties[each] for each in ids]


def review_sources(
    *,
    book: Book,
    window: Window = EVERYTHING,
    before: Window | None = None,
    touch: str = "first",
    chain: str = "shared",
    half_life_days: float = 30,
    share_per_hop: Fraction = HALF,
    measure: Measure | str = Measure.CLIENTS,
    currency: str | None = None,
    service: str | None = None,
    top: int | None = None,
    today: date | None = None,
    zone: tzinfo = UTC,
) -> Review:
    """Review the sources of `book` in `window`, beside the window `before` if one is given.

    `touch` and `chain` name the models of credit; `measure` is what the ranking goes by (for "value" in
    `currency`, if None the one that most engagements have); `service` cuts to engagements of that service; `top`
    cuts the lists; `today` ends the count of quarters in a window that runs on; `zone` is the user's time zone.
    The same book gives the same answer whatever the order of its rows. Raises TraceError for an unknown model.
    """
    trace = Trace(book=book, touch=touch, half_life_days=half_life_days)
    question = Question(
        book=book,
        trace=trace,
        handouts=_handouts(trace, chain, share_per_hop),
        engagements=tuple(each for each in book.engagements if service is None or each.service == service),
        measure=Measure(measure),
        currency=_main_currency(book) if currency is None else currency,
        today=today,
        zone=zone,
    )
    now = question.rank(window)
    return _answer(question, now, question.rank(before) if before else None, chain=chain, top=top)


def _answer(
    question: Question, now: Ranked, earlier: Ranked | None, *, chain: str, top: int | None
) -> Review:
    book, trace, counted, zone = question.book, question.trace, now.tally, question.zone
    rows, count = _rows(question, now, earlier, top)
    several, several_count = sent_several(
        trace=trace, tally=counted, parties=book.parties, zone=zone, top=top
    )
    quiet, quiet_count = gone_quiet(trace=trace, tally=counted, parties=book.parties, zone=zone, top=top)
    return Review(
        window=counted.window,
        before=earlier.tally.window if earlier else None,
        touch=trace.touch.name,
        chain=chain,
        measure=question.measure,
        currency=question.currency,
        clients_count=len(counted.places),
        engagements_count=len(counted.hired),
        value=counted.value,
        headline=headline(clients=counted.root.clients, names=book.parties, of=len(counted.places)),
        sources=rows,
        sources_count=count,
        clients=ClientTraces(
            trace=trace, tally=counted, parties=book.parties, roots=question.handouts.root, zone=zone
        ),
        concentration=concentration(account=counted.root, names=book.parties),
        unsourced=unsourced(tally=counted, parties=book.parties),
        several=several,
        several_count=several_count,
        quiet=quiet,
        quiet_count=quiet_count,
        secondary=secondary_credit(book=book, account=counted.credit),
        flagged=contents_with_odd_shares(parties=book.parties, behind=book.behind),
    )


def _rows(
    question: Question, now: Ranked, earlier: Ranked | None, top: int | None
) -> tuple[tuple[SourceFacts, ...], int]:
    """The rows of the ranking, and how many named sources there are before the cut."""
    lineage = lineage_counts(trace=question.trace, starts=now.tally.starts)
    sources = question.sources(now.tally)
    known = {party.id for party in sources}
    sources += [question.book.parties[party] for party in lineage if party not in known]
    ordered = now.order(_those_that_can_show(sources, now.figure, top))
    ranks = _places(ordered, now.figure)
    places_before: dict[int, int] = {}
    if earlier:
        in_it = [party for party in question.sources(earlier.tally) if earlier.figure(party.id)]
        places_before = _places(earlier.order(in_it), earlier.figure)
    rows = tuple(
        _facts(
            question,
            now,
            earlier,
            party,
            (lineage[party.id], ranks.get(party.id), places_before.get(party.id)),
        )
        for party in _first(ordered, top)
    )
    return rows, len(sources) - sum(party.id == UNKNOWN.id for party in sources)


def _those_that_can_show(sources: list[Party], figure: Figure, top: int | None) -> list[Party]:
    """Those that can be among the `top` (and the unknown one), so that a long list need not be sorted whole."""
    if top is None or top >= len(sources):
        return sources
    figures = [figure(party.id) for party in sources]
    least = min(nlargest(top + 1, figures), default=Decimal(0))
    return [
        party for party, each in zip(sources, figures, strict=True) if each >= least or party.id == UNKNOWN.id
    ]


def _first(ordered: list[Party], top: int | None) -> list[Party]:
    """The first `top` sources, and the unknown one wherever it stands."""
    named = [party.id for party in ordered if party.id != UNKNOWN.id]
    shown = {UNKNOWN.id, *named[:top]}
    return [party for party in ordered if party.id in shown]


def _places(ordered: list[Party], figure: Figure) -> dict[int, int]:
    """The rank of every source but the unknown one."""
    named = [party.id for party in ordered if party.id != UNKNOWN.id]
    return shared_ranks(figures=[(party, figure(party)) for party in named])


def _facts(
    question: Question,
    now: Ranked,
    earlier: Ranked | None,
    party: Party,
    places: tuple[int, int | None, int | None],
) -> SourceFacts:
    counted, source = now.tally, party.id
    straight = counted.direct.credit(source)
    first, last = now.history.first_and_last(source)
    active, since_first = now.history.quarters(source)
    lineage, rank, rank_before = places
    return SourceFacts(
        party=party,
        direct=Direct(
            referrals=counted.referrals.get(source, 0),
            clients=straight.clients,
            value=straight.value,
            qualified=counted.qualified.get(source, 0),
        ),
        root=counted.root.credit(source),
        lineage=Lineage(clients=lineage),
        credit=counted.credit.credit(source),
        first=first,
        last=last,
        quarters_active=active,
        quarters_since_first=since_first,
        trend=Trend(now=now.figure(source), before=earlier.figure(source) if earlier else None),
        rank=rank,
        rank_before=rank_before,
        people_behind=people_behind(book=question.book, account=counted.credit, content=source),
    )


def _handouts(trace: Trace, chain: str, share_per_hop: Fraction) -> Handouts:
    direct, root = Handout(trace=trace, chain="direct"), Handout(trace=trace, chain="root")
    known = {"direct": direct, "root": root}
    chosen = known.get(chain) or Handout(trace=trace, chain=chain, share_per_hop=share_per_hop)
    return Handouts(direct=direct, root=root, chosen=chosen)


def _figure(counted: Tally, history: History, measure: Measure, currency: str) -> Figure:
    if measure is Measure.CLIENTS:
        return lambda source: as_count(counted.credit.clients.get(source, 0))
    if measure is Measure.REFERRALS:
        return lambda source: Decimal(counted.referrals.get(source, 0))
    if measure is Measure.QUALIFIED:
        return lambda source: Decimal(counted.qualified.get(source, 0))
    if measure is Measure.VALUE:
        value: Mapping[int, Decimal] = counted.credit.value.get(currency, {})
        return lambda source: value.get(source, Decimal(0))

    def consistency(source: int) -> Decimal:
        active, since_first = history.quarters(source)
        return Decimal(active) / Decimal(since_first) if since_first else Decimal(0)

    return consistency


def _main_currency(book: Book) -> str:
    """The currency that most engagements have, on a tie the first by name."""
    counts: dict[str, int] = {}
    for engagement in book.engagements:
        if engagement.value is not None:
            counts[engagement.currency] = counts.get(engagement.currency, 0) + 1
    return min(counts, key=lambda currency: (-counts[currency], currency), default="")
