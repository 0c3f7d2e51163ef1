"""The strip above the list: how prompt the thanks are, what giving led to, the week's talks, giving and selling."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from headwater.core.spans import waiting
from headwater.store.models import Workspace
from headwater.store.queries import today as facts
from headwater.store.queries.plan import DayPlan


def stats_of(workspace: Workspace, plan: DayPlan, now: datetime) -> list[dict[str, Any]]:
    """The figures, relationship first."""
    figures = facts.figures_of(workspace, now, large=plan.is_large)
    return [
        *_thanks(workspace, plan, *figures.thanks),
        *_lag(*figures.lag),
        *_week(workspace, plan),
        *_split(figures.split),
    ]


def _thanks(workspace: Workspace, plan: DayPlan, hours: float | None, counted: int) -> list[dict[str, Any]]:
    goal = waiting(workspace.late_after_hours)
    owed = plan.counts.get("thanks-owed", 0)
    late = sum(one.late for one in plan.of("thanks-owed", most=owed)) if owed else 0
    told = []
    if hours is not None:
        told.append({
            "label": "From referral to thanks",
            "figure": waiting(hours),
            "hint": f"the median of {counted} in the past year; you mean to thank within {goal}",
            "tone": "owed" if hours > workspace.late_after_hours else "",
            "href": "/referrals?thanks=given",
        })  # fmt: skip
    if hours is not None or owed:
        told.append({
            "label": "Thanks owed",
            "figure": str(owed),
            "hint": f"{late} of them for longer than {goal}" if late else f"none for longer than {goal}",
            "tone": "owed" if late else "",
            "href": "/referrals?thanks=owed",
        })  # fmt: skip
    return told


def _lag(days: float | None, counted: int) -> list[dict[str, Any]]:
    if days is None:
        return []
    whole = round(days)
    return [{
        "label": "From giving to a referral",
        "figure": "the same day" if whole == 0 else f"{whole} day{'' if whole == 1 else 's'}",
        "hint": f"the median from what you last gave a source to what they sent next, over {counted} in two years",
        "href": "/reports/reciprocity",
    }]  # fmt: skip


def _week(workspace: Workspace, plan: DayPlan) -> list[dict[str, Any]]:
    talks = [talk for some in plan.found.talks.values() for talk in some]
    week = facts.week_of(workspace, plan.found.day.today, talks)
    found = f"{week.needs} need{'' if week.needs == 1 else 's'} found"
    made = f"{week.gives} {'thing' if week.gives == 1 else 'things'} given"
    if not (week.talks or week.needs or week.gives):
        return []
    return [{
        "label": "Asked about needs this week",
        "figure": f"{week.asked} of {week.talks}" if week.talks else "no talk yet",
        "hint": f"conversations since Monday; {found}, {made}",
        "href": "/reports/needs",
    }]  # fmt: skip


def _split(split: facts.Split) -> list[dict[str, Any]]:
    if not (split.giving or split.selling):
        return []
    gifts = f"{split.gifts} gift{'' if split.gifts == 1 else 's'}"
    gave = f"{split.gives} given, {split.thanks} thanked, {gifts}"
    sold = f"{split.asks} asked, {split.proposals} proposed"
    return [{
        "label": "Giving against selling",
        "figure": f"{split.giving} : {split.selling}",
        "hint": f"in four weeks: {gave}; {sold}",
        "href": "/reports/giving-back",
    }]  # fmt: skip
