"""LinkedIn's Connections.csv: names, companies and the day of the connection; an e-mail address only for the few
who show it. The notes above the header are skipped by the table reader.
"""

from __future__ import annotations

from headwater.formats.card_rows import Layout, columns_by_word, read_rows
from headwater.formats.cards import ContactFile, ContactFormat, Upload
from headwater.formats.header_words import plain

NAME = "LinkedIn connections"

_WORDS = {
    "first name": ("given", ""),
    "last name": ("family", ""),
    "url": ("url", "linkedin"),
    "profile url": ("url", "linkedin"),
    "email address": ("email", ""),
    "e mail address": ("email", ""),
    "company": ("organisation", ""),
    "position": ("job_title", ""),
    "connected on": ("met_on", ""),
}


def recognise(upload: Upload) -> bool:
    """Whether the header is that of Connections.csv."""
    if upload.table is None:
        return False
    return {"first name", "last name", "connected on"} <= {plain(name) for name in upload.table.header}


def read(upload: Upload) -> ContactFile:
    """All rows of Connections.csv."""
    table = upload.table
    if table is None:
        return ContactFile(NAME, ())
    return read_rows(table, Layout(NAME, columns_by_word(table.header, _WORDS)))


FORMAT = ContactFormat(NAME, recognise, read)
