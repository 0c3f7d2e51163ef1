"""The invoices that went out, the newest first."""

from __future__ import annotations

from datetime import date

from headwater.store.models import Bearing, Workspace

SHOWN = 50


def newest_invoices(workspace: Workspace) -> list[tuple[int, int, str, date, str]]:
    """The newest as (id, client, name, day, number)."""
    rows = Bearing.objects.of(workspace).filter(kind="invoice").order_by("-on", "-pk")
    return list(rows.values_list("pk", "contact_id", "contact__name", "on", "value")[:SHOWN])
