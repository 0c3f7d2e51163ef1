"""Spheres and power teams: sets of trades that serve the same clients, and of people who committed to refer.

A sphere has places for trades, filled or open. A power team has members with the day on which they committed; its
meetings stand with its group in the ledger. Both are free sets: nobody has to come from the partners.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Max

from headwater.actions.acting import Act, NotHere, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.figures import checked_day
from headwater.actions.meant import Who, group_meant, other_contact, told
from headwater.core.trades import trades
from headwater.store.models import Party, Team, TeamSeat

KINDS: Final = ("sphere", "team")
CALLED: Final = {"sphere": "sphere", "team": "power team"}
CHANGEABLE: Final = ("name", "target", "market")
MOST_SEATS: Final = 60


def make_team(
    *,
    seat: Seat,
    now: datetime,
    kind: str,
    name: str,
    target: str = "",
    market: str = "",
    group: Who | None = None,
    places: Sequence[str] = (),
    key: str = "",
) -> Team:
    """Make a sphere or a power team. `target` is the client they share, `places` are trades, still open.

    A power team has a group in the ledger, where its meetings stand: `group`, else one of its own name.
    """
    body = {
        "kind": kind, "name": name, "target": target, "market": market, "group": told(group), "places": [*places],
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="make_team", key=key, body=body) as act:
        if act.repeated:
            return Team.objects.get(pk=act.result["team"])
        if kind not in KINDS:
            raise Refused(f"'{kind}' is not one of: {', '.join(KINDS)}.", place="kind")
        team = Team(**act.stamp, kind=kind, name=name, target=target, market=market)
        _check(act, team)
        if kind == "team":
            team.group = group_meant(act, group or team.name, place="group" if group else "name")
        elif group:
            raise Refused("A sphere needs no group; a power team has one.", place="group")
        with telling():
            team.save(force_insert=True)
            TeamSeat.objects.bulk_create(
                TeamSeat(team=team, trade=_trade(act, each), position=place)
                for place, each in enumerate(dict.fromkeys(places), 1)
            )
        act.result = {"team": team.pk}
        return team


def _check(act: Act, team: Team) -> None:
    """What holds for a new set and for a changed one. Raises Refused."""
    for column in CHANGEABLE:
        setattr(team, column, " ".join(getattr(team, column).split()))
    if not team.name:
        raise Refused(f"Write a name for the {CALLED[team.kind]}.", place="name")
    check_texts(Team, {column: getattr(team, column) for column in CHANGEABLE})
    others = Team.objects.of(act.workspace).filter(kind=team.kind).exclude(pk=team.pk)
    if team.name.casefold() in {name.casefold() for name in others.values_list("name", flat=True)}:
        raise Refused(f"There is a {CALLED[team.kind]} called {team.name} already.", place="name")


def change_team(*, seat: Seat, now: datetime, team: Team, **changes: Any) -> Team:
    """Change the name, the shared target client or the market (columns of CHANGEABLE)."""
    with one_act(seat=seat, now=now, action="change_team") as act:
        if unknown := set(changes) - set(CHANGEABLE):
            raise Refused(f"'{sorted(unknown)[0]}' of a set cannot be changed here.")
        team = _standing(act, team)
        for column, value in changes.items():
            setattr(team, column, value)
        _check(act, team)
        team.changed_at, team.changed_by = act.now, act.seat.user
        with telling():
            team.save(update_fields=[*CHANGEABLE, "changed_at", "changed_by"])
        return team


def trash_team(*, seat: Seat, now: datetime, team: Team) -> None:
    """Put a set into the trash. Its group, meetings and referrals stay as they are."""
    with one_act(seat=seat, now=now, action="trash_team") as act:
        team = act.fresh(team)
        if team.trashed_at is None:
            Team.objects.filter(pk=team.pk).update(trashed_at=act.now, **act.mark)


def restore_team(*, seat: Seat, now: datetime, team: Team) -> None:
    """Take a set out of the trash, with its places."""
    with one_act(seat=seat, now=now, action="restore_team") as act:
        team = act.fresh(team)
        if team.trashed_at is not None:
            _check(act, team)
            if team.group is not None:
                out_of_trash(team.group, team.group.name)
            with telling():
                Team.objects.filter(pk=team.pk).update(trashed_at=None, **act.mark)


def add_place(
    *,
    seat: Seat,
    now: datetime,
    team: Team,
    trade: str = "",
    party: Who | None = None,
    committed_on: date | None = None,
    key: str = "",
) -> TeamSeat:
    """Add a place: for a trade (a key of core.trades or free words), for somebody, or both."""
    body = {"team": team.pk, "trade": trade, "party": told(party), "committed_on": committed_on}
    with one_act(seat=seat, now=now, action="add_place", key=key, body=body) as act:
        if act.repeated:
            return TeamSeat.objects.get(pk=act.result["place"])
        team = _standing(act, team)
        if team.seats.count() >= MOST_SEATS:
            raise Refused(f"A set has up to {MOST_SEATS} places. Make another one.")
        last = team.seats.aggregate(last=Max("position"))["last"] or 0
        place = TeamSeat(team=team, position=last + 1)
        _fill(act, place, trade=trade, party=party, committed_on=committed_on)
        act.result = {"place": place.pk}
        return place


def change_place(
    *,
    seat: Seat,
    now: datetime,
    place: TeamSeat,
    trade: str = "",
    party: Who | None = None,
    committed_on: date | None = None,
) -> TeamSeat:
    """Say anew what the place is for, who fills it (None: open) and since when they are committed."""
    with one_act(seat=seat, now=now, action="change_place") as act:
        place = _place(act, place)
        _fill(act, place, trade=trade, party=party, committed_on=committed_on)
        return place


def drop_place(*, seat: Seat, now: datetime, place: TeamSeat) -> None:
    """Take a place away; the history of changes keeps it."""
    with one_act(seat=seat, now=now, action="drop_place") as act:
        _place(act, place).delete()


def _standing(act: Act, team: Team) -> Team:
    team = act.fresh(team)
    out_of_trash(team, team.name)
    return team


def _place(act: Act, place: TeamSeat) -> TeamSeat:
    """The place as it stands now, in a set of this workspace that is not in the trash. Raises Refused."""
    team = _standing(act, place.team)
    found = TeamSeat.objects.filter(pk=place.pk, team=team).select_related("team").first()
    if found is None:
        raise NotHere("This does not exist any more.")
    return found


def _fill(act: Act, place: TeamSeat, *, trade: str, party: Who | None, committed_on: date | None) -> None:
    """Write what a place holds. Raises Refused for nothing, for somebody who sits there already, for my own trade."""
    who = _member(act, party) if party else None
    place.trade, place.party = _trade(act, trade), who
    place.committed_on = checked_day(act, committed_on, place="committed_on") if committed_on else None
    if not place.trade and who is None:
        raise Refused("Name a trade, or who sits here.", place="trade")
    if who is None and place.committed_on is not None:
        raise Refused("Say who committed on this day.", place="party")
    others = place.team.seats.exclude(pk=place.pk)
    if who is not None and others.filter(party=who).exists():
        raise Refused(f"{who.name} is in {place.team.name} already.", place="party")
    if place.team.kind == "sphere" and who is None and others.filter(trade=place.trade).exists():
        raise Refused("There is a place for this trade already.", place="trade")
    with telling():
        place.save()


def _member(act: Act, who: Who) -> Party:
    return other_contact(act, who, place="party", sentence="name a person or an organisation.")


def _trade(act: Act, told: str) -> str:
    """The trade's key where its name or key is written, else the words. Mine is refused: that would compete."""
    words = " ".join(told.split())
    found = next(
        (key for key, one in trades().items() if words.casefold() in (key, one.name.casefold())), words
    )
    if found and found == act.workspace.trade:
        raise Refused(
            "This is what you do yourself. Name trades that do not compete with you.", place="trade"
        )
    check_texts(TeamSeat, {"trade": found})
    return found
