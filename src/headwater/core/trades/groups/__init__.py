"""The trades, group by group: plain data."""
