"""Answering a suggestion of the Today page: put off until a day, or dismissed with a reason. A deed needs no answer.

Each answer also leaves a line from which the order of Today learns; bringing one back takes its line back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act
from headwater.actions.settling import USUAL
from headwater.actions.subjects import UNKNOWN, contact_of, named
from headwater.store.models import SignalAnswer, SignalDeed, Workspace

LONGEST_REASON = 300
STAYS: Final[Mapping[str, str]] = {
    "thanks-owed": "Thanks stay owed until they were said. Note that you thanked, or put it off until another day. If "
    "somebody else sent them, correct the source on the referral's page.",
    "repair": "This stays until it was put right. Write what you did about it, or put it off until another day.",
    "promise-due": "A promise stays until it is kept or withdrawn. Withdraw it, or put it off until another day.",
}
"""Signals that are not waved away, and what to do instead."""


def snooze(*, seat: Seat, now: datetime, signal: str, subject: str, until: date) -> None:
    """Keep a suggestion off the page until that day."""
    with one_act(seat=seat, now=now, action="snooze") as act:
        if until <= act.today:
            raise Refused("Choose a day after today.", place="until")
        _answer(act, signal, subject, answer="snoozed", until=until)


def dismiss(*, seat: Seat, now: datetime, signal: str, subject: str, reason: str) -> None:
    """Take a suggestion off the page for good, with the reason."""
    with one_act(seat=seat, now=now, action="dismiss") as act:
        _contact(act, signal, subject)
        if signal in STAYS:
            raise Refused(STAYS[signal])
        reason = reason.strip()[:LONGEST_REASON]
        if not reason:
            raise Refused("Say in a word why, so that you know it next year.", place="reason")
        check_texts(SignalAnswer, {"reason": reason})
        _answer(act, signal, subject, answer="dismissed", reason=reason)


def bring_back(*, seat: Seat, now: datetime, signal: str, subject: str) -> None:
    """Undo a snooze or a dismissal: the suggestion stands there again, and nothing is learned from it."""
    with one_act(seat=seat, now=now, action="bring_back") as act:
        _contact(act, signal, subject)
        mine = {"workspace": act.workspace, "signal": signal, "subject": subject}
        SignalAnswer.objects.filter(**mine).delete()
        last = SignalDeed.objects.filter(**mine).exclude(answer="done").order_by("-pk").first()
        if last is not None:
            last.delete()


def forget_learned(*, seat: Seat, now: datetime) -> None:
    """Let the order of Today start anew: nothing that was done, put off or dismissed before now counts for it."""
    with one_act(seat=seat, now=now, action="forget_learned") as act:
        Workspace.objects.filter(pk=act.workspace.pk).update(learning_since=act.now)


def _answer(
    act: Act, signal: str, subject: str, *, answer: str, until: date | None = None, reason: str = ""
) -> None:
    contact = _contact(act, signal, subject)
    SignalAnswer.objects.update_or_create(
        workspace=act.workspace,
        signal=signal,
        subject=subject,
        defaults={"answer": answer, "until": until, "reason": reason, "at": act.now, "by": act.seat.user},
    )
    SignalDeed.objects.create(
        workspace=act.workspace,
        signal=signal,
        subject=subject,
        contact_id=contact,
        answer=answer,
        at=act.now,
    )


def _contact(act: Act, signal: str, subject: str) -> int:
    """Whom the suggestion concerns, if it is one of ours, about something of this workspace. Raises Refused."""
    what = named(subject)
    if what is None or signal not in USUAL:
        raise Refused(UNKNOWN)
    return contact_of(act.workspace, what)
