"""What stands on the paper that is handed out: the parts of a version as they may be read by a stranger today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from headwater.core.kit import TEXTS, Gain, Kit
from headwater.core.words import Kind
from headwater.formats.cards import Card, Labelled
from headwater.formats.pdf_out import SetGain, SetPart, Sheet
from headwater.formats.qr import qr_svg
from headwater.formats.vcard_out import write_vcards
from headwater.store.models import KitVersion, Story, Workspace
from headwater.store.queries.kit import kit_of

GAINS = "What clients gain"
SAID = "What clients say"
LEAD = {"kit": "", "ideal client": "Whom I serve best", "profile": "Profile"}


def sheet_of(version: KitVersion, part: str, today: date) -> Sheet:
    """The paper of one part of a version. A draft says that it is one."""
    workspace, kit = version.workspace, kit_of(version)
    card = my_card(version)
    day = version.published_on or today
    said = f"Version {version.number}, {written(day)}" if version.published_on else "Draft, not given out yet"
    lead = " · ".join(filter(None, [LEAD[part], workspace.name if workspace.name != card.full_name else ""]))
    return Sheet(
        title=card.full_name,
        author=card.full_name,
        lead=lead,
        foot=said,
        day=day,
        parts=tuple(_parts(version, kit, part)),
        contact=kit.contact,
        code=code_of(card),
    )


def written(day: date) -> str:
    """A day as it stands on paper."""
    return f"{day.day} {day:%B %Y}"


def _parts(version: KitVersion, kit: Kit, part: str) -> Iterator[SetPart]:
    wanted = {
        "kit": tuple(TEXTS),
        "ideal client": ("ideal", "ideal_for", "ideal_against"),
        "profile": ("brand", "qualifications"),
    }[part]
    gains = gains_of(version)
    for key in wanted:
        if key == "qualifications" and part == "kit" and gains:
            yield SetPart(GAINS, gains=tuple(gains))
        if text := kit.texts[key].strip():
            yield SetPart(TEXTS[key], text)
    if part == "profile" and (said := tuple(SetGain("", one.quote, one.by) for one in gains if one.quote)):
        yield SetPart(SAID, gains=said)


def gains_of(version: KitVersion) -> list[SetGain]:
    """What clients gain, each with its story as far as its teller allows it to be shown now."""
    rows = version.benefits.select_related("story__person")
    return [_set(row.text, row.story) for row in rows]


def _set(text: str, story: Story | None) -> SetGain:
    if story is None or story.permission != "given" or story.trashed_at is not None:
        return SetGain(text)
    who = story.person.name if story.named else "A client" if story.engagement_id else ""
    return SetGain(text, story.text, ", ".join(filter(None, [who, f"{story.on:%B %Y}"])))


def held_back(gains: tuple[Gain, ...]) -> list[Gain]:
    """The stories of a version that may not be shown any more."""
    return [gain for gain in gains if gain.story and not gain.allowed]


def my_card(version: KitVersion) -> Card:
    """My own card: my name, my practice, and what of my contact I chose for this version."""
    workspace = version.workspace
    me = workspace.me
    name = me.name if me else workspace.name
    told = {
        wanted: tuple(Labelled(label, value) for kind, label, value in version.contact if kind == wanted)
        for wanted in ("email", "phone", "url")
    }
    return Card(
        full_name=name,
        line=0,
        kind=Kind(me.kind) if me else Kind.ORGANISATION,
        given=me.given if me else "",
        family=me.family if me else "",
        organisation=workspace.name if workspace.name != name else "",
        emails=told["email"],
        phones=told["phone"],
        urls=told["url"],
        uid=f"headwater-{_mark(workspace)}",
    )


def _mark(workspace: Workspace) -> str:
    return f"{workspace.added_at:%Y%m%d%H%M%S}-{workspace.pk}"


def code_of(card: Card) -> str:
    """The QR code of a card, "" when there is nothing to reach one by or it is too long for a code."""
    if not (card.emails or card.phones or card.urls):
        return ""
    text = write_vcards([replace(card, uid="")]).replace(b"\r\n ", b"").decode()
    return qr_svg(text=text, label=f"QR code: the contact of {card.full_name}")
