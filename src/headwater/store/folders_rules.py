"""How one looks after people here: the settings of a workspace as the signals read them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from headwater.core.day import Day
from headwater.core.folder import Rhythm, Rules
from headwater.store import models
from headwater.store.queries.professions import profession_of


def read_day(workspace: models.Workspace, *, now: datetime) -> Day:
    """The day that `now` lies in for the user, with the rules of this workspace and its profession."""
    return Day(
        now=now.astimezone(ZoneInfo(workspace.timezone)),
        rules=read_rules(workspace),
        profession=profession_of(workspace),
    )


def read_rules(workspace: models.Workspace) -> Rules:
    """The settings, cadences and the newest kit of a workspace."""
    cadences: dict[tuple[str, str], Rhythm] = {}
    own: dict[int, Rhythm] = {}
    rows = models.Cadence.objects.of(workspace).values_list(
        "scope", "name", "contact_id", "contact__name", "ideal_days", "latest_days"
    )
    for scope, name, contact, who, ideal, latest in rows:
        if contact is None:
            cadences[scope, name] = Rhythm(ideal, latest, name)
        else:
            own[contact] = Rhythm(ideal, latest, who)
    kit = models.KitVersion.objects.of(workspace).filter(published_on__isnull=False).order_by("-number")
    number, published = kit.values_list("number", "published_on").first() or (None, None)
    return Rules(
        late_after_hours=workspace.late_after_hours, working_days=workspace.working_days,
        close_enough=workspace.close_enough, ask_rest_days=workspace.ask_rest_days, flow_size=workspace.flow_size,
        flow_days=workspace.flow_days, best_sources=workspace.best_sources, style=workspace.style,
        currency=workspace.currency, me=workspace.me.name if workspace.me else "", practice=workspace.name,
        kit=number, kit_on=published, cadences=cadences, own=own, trust_level=workspace.trust_level,
    )  # fmt: skip
