"""What each contact looks for, for their folders, with the names that were found and wait to be offered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final

from headwater.core.folder import Fitting, Wanted
from headwater.store import models
from headwater.store.columns import by_row, day
from headwater.store.folders_reading import Reading, gathered

FEW: Final = 3
COLUMNS: Final = ("contact", "pk", "text", "confidential", "on", "by", "urgency")


def read_needs(reading: Reading) -> dict[int, tuple[Wanted, ...]]:
    """Open needs by contact, oldest first: two queries, one where there are none."""
    rows = reading.mine(models.Need, "contact").filter(met_on=None).order_by("on", "pk")
    told = list(by_row(rows.values_list(*COLUMNS)))
    if not told:
        return {}
    fits, spoken = _found(reading, [row[1] for row in told])
    return gathered(
        (
            contact,
            Wanted(
                pk,
                "" if confidential else text,
                day(on),
                _day(by),
                urgency,
                tuple(fits.get(pk, ())[:FEW]),
                pk in spoken,
            ),
        )
        for contact, pk, text, confidential, on, by, urgency in told
    )


def _day(told: object) -> date | None:
    return None if told is None else day(told)


def _found(reading: Reading, needs: Iterable[int]) -> tuple[dict[int, list[Fitting]], set[int]]:
    """Who waits for each need, and for which needs a name was offered."""
    rows = models.Candidate.objects.filter(
        party__trashed_at=None, party__trust__gte=reading.workspace.trust_level
    )
    if reading.people is None:
        rows = rows.filter(need__workspace=reading.workspace)
    else:
        rows = rows.filter(need__in=list(needs))
    fits: dict[int, list[Fitting]] = defaultdict(list)
    spoken: set[int] = set()
    columns = ("need_id", "party_id", "party__name", "answer", "reasons")
    for need, party, name, answer, reasons in by_row(rows.order_by("-score", "pk").values_list(*columns)):
        if answer in ("offered", "yes"):
            spoken.add(need)
        elif not answer:
            fits[need].append(Fitting(party, name, reasons.split("\n")[0]))
    return fits, spoken
