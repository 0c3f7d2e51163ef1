"""Bringing files into the ledger: client lists and contact lists, read, planned, shown, written and undone."""
