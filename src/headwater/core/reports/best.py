"""Best sources from here on: what each should bring in the next twelve months, how sure that is, and who is alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Final

from headwater.core.know.cells import count
from headwater.core.know.forecast import Forecast, Part, Range, SourceForecast, forecast
from headwater.core.know.rates import How
from headwater.core.know.rates_over_time import ShrunkenRate, Watched, rate_prior_for, shrunken_rates
from headwater.core.know.senders import NEEDS, Sender, Senders, senders
from headwater.core.know.wording import listed, many, sentence
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Facts, Report, Row, Table
from headwater.core.words import Stage

WINNERS: Final = (
    "Only people who hired are on record. Write down who came and did not hire as well, and the "
    "chance to win can be told."
)
LEAST_DAYS: Final = 30
"""A source is taken to have been watched for so long at least."""
WHOM = {"people": "people", "content": "content", "all": "people and content together"}


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each source that ever sent somebody, best first."""
    everybody = senders(practice=practice)
    made = forecast(sources=[each.source_history for each in everybody.of.values()], until=asked.today)
    a_year = {one.id: one for one in _a_year(list(everybody.of.values()), asked.today)}
    groups = _groups(made, everybody.of)
    kind, unit = ("money", everybody.currency) if made.in_money else ("number", "clients")
    measure = _Measure(kind, unit, _only_winners(everybody))
    told = _said(made, [everybody.of[each.id] for each in made.sources])
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"All referrals up to today and what came of them, from {many(number=len(made.sources), one='source')} and "
            "everybody else you know; the forecast is for the next 12 months. Ordered by the "
            "cautious figure: nine times "
            "in ten it is more."
        ),
        columns=(
            Column("sent", "Sent so far", "count", "Referrals to you, of all time."),
            Column("won", "Work", "count", "Work that came of them."),
            Column(
                "a_year",
                "A year so far",
                "number",
                "Referrals a year since it became known, drawn to the usual.",
            ),
            Column("expected", "Next 12 months", "number", "Referrals to be expected, with a 90 % range."),
            Column(
                "chance",
                "Chance to win",
                "share",
                "That one of its referrals hires, drawn towards the usual.",
            ),
            Column("worth", "Worth of a win", kind, "What a client of this source is typically worth."),
            Column("value", "To be expected", kind, "Referrals x chance x worth, with a 90 % range."),
            Column("cautious", "At least", kind, "Nine times in ten it is more than this."),
            Column("rank", "Rank", "text", "Where it truly stands, nine times in ten."),
        ),
        rows=tuple(
            _row(each, everybody.of[each.id], a_year[str(each.id)], groups[each.group], measure)
            for each in made.sources
        ),
        said=(*told, *((WINNERS,) if measure.winners else ())),
        how=(*_how(made), *map(_fitted, made.parts), *_not_counted(everybody)),
        few=made.few or not made.differ,
    )


def _a_year(everybody: Sequence[Sender], today: date) -> tuple[ShrunkenRate, ...]:
    """Referrals a year of each who sent somebody, since it became known; what is usual comes from everybody known."""
    seen = []
    for sender in everybody:
        days = [each.on for each in sender.sent if each.on <= today]
        begun = min([*days[:1], *([sender.known] if sender.known else [])], default=None)
        if begun is not None and begun <= today:
            years = max((today - begun).days, LEAST_DAYS) / 365.25
            seen.append(Watched(str(sender.id), len(days), years))
    some = [each for each in seen if each.count]
    return shrunken_rates(seen=some, prior=rate_prior_for(seen=seen)) if some else ()


@dataclass(frozen=True, slots=True)
class _Measure:
    """What the forecast counts in. `winners`: only people who hired are on record, so nobody knows "
    "the chance to win."""

    kind: str
    unit: str
    winners: bool


def _only_winners(everybody: Senders) -> bool:
    ended = [each.stage for sender in everybody.active for each in sender.sent if each.stage.is_closed]
    return bool(ended) and all(stage is Stage.WON for stage in ended)


def _row(made: SourceForecast, sender: Sender, a_year: ShrunkenRate, group: str, told: _Measure) -> Row:
    kind, unit = told.kind, told.unit
    sent = tuple(each.id for each in sender.sent)
    facts = (Facts("referrals", sent), *((Facts("engagements", sender.wins),) if sender.wins else ()))
    valued = (*facts[:1], *((Facts("engagements", sender.valued),) if sender.valued else ()))
    last = "" if made.first == made.last else f" to {made.last}"
    return Row(
        key=str(made.id),
        label=sender.name,
        party=made.id,
        group=group,
        cells=(
            count(referrals=sent),
            count(engagements=sender.wins),
            Cell(a_year.mean, a_year.low, a_year.high, facts=facts[:1]),
            _cell(made.referrals, facts=facts[:1]),
            Cell(note="only hired known") if told.winners else Cell(made.chance, facts=facts[:1]),
            Cell(made.worth, unit=unit, facts=valued) if kind == "money" else Cell(),
            _cell(made.value, unit=unit, facts=valued),
            Cell(made.cautious, unit=unit if kind == "money" else "", facts=valued),
            Cell(f"{made.first}{last}"),
        ),
    )


def _cell(range_: Range, unit: str = "", facts: tuple[Facts, ...] = ()) -> Cell:
    return Cell(range_.mean, range_.low, range_.high, unit=unit, facts=facts)


def _groups(made: Forecast, everybody: Mapping[int, Sender]) -> Mapping[int, str]:
    """What each group of sources that cannot be told apart is called."""
    first: dict[int, int] = {}
    for each in made.sources:
        first.setdefault(each.group, each.id)
    if len(first) == 1:
        return {0: "Not to be told apart from each other" if len(made.sources) > 1 else ""}
    return {group: f"Not to be told apart from {everybody[one].name}" for group, one in first.items()}


def _said(made: Forecast, order: Sequence[Sender]) -> tuple[str, ...]:
    if not order:
        return ("Nobody has sent you anybody yet. Record a referral, and the forecast begins.",)
    first = [
        sender.name
        for sender, _ in takewhile(lambda pair: pair[1].group == 0, zip(order, made.sources, strict=True))
    ]
    expected = sum(each.referrals.mean for each in made.sources)
    about = max(round(expected), 0)
    told = {0: "Hardly any referral is", 1: "About one referral is"}.get(
        about, f"About {about} referrals are"
    )
    outlook = f"{told} to be expected in the next 12 months, from all together."
    if len(order) == 1:
        return (f"{order[0].name} is the only source so far.", outlook)
    if not made.differ or len(first) == len(order):
        said = f"Your {many(number=len(order), one='source')} cannot be told apart yet: what differs may be chance."
    else:
        said = _first(made, first, {sender.id: sender.name for sender in order})
    few = (
        "Too little is known to fit a model of your own, so weak general assumptions stand in."
        if made.few
        else ""
    )
    return tuple(filter(None, (said, outlook, few)))


def _first(made: Forecast, near: Sequence[str], names: Mapping[int, str]) -> str:
    """Who stands first. "Leads" is only said where everybody else is told apart from it, wherever they stand."""
    best = made.sources[0]
    name = names[best.id]
    if not made.rivals:
        return f"{name} leads: the others come after, however one looks at it."
    rank = (
        f"at rank {best.first}" if best.first == best.last else f"between rank {best.first} and {best.last}"
    )
    said = f"{name} stands first, truly {rank}"
    if len(near) > 1:
        said += f", and cannot be told apart from {listed(names=near[1:], most=3)}"
    grouped = {each.id for each in made.sources if each.group == 0}
    lower = [names[one] for one in made.rivals if one not in grouped]
    if not lower:
        return f"{said}."
    stand = "stands" if len(lower) == 1 else "stand"
    return f"{said}. {listed(names=lower, most=2)} {stand} lower but might do as well."


def _how(made: Forecast) -> tuple[str, ...]:
    worth = "gamma-gamma" if made.in_money else "not known, so it counts clients"
    return (
        (
            "Expected referrals: Pareto/NBD whose clock starts on the day somebody became known, "
            "with all who never sent "
            "anybody (decision 14). A year so far: gamma-Poisson. Chance to win: beta-binomial. "
            f"Worth of a win: {worth}."
        ),
        (
            "Each is drawn towards what is usual here as far as it stands on few cases. Ranges are "
            "those of draws with a "
            "fixed seed, so the same ledger gives the same answer. It takes for granted that rates and values stay as "
            "they were until a source stops."
        ),
    )


def _not_counted(everybody: Senders) -> list[str]:
    """What the worth of a win leaves out: work in another currency, and clients who in all paid nothing or less."""
    works = [
        each.engagement
        for sender in everybody.active
        for each in sender.works
        if each.amount.value is not None
    ]
    said = []
    for currency in everybody.currencies[1:]:
        paid = [each.value for each in works if each.currency == currency and each.value is not None]
        if paid:
            pieces = many(number=len(paid), one="piece", several="pieces")
            said.append(
                f"Work in {currency} is not counted in worth: {pieces}, {sum(paid):,.0f} {currency} in all."
            )
    valued = {each for sender in everybody.active for each in sender.valued}
    lost = {each.client for each in works if each.currency == everybody.currency and each.id not in valued}
    if lost:
        who = sentence(text=many(number=len(lost), one="client"))
        are = "is" if len(lost) == 1 else "are"
        said.append(f"{who} whose work came to 0 {everybody.currency} or less {are} not counted in worth.")
    return said


def _fitted(part: Part) -> str:
    whom = sentence(text=WHOM.get(part.whom, part.whom))
    rates = "rates from weak priors" if part.few_referrals else "rates fitted"
    chance = "chance to win fitted" if part.chance is How.FITTED else "chance to win near the usual of all"
    worth = "worth from the mean of all" if part.few_values else "worth fitted"
    return f"{whom}: {part.senders} of {part.n} ever sent somebody; {rates}, {chance}, {worth}."


REPORT = Report(
    name="best",
    title="Best sources from here on",
    answers="What should each source bring in the next 12 months, and how sure is that?",
    parts=NEEDS,
    make=make,
    window="",
    slow=True,
)
