"""Who could help me with something: by skill, by what they gave before, and by what is noted; and who gains with me."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import Q

from headwater.core.giving.known import Wish
from headwater.core.giving.matching import Fit
from headwater.core.giving.stems import words
from headwater.core.words import Kind
from headwater.store.models import Bearing, Give, Need, Party, Touch, Workspace
from headwater.store.queries.matching import asked, network_of
from headwater.store.queries.search import search

MOST: Final = 12
MOST_WORDS: Final = 4
SHORTEST: Final = 3
LONGEST: Final = 200
SHOWN: Final = 110


@dataclass(frozen=True, slots=True)
class Helper:
    """A contact who could help. `whys` are sentences; `held` says why they should be left in peace now."""

    party: Party
    whys: tuple[str, ...]
    held: str = ""


def who_can_help(workspace: Workspace, query: str, now: datetime) -> list[Helper]:
    """Contacts who could help me with what the words tell, with why: by skill first, then resources, then notes."""
    query = " ".join(query.split())[:LONGEST]
    if not query:
        return []
    whys: dict[int, list[str]] = {}
    held: dict[int, str] = {}
    for fit in _by_skill(workspace, query, now):
        whys[fit.person] = list(fit.reasons)
        held[fit.person] = fit.held
    for who, why in (
        *_by_resource(workspace, query),
        *_by_note(workspace, query),
        *_by_word(workspace, query),
    ):
        whys.setdefault(who, []).append(why)
    rows = Party.objects.of(workspace).filter(kind__in=[kind for kind in Kind if kind.is_contact])
    found = rows.exclude(pk=workspace.me_id).exclude(trust__lt=workspace.trust_level).in_bulk(whys)
    return [
        Helper(found[pk], tuple(dict.fromkeys(reasons)), held.get(pk, ""))
        for pk, reasons in whys.items() if pk in found
    ][: MOST * 2]  # fmt: skip


def _by_skill(workspace: Workspace, query: str, now: datetime) -> list[Fit]:
    network = network_of(workspace, now)
    wish = Wish(text=query, today=network.today, trust_level=workspace.trust_level, rest_days=0)
    found = asked(network, wish, most=MOST)
    return [*found.fits, *found.unrated, *found.held]


def _said(query: str, *columns: str) -> Q | None:
    """The rows in one of whose columns every telling word of the query stands; None when it has no such word."""
    told = [one.stem if one.plain.startswith(one.stem) else one.plain for one in words(query)]
    told = [one for one in dict.fromkeys(told) if len(one) >= SHORTEST][:MOST_WORDS]
    if not told:
        return None
    found = Q()
    for column in columns:
        every = Q()
        for one in told:
            every &= Q(**{f"{column}__icontains": one})
        found |= every
    return found


def _by_resource(workspace: Workspace, query: str) -> list[tuple[int, str]]:
    """Who gave me something of the kind, and who had such a need met, so that they have it now."""
    said, met = _said(query, "what", "note"), _said(query, "text", "topics")
    if said is None or met is None:
        return []
    gives = Give.objects.of(workspace).filter(said, direction="in").order_by("-on", "-pk")[:MOST]
    needs = Need.objects.of(workspace).filter(met, met_on__isnull=False).exclude(contact=workspace.me_id)
    return [
        *((row.contact_id, f"gave you: {row.kind}, {row.what or row.note[:SHOWN]} ({row.on:%b %Y})") for row in gives),
        *((row.contact_id, f"needed it once: {row.text[:SHOWN]}") for row in needs.order_by("-on", "-pk")[:MOST]),
    ]  # fmt: skip


def _by_note(workspace: Workspace, query: str) -> list[tuple[int, str]]:
    """In whose conversations or statements the words stand."""
    noted, stated = _said(query, "note"), _said(query, "value", "basis")
    if noted is None or stated is None:
        return []
    zone = ZoneInfo(workspace.timezone)
    touches = Touch.objects.of(workspace).filter(noted).order_by("-at", "-pk")[:MOST]
    bearings = Bearing.objects.of(workspace).filter(
        stated, kind__in=("specialty", "complements", "working on")
    )
    return [
        *((row.contact_id, f"you noted: {_cut(row.note)} ({row.at.astimezone(zone):%b %Y})") for row in touches),
        *((row.contact_id, f"{row.kind}: {_cut(row.value)}") for row in bearings.order_by("-on", "-pk")[:MOST]),
    ]  # fmt: skip


def _by_word(workspace: Workspace, query: str) -> list[tuple[int, str]]:
    """Whom the plain search finds by what is written of them."""
    found = search(workspace, query)
    if found.corrected:
        return []
    return [(one.pk, found.why[one.pk] or "the words stand in the name") for one in found.parties]


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def who_gains(workspace: Workspace, query: str = "") -> list[Any]:
    """The contacts who gain when I get work, with the reason, newest first; with words, those in which they stand."""
    rows = Bearing.objects.of(workspace).filter(kind="gains", ended_on=None, contact__trashed_at=None)
    if query.strip():
        told = query.strip()[:LONGEST]
        rows = rows.filter(
            Q(value__icontains=told) | Q(basis__icontains=told) | Q(contact__name__icontains=told)
        )
    return list(rows.select_related("contact").order_by("-on", "-pk")[:300])
