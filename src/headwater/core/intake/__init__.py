"""A client list on its way into the ledger: as it was read, whom it names, and what its rows would add or correct."""

from __future__ import annotations

from headwater.core.intake.client_list import ClientList, ColumnTaken, IntakeRow, RowRemark

__all__ = ["ClientList", "ColumnTaken", "IntakeRow", "RowRemark"]
