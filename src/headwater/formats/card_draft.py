"""A card while it is being read: fields arrive one by one, are checked, and become a card at the end.

The same rules hold for every format, because every format hands its fields to a draft.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from headwater.core.words import Kind
from headwater.formats.card_checks import (
    NOTE_LIMIT,
    checked_email,
    checked_phone,
    checked_url,
    clean_line,
    clean_note,
    is_blank,
)
from headwater.formats.card_dates import read_birthday, read_met_on
from headwater.formats.cards import Card, Labelled

VALUES_LIMIT = 100

# Single lines of text: the field of the card, and its name in a sentence.
LINES = {
    "full_name": "name",
    "given": "first name",
    "middle": "middle name",
    "family": "last name",
    "prefix": "title before the name",
    "suffix": "title after the name",
    "nickname": "nickname",
    "organisation": "organisation",
    "department": "department",
    "job_title": "job title",
    "referred_by": "word on who referred them",
    "uid": "identifier",
}
NOTHING_TO_GO_BY = "It has no name, no organisation, no e-mail address and no phone number."


@dataclass(slots=True)
class Draft:
    """What has been read of one card so far. `put` takes a field as the file has it; `done` gives the card."""

    line: int
    day_first: bool | None = None
    kind: Kind | None = None
    photo_left_out: bool = False
    texts: dict[str, str] = field(default_factory=dict)
    lists: dict[str, dict[str, Labelled]] = field(default_factory=dict)
    too_many: dict[str, int] = field(default_factory=dict)
    birthday: date | str | None = None
    met_on: date | None = None
    note: str = ""
    categories: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)

    def put(self, slot: str, value: str, *, label: str = "") -> None:
        """Take `value` for the field `slot`: a key of `LINES`, email, phone, address, url, note, category, …"""
        if slot in LINES:
            self._put_line(slot, value)
        elif slot in ("email", "phone", "address", "url"):
            self._put_labelled(slot, value, label)
        elif slot == "note":
            self._put_note(value)
        elif slot == "category":
            self._put_category(value)
        elif slot == "birthday" and self.birthday is None:
            self.birthday, doubt = read_birthday(value, day_first=self.day_first)
            self.doubt(doubt)
        elif slot == "met_on" and self.met_on is None:
            self.met_on, doubt = read_met_on(value, day_first=self.day_first)
            self.doubt(doubt)

    def doubt(self, sentence: str) -> None:
        """Keep a sentence to show beside the card, once; an empty one is no doubt."""
        if sentence and sentence not in self.doubts and len(self.doubts) < VALUES_LIMIT:
            self.doubts.append(sentence)

    def done(self) -> Card | None:
        """The finished card; None when there is nothing to know a contact by."""
        if not self._name_it():
            return None
        for slot, count in self.too_many.items():
            self.doubt(
                f"Only the first {VALUES_LIMIT} {_PLURALS[slot]} were read; {count:,} more were left out."
            )
        return Card(
            line=self.line,
            kind=self.kind or Kind.PERSON,
            emails=tuple(self.lists.get("email", {}).values()),
            phones=tuple(self.lists.get("phone", {}).values()),
            addresses=tuple(self.lists.get("address", {}).values()),
            urls=tuple(self.lists.get("url", {}).values()),
            birthday=self.birthday,
            met_on=self.met_on,
            note=self.note,
            categories=tuple(self.categories.values()),
            photo_left_out=self.photo_left_out,
            doubts=tuple(self.doubts),
            **self.texts,
        )

    def _put_line(self, slot: str, value: str) -> None:
        text, doubt = clean_line(value, what=LINES[slot])
        self.doubt(doubt)
        if text and not self.texts.get(slot):
            self.texts[slot] = text

    def _put_labelled(self, slot: str, value: str, label: str) -> None:
        kept = self.lists.setdefault(slot, {})
        if len(kept) >= VALUES_LIMIT:
            self.too_many[slot] = self.too_many.get(slot, 0) + 1
            return
        text, doubt = _CHECKS[slot](value)
        self.doubt(doubt)
        if text:
            kept.setdefault(text.casefold(), Labelled(_tidy_label(label), text))

    def _put_note(self, value: str) -> None:
        text, doubt = clean_note(value)
        self.doubt(doubt)
        if text and len(self.note) <= NOTE_LIMIT:
            self.note = f"{self.note}\n\n{text}" if self.note else text

    def _put_category(self, value: str) -> None:
        text, doubt = clean_line(value, what="category")
        self.doubt(doubt)
        if not text:
            return
        if len(self.categories) >= VALUES_LIMIT:
            self.too_many["category"] = self.too_many.get("category", 0) + 1
            return
        self.categories.setdefault(text.casefold(), text)

    def _name_it(self) -> bool:
        """Make sure there is a name, from the parts or, with a doubt, from what else is known."""
        texts = self.texts
        if texts.get("full_name"):
            if (
                texts["full_name"] == texts.get("organisation")
                and not texts.get("given")
                and not texts.get("family")
            ):
                self.kind = self.kind or Kind.ORGANISATION
            return True
        parts = [texts[slot] for slot in ("given", "middle", "family", "suffix") if texts.get(slot)]
        if parts and (texts.get("given") or texts.get("family")):
            texts["full_name"] = clean_line(" ".join(parts), what="name")[0]
            return True
        for source, words in (("nickname", "nickname"), ("organisation", "organisation")):
            if texts.get(source):
                texts["full_name"] = texts[source]
                if source == "organisation" and self.kind is None:
                    self.kind = Kind.ORGANISATION
                self.doubt(f"It has no name of its own, so it was named after its {words}.")
                return True
        for slot, words in (("email", "e-mail address"), ("phone", "phone number")):
            if self.lists.get(slot):
                texts["full_name"] = next(iter(self.lists[slot].values())).value
                self.doubt(f"It has no name, so it was named after its {words}.")
                return True
        return False


def _tidy_label(label: str) -> str:
    """The file's word for a value; the usual ones in small letters, so that "Work" and "WORK" are one label."""
    word = clean_line(label, what="label")[0]
    return word.casefold() if word.casefold() in _USUAL_LABELS else word


def _checked_address(value: str) -> tuple[str, str]:
    if is_blank(value):
        return "", ""
    line, doubt = clean_line(value.strip(), what="address")
    return line.strip(" ,;"), doubt


_USUAL_LABELS = frozenset(
    {"home", "work", "mobile", "fax", "pager", "main", "other", "work fax", "home fax", "home page"}
)
_CHECKS = {"email": checked_email, "phone": checked_phone, "address": _checked_address, "url": checked_url}
_PLURALS = {
    "email": "e-mail addresses",
    "phone": "phone numbers",
    "address": "addresses",
    "url": "websites",
    "category": "categories",
}
