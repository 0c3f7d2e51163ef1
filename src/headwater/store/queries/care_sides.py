"""What was asked of a contact, and since when the relationship stands in the ledger. One query."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from django.db import connection

from headwater.store.columns import day, instant
from headwater.store.models import Party, Workspace


@dataclass(frozen=True, slots=True)
class Sides:
    """How often they were asked, and the first day the relationship stands in the ledger."""

    asks: int = 0
    since: date | None = None


COUNTED: Final = frozenset({"touches", "gives", "asks", "sent", "came", "work"})
"""Whoever has nothing of these (`people_has`) was asked nothing and has no first day."""
STATEMENT: Final = """
    SELECT
      (SELECT COUNT(*) FROM headwater_ask WHERE contact_id = %(party)s AND trashed_at IS NULL),
      (SELECT MIN("at") FROM headwater_touch WHERE contact_id = %(party)s AND trashed_at IS NULL),
      (SELECT MIN("on") FROM headwater_give WHERE contact_id = %(party)s AND trashed_at IS NULL),
      (SELECT MIN(received_on) FROM headwater_referral WHERE source_id = %(party)s AND trashed_at IS NULL),
      (SELECT MIN(received_on) FROM headwater_referral WHERE prospect_id = %(party)s AND trashed_at IS NULL),
      (SELECT MIN(started_on) FROM headwater_engagement WHERE client_id = %(party)s AND trashed_at IS NULL)
"""


def sides_of(workspace: Workspace, party: Party, there: Collection[str]) -> Sides:
    """Asks and the first day, as the folders have them; no query for whoever has nothing of COUNTED."""
    if not COUNTED.intersection(there):
        return Sides(since=party.met_on)
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"party": party.pk})
        asked, touched, *days = cursor.fetchone()
    found = [party.met_on, *(day(told) for told in days if told is not None)]
    if touched is not None:
        found.append(instant(touched).astimezone(ZoneInfo(workspace.timezone)).date())
    return Sides(asked, min(filter(None, found), default=None))
