"""Contacts as a vCard file that phones, Apple, Google and Outlook all take: version 3.0, UTF-8.

What is written here reads back as the same cards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from headwater.core.words import Kind
from headwater.formats.cards import Card, Labelled

_KIND_FOR_WORD = {
    "home": "HOME",
    "work": "WORK",
    "mobile": "CELL",
    "fax": "FAX",
    "pager": "PAGER",
    "main": "MAIN",
}
_FOLD_AT = 75
_BYTES_OF_FOLD = 74


def write_vcards(cards: Iterable[Card]) -> bytes:
    """The cards as one .vcf file. Doubts and line numbers are not written; photos were never kept."""
    return b"".join(folded(line) for card in cards for line in _lines(card))


def folded(line: str) -> bytes:
    """One line as bytes with its line end, folded at 75 octets and never inside a character."""
    raw = line.encode("utf-8", "replace")
    if len(raw) <= _FOLD_AT:
        return raw + b"\r\n"
    pieces, start, room = [], 0, _FOLD_AT
    while start < len(raw):
        end = min(start + room, len(raw))
        while end < len(raw) and raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[start:end])
        start, room = end, _BYTES_OF_FOLD
    return b"\r\n ".join(pieces) + b"\r\n"


def escaped(text: str) -> str:
    """`text` as a value: backslash, line break, comma and semicolon escaped."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def _lines(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{escaped(card.full_name)}"
    parts = (card.family, card.given, card.middle, card.prefix, card.suffix)
    yield "N:" + ";".join(escaped(part) for part in parts)
    yield from _kind(card)
    if card.organisation or card.department:
        units = (card.organisation, card.department) if card.department else (card.organisation,)
        yield "ORG:" + ";".join(escaped(unit) for unit in units)
    yield from _values(card)
    if isinstance(card.birthday, date):
        yield f"BDAY:{card.birthday.isoformat()}"
    elif card.birthday:
        yield f"BDAY;VALUE=text:{escaped(card.birthday)}"
    if card.categories:
        yield "CATEGORIES:" + ",".join(escaped(word) for word in card.categories)
    if card.met_on:
        yield f"X-HEADWATER-MET-ON:{card.met_on.isoformat()}"
    for name, text in (
        ("NICKNAME", card.nickname),
        ("TITLE", card.job_title),
        ("NOTE", card.note),
        ("UID", card.uid),
        ("X-HEADWATER-REFERRED-BY", card.referred_by),
    ):
        if text:
            yield f"{name}:{escaped(text)}"
    yield "END:VCARD"


def _kind(card: Card) -> Iterator[str]:
    """The kind, in the words of version 4 and of Apple; left out for a person who cannot be mistaken."""
    if card.kind is Kind.ORGANISATION:
        yield "KIND:org"
        yield "X-ABShowAs:COMPANY"
    elif card.kind is Kind.GROUP:
        yield "KIND:group"
        yield "X-ADDRESSBOOKSERVER-KIND:group"
    elif card.full_name == card.organisation:
        yield "KIND:individual"


def _values(card: Card) -> Iterator[str]:
    number = 0
    lists = (("EMAIL", card.emails), ("TEL", card.phones), ("ADR", card.addresses), ("URL", card.urls))
    for name, values in lists:
        for labelled in values:
            value = escaped(labelled.value)
            value = f";;{value};;;;" if name == "ADR" else value
            kinds = _kinds(labelled)
            if kinds is not None:
                yield f"{name}{kinds}:{value}"
                continue
            number += 1
            yield f"item{number}.{name}:{value}"
            yield f"item{number}.X-ABLabel:{escaped(labelled.label)}"


def _kinds(labelled: Labelled) -> str | None:
    """The label as TYPE words, or None when it holds words that only a label of its own can carry."""
    if not labelled.label:
        return ""
    kinds = [_KIND_FOR_WORD.get(word) for word in labelled.label.split(" ")]
    if None in kinds:
        return None
    return ";TYPE=" + ",".join(kind for kind in kinds if kind)
