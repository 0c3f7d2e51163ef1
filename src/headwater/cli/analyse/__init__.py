"""`headwater analyse KIND FILE`: one analysis over a bare CSV, one file per kind. No database, no rounding."""
