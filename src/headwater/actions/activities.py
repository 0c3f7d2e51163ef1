"""The activities that produce leads, each with the sources whose leads it produces: writing, speaking, a group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act, out_of_trash
from headwater.actions.naming import source_named
from headwater.core.words import Kind
from headwater.store.models import Activity, ActivitySource, Cost, Milestone, Party, Step


def add_activity(
    *, seat: Seat, now: datetime, name: str, sources: Sequence[Party | str] = (), key: str = ""
) -> Activity:
    """Add an activity. `sources` are parties, or names that are found or made in place."""
    body = {"name": name, "sources": _body(sources)}
    with one_act(seat=seat, now=now, action="add_activity", key=key, body=body) as act:
        if act.repeated:
            return Activity.objects.get(pk=act.result["activity"])
        told = _free_name(act, name)
        activity = Activity.objects.create(**act.stamp, name=told)
        _set_sources(act, activity, sources)
        act.result = {"activity": activity.pk}
        return activity


def change_activity(
    *,
    seat: Seat,
    now: datetime,
    activity: Activity,
    name: str | None = None,
    sources: Sequence[Party | str] | None = None,
) -> Activity:
    """Rename an activity; `sources`, when given, replace those it had."""
    with one_act(seat=seat, now=now, action="change_activity") as act:
        activity = act.fresh(activity)
        out_of_trash(activity, activity.name)
        told = activity.name if name is None else _free_name(act, name, but=activity.pk)
        Activity.objects.filter(pk=activity.pk).update(name=told, **act.mark)
        if sources is not None:
            _set_sources(act, activity, sources)
        activity.refresh_from_db()
        return activity


def trash_activity(*, seat: Seat, now: datetime, activity: Activity) -> None:
    """Put an activity into the trash. Refused while something is booked on it."""
    with one_act(seat=seat, now=now, action="trash_activity") as act:
        activity = act.fresh(activity)
        many = Cost.objects.of(act.workspace).filter(activity=activity).count()
        if many:
            raise Refused(
                f"{many} booking{' is' if many == 1 else 's are'} on {activity.name}. "
                "Trash them or book them on something else first."
            )
        put_into_trash(act, activity)


def restore_activity(*, seat: Seat, now: datetime, activity: Activity) -> None:
    """Take an activity out of the trash."""
    with one_act(seat=seat, now=now, action="restore_activity") as act:
        activity = act.fresh(activity)
        _free_name(act, activity.name, but=activity.pk)
        put_back(act, activity)


def put_into_trash(act: Act, row: Activity | Cost | Milestone | Step) -> None:
    """Put a row into the trash, inside an open act; one that is there already stays as it is."""
    row = act.fresh(row)
    if row.trashed_at is None:
        type(row)._default_manager.filter(pk=row.pk).update(trashed_at=act.now, **act.mark)


def put_back(act: Act, row: Activity | Cost | Milestone | Step) -> None:
    """Take a row out of the trash, inside an open act."""
    row = act.fresh(row)
    type(row)._default_manager.filter(pk=row.pk).update(trashed_at=None, **act.mark)


def _body(sources: Sequence[Party | str]) -> list[int | str]:
    return [source.pk if isinstance(source, Party) else source for source in sources]


def _free_name(act: Act, name: str, *, but: int | None = None) -> str:
    """The name, if no other activity bears it. Raises Refused."""
    told = " ".join(name.split())
    check_texts(Activity, {"name": told})
    if not told:
        raise Refused("Give the activity a name, such as “Writing articles”.", place="name")
    others = Activity.objects.of(act.workspace).exclude(pk=but).values_list("name", flat=True)
    if told.casefold() in {other.casefold() for other in others}:
        raise Refused(f"You have an activity called {told} already.", place="name")
    return told


def _set_sources(act: Act, activity: Activity, sources: Sequence[Party | str]) -> None:
    """Let an activity produce the leads of these sources, each once, in place of those it had."""
    parties = {}
    for source in sources:
        party = (
            act.fresh(source)
            if isinstance(source, Party)
            else source_named(act, source, otherwise=Kind.CONTENT)
        )
        out_of_trash(party, party.name, place="sources")
        if party.pk == act.workspace.me_id:
            raise Refused(
                "You are not a source of your own; name the article, the talk or the group.", place="sources"
            )
        parties[party.pk] = party
    there = set(activity.sources.values_list("party_id", flat=True))
    activity.sources.exclude(party_id__in=parties).delete()
    ActivitySource.objects.bulk_create(
        ActivitySource(activity=activity, party=party) for pk, party in parties.items() if pk not in there
    )
