"""The ledger's invariants as rules of the database itself (DESIGN 4, 1 to 5).

Every rule is told once, in `rules` and `lines`, and rendered for SQLite and PostgreSQL. A migration that changes a
guarded table begins with `RemoveGuards()` and ends with `InstallGuards()`: SQLite cannot rebuild a table under its
triggers, and forgets them when it is rebuilt. `missing_guards`
tells `check` and a test whether one got lost.
"""

from headwater.store.guards.install import InstallGuards, RemoveGuards, install, missing_guards, remove

__all__ = ["InstallGuards", "RemoveGuards", "install", "missing_guards", "remove"]
