"""Closing the loop from the page of a referral: what comes first, who may hear what, and words for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from headwater.actions.acting import Act, Refused
from headwater.actions.consents import WORDS
from headwater.actions.telling import ASKED, WAYS, refuse_telling
from headwater.actions.thanks import whom_to_thank
from headwater.core.letters import KINDS
from headwater.core.letters.kinds import ENDED
from headwater.core.words import Stage
from headwater.store.models import Party, Referral
from headwater.store.queries.letters import drafted
from headwater.store.queries.professions import profession_of
from headwater.store.queries.telling import asked_client, consents_of, satisfaction_of, told_of
from headwater.web.shared.access import now_of, seat_of


def closing_panel(request: HttpRequest, row: Referral, people: Sequence[Party]) -> dict[str, Any]:
    """What the page of a referral says of closing the loop; a closing note right after a stage without a client."""
    stage = request.GET.get("closing", "")
    closed = Stage(row.stage).is_closed and row.provider_id == row.workspace.me_id and bool(people)
    heard = [one.person.name for one in told_of(row) if one.outcome == row.stage]
    note = closed and row.stage == stage and not heard
    return {
        "closed": closed,
        "knows": " and ".join(dict.fromkeys(heard)),
        "several": len(set(heard)) > 1,
        "first": first_to_do(request, row) if closed and not heard else None,
        "closing": closing_note(request, people[0], stage) if note else "",
        "closing_letter": letter_for(row, people[0]) if people else "",
    }


def closing_note(request: HttpRequest, person: Party, stage: str) -> str:
    """A draft for whom to thank, by how it ended; "" for an ending that needs none, or may not be told."""
    workspace = seat_of(request).workspace
    if stage not in ENDED or not profession_of(workspace).tells:
        return ""
    return drafted(workspace, person, kind="closing-note", now=now_of(request), fields={"ending": stage}).body


def letter_for(row: Referral, person: Party) -> str:
    """The address at which a letter on how this referral turned out is written to this person."""
    suffix = str(person.pk) if row.source_id != person.pk else row.stage.replace(" ", "-")
    asked = {"signal": "outcome-to-tell", "subject": f"referral:{row.pk}:{suffix}", "party": person.pk}
    return f"/letters/new?{urlencode(asked)}"


def first_to_do(request: HttpRequest, row: Referral) -> Refused | None:
    """What comes before the source may hear how it turned out; None when nothing does."""
    try:
        refuse_telling(Act(seat=seat_of(request), now=now_of(request)), row)
    except Refused as refused:
        return refused
    return None


def telling_of(request: HttpRequest, row: Referral) -> dict[str, Any]:
    """All that the page on telling shows: who hears it, what comes first, consents, what was told, a draft."""
    people, told = whom_to_thank(row.source), told_of(row)
    heard = {one.person_id for one in told if one.outcome == row.stage}
    kind = "outcome" if row.stage == Stage.WON else "closing-note"
    first = first_to_do(request, row)
    agreed = consents_of(row)
    standing = {one.item for one in agreed if one.withdrawn_on is None}
    return {
        "people": [_hearer(request, row, person, kind, person.pk in heard) for person in people],
        "kind": KINDS[kind],
        "first": first,
        "asks": first is not None and first.place == "mark",
        "mark": satisfaction_of(row),
        "asked": asked_client(row, ASKED),
        "told": told,
        "agreed": agreed,
        "open_items": [(item, words) for item, words in WORDS.items() if item not in standing],
        "item_words": WORDS,
        "tells": profession_of(row.workspace).tells,
        "ways": WAYS,
    }


def _hearer(request: HttpRequest, row: Referral, person: Party, kind: str, heard: bool) -> dict[str, Any]:
    """Somebody who may hear of it, with words and the way to a letter."""
    made = drafted(row.workspace, person, kind=kind, now=now_of(request), fields={"ending": row.stage})
    return {"person": person, "heard": heard, "draft": made.body, "letter": letter_for(row, person)}
