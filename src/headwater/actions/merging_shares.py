"""Two people behind one content in the same role who turn out to be one: their shares are one share, and two again."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from headwater.store.models import Behind, Party

WHOLE = Decimal(1)


def join_shares(*, kept: Party, gone: Party) -> list[dict[str, Any]]:
    """Add the shares of `gone` to those of `kept` where both stand behind a content in one role.

    The rows of `gone` go. Gives what is needed to part them again: the ids of both rows and their shares.
    """
    mine = {(row.content_id, row.role): row for row in Behind.objects.filter(person=kept)}
    joined = []
    for row in Behind.objects.filter(person=gone):
        same = mine.get((row.content_id, row.role))
        if same is None:
            continue
        together = min(WHOLE, same.share + row.share)
        told = {"row": same.pk, "share": same.share, "together": together, "gone": row.pk, "added": row.share}
        joined.append({name: str(value) for name, value in told.items()})
        Behind.objects.filter(pk=same.pk).update(share=together)
        row.delete()
    return joined


def part_shares(joined: Iterable[dict[str, Any]], *, kept: Party, gone: Party) -> None:
    """Give each of the two their share back, where the joined row is still there; one changed since loses the part."""
    for told in joined:
        row = Behind.objects.filter(pk=int(told["row"]), person=kept).first()
        if row is None:
            continue
        added = Decimal(told["added"])
        same = row.share == Decimal(told["together"])
        share = Decimal(told["share"]) if same else max(Decimal(0), row.share - added)
        Behind.objects.filter(pk=row.pk).update(share=share)
        Behind.objects.create(
            pk=int(told["gone"]), content_id=row.content_id, person=gone, role=row.role, share=added
        )
