"""Gifts held against the rule of a profession: what speaks against one, what to remember, and what is left of a year.

The rule reminds, the person decides. What it speaks against is never proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from headwater.core.gift_words import read_gift_words
from headwater.core.professions import GiftRule, Profession, Reading

DEDUCTIBLE: Final = Decimal(25)
"""US dollars per recipient and year that are deductible (publication 463). It is not a ban."""
DEDUCTIBLE_IN: Final = "USD"
THANKS: Final = "thanks"
FLOW: Final = "ongoing flow"
YEAR_END: Final = "year-end"
AFTER_WORK: Final = "end of the work"
BIRTHDAY: Final = "birthday"
ANSWERING: Final = frozenset({THANKS, FLOW})
"""Occasions by which a gift answers referrals, whoever receives it."""
UNTIED: Final = frozenset({AFTER_WORK, BIRTHDAY})
"""Occasions by which it answers none, also when the recipient sends people."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A gift that somebody thinks of: on which day, for how much (None: not known), and what it answers.

    `tied`: the recipient sends referrals or the gift is for one. `by_volume`: it is for how many they sent. `roles`
    are the recipient's. `first_sent` is the day of their first referral (None: there was none). `text` is what was
    written of it (idea and occasion): its words count too ("voucher", "10% of the fee", "if she sends another client").
    """

    on: date
    amount: Decimal | None = None
    currency: str = ""
    cash_like: bool = False
    tied: bool = True
    by_volume: bool = False
    roles: frozenset[str] = frozenset()
    first_sent: date | None = None
    text: str = ""


def wish_of(
    *, on: date, occasion: str, idea: str, amount: Decimal | None, currency: str, cash_like: bool,
    roles: frozenset[str], first_sent: date | None,
) -> Wish:  # fmt: skip
    """The wish that a gift in the ledger stands for, for a recipient with these roles who first sent then (or never).

    Whoever judges a gift asks here: a page, the record, or what is proposed on Today.
    """
    return Wish(
        on=on, amount=amount, currency=currency, cash_like=cash_like, by_volume=occasion == FLOW,
        tied=occasion in ANSWERING or (first_sent is not None and occasion not in UNTIED), roles=roles,
        first_sent=first_sent, text=f"{idea} · {occasion}",
    )  # fmt: skip


def day_of_gift(*, sent_on: date | None, send_by: date | None, today: date) -> date:
    """The day on which a gift counts: when it was sent, or is to be; what is late goes out today at the earliest."""
    return sent_on or max(send_by or today, today)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that the rule says of a wish. `about` names the part of the rule."""

    about: str
    text: str
    reading: Reading | None = None


def told(reason: Reason) -> str:
    """The reason with where and when its rule was read, in one line."""
    read = reason.reading
    return (
        reason.text if read is None else f"{reason.text} ({read.where}; read on {read.read_on.isoformat()})"
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rule says: what speaks `against` the wish, and what to `remember`.

    `spent` is what the recipient had in the year of the wish by currency, `left` what the limit leaves (None: there is
    no limit, or it cannot be compared), `deductible` how much of this gift can still be deducted in the US (None: not
    in dollars).
    """

    against: tuple[Reason, ...] = ()
    remember: tuple[Reason, ...] = ()
    spent: Mapping[str, Decimal] = field(default_factory=dict)
    limit: Decimal | None = None
    currency: str = ""
    left: Decimal | None = None
    deductible: Decimal | None = None

    @property
    def fine(self) -> bool:
        """Whether nothing speaks against it, so that it may be proposed."""
        return not self.against


def yearly_sums(gifts: Iterable[tuple[date, Decimal, str]], *, year: int) -> dict[str, Decimal]:
    """What gifts (day, cost, currency) of one recipient came to in a calendar year, by currency."""
    sums: dict[str, Decimal] = {}
    for on, cost, currency in gifts:
        if on.year == year:
            sums[currency] = sums.get(currency, Decimal(0)) + cost
    return sums


def held_against(profession: Profession, wish: Wish, *, spent: Mapping[str, Decimal]) -> Verdict:
    """What the profession's rule says of a wish, when the recipient had `spent` in its year already."""
    rule = profession.gift
    limit = None if rule.not_for & wish.roles else rule.limit_on(wish.on)
    left = None if limit is None else limit - spent.get(rule.currency, Decimal(0))
    against = [*_principle(profession, wish), *_amounts(profession, wish, limit, left)]
    return Verdict(
        against=tuple(against), remember=tuple(_remember(profession, wish, limit, spent)), spent=dict(spent),
        limit=limit, currency=rule.currency, left=left, deductible=_deductible(wish, spent),
    )  # fmt: skip


def _reason(profession: Profession, about: str, text: str) -> Reason:
    return Reason(about, text, profession.reading_on(about))


def _principle(profession: Profession, wish: Wish) -> Iterable[Reason]:
    """What speaks against it whatever it costs."""
    rule, words = profession.gift, read_gift_words(wish.text)
    tied = wish.tied or bool(words.answers)
    if tied and not rule.tied:
        yield _reason(profession, "tied", "In your profession no gift may answer referrals.")
    if (wish.by_volume or words.by_head) and not rule.by_volume:
        yield _reason(profession, "by_volume", "A gift may not follow from how many referrals somebody sent.")
    if (wish.cash_like or words.cash) and not rule.cash:
        yield _reason(profession, "cash", f"Cash and vouchers are out.{_as_written(words.cash)}")
    if words.share and not rule.by_value:
        yield _reason(
            profession, "by_value", f"Its size may not follow what they brought.{_as_written(words.share)}"
        )
    if rule.after_only and (promised := words.promise or words.by_head):
        yield _reason(profession, "after_only", f"Nothing may be promised beforehand.{_as_written(promised)}")
    elif tied and rule.after_only and (wish.first_sent is None or wish.first_sent > wish.on):
        yield _reason(
            profession, "after_only", "Only thanks after the fact are allowed, and nothing was sent by then."
        )


def _as_written(words: str) -> str:
    return f" It says “{words}”." if words else ""


def _amounts(
    profession: Profession, wish: Wish, limit: Decimal | None, left: Decimal | None
) -> Iterable[Reason]:
    """What speaks against its size, as far as it can be compared."""
    rule = profession.gift
    if wish.amount is None or wish.currency != rule.currency:
        return
    if limit is not None and left is not None and wish.amount > left:
        yield _reason(
            profession, "limit",
            f"The limit is {_money(limit, rule)} for each recipient and year; {_money(max(left, Decimal(0)), rule)} "
            f"of {wish.on.year} is left.",
        )  # fmt: skip
    most = rule.single_below(wish.on)
    if most is None or wish.amount < most:
        return
    if rule.each is not None:
        yield _reason(profession, "each", f"A single gift stays under {_money(most, rule)}.")
    else:
        text = (
            f"{_money(most, rule)} or more is hardly nominal. Where your state says otherwise, set its limit."
        )
        yield _reason(profession, "nominal", text)


def _remember(
    profession: Profession, wish: Wish, limit: Decimal | None, spent: Mapping[str, Decimal]
) -> Iterable[Reason]:
    """What to keep in mind though nothing speaks against it."""
    rule = profession.gift
    if rule.not_for & wish.roles:
        yield _reason(profession, "not_for", rule.note)
    elif limit is not None or rule.single_below(wish.on) is not None:
        yield from _not_comparable(profession, wish, spent)
    if rule.nominal and limit is None and rule.each is None:
        yield _reason(profession, "nominal", "Keep it nominal. Set your state's limit in the settings.")
    if rule.after_only:
        yield _reason(profession, "after_only", "Promise nothing and hint at nothing beforehand.")
    if not rule.by_value:
        yield _reason(profession, "by_value", "Its size may not follow what they brought.")
    if rule.record:
        yield _reason(profession, "record", "A separate record is required: export it from Gifts.")
    if limit is not None and rule.yearly is None and rule.note and not rule.not_for:
        yield _reason(profession, "limit", rule.note)


def _not_comparable(profession: Profession, wish: Wish, spent: Mapping[str, Decimal]) -> Iterable[Reason]:
    """Other currencies: the limit is in its own, and no rate is given."""
    rule = profession.gift
    most = rule.single_below(wish.on) if rule.limit_on(wish.on) is None else rule.limit_on(wish.on)
    other = {wish.currency} if wish.amount is not None else set()
    other |= {currency for currency, amount in spent.items() if amount}
    other -= {rule.currency, ""}
    if other and most is not None:
        yield _reason(
            profession, "currency",
            f"The limit is {_money(most, rule)} and no rate is given: compare the {' and '.join(sorted(other))} "
            "yourself.",
        )  # fmt: skip
    elif wish.amount is None:
        yield _reason(profession, "cost", "Its cost is not known yet, so the year's limit cannot be checked.")


def _money(amount: Decimal, rule: GiftRule) -> str:
    return f"{amount:,.2f} {rule.currency}" if amount % 1 else f"{amount:,.0f} {rule.currency}"


def _deductible(wish: Wish, spent: Mapping[str, Decimal]) -> Decimal | None:
    if wish.amount is None or wish.currency != DEDUCTIBLE_IN:
        return None
    return min(wish.amount, max(Decimal(0), DEDUCTIBLE - spent.get(DEDUCTIBLE_IN, Decimal(0))))


@dataclass(frozen=True, slots=True)
class Flow:
    """An ongoing flow: `count` referrals within the window that ends on `last`, since `first`."""

    count: int
    first: date
    last: date


def flow_of(sent: Iterable[date], *, size: int, days: int, today: date) -> Flow | None:
    """The flow that runs today: at least `size` referrals within the last `days`. None when there is none."""
    since = today - timedelta(days=days)
    within = sorted(day for day in sent if since < day <= today)
    return Flow(len(within), within[0], within[-1]) if within and len(within) >= max(size, 1) else None


REPEATS: Final = 4
"""A flow is acknowledged so many times within its window."""
SOONEST: Final = 7


def repeat_after(*, days: int) -> timedelta:
    """How long after one acknowledgement the next one comes, for a flow counted over `days`."""
    return timedelta(days=max(SOONEST, days // REPEATS))


def acknowledgement(profession: Profession, wish: Wish, *, spent: Mapping[str, Decimal]) -> str:
    """How a flow is acknowledged: "gift" where the rule leaves room for one, else "words"."""
    verdict = held_against(profession, wish, spent=spent)
    room = verdict.left is None or verdict.left > 0
    return "gift" if verdict.fine and room and profession.gift.by_volume else "words"
