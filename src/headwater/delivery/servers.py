"""A mail server as a plain value, and a connection to it that is always checked.

TLS is not a choice: without it one may talk only to a server on this machine.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass

from headwater.delivery.faults import MailFault

PATIENCE = 15.0
"""Seconds to wait for a server's answer."""
ON_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
SECURITY = ("tls", "starttls", "plain")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where and as whom to sign in. `security` is tls, starttls or plain; `user` may be "" on this machine only."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = ""

    def __repr__(self) -> str:
        """Without the password, so that no log ever holds it."""
        return f"MailServer({self.host}:{self.port} {self.security} as {self.user})"


def checked(server: MailServer) -> ssl.SSLContext:
    """The rules of a safe connection, certificates checked. Raises MailFault for one that anybody could read."""
    if server.security not in SECURITY:
        raise MailFault("tls", "Choose TLS or STARTTLS.", passing=False)
    if server.security == "plain" and server.host.lower() not in ON_THIS_MACHINE:
        raise MailFault(
            "tls",
            f"Without TLS your password could be read on its way. Choose TLS or STARTTLS for {server.host}.",
            passing=False,
        )
    return ssl.create_default_context()
