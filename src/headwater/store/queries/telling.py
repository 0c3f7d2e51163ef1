"""What a source may hear: the rules of the profession, the client's own word, and what they agreed to."""

from __future__ import annotations

from headwater.core.professions import Profession, profession_named
from headwater.core.professions.changes import ChangeError, with_changes
from headwater.store.models import Profession as Changed
from headwater.store.models import Referral, Touch, Workspace


def profession_of(workspace: Workspace) -> Profession:
    """The rules of this practice's profession, with what the user changed in them."""
    try:
        shipped = profession_named(workspace.profession)
    except KeyError:
        shipped = profession_named("general")
    row = Changed.objects.of(workspace).filter(key=shipped.key).first()
    try:
        return with_changes(shipped, row.changes) if row else shipped
    except ChangeError:
        return shipped


def satisfaction_of(referral: Referral) -> int | None:
    """What the client said of the newest work that this referral brought, 1 to 5; None when they said nothing."""
    marks = referral.won.filter(trashed_at=None, satisfaction__isnull=False).order_by("-started_on", "-pk")
    mark: int | None = marks.values_list("satisfaction", flat=True).first()
    return mark


def asked_client(referral: Referral, words: str) -> bool:
    """Whether the client of this referral was asked how satisfied they are; `words` begin the note that says so."""
    rows = Touch.objects.filter(contact=referral.prospect_id, trashed_at=None, note__startswith=words)
    return rows.filter(at__gte=referral.received_at).exists()
