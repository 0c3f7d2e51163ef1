"""What there is of one party at all, asked once: most have only some of what a page could show, and the rest need
not be looked for."""

from __future__ import annotations

from typing import Any, Final

from django.db import connection

from headwater.store import models
from headwater.store.models import Party, Workspace

PARTNERS: Final = "SELECT id FROM headwater_category WHERE kind = 'partner' AND trashed_at IS NULL"
WHERE: Final[dict[str, tuple[tuple[Any, str], ...]]] = {
    "addresses": ((models.Address, "party_id = %(party)s"),),
    "roles": ((models.Role, "party_id = %(party)s"),),
    "labels": ((models.Label, "party_id = %(party)s"),),
    "silences": ((models.Silence, "source_id = %(party)s"),),
    "memberships": ((models.Membership, "member_id = %(party)s"),),
    "steps": ((models.Step, "person_id = %(party)s"),),
    "needs": ((models.Need, "contact_id = %(party)s"),),
    "offers": ((models.Offer, "contact_id = %(party)s"),),
    "aparts": ((models.Apart, "one_id = %(party)s"), (models.Apart, "other_id = %(party)s")),
    "gives": ((models.Give, "contact_id = %(party)s"),),
    "introduced": ((models.Give, "other_id = %(party)s"),),
    "bearings": ((models.Bearing, "contact_id = %(party)s"),),
    "promises": ((models.Promise, "contact_id = %(party)s"),),
    "plans": ((models.Plan, "contact_id = %(party)s"),),
    "appointments": ((models.Appointment, "contact_id = %(party)s"),),
    "asks": ((models.Ask, "contact_id = %(party)s"),),
    "touches": ((models.Touch, "contact_id = %(party)s"),),
    "work": ((models.Engagement, "client_id = %(party)s"),),
    "thanks": ((models.Thanks, "person_id = %(party)s"),),
    "sent": ((models.Referral, "source_id = %(party)s"),),
    "came": ((models.Referral, "prospect_id = %(party)s"),),
    "served": ((models.Referral, "provider_id = %(party)s"),),
    "behind": ((models.Behind, "person_id = %(party)s"),),
    "partner": ((models.CategoryMember, f"party_id = %(party)s AND category_id IN ({PARTNERS})"),),
    "partnered": ((models.Partner, "party_id = %(party)s AND trashed_at IS NULL"),),
    "evidence": (
        (models.Evidence, "referral_id IN (SELECT id FROM {referral} WHERE prospect_id = %(party)s)"),
    ),
    "ties": (
        (models.Tie, "workspace_id = %(workspace)s AND one_id = %(party)s AND trashed_at IS NULL"),
        (models.Tie, "other_id = %(party)s"),
    ),
    "gatherings": ((models.Attendance, "party_id = %(party)s"), (models.Gathering, "group_id = %(party)s")),
    "business": (
        (models.Business, "workspace_id = %(workspace)s AND seller_id = %(party)s AND trashed_at IS NULL"),
        (models.Business, "buyer_id = %(party)s"),
    ),
}
"""Each looks into an index by the party alone. What lies in the trash may count: it is left out where it is read."""


def has(workspace: Workspace, party: Party) -> frozenset[str]:
    """The names of `WHERE` of which the party has anything, in one query."""
    told = {"party": party.pk, "workspace": workspace.pk}
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, told)
        row = cursor.fetchone()
    return frozenset(name for name, there in zip(WHERE, row, strict=True) if there)


def _statement() -> str:
    referral = models.Referral._meta.db_table
    columns = (
        " OR ".join(
            f"EXISTS (SELECT 1 FROM {model._meta.db_table} WHERE {which.format(referral=referral)})"  # noqa: S608
            for model, which in each
        )
        for each in WHERE.values()
    )
    return f"SELECT {', '.join(f'({column})' for column in columns)}"


STATEMENT: Final = _statement()
