"""The letters of an introduction as drafts: names offered, the question to the other side, the mail to both, the rest.

Each is a draft to the addresses of the ledger, one for each reader and step. Opened again, the same draft is given.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.actions.introductions_kept import here, may_be_named, refuse_apart, refuse_early
from headwater.actions.letters import add_letter
from headwater.core.letters import Written, write
from headwater.core.signals import greeted
from headwater.core.words import Kind
from headwater.core.words import Party as Known
from headwater.store.models import Introduction, Letter, Party
from headwater.store.queries.introductions import facts_of
from headwater.store.queries.letters import drafted, email_of, known_of, template_of, within, words_of

KINDS: Final = {
    "offer": "intro-offer", "ask": "intro-ask", "letter": "introduction", "nudge": "intro-nudge",
    "outcome": "intro-outcome", "thanks": "intro-thanks",
}  # fmt: skip
"""The kind of letter for each step."""
SIGNAL: Final = "introduction-follow"
MOST_NAMES: Final = 5


def draft_letter(*, seat: Seat, now: datetime, introduction: Introduction, step: str) -> Letter:
    """The draft of a step of an introduction, new or the one that was begun. Raises Refused when it is not its turn."""
    with one_act(seat=seat, now=now, action="draft_introduction_letter") as act:
        if step not in KINDS:
            raise Refused("Choose which letter to write.")
        row = here(act, introduction)
        refuse_early(facts_of(row), step)
        refuse_apart(act, row.asker_id, row.other_id)
        letter = _begun(act, row, step) or _new(act, row, step)
        if step == "letter":
            Introduction.objects.filter(pk=row.pk).update(letter=letter, **act.mark)
        return letter


def reader_of(row: Introduction, step: str) -> Party:
    """Who reads the letter of a step; the mail to both is greeted to both."""
    if step == "nudge":
        return row.asker if row.first == "asker" else row.other
    return row.other if step in ("ask", "thanks") else row.asker


def _begun(act: Act, row: Introduction, step: str) -> Letter | None:
    """The draft that was begun, with the addresses that were added since; one that was taken back is a draft again."""
    rows = Letter.objects.of(act.workspace).select_related("contact", "other")
    letter: Letter | None = (
        rows.filter(
            subject_of=f"introduction:{row.pk}:{step}", contact=reader_of(row, step),
            state__in=("draft", "failed", "withdrawn"),
        ).order_by("-pk").first()
    )  # fmt: skip
    if letter is None:
        return None
    letter.to = letter.to or email_of(letter.contact)
    if letter.other is not None:
        letter.to_other = letter.to_other or email_of(letter.other)
    letter.state, letter.fault = "draft", ""
    letter.changed_at, letter.changed_by = act.now, act.seat.user
    letter.save(update_fields=["to", "to_other", "state", "fault", "changed_at", "changed_by"])
    return letter


def _new(act: Act, row: Introduction, step: str) -> Letter:
    reader, made = reader_of(row, step), written_for(row, step, now=act.now)
    other = row.other if step == "letter" else None
    return add_letter(
        act, contact=reader, kind=KINDS[step], subject=made.subject, body=made.body, to=email_of(reader),
        signal=SIGNAL, subject_of=f"introduction:{row.pk}:{step}", other=other,
        to_other=email_of(other) if other else "",
    )  # fmt: skip


def written_for(row: Introduction, step: str, *, now: datetime) -> Written:
    """The words of a step, from the user's own or ours."""
    reader, fields = reader_of(row, step), _fields(row, step)
    if step != "letter":
        return drafted(row.workspace, reader, kind=KINDS[step], now=now, fields=fields)
    known = {**known_of(row.workspace, reader, now), **fields}
    template = words_of(template_of(row.workspace, KINDS[step]))
    return write(kind=KINDS[step], fields=known, template=template, my_style=row.workspace.style)


def _fields(row: Introduction, step: str) -> dict[str, str]:
    """What the words of a step are filled with. What is confidential and what only I may know is left out."""
    asker, helper = _called(row.asker), _called(row.other)
    sought = "" if row.need.confidential else bare_need(row)
    match step:
        case "offer":
            return {"names": _names(row), "need": bare_need(row)}
        case "ask":
            facts = facts_of(row)
            named = facts.asker.agrees and not row.need.confidential
            return {"called": row.asker.name if named else "", "sought": sought}
        case "letter":
            return {
                "first_name": f"{asker} and {helper}", "asker": asker, "helper": helper, "why": _bare(row.why),
                "gain": _bare(row.gain) or (f"{asker} is looking for {sought}" if sought else ""),
                "writer": asker if row.first == "asker" else helper,
            }  # fmt: skip
    met = row.other if reader_of(row, step).pk == row.asker_id else row.asker
    return {"met": met.name}


def bare_need(row: Introduction) -> str:
    """What is needed, as it reads within a sentence."""
    return within(_bare(row.need.text))


def _bare(text: str) -> str:
    return text.strip().rstrip(".").rstrip()


def _called(party: Party) -> str:
    return greeted(Known(party.pk, party.name, Kind(party.kind)))


def _names(row: Introduction) -> str:
    """The names for a need that were not answered yet, each with its reason: one letter offers them all."""
    told = [f"{one.other.name} ({_bare(one.why)})" for one in offered_with(row)]
    return "; ".join(told)


def offered_with(row: Introduction) -> list[Introduction]:
    """The introductions for the same need whose names were not answered yet, this one first."""
    rows = Introduction.objects.of(row.workspace).filter(
        need=row.need_id, state__in=("idea", "asked"), other__trashed_at=None, closed_on=None
    )
    others = rows.select_related("other", "asker", "need", "workspace").exclude(pk=row.pk).order_by("pk")
    waiting = [one for one in others if facts_of(one).asker.answer in ("", "asked") and may_be_named(one)]
    return [row, *waiting][:MOST_NAMES]
