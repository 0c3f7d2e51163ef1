"""What the ledger tells: best sources, concentration, who went quiet, whose origin is unknown."""
