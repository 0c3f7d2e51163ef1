"""What a contact's page shows of them as a partner, in one line that opens."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from headwater.core.partners import KINDS
from headwater.store.models import Party, Workspace
from headwater.store.queries.giving import Passed
from headwater.store.queries.partners import partner_for


def partner_part(
    workspace: Workspace, party: Party, between: Sequence[Passed], there: Collection[str]
) -> dict[str, Any]:
    """The partner they are, if any, with how often each side gave; `there` says what there is of them at all."""
    row = partner_for(workspace, party) if "partnered" in there else None
    if row is None:
        return {"it": None}
    given = sum(one.out for one in between)
    return {"it": row, "kind": KINDS.get(row.kind, ""), "given": given, "received": len(between) - given}
