"""Letters as pages show them: the user's own words for each kind, a draft with what is known, what was written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from headwater.core.letters import Words, Written, write
from headwater.core.signals import greeted
from headwater.core.words import Kind, Suggestion
from headwater.core.words import Party as Known
from headwater.store.models import Address, Bearing, KitVersion, Letter, Need, Party, Template, Workspace
from headwater.store.queries.partners import trade_of

SHOWN = 50
OUTREACH: Final = "outreach"
"""The kind of letter that proposes to a possible partner to get to know each other."""

ARTICLES: Final = frozenset({"A", "An", "The", "Somebody", "Someone", "His", "Her", "Their"})
"""Words that begin a note with a capital, and do not within a sentence."""


def template_of(workspace: Workspace, kind: str) -> Template | None:
    """The user's own words for a kind; None while they use ours."""
    found: Template | None = Template.objects.of(workspace).filter(kind=kind).order_by("-pk").first()
    return found


def templates_of(workspace: Workspace) -> dict[str, Template]:
    """The user's own words by kind."""
    return {one.kind: one for one in Template.objects.of(workspace).order_by("pk")}


def words_of(template: Template | None) -> Words | None:
    """A template as core writes from it."""
    return Words(template.subject, template.body) if template else None


def known_of(workspace: Workspace, contact: Party, now: datetime) -> dict[str, str]:
    """What is known for the fields of a letter to this contact. Nothing of anybody else."""
    today = now.astimezone(ZoneInfo(workspace.timezone)).date()
    kit = KitVersion.objects.of(workspace).filter(published_on__isnull=False).order_by("-number").first()
    open_needs = Need.objects.of(workspace).filter(contact=contact, met_on=None, confidential=False)
    need = open_needs.order_by("-on", "-pk").first()
    busy = _newest(contact, "working on")
    return {
        "first_name": greeted(Known(contact.pk, contact.name, Kind(contact.kind))),
        "name": contact.name,
        "my_name": workspace.me.name if workspace.me else "",
        "practice": workspace.name,
        "today": f"{today.day} {today:%B %Y}",
        "working_on": within(busy.value) if busy and busy.ended_on is None else "",
        "need": within(need.text) if need else "",
        "ideal": _short(kit.ideal) if kit else "",
    }


def _short(text: str) -> str:
    """The first line of a text, as far as it fits into a sentence."""
    line = next(iter(text.strip().splitlines()), "").strip().rstrip(".")
    return line if len(line) <= 80 else ""


def within(text: str) -> str:
    """A text as it reads within a sentence: “A new plant” is “a new plant” there."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ARTICLES else text


def _newest(contact: Party, kind: str) -> Bearing | None:
    rows = Bearing.objects.filter(contact=contact, kind=kind, trashed_at=None)
    found: Bearing | None = rows.order_by("-on", "-pk").first()
    return found


def style_of(contact: Party) -> Bearing | None:
    """How this contact likes to be written to, with what it rests on; None where nobody wrote it down."""
    return _newest(contact, "style")


def drafted(
    workspace: Workspace, contact: Party, *, kind: str, now: datetime, fields: Mapping[str, str] | None = None
) -> Written:
    """A draft of this kind to this contact, from the user's own words or ours."""
    known = known_of(workspace, contact, now)
    if kind == OUTREACH:
        known["trade"] = trade_of(workspace, contact)
    told = {**known, **{name: value for name, value in (fields or {}).items() if value}}
    style = style_of(contact)
    return write(
        kind=kind, fields=told, template=words_of(template_of(workspace, kind)), my_style=workspace.style,
        their_style=style.value if style else "",
    )  # fmt: skip


def email_of(contact: Party) -> str:
    """The first mail address of a contact; "" when there is none."""
    rows = Address.objects.filter(party=contact, kind="email").order_by("pk")
    return rows.values_list("value", flat=True).first() or ""


def letters_of(workspace: Workspace, contact: Party | None = None) -> list[Letter]:
    """The letters of a workspace, or those to one contact; drafts first, then the newest."""
    rows = Letter.objects.of(workspace).select_related("contact")
    some = rows.filter(contact=contact) if contact is not None else rows
    found = list(some.order_by("-changed_at", "-pk")[: SHOWN * 2])
    return sorted(found, key=lambda letter: letter.state != "draft")[:SHOWN]


def draft_for(workspace: Workspace, contact: Party, *, signal: str, subject: str) -> Letter | None:
    """The draft that was begun for this suggestion."""
    rows = Letter.objects.of(workspace).filter(contact=contact, signal=signal, subject_of=subject)
    found: Letter | None = rows.filter(state="draft").order_by("-pk").first() if signal else None
    return found


def suggestion_for(
    workspace: Workspace, *, signal: str, subject: str, people: list[int], now: datetime
) -> Suggestion | None:
    """The suggestion that a letter answers, found anew in the folders of these people; None once it is settled."""
    from headwater.core.signals import suggested
    from headwater.store.folders import read_day, read_folders

    day = read_day(workspace, now=now)
    folders = read_folders(workspace, now=now, people=people)
    found = [
        one
        for person in people
        if person in folders
        for one in suggested(folders[person], day)
        if (one.signal, one.subject) == (signal, subject)
    ]
    return next(iter(found), None)
