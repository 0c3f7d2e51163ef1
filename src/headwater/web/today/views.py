"""The Today page: the true signals of this day, each with its reason and what can be done at once."""

from __future__ import annotations

from bisect import bisect_left
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
from headwater.core.signals.thanks_owed import Owed, thanks_owed
from headwater.core.spans import waiting
from headwater.core.words import Suggestion
from headwater.store.models import Workspace
from headwater.store.queries import today as facts
from headwater.store.queries.today_answers import Answered, Answers, Standing, answers
from headwater.store.queries.today_quiet import past_sources
from headwater.web.shared.access import now_of, seat_of, today_of

SHOWN = {"thanks-owed": 8, "origin-unknown": 4, "gone-quiet": 3}


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """What to do today."""
    workspace, day, now = seat_of(request).workspace, today_of(request), now_of(request)
    answered = answers(workspace, day)
    standing = _standing(workspace, day, answered)
    late_after, every = workspace.late_after_hours, request.GET.get("all", "")
    put_off = sum(stands.put_off_count for stands in standing.values())
    shown_put_off = [
        _put_off(one, answered[one.signal, one.subject])
        for signal, stands in standing.items()
        for one in _say(signal, stands.put_off if request.GET.get("put-off") else (), now, day, late_after)
    ]
    context = {
        "sections": [
            _section(signal, _say(signal, stands.open, now, day, late_after), stands.open_count, every)
            for signal, stands in standing.items()
        ],
        "any": any(stands.open_count for stands in standing.values()),
        "put_off": put_off,
        "shown_put_off": shown_put_off,
        "more_put_off": put_off - len(shown_put_off),
        "stats": _stats(workspace, standing["thanks-owed"], now),
        "channels": CHANNELS,
        "day": day,
        "next_week": day + timedelta(days=7),
        "begun": facts.has_referrals(workspace),
    }
    return render(request, "today/today.html", context)


def _put_off(one: Suggestion, said: Answered) -> dict[str, Any]:
    """A suggestion that waits or was dismissed, with what was said to it."""
    return {
        "it": one,
        "until": said.until if said.answer == "snoozed" else None,
        "reason": said.reason,
        "at": said.at,
    }


def _standing(workspace: Workspace, day: date, answered: Answers) -> dict[str, Standing[Any]]:
    """The facts of this day by signal, those put off apart."""
    return {
        "thanks-owed": facts.owed_thanks(workspace, day, answered),
        "origin-unknown": facts.unsourced_clients(workspace, day, answered),
        "gone-quiet": past_sources(workspace, day, answered),
    }


def _say(signal: str, found: Sequence[Any], now: datetime, day: date, late_after: int) -> list[Suggestion]:
    """What the facts of a signal suggest."""
    if signal == "thanks-owed":
        return thanks_owed(owed=found, now=now, late_after_hours=late_after)
    if signal == "origin-unknown":
        return origin_unknown(unsourced=found, today=day)
    return gone_quiet(past=found, today=day)


def _stats(workspace: Workspace, owed: Standing[Owed], now: datetime) -> list[dict[str, str]]:
    """How prompt the thanks are, over the last twelve months, and how many wait."""
    hours, counted = facts.hours_to_thanks(workspace, now)
    goal = waiting(workspace.late_after_hours)
    if hours is None:
        return []
    late = bisect_left(owed.since, now - timedelta(hours=workspace.late_after_hours))
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
            "figure": str(owed.open_count),
            "hint": f"{late} of them for longer than {goal}" if late else f"none for longer than {goal}",
            "tone": "owed" if late else "",
            "href": "/referrals?thanks=owed",
        },
    ]


def _section(signal: str, found: Sequence[Suggestion], count: int, every: str) -> dict[str, Any]:
    shown = found if every == signal else found[: SHOWN[signal]]
    return {
        "signal": signal,
        "heading": SIGNALS[signal],
        "count": count,
        "more": count - len(shown),
        "is_whole": every == signal or len(shown) == len(found),
        "cards": [{"it": one, "pk": one.subject.split(":")[1]} for one in shown],
    }
