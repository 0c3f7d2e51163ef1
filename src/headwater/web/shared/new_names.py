"""Names in forms that nobody bears yet: asked about when somebody known is spelt alike, told when a new one is made.

The question stands below its field: "Did you mean Google? · Make a new entry “Gooogle”". An answer belongs to the very
name it was asked about; another name is asked about anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpRequest

from headwater.actions.naming import NUMBERED
from headwater.core.names import Mention, read_client, read_source
from headwater.store.models import Party
from headwater.store.queries.names import known_forms, told_apart
from headwater.store.queries.near_names import near_names
from headwater.web.shared.access import seat_of

NEW = "new"


@dataclass(frozen=True, slots=True)
class Question:
    """Who is meant by a name: the field it stands in, how the answer is posted, and who it may be."""

    place: str
    name: str
    posted: str
    near: tuple[tuple[str, str, str], ...]

    @property
    def sentence(self) -> str:
        """The question in words."""
        if not self.near:
            return f"Nobody called {self.name} is known. Correct the name, or say that they are new."
        *others, last = [name for _, name, _ in self.near]
        meant = f"{', '.join(others)} or {last}" if others else last
        return f"{self.name} is not known. Did you mean {meant}?"


@dataclass(slots=True)
class Settled:
    """What the names of a form mean. `texts` are written as the actions read them; `new` will be made."""

    texts: dict[str, str] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    @property
    def added(self) -> str:
        """Which entries are new, as a sentence to go behind another one; "" for none."""
        if not self.new:
            return ""
        *others, last = dict.fromkeys(self.new)
        names = f"{', '.join(others)} and {last}" if others else last
        return f" {names} {'are new and were' if others else 'is new and was'} added."


def settle_names(
    request: HttpRequest, form: Any, names: Mapping[str, Sequence[str]], *, sources: bool = False,
    ask_new: bool = False,
) -> Settled | None:  # fmt: skip
    """What the `names` in the fields of a form mean; None when somebody must be asked, which the form then does.

    `sources`: they are read as sources ("my eBook"), else as people and organisations. `ask_new`: also a name that
    nobody is spelt like is asked about, where a new entry is rarely meant.
    """
    found = Settled()
    for place, texts in names.items():
        for text in texts:
            found.texts[text] = _settle(request, found, place, text, sources=sources, ask_new=ask_new)
    if not found.questions:
        return found
    form.questions = found.questions
    for question in found.questions:
        form.add_error(question.place, forms.ValidationError(question.sentence))
    return None


def _settle(
    request: HttpRequest, found: Settled, place: str, text: str, *, sources: bool, ask_new: bool
) -> str:
    """The text as the actions are to read it; a question or a new name is noted on the way."""
    mention, workspace = _mention(text, sources=sources), seat_of(request).workspace
    if mention is None or known_forms(workspace, {mention.form}):
        return text
    near = near_names(workspace, mention).parties
    posted = f"meant-{mention.form}"
    answer = request.POST.get(posted, "")
    chosen = next((party for party in near if str(party.pk) == answer), None)
    if chosen:
        return f"{chosen.name} #{chosen.pk}"
    if (near or ask_new) and answer != NEW:
        found.questions.append(Question(place, mention.name, posted, tuple(map(_option, near))))
    else:
        found.new.append(mention.name)
    return text


def _option(party: Party) -> tuple[str, str, str]:
    return str(party.pk), party.name, told_apart(party)


def _mention(text: str, *, sources: bool) -> Mention | None:
    """The one name in a text; None when there is none, or several, or it is written with its number."""
    if not text.strip() or len(text) > 300 or NUMBERED.fullmatch(text):
        return None
    read = read_source(text) if sources else [read_client(text)]
    return read[0] if len(read) == 1 and not read[0].names_nobody else None
