"""Who of an import was dealt with since: given to, brought together, put in a group or a category, spent on."""

from __future__ import annotations

from typing import Any, Final

from headwater.store import models

DEALINGS: Final[tuple[tuple[Any, str, tuple[str, ...]], ...]] = (
    (models.Give, "", ("contact", "other")),
    (models.Need, "", ("contact",)),
    (models.Business, "", ("seller", "buyer")),
    (models.Tie, "", ("one", "other")),
    (models.Gathering, "", ("group",)),
    (models.Attendance, "gathering__", ("party",)),
    (models.Cost, "", ("source",)),
    (models.ActivitySource, "activity__", ("party",)),
    (models.CategoryMember, "category__", ("party",)),
    (models.Step, "", ("person", "source")),
    (models.Silence, "", ("source",)),
    (models.Bearing, "", ("contact",)),
    (models.Promise, "", ("contact",)),
    (models.Plan, "", ("contact",)),
    (models.Appointment, "", ("contact",)),
    (models.Gift, "", ("contact",)),
    (models.Story, "", ("person",)),
    (models.KitGiven, "", ("contact",)),
    (models.Ask, "", ("contact",)),
    (models.Cadence, "", ("contact",)),
    (models.Consent, "", ("client",)),
    (models.Letter, "", ("contact",)),
)
"""Tables, the way to the row whose trash counts for theirs, and the columns that name a party."""


def dealt_with(batch: models.Batch) -> set[int]:
    """The parties of an import that a dealing which is there names."""
    found: set[int] = set()
    for table, leads, columns in DEALINGS:
        standing = table._default_manager.filter(**{f"{leads}trashed_at": None})
        for column in columns:
            mine = standing.filter(**{f"{column}__batch": batch})
            found.update(mine.order_by().values_list(f"{column}_id", flat=True))
    for one, other in (("group", "member"), ("member", "group")):
        with_others = models.Membership.objects.filter(**{f"{one}__batch": batch})
        found.update(with_others.exclude(**{f"{other}__batch": batch}).values_list(f"{one}_id", flat=True))
    return found
