"""Answering a signal of the Today page: put off until a day, or dismissed with a reason. A deed needs no answer."""

from __future__ import annotations

import re
from datetime import date, datetime

from headwater.actions.acting import Refused, Seat, check_texts, one_act
from headwater.core.signals import SIGNALS
from headwater.store.models import Party, Referral, SignalAnswer

SUBJECT = re.compile(r"(?P<what>referral|party):(?P<number>[0-9]{1,18})(?::[0-9]{4}-[0-9]{2}-[0-9]{2})?")
LONGEST_REASON = 300


def snooze(*, seat: Seat, now: datetime, signal: str, subject: str, until: date) -> None:
    """Keep a suggestion off the page until that day."""
    with one_act(seat=seat, now=now, action="snooze") as act:
        if until <= act.today:
            raise Refused("Choose a day after today.", place="until")
        _answer(seat=seat, now=now, signal=signal, subject=subject, answer="snoozed", until=until)


def dismiss(*, seat: Seat, now: datetime, signal: str, subject: str, reason: str) -> None:
    """Take a suggestion off the page for good, with the reason."""
    with one_act(seat=seat, now=now, action="dismiss"):
        reason = reason.strip()[:LONGEST_REASON]
        if not reason:
            raise Refused("Say in a word why, so that you know it next year.", place="reason")
        check_texts(SignalAnswer, {"reason": reason})
        _answer(seat=seat, now=now, signal=signal, subject=subject, answer="dismissed", reason=reason)


def bring_back(*, seat: Seat, now: datetime, signal: str, subject: str) -> None:
    """Undo a snooze or a dismissal."""
    with one_act(seat=seat, now=now, action="bring_back"):
        _check(seat, signal, subject)
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
    _check(seat, signal, subject)
    SignalAnswer.objects.update_or_create(
        workspace=seat.workspace,
        signal=signal,
        subject=subject,
        defaults={"answer": answer, "until": until, "reason": reason, "at": now, "by": seat.user},
    )


def _check(seat: Seat, signal: str, subject: str) -> None:
    """Make sure that the suggestion is one of ours, about something of this workspace."""
    named = SUBJECT.fullmatch(subject)
    if signal in SIGNALS and named:
        rows = {"referral": Referral, "party": Party}[named["what"]].objects
        if rows.filter(workspace=seat.workspace, pk=int(named["number"])).exists():
            return
    raise Refused("This suggestion is not known. Reload the page and try again.")
