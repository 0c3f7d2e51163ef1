"""A season of giving: begun with its days and targets, changed, and closed with a summary that is kept."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from headwater.actions.acting import Refused, Seat, check_texts, one_act, out_of_trash
from headwater.actions.figures import checked_day
from headwater.core.season import summary
from headwater.store.models import Season
from headwater.store.queries.seasons import progress_of

LONGEST: Final = timedelta(days=366)
MOST: Final = 10_000
CHANGEABLE: Final = ("name", "since", "until", "gives", "thanks")


def begin_season(
    *, seat: Seat, now: datetime, name: str, since: date, until: date, gives: int, thanks: int, key: str = ""
) -> Season:
    """Begin a season from a day to a day, with targets for gives and thanks. `key` makes it happen once."""
    told = {"name": name, "since": since, "until": until, "gives": gives, "thanks": thanks}
    with one_act(seat=seat, now=now, action="begin_season", key=key, body=told) as act:
        if act.repeated:
            return Season.objects.get(pk=act.result["season"])
        season = Season(**act.stamp, **told)
        _check(act, season)
        season.save(force_insert=True)
        act.result = {"season": season.pk}
        return season


def change_season(*, seat: Seat, now: datetime, season: Season, **changes: Any) -> Season:
    """Change name, days or targets (CHANGEABLE) of a season that is not closed."""
    with one_act(seat=seat, now=now, action="change_season") as act:
        season = act.fresh(season)
        out_of_trash(season, "This season")
        if season.closed_on is not None:
            raise Refused("This season is closed, and its summary stands. Begin a new one.")
        for name, value in changes.items():
            if name not in CHANGEABLE:
                raise Refused(f"'{name}' is nothing that a season has.")
            setattr(season, name, value)
        _check(act, season)
        season.changed_at, season.changed_by = act.now, act.seat.user
        season.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return season


def _check(act: Any, season: Season) -> None:
    season.name = " ".join(season.name.split())
    check_texts(Season, {"name": season.name})
    if not season.name:
        raise Refused("Give the season a name, such as “Advent of giving”.", place="name")
    checked_day(act, season.since, place="since", ahead=True)
    checked_day(act, season.until, place="until", ahead=True)
    if season.until < season.since:
        raise Refused("The last day lies before the first.", place="until")
    if season.until - season.since > LONGEST:
        raise Refused("A season lasts a year at most.", place="until")
    _check_alone(act, season)
    for place in ("gives", "thanks"):
        if not 0 <= getattr(season, place) <= MOST:
            raise Refused(f"Write a whole number from 0 to {MOST:,}.", place=place)
    if season.gives + season.thanks == 0:
        raise Refused("Aim at something: at least one give or one thanks.", place="gives")


def _check_alone(act: Any, season: Season) -> None:
    """Make sure that no other open season runs on the same days: each deed would count for both. Raises Refused."""
    others = Season.objects.of(act.workspace).filter(
        closed_on=None, since__lte=season.until, until__gte=season.since
    )
    other = others.exclude(pk=season.pk).order_by("since", "pk").first()
    if other is not None:
        days = f"{other.since.day} {other.since:%B %Y} to {other.until.day} {other.until:%B %Y}"
        raise Refused(
            f"{other.name} runs on these days ({days}). Close or change that one first.", place="since"
        )


def close_season(*, seat: Seat, now: datetime, season: Season) -> Season:
    """End a season, with what became of it kept in words. One that did not begin yet cannot end."""
    with one_act(seat=seat, now=now, action="close_season") as act:
        season = act.fresh(season)
        out_of_trash(season, "This season")
        if season.closed_on is not None:
            return season
        if season.since > act.today:
            raise Refused("This season has not begun yet. Change its days, or put it into the trash.")
        so_far = progress_of(season, act.today)
        text = summary(name=season.name, done=so_far.done, people=so_far.people)
        Season.objects.filter(pk=season.pk).update(closed_on=act.today, summary=text, **act.mark)
        return act.fresh(season)


def trash_season(*, seat: Seat, now: datetime, season: Season) -> None:
    """Put a season into the trash. What was given and thanked in it stays."""
    with one_act(seat=seat, now=now, action="trash_season") as act:
        season = act.fresh(season)
        if season.trashed_at is None:
            Season.objects.filter(pk=season.pk).update(trashed_at=act.now, **act.mark)


def restore_season(*, seat: Seat, now: datetime, season: Season) -> None:
    """Take a season out of the trash. Raises Refused when another one runs on its days."""
    with one_act(seat=seat, now=now, action="restore_season") as act:
        season = act.fresh(season)
        if season.closed_on is None:
            _check_alone(act, season)
        Season.objects.filter(pk=season.pk).update(trashed_at=None, **act.mark)
