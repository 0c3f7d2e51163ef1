"""Answering a signal of the Today page: put off until a day, or dismissed with a reason. A deed needs no answer."""

from __future__ import annotations

from datetime import date, datetime

from headwater.actions.acting import Refused, Seat, one_act
from headwater.core.signals import SIGNALS
from headwater.store.models import SignalAnswer


def snooze(*, seat: Seat, now: datetime, signal: str, subject: str, until: date) -> None:
    """Keep a suggestion off the page until that day."""
    with one_act(seat=seat, now=now, action="snooze") as act:
        if until <= act.today:
            raise Refused("Choose a day after today.", place="until")
        _answer(seat=seat, now=now, signal=signal, subject=subject, answer="snoozed", until=until)


def dismiss(*, seat: Seat, now: datetime, signal: str, subject: str, reason: str) -> None:
    """Take a suggestion off the page for good, with the reason."""
    with one_act(seat=seat, now=now, action="dismiss"):
        if not reason.strip():
            raise Refused("Say in a word why, so that you know it next year.", place="reason")
        _answer(
            seat=seat,
            now=now,
            signal=signal,
            subject=subject,
            answer="dismissed",
            reason=reason.strip()[:300],
        )


def bring_back(*, seat: Seat, now: datetime, signal: str, subject: str) -> None:
    """Undo a snooze or a dismissal."""
    with one_act(seat=seat, now=now, action="bring_back"):
        SignalAnswer.objects.filter(workspace=seat.workspace, signal=signal, subject=subject).delete()


def _answer(
    *,
    seat: Seat,
    now: datetime,
    signal: str,
    subject: str,
    answer: str,
    until: date | None = None,
    reason: str = "",
) -> None:
    if signal not in SIGNALS or len(subject) > 60:
        raise Refused("This suggestion is not known.")
    SignalAnswer.objects.update_or_create(
        workspace=seat.workspace,
        signal=signal,
        subject=subject,
        defaults={"answer": answer, "until": until, "reason": reason, "at": now, "by": seat.user},
    )
