"""What happens once two people are introduced: they answer, they meet, something comes of it, thanks are said.

When the letter has left, the introduction counts as one give with its referral, and as a dealing with each of the two.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, day_of, one_act
from headwater.actions.figures import checked_amount, checked_day, moment_on
from headwater.actions.giving import Given, add_give, outcome_in
from headwater.actions.introductions_kept import here, moved, refuse_early
from headwater.actions.touches import touch_in
from headwater.core.giving.states import OUTCOMES, may
from headwater.store.models import Give, GiveStep, Introduction, Letter, Need
from headwater.store.queries.introductions import facts_of, minutes_of

AS_GIVE: Final = {"spoke": "met", "hired": "business", "value": "value", "none": "none"}
"""How an outcome of an introduction is called of the give as which it counts."""
MET_A_NEED: Final = ("hired", "value")
WORDS: Final = {
    "spoke": "they spoke",
    "hired": "it became work",
    "value": "it was of value",
    "none": "nothing came of it",
}
TOUCH: Final = {"mail": "mail", "message": "message", "phone": "call", "in person": "meeting"}


def sent_in(
    act: Act, introduction: Introduction, *, at: datetime, kind: str, note: str, letter: Letter | None
) -> str:
    """The two were introduced at that moment, by a touch of `kind`. It counts once, however often it is told."""
    row = here(act, introduction)
    if row.sent_at is not None:
        return "That stands here already: the two are introduced."
    day = day_of(act.workspace, at)
    row.give = _counted(act, row, day)
    for party in (row.asker, row.other):
        touch_in(act, contact=party, kind=kind, at=at, direction="out", note=note)
    moved(
        act,
        row,
        "introduced the two",
        on=day,
        give=row.give,
        sent_at=at,
        closed_on=None,
        letter=letter or row.letter,
    )
    return f"Noted: {row.asker.name} and {row.other.name} are introduced."


def _counted(act: Act, row: Introduction, day: date) -> Give:
    """The one give as which it counts, with the referral that it is and the minutes so far."""
    if row.give is not None:
        return row.give
    what = "" if row.need.confidential else row.need.text[:300]
    give = add_give(
        act,
        Given(
            contact=row.other, other=row.asker, kind="introduction", on=day, what=what, because=row.because
        ),
    )
    if spent := minutes_of([row.pk]).get(row.pk):
        GiveStep.objects.create(give=give, on=day, what="asking both sides", minutes=spent)
    return give


def introduced(
    *,
    seat: Seat,
    now: datetime,
    introduction: Introduction,
    how: str,
    on: date | None = None,
    minutes: int | None = None,
    key: str = "",
) -> str:
    """I brought the two together without a letter of ours: in person, by phone or by a message of my own."""
    body = {"introduction": introduction.pk, "how": how, "on": on, "minutes": minutes}
    with one_act(seat=seat, now=now, action="introduced", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["said"])
        row = here(act, introduction)
        if how not in TOUCH:
            raise Refused(f"Say how: {', '.join(TOUCH)}.", place="how")
        if row.sent_at is None:
            refuse_early(facts_of(row), "letter")
        day = checked_day(act, on or act.today)
        note = f"Introduced {row.asker.name} and {row.other.name}"[:300]
        said = sent_in(act, row, at=moment_on(act, day), kind=TOUCH[how], note=note, letter=None)
        if minutes:
            moved(act, here(act, row), "introducing them", on=day, minutes=minutes)
        act.result = {"said": said}
        return said


def answered_in(
    act: Act, introduction: Introduction, *, on: date, what: str = "one of them answered"
) -> bool:
    """One of the two answered. Whether that was news. It also opens again what a silence had closed."""
    row = here(act, introduction)
    if row.sent_at is None or row.answered_on is not None:
        return False
    day = max(on, day_of(act.workspace, row.sent_at))
    moved(act, row, what, on=day, answered_on=day, closed_on=None)
    return True


def happened(
    *,
    seat: Seat,
    now: datetime,
    introduction: Introduction,
    what: str,
    on: date | None = None,
    minutes: int | None = None,
    key: str = "",
) -> str:
    """They answered or met, on that day (None: today). `what` is answered or met. Gives the sentence."""
    body = {"introduction": introduction.pk, "what": what, "on": on, "minutes": minutes}
    with one_act(seat=seat, now=now, action="introduction_happened", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["said"])
        said = happened_in(act, introduction, what=what, on=on, minutes=minutes)
        act.result = {"said": said}
        return said


def happened_in(
    act: Act, introduction: Introduction, *, what: str, on: date | None = None, minutes: int | None = None
) -> str:
    """As `happened`, inside an open act."""
    row = here(act, introduction)
    if what not in ("answered", "met"):
        raise Refused("Say whether they answered or met.", place="what")
    refuse_early(facts_of(row), what)
    day = _since(act, row, on)
    said = "they are in touch" if what == "answered" else "they met"
    if getattr(row, f"{what}_on") is not None:
        return f"That stands here already: {said}."
    columns: dict[str, date | None] = {f"{what}_on": day, "closed_on": None}
    if what == "met" and row.answered_on is None:
        columns["answered_on"] = day
    moved(act, row, said, on=day, minutes=minutes, **columns)
    return f"Noted: {said}."


def _since(act: Act, row: Introduction, on: date | None) -> date:
    day = checked_day(act, on or act.today)
    if row.sent_at and day < day_of(act.workspace, row.sent_at):
        raise Refused("That cannot have been before they were introduced.", place="on")
    return day


def nudged_in(act: Act, introduction: Introduction, *, on: date, minutes: int | None = None) -> str:
    """I reminded whoever writes first, once."""
    row = here(act, introduction)
    facts = facts_of(row)
    if row.nudged_on is not None and may(facts, "nudge"):
        return "That stands here already: you nudged once."
    refuse_early(facts, "nudge")
    moved(act, row, "nudged", on=on, minutes=minutes, nudged_on=on)
    return "Noted: you nudged. More is not needed."


def outcome_asked_in(act: Act, introduction: Introduction, *, on: date) -> str:
    """I asked what came of it. It is asked once."""
    row = here(act, introduction)
    refuse_early(facts_of(row), "outcome")
    if row.outcome_asked_on is not None:
        return "That stands here already: you asked what came of it."
    moved(act, row, "asked what came of it", on=on, outcome_asked_on=on)
    return "Noted: you asked what came of it. It is not asked again."


def tell_outcome_of(
    *,
    seat: Seat,
    now: datetime,
    introduction: Introduction,
    outcome: str,
    on: date | None = None,
    value: Decimal | None = None,
    currency: str = "",
    minutes: int | None = None,
    key: str = "",
) -> str:
    """Say what came of it: spoke, hired, value or none; `value` None when nobody told. Gives the sentence."""
    body = {"introduction": introduction.pk, "outcome": outcome, "on": on, "value": value, "currency": currency,
            "minutes": minutes}  # fmt: skip
    with one_act(seat=seat, now=now, action="tell_introduction_outcome", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["said"])
        said = told_outcome_in(
            act, introduction, outcome=outcome, on=on, value=value, currency=currency, minutes=minutes
        )
        act.result = {"said": said}
        return said


def told_outcome_in(
    act: Act,
    introduction: Introduction,
    *,
    outcome: str,
    on: date | None = None,
    value: Decimal | None = None,
    currency: str = "",
    minutes: int | None = None,
) -> str:
    """As `tell_outcome_of`, inside an open act. The give, and so both balances, follow; a need that was met is met."""
    row = here(act, introduction)
    if outcome not in OUTCOMES:
        raise Refused(f"Say what came of it: {', '.join(OUTCOMES)}.", place="outcome")
    refuse_early(facts_of(row), "outcome")
    day = _since(act, row, on)
    if outcome == "none" and value:
        raise Refused("Nothing came of it, so it has no value. Leave the value empty.", place="value")
    amount, money = checked_amount(act, value, currency, row=row)
    if row.outcome == outcome and (amount is None or (row.value, row.currency) == (amount, money)):
        return f"That stands here already: {WORDS[outcome]}."
    if amount is None and outcome != "none":
        amount, money = row.value, row.currency
    if row.give is not None and row.give.trashed_at is not None:
        told = {"outcome": AS_GIVE[outcome], "outcome_on": day, "value": amount, "currency": money}
        Give.objects.filter(pk=row.give.pk).update(**told, **act.mark)
    elif row.give is not None:
        outcome_in(act, row.give, outcome=AS_GIVE[outcome], on=day, value=amount, currency=money)
    _settle_need(act, row, outcome, day)
    moved(
        act, row, WORDS[outcome], on=day, minutes=minutes, outcome=outcome, outcome_on=day, value=amount,
        currency=money, closed_on=None, outcome_asked_on=row.outcome_asked_on or day,
        met_on=row.met_on or (day if outcome != "none" else None),
    )  # fmt: skip
    return f"Noted: {WORDS[outcome]}."


def _settle_need(act: Act, row: Introduction, outcome: str, day: date) -> None:
    """Work or value meets the need; a corrected outcome that met it before leaves it open again."""
    need = Need.objects.get(pk=row.need_id)
    if outcome in MET_A_NEED and need.met_on is None:
        Need.objects.filter(pk=need.pk).update(met_on=max(day, need.on), **act.mark)
    elif outcome not in MET_A_NEED and row.outcome in MET_A_NEED and need.met_on == row.outcome_on:
        Need.objects.filter(pk=need.pk).update(met_on=None, **act.mark)


def thanked_in(act: Act, introduction: Introduction, *, on: date, minutes: int | None = None) -> str:
    """I thanked them for having met."""
    row = here(act, introduction)
    refuse_early(facts_of(row), "thanks")
    if row.thanked_on is not None:
        return "That stands here already: you thanked."
    moved(act, row, "thanked", on=on, minutes=minutes, thanked_on=on)
    return f"Noted: you thanked {row.other.name}."
