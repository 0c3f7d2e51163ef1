"""A letter as a file that mail programs open as an unsent message: .eml, RFC 5322, marked with X-Unsent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from headwater.core.names.forms import fold
from headwater.formats.mail_headers import on_one_line, one_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """A letter to one person, or to two whom it introduces (`to_other`). `sender` may be blank: the mail
    program then fills in its own. `at` has a zone.
    """

    to: str
    to_name: str
    subject: str
    body: str
    message_id: str
    at: datetime
    sender: str = ""
    sender_name: str = ""
    to_other: str = ""
    to_other_name: str = ""


def as_eml(letter: Unsent) -> bytes:
    """The file. Raises WrongAddress when `to` or `sender` is not exactly one mail address; blank ones are left out."""
    mail = EmailMessage(policy=policy.SMTP.clone(max_line_length=78))
    if letter.sender.strip():
        mail["From"] = _address(letter.sender, letter.sender_name)
    if letter.to.strip():
        people = [_address(letter.to, letter.to_name)]
        if letter.to_other.strip():
            people.append(_address(letter.to_other, letter.to_other_name))
        mail["To"] = people
    mail["Subject"] = on_one_line(letter.subject)
    mail["Date"] = format_datetime(letter.at)
    mail["Message-ID"] = letter.message_id
    mail["X-Unsent"] = "1"
    body = letter.body.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    mail.set_content(body.encode("utf-8", "replace").decode(), charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def _address(address: str, name: str) -> Address:
    local, _, domain = one_address(address).rpartition("@")
    return Address(on_one_line(name), local, domain)


def file_name(*, kind: str, name: str) -> str:
    """A name for the file: plain letters, such as thanks-ann-berg.eml."""
    words = re.findall(r"[a-z0-9]+", fold(f"{kind} {name}").encode("ascii", "ignore").decode())
    return f"{'-'.join(words)[:60].strip('-') or 'letter'}.eml"
