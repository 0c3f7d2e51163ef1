"""One need: who could meet it and why, what was said to each name, and whom to ask when nobody fits."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.actions.candidates import ANSWERS, HOW
from headwater.core.spans import ago
from headwater.store.models import Need
from headwater.store.queries.candidates import Name, names_for
from headwater.web.shared.access import now_of, own, seat_of, today_of

DAY_STANDS_BESIDE = "You spoke"
"""How the reason begins that the last contact, told by its day, stands for."""


@require_safe
def need(request: HttpRequest, pk: int) -> HttpResponse:
    """The names for a need, matched now."""
    row = own(request, Need, pk, "contact", "may_know")
    workspace, today = seat_of(request).workspace, today_of(request)
    found = names_for(workspace, row, now_of(request))

    def told(names: tuple[Name, ...]) -> list[dict[str, Any]]:
        return [_told(one, today, found.introduced) for one in names]

    mine = row.contact_id == workspace.me_id
    return render(request, "giving/need.html", {
        "need": row, "mine": mine, "party": row.contact, "found": found, "hows": [how for how in HOW if how],
        "waiting": told(found.waiting), "perhaps": told(found.perhaps), "named": told(found.named),
        "agreed": told(found.agreed),
        "against": told(found.against), "unrated": told(found.unrated), "held": told(found.held),
        "near": [{"person": person, "why": why} for person, why in found.near],
        "gone": row.contact.trashed_at is not None, "level": workspace.trust_level,
        "crumbs": [{"label": "Giving", "href": "/giving"},
                   {"label": "Mine", "href": "/giving/mine"} if mine else {"label": "Needs", "href": "/giving"},
                   {"label": row.text if len(row.text) < 60 else f"{row.text[:59]}…"}],
    })  # fmt: skip


def _told(name: Name, today: Any, introduced: int) -> dict[str, Any]:
    """A name as the page shows it: with its share of the introductions, and what was said."""
    person = name.person
    share = ""
    if person.share:
        share = f"{person.share} of your {introduced} introductions within twelve months went to them"
    reasons = [one for one in name.reasons if not one.startswith(DAY_STANDS_BESIDE)]
    return {
        "person": person, "reasons": reasons, "held": name.held, "answer": ANSWERS.get(name.answer, ""),
        "answered": name.answered, "how": name.how, "introduction": name.introduction, "share": share,
        "stars": range(person.trust or 0), "said": name.answer,
        "recommended": "" if person.recommended is None else ago(day=person.recommended, today=today),
    }  # fmt: skip
