"""The review of a year: what changed against the one before, and gifts before the holidays in the order allowed.

The gift list follows the top root sources where the profession lets it. Where size and order may not follow what they
brought, everybody who sent somebody stands in it by name with the same budget; where no gift may answer referrals,
nobody does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from headwater.core.gifts import Verdict, Wish, held_against
from headwater.core.professions import Profession
from headwater.core.tables import Facts
from headwater.core.words import Party, Window

TOP: Final = 10
"""So many root sources stand in the gift list."""
FINE: Final = 2
"""So many of them get the better gift."""
BEFORE: Final = timedelta(days=14)
"""So long before the holiday a gift is to be sent."""
LATEST: Final = timedelta(days=3)
HOLIDAY: Final = (12, 25)
NO_ROWS: Final = Facts("referrals", ())


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the period beside that of the year before, each with the rows it was counted from.

    `kind` is count, money or hours; None: not known.
    """

    key: str
    label: str
    now: int | Decimal | float | None
    before: int | Decimal | float | None
    kind: str = "count"
    currency: str = ""
    rows: Facts = NO_ROWS
    rows_before: Facts = NO_ROWS

    @property
    def change(self) -> int | Decimal | float | None:
        """How much more it is than the year before; None when one of the two is not known."""
        if self.now is None or self.before is None:
            return None
        return self.now - self.before  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Root:
    """A contact to whom clients of the period trace back, or who stands behind the content they trace back to."""

    party: Party
    clients: int
    through: str = ""
    roles: frozenset[str] = frozenset()
    first_sent: date | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A gift before the holiday: for whom, how much at most, to be sent by when. `place` None: it may not count."""

    root: Root
    place: int | None
    budget: Decimal
    currency: str
    send_by: date
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Withheld:
    """Somebody who is not proposed a gift, and why."""

    root: Root
    why: str


@dataclass(frozen=True, slots=True)
class GiftList:
    """The gifts before a holiday, whom they leave out, and what the profession says of the list as a whole."""

    holiday: date
    proposals: tuple[Proposal, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class Budgets:
    """What a gift may cost: each of them, and the better one for the first two."""

    each: Decimal
    fine: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of gifts already: sums of the year by recipient, who was taken care of, who said not this time."""

    spent: Mapping[int, Mapping[str, Decimal]] = field(default_factory=dict)
    cared: Collection[int] = ()
    declined: Collection[int] = ()


def gift_list(
    *,
    profession: Profession,
    roots: Sequence[Root],
    known: Known,
    budgets: Budgets,
    holiday: date,
    today: date,
) -> GiftList:
    """The gifts before the holiday for these roots, which are ordered by what they brought, the most first."""
    rule = profession.gift
    if not rule.tied:
        why = "In your profession no gift may answer referrals, so none is proposed. Thanks in words stand apart."
        return GiftList(holiday, says=why)
    sized = rule.by_value and rule.by_volume
    by_name = sorted(roots, key=lambda one: (one.party.name.casefold(), one.party.id))
    chosen = [one for one in roots if one.clients][:TOP] if sized else by_name
    day = send_by(holiday=holiday, today=today)
    made: list[Proposal] = []
    held: list[Withheld] = []
    for place, root in enumerate(chosen, 1):
        budget = budgets.fine if sized and place <= FINE else budgets.each
        thought = Proposal(root, place if sized else None, budget, budgets.currency, day, Verdict())
        answer = _within(profession, thought, known)
        (held if isinstance(answer, Withheld) else made).append(answer)  # type: ignore[arg-type]
    says = "" if sized else (
        "In your profession gifts may not follow what somebody brought. So everybody who sent you somebody stands here "
        "by name, each with the same budget."
    )  # fmt: skip
    return GiftList(holiday, tuple(made), tuple(held), says)


def _within(profession: Profession, thought: Proposal, known: Known) -> Proposal | Withheld:
    """The proposal with a budget that the rule leaves room for, or why there is none."""
    root, rule = thought.root, profession.gift
    if root.party.id in known.declined:
        return Withheld(root, "You said: not this time.")
    if root.party.id in known.cared:
        return Withheld(root, "A gift is in mind, ordered or sent already.")
    wish = Wish(
        on=thought.send_by,
        amount=thought.budget,
        currency=thought.currency,
        roles=root.roles,
        first_sent=root.first_sent,
    )
    spent = known.spent.get(root.party.id, {})
    verdict = held_against(profession, wish, spent=spent)
    budget = thought.budget
    if thought.currency == rule.currency:
        if verdict.left is not None:
            budget = min(budget, max(verdict.left, Decimal(0)))
        most = rule.single_below(thought.send_by)
        if most is not None and budget >= most:
            budget = max(Decimal(0), most - 1)
    verdict = held_against(profession, replace(wish, amount=budget), spent=spent)
    if verdict.against or budget <= 0:
        why = " ".join(reason.text for reason in verdict.against) or "Nothing is left of this year's limit."
        return Withheld(root, why)
    if rule.not_for & root.roles:
        return Withheld(
            root, " ".join(reason.text for reason in verdict.remember if reason.about == "not_for")
        )
    return replace(thought, budget=budget, verdict=verdict)


def holiday_after(*, today: date, month: int = HOLIDAY[0], day: int = HOLIDAY[1]) -> date:
    """The next time this day of the year comes, after today. 29 February is the 28th in other years."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            found = date(year, month, 28)
        if found > today:
            break
    return found


def send_by(*, holiday: date, today: date) -> date:
    """Two weeks before the holiday; when that is over, in three days, but before the holiday itself."""
    usual = holiday - BEFORE
    return usual if usual >= today else max(today, min(today + LATEST, holiday - timedelta(days=1)))


def a_year_before(*, since: date, until: date) -> Window:
    """The same span one year earlier. 29 February becomes the 28th; nothing lies before the year 1."""
    return Window(since=_less_a_year(since), until=_less_a_year(until))


def _less_a_year(day: date) -> date:
    if day.year == 1:
        return day
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


@dataclass(frozen=True, slots=True)
class SeasonIdea:
    """A season of giving as it could be: when, and how many gives and thanks."""

    name: str
    since: date
    until: date
    gives: int
    thanks: int


SEASON: Final = timedelta(days=27)
LEAST_GIVES: Final = 4
LEAST_THANKS: Final = 3


def season_idea(*, today: date, gives_of_year: int, owed: int, senders: int) -> SeasonIdea:
    """Four weeks from tomorrow, with a give for each week at least and thanks to everybody who is owed them.

    The targets are a little more than what the past year would give in four weeks: a rule of thumb, to be changed.
    """
    since = today + timedelta(days=1)
    gives = max(LEAST_GIVES, -(-gives_of_year * 2 * 28 // 365))
    return SeasonIdea(
        f"Season of giving {since.year}", since, since + SEASON, gives, max(LEAST_THANKS, owed, senders)
    )
