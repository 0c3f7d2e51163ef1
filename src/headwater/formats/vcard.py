"""vCard files (.vcf), versions 2.1, 3.0 and 4.0, as phones, Apple, Google and Outlook write them.

Tolerant on purpose: what cannot be read costs one line, not the card, and never the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from headwater.core.words import Kind
from headwater.formats.card_draft import NOTHING_TO_GO_BY, Draft
from headwater.formats.cards import Card, ContactFile, ContactFormat, Skipped, Upload
from headwater.formats.vcard_lines import Property, holds_vcards, properties, split_value, unescaped

NAME = "vCard"
SAME_PROPERTY_LIMIT = 200

# Words of TYPE that say nothing a person needs, and words that people use another word for.
_SILENT_KINDS = frozenset(
    {"internet", "voice", "pref", "msg", "x400", "parcel", "postal", "dom", "intl", "text", "textphone"}
)
_WORD_FOR_KIND = {"cell": "mobile"}
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)

# Properties with content that a card has no place for: named in the notes of the file.
_LEFT_OUT = {
    "ANNIVERSARY": "anniversary",
    "IMPP": "messenger name",
    "ROLE": "role",
    "RELATED": "related person",
    "MEMBER": "group member",
    "GEO": "map position",
    "PHOTO": "photo",
    "LOGO": "logo",
    "SOUND": "sound",
    "KEY": "key",
}
_KINDS = {
    "org": Kind.ORGANISATION,
    "organization": Kind.ORGANISATION,
    "company": Kind.ORGANISATION,
    "group": Kind.GROUP,
    "individual": Kind.PERSON,
}


@dataclass(slots=True)
class _Open:
    """The card being read: its draft, the lines kept until its labels are known, and how many were too many."""

    draft: Draft
    kept: list[Property] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    nested: int = 0
    unreadable: list[int] = field(default_factory=list)


class _Reader:
    """Puts cards together, property by property."""

    def __init__(self) -> None:
        self.cards: list[Card] = []
        self.skipped: list[Skipped] = []
        self.left_out: Counter[str] = Counter()
        self.guessed = 0
        self.outside = 0
        self._card: _Open | None = None
        self._after_agent = False

    def take(self, found: Property | int) -> None:
        """The next property of the file, or the number of a line that is none."""
        if isinstance(found, int):
            self._take_unreadable(found)
            return
        edge = found.name if found.value.strip().upper() == "VCARD" else ""
        if edge == "BEGIN":
            self._begin(found)
        elif self._card is None:
            self.outside += 1
        elif edge == "END":
            self._end()
        elif not self._card.nested:
            self._keep(self._card, found)
        self._after_agent = found.name == "AGENT" and not found.value.strip()

    def finish(self) -> None:
        """The end of the file. A card still open is taken as far as it goes."""
        if self._card is not None:
            self._card.draft.doubt("The end of this card is missing; it was read as far as it goes.")
            self._close()

    def _take_unreadable(self, number: int) -> None:
        if self._card is None:
            self.outside += 1
        elif not self._card.nested and len(self._card.unreadable) < SAME_PROPERTY_LIMIT:
            self._card.unreadable.append(number)

    def _begin(self, found: Property) -> None:
        if self._card is not None and self._after_agent:
            self._card.nested += 1
            self._card.draft.doubt("A second card inside this one (an agent) was left out.")
            return
        self.finish()
        self._card = _Open(Draft(line=found.line))

    def _end(self) -> None:
        if self._card is not None and self._card.nested:
            self._card.nested -= 1
        else:
            self._close()

    def _keep(self, card: _Open, found: Property) -> None:
        self.guessed += found.guessed
        if found.name == "X-ABLABEL":
            if found.group and len(card.labels) < 2 * SAME_PROPERTY_LIMIT:
                card.labels[found.group] = unescaped(found.value)
        elif found.name in _SLOTS or found.name in _LEFT_OUT:
            card.counts[found.name] += 1
            if card.counts[found.name] <= SAME_PROPERTY_LIMIT:
                card.kept.append(found)

    def _close(self) -> None:
        card, self._card, self._after_agent = self._card, None, False
        if card is None:
            return
        for found in card.kept:
            if found.name in _SLOTS:
                _SLOTS[found.name](card.draft, found, _label(card, found))
        for name, count in card.counts.items():
            if count > SAME_PROPERTY_LIMIT and name in _LISTS:
                slot = _LISTS[name]
                card.draft.too_many[slot] = card.draft.too_many.get(slot, 0) + count - SAME_PROPERTY_LIMIT
        if card.unreadable:
            where = ", ".join(str(number) for number in card.unreadable[:3])
            more = " and others" if len(card.unreadable) > 3 else ""
            card.draft.doubt(f"It has lines that cannot be read (line {where}{more}); they were left out.")
        done = card.draft.done()
        self.left_out.update(_LEFT_OUT[name] for name in card.counts if name in _LEFT_OUT)
        if done is None:
            photo = " It holds only a photo." if card.draft.photo_left_out else ""
            self.skipped.append(Skipped(card.draft.line, f"{NOTHING_TO_GO_BY}{photo}"))
        else:
            self.cards.append(done)


def read(upload: Upload) -> ContactFile:
    """All cards of a vCard file."""
    reader = _Reader()
    for found in properties(upload.data):
        reader.take(found)
    reader.finish()
    notes = []
    if reader.left_out:
        counted = ", ".join(f"{words} ({count:,})" for words, count in sorted(reader.left_out.items()))
        notes.append(f"Not taken over, with the number of cards that have it: {counted}.")
    if reader.guessed:
        notes.append("Some text is not in UTF-8 and was read as Windows-1252. Look at names with accents.")
    if reader.outside:
        notes.append(f"{reader.outside:,} lines stand outside any card and were left out.")
    return ContactFile(NAME, tuple(reader.cards), tuple(reader.skipped), tuple(notes))


def recognise(upload: Upload) -> bool:
    """Whether the file holds cards."""
    return holds_vcards(upload.data)


FORMAT = ContactFormat(NAME, recognise, read)


def _label(card: _Open, found: Property) -> str:
    own = card.labels.get(found.group) if found.group else None
    if own:
        apple = _APPLE_LABEL.fullmatch(own.strip())
        return apple[1] if apple else own
    return " ".join(_WORD_FOR_KIND.get(kind, kind) for kind in found.kinds if kind not in _SILENT_KINDS)


def _whole(slot: str) -> Callable[[Draft, Property, str], None]:
    """A property whose whole text is one field."""
    return lambda draft, found, label: draft.put(slot, unescaped(found.value), label=label)


def _name(draft: Draft, found: Property, _label: str) -> None:
    parts = split_value(found.value, ";") if ";" in found.value else [unescaped(found.value)]
    for slot, part in zip(("family", "given", "middle", "prefix", "suffix"), parts, strict=False):
        draft.put(slot, part)


def _organisation(draft: Draft, found: Property, _label: str) -> None:
    first, *units = split_value(found.value, ";")
    draft.put("organisation", first)
    draft.put("department", ", ".join(unit.strip() for unit in units if unit.strip()))


def _address(draft: Draft, found: Property, label: str) -> None:
    lines = [line.strip(" ,\t") for part in split_value(found.value, ";") for line in part.split("\n")]
    draft.put("address", ", ".join(line for line in lines if line), label=label)


def _categories(draft: Draft, found: Property, _label: str) -> None:
    for word in split_value(found.value, ","):
        draft.put("category", word)


def _kind(draft: Draft, found: Property, _label: str) -> None:
    draft.kind = draft.kind or _KINDS.get(unescaped(found.value).strip().casefold())


def _photo(draft: Draft, _found: Property, _label: str) -> None:
    draft.photo_left_out = True


def _address_label(draft: Draft, found: Property, label: str) -> None:
    if not draft.lists.get("address"):
        _address(draft, found, label)


_SLOTS: dict[str, Callable[[Draft, Property, str], None]] = {
    "FN": _whole("full_name"),
    "N": _name,
    "NICKNAME": _whole("nickname"),
    "ORG": _organisation,
    "TITLE": _whole("job_title"),
    "EMAIL": _whole("email"),
    "TEL": _whole("phone"),
    "ADR": _address,
    "LABEL": _address_label,
    "URL": _whole("url"),
    "BDAY": _whole("birthday"),
    "NOTE": _whole("note"),
    "CATEGORIES": _categories,
    "UID": _whole("uid"),
    "KIND": _kind,
    "X-ABSHOWAS": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "PHOTO": _photo,
    "X-HEADWATER-MET-ON": _whole("met_on"),
    "X-HEADWATER-REFERRED-BY": _whole("referred_by"),
}
_LISTS = {"EMAIL": "email", "TEL": "phone", "ADR": "address", "URL": "url", "CATEGORIES": "category"}
