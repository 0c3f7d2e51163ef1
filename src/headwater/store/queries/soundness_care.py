"""The parts of `headwater check` on how people are looked after: promises, plans, gifts, asks, suggestions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db.models import F, Q

from headwater.store import models
from headwater.store.models import (
    Ask,
    Consent,
    Gift,
    KitGiven,
    Plan,
    PlanStep,
    Promise,
    SignalAnswer,
    SignalDeed,
)

MOST: Final = 20
CHUNK: Final = 500
CONTACTS: Final = ("person", "organisation", "group")
LOOKED_AFTER: Final[tuple[tuple[Any, str], ...]] = (
    (models.Bearing, "contact"), (Promise, "contact"), (Plan, "contact"), (models.Appointment, "contact"),
    (Gift, "contact"), (models.Story, "person"), (KitGiven, "contact"), (Ask, "contact"), (Consent, "client"),
    (models.Letter, "contact"),
)  # fmt: skip
"""Tables whose rows lead to somebody who is looked after, with the column."""
SUBJECTS: Final[Mapping[str, tuple[Any, str]]] = {
    "referral": (models.Referral, "workspace"),
    "party": (models.Party, "workspace"),
    "engagement": (models.Engagement, "workspace"),
    "promise": (Promise, "workspace"),
    "step": (PlanStep, "plan__workspace"),
    "plan": (Plan, "workspace"),
    "gift": (Gift, "workspace"),
    "ask": (Ask, "workspace"),
    "bearing": (models.Bearing, "workspace"),
    "appointment": (models.Appointment, "workspace"),
    "letter": (models.Letter, "workspace"),
    "introduction": (models.Introduction, "workspace"),
    "need": (models.Need, "workspace"),
    "partner": (models.Partner, "workspace"),
    "confidencestep": (models.ConfidenceStep, "workspace"),
}
"""What a suggestion may be about: the table, and the way to its workspace."""
WRONG: Final[tuple[tuple[Any, Q, str], ...]] = (
    (Promise, Q(state="open", settled_on__isnull=False), "is open and has the day on which it was settled"),
    (Promise, ~Q(state="open") & Q(settled_on=None), "is settled without a day"),
    (Plan, Q(ended_on=None) ^ Q(ended_by=""), "has ended without saying how, or runs and says how it ended"),
    (Plan, Q(ended_on__lt=F("started_on")), "ended before it began"),
    (PlanStep, Q(skipped=True, settled_on=None), "is skipped and waits"),
    (Gift, Q(state__in=("sent", "received")) & (Q(sent_on=None) | Q(touch=None)), "was sent without day or dealing"),
    (Gift, ~Q(state__in=("sent", "received")) & Q(sent_on__isnull=False), "was not sent and has the day of it"),
    (Ask, Q(answer="") ^ Q(answered_on=None), "has an answer without a day, or a day without an answer"),
    (Ask, Q(followed_on__isnull=False, handed_over_on=None), "was followed up, and nobody was handed over"),
    (Ask, Q(answered_on__lt=F("on")) | Q(handed_over_on__lt=F("on")), "was answered before it was asked"),
    (Consent, Q(withdrawn_on__lt=F("on")), "was withdrawn before it was given"),
    (KitGiven, Q(version__published_on=None, trashed_at=None), "gave out a kit that was never published"),
)  # fmt: skip


def care_faults() -> list[str]:
    """What was promised, planned, given and asked fits together, and stands with contacts only."""
    found = [
        f"{table._meta.verbose_name} {pk} {what}"
        for table, wrong, what in WRONG
        for pk in _ids(table.objects.filter(wrong))
    ]
    for table, column in LOOKED_AFTER:
        astray = table.objects.filter(trashed_at=None).exclude(**{f"{column}__kind__in": CONTACTS})
        found += [f"{table._meta.verbose_name} {pk} stands with content" for pk in _ids(astray)]
    steps = PlanStep.objects.exclude(touch=None).exclude(touch__workspace=F("plan__workspace"))
    shown = models.Benefit.objects.exclude(story=None).exclude(story__workspace=F("version__workspace"))
    found += [f"step {pk} crosses workspaces" for pk in _ids(steps)]
    return found + [f"benefit {pk} crosses workspaces" for pk in _ids(shown)]


def suggestion_faults() -> list[str]:
    """Every answer to a suggestion, and every deed, names something that is there."""
    found: list[str] = []
    for table in (SignalAnswer, SignalDeed):
        name = table._meta.verbose_name
        found += [f"{name} names {subject}, which is not there" for subject in _nowhere(table)]
    return found[:MOST]


def _nowhere(table: Any) -> Iterable[str]:
    """The subjects of a table that lead to no row of their workspace."""
    asked: dict[tuple[int, str], dict[int, str]] = defaultdict(dict)
    for workspace, subject in (
        table.objects.order_by().values_list("workspace", "subject").distinct().iterator()
    ):
        what, _, rest = subject.partition(":")
        number = rest.partition(":")[0]
        if what not in SUBJECTS or not number.isdecimal():
            yield subject
        else:
            asked[workspace, what][int(number)] = subject
    for (workspace, what), named in asked.items():
        model, home = SUBJECTS[what]
        ids = sorted(named)
        for start in range(0, len(ids), CHUNK):
            some = ids[start : start + CHUNK]
            there = set(model.objects.filter(**{home: workspace}, pk__in=some).values_list("pk", flat=True))
            yield from (named[pk] for pk in some if pk not in there)


def _ids(rows: Any) -> Iterable[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True)[:MOST])
