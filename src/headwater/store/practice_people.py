"""What is known of every party, and since when: on the day it became known its clock as a source starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Min

from headwater.core.dealings import Profile
from headwater.store import models

CHUNK: Final = 5000


def known_days(workspace: models.Workspace, day: Callable[[datetime], date]) -> Mapping[int, date]:
    """The first day on which each party stands in the ledger with a fact: met, dealt with, referred, at work.

    The day an entry was typed in or imported says nothing about when somebody became known, so it does not count.
    """
    known: dict[int, date] = {}

    def note(rows: Iterable[tuple[int, Any]]) -> None:
        for party, when in rows:
            if when is None:
                continue
            on = day(when) if isinstance(when, datetime) else when
            if party not in known or on < known[party]:
                known[party] = on

    referrals = models.Referral.objects.of(workspace)
    note(models.Party.objects.of(workspace).values_list("pk", "met_on"))
    note(models.Party.objects.of(workspace).values_list("pk", "published_on"))
    for column in ("source", "prospect"):
        note(referrals.values(column).annotate(when=Min("received_on")).values_list(column, "when"))
    note(_first(models.Engagement, workspace, "client", "started_on"))
    note(_first(models.Touch, workspace, "contact", "at"))
    note(_first(models.Give, workspace, "contact", "on"))
    return known


def _first(model: Any, workspace: models.Workspace, party: str, when: str) -> Iterable[tuple[int, Any]]:
    # Asked for by the workspace of the party, every index that begins with the party answers by itself.
    mine = model.objects.filter(trashed_at=None, **{f"{party}__workspace": workspace})
    found = mine.order_by().values(party).annotate(when=Min(when))
    return found.values_list(party, "when").iterator(CHUNK)  # type: ignore[no-any-return]


def profiles(workspace: models.Workspace, known: Mapping[int, date]) -> Mapping[int, Profile]:
    """Every live party with its roles, topics and markets."""
    roles: dict[int, list[str]] = defaultdict(list)
    for party, name in models.Role.objects.filter(party__workspace=workspace).values_list("party", "name"):
        roles[party].append(name)
    labels: dict[tuple[int, str], list[str]] = defaultdict(list)
    found = models.Label.objects.filter(party__workspace=workspace).order_by("name")
    for party, kind, name in found.values_list("party", "kind", "name"):
        labels[party, kind].append(name)
    rows = models.Party.objects.of(workspace).values_list(
        "pk", "organisation", "job_title", "city", "country", "where_met", "control", "knows_me",
        "understands_value", "published_on",
    )  # fmt: skip
    return {
        pk: Profile(
            id=pk, organisation=organisation, trade=trade, city=city, country=country, where_met=where_met,
            known=known.get(pk), control=control, knows_me=knows_me, understands_value=understands,
            published=published, roles=tuple(sorted(roles.get(pk, ()))), topics=tuple(labels.get((pk, "topic"), ())),
            markets=tuple(labels.get((pk, "market"), ())),
        )
        for pk, organisation, trade, city, country, where_met, control, knows_me, understands, published
        in rows.iterator(CHUNK)
    }  # fmt: skip
