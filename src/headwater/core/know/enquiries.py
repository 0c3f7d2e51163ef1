"""Every enquiry that came to me as a case to compare: who sent it, what it took, and what came of it.

One person is one enquiry, however often they were sent: the first referral says where they came from, and all that
was written down with any of them counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from headwater.core.dealings import Conversation, Referral
from headwater.core.know.brought import FIRST_YEAR
from headwater.core.know.referred_cases import Case, Outcome
from headwater.core.practice import Part, Practice
from headwater.core.words import Engagement, Kind, Stage

NEEDS: Final = frozenset({Part.REFERRALS, Part.CONVERSATIONS})
ZERO: Final = Decimal(0)
OUTCOMES: Final[Mapping[Stage, Outcome]] = {
    Stage.WON: "won",
    Stage.LOST: "lost",
    Stage.DECLINED: "declined",
    Stage.PASSED_ON: "declined",
    Stage.SERVED: "served",
}


def enquiries(*, practice: Practice) -> tuple[Case, ...]:
    """All dated enquiries, oldest first. The id of a case is that of the first referral."""
    sent: dict[int, list[Referral]] = defaultdict(list)
    for referral in sorted(practice.received, key=lambda each: (each.at, each.id)):
        if referral.on.year >= FIRST_YEAR:
            sent[referral.prospect].append(referral)
    talks: dict[int, list[Conversation]] = defaultdict(list)
    for talk in practice.conversations:
        talks[talk.contact].append(talk)
    work: dict[int, list[Engagement]] = defaultdict(list)
    for engagement in practice.book.engagements:
        work[engagement.client].append(engagement)
    return tuple(
        _case(practice, referrals, talks[prospect], _after(work[prospect], referrals[0].on))
        for prospect, referrals in sent.items()
    )


def _case(
    practice: Practice,
    referrals: Sequence[Referral],
    talks: Iterable[Conversation],
    work: Sequence[Engagement],
) -> Case:
    first = referrals[0]
    outcome, decided = _ended(referrals, work)
    met = [
        talk
        for talk in talks
        if talk.kind in ("call", "meeting")
        and first.on <= talk.on
        and (decided is None or talk.on <= decided)
    ]
    priced = next((each for each in referrals if each.asked is not None or each.agreed is not None), first)
    paid = [each for each in work if each.value is not None]
    currency = paid[0].currency if paid else priced.currency
    quotes = [each.other_quotes for each in referrals if each.other_quotes is not None]
    asked = [each.questions for each in referrals if each.questions is not None]
    return Case(
        id=first.id,
        referred=_is_referred(practice, first),
        group=first.relation_to_me,
        came=first.on,
        decided=decided,
        outcome=outcome,
        meetings=len(met) or None,
        questions=sum(asked) if asked else None,
        asked=priced.asked if priced.currency == currency else None,
        agreed=priced.agreed if priced.currency == currency else None,
        other_quotes=any(quotes) if quotes else None,
        readiness=next((each.readiness for each in referrals if each.readiness), ""),
        value=sum((each.value or ZERO for each in paid if each.currency == currency), ZERO) if paid else None,
        currency=currency,
        engagements=len(work),
    )


def _is_referred(practice: Practice, referral: Referral) -> bool | None:
    """Sent by a contact; not by content, and not who found me by themselves. None: nobody knows by whom."""
    source = practice.book.parties.get(referral.source)
    if source is None or source.kind is Kind.UNKNOWN:
        return None
    return source.kind.is_contact and referral.kind != "self-found"


def _after(work: Iterable[Engagement], on: date) -> list[Engagement]:
    return sorted(
        (each for each in work if each.on and each.on >= on), key=lambda each: (each.on or on, each.id)
    )


def _ended(referrals: Sequence[Referral], work: Sequence[Engagement]) -> tuple[Outcome, date | None]:
    """What came of it and when: won once anything was won, else the last that was closed, else open."""
    wins = [
        day
        for each in referrals
        for stage, day in each.stages
        if stage is Stage.WON and each.stage is Stage.WON
    ]
    wins += [each.on for each in work if each.on]
    if wins:
        return "won", min(wins)
    last = max(referrals, key=lambda each: (each.at, each.id))
    if last.stage not in OUTCOMES:
        return "", None
    return OUTCOMES[last.stage], max((day for stage, day in last.stages if stage is last.stage), default=None)
