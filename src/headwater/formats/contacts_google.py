"""Google Contacts CSV: the header of today ("First Name", "Organization Name", "E-mail 1 - Label") and the one
before it ("Given Name", "Organization 1 - Name", "E-mail 1 - Type").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.formats.card_rows import Column, Layout, columns_by_word, read_rows
from headwater.formats.cards import ContactFile, ContactFormat, Upload
from headwater.formats.header_words import plain

NAME = "Google Contacts CSV"
JOINED_BY = ":::"

_WORDS = {
    "name": ("full_name", ""),
    "given name": ("given", ""),
    "first name": ("given", ""),
    "additional name": ("middle", ""),
    "middle name": ("middle", ""),
    "family name": ("family", ""),
    "last name": ("family", ""),
    "name prefix": ("prefix", ""),
    "name suffix": ("suffix", ""),
    "nickname": ("nickname", ""),
    "organization name": ("organisation", ""),
    "organization 1 name": ("organisation", ""),
    "organization title": ("job_title", ""),
    "organization 1 title": ("job_title", ""),
    "organization department": ("department", ""),
    "organization 1 department": ("department", ""),
    "birthday": ("birthday", ""),
    "notes": ("note", ""),
    "labels": ("category", ""),
    "group membership": ("category", ""),
}
_NUMBERED = re.compile(r"(e mail|phone|website) (\d+) value|(address) (\d+) \w[\w ]*")
_ADDRESS_PART = re.compile(
    r"address (\d+) (?:street|extended address|city|region|postal code|country|po box)"
)
_SLOT = {"e mail": "email", "phone": "phone", "website": "url", "address": "address_part"}
_QUIET = re.compile(
    r"(?:phonetic|yomi)|organization 1 type|(?:relation|event|custom field) \d+ (?:label|type)"
)


def recognise(upload: Upload) -> bool:
    """Whether the header is Google's, by the columns that nobody else has."""
    if upload.table is None:
        return False
    words = {plain(name) for name in upload.table.header}
    if not words & {"given name", "first name", "name"}:
        return False
    own = {"e mail 1 value", "phone 1 value", "group membership", "organization 1 name"}
    return bool(words & own) or {"organization name", "labels"} <= words


def read(upload: Upload) -> ContactFile:
    """All rows of a Google Contacts export."""
    table = upload.table
    if table is None:
        return ContactFile(NAME, ())
    columns = (*columns_by_word(table.header, _WORDS), *_numbered(table.header))
    words = [plain(name) for name in table.header]
    quiet = {word for word in words if _QUIET.search(word)}
    layout = Layout(
        NAME,
        columns,
        joined_by=JOINED_BY,
        categories_by=JOINED_BY,
        quiet=quiet,
        no_categories=("* mycontacts",),
    )
    return read_rows(table, layout)


FORMAT = ContactFormat(NAME, recognise, read)


def _numbered(header: Sequence[str]) -> list[Column]:
    """The columns "E-mail 1 - Value" and their like, each with the column that holds its label."""
    place = {plain(name): index for index, name in enumerate(header)}
    columns = []
    for word, index in place.items():
        found = _NUMBERED.fullmatch(word)
        if found is None:
            continue
        kind, number = found[1] or found[3], found[2] or found[4]
        if word in (f"{kind} {number} label", f"{kind} {number} type"):
            continue
        label = place.get(f"{kind} {number} label", place.get(f"{kind} {number} type"))
        slot = "address" if word.endswith(" formatted") else _SLOT[kind]
        columns.append(Column(index, slot, kind if kind == "address" else "", label))
    return columns
