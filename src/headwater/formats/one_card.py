"""One business card taken in: a vCard, the text of a QR code (vCard or MECARD), or a few typed fields.

Whatever it comes from, it becomes the same plain card with the same checks as a card out of a contact file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from headwater.core.words import Kind
from headwater.formats.card_draft import Draft
from headwater.formats.cards import Card, NotContacts, Upload
from headwater.formats.vcard import read as read_vcards
from headwater.formats.vcard_lines import holds_vcards

MOST: Final = 256 * 1024
_MECARD: Final = re.compile(r"^\s*MECARD:(?P<fields>.*)$", re.IGNORECASE | re.DOTALL)
_FIELD: Final = re.compile(r"(?P<key>[A-Z-]{1,12}):(?P<value>(?:\\.|[^;\\])*);?", re.IGNORECASE | re.DOTALL)
_SLOTS: Final[Mapping[str, str]] = {
    "TEL": "phone", "EMAIL": "email", "URL": "url", "ADR": "address", "NOTE": "note", "NICKNAME": "nickname",
    "ORG": "organisation", "TITLE": "job_title",
}  # fmt: skip
_TYPED: Final[Mapping[str, str]] = {
    "name": "full_name", "firm": "organisation", "job": "job_title", "phone": "phone", "mail": "email", "site": "url",
}  # fmt: skip
NO_CARD: Final = (
    "No card can be read from this. Paste all of it, from BEGIN:VCARD to END:VCARD, or type it in."
)


def read_one_card(data: bytes) -> Card:
    """The card that a file or a pasted text holds. Raises NotContacts when it is none, or holds several."""
    if len(data) > MOST:
        raise NotContacts("This is too long for one card. Import a whole contact list under Import.")
    if holds_vcards(data):
        cards = read_vcards(Upload(data)).cards
        if len(cards) > 1:
            raise NotContacts(f"This holds {len(cards)} cards. Import a whole contact list under Import.")
        if cards:
            return cards[0]
        raise NotContacts("The card holds no name and nothing to reach anybody by.")
    found = _MECARD.match(data.decode("utf-8", "replace"))
    made = _mecard(found["fields"]) if found else None
    if made is None:
        raise NotContacts(NO_CARD)
    return made


def _mecard(fields: str) -> Card | None:
    """The fields of a MECARD: `N:Family,Given;TEL:…;;`, each value with its signs escaped by a backslash."""
    draft = Draft(line=1)
    for found in _FIELD.finditer(fields):
        key, value = found["key"].upper(), found["value"]
        if key == "N":
            family, comma, given = value.partition(",")
            draft.put("family" if comma else "full_name", _plain(family))
            draft.put("given", _plain(given))
        elif key in _SLOTS:
            draft.put(_SLOTS[key], _plain(value))
    return draft.done()


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL).strip()


def typed_card(fields: Mapping[str, str]) -> Card:
    """A card out of a few typed fields: name, firm, job, phone, mail, site. Raises NotContacts when all are empty."""
    draft = Draft(line=1)
    for name, slot in _TYPED.items():
        if text := fields.get(name, "").strip():
            draft.put(slot, text)
    if not fields.get("name", "").strip() and fields.get("firm", "").strip():
        draft.kind = Kind.ORGANISATION
    made = draft.done()
    if made is None:
        raise NotContacts("Write at least a name or a firm.")
    return made
