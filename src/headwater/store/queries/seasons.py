"""Seasons of giving: the one that runs, what was given and thanked in it, and those that are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from headwater.core.season import Progress, progress
from headwater.store.models import Give, Season, Touch, Workspace


@dataclass(frozen=True, slots=True)
class Running:
    """A season with how far it is, the ids of the gives and thanks it counts, and how many people they reached."""

    season: Any
    done: Progress
    gives: tuple[int, ...]
    thanks: tuple[int, ...]
    people: int


def season_of(workspace: Workspace, today: date) -> Running | None:
    """The season that runs on this day, for the strip of Today; the one that ends first when several do."""
    rows = Season.objects.of(workspace).filter(closed_on=None, since__lte=today, until__gte=today)
    found = rows.order_by("until", "pk").first()
    return None if found is None else progress_of(found, today)


def season_over(workspace: Workspace, today: date) -> Any:
    """A season whose last day is over and that nobody closed yet; None when there is none."""
    return (
        Season.objects.of(workspace).filter(closed_on=None, until__lt=today).order_by("until", "pk").first()
    )


def progress_of(season: Any, today: date) -> Running:
    """What was given and thanked in a season up to today: gives to others, and thank-yous and gifts that went out."""
    workspace = season.workspace
    zone = ZoneInfo(workspace.timezone)
    since = datetime.combine(season.since, time(), zone)
    until = datetime.combine(season.until + timedelta(days=1), time(), zone)
    gives = list(
        Give.objects.of(workspace)
        .filter(direction="out", on__range=(season.since, season.until))
        .values_list("pk", "on", "contact")
    )
    thanks = list(
        Touch.objects.of(workspace)
        .filter(kind__in=("thank-you", "gift"), direction="out", at__gte=since, at__lt=until)
        .values_list("pk", "at", "contact")
    )
    done = progress(
        since=season.since, until=season.until, today=today, targets=(season.gives, season.thanks),
        gives=[on for _, on, _ in gives], thanks=[at.astimezone(zone).date() for _, at, _ in thanks],
    )  # fmt: skip
    people = {contact for *_, contact in gives if contact} | {contact for *_, contact in thanks}
    return Running(season, done, tuple(pk for pk, *_ in gives), tuple(pk for pk, *_ in thanks), len(people))


def seasons_of(workspace: Workspace) -> list[Any]:
    """All seasons, the newest first."""
    return list(Season.objects.of(workspace).order_by("-since", "-pk"))
