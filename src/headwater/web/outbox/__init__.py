"""The outbox: what waits, what could not leave, and what nobody knows."""
