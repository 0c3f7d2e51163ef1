"""Files within limits: large ones in a process of their own, waiting ones on disk, bad ones with a sentence."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

import people
from headwater.actions.acting import NotHere, Refused, Seat
from headwater.actions.imports.reading import Limits, read_file
from headwater.actions.imports.waiting import find_upload, forget_upload, keep_upload

NOW = people.NOW
ROWS = b"Client,Referred by,Date,Amount\n" + b"".join(
    f"Ann Berg{at},Carol Dahl,2024-01-{at % 28 + 1:02},{at}.00\n".encode() for at in range(500)
)
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Berg\r\nEND:VCARD\r\n"


def test_a_process_of_its_own_reads_the_same_as_in_place() -> None:
    here, child = read_file(ROWS), read_file(ROWS, limits=Limits(small=0))
    assert here == child and here.clients is not None and len(here.clients.rows) == 500
    assert read_file(CARD, limits=Limits(small=0)) == read_file(CARD)


@pytest.mark.parametrize("limits", [Limits(small=0, seconds=0), Limits(small=0, memory=16_000_000)])
def test_a_file_that_asks_for_too_much_says_what_to_do(limits: Limits) -> None:
    with pytest.raises(Refused, match="Split it into smaller files"):
        read_file(ROWS * 60, limits=limits)


def test_a_list_of_a_hundred_thousand_rows_has_ten_seconds_and_512_megabytes_and_needs_less() -> None:
    limits = Limits()
    assert limits.of(8_500_000) == limits.of(limits.usual) == (10, 512 * 1024 * 1024)
    fifth = Limits(small=0, seconds=2, memory=512 * 1024 * 1024 // 4)
    rows = b"Client,Referred by,Date,Amount\n" + b"".join(
        b"Ann Berg%d,Carol Dahl%d,2024-01-%02d,%d.00\n" % (at, at // 7, at % 28 + 1, at)
        for at in range(20_000)
    )
    plain = read_file(rows, limits=fifth)
    assert plain.clients is not None and len(plain.clients.rows) == 20_000


def test_the_limits_grow_with_a_large_file_up_to_a_ceiling() -> None:
    limits = Limits()
    assert limits.of(2 * limits.usual) == (20, 1024 * 1024 * 1024)
    assert limits.of(100 * 1024 * 1024) == (100, 2560 * 1024 * 1024)
    assert limits.of(10**10) == (100, 2560 * 1024 * 1024)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (CARD, "contacts"),
        (b"Client,Referred by\nAnn,Bob\n", "clients"),
        (b"Name,E-mail\nAnn Berg,ann@example.org\n", "contacts"),
        (b"Name,Phone,Referred by\nAnn Berg,0123456,Bob\n", "clients"),
        (
            b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Berg,,,,,07 Mar 2021\n",
            "contacts",
        ),
        (
            "Vorname;Nachname;E-Mail-Adresse;Empfohlen von\nAnn;Berg;a@b.example;Eva\n".encode("cp1252"),
            "clients",
        ),
    ],
)
def test_what_a_file_is_is_found_out(data: bytes, kind: str) -> None:
    assert read_file(data).kind == kind


@pytest.mark.parametrize(
    "data",
    [b"", b"  \n", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, b"just some words\nwithout any table", b"a,b\n1,2\n"],
    ids=["empty", "blank", "picture", "prose", "no client"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["", "clients", "contacts"])
def test_a_file_that_is_none_gets_a_sentence_and_not_a_fault(data: bytes, kind: str) -> None:
    plain = read_file(data, kind=kind)  # type: ignore[arg-type]
    assert plain.problem.endswith(".") and len(plain.problem) > 20


def test_a_quote_never_closed_and_a_huge_cell_cost_no_other_row() -> None:
    open_quote = (
        b'Client,Referred by,Date\nAnn,Bob,2024-01-01\nCy,"Dee,2024-01-01\n' + b"Eve,Bob,2024-01-01\n" * 50
    )
    plain = read_file(open_quote)
    assert plain.clients is not None and len(plain.clients.rows) >= 50
    huge = b"Client,Referred by,Remark\nAnn,Bob," + b"x" * 200_000 + b"\nCy,Bob,\n"
    plain = read_file(huge)
    assert plain.clients is not None and len(plain.clients.rows) == 2


def test_a_waiting_file_is_its_owners_own_and_goes_after_a_day(
    tmp_path: Path, seat: Seat, stranger: Seat
) -> None:
    kept = keep_upload(folder=tmp_path, seat=seat, now=NOW, name="a.csv", parts=[b"one", b"two"], most=100)
    assert find_upload(folder=tmp_path, seat=seat, now=NOW, token=kept.token).data() == b"onetwo"
    for wrong in (
        {"seat": stranger, "now": NOW, "token": kept.token},
        {"seat": seat, "now": NOW + timedelta(days=2), "token": kept.token},
        {"seat": seat, "now": NOW, "token": "../" + kept.token},
        {"seat": seat, "now": NOW, "token": ""},
    ):
        with pytest.raises(NotHere):
            find_upload(folder=tmp_path, **wrong)  # type: ignore[arg-type]
    later = NOW + timedelta(days=2)
    other = keep_upload(folder=tmp_path, seat=seat, now=later, name="b.csv", parts=[b"x"], most=100)
    assert not kept.path.exists()
    forget_upload(other)
    assert list(tmp_path.iterdir()) == []


def test_a_file_above_the_limit_is_refused_and_leaves_nothing(tmp_path: Path, seat: Seat) -> None:
    with pytest.raises(Refused, match="larger than"):
        keep_upload(folder=tmp_path, seat=seat, now=NOW, name="a.csv", parts=[b"x" * 60, b"x" * 60], most=100)
    assert list(tmp_path.iterdir()) == []
