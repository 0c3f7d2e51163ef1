"""Takes the letters of an introduction back that have not left, and says why on each, naming nobody."""

from __future__ import annotations

from typing import Final

from headwater.actions.acting import Act
from headwater.store.models import Introduction, Letter

NOT_ALL_AGREE: Final = "Not everybody agrees to this introduction any more, so its letter was taken back."
"""Said on a letter whose introduction lost an agreement: it does not tell whose."""
IN_DRAFTS: Final = " A copy may still lie among the drafts of your mailbox: delete it there."
HELD: Final = ("draft", "queued", "claimed", "failed")
"""A claimed letter stops right before the server would take it."""


def take_back_letters(act: Act, row: Introduction, why: str, *, bridge: bool = False) -> int:
    """Take back what has not left; with `bridge` only the letter to both. Gives how many there were."""
    rows = Letter.objects.of(act.workspace).filter(
        subject_of__startswith=f"introduction:{row.pk}:", state__in=HELD
    )
    if bridge:
        rows = rows.filter(kind="introduction")
    taken = 0
    for letter in rows.order_by("pk"):
        told = why + (IN_DRAFTS if letter.way == "drafts" else "")
        Letter.objects.filter(pk=letter.pk).update(
            state="withdrawn", due_at=None, fault=told[:500], **act.mark
        )
        taken += 1
    return taken
