"""Words ready to send: for every kind of letter a draft in the user's voice, which a person reads and sends.

`write` takes what is known as fields and gives subject, body and notes on how they came about. It sends nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from headwater.core.letters.fields import FIELDS, filled
from headwater.core.letters.kinds import ENDED, KINDS, NOTHING_CAME, THROUGH, LetterKind
from headwater.core.letters.styles import Style, style_named, style_notes

__all__ = ["KINDS", "Words", "Written", "shipped_words", "write"]
SILENT = ("greeting", "closing", "ended", "first_name", "name", "idea", "practice", "occasion")
"""Fields whose general words need no remark."""


@dataclass(frozen=True, slots=True)
class Words:
    """Subject and body with merge fields: the user's own template of a kind, or the shipped one."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Written:
    """A draft, and what its writer should know about it."""

    subject: str
    body: str
    notes: tuple[str, ...] = ()


def shipped_words(*, kind: str, fields: Mapping[str, str] | None = None, their_style: str = "") -> Words:
    """Our own words for a kind, as a template: greeting, paragraphs in the length of their style, closing, name.

    Raises KeyError for a kind that does not exist.
    """
    found, style = KINDS[kind], style_named(their_style)
    body = THROUGH if kind == "thanks" and (fields or {}).get("through") else found.body
    second = _second(found, style)
    paragraphs = (body, second) if second else (body,)
    if found.spoken:
        return Words(found.subject, "\n\n".join(paragraphs))
    return Words(found.subject, "\n\n".join(("{greeting}", *paragraphs, "{closing}\n{my_name}")))


def _second(kind: LetterKind, style: Style) -> str:
    """The second paragraph: none for somebody brisk, the exact one for somebody careful, else the warm one."""
    if style.length == "short":
        return ""
    return (kind.detail or kind.more) if style.length == "exact" else kind.more


def write(
    *,
    kind: str,
    fields: Mapping[str, str],
    template: Words | None = None,
    my_style: str = "",
    their_style: str = "",
) -> Written:
    """A draft of one letter. Styles change greeting, length and closing only.

    `fields` holds what is known (`core.letters.fields.FIELDS`); `ending` among them says how a referral ended. Raises
    KeyError for a kind that does not exist.
    """
    words = template or shipped_words(kind=kind, fields=fields, their_style=their_style)
    values = _values(fields, my_style, their_style)
    subject, _ = filled(words.subject, values)
    body, missing = filled(words.body, values)
    notes = list(style_notes(my_style=my_style, their_style=their_style, asks=KINDS[kind].asks))
    if template:
        notes.insert(0, "These are your own words for this kind of letter.")
    notes.extend(
        f"Nothing is written down for {FIELDS[name].what}, so it stands in general words."
        for name in missing
        if name not in SILENT
    )
    return Written(" ".join(subject.split()), body.strip() + "\n", tuple(notes))


def _values(fields: Mapping[str, str], my_style: str, their_style: str) -> dict[str, str]:
    """What is known, with greeting, closing and the ending in words."""
    values = {name: " ".join(value.split()) for name, value in fields.items()}
    values["greeting"] = filled(style_named(their_style).greeting, values)[0]
    values["closing"] = style_named(my_style or their_style).closing
    values.setdefault("ended", ENDED.get(values.get("ending", ""), NOTHING_CAME))
    if idea := values.get("idea"):
        values.setdefault("idea_in_words", f": {idea}")
    if ideal := values.get("ideal"):
        values.setdefault("ideal_in_words", f" ({ideal})")
    return values
