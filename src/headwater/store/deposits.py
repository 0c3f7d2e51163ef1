"""The rows that are deposits, for whoever counts or lists them: touches that gave, gives, referrals I made.

`core.deposits` says which touches count. A referral that a give led to is one thing with it, and is left to the give.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from headwater.core.deposits import COURTESY, DEPOSIT
from headwater.store.models import Give, Referral, Touch, Workspace

GAVE = Q(gave=DEPOSIT) & ~Q(kind=COURTESY)
"""As `core.deposits.is_deposit`, of touches."""


def gifts_by_touch(workspace: Workspace) -> QuerySet[Touch]:
    """The touches that gave something."""
    rows: QuerySet[Touch] = Touch.objects.of(workspace).filter(GAVE)
    return rows


def gives_of(workspace: Workspace) -> QuerySet[Give]:
    """What passed, in both directions; what leads to somebody in the trash is left out."""
    rows: QuerySet[Give] = Give.objects.of(workspace).filter(contact__trashed_at=None)
    return rows.filter(Q(other=None) | Q(other__trashed_at=None))


def referred_on(workspace: Workspace) -> QuerySet[Any]:
    """The referrals I made to others that no give stands for."""
    me = workspace.me_id
    led = Give.objects.filter(referral=OuterRef("pk"), trashed_at=None)
    return Referral.objects.of(workspace).filter(~Exists(led), source_id=me).exclude(provider_id=me)
