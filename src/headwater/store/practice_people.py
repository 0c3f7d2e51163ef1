"""What is known of every party, and since when: on the day it became known its clock as a source starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min

from headwater.core.dealings import Profile
from headwater.store import models
from headwater.store.columns import by_row, day


def known_days(workspace: models.Workspace, touches: Iterable[tuple[int, date]]) -> Mapping[int, date]:
    """The first day on which each party stands in the ledger with a fact: met, dealt with, referred, at work.

    `touches` has the day of the first touch with each contact.

    The day an entry was typed in or imported says nothing about when somebody became known, so it does not count.
    """
    known: dict[int, date] = {}

    def note(rows: Iterable[tuple[Any, ...]]) -> None:
        for party, when in rows:
            on = day(when)
            if party not in known or on < known[party]:
                known[party] = on

    for column in ("met_on", "published_on"):
        some = models.Party.objects.of(workspace).filter(**{f"{column}__isnull": False})
        note(by_row(some.values_list("pk", column)))
    referrals = models.Referral.objects.of(workspace)
    for column in ("source", "prospect"):
        note(by_row(referrals.values(column).annotate(when=Min("received_on")).values_list(column, "when")))
    note(_first(models.Engagement, workspace, "client", "started_on"))
    note(touches)
    note(_first(models.Give, workspace, "contact", "on"))
    return known


def touched(workspace: models.Workspace) -> Iterable[tuple[Any, ...]]:
    """Each contact with how many touches it has, and the first and last moment, as the driver gives them."""
    mine = _of_parties(models.Touch, workspace, "contact")
    found = mine.annotate(touches=Count("pk"), first=Min("at"), last=Max("at"))
    return by_row(found.values_list("contact", "touches", "first", "last"))


def _first(model: Any, workspace: models.Workspace, party: str, when: str) -> Iterable[tuple[Any, ...]]:
    return by_row(_of_parties(model, workspace, party).annotate(when=Min(when)).values_list(party, "when"))


def _of_parties(model: Any, workspace: models.Workspace, party: str) -> Any:
    # Asked for by the workspace of the party, every index that begins with the party answers by itself.
    mine = model.objects.filter(trashed_at=None, **{f"{party}__workspace": workspace})
    return mine.order_by().values(party)


def profiles(workspace: models.Workspace, known: Mapping[int, date]) -> Mapping[int, Profile]:
    """Every live party with its roles, topics and markets."""
    roles: dict[int, list[str]] = defaultdict(list)
    for party, name in by_row(
        models.Role.objects.filter(party__workspace=workspace).values_list("party", "name")
    ):
        roles[party].append(name)
    labels: dict[tuple[int, str], list[str]] = defaultdict(list)
    found = models.Label.objects.filter(party__workspace=workspace).order_by("name")
    for party, kind, name in by_row(found.values_list("party", "kind", "name")):
        labels[party, kind].append(name)
    rows = models.Party.objects.of(workspace).values_list(
        "pk", "organisation", "job_title", "city", "country", "where_met", "control", "knows_me",
        "understands_value", "published_on",
    )  # fmt: skip
    same: dict[str, str] = {}
    return {
        pk: Profile(
            pk, organisation, same.setdefault(trade, trade), same.setdefault(city, city),
            same.setdefault(country, country), same.setdefault(where_met, where_met), known.get(pk), control, knows_me,
            understands, None if published is None else day(published), tuple(sorted(roles.get(pk, ()))),
            tuple(labels.get((pk, "topic"), ())), tuple(labels.get((pk, "market"), ())),
        )
        for pk, organisation, trade, city, country, where_met, control, knows_me, understands, published
        in by_row(rows)
    }  # fmt: skip
