"""The parts of `headwater check` that look at introductions and partners: each stands where its facts say it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Q, Subquery

from headwater.core.giving.states import state_of
from headwater.store.models import ConfidenceStep, Introduction, Partner, PartnerState
from headwater.store.queries.introductions import facts_of, said_in

MOST: Final = 20
CHUNK: Final = 500
WRONG: Final[tuple[tuple[Any, Q, str], ...]] = (
    (Introduction, ~Q(need__contact=F("asker")) & Q(trashed_at=None, asker__trashed_at=None, other__trashed_at=None),
     "serves a need of somebody else"),
    (Introduction, ~Q(outcome="") & Q(sent_at=None), "has an outcome and was never made"),
    (ConfidenceStep, Q(done_on=None) ^ Q(after=None), "is done without a level, or has one and is not done"),
)  # fmt: skip


def introducing_faults() -> list[str]:
    """States follow from facts, a give stands for one introduction, a partner stands where the history ends."""
    found = [
        f"{table._meta.verbose_name} {pk} {what}"
        for table, wrong, what in WRONG
        for pk in _ids(table.objects.filter(wrong))
    ]
    before = Introduction.objects.filter(give=OuterRef("give"), pk__lt=OuterRef("pk"))
    twice = Introduction.objects.exclude(give=None).filter(Exists(before))
    found += [f"introduction {pk} counts as a give that another one is" for pk in _ids(twice)]
    last = PartnerState.objects.filter(partner=OuterRef("pk")).order_by("-on", "-pk")
    rows = Partner.objects.annotate(last=Subquery(last.values("state")[:1]))
    astray = rows.filter(~Q(state=F("last")) | Q(last=None))
    found += [f"partner {pk} is at another state than its history" for pk in _ids(astray)]
    return [*found, *_other_states()]


def _other_states() -> list[str]:
    """Introductions at another state than their facts tell."""
    found: list[str] = []
    ids = list(Introduction.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        said = said_in(some)
        for row in Introduction.objects.select_related("workspace").filter(pk__in=some).order_by("pk"):
            told = state_of(facts_of(row, said[row.pk], {}))
            if told != row.state:
                found.append(f"introduction {row.pk} stands at {row.state}, and its facts say {told}")
    return found[:MOST]


def _ids(rows: Any) -> Iterable[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True)[:MOST])
