"""The rows of the ranking as a template prints them: finished cells, every number a link to its rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from headwater.core.credit.parts import as_count
from headwater.core.know.facts import PersonBehind
from headwater.core.know.tally import Account
from headwater.core.words import UNKNOWN, Party, Window
from headwater.store.queries.sources import Counted
from headwater.web.shared.templatetags.headwater_ui import kind_icon
from headwater.web.sources.asking import Asked
from headwater.web.sources.numbers import NOTHING, count, day_cell, money, opens
from headwater.web.sources.ranking import Ranking

UP, DOWN = "up", "down"
Cell = SafeString


class Cells:
    """Makes the cells of one window."""

    def __init__(self, asked: Asked, counted: Counted, currency: str) -> None:
        self.asked, self.counted, self.currency = asked, counted, currency
        self.base = asked.rows(counted.window)

    def address(self, what: str, party: int, chain: str = "") -> str:
        """Where the rows of a number lie."""
        who = "unknown" if party == UNKNOWN.id else str(party)
        credit = f"&chain={chain}" if chain else ""
        return f"{self.base}&count={what}&source={who}{credit}"

    def referrals(self, party: int) -> Cell:
        """Different people sent, or the qualified ones of them."""
        if self.asked.qualified:
            return count(self.address("qualified", party), self.counted.qualified.get(party, 0))
        return count(self.address("referrals", party), self.counted.referrals.get(party, 0))

    def clients(self, party: int, chain: str) -> Cell:
        """Clients credited to a source."""
        parts = self._account(chain).clients.get(party, 0)
        return count(self.address("clients", party, chain), as_count(parts)) if parts else NOTHING

    def value(self, party: int) -> Cell:
        """Value credited to a source; the ranking's currency first, others below it."""
        amounts = self._account(self.asked.chain).money(party)
        ordered = sorted(amounts.items(), key=lambda each: (each[0] != self.currency, each[0]))
        cells = [
            (
                money(
                    f"{self.address('value', party, self.asked.chain)}&currency={currency}", amount, currency
                ),
            )
            for currency, amount in ordered
            if amount
        ]
        return format_html_join(SafeString("<br>"), "{}", cells) if cells else NOTHING

    def figure(self, party: int) -> Cell:
        """What the ranking goes by, where that is a count or an amount."""
        by = self.asked.by
        if by == "referrals":
            return self.referrals(party)
        if by == "value":
            return self.value(party)
        return self.clients(party, by if by in {"direct", "root"} else self.asked.chain)

    def _account(self, chain: str) -> Account:
        if chain == self.asked.chain:
            return self.counted.credit
        return self.counted.direct if chain == "direct" else self.counted.root


def source_rows(
    made: Ranking, currency: str, behind: Mapping[int, tuple[PersonBehind, ...]]
) -> list[dict[str, Any]]:
    """The shown sources, best first."""
    now = Cells(made.asked, made.now, currency)
    before = Cells(made.asked, made.before, currency) if made.before else None
    return [_row(made, party, now, before, behind.get(party, ())) for party in made.shown()]


def _row(
    made: Ranking, party: int, now: Cells, before: Cells | None, behind: tuple[PersonBehind, ...]
) -> dict[str, Any]:
    sent = made.sendings.get(party)
    rank, rank_before = made.places.ranks.get(party), made.places.ranks_before.get(party)
    row: dict[str, Any] = {
        "rank": rank,
        "name": name_cell(made.names[party]),
        "behind": behind,
        **_figures(now, party, made.asked.chain),
        "first": day_cell(sent.first if sent else None),
        "last": day_cell(sent.last if sent else None),
        "consistency": _consistency(made, party),
        "change": _change(made, party) if before else NOTHING,
        "rank_before": rank_before or "–",
    }
    if before:
        figure = before.figure(party)
        row["before"] = format_html("{} {}", figure, row["change"]) if figure or row["change"] else NOTHING
        row["then"] = _figures(before, party, made.asked.chain) if made.asked.side_by_side else {}
        row["trend"] = _trend(made, party)
    return row


def _figures(cells: Cells, party: int, chain: str) -> dict[str, Cell]:
    return {
        "referrals": cells.referrals(party),
        "direct": cells.clients(party, "direct"),
        "root": cells.clients(party, "root"),
        "credit": cells.clients(party, chain),
        "value": cells.value(party),
    }


def unknown_row(made: Ranking, currency: str) -> dict[str, Any] | None:
    """The row of those whose origin nobody knows: shown apart, never ranked, never shared out."""
    if not any(UNKNOWN.id in counted for counted in (made.now, made.before) if counted):
        return None
    row = _figures(Cells(made.asked, made.now, currency), UNKNOWN.id, made.asked.chain)
    if made.before is None:
        return row
    before = Cells(made.asked, made.before, currency)
    then = _figures(before, UNKNOWN.id, made.asked.chain)
    return {**row, "before": before.figure(UNKNOWN.id), "then": then}


def name_cell(party: Party) -> SafeString:
    """A source by name, with its kind as an icon, as a link to its page."""
    return format_html(
        '<span class="name kind-{}">{}<a href="/people/{}">{}</a></span>',
        party.kind, kind_icon(party.kind), party.id, party.name,
    )  # fmt: skip


def _consistency(made: Ranking, party: int) -> SafeString:
    sent = made.sendings.get(party)
    if sent is None:
        return NOTHING
    active, through = sent.quarters_active, sent.quarters_since_first
    until = Window(since=None, until=made.now.window.until)
    address = f"{made.asked.rows(until)}&count=quarters&source={party}"
    return format_html(
        '<span title="{} of {} quarters since its first">{} <span class="soft">of {}</span></span>',
        active, through, opens(address, active, str(active)), through,
    )  # fmt: skip


def _change(made: Ranking, party: int) -> SafeString:
    """How many places up or down since the window compared with; none where the figure itself stayed the same."""
    places = made.places
    rank, before = places.ranks.get(party), places.ranks_before.get(party)
    if rank is None or party not in places.measured:
        return NOTHING
    if before is None:
        return SafeString('<span class="change">new</span>')
    if party in places.unchanged:
        return _moved("", "=", "as before", "")
    if before == rank:
        return _moved("", "=", "same place", "")
    way = UP if before > rank else DOWN
    return _moved(way, "▲" if way == UP else "▼", f"{way} by", str(abs(before - rank)))


def _trend(made: Ranking, party: int) -> SafeString:
    """How many people more or fewer it sent than in the window compared with."""
    then = made.before.referrals.get(party, 0) if made.before else 0
    more = made.now.referrals.get(party, 0) - then
    if not more:
        return _moved("", "=", "as many", "") if then else NOTHING
    return _moved(
        UP if more > 0 else DOWN, "▲" if more > 0 else "▼", "more:" if more > 0 else "fewer:", str(abs(more))
    )


def _moved(way: str, sign: str, words: str, places: str) -> SafeString:
    spoken = f'<span aria-hidden="true">{sign}</span><span class="visually-hidden">{words} </span>'
    return format_html('<span class="change {}">{} {}</span>', way, SafeString(spoken), places)
