"""What each side says to an introduction: asked, yes, no, or a yes taken back; and the reason to go on without one.

A spoken yes is one tap. What one side says never reaches the other by us. The newest word of a side counts.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act
from headwater.actions.figures import checked_day
from headwater.actions.introductions_kept import here, moved, refuse_apart, refuse_early, told_candidate
from headwater.actions.introductions_taken import NOT_ALL_AGREE, take_back_letters
from headwater.core.giving.states import Said
from headwater.store.models import Agreement, Introduction
from headwater.store.queries.introductions import facts_of

HOW: Final = ("phone", "in person", "message", "mail")
SIDES: Final = ("asker", "other")
ANSWERS: Final = ("asked", "yes", "no")


def say(
    *,
    seat: Seat,
    now: datetime,
    introduction: Introduction,
    side: str,
    answer: str,
    how: str = "phone",
    on: date | None = None,
    minutes: int | None = None,
    key: str = "",
) -> str:
    """One side was asked, said yes or said no, by `how`, on that day (None: today). Gives the sentence for the person.

    The same word twice, from two people at once, is kept once.
    """
    body = {
        "introduction": introduction.pk,
        "side": side,
        "answer": answer,
        "how": how,
        "on": on,
        "minutes": minutes,
    }
    with one_act(seat=seat, now=now, action="say_of_introduction", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["said"])
        said = say_in(act, introduction, side=side, answer=answer, how=how, on=on, minutes=minutes)
        act.result = {"said": said}
        return said


def say_in(
    act: Act,
    introduction: Introduction,
    *,
    side: str,
    answer: str,
    how: str = "phone",
    on: date | None = None,
    minutes: int | None = None,
) -> str:
    """As `say`, inside an open act."""
    _check_words(side, answer, how)
    row = here(act, introduction)
    facts = facts_of(row)
    before: Said = getattr(facts, side)
    name = _name(row, side)
    if answer == "asked" and before.agrees:
        if side == "asker":
            told_candidate(row, "yes", on=before.on or act.today, how=before.how)
        return f"That stands here already: {name} said yes."
    if (before.answer, before.withdrawn) == (answer, None) and (answer != "asked" or before.on == act.today):
        return f"That stands here already: {name} {_words(answer)}."
    refuse_early(facts, {"asked": "offer" if side == "asker" else "ask"}.get(answer, "answer"))
    if answer != "no":
        refuse_apart(act, row.asker_id, row.other_id)
    day = checked_day(act, on or act.today)
    _keep(act, row, side=side, answer=answer, how=how, on=day, minutes=minutes)
    if answer == "no":
        take_back_letters(act, row, NOT_ALL_AGREE, bridge=True)
    return _told(row, facts_of(row).ready, name, answer)


def _keep(
    act: Act, row: Introduction, *, side: str, answer: str, how: str, on: date, minutes: int | None
) -> None:
    whom = row.other.name if side == "asker" else "somebody who could use their help"
    Agreement.objects.create(
        introduction=row, side=side, answer=answer, on=on, how=how, for_what=f"to meet {whom}"[:300]
    )
    if side == "asker":
        told_candidate(row, {"asked": "offered"}.get(answer, answer), on=on, how=how)
    override = "" if answer == "no" else row.override
    moved(act, row, f"{_name(row, side)} {_words(answer)}", on=on, minutes=minutes, override=override)


def _told(row: Introduction, ready: bool, name: str, answer: str) -> str:
    if answer == "no":
        return f"Noted: {name} said no. The other side hears nothing of it."
    if answer == "asked":
        return f"Noted: you asked {name}."
    if ready:
        return "Noted: both agreed. The letter can be made ready."
    other = row.other.name if name == row.asker.name else row.asker.name
    return f"Noted: {name} said yes. Next: ask {other}."


def _check_words(side: str, answer: str, how: str) -> None:
    if side not in SIDES:
        raise Refused("Say which of the two it was.", place="side")
    if answer not in ANSWERS:
        raise Refused("Say what they answered: yes or no.", place="answer")
    if how not in HOW:
        raise Refused(f"Say how: {', '.join(HOW)}.", place="how")


def _words(answer: str) -> str:
    return {"asked": "was asked", "yes": "said yes", "no": "said no"}[answer]


def _name(row: Introduction, side: str) -> str:
    return str(row.asker.name if side == "asker" else row.other.name)


def take_back_yes(*, seat: Seat, now: datetime, introduction: Introduction, side: str) -> str:
    """One side takes its yes back. A letter to both that has not left is taken back and does not say whose it was."""
    with one_act(seat=seat, now=now, action="take_back_yes") as act:
        if side not in SIDES:
            raise Refused("Say which of the two it was.", place="side")
        row = here(act, introduction)
        facts = facts_of(row)
        said: Said = getattr(facts, side)
        name = _name(row, side)
        if said.withdrawn:
            return f"That stands here already: {name} took the yes back."
        if not said.agrees:
            raise Refused(f"{name} has not said yes.")
        if facts.sent:
            raise Refused("The two are introduced already. Speak with them yourself.")
        newest = Agreement.objects.filter(introduction=row, side=side).order_by("-pk").first()
        Agreement.objects.filter(pk=newest.pk if newest else 0).update(withdrawn_on=act.today)
        taken = take_back_letters(act, row, NOT_ALL_AGREE, bridge=True)
        if side == "asker":
            told_candidate(row, "no", on=act.today, how=said.how)
        moved(act, row, f"{name} took the yes back", override="")
        along = " The letter to both was taken back." if taken else ""
        return f"Noted: {name} took the yes back. The other side hears nothing of it.{along}"


def go_on_without(*, seat: Seat, now: datetime, introduction: Introduction, why: str) -> str:
    """Make the letter ready although not both have agreed, for a reason that is kept."""
    with one_act(seat=seat, now=now, action="go_on_without") as act:
        row = here(act, introduction)
        facts = facts_of(row)
        reason = " ".join(why.split())
        if not reason:
            raise Refused("Say why the letter may be made ready without everybody's yes.", place="override")
        check_texts(Introduction, {"override": reason})
        refuse_early(facts, "override")
        refuse_apart(act, row.asker_id, row.other_id)
        if facts.asker.agrees and facts.other.agrees:
            return "Both have agreed already; no reason is needed."
        moved(act, row, "went on without everybody's yes", override=reason)
        return "Kept with your reason. The letter can be made ready."
