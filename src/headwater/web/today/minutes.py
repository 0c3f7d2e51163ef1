"""How many minutes the user has today: those of the settings, or as many as they said, less what was done already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest

from headwater.store.models import Workspace
from headwater.store.queries.today import Done
from headwater.web.shared.access import today_of

CHOICES: Final = (5, 10, 20, 40)
EACH: Final = 5
"""So many minutes a deed is taken to have used."""
KEPT: Final = "minutes_today"


@dataclass(frozen=True, slots=True)
class Spent:
    """The minutes of the day: `chosen` in all, `left` of them; `over` when they are used up."""

    chosen: int
    left: int

    @property
    def used(self) -> int:
        """The minutes that were used of those chosen, by what was done."""
        return self.chosen - max(0, self.left)

    @property
    def over(self) -> bool:
        """Whether the day's minutes are used up."""
        return self.left <= 0


def minutes_left(request: HttpRequest, workspace: Workspace, done: Sequence[Done]) -> Spent:
    """What is left today. A number in the address (`minutes`) begins anew with so many, for this day."""
    used, today = len(done) * EACH, today_of(request).isoformat()
    asked = request.GET.get("minutes", "")
    if asked in map(str, CHOICES):
        request.session[KEPT] = {"day": today, "chosen": int(asked), "before": used}
    kept = request.session.get(KEPT)
    if not isinstance(kept, dict) or kept.get("day") != today:
        kept = {"chosen": workspace.minutes_a_day, "before": 0}
    return Spent(kept["chosen"], kept["chosen"] - max(0, used - kept["before"]))


def choices_of(spent: Spent) -> list[dict[str, Any]]:
    """The choices, the current one marked."""
    each = sorted({*CHOICES, spent.chosen})
    return [
        {"label": f"{many} min", "href": f"/?minutes={many}", "current": many == spent.chosen}
        for many in each
    ]
