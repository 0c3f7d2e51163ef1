"""Mailboxes and letters of the tests: short calls that go through the real actions, and deliverers of every kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import people
from headwater.actions.acting import Seat
from headwater.actions.mailboxes import add_mailbox
from headwater.actions.outbox import queue
from headwater.actions.parties import change_party
from headwater.delivery.faults import MailFault, Unknowable
from headwater.store.models import Letter, Mailbox, Party
from mailservers import PASSWORD, USER

Deliver = Callable[..., str]


def mailbox(seat: Seat, *, smtp: int = 0, imap: int = 0, now: datetime = people.NOW, **more: Any) -> Mailbox:
    """The owner's mailbox on servers of this machine; port 0: none of that kind. With no ports, one that is faked."""
    told: dict[str, Any] = {
        "address": USER, "sender_name": "Kim Vale", "smtp_security": "plain", "imap_security": "plain",
        "password": PASSWORD, "per_hour": 50, "per_day": 300,
    }  # fmt: skip
    if smtp or not imap:
        told |= {"smtp_host": "127.0.0.1", "smtp_port": smtp or 25}
    if imap:
        told |= {"imap_host": "127.0.0.1", "imap_port": imap}
    return add_mailbox(seat=seat, now=now, told=told | more)


def letter(
    seat: Seat,
    who: Party | str = "Ann Berg",
    *,
    now: datetime = people.NOW,
    subject: str = "Thank you",
    **more: Any,
) -> Letter:
    """A draft to somebody, who has an address."""
    contact = people.known(seat, who)
    words = {
        "kind": "check-in",
        "to": f"{contact.pk}@example.net",
        "body": "Dear you,\n\nall is well.\n",
        **more,
    }
    return Letter.objects.create(
        workspace=seat.workspace, added_at=now, changed_at=now, changed_by=seat.user, contact=contact, subject=subject,
        **words,
    )  # fmt: skip


def queued(seat: Seat, who: Party | str = "Ann Berg", *, now: datetime = people.NOW, **more: Any) -> Letter:
    """A letter for which the user clicked Send."""
    return queue(seat=seat, now=now, letter=letter(seat, who, now=now, **more))


def reached_at(seat: Seat, contact: Party, address: str) -> None:
    """The contact has this mail address."""
    change_party(seat=seat, now=people.NOW, party=contact, addresses=[("email", address)])


class Post:
    """A server that is played: it takes letters, or does what it is told instead."""

    def __init__(self, problem: Exception | None = None, *, after_the_dot: bool = False) -> None:
        self.problem, self.after_the_dot = problem, after_the_dot
        self.taken: list[Any] = []
        self.tried = 0

    def __call__(self, server: Any, parcel: Any, before_the_dot: Callable[[], None]) -> str:
        """As headwater.delivery.smtp.deliver."""
        self.tried += 1
        if self.problem and not self.after_the_dot:
            raise self.problem
        before_the_dot()
        if not isinstance(self.problem, MailFault):
            self.taken.append(parcel)
        if self.problem:
            raise self.problem
        return "250 OK"


def passing() -> MailFault:
    """The server says: later."""
    return MailFault("later", "The server does not take it yet.", whole_mailbox=False)


def lasting() -> MailFault:
    """The server says: never."""
    return MailFault("address", "There is no such mailbox.", whole_mailbox=False, passing=False)


def wrong_password() -> MailFault:
    """The server lets nobody in."""
    return MailFault("password", "The password is wrong.", passing=False)


def unknowable() -> Unknowable:
    """The line broke after the final dot."""
    return Unknowable("no answer")


class Killed(BaseException):
    """The process ends here, without another word."""
