"""Centres of influence as the ledger shows them: who could be one and why, who is one, and what they hold of me."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count

from headwater.core.giving.influence import Known, named_in, proposed
from headwater.store.models import (
    Attendance,
    Bearing,
    Behind,
    Give,
    KitGiven,
    Party,
    Referral,
    Step,
    Tie,
    Touch,
    Workspace,
)
from headwater.store.queries.kit import newest

NOTES: Final = 5000
"""So many of the newest notes are looked through."""
REFRESH: Final = timedelta(days=365)
CONTACTS: Final = ("person", "organisation")
"""A group is a place where one meets them, not one of them."""


@dataclass(frozen=True, slots=True)
class Centre:
    """A confirmed centre of influence, since when and why, and what they last got of me. `due`: time for a new one."""

    id: int
    name: str
    kind: str
    since: date
    because: str
    part: str
    version: int | None
    given: date | None
    due: str


def said_of_influence(workspace: Workspace) -> dict[int, Any]:
    """The newest statement of each contact on whether they are a centre of influence."""
    rows = Bearing.objects.of(workspace).filter(kind="influence", contact__trashed_at=None)
    return {row.contact_id: row for row in rows.select_related("contact").order_by("on", "pk")}


def centres_of(workspace: Workspace, today: date) -> list[Centre]:
    """The confirmed ones, those who need a new card or kit first, then by name."""
    said = {who: row for who, row in said_of_influence(workspace).items() if row.value == "yes"}
    current = newest(workspace)
    given: dict[int, Any] = {}
    rows = KitGiven.objects.of(workspace).filter(contact__in=said, part__in=("card", "kit"))
    for row in rows.select_related("version").order_by("on", "pk"):
        given[row.contact_id] = row
    found = [
        _centre(row, given.get(who), current.number if current else None, today) for who, row in said.items()
    ]
    return sorted(found, key=lambda one: (not one.due, one.name.casefold(), one.id))


def _centre(row: Any, held: Any, current: int | None, today: date) -> Centre:
    due = ""
    if current is not None:
        if held is None:
            due = "has no card or kit of yours"
        elif held.version.number < current:
            due = f"holds version {held.version.number}; the newest is {current}"
        elif today - held.on > REFRESH:
            due = "got it more than a year ago"
    return Centre(
        row.contact_id, row.contact.name, row.contact.kind, row.on, row.basis, held.part if held else "",
        held.version.number if held else None, held.on if held else None, due,
    )  # fmt: skip


def could_be(workspace: Workspace, *, most: int = 12) -> list[Known]:
    """Who could be a centre of influence, of those about whom nobody has said yes or no."""
    answered = {*said_of_influence(workspace), workspace.me_id}
    rows = Party.objects.of(workspace).filter(kind__in=CONTACTS).order_by()
    names = [(pk, name) for pk, name in rows.values_list("pk", "name") if pk not in answered]
    named = named_in(_texts(workspace), names)
    for person, source in _journeys(workspace):
        if source != person:
            named.setdefault(source, set()).add(person)
    contents, attended = _count(Behind, "content__workspace", workspace, "person"), _attended(workspace)
    made, knows = _introductions(workspace), _ties(workspace)
    return proposed(
        (
            Known(pk, name, len(named.get(pk, ())), contents[pk], attended[pk], made[pk], knows[pk])
            for pk, name in names
        ),
        most=most,
    )


def _texts(workspace: Workspace) -> list[tuple[int, str]]:
    """The newest notes with whom they were written about: of dealings, and of contacts."""
    touches = Touch.objects.of(workspace).exclude(note="").order_by("-at", "-pk")
    met = Party.objects.of(workspace).exclude(how_met="", note="").order_by("-pk")
    found = list(touches.values_list("contact_id", "note")[:NOTES])
    found += [(pk, f"{how} . {note}") for pk, how, note in met.values_list("pk", "how_met", "note")[:NOTES]]
    return found


def _journeys(workspace: Workspace) -> list[tuple[int, int]]:
    """Whose way to me names whom: steps of a journey that lead through a contact."""
    rows = Step.objects.of(workspace).filter(source__kind__in=CONTACTS).order_by()
    return list(rows.values_list("person_id", "source_id").distinct())


def _count(model: Any, home: str, workspace: Workspace, column: str) -> Counter[int]:
    rows = model.objects.filter(**{home: workspace}).order_by().values_list(column)
    return Counter(dict(rows.annotate(Count("pk"))))


def _attended(workspace: Workspace) -> Counter[int]:
    """At how many meetings and events each one was; a mail thread is no gathering one is seen at."""
    rows = Attendance.objects.filter(gathering__workspace=workspace, gathering__trashed_at=None).order_by()
    rows = rows.exclude(gathering__kind="mail thread")
    return Counter(dict(rows.values_list("party").annotate(Count("pk"))))


def _introductions(workspace: Workspace) -> Counter[int]:
    """The introductions each one made: to me, as the ledger has them as referrals, and as gives to me."""
    made: Counter[int] = Counter()
    referred = Referral.objects.of(workspace).filter(kind="introduction", provider=workspace.me_id).order_by()
    made.update(dict(referred.values_list("source").annotate(Count("pk"))))
    given = Give.objects.of(workspace).filter(kind="introduction", direction="in", referral=None).order_by()
    made.update(dict(given.values_list("contact").annotate(Count("pk"))))
    return made


def _ties(workspace: Workspace) -> Counter[int]:
    """How many of my people each one is said to know."""
    knows: dict[int, set[int]] = defaultdict(set)
    for one, other in Tie.objects.of(workspace).order_by().values_list("one_id", "other_id"):
        knows[one].add(other)
        knows[other].add(one)
    return Counter({who: len(others) for who, others in knows.items()})
