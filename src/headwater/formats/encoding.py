"""Which letters the bytes of a file stand for, and whether it is a text file at all.

People export from Excel, DATEV, LinkedIn or a CRM and get UTF-8, UTF-16 or Windows-1252 without being told
which.
This decides it from the bytes, says what it took, and refuses what is no table with a sentence on what to do.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from typing import Final

MAX_FILE_BYTES: Final = 512 * 1024 * 1024
_SAMPLE: Final = 64 * 1024
_CHUNK: Final = 1024 * 1024
_CONTROL: Final = bytes(code for code in range(32) if code not in (9, 10, 12, 13)) + b"\x7f"
_UNDEFINED_1252: Final = b"\x81\x8d\x8f\x90\x9d"
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with BOM"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32 LE with BOM"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32 BE with BOM"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE with BOM"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE with BOM"),
)
_EXCEL: Final = (
    "This is an Excel workbook, not a CSV file. "
    "In Excel choose File > Save as > CSV UTF-8 and give me the file it writes."
)
_SIGNATURES: Final = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _EXCEL.replace("an Excel workbook", "an old Excel or Office file")),
    (b"%PDF", "This is a PDF. Export the same list as CSV from the program that made it."),
    (b"\x89PNG", "This is a picture. Export the list as CSV from the program that shows it."),
    (b"\xff\xd8\xff", "This is a picture. Export the list as CSV from the program that shows it."),
    (b"GIF8", "This is a picture. Export the list as CSV from the program that shows it."),
    (b"\x1f\x8b", "This file is compressed (gzip). Unpack it first, then give me the CSV file inside."),
    (b"7z\xbc\xaf", "This is a 7-Zip archive. Unpack it first, then give me the CSV file inside."),
    (b"Rar!", "This is a RAR archive. Unpack it first, then give me the CSV file inside."),
    (b"SQLite format 3", "This is a database file. Export the table you need as CSV."),
    (b"{\\rtf", "This is a text document (RTF). Save the table in it as CSV."),
)
_MARKUP: Final = (
    (b"<!doctype html", "This is a web page. Open it in Excel or LibreOffice and save it as CSV UTF-8."),
    (b"<html", "This is a web page. Open it in Excel or LibreOffice and save it as CSV UTF-8."),
    (b"<table", "This is a web page. Open it in Excel or LibreOffice and save it as CSV UTF-8."),
    (b"<?xml", "This is an XML file. Open it in Excel or LibreOffice and save it as CSV UTF-8."),
    (
        b"begin:vcard",
        "This is a contact list (vCard), not a table. Import it as contacts, or export it as CSV.",
    ),
    (b"begin:vcalendar", "This is a calendar, not a table. Export your clients or invoices as CSV."),
    (b'{"', "This is a JSON file. Export the same list as CSV."),
    (b"[{", "This is a JSON file. Export the same list as CSV."),
    (b"[[", "This is a JSON file. Export the same list as CSV."),
)


class NotATable(Exception):
    """The bytes cannot be read as a table. Its text is a full sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the bytes were taken for.

    `codec` is Python's name, `label` the one for people, `skip` the bytes of the BOM, and `damaged` the
    number of
    characters that could not be read (they are shown as U+FFFD).
    """

    codec: str
    label: str
    skip: int = 0
    damaged: int = 0


def read_encoding(data: bytes) -> Encoding:
    """Decide the encoding of a file from its bytes. Raises NotATable for anything that is no text."""
    if len(data) > MAX_FILE_BYTES:
        raise NotATable(
            f"This file has {len(data) // 1_048_576} MB; the limit is {MAX_FILE_BYTES // 1_048_576} MB. "
            "Export fewer columns or fewer years, or split it."
        )
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise NotATable("This file is empty. Export it again and check that it holds rows.")
    _refuse_known_binary(data)
    encoding = _by_mark(data) or _utf_16_without_mark(data) or _eight_bit(data)
    if encoding.codec.startswith("utf-16") or encoding.codec.startswith("utf-32"):
        damaged, _, nul = _scan(data[encoding.skip :], encoding.codec)
        if nul:
            raise NotATable(_not_text())
        return Encoding(encoding.codec, encoding.label, encoding.skip, damaged)
    return encoding


def open_text(data: bytes, encoding: Encoding) -> io.TextIOWrapper:
    """The file as a stream of text, line ends untouched, decoded bit by bit so that memory stays low."""
    raw = io.BytesIO(data)
    raw.seek(encoding.skip)
    return io.TextIOWrapper(raw, encoding=encoding.codec, errors="replace", newline="")


def _refuse_known_binary(data: bytes) -> None:
    """Raise NotATable when the first bytes tell a kind of file that is no CSV."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise NotATable(_zip_sentence(data))
    for signature, sentence in _SIGNATURES:
        if data.startswith(signature):
            raise NotATable(sentence)
    start = data[:512].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    for signature, sentence in _MARKUP:
        if start.startswith(signature):
            raise NotATable(sentence)


def _zip_sentence(data: bytes) -> str:
    """What to do with a zip file, by what lies in it."""
    if b"vnd.oasis.opendocument" in data[:200]:
        return (
            "This is a LibreOffice or OpenOffice document. Open it, choose File > Save as > Text CSV "
            "and give me "
            "the file it writes."
        )
    if b"xl/" in data or b"[Content_Types].xml" in data[:2000]:
        return _EXCEL if b"word/" not in data else "This is a Word document. Save the table in it as CSV."
    if b"Index/" in data[:4000]:
        return "This is a Numbers or Pages document. In Numbers choose File > Export to > CSV."
    return "This is a zip archive. Unpack it first, then give me the CSV file inside."


def _by_mark(data: bytes) -> Encoding | None:
    """The encoding a byte order mark names."""
    for mark, codec, label in _BOMS:
        if data.startswith(mark):
            if codec != "utf-8":
                return Encoding(codec, label, len(mark))
            if b"\0" in data:
                raise NotATable(_not_text())
            damaged = 0 if _is_utf_8(data) else _scan(data, codec)[0]
            return Encoding(codec, label, len(mark), damaged)
    return None


def _utf_16_without_mark(data: bytes) -> Encoding | None:
    """UTF-16 written without a mark: the zero bytes of Latin letters and separators all lie on one side."""
    sample = data[: min(len(data), _SAMPLE) // 2 * 2]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    for codec, label, here, there in (
        ("utf-16-le", "UTF-16 LE", odd, even),
        ("utf-16-be", "UTF-16 BE", even, odd),
    ):
        if here * 50 >= len(sample) // 2 and here > 20 * there:
            text = sample.decode(codec, errors="replace")
            strange = sum(
                1 for letter in text if letter == "\ufffd" or (letter < " " and letter not in "\t\n\r")
            )
            if strange * 50 <= len(text) and ("\n" in text or "\r" in text):
                return Encoding(codec, label)
    return None


def _eight_bit(data: bytes) -> Encoding:
    """UTF-8 when the bytes are valid as such, Windows-1252 otherwise."""
    if b"\0" in data:
        raise NotATable(_not_text())
    sample = data[:_SAMPLE]
    control = len(sample) - len(sample.translate(None, _CONTROL))
    if control > 1 and control * 50 > len(sample):
        raise NotATable(_not_text())
    if _is_utf_8(data):
        return Encoding("utf-8", "UTF-8")
    damaged, sound, _ = _scan(data, "utf-8")
    if damaged * 2 <= sound:
        return Encoding("utf-8", "UTF-8", 0, damaged)
    return _old_code_page(data)


def _is_utf_8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 without a fault, checked bit by bit so that memory stays low."""
    if data.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    view = memoryview(data)
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(view[start : start + _CHUNK], final=start + _CHUNK >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _old_code_page(data: bytes) -> Encoding:
    """Windows-1252, unless the bytes speak clearly against it: then ask for a second opinion.

    Short texts in Windows-1252 look like many other code pages, so the second opinion is only asked for
    when bytes
    occur that Windows-1252 does not have, or when many and more different letters are outside ASCII than any western
    text has.
    """
    undefined = len(data) - len(data.translate(None, _UNDEFINED_1252))
    sample = data[:_SAMPLE]
    high = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    letters = high + sum(1 for code in sample if 65 <= code <= 90 or 97 <= code <= 122)
    foreign = high * 10 > letters * 4 and high >= 40 and len(set(sample) - set(range(128))) >= 10
    if undefined or foreign:
        other = _second_opinion(sample)
        if other is not None:
            return other
    return Encoding("cp1252", "Windows-1252", 0, undefined)


def _second_opinion(sample: bytes) -> Encoding | None:
    """What charset-normalizer says among the code pages of desktop programs; None when it cannot tell."""
    from charset_normalizer import from_bytes

    pages = ["cp1250", "cp1251", "cp1253", "cp1254", "mac_roman", "cp850", "shift_jis", "gb18030", "big5"]
    best = from_bytes(sample, cp_isolation=pages).best()
    if best is None or best.percent_chaos > 10 or len(sample) < 40:
        return None
    return Encoding(best.encoding, best.encoding.replace("cp12", "Windows-12"))


def _scan(data: bytes, codec: str) -> tuple[int, int, bool]:
    """Count the characters that cannot be read and those beyond ASCII that can, and look for NUL."""
    decoder = codecs.getincrementaldecoder(codec)("replace")
    damaged = sound = 0
    nul = False
    view = memoryview(data)
    for start in range(0, len(data) or 1, _CHUNK):
        text = decoder.decode(view[start : start + _CHUNK], final=start + _CHUNK >= len(data))
        nul = nul or "\0" in text
        if not text.isascii():
            lost = text.count("\ufffd")
            damaged += lost
            sound += len(text) - len(text.encode("ascii", "ignore")) - lost
    return damaged, sound, nul


def _not_text() -> str:
    """The sentence for bytes that are no text."""
    return (
        "This is not a text file: it holds bytes that no CSV has. "
        "Export the list as CSV (in Excel: File > Save as > CSV UTF-8) and give me that file."
    )
