"""The kit on paper: what the user wrote stays text, nothing spills, and without the extra one is told so."""

from __future__ import annotations

import re
import sys
import zlib
from datetime import date
from importlib.util import find_spec
from typing import Any

import pytest

from headwater.formats import pdf_out
from headwater.formats.pdf_out import SetGain, SetPart, Sheet, can_set, write_pdf
from headwater.formats.qr import qr_svg

NEEDED = pytest.mark.skipif(find_spec("typst") is None, reason="the extra that sets PDFs is not installed")


def sheet(**more: Any) -> Sheet:
    """A sheet with one part."""
    told: dict[str, Any] = {
        "title": "Kim Vale", "author": "Kim Vale", "lead": "Vale Coaching", "foot": "Version 1, 4 May 2026",
        "day": date(2026, 5, 4), "parts": (SetPart("What sets me apart", "I coach."),), **more,
    }  # fmt: skip
    return Sheet(**told)


def pages(raw: bytes) -> int:
    """How many pages a PDF has, also where its objects are packed."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", raw, re.DOTALL)
    whole = raw + b"".join(_unpacked(each) for each in packed)
    return max(int(many) for many in re.findall(rb"/Count (\d+)", whole))


def _unpacked(raw: bytes) -> bytes:
    try:
        return zlib.decompress(raw)
    except zlib.error:
        return b""


@NEEDED
def test_a_sheet_becomes_a_pdf_of_one_page():
    raw = write_pdf(sheet(contact=("kim@vale.example",), code=qr_svg(text="x", label="x")))
    assert raw.startswith(b"%PDF-") and pages(raw) == 1


@NEEDED
@pytest.mark.parametrize(
    "words",
    ['#panic("x")', "*b* _i_ $x$ <a> @b `c` \\ // /* #{", '"); #read("/etc/passwd")', "Zoë Ångström 漢字 العربية", "\u202e\t\u00a0"],
)  # fmt: skip
def test_what_the_user_wrote_is_never_a_command(words):
    raw = write_pdf(
        sheet(
            title=words or "x",
            author=words,
            lead=words,
            foot=words,
            contact=(words,),
            parts=(SetPart(words, words), SetPart("x", gains=(SetGain(words, words, words),))),
        )
    )
    assert raw.startswith(b"%PDF-")


@NEEDED
def test_a_long_kit_goes_on_over_more_pages():
    long = "\n\n".join(f"Paragraph {number}. {'Word ' * 60}" for number in range(40))
    assert pages(write_pdf(sheet(parts=(SetPart("Long", long),)))) > 2


@NEEDED
def test_the_same_sheet_is_the_same_pdf():
    assert write_pdf(sheet()) == write_pdf(sheet())


def test_without_the_extra_it_says_so(monkeypatch):
    monkeypatch.setattr(pdf_out, "find_spec", lambda _: None)
    assert not can_set() and "typst" not in vars(sys.modules["headwater.formats.pdf_out"])
