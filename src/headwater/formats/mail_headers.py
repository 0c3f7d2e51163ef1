"""The headers of a mail: addresses checked before they are used, a letter written out, strange mail read safely.

Mail comes from anybody, and the parser of Python falls over some of it (AttributeError, IndexError, RecursionError).
What cannot be read is left out and counted; it never stops a round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.parser import BytesHeaderParser
from email.utils import format_datetime, getaddresses, parsedate_to_datetime

LONGEST_ADDRESS = 254
LONGEST_HEAD = 256 * 1024
MOST_ADDRESSES = 100
MOST_REFERENCES = 50
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")
_ID = re.compile(r"<[^<>\s]{1,250}>")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class WrongAddress(ValueError):
    """Not one mail address. The text is a sentence for the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A letter as it leaves or is put among the drafts. `at` has a zone; `message_id` is <…@…>.

    `to_other` is the second receiver of a letter that introduces two.
    """

    sender: str
    sender_name: str
    to: str
    to_name: str
    subject: str
    body: str
    message_id: str
    at: datetime
    to_other: str = ""
    to_other_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailHead:
    """What is taken from a mail: time, addresses (lower case), Message-ID, what it answers, subject. Never a body.

    `automatic`: a program answered, such as an absence note (RFC 3834).
    """

    at: datetime | None
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    message_id: str
    references: tuple[str, ...]
    subject: str
    automatic: bool = False


def one_address(text: str) -> str:
    """The one address in `text`, its domain in lower case and written in ASCII. Raises WrongAddress.

    "a@b.c, victim@x.y" is two, an encoded word is none, and neither passes.
    """
    text = text.strip()
    if re.search(r"[,;\s]", text):
        raise WrongAddress("Write one mail address, without spaces, commas or a name.")
    local, at, domain = text.rpartition("@")
    shown = on_one_line(_clean(text[:60]))
    if not at or not local or not domain:
        raise WrongAddress(f"“{shown}” is not a mail address. It looks like ann@example.org.")
    try:
        plain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        plain = ""
    labels = plain.split(".")
    whole = all(_LABEL.fullmatch(label) for label in labels) and (len(labels) > 1 or plain == "localhost")
    if len(text) > LONGEST_ADDRESS or len(local) > 64 or not _LOCAL.fullmatch(local) or not whole:
        raise WrongAddress(
            f"“{shown}” is not a mail address that can be written to. Look for a typing error."
        )
    return f"{local}@{plain}"


def written(letter: Outgoing, *, draft: bool = False) -> bytes:
    """The letter as bytes with CRLF, plain text in UTF-8. A `draft` says so to mail programs that look for it."""
    mail = EmailMessage(policy=policy.SMTP.clone(max_line_length=78))
    local, _, domain = letter.sender.rpartition("@")
    mail["From"] = Address(on_one_line(letter.sender_name), local, domain)
    people = [(letter.to, letter.to_name), (letter.to_other, letter.to_other_name)]
    mail["To"] = [_named(address, name) for address, name in people if address]
    mail["Subject"] = on_one_line(letter.subject)
    mail["Date"] = format_datetime(letter.at)
    mail["Message-ID"] = letter.message_id
    if draft:
        mail["X-Unsent"] = "1"
    body = letter.body.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    mail.set_content(body, charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def _named(address: str, name: str) -> Address:
    local, _, domain = address.rpartition("@")
    return Address(on_one_line(name), local, domain)


def on_one_line(text: str) -> str:
    """Text for a header: no line ends and nothing unseen, so that no second header can be written into it."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def read_head(raw: bytes) -> MailHead | None:
    """The head of a mail; None when it cannot be read."""
    try:
        return _read(BytesHeaderParser().parsebytes(raw[:LONGEST_HEAD]))
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError):
        return None


def _read(mail: Message) -> MailHead:
    return MailHead(
        at=_moment(_text(mail, "Date")),
        senders=_addresses(mail, "From"),
        receivers=tuple(
            dict.fromkeys(each for name in ("To", "Cc", "Bcc") for each in _addresses(mail, name))
        )[:MOST_ADDRESSES],
        message_id=next(iter(_ID.findall(_text(mail, "Message-ID"))), ""),
        references=tuple(
            dict.fromkeys(
                _ID.findall(f"{_text(mail, 'References')[-8000:]} {_text(mail, 'In-Reply-To')[:1000]}")
            )
        )[-MOST_REFERENCES:],
        subject=on_one_line(_decoded(_text(mail, "Subject")[:2000]))[:300],
        automatic=_text(mail, "Auto-Submitted").strip().lower() not in ("", "no"),
    )


def _text(mail: Message, name: str) -> str:
    value = mail.get(name)
    return "" if value is None else _clean(str(value))


def _clean(text: str) -> str:
    """Bytes that are no text in any encoding become question marks: nothing else could be kept."""
    return text.encode("utf-8", "replace").decode()


def _addresses(mail: Message, name: str) -> tuple[str, ...]:
    """The addresses of a header; of one that is longer than any real one only the beginning is read."""
    found = getaddresses([_clean(str(value))[:20_000] for value in mail.get_all(name, [])])
    return tuple(dict.fromkeys(each.strip().lower() for _, each in found if "@" in each))[:MOST_ADDRESSES]


def _decoded(text: str) -> str:
    try:
        return _clean(str(make_header(decode_header(text))))
    except (ValueError, LookupError):
        return text


def _moment(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    try:
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
