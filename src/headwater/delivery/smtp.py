"""Hands one letter to an SMTP server, and says truly what became of it.

The moment that matters is the final dot: before it the server has nothing, after its answer it has the letter, and
between the two nobody knows (RFC 1047). So the caller is asked to write that down right before the dot is sent.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from headwater.delivery.faults import MailFault, Unknowable, of_answer, of_connection, of_sign_in
from headwater.delivery.servers import PATIENCE, MailServer, checked

_LINE_END = re.compile(rb"\r\n|\r|\n")
HELLO = "localhost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One letter ready to go: who sends, its receiver, and its bytes.

    A letter that introduces two has a second receiver, `to_other`: both get it, or nobody does.
    """

    sender: str
    to: str
    content: bytes
    to_other: str = ""


def deliver(server: MailServer, parcel: Parcel, before_the_dot: Callable[[], None]) -> str:
    """Hand the parcel over. Gives the server's answer once it took it.

    `before_the_dot` is called when the server has all but the final dot; whatever it raises stops the handing over,
    and the server throws away what it has. Raises MailFault when the server certainly did not take the letter, and
    Unknowable when nobody can know.
    """
    with _signed_in(server) as client:
        _ask(server, parcel, lambda: client.mail(parcel.sender))
        _ask(server, parcel, lambda: client.rcpt(parcel.to))
        if parcel.to_other:
            _ask(server, parcel, lambda: client.rcpt(parcel.to_other), to=parcel.to_other)
        _ask(server, parcel, lambda: client.docmd("DATA"), wanted=354)
        with _broken(server):
            client.send(dotted(parcel.content))
        before_the_dot()
        try:
            client.send(b".\r\n")
            code, answer = client.getreply()
        except (OSError, smtplib.SMTPException) as lost:
            raise Unknowable(f"{server.host} never said whether it took the letter.") from lost
        if code != 250:
            raise of_answer(code, answer, host=server.host, to=parcel.to)
        with contextlib.suppress(OSError, smtplib.SMTPException):
            client.quit()
        return answer.decode("utf-8", "replace")


def try_sending(server: MailServer) -> None:
    """Sign in and go again, sending nothing. Raises MailFault."""
    with _signed_in(server) as client, contextlib.suppress(OSError, smtplib.SMTPException):
        client.quit()


def dotted(content: bytes) -> bytes:
    """The content with CRLF line ends, at its end too, and a second dot before every line that begins with one."""
    lines = _LINE_END.split(content)
    if lines and not lines[-1]:
        lines.pop()
    return b"".join((b"." + line if line.startswith(b".") else line) + b"\r\n" for line in lines)


@contextmanager
def _signed_in(server: MailServer) -> Iterator[smtplib.SMTP]:
    """A connection that is signed in. It is cut at the end, never said goodbye to in the middle of a letter."""
    rules = checked(server)
    with _broken(server):
        client = (
            smtplib.SMTP_SSL(server.host, server.port, HELLO, timeout=PATIENCE, context=rules)
            if server.security == "tls"
            else smtplib.SMTP(server.host, server.port, HELLO, timeout=PATIENCE)
        )
    try:
        with _broken(server):
            client.ehlo_or_helo_if_needed()
            if server.security == "starttls":
                client.starttls(context=rules)
                client.ehlo()
            if server.user:
                client.login(server.user, server.password)
        yield client
    finally:
        client.close()


@contextmanager
def _broken(server: MailServer) -> Iterator[None]:
    """Tell what went wrong before the letter was handed over."""
    try:
        yield
    except smtplib.SMTPAuthenticationError as refused:
        raise of_sign_in(refused.smtp_error, host=server.host) from refused
    except smtplib.SMTPNotSupportedError as missing:
        if server.security == "starttls" and "STARTTLS" in str(missing):
            raise of_connection(missing, host=server.host, port=server.port) from missing
        raise MailFault(
            "sign-in", f"{server.host} offers no sign-in that this program knows. Check host and port."
        ) from missing
    except smtplib.SMTPResponseException as refused:
        raise of_answer(refused.smtp_code, refused.smtp_error, host=server.host, to=server.user) from refused
    except (OSError, UnicodeError, smtplib.SMTPException) as problem:
        raise of_connection(problem, host=server.host, port=server.port) from problem


def _ask(
    server: MailServer,
    parcel: Parcel,
    step: Callable[[], tuple[int, bytes]],
    *,
    wanted: int = 250,
    to: str = "",
) -> None:
    """One step of the conversation; anything but the wanted answer is told and ends it. `to`: whom it is about."""
    with _broken(server):
        code, answer = step()
    if code == wanted or (wanted == 250 and code == 251):
        return
    raise of_answer(code, answer, host=server.host, to=to or parcel.to)
