"""Reads heads of mail and puts drafts, and touches nothing else: every folder is opened for reading only.

No mail is deleted, moved or marked as read (EXAMINE and BODY.PEEK, RFC 3501). Only a draft is ever added.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Final

from headwater.delivery.faults import MailFault, of_connection, of_sign_in, said
from headwater.delivery.servers import PATIENCE, MailServer, checked
from headwater.formats.mail_headers import MailHead, read_head

AT_ONCE: Final = 100
FIELDS: Final = "DATE FROM TO CC BCC SUBJECT MESSAGE-ID REFERENCES IN-REPLY-TO AUTO-SUBMITTED"
DRAFTS, SENT, INBOX = "drafts", "sent", "inbox"
USUAL_NAMES: Final = {
    DRAFTS: ("Drafts", "INBOX.Drafts", "[Gmail]/Drafts", "Entwürfe", "Draft"),
    SENT: (
        "Sent",
        "INBOX.Sent",
        "[Gmail]/Sent Mail",
        "Sent Items",
        "Sent Messages",
        "Gesendet",
        "Gesendete Objekte",
    ),
}
_UID = re.compile(rb"\bUID (\d{1,10})\b")
_ARRIVED = re.compile(rb'INTERNALDATE "[^"]{20,30}"')
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a folder was read: its validity (RFC 3501, 2.3.1.1) and the highest UID seen."""

    validity: int = 0
    uid: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One mail of a folder: its number there, when the server got it, and its head."""

    uid: int
    arrived: datetime | None
    head: MailHead


@dataclass(slots=True, kw_only=True)
class Heads:
    """What was read of a folder. `unreadable` mails were passed over; `more` says that the limit was reached."""

    reached: Reached
    seen: list[Seen] = field(default_factory=list)
    unreadable: int = 0
    more: bool = False


def append_draft(server: MailServer, *, folder: str, content: bytes, at: datetime) -> str:
    """Put a letter among the drafts; `folder` "" asks the server which one it is. Gives the folder.

    Raises MailFault.
    """
    from imap_tools.errors import MailboxAppendError

    with _signed_in(server) as box, _telling(server):
        chosen = folder or folder_for(box, DRAFTS)
        try:
            box.append(content, chosen, dt=at, flag_set=[r"\Draft", r"\Seen"])
        except MailboxAppendError as refused:
            text = said(str(refused.command_result))
            if re.search("quota|full|storage", text, re.IGNORECASE):
                raise MailFault(
                    "full", f"The mailbox at {server.host} is full. Make room in it."
                ) from refused
            told = f"{server.host} took no draft into “{chosen}”. Check the name of the folder."
            raise MailFault("folder", told) from refused
        return chosen


def read_heads(
    server: MailServer, *, folder: str, use: str, reached: Reached, since: date, most: int
) -> Heads:
    """The heads of mails that came since the last reading, oldest first, at most `most`.

    A folder never read before, or renumbered by its server, is read from the day `since` on. `use` is sent or inbox,
    for a server that names the folder itself (`folder` ""). Raises MailFault; a broken mail never stops the reading.
    """
    with _signed_in(server) as box, _telling(server):
        name = "INBOX" if use == INBOX else folder or folder_for(box, use)
        box.folder.set(name, readonly=True)
        validity = _validity(box)
        known = reached.validity == validity and validity > 0
        words = f"UID {reached.uid + 1}:*" if known else f"SINCE {_imap_day(since)}"
        start = reached.uid if known else 0
        uids = sorted(uid for uid in _search(box, words) if uid > start)
        heads = Heads(reached=Reached(validity, start), more=len(uids) > most)
        for at in range(0, len(uids[:most]), AT_ONCE):
            _fetch(box, uids[:most][at : at + AT_ONCE], heads)
        return heads


def try_reading(server: MailServer) -> dict[str, str]:
    """Sign in and find the folders of drafts and of sent mail. Raises MailFault."""
    with _signed_in(server) as box, _telling(server):
        return {use: folder_for(box, use) for use in (DRAFTS, SENT)}


def folder_for(box: Any, use: str) -> str:
    """The folder that the server keeps for this use (RFC 6154), else one of the usual names. Raises MailFault."""
    listed = list(box.folder.list())
    for each in listed:
        if f"\\{use}" in {flag.lower() for flag in each.flags}:
            return str(each.name)
    names = {each.name.lower(): each.name for each in listed}
    for name in USUAL_NAMES[use]:
        if name.lower() in names:
            return str(names[name.lower()])
    told = f"No folder for {use} was found. Write its name in the settings of the mailbox."
    raise MailFault("folder", told, passing=False)


def _validity(box: Any) -> int:
    _, told = box.client.response("UIDVALIDITY")
    text = (told or [b""])[0] or b""
    return int(text) if text.isdigit() else 0


def _search(box: Any, words: str) -> Iterator[int]:
    status, found = box.client.uid("SEARCH", None, words)
    if status == "OK":
        yield from (int(word) for part in found if part for word in part.split() if word.isdigit())


def _fetch(box: Any, uids: Sequence[int], heads: Heads) -> None:
    """Read some heads. One answer is a pair (what the server says of the mail, its head), and what follows."""
    named = ",".join(map(str, uids))
    _, answer = box.client.uid("FETCH", named, f"(UID INTERNALDATE BODY.PEEK[HEADER.FIELDS ({FIELDS})])")
    found = set()
    for index, part in enumerate(answer or []):
        if not isinstance(part, tuple) or len(part) < 2:
            continue
        after = answer[index + 1] if index + 1 < len(answer) and isinstance(answer[index + 1], bytes) else b""
        uid = _UID.search(part[0]) or _UID.search(after)
        if uid is None or int(uid[1]) not in uids:
            continue
        found.add(int(uid[1]))
        head = read_head(part[1])
        if head is not None:
            heads.seen.append(Seen(uid=int(uid[1]), arrived=_arrived(part[0] + after), head=head))
    heads.unreadable += len(uids) - len({each.uid for each in heads.seen} & set(uids))
    heads.reached = Reached(heads.reached.validity, max(heads.reached.uid, *uids))


def _arrived(text: bytes) -> datetime | None:
    found = _ARRIVED.search(text)
    told = imaplib.Internaldate2tuple(found[0]) if found else None
    if told is None:
        return None
    import time

    return datetime.fromtimestamp(time.mktime(told), UTC)


def _imap_day(day: date) -> str:
    return f"{day.day}-{MONTHS[day.month - 1]}-{day.year}"


@contextmanager
def _signed_in(server: MailServer) -> Iterator[Any]:
    """A mailbox that is signed in, no folder opened."""
    from imap_tools import MailBox, MailBoxStartTls, MailBoxUnencrypted
    from imap_tools.errors import MailboxLoginError

    rules = checked(server)
    with _telling(server):
        box: Any
        if server.security == "tls":
            box = MailBox(server.host, server.port, timeout=PATIENCE, ssl_context=rules)
        elif server.security == "starttls":
            box = MailBoxStartTls(server.host, server.port, timeout=PATIENCE, ssl_context=rules)
        else:
            box = MailBoxUnencrypted(server.host, server.port, timeout=PATIENCE)
    try:
        with _telling(server):
            try:
                box.login(server.user, server.password, initial_folder=None)
            except (MailboxLoginError, UnicodeError) as refused:
                raise of_sign_in(str(refused), host=server.host) from refused
        yield box
    finally:
        with contextlib.suppress(Exception):
            box.client.logout()


@contextmanager
def _telling(server: MailServer) -> Iterator[None]:
    """Turn what a server or the network did into a sentence."""
    from imap_tools.errors import ImapToolsError, MailboxFolderSelectError

    try:
        yield
    except MailboxFolderSelectError as missing:
        told = f"A folder could not be opened at {server.host}. Check the names of the folders."
        raise MailFault("folder", told) from missing
    except (ssl.SSLError, OSError) as problem:
        raise of_connection(problem, host=server.host, port=server.port) from problem
    except (imaplib.IMAP4.error, ImapToolsError, ValueError, IndexError, TypeError, UnicodeError) as problem:
        told = f"{server.host} answered in a way that could not be understood. It is tried again."
        raise MailFault("answer", told) from problem
