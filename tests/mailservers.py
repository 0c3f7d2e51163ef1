"""Mail servers on this machine for the tests: one that takes letters, or refuses them in every way, one to be read.

`python -m mailservers FOLDER` (with tests/ on the path) runs the sink as a process of its own: it writes its port to
FOLDER/port and the Message-ID of each letter it took to FOLDER/taken, safely on the disk before it says so.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import socket
import socketserver
import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

USER, PASSWORD = "kim@example.org", "right-password"
ANSWERS = {
    "4xx": "451 4.3.0 Try again later",
    "refuse": "550 5.1.1 No such user here",
    "over-quota": "552 5.2.2 Mailbox full",
    "over-quota-for-now": "452 4.2.2 Mailbox full, try again later",
    "daily-limit": "550 5.4.5 Daily user sending limit exceeded",
}


@dataclass
class Sink:
    """A server that takes letters. `mode` is normal, drops, falls, or a key of ANSWERS; it answers after `seconds`.

    `drops` takes the letter and breaks off without a word; `falls` breaks off and has lost it. `taken` are the letters
    it has; `asked` counts the final dots.
    """

    mode: str = "normal"
    at: str = "DATA"
    seconds: float = 0.0
    taken: list[Any] = field(default_factory=list)
    asked: int = 0
    port: int = 0
    log: Path | None = None
    chance: random.Random | None = None

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        """Take the receiver, or refuse it in this mode."""
        if self.mode in ANSWERS and self.at == "RCPT":
            return ANSWERS[self.mode]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """What the server does once it has the final dot."""
        self.asked += 1
        if self.mode in ANSWERS:
            return ANSWERS[self.mode]
        await asyncio.sleep(self._pause())
        if self.mode == "falls":
            server.transport.abort()
            return "421 gone"
        self._take(envelope)
        await asyncio.sleep(self._pause())
        if self.mode == "drops":
            server.transport.abort()
        return "250 OK"

    def _pause(self) -> float:
        return self.chance.uniform(0, self.seconds) if self.chance else self.seconds

    def _take(self, envelope: Any) -> None:
        self.taken.append(message_from_bytes(envelope.original_content))
        if self.log:
            with self.log.open("a") as out:
                out.write(f"{self.taken[-1]['Message-ID']}\n")
                out.flush()
                os.fsync(out.fileno())

    @property
    def ids(self) -> list[str]:
        """The Message-IDs of what it took."""
        return [mail["Message-ID"] for mail in self.taken]


def authenticator(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    """Only one user with one password comes in."""
    right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=True) if right else AuthResult(success=False, handled=False)


@contextmanager
def smtp_sink(
    sink: Sink | None = None, *, signs_in: bool = False, tls: ssl.SSLContext | None = None
) -> Iterator[Sink]:
    """A running sink on a free port. With `signs_in` it asks for USER and PASSWORD; `tls` is talked from the start."""
    sink = sink or Sink()
    words = {"authenticator": authenticator, "auth_require_tls": False} if signs_in else {}
    controller = Controller(sink, hostname="127.0.0.1", port=free_port(), ssl_context=tls, **words)
    controller.start()
    sink.port = controller.port
    try:
        yield sink
    finally:
        controller.stop()


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@dataclass
class Folder:
    """A folder of the IMAP server: mails by UID, each with its flags."""

    name: str
    flags: str = ""
    validity: int = 7
    mails: dict[int, bytes] = field(default_factory=dict)
    marks: dict[int, str] = field(default_factory=dict)
    next: int = 1

    def add(self, raw: bytes, marks: str = "") -> int:
        """One more mail. Gives its UID."""
        uid, self.next = self.next, self.next + 1
        self.mails[uid], self.marks[uid] = raw, marks
        return uid


@dataclass
class Mailhouse:
    """A mailbox that can be read by IMAP. `said` has every command that changes or opens something."""

    folders: dict[str, Folder] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    password: str = PASSWORD
    full: bool = False
    port: int = 0

    def __getitem__(self, name: str) -> Folder:
        return self.folders[name]


def mailhouse() -> Mailhouse:
    """A mailbox with the folders that most have, named in German as far as they may be."""
    folders = [
        Folder("INBOX"),
        Folder("Entw&APw-rfe", r"\Drafts"),
        Folder("Gesendet", r"\Sent"),
        Folder("Trash", r"\Trash"),
    ]
    return Mailhouse({folder.name: folder for folder in folders})


@contextmanager
def imap_server(house: Mailhouse | None = None) -> Iterator[Mailhouse]:
    """A running IMAP server over a mailbox."""
    house = house or mailhouse()

    class Handler(_Talk):
        mailbox = house

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    house.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield house
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


class _Talk(socketserver.StreamRequestHandler):
    """One conversation: as much of IMAP4rev1 as a reader of heads needs."""

    mailbox: Mailhouse

    def handle(self) -> None:
        self.open: Folder | None = None
        self.say("* OK ready")
        while line := self.rfile.readline():
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            tag, _, rest = text.partition(" ")
            word, _, told = rest.partition(" ")
            does = getattr(self, f"do_{word.lower()}", None)
            if word.upper() not in {"CAPABILITY", "LOGIN", "LIST", "UID", "LOGOUT"}:
                self.mailbox.said.append(rest)
            try:
                answer = does(told) if does else "BAD unknown"
            except (KeyError, ValueError, IndexError):
                answer = "NO failed"
            self.say(f"{tag} {answer}")
            if word.upper() == "LOGOUT":
                return

    def say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")

    def do_capability(self, _: str) -> str:
        self.say("* CAPABILITY IMAP4rev1 SPECIAL-USE")
        return "OK done"

    def do_login(self, told: str) -> str:
        user, password = re.findall(r'"((?:[^"\\]|\\.)*)"', told)
        return (
            "OK in"
            if (user, password) == (USER, self.mailbox.password)
            else "NO [AUTHENTICATIONFAILED] Invalid"
        )

    def do_list(self, _: str) -> str:
        for folder in self.mailbox.folders.values():
            self.say(f'* LIST ({folder.flags or chr(92) + "HasNoChildren"}) "/" "{folder.name}"')
        return "OK done"

    def do_examine(self, told: str) -> str:
        self.open = self.mailbox[told.strip('"')]
        self.say(f"* {len(self.open.mails)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {self.open.validity}] valid")
        return "OK [READ-ONLY] opened"

    def do_select(self, told: str) -> str:
        return self.do_examine(told).replace("READ-ONLY", "READ-WRITE")

    def do_append(self, told: str) -> str:
        if self.mailbox.full:
            return "NO [OVERQUOTA] Quota exceeded"
        folder = self.mailbox[re.match(r'"?([^" ]+)"?', told)[1]]
        marks, size = re.search(r"\(([^)]*)\)", told)[1], int(re.search(r"\{(\d+)\}$", told)[1])
        self.say("+ go on")
        raw = self.rfile.read(size)
        self.rfile.readline()
        folder.add(raw, marks)
        return "OK appended"

    def do_uid(self, told: str) -> str:
        word, _, rest = told.partition(" ")
        return self.search(rest) if word.upper() == "SEARCH" else self.fetch(rest)

    def search(self, told: str) -> str:
        uids = sorted(self.open.mails)
        if found := re.match(r"UID (\d+):\*", told):
            # As RFC 3501 wants it, "n:*" always has the last mail, even one below n.
            uids = [uid for uid in uids if uid >= int(found[1])] or uids[-1:]
        self.say(f"* SEARCH {' '.join(map(str, uids))}")
        return "OK done"

    def fetch(self, told: str) -> str:
        for uid in map(int, told.split(" ")[0].split(",")):
            raw = self.open.mails[uid].partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            head = f'* {uid} FETCH (UID {uid} INTERNALDATE "04-May-2026 09:00:00 +0000" BODY[HEADER] {{{len(raw)}}}\r\n'
            self.wfile.write(head.encode() + raw + b")\r\n")
        return "OK done"

    def do_logout(self, _: str) -> str:
        self.say("* BYE")
        return "OK bye"

    def do_noop(self, _: str) -> str:
        return "OK"


def certificate(folder: Path, host: str = "localhost") -> ssl.SSLContext:
    """The server's side of TLS with a certificate that nobody trusts."""
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    start = datetime(2020, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(start).not_valid_after(start + timedelta(days=36500))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    form, plain = serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    both = key.private_bytes(serialization.Encoding.PEM, form, plain) + made.public_bytes(
        serialization.Encoding.PEM
    )
    path = folder / "server.pem"
    path.write_bytes(both)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def main(folder: Path) -> None:
    """The sink as a process: slow at random, its log on the disk."""
    sink = Sink(log=folder / "taken", seconds=0.02, chance=random.Random(4))
    with smtp_sink(sink):
        (folder / "port.new").write_text(str(sink.port))
        (folder / "port.new").rename(folder / "port")
        threading.Event().wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
