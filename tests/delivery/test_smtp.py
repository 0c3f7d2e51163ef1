"""Handing a letter to a server: taken once, refused with a plain sentence, or truly unknown."""

from __future__ import annotations

import socket
import threading
from pathlib import Path
from typing import Any

import pytest

import mailservers
from headwater.delivery import faults, servers, smtp
from headwater.delivery.faults import MailFault, Unknowable
from headwater.delivery.servers import MailServer
from headwater.delivery.smtp import Parcel, deliver, dotted, try_sending
from mailservers import PASSWORD, USER, Sink, smtp_sink

LETTER = Parcel(sender=USER, to="ann@example.net", content=b"Message-ID: <1@x>\r\n\r\nHello\r\n.dot\r\n")


def at(port: int, **more: Any) -> MailServer:
    """The server at a port of this machine."""
    return MailServer(**{"host": "127.0.0.1", "port": port, "security": "plain", **more})


def nothing() -> None:
    """What is done before the final dot, when nothing is."""


def refused(server: MailServer, letter: Parcel = LETTER) -> MailFault:
    """The fault with which a server refuses; the letter certainly did not leave."""
    with pytest.raises(MailFault) as told:
        deliver(server, letter, nothing)
    return told.value


def test_a_letter_arrives_as_it_was_written() -> None:
    with smtp_sink() as sink:
        deliver(at(sink.port), LETTER, nothing)
    (mail,) = sink.taken
    assert mail["Message-ID"] == "<1@x>" and mail.get_payload() == "Hello\r\n.dot\r\n"


def test_the_server_has_nothing_before_the_dot_and_the_letter_after() -> None:
    with smtp_sink() as sink:
        asked: list[int] = []
        deliver(at(sink.port), LETTER, lambda: asked.append(sink.asked))
    assert asked == [0] and sink.asked == 1


def test_whatever_goes_wrong_right_before_the_dot_stops_the_letter() -> None:
    def broken() -> None:
        raise OSError("disk full")

    with smtp_sink() as sink:
        with pytest.raises(OSError, match="disk full"):
            deliver(at(sink.port), LETTER, broken)
        deliver(at(sink.port), LETTER, nothing)
    assert sink.asked == 1


@pytest.mark.parametrize("where", ["RCPT", "DATA"])
@pytest.mark.parametrize(
    ("mode", "kind", "passing", "whole"),
    [
        ("4xx", "later", True, False), ("refuse", "address", False, False), ("over-quota", "full", False, False),
        ("over-quota-for-now", "full", True, False), ("daily-limit", "limit", True, True),
    ],
)  # fmt: skip
def test_a_refusal_says_what_it_means(mode: str, kind: str, passing: bool, whole: bool, where: str) -> None:
    with smtp_sink(Sink(mode, at=where)) as sink:
        fault = refused(at(sink.port))
    assert (fault.kind, fault.passing, fault.whole_mailbox) == (kind, passing, whole)
    assert sink.taken == [] and fault.sentence.endswith(".")


@pytest.mark.parametrize("mode", ["drops", "falls"])
def test_nobody_knows_when_the_line_breaks_after_the_dot(mode: str) -> None:
    with smtp_sink(Sink(mode)) as sink, pytest.raises(Unknowable):
        deliver(at(sink.port), LETTER, nothing)
    assert len(sink.taken) == (mode == "drops")


def test_nobody_knows_when_the_answer_to_the_dot_does_not_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "PATIENCE", 0.2)
    with smtp_sink(Sink(seconds=0.5)) as sink, pytest.raises(Unknowable):
        deliver(at(sink.port), LETTER, nothing)


def test_a_wrong_password_is_told_as_such() -> None:
    with smtp_sink(signs_in=True) as sink:
        fault = refused(at(sink.port, user=USER, password="wrong"))
        assert fault.kind == "password" and "app password" in fault.sentence and not fault.passing
        deliver(at(sink.port, user=USER, password=PASSWORD), LETTER, nothing)
        try_sending(at(sink.port, user=USER, password=PASSWORD))
    assert len(sink.taken) == 1


def test_the_wish_for_an_app_password_is_understood() -> None:
    told = b"5.7.9 Application-specific password required. Learn more at https://support.google.com InvalidSecondFactor"
    assert faults.of_sign_in(told, host="smtp.gmail.com").kind == "app-password"


def test_a_closed_port_an_unknown_host_and_silence_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(at(mailservers.free_port())).kind == "refused"
    monkeypatch.setattr(socket, "getaddrinfo", _unknown)
    assert refused(MailServer(host="mail.nowhere.test", port=587, security="starttls")).kind == "host"
    monkeypatch.undo()
    monkeypatch.setattr(smtp, "PATIENCE", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        assert refused(at(silent.getsockname()[1])).kind == "slow"


def _unknown(*_: Any, **__: Any) -> None:
    raise socket.gaierror(-2, "Name or service not known")


def test_a_server_that_talks_nonsense_is_no_crash() -> None:
    with socket.socket() as strange:
        strange.bind(("127.0.0.1", 0))
        strange.listen()
        threading.Thread(target=_nonsense, args=(strange,), daemon=True).start()
        assert refused(at(strange.getsockname()[1])).sentence


def _nonsense(strange: socket.socket) -> None:
    with strange.accept()[0] as line:
        line.sendall(b"\xff\xfe what do you want\r\n" * 3)


def test_a_certificate_that_nobody_trusts_is_refused(tmp_path: Path) -> None:
    with smtp_sink(tls=mailservers.certificate(tmp_path)) as sink:
        fault = refused(at(sink.port, security="tls", host="localhost"))
    assert fault.kind == "certificate" and sink.taken == []


def test_a_server_without_starttls_gets_no_password() -> None:
    with smtp_sink(signs_in=True) as sink:
        assert refused(at(sink.port, security="starttls", user=USER, password=PASSWORD)).kind == "tls"


def test_openly_one_talks_only_to_this_machine() -> None:
    fault = refused(MailServer(host="mail.example.org", port=25, security="plain"))
    assert fault.kind == "tls" and "could be read" in fault.sentence


def test_a_password_stands_in_no_log() -> None:
    assert PASSWORD not in repr(at(1, password=PASSWORD)) and servers.PATIENCE == 15


def test_lines_are_dotted_and_ended_as_the_protocol_wants() -> None:
    assert dotted(b"a\n.b\r\n..c\rd") == b"a\r\n..b\r\n...c\r\nd\r\n"
    assert dotted(b"") == b"" and dotted(b".") == b"..\r\n"
