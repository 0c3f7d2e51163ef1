"""Credit: who gets it for each engagement under every model, side by side, and where the models disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from headwater.core.credit.parts import as_count
from headwater.core.know.brought import name_of
from headwater.core.know.cells import facts_of
from headwater.core.know.figures import number, percent
from headwater.core.know.journey_steps import NEEDS, journey_steps
from headwater.core.know.journeys_behind import Credited
from headwater.core.know.journeys_credit import ModelCredit, credit_by_model
from headwater.core.know.wording import in_days, listed, many, sentence
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Option, Report, Row, Table
from headwater.core.words import UNKNOWN

SENT: Final = "What stood on the way"
BEHIND: Final = "Behind the contents: whom to thank"
MODELS: Final = {
    "first": "First", "last": "Last", "linear": "Linear", "u": "U", "w": "W", "full_path": "Full path",
    "time_decay": "Time decay", "markov1": "Markov", "shapley": "Shapley",
}  # fmt: skip
"""Every model by its key, in the order of the columns."""
BY: Final = Option(
    "by", "Count", "engagements", choices=(("engagements", "engagements"), ("value", "their value"))
)
AGREE: Final = Decimal("0.02")
"""Models that differ by less than this share of all credit agree."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is shared out: engagements (`currency` blank), or their value in one currency."""

    currency: str

    def of(self, credited: Credited | None) -> Decimal:
        """What stands to an account."""
        if credited is None:
            return Decimal(0)
        return credited.value.get(self.currency, Decimal(0)) if self.currency else as_count(credited.parts)

    def words(self, amount: Decimal) -> str:
        """An amount within a sentence: "2.5 engagements", "1,200 EUR", "nothing"."""
        if not amount:
            return "nothing"
        if self.currency:
            return f"{amount:,.0f} {self.currency}"
        return f"{number(amount)} engagement{'' if amount == 1 else 's'}"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, one for each source, the unknown one after them, then the people behind contents."""
    found = credit_by_model(
        book=practice.book,
        steps=journey_steps(practice=practice),
        models=tuple(MODELS),
        window=asked.window,
        share_per_hop=asked.share_per_hop,
    )
    models = [each for each in found if not each.why_off]
    measure = _Measure(practice.currency if asked.option("by", BY.usual) == "value" else "")
    counted = _counted(practice, models[0], measure)
    whole = sum(counted.values(), Decimal(0))
    rows = [_all(counted, whole, models, measure)] if counted else []
    rows += _sources(practice, models, measure, counted)
    rows += _people(practice, models, measure, counted)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=_basis(practice, asked, models[0], measure),
        columns=(
            *(Column(each.name, MODELS[each.name], "number", each.says) for each in models),
            Column("apart", "Apart", "number", "The most that a model gives less the least."),
        ),
        rows=tuple(rows),
        said=_said(rows, found, counted, measure, in_days(asked=asked)),
        how=_how(found),
        few=len(counted) < practice.least,
        picture={"whole": float(whole), "currency": measure.currency, "models": [each.name for each in models]},
    )  # fmt: skip


def _counted(practice: Practice, model: ModelCredit, measure: _Measure) -> dict[int, Decimal]:
    """The engagements that are shared out, each with what it hands out: one, or its value in the currency asked for."""
    return {
        each.id: each.value if measure.currency and each.value is not None else Decimal(1)
        for each in practice.book.engagements
        if each.id in model.shares
        and (not measure.currency or (each.value is not None and each.currency == measure.currency))
    }


def _all(
    counted: dict[int, Decimal], whole: Decimal, models: Sequence[ModelCredit], measure: _Measure
) -> Row:
    facts = facts_of(rows={"engagements": sorted(counted)})
    cells = [Cell(whole, facts=facts, kind=_kind(measure)) for _ in models]
    return Row("all", "All", (*cells, Cell()), tone="strong")


def _kind(measure: _Measure) -> str:
    return "money" if measure.currency else "number"


def _sources(
    practice: Practice, models: Sequence[ModelCredit], measure: _Measure, counted: dict[int, Decimal]
) -> list[Row]:
    """What stood on the way, most credit first, the unknown source last."""
    from_ = [_engagements(each) for each in models]
    rows = _lines(
        practice, measure, SENT,
        [each.sources for each in models],
        lambda place, party: [pk for pk in from_[place].get(party, ()) if pk in counted],
    )  # fmt: skip
    return [*(row for row in rows if row.key != "unknown"), *(row for row in rows if row.key == "unknown")]


def _engagements(model: ModelCredit) -> dict[int, list[int]]:
    """The engagements of which each source has a part."""
    found: dict[int, list[int]] = {}
    for engagement, shares in sorted(model.shares.items()):
        for source, part in shares:
            if part:
                found.setdefault(source, []).append(engagement)
    return found


def _people(
    practice: Practice, models: Sequence[ModelCredit], measure: _Measure, counted: dict[int, Decimal]
) -> list[Row]:
    """The second account: the people behind contents, and those who led to them."""
    return _lines(
        practice, measure, BEHIND,
        [each.behind for each in models],
        lambda place, party: [pk for pk in models[place].behind_from.get(party, ()) if pk in counted],
    )  # fmt: skip


def _lines(
    practice: Practice,
    measure: _Measure,
    group: str,
    accounts: Sequence[Mapping[int, Credited]],
    facts: Callable[[int, int], Iterable[int]],
) -> list[Row]:
    """A line for everybody with an account under one of the models, the largest first."""
    everybody = {party for each in accounts for party in each}
    amounts = {party: [measure.of(each.get(party)) for each in accounts] for party in everybody}
    order = sorted(
        (party for party in amounts if any(amounts[party])),
        key=lambda party: (-sum(amounts[party]), name_of(book=practice.book, party=party).casefold(), party),
    )
    prefix = "source" if group == SENT else "behind"
    rows = []
    for party in order:
        mine = amounts[party]
        known = party != UNKNOWN.id
        cells = [
            Cell(
                amount,
                facts=facts_of(rows={"engagements": facts(place, party)}) if amount else (),
                kind=_kind(measure),
            )
            for place, amount in enumerate(mine)
        ]
        rows.append(
            Row(
                f"{prefix}-{party}" if known else "unknown",
                name_of(book=practice.book, party=party),
                (*cells, _apart(mine, cells)),
                party if known else None,
                tone="" if known else "faint",
                group=group,
            )
        )
    return rows


def _apart(mine: Sequence[Decimal], cells: Sequence[Cell]) -> Cell:
    """How far the models are apart, with the engagements of all of them."""
    rows = sorted({pk for cell in cells for facts in cell.facts for pk in facts.ids})
    return Cell(max(mine) - min(mine), facts=facts_of(rows={"engagements": rows}), kind=cells[0].kind)


def _basis(practice: Practice, asked: Asked, model: ModelCredit, measure: _Measure) -> str:
    what = f"The value in {measure.currency} of the" if measure.currency else "The"
    said = f"{what} engagements that began {in_days(asked=asked)}, by what stood on each client's way before them."
    if measure.currency:
        rest = [
            each
            for each in practice.book.engagements
            if each.id in model.shares and (each.value is None or each.currency != measure.currency)
        ]
        if rest:
            said += (
                f" {sentence(text=many(number=len(rest), one='engagement'))} without an amount in "
                f"{measure.currency} left out."
            )
    return f"{said} What nobody knows stays with the unknown source."


def _said(
    rows: Sequence[Row],
    found: Sequence[ModelCredit],
    counted: dict[int, Decimal],
    measure: _Measure,
    span: str,
) -> tuple[str, ...]:
    whole = sum(counted.values(), Decimal(0))
    models = [each for each in found if not each.why_off]
    if not counted:
        what = f" with a value in {measure.currency}" if measure.currency else ""
        return (f"No engagement{what} began {span}, so there is no credit to share.",)
    linear = next(each for each in models if each.name == "linear")
    several = sum(len(linear.shares[each]) > 1 for each in counted)
    return (
        _disagreement(rows, models, whole, measure),
        _several(several, len(counted)),
        *_unknown(rows, whole, span),
        *_silent(found),
    )


def _disagreement(
    rows: Sequence[Row], models: Sequence[ModelCredit], whole: Decimal, measure: _Measure
) -> str:
    """Where models disagree most, with both ends."""
    widest, gap = None, Decimal(0)
    for row in rows:
        apart = row.cells[-1].value
        if row.group == SENT and row.party is not None and isinstance(apart, Decimal) and apart > gap:
            widest, gap = row, apart
    if widest is None or gap < AGREE * abs(whole):
        return "All models agree on your sources: whichever you choose, the credit is nearly the same."
    amounts = [cell.value for cell in widest.cells[:-1] if isinstance(cell.value, Decimal)]
    names = [MODELS[each.name] for each in models]
    most = names[amounts.index(max(amounts))]
    least = names[amounts.index(min(amounts))]
    return (
        f"The models disagree most about {widest.label}: {measure.words(max(amounts))} under “{most}”, "
        f"{measure.words(min(amounts))} under “{least}”."
    )


def _several(several: int, whole: int) -> str:
    if not several:
        return "No engagement has more than one source on its way, so there is nothing to share."
    has = many(number=several, one="engagement has", several="engagements have")
    of = f" of {whole}" if several < whole else ""
    return sentence(
        text=f"{has.replace(' ha', f'{of} ha', 1)} more than one source on the way; only there can models differ."
    )


def _unknown(rows: Sequence[Row], whole: Decimal, span: str) -> list[str]:
    line = next((row for row in rows if row.key == "unknown"), None)
    amount = line.cells[0].value if line else None
    if not isinstance(amount, Decimal) or not amount or whole <= 0:
        return []
    return [f"{percent(amount / whole)} of the credit {span} goes to nobody, for the way is not known."]


def _silent(found: Sequence[ModelCredit]) -> list[str]:
    """Why the models that learn from journeys do not speak, each reason once."""
    reasons: dict[str, list[str]] = {}
    for each in found:
        if each.why_off:
            reasons.setdefault(each.why_off, []).append(MODELS[each.name])
    return [
        f"{listed(names=names)} {'stay' if len(names) > 1 else 'stays'} silent: "
        f"{why.replace('This model', 'each' if len(names) > 1 else 'it', 1)}"
        for why, names in reasons.items()
    ]


def _how(found: Sequence[ModelCredit]) -> tuple[str, ...]:
    return (
        ("Referrals, steps on the way and what people say themselves stand on one path, in order of time, up to the "
        "engagement. What is marked as a machine's is left out. Each engagement hands out exactly one, its value to "
        "the cent."),
        *(f"{MODELS[each.name]}: {each.says}" for each in found),
        ("A model is a convention, not a finding: none of them knows what caused a client to come. Markov is the "
        "removal effect of Anderl et al. 2016, Shapley that of Shapley 1953 in closed form."),
        ("The second account passes a content's credit on to the people behind it by their share, and up the chain of "
        "whoever sent these people to you. It stands beside the first and is not added to it."),
    )  # fmt: skip


REPORT = Report(
    name="credit",
    title="Credit under every model",
    answers="Who gets the credit for my clients, and does it depend on how one counts?",
    parts=frozenset(NEEDS),
    make=make,
    options=(BY,),
    window="12m",
    slow=True,
)
