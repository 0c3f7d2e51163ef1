"""The Today page: the true signals of this day, each with its reason and what can be done at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.actions.thanks import CHANNELS
from headwater.core.signals import SIGNALS
from headwater.core.signals.gone_quiet import gone_quiet
from headwater.core.signals.origin_unknown import origin_unknown
from headwater.core.signals.thanks_owed import thanks_owed, waiting
from headwater.core.words import Suggestion
from headwater.store.models import Workspace
from headwater.store.queries import today as facts
from headwater.web.shared.access import now_of, seat_of, today_of

SHOWN = {"thanks-owed": 8, "origin-unknown": 4, "gone-quiet": 3}


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """What to do today."""
    workspace, day = seat_of(request).workspace, today_of(request)
    answered = facts.answers(workspace, day)
    made = suggestions(workspace, now_of(request), day)
    open_ = {
        signal: [one for one in found if (one.signal, one.subject) not in answered]
        for signal, found in made.items()
    }
    every = request.GET.get("all", "")
    later = [one for found in made.values() for one in found if (one.signal, one.subject) in answered]
    context = {
        "sections": [_section(signal, found, every) for signal, found in open_.items()],
        "any": any(open_.values()),
        "put_off": [_put_off(one, answered[one.signal, one.subject]) for one in later],
        "shows_put_off": bool(request.GET.get("put-off")),
        "stats": _stats(workspace, open_["thanks-owed"], facts.hours_to_thanks(workspace, now_of(request))),
        "channels": CHANNELS,
        "day": day,
        "next_week": day + timedelta(days=7),
        "begun": facts.has_referrals(workspace),
    }
    return render(request, "today/today.html", context)


def _put_off(one: Suggestion, said: facts.Answered) -> dict[str, Any]:
    """A suggestion that waits or was dismissed, with what was said to it."""
    return {
        "it": one,
        "until": said.until if said.answer == "snoozed" else None,
        "reason": said.reason,
        "at": said.at,
    }


def suggestions(workspace: Workspace, now: datetime, day: date) -> dict[str, list[Suggestion]]:
    """Every suggestion of this day by signal, answered or not."""
    return {
        "thanks-owed": thanks_owed(
            owed=facts.owed_thanks(workspace), now=now, late_after_hours=workspace.late_after_hours
        ),
        "origin-unknown": origin_unknown(unsourced=facts.unsourced_clients(workspace, day), today=day),
        "gone-quiet": gone_quiet(past=facts.past_sources(workspace, day), today=day),
    }


def _stats(
    workspace: Workspace, owed: Sequence[Suggestion], measured: tuple[float | None, int]
) -> list[dict[str, str]]:
    """How prompt the thanks are, over the last twelve months, and how many wait."""
    hours, counted = measured
    goal = waiting(workspace.late_after_hours)
    if hours is None:
        return []
    late = sum(suggestion.late for suggestion in owed)
    return [
        {
            "label": "From referral to thanks",
            "figure": waiting(hours),
            "hint": f"the median of {counted} in the past year; you mean to thank within {goal}",
            "tone": "owed" if hours > workspace.late_after_hours else "",
            "href": "/referrals?thanks=given",
        },
        {
            "label": "Thanks owed",
            "figure": str(len(owed)),
            "hint": f"{late} of them for longer than {goal}" if late else f"none for longer than {goal}",
            "tone": "owed" if late else "",
            "href": "/referrals?thanks=owed",
        },
    ]


def _section(signal: str, found: Sequence[Suggestion], every: str) -> dict[str, Any]:
    shown = found if every == signal else found[: SHOWN[signal]]
    return {
        "signal": signal,
        "heading": SIGNALS[signal],
        "count": len(found),
        "more": len(found) - len(shown),
        "cards": [{"it": one, "pk": one.subject.split(":")[1]} for one in shown],
    }
