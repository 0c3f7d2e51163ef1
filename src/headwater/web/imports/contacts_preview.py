"""What the preview of a contact list shows: who is new, who is known, who is unsure, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from headwater.actions.imports.cards import PlannedCard
from headwater.formats.cards import ContactFile
from headwater.web.imports.form import Said

SAMPLE: Final = 8
REMARKS: Final = 40
NAMESAKES: Final = 60


def contact_context(read: ContactFile, people: Sequence[PlannedCard], said: Said) -> dict[str, Any]:
    """Everything the preview of a contact list shows."""
    new = [one for one in people if not (one.known or one.in_trash)]
    known = [one for one in people if one.known]
    trashed = [one for one in people if one.in_trash]
    doubtful = [(one.line, one.name, _doubts(one)) for one in people if _doubts(one)]
    chosen = [one for one in known if one.line in said.choices.same_lines]
    namesakes = [one for one in people if one.namesake] + chosen
    return {
        "contacts": True,
        "format_name": read.format_name,
        "ready": len(new) + len(known),
        "facts": [
            {"label": "New people", "figure": len(new), "hint": ""},
            {"label": "You know already", "figure": len(known), "hint": "only what is empty is filled in"},
            {"label": "Left out", "figure": len(read.skipped) + len(trashed), "hint": ""},
        ],
        "cards": [_shown(one) for one in people[:SAMPLE]],
        "namesakes": [
            {"line": one.line, "name": one.cards[0].full_name, "same": one.line in said.choices.same_lines,
             "here": _reach(one)}
            for one in namesakes[:NAMESAKES]
        ],
        "skipped": [
            *({"row": line, "text": reason} for line, reason in read.skipped),
            *({"row": one.line, "text": f"{one.cards[0].full_name} is in the trash. Restore the entry there, then "
               "import again."} for one in trashed),
        ][:REMARKS],
        "skipped_more": max(0, len(read.skipped) + len(trashed) - REMARKS),
        "doubtful": [{"row": line, "text": f"{name}. {text}"} for line, name, text in doubtful[:REMARKS]],
        "doubtful_more": max(0, len(doubtful) - REMARKS),
        "notes": read.notes,
    }  # fmt: skip


def _doubts(one: PlannedCard) -> str:
    return " ".join([*one.doubts, *(doubt for card in one.cards for doubt in card.doubts)])


def _reach(one: PlannedCard) -> str:
    card = one.cards[0]
    return next((each.value for each in (*card.emails, *card.phones)), "")


def _shown(one: PlannedCard) -> dict[str, Any]:
    card = one.cards[0]
    return {
        "line": card.line, "name": card.full_name, "kind": card.kind, "organisation": card.organisation,
        "reach": _reach(one), "known": one.known is not None, "in_trash": one.in_trash, "met_on": card.met_on,
    }  # fmt: skip
