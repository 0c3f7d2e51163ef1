"""What can go wrong with a mail server, each in one plain sentence that says how to fix it.

A fault is of the mailbox (nothing leaves until it is repaired: wrong password, unknown host) or of the one letter (the
address does not exist). It is lasting, or passes by itself and is tried again.
"""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from dataclasses import dataclass

APP_PASSWORD = re.compile(
    r"app(lication)?[ -]?(specific )?password|5\.7\.9|InvalidSecondFactor|two-?factor|2-?step", re.IGNORECASE
)
LIMIT = re.compile(
    r"\b[45]\.(4\.5|7\.28)\b|sending (limit|quota)|rate limit|too many (messages|mails)|daily user",
    re.IGNORECASE,
)
NO_SUCH = re.compile(
    r"\b5\.1\.[0123]\b|user unknown|no such user|does not exist|unknown recipient|mailbox unavailable",
    re.IGNORECASE,
)
FULL = re.compile(r"\b[45]\.2\.2\b|quota|mailbox (is )?full|insufficient (system )?storage", re.IGNORECASE)


@dataclass(slots=True)
class MailFault(Exception):
    """`kind` is one word, `sentence` is for the person.

    `whole_mailbox`: nothing leaves until it is repaired. `passing`: it is worth trying again.
    """

    kind: str
    sentence: str
    whole_mailbox: bool = True
    passing: bool = True

    def __str__(self) -> str:
        return self.sentence


class Unknowable(Exception):
    """The server was asked to take the letter and its answer never came: nobody knows whether it did."""


def said(answer: bytes | str) -> str:
    """A server's answer, on one line and short enough to show."""
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else str(answer)
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:160]


def of_connection(problem: Exception, *, host: str, port: int) -> MailFault:
    """Why a server could not be reached."""
    if isinstance(problem, ssl.SSLCertVerificationError):
        return MailFault(
            "certificate",
            f"The certificate of {host} could not be trusted ({said(problem.verify_message)}). Check the name of the "
            "server; your provider's help page names it.",
        )
    if isinstance(problem, ssl.SSLError):
        return MailFault(
            "tls",
            f"No safe connection to {host} at port {port}. Choose another kind of security: TLS is usual at port 465 "
            "and 993, STARTTLS at 587 and 143.",
        )
    if isinstance(problem, socket.gaierror | UnicodeError):
        return MailFault(
            "host", f"The server {host} is not known. Check its name, and whether you are online."
        )
    if isinstance(problem, ConnectionRefusedError):
        return MailFault("refused", f"{host} refused the connection at port {port}. Check the port.")
    if isinstance(problem, TimeoutError) or isinstance(problem.__context__, TimeoutError):
        return MailFault(
            "slow", f"{host} did not answer in time. It is tried again; check the port if this stays."
        )
    if isinstance(problem, smtplib.SMTPNotSupportedError):
        return MailFault(
            "tls", f"{host} offers no STARTTLS at port {port}. Choose TLS, or the port your provider names."
        )
    return MailFault("lost", f"The connection to {host} broke off. It is tried again.")


def of_sign_in(answer: bytes | str, *, host: str) -> MailFault:
    """Why a server let nobody in."""
    text = said(answer)
    if APP_PASSWORD.search(text):
        return MailFault(
            "app-password",
            f"{host} wants an app password instead of your usual one. Make one in your provider's security settings "
            "and enter it here.",
            passing=False,
        )
    return MailFault(
        "password",
        f"{host} did not accept the user name or password. Enter them anew; many providers want an app password.",
        passing=False,
    )


def of_answer(code: int, answer: bytes | str, *, host: str, to: str) -> MailFault:
    """What the server's refusal of a letter means. Codes of 400 pass, codes of 500 last (RFC 5321, 4.2.1)."""
    text = said(answer)
    passing = 400 <= code < 500
    if code == 421 or LIMIT.search(text):
        return MailFault(
            "limit", f"{host} takes no more for now ({code} {text}). The letters wait and are tried again."
        )
    if code in {530, 534, 535, 454}:
        return of_sign_in(text, host=host)
    if code == 452 or code == 552 or FULL.search(text):
        told = "The mailbox of {to} is full, or this letter is too large for it ({code} {text})."
        after = " It is tried again." if passing else " Reach them another way, or shorten the letter."
        return MailFault(
            "full", told.format(to=to, code=code, text=text) + after, whole_mailbox=False, passing=passing
        )
    if NO_SUCH.search(text) and not passing:
        return MailFault(
            "address",
            f"There is no mailbox {to} ({code} {text}). Check the address.",
            whole_mailbox=False,
            passing=False,
        )
    if passing:
        return MailFault(
            "later", f"{host} does not take it yet ({code} {text}). It is tried again.", whole_mailbox=False
        )
    return MailFault(
        "refused-letter", f"{host} refused this letter ({code} {text}).", whole_mailbox=False, passing=False
    )
