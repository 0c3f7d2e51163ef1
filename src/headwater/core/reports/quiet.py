"""Who went quiet: sources that sent somebody before and nobody in the window, with their rhythm and "
"what lies behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from headwater.core.dealings import Referral, Silence
from headwater.core.know.cells import Amount, count, currencies_of, day, money_cells, money_columns
from headwater.core.know.rhythm.quiet_model import Chance, chances
from headwater.core.know.senders import NEEDS, Sender, senders
from headwater.core.know.sentence import window_words
from headwater.core.know.wording import listed, many, sentence, span_words
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Facts, Report, Row, Table
from headwater.core.words import Stage, Window

BAD = (Stage.LOST, Stage.DECLINED)


@dataclass(frozen=True, slots=True)
class _Quiet:
    """One quiet source by `until`: who it is, its chance of a referral, whom it sent and what its work was worth."""

    sender: Sender
    chance: Chance
    until: date
    currency: str

    @property
    def sent(self) -> list[Referral]:
        """Its referrals by then, oldest first."""
        return [each for each in self.sender.sent if each.on <= self.until]

    @property
    def amounts(self) -> list[Amount]:
        """The work that came of them by then."""
        works = self.sender.works
        return [
            each.amount for each in works if each.engagement.on is None or each.engagement.on <= self.until
        ]

    @property
    def hoped(self) -> float:
        """Earlier value (or referrals, where no value is known) times the chance of another referral."""
        value = sum(
            each.value for each in self.amounts if each.value is not None and each.currency == self.currency
        )
        return float(value if value > 0 else len(self.sent)) * self.chance.referral

    def is_over(self, referral: Referral) -> date | None:
        """The day a referral was decided, None while it was still open by then."""
        decided = max([on for _, on in referral.stages], default=referral.on)
        return decided if referral.stage.is_closed and decided <= self.until else None


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each quiet source: earlier value and chance of a return first."""
    everybody = senders(practice=practice)
    until = min(asked.window.until or asked.today, asked.today)
    model = chances(histories=[each.history for each in everybody.of.values()], until=until)
    quiet = [
        _Quiet(sender, model.of[sender.id], until, everybody.currency)
        for sender in everybody.active
        if sender.id in model.of and _is_quiet(sender, asked.window, until)
    ]
    quiet.sort(key=lambda each: (-each.hoped, each.sender.id))
    reasons: dict[int, Silence] = {each.source: each for each in practice.silences}
    currencies = currencies_of(
        amounts=[amount for each in quiet for amount in each.amounts], usual=everybody.currency
    )
    span = window_words(window=asked.window, today=asked.today)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"Sources with a referral before and none {span}. The chance counts all {model.n} "
            "people, organisations and contents you "
            f"know, {model.senders} of whom ever sent somebody."
        ),
        columns=(
            Column("sent", "Sent", "count", "Referrals to you, of all time up to then."),
            *money_columns(
                key="value",
                label="Value",
                currencies=currencies,
                says="What the work that came of them was worth.",
            ),
            Column("chance", "Another in 12 months", "share", "The chance of at least one referral by then."),
            Column(
                "rhythm", "Own rhythm", "text", "How often it used to send somebody, and how long ago it did."
            ),
            Column("best", "Best year", "text"),
            Column("last", "Last referral", "day"),
            Column("thanked", "Last thanks", "day"),
            Column(
                "told",
                "Outcome told",
                "text",
                "Whether you were in touch after the last referral was decided, so that you could tell.",
            ),
            Column("problems", "Problem referrals", "count", "Lost, declined, or a poor fit (1 or 2 of 5)."),
            Column("contact", "Last contact", "day"),
            Column("reason", "Reason", "text", "What you said the reason was."),
        ),
        rows=tuple(_row(practice, each, reasons.get(each.sender.id), currencies) for each in quiet),
        said=_said(quiet, reasons, span, asked.window),
        how=_how(model.few, currencies),
        few=model.few,
        picture=_picture(practice, quiet, until),
    )


def _is_quiet(sender: Sender, window: Window, until: date) -> bool:
    if window.since is None:
        return False
    days = [each.on for each in sender.sent if each.on <= until]
    return bool(days) and max(days) < window.since


def _row(practice: Practice, it: _Quiet, reason: Silence | None, currencies: Sequence[str]) -> Row:
    sent = it.sent
    ids = [each.id for each in sent]
    dealt = practice.dealings.get(it.sender.id)
    contact, thanked = (
        (_by(it.until, dealt.last), _by(it.until, dealt.last_thanks)) if dealt else (None, None)
    )
    unseen = dealt is not None and contact is None
    bad = [
        each.id
        for each in sent
        if (each.stage in BAD and it.is_over(each)) or (each.fit is not None and each.fit <= 2)
    ]
    last = max(sent, key=lambda each: (each.on, each.id))
    return Row(
        key=str(it.sender.id),
        label=it.sender.name,
        party=it.sender.id,
        cells=(
            count(referrals=ids),
            *(_known(each) for each in money_cells(amounts=it.amounts, currencies=currencies)),
            Cell(it.chance.referral, facts=(Facts("referrals", tuple(ids)),)),
            Cell(_rhythm(it.chance, len({each.on for each in sent}))),
            Cell(_best_year(sent)),
            day(on=last.on, referrals=[last.id]),
            day(on=thanked, parties=[it.sender.id]),
            Cell() if it.sender.is_content else Cell(_told(last, it.is_over(last), contact, unseen)),
            count(referrals=bad),
            day(on=contact, parties=[it.sender.id]),
            Cell(reason.reason, note=reason.note[:80], facts=(Facts("silences", (reason.id,)),))
            if reason
            else Cell(),
        ),
    )


def _by(until: date, on: date | None) -> date | None:
    return on if on and on <= until else None


def _known(amount: Cell) -> Cell:
    """Nothing at all rather than 0 where no work came."""
    return amount if amount.facts else Cell(note=amount.note)


def _rhythm(chance: Chance, days: int) -> str:
    silence = span_words(days=chance.silence or 0)
    if chance.gap is None:
        return f"once, {silence} ago"
    if days == 2:
        return f"twice, {span_words(days=chance.gap)} apart, {silence} ago"
    return f"usually every {span_words(days=chance.gap)}, now {silence}"


def _best_year(sent: Sequence[Any]) -> str:
    years = Counter(each.on.year for each in sent)
    year, number = max(years.items(), key=lambda pair: (pair[1], pair[0]))
    return f"{year} ({number})"


def _told(last: Referral, decided: date | None, contact: date | None, unseen: bool) -> str | None:
    """Whether its sender can have heard how the last referral worked out: were we in touch since?

    `unseen`: we were in touch after the window; whether also within it is not known here.
    """
    if decided is None:
        return "still open"
    if unseen:
        return None
    if contact is None or contact < decided:
        return f"no contact since it was {last.stage}"
    return "in touch since"


def _said(
    quiet: Sequence[_Quiet], reasons: Mapping[int, Silence], span: str, window: Window
) -> tuple[str, ...]:
    if window.since is None:
        return ("Choose a window with a beginning: quiet is who sent people before it and nobody in it.",)
    if not quiet:
        return ("Everybody who ever sent you somebody sent somebody in this window too.",)
    names = listed(names=[each.sender.name for each in quiet])
    who = many(number=len(quiet), one="source")
    said = [f"{sentence(text=who)} sent people before and nobody {span}: {names}."]
    open_ = [each.sender.name for each in quiet if each.sender.id not in reasons]
    if open_:
        said.append(f"Was there a reason? You have not said so yet for {listed(names=open_)}.")
    return tuple(said)


def _how(few: bool, currencies: Sequence[str]) -> tuple[str, ...]:
    weak = ("Fewer than ten sources ever sent somebody, so the chances come from weak general assumptions.",)
    return (
        *(weak if few else ()),
        (
            "The chance is that of a Pareto/NBD whose clock starts on the day somebody became known and which counts "
            "those who never sent anybody (Schmittlein, Morrison and Colombo 1987; decision 14). It is honest as a "
            "probability; as an order, the days since the last referral are nearly as good."
        ),
        "A source's own rhythm explains, it does not rank. Quiet does not mean lost.",
        (
            f"The list is ordered by earlier value{f' in {currencies[0]}' if len(currencies) > 1 else ''} times that "
            "chance; by referrals where no value is known."
        ),
    )


def _picture(practice: Practice, quiet: Sequence[_Quiet], until: date) -> dict[str, Any]:
    """The strips: every referral's day, the usual gap and the silence, for the drawing."""
    return {
        "until": until.isoformat(),
        "strips": [
            {
                "party": each.sender.id,
                "name": each.sender.name,
                "kind": practice.book.parties[each.sender.id].kind.value,
                "days": [one.on.isoformat() for one in each.sent],
                "gap": each.chance.gap,
                "silence": each.chance.silence,
                "chance": each.chance.referral,
            }
            for each in quiet
        ],
    }


REPORT = Report(
    name="quiet",
    title="Gone quiet",
    answers="Who sent people before and nobody now, and was there a reason?",
    parts=NEEDS | {Part.DEALINGS, Part.SILENCES},
    make=make,
    slow=True,
)
