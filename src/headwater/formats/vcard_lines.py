"""The lines of a vCard file: bytes to properties, whatever version, encoding and folding the writing program chose.

Everything here passes over the file once. Pictures, sounds and keys are never put together: only their name is kept.
"""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

_BINARY = re.compile(r"(?:[\w-]{1,64}\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
_EDGE = re.compile(r"\s{0,8}(?:[\w-]{1,64}\.)?(?:BEGIN|END)[ \t]{0,8}:[ \t]{0,8}VCARD\s{0,8}", re.IGNORECASE)
_BEGIN = re.compile(
    r"^[ \t]{0,8}(?:[\w-]{1,64}\.)?BEGIN[ \t]{0,8}:[ \t]{0,8}VCARD", re.IGNORECASE | re.MULTILINE
)
_HEAD_PART = re.compile(r'(?:[^;"]|"[^"]*"?)+')
_CHARSET = re.compile(r"[A-Za-z0-9_-]{1,30}")
_TEXT_CODECS = (
    "utf-8",
    "utf-16",
    "ascii",
    "iso8859",
    "cp",
    "koi8",
    "gb",
    "big5",
    "shift_jis",
    "euc_",
    "mac-",
)
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "Q", "7BIT", "8BIT"})


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: `name` in capitals, `kinds` its TYPE words in small letters, `value` still escaped.

    `guessed` says that the text named no encoding and was taken to be Windows-1252.
    """

    line: int
    group: str
    name: str
    kinds: tuple[str, ...]
    value: str
    guessed: bool = False


def holds_vcards(data: bytes) -> bool:
    """Whether a card begins near the start of the file."""
    return _BEGIN.search(decoded(data.lstrip()[:65_536]).replace("\r", "\n")) is not None


def decoded(data: bytes) -> str:
    """The file as text. Bytes that are no UTF-8 are kept, escaped, until the property says what they are."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    start = data[:400]
    if len(start) >= 8 and start[1::2].count(0) > len(start) // 4:
        return data.decode("utf-16-le", "replace")
    if len(start) >= 8 and start[::2].count(0) > len(start) // 4:
        return data.decode("utf-16-be", "replace")
    return data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")


def properties(data: bytes) -> Iterator[Property | int]:
    """The properties of the file in order; in place of a line that is none, its number."""
    for number, text in _unfolded(decoded(data)):
        found = _property(number, text)
        yield number if found is None else found


def unescaped(value: str) -> str:
    """A value with its backslash escapes resolved: line break, comma, semicolon, colon, quote, backslash."""
    return _ESCAPE.sub(_meaning, value) if "\\" in value else value


def split_value(value: str, separator: str) -> list[str]:
    """A value cut at each `separator` that is not escaped; the parts are unescaped."""
    if "\\" not in value:
        return value.split(separator)
    parts: list[str] = []
    current: list[str] = []
    for piece in _PIECE.findall(value):
        if piece == separator:
            parts.append(unescaped("".join(current)))
            current = []
        else:
            current.append(piece)
    parts.append(unescaped("".join(current)))
    return parts


_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PIECE = re.compile(r"\\.?|[^\\;,]+|[;,]", re.DOTALL)


def _meaning(found: re.Match[str]) -> str:
    mark = found[1]
    if mark in "nN":
        return "\n"
    return mark if mark in ',;:"\\' else found[0]


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the number each began at: folds and soft breaks joined, the body of pictures dropped."""
    parts: list[str] = []
    start, binary, quoted, soft = 0, False, False, False
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if soft and not _EDGE.fullmatch(line):
            soft = line.endswith("=")
            parts.append(line[:-1] if soft else line)
            continue
        if parts and line[:1] in (" ", "\t") and not _EDGE.fullmatch(line):
            if not binary:
                soft = quoted and line.endswith("=")
                parts.append(line[1:-1] if soft else line[1:])
            continue
        if binary and ":" not in line and line.strip():
            continue
        if parts:
            yield start, "".join(parts)
        parts, soft = [], False
        if not line.strip():
            binary = False
            continue
        binary = _BINARY.match(line) is not None
        quoted = "QUOTED-PRINTABLE" in line[:200].upper()
        soft = quoted and line.endswith("=")
        start = number
        parts = [f"{line.partition(':')[0]}:" if binary else line[:-1] if soft else line]
    if parts:
        yield start, "".join(parts)


def _head_and_value(text: str) -> tuple[str, str] | None:
    """The line cut at the first colon outside quotes, or at the first colon when the quotes do not close."""
    start, quotes = 0, 0
    while (colon := text.find(":", start)) >= 0:
        quotes += text.count('"', start, colon)
        if quotes % 2 == 0:
            return text[:colon], text[colon + 1 :]
        start = colon + 1
    head, colon_found, value = text.partition(":")
    return (head, value) if colon_found else None


def _property(number: int, text: str) -> Property | None:
    cut = _head_and_value(text)
    if cut is None:
        return None
    head, value = cut
    first, *parameters = _HEAD_PART.findall(head) if '"' in head else head.split(";")
    group, _, name = first.strip().rpartition(".")
    if not name or " " in name:
        return None
    kinds: list[str] = []
    encoding, charset = "", ""
    for parameter in parameters:
        key, equals, words = parameter.partition("=")
        key, words = (key.strip().upper(), words.strip().strip('"')) if equals else ("", key.strip())
        if key == "ENCODING" or (not key and words.upper() in _ENCODINGS):
            encoding = words.upper()
        elif key == "CHARSET":
            charset = words
        elif key in ("TYPE", ""):
            kinds.extend(word.strip().casefold() for word in words.split(",") if word.strip())
    read, guessed = _text(value, encoding, charset)
    return Property(number, group.casefold(), name.upper(), tuple(kinds[:20]), read, guessed)


def _text(value: str, encoding: str, charset: str) -> tuple[str, bool]:
    """The value as text, and whether its encoding had to be guessed."""
    if encoding in ("QUOTED-PRINTABLE", "Q"):
        raw = binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))
    elif value.isascii():
        return value, False
    else:
        raw = value.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        codec = _known_codec(charset)
        return raw.decode(codec or "cp1252", "replace"), not codec


def _known_codec(charset: str) -> str:
    """The codec for a CHARSET parameter, or "" when it names none that is plain text."""
    if not _CHARSET.fullmatch(charset):
        return ""
    try:
        name = codecs.lookup(charset).name
    except LookupError:
        return ""
    return name if name.startswith(_TEXT_CODECS) and name != "utf-8" else ""
