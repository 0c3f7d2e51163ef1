"""The ledger as a list and as a board, one referral, and quick-add."""
