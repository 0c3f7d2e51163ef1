"""The user's own mailbox: where letters leave and drafts are put. Set up, tried out, and told when it fails.

Passwords are locked with a key outside the database before they are kept. Servers are talked to outside any
transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from headwater.actions.acting import Act, NotAllowed, Refused, Seat, check_texts, one_act, out_of_trash
from headwater.delivery.faults import MailFault
from headwater.delivery.imap import DRAFTS, SENT, try_reading
from headwater.delivery.secrets import Locked, opened, seal
from headwater.delivery.servers import ON_THIS_MACHINE, SECURITY, MailServer
from headwater.delivery.smtp import try_sending
from headwater.formats.mail_headers import Outgoing, WrongAddress, one_address
from headwater.store.models import Letter, Mailbox, Workspace

MOST_A_DAY = 100_000
READING = "Mail cannot be read. "
MAY_NOT = "You can look at this workspace but not change it. Ask its owner for more rights."
TEXTS = (
    "address", "sender_name", "smtp_host", "smtp_security", "smtp_user", "imap_host", "imap_security", "imap_user",
    "drafts_folder", "sent_folder",
)  # fmt: skip
NUMBERS = {
    "smtp_port": (1, 65535), "imap_port": (1, 65535), "per_hour": (1, 10_000), "per_day": (1, MOST_A_DAY),
    "reserve": (0, MOST_A_DAY),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tried:
    """What trying a mailbox showed: a sentence for each direction, and whether all is well."""

    well: bool
    sending: str
    reading: str


def data_dir() -> Path:
    """Where everything of this installation lies outside the database."""
    return Path(settings.DATA_DIR)


def key_file() -> Path:
    """The key to the passwords."""
    return data_dir() / "mail-key"


def add_mailbox(*, seat: Seat, now: datetime, told: Mapping[str, Any], key: str = "") -> Mailbox:
    """Add a mailbox. `told` has the columns of Mailbox, with password and imap_password in clear. Raises Refused."""
    open_ones = {name: value for name, value in told.items() if "password" not in name}
    with one_act(seat=seat, now=now, action="add_mailbox", key=key, body=open_ones) as act:
        if act.repeated:
            return Mailbox.objects.get(pk=act.result["mailbox"])
        mailbox = Mailbox(**act.stamp)
        _fill(act, mailbox, told)
        mailbox.save()
        act.result = {"mailbox": mailbox.pk}
        return mailbox


def change_mailbox(*, seat: Seat, now: datetime, mailbox: Mailbox, told: Mapping[str, Any]) -> Mailbox:
    """Change what is named in `told`; a password left out or blank stays. What failed before counts as repaired."""
    with one_act(seat=seat, now=now, action="change_mailbox") as act:
        mailbox = act.fresh(mailbox)
        out_of_trash(mailbox, "This mailbox")
        _fill(act, mailbox, told)
        mailbox.failing_since, mailbox.fault = None, ""
        for name, value in act.mark.items():
            setattr(mailbox, name, value)
        mailbox.save()
        return mailbox


def _fill(act: Act, mailbox: Mailbox, told: Mapping[str, Any]) -> None:
    changes: dict[str, Any] = {name: " ".join(str(told[name]).split()) for name in TEXTS if name in told}
    changes |= {name: _number(name, told[name]) for name in NUMBERS if name in told}
    check_texts(Mailbox, changes)
    old = {
        name: getattr(mailbox, name)
        for name in ("smtp_host", "imap_host", "imap_user", "address", "sent_folder")
    }
    for name, value in changes.items():
        setattr(mailbox, name, value)
    try:
        mailbox.address = one_address(mailbox.address)
    except WrongAddress as wrong:
        raise Refused(str(wrong), place="address") from None
    same = Mailbox.objects.of(act.workspace).filter(address__iexact=mailbox.address).exclude(pk=mailbox.pk)
    if same.exists():
        raise Refused("This mailbox is here already.", place="address")
    if not mailbox.smtp_host and not mailbox.imap_host:
        raise Refused(
            "Name at least one server: for outgoing mail, for incoming mail, or both.", place="smtp_host"
        )
    for way in ("smtp", "imap"):
        _check_security(mailbox, way)
    if any(getattr(mailbox, name) != value for name, value in old.items() if name != "smtp_host"):
        mailbox.seen_uid = ""
    _lock_passwords(mailbox, told)


def _lock_passwords(mailbox: Mailbox, told: Mapping[str, Any]) -> None:
    """One password opens both servers, unless incoming mail has one of its own."""
    for name, column in (("password", "smtp_secret"), ("imap_password", "imap_secret")):
        if told.get(name):
            try:
                setattr(mailbox, column, seal(str(told[name]), key_file=key_file()))
            except Locked as locked:
                raise Refused(str(locked), place=name) from locked


def _check_security(mailbox: Mailbox, way: str) -> None:
    host, security = getattr(mailbox, f"{way}_host"), getattr(mailbox, f"{way}_security")
    if any(sign in host for sign in "/@ ") or (":" in host and host != "::1"):
        raise Refused("Write the name of the server alone, such as mail.example.org.", place=f"{way}_host")
    if security not in SECURITY:
        raise Refused("Choose TLS or STARTTLS.", place=f"{way}_security")
    if host and security == "plain" and host.lower() not in ON_THIS_MACHINE:
        raise Refused(
            "Without TLS your password could be read on its way. Choose TLS or STARTTLS.",
            place=f"{way}_security",
        )


def _number(name: str, value: Any) -> int:
    least, most = NUMBERS[name]
    if not isinstance(value, int) or not least <= value <= most:
        raise Refused(f"Write a whole number from {least:,} to {most:,}.", place=name)
    return value


def trash_mailbox(*, seat: Seat, now: datetime, mailbox: Mailbox) -> None:
    """Put a mailbox into the trash. Raises Refused while letters wait in it: nothing is lost in silence."""
    with one_act(seat=seat, now=now, action="trash_mailbox") as act:
        mailbox = act.fresh(mailbox)
        if waiting := mailbox.letters.filter(
            state__in=("queued", "claimed", "handing"), trashed_at=None
        ).count():
            raise Refused(
                "A letter waits to leave from this mailbox. Take it back first, in the outbox."
                if waiting == 1
                else f"{waiting} letters wait to leave from this mailbox. Take them back first, in the outbox."
            )
        if mailbox.trashed_at is None:
            Mailbox.objects.filter(pk=mailbox.pk).update(trashed_at=act.now, **act.mark)


def restore_mailbox(*, seat: Seat, now: datetime, mailbox: Mailbox) -> None:
    """Take a mailbox out of the trash."""
    with one_act(seat=seat, now=now, action="restore_mailbox") as act:
        mailbox = act.fresh(mailbox)
        if (
            Mailbox.objects.of(act.workspace)
            .filter(address__iexact=mailbox.address)
            .exclude(pk=mailbox.pk)
            .exists()
        ):
            raise Refused(f"There is another mailbox {mailbox.address} meanwhile. Trash that one first.")
        Mailbox.objects.filter(pk=mailbox.pk).update(trashed_at=None, **act.mark)


def try_mailbox(*, seat: Seat, now: datetime, mailbox: Mailbox) -> Tried:
    """Sign in to both servers and send nothing. The result is kept with the mailbox."""
    if not seat.may_write:
        raise NotAllowed(MAY_NOT)
    mailbox = Act(seat=seat, now=now).fresh(mailbox)
    faults: list[tuple[bool, MailFault]] = []
    sending = reading = ""
    if mailbox.smtp_host:
        sending = (
            _tried(faults, False, lambda: try_sending(smtp_server(mailbox)))
            or "Sending works: the server let us in."
        )
    if mailbox.imap_host:
        found: dict[str, str] = {}
        reading = _tried(faults, True, lambda: found.update(try_reading(imap_server(mailbox)))) or (
            f"Reading works. Drafts go to “{mailbox.drafts_folder or found[DRAFTS]}”; what you sent is found in "
            f"“{mailbox.sent_folder or found[SENT]}”."
        )
    for reads, direction in ((False, mailbox.smtp_host), (True, mailbox.imap_host)):
        if direction:
            fault = next((each for reading, each in faults if reading == reads), None)
            note_fault(mailbox, now=now, fault=fault, reading=reads)
    return Tried(well=not faults, sending=sending, reading=reading)


def _tried(faults: list[tuple[bool, MailFault]], reads: bool, attempt: Callable[[], None]) -> str:
    try:
        attempt()
    except MailFault as fault:
        faults.append((reads, fault))
        return fault.sentence
    return ""


def note_fault(mailbox: Mailbox, *, now: datetime, fault: MailFault | None, reading: bool = False) -> None:
    """Keep since when a mailbox fails and why; None: it works. That no mail can be read hinders no letter.

    What fails in sending is told before what fails in reading, and neither hides that the other does.
    """
    if reading and mailbox.failing_since and not reads_badly(mailbox):
        return
    if fault is None and not reading and reads_badly(mailbox):
        return
    since = (mailbox.failing_since or now) if fault else None
    sentence = f"{READING if reading else ''}{fault.sentence}"[:500] if fault else ""
    Mailbox.objects.filter(pk=mailbox.pk).update(checked_at=now, failing_since=since, fault=sentence)
    mailbox.checked_at, mailbox.failing_since, mailbox.fault = now, since, sentence


def reads_badly(mailbox: Mailbox) -> bool:
    """Whether what fails is the reading of mail, so that letters may well leave."""
    return bool(mailbox.failing_since) and mailbox.fault.startswith(READING)


def mailbox_of(
    workspace: Workspace, letter: Letter | None = None, *, sends: bool = False, reads: bool = False
) -> Mailbox | None:
    """The mailbox of a letter, else the first of the workspace, that can do what is asked."""
    boxes = Mailbox.objects.of(workspace).order_by("pk")
    if sends:
        boxes = boxes.exclude(smtp_host="")
    if reads:
        boxes = boxes.exclude(imap_host="")
    wanted = letter.mailbox_id if letter else None
    found: Mailbox | None = boxes.filter(pk=wanted).first() if wanted else None
    return found or boxes.first()


def smtp_server(mailbox: Mailbox) -> MailServer:
    """Where letters of this mailbox leave. Raises MailFault when the password cannot be opened."""
    return MailServer(
        host=mailbox.smtp_host, port=mailbox.smtp_port, security=mailbox.smtp_security,
        user=_user(mailbox, "smtp"), password=_password(mailbox.smtp_secret),
    )  # fmt: skip


def imap_server(mailbox: Mailbox) -> MailServer:
    """Where mail of this mailbox is read. Raises MailFault when the password cannot be opened."""
    return MailServer(
        host=mailbox.imap_host, port=mailbox.imap_port, security=mailbox.imap_security,
        user=_user(mailbox, "imap"), password=_password(mailbox.imap_secret or mailbox.smtp_secret),
    )  # fmt: skip


def _user(mailbox: Mailbox, way: str) -> str:
    """The user name, else the address; nobody at all on a server of this machine that asks for no password."""
    named = str(getattr(mailbox, f"{way}_user"))
    return named or (mailbox.address if mailbox.smtp_secret or mailbox.imap_secret else "")


def _password(sealed: str) -> str:
    try:
        return opened(sealed, key_file=key_file())
    except Locked as locked:
        raise MailFault("key", str(locked), passing=False) from locked


def outgoing_of(letter: Letter, mailbox: Mailbox, now: datetime) -> Outgoing:
    """The letter as it leaves from a mailbox."""
    return Outgoing(
        sender=mailbox.address, sender_name=mailbox.sender_name, to=letter.to, to_name=letter.contact.name,
        subject=letter.subject, body=letter.body, message_id=letter.message_id, at=now, to_other=letter.to_other,
        to_other_name=letter.other.name if letter.other else "",
    )  # fmt: skip
