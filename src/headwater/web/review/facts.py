"""Everything the result of a review shows, gathered once for the page and for the files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.http import HttpRequest

from headwater.core.words import Party, Window
from headwater.core.yearend import (
    Budgets,
    Figure,
    GiftList,
    SeasonIdea,
    a_year_before,
    holiday_after,
    season_idea,
    send_by,
)
from headwater.formats.one_amount import read_one_amount
from headwater.store.models import Review
from headwater.store.queries.kept import keep
from headwater.store.queries.review_walk import Walked, how_far, walk_of
from headwater.store.queries.seasons import season_of
from headwater.store.queries.yearend import Sender, gifts_before, owed_in, senders_of
from headwater.store.queries.yearend_figures import figures_of
from headwater.store.queries.yearend_quiet import Quiet, quiet_of
from headwater.web.shared.access import seat_of, today_of

USUAL: Final = Decimal(30)
FINE: Final = Decimal(60)
QUIET: Final = 15
MOST: Final = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Facts:
    """One review with all it found."""

    review: Any
    today: date
    before: Window
    people: list[Walked]
    far: dict[str, int]
    figures: list[Figure]
    senders: list[Sender]
    owed: list[Any]
    gifts: GiftList
    budgets: Budgets
    quiet: list[Quiet]
    quiet_many: int
    idea: SeasonIdea
    running: Any

    @property
    def beyond(self) -> list[Party]:
        """Who sent more than one person and stands neither among the proposals nor among those left out with a why."""
        if self.gifts.says:
            return []
        listed = {one.root.party.id for one in self.gifts.proposals}
        listed |= {one.root.party.id for one in self.gifts.withheld}
        return [one.party for one in self.senders if one.party.kind.is_contact and one.party.id not in listed]

    @property
    def send_by(self) -> date:
        """By when a gift leaves to arrive before the holiday."""
        return send_by(holiday=self.gifts.holiday, today=self.today)


def facts_of(request: HttpRequest, review: Review) -> Facts:
    """Gather it. The address may say another holiday and other budgets."""
    workspace, today = seat_of(request).workspace, today_of(request)
    window = Window(since=review.since, until=review.until)
    people = walk_of(review)
    figures = keep(
        workspace, ("review figures", review.since, review.until), lambda: figures_of(workspace, window)
    )
    senders, owed = senders_of(workspace, window), owed_in(workspace, window)
    budgets = Budgets(_amount(request, "each", USUAL), _amount(request, "fine", FINE), workspace.currency)
    quiet = quiet_of(workspace, today)
    gives = next((figure.now for figure in figures if figure.key == "gives"), 0)
    return Facts(
        review=review, today=today, before=a_year_before(since=review.since, until=review.until), people=people,
        far=how_far(people), figures=figures, senders=senders, owed=owed, budgets=budgets,
        gifts=gifts_before(workspace, window, budgets=budgets, holiday=_holiday(request, today), today=today),
        quiet=quiet[:QUIET], quiet_many=len(quiet),
        idea=season_idea(today=today, gives_of_year=int(gives or 0), owed=len(owed), senders=len(senders)),
        running=season_of(workspace, today),
    )  # fmt: skip


def _amount(request: HttpRequest, name: str, usual: Decimal) -> Decimal:
    amount, _, _ = read_one_amount(request.GET.get(name, "")[:40])
    return amount if amount is not None and amount.is_finite() and 0 < amount < MOST else usual


def _holiday(request: HttpRequest, today: date) -> date:
    try:
        told = date.fromisoformat(request.GET.get("holiday", ""))
    except ValueError:
        return holiday_after(today=today)
    return holiday_after(today=today, month=told.month, day=told.day)
