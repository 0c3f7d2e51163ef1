"""The kit as a PDF of one look with its page. Set by Typst, which is an extra: without it one prints the page.

What the user wrote goes in as data and is never part of the program that sets it, so no word of theirs is a command.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib.util import find_spec
from typing import Final

SETTING: Final = r"""
#let kit = json(bytes(sys.inputs.kit))
#let ink = rgb("#23201b")
#let soft = rgb("#5f574b")
#let water = rgb("#12606b")
#let line-of(color) = line(length: 100%, stroke: 0.6pt + color)
#set document(title: kit.title, author: kit.author, date: datetime(
  year: kit.day.at(0), month: kit.day.at(1), day: kit.day.at(2)))
#set page(paper: "a4", margin: (x: 24mm, top: 24mm, bottom: 22mm), footer: context {
  set text(size: 8.5pt, fill: soft)
  grid(columns: (1fr, auto), kit.foot, [#counter(page).display() / #counter(page).final().first()])
})
#set text(font: ("Libertinus Serif", "Noto Serif", "DejaVu Sans"), size: 11pt, fill: ink, lang: "en", hyphenate: false)
#set par(leading: 0.68em, spacing: 0.9em)
#show heading.where(level: 1): it => text(size: 25pt, weight: "regular", it.body)
#show heading.where(level: 2): it => block(above: 1.7em, below: 0.7em, sticky: true,
  text(size: 13.5pt, weight: "semibold", fill: water, it.body))
#let words(text) = { for each in text.split("\n\n") { par(each.split("\n").join(linebreak())) } }
#heading(level: 1, kit.title)
#v(-0.5em)
#text(fill: soft, kit.lead)
#v(0.2em)
#line-of(rgb("#cbbfa7"))
#for part in kit.parts {
  heading(level: 2, part.heading)
  if part.text != "" { words(part.text) }
  for gain in part.gains {
    block(breakable: false, above: 1.1em, {
      text(weight: "semibold", gain.text)
      if gain.quote != "" {
        block(above: 0.6em, inset: (left: 11pt), stroke: (left: 1.6pt + water.lighten(55%)), {
          set text(style: "italic")
          words(gain.quote)
          if gain.by != "" { set text(style: "normal", size: 9.5pt, fill: soft); block(above: 0.5em, gain.by) }
        })
      }
    })
  }
}
#if kit.contact.len() > 0 {
  v(1.4em)
  block(breakable: false, { line-of(rgb("#cbbfa7")); v(0.2em); grid(columns: (1fr, auto), {
    text(weight: "semibold", kit.author)
    for each in kit.contact { linebreak(); each }
  }, if kit.code != "" { image(bytes(kit.code), format: "svg", width: 27mm) }) })
}
"""


@dataclass(frozen=True, slots=True)
class SetGain:
    """One gain as it is set: the claim, the story in quotation, and by whom it is."""

    text: str
    quote: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class SetPart:
    """One part under its heading."""

    heading: str
    text: str = ""
    gains: tuple[SetGain, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that stands on the paper. `code` is the drawing of a QR code, "" for none."""

    title: str
    author: str
    lead: str
    foot: str
    day: date
    parts: Sequence[SetPart]
    contact: Sequence[str] = ()
    code: str = ""


def can_set() -> bool:
    """Whether the extra that sets PDFs is installed."""
    return find_spec("typst") is not None


def write_pdf(sheet: Sheet) -> bytes:
    """The sheet as a PDF of A4 pages. The same sheet gives the same words. Call it only when `can_set`."""
    import typst

    told: Mapping[str, object] = {**asdict(sheet), "day": [sheet.day.year, sheet.day.month, sheet.day.day]}
    raw: bytes = typst.compile(
        SETTING.encode(), sys_inputs={"kit": json.dumps(told)}, ignore_system_fonts=False
    )
    return raw
